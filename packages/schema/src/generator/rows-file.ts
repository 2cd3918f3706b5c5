import type { Column } from '../descriptor.ts';
import type { DescribedColumn, Description } from './describe.ts';
import { HEADER } from './header.ts';
import { text } from './literal.ts';

/** The types of rows, as TypeScript. */
export function rowsFile({ enums, tables }: Description): string {
  const values = new Set<string>();
  const interfaces = [...tables.values()].map(({ model, columns, doc }) => {
    const properties = columns.map((column) => property(column, values));
    return `${comment(doc)}export interface ${model}Row {\n${properties.join('')}}\n`;
  });
  const models = [...tables.keys()];
  const unions = [...enums].map(
    ([name, { labels, doc }]) => `${comment(doc)}export type ${name} =${union(labels)};\n`,
  );
  const imports = [...values].sort().join(', ');
  return [
    `${HEADER}\n`,
    ...(imports ? [`import type { ${imports} } from '../values.ts';\n`] : []),
    `/** The models of schema.prisma, in its order. */\nexport type Model =${union(models)};\n`,
    ...unions,
    ...interfaces,
    `/** The row of each model. */\nexport interface Rows {\n${models.map((model) => `  ${model}: ${model}Row;\n`).join('')}}\n`,
  ].join('\n');
}

function property(column: DescribedColumn, values: Set<string>): string {
  const value = valueType(column, values);
  const type = column.list ? `readonly ${value.includes('|') ? `(${value})` : value}[]` : value;
  const made = column.generated ? 'Made by the database, and never written.' : undefined;
  const doc = [column.doc, made].filter(Boolean).join('\n\n');
  const name = `${column.field}${column.generated ? '?' : ''}`;
  return `${comment(doc, '  ')}  readonly ${name}: ${type}${column.nullable ? ' | null' : ''};\n`;
}

/** What stands for one element of the column. Names of value types are noted, to be imported. */
function valueType(column: DescribedColumn, values: Set<string>): string {
  if (column.enumModel) return column.enumModel;
  const type = valueTypes[column.type](column);
  const name = type.replace(/<.*/, '');
  if (branded.has(name)) values.add(name);
  return type;
}

/** The types of `values.ts`. */
const branded: ReadonlySet<string> = new Set(['Uuid', 'Instant', 'Day', 'TimeOfDay', 'Exact', 'JsonValue']);

const valueTypes: { readonly [T in Column['type']]: (column: Column) => string } = {
  text: () => 'string',
  varchar: () => 'string',
  char: () => 'string',
  citext: () => 'string',
  xml: () => 'string',
  inet: () => 'string',
  bit: () => 'string',
  varbit: () => 'string',
  enum: () => 'string',
  uuid: () => 'Uuid',
  bool: () => 'boolean',
  int2: () => 'number',
  int4: () => 'number',
  oid: () => 'number',
  int8: () => 'number | bigint',
  float4: () => 'number',
  float8: () => 'number',
  numeric: ({ scale }) => `Exact<${scale}>`,
  // Two digits in every locale that the project's servers are made with; PostgreSQL takes them from lc_monetary.
  money: () => 'Exact<2>',
  date: () => 'Day',
  time: () => 'TimeOfDay',
  timetz: () => 'TimeOfDay',
  timestamp: () => 'Instant',
  timestamptz: () => 'Instant',
  json: () => 'JsonValue',
  jsonb: () => 'JsonValue',
  bytea: () => 'Uint8Array',
};

function union(members: readonly string[]): string {
  if (members.length === 0) return ' never';
  const line = ` ${members.map(text).join(' | ')}`;
  return line.length < 80 ? line : members.map((member) => `\n  | ${text(member)}`).join('');
}

/** A doc comment, from words that know nothing of where they stand. */
function comment(doc: string | undefined, indent = ''): string {
  if (!doc) return '';
  const lines = doc.replaceAll('*/', '*\\/').split(/\r?\n/);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
