import type { DMMF } from '@prisma/generator-helper';
import type { Column, ForeignKey, ReferentialAction } from '../descriptor.ts';

const actions: { readonly [name: string]: ReferentialAction } = {
  Cascade: 'cascade',
  Restrict: 'restrict',
  NoAction: 'no action',
  SetNull: 'set null',
  SetDefault: 'set default',
};

/** The longest identifier of PostgreSQL, in bytes. */
const LONGEST_NAME = 63;
const SUFFIX = '_fkey';

/** What is already known of the table that holds the key. */
interface Holder {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Every unique key, the primary one among them. */
  readonly keys: readonly (readonly string[])[];
}

/** The key that a relation field stands for. `name` is what schema.prisma calls it, where it does. */
export function foreignKeyOf(field: DMMF.Field, name: string | undefined, holder: Holder): ForeignKey {
  const fields = field.relationFromFields ?? [];
  const own = fields.map((each) => holder.columns.find((column) => column.field === each) as Column);
  return {
    name: name ?? defaultName(holder.table, own),
    relation: field.name,
    fields,
    to: field.type,
    references: field.relationToFields ?? [],
    nullable: own.some(({ nullable }) => nullable),
    unique: holder.keys.some((key) => key.every((each) => fields.includes(each))),
    onDelete: action(field.relationOnDelete) ?? (field.isRequired ? 'restrict' : 'set null'),
    onUpdate: action(field.relationOnUpdate) ?? 'cascade',
  };
}

function action(name: string | undefined): ReferentialAction | undefined {
  return name === undefined ? undefined : actions[name];
}

/** As Prisma names a key that schema.prisma gives no name: what is too long is cut before the suffix. */
function defaultName(table: string, columns: readonly Column[]): string {
  let name = [table, ...columns.map(({ column }) => column)].join('_');
  while (Buffer.byteLength(name) > LONGEST_NAME - SUFFIX.length) name = [...name].slice(0, -1).join('');
  return name + SUFFIX;
}
