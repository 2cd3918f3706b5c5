import type { DMMF } from '@prisma/generator-helper';
import type { Column, EnumType, ForeignKey, Table } from '../descriptor.ts';
import type { DatamodelText } from './datamodel-text.ts';
import { defaultOf, type EnumLabels, isGenerated } from './default-value.ts';
import { foreignKeyOf } from './foreign-key.ts';
import { nativeTypeOf } from './native-type.ts';

/** An enum, and how values of schema.prisma are called in the database. */
interface KnownEnum {
  readonly type: EnumType;
  readonly labels: EnumLabels;
}

/** What schema.prisma describes, by its own names and in its own order. */
export interface Description {
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly tables: ReadonlyMap<string, DescribedTable>;
}

export interface DescribedTable extends Table {
  readonly columns: readonly DescribedColumn[];
}

export interface DescribedColumn extends Column {
  /** What schema.prisma calls the column's enum. */
  readonly enumModel?: string;
}

/** What PostgreSQL and Prisma take where no schema is said. */
const UNSAID_SCHEMA = 'public';

export function describe(datamodel: DMMF.Datamodel, text: DatamodelText): Description {
  const enums = new Map(
    datamodel.enums.map((each) => [each.name, describeEnum(each, text.enumSchemas.get(each.name))]),
  );
  const models = datamodel.models.filter(({ name }) => !text.views.has(name));
  return {
    enums: new Map([...enums].map(([name, { type }]) => [name, type])),
    tables: new Map(models.map((model) => [model.name, describeTable(model, enums, text)])),
  };
}

function describeEnum(each: DMMF.DatamodelEnum, schema = UNSAID_SCHEMA): KnownEnum {
  const labels = new Map(each.values.map(({ name, dbName }) => [name, dbName ?? name]));
  const type = { schema, name: each.dbName ?? each.name, labels: [...labels.values()], ...doc(each) };
  return { type, labels };
}

function describeTable(
  model: DMMF.Model,
  enums: ReadonlyMap<string, KnownEnum>,
  text: DatamodelText,
): DescribedTable {
  const table = model.dbName ?? model.name;
  const scalars = model.fields.filter(({ kind }) => kind !== 'object');
  const columns = scalars.map((field) => describeColumn(field, scalars, enums.get(field.type)));
  const primaryKey = model.primaryKey?.fields ?? scalars.filter(({ isId }) => isId).map(({ name }) => name);
  const uniques = [
    ...scalars.filter(({ isUnique }) => isUnique).map(({ name }) => [name]),
    ...model.uniqueFields,
  ];
  const keys = [primaryKey, ...uniques].filter(({ length }) => length > 0);
  const foreignKeys: ForeignKey[] = model.fields
    .filter(({ relationFromFields }) => relationFromFields?.length)
    .map((field) =>
      foreignKeyOf(field, text.keyNames.get(`${model.name}.${field.name}`), { table, columns, keys }),
    );
  return {
    model: model.name,
    schema: model.schema ?? UNSAID_SCHEMA,
    table,
    ...doc(model),
    columns,
    primaryKey,
    uniques,
    foreignKeys,
  };
}

function describeColumn(
  field: DMMF.Field,
  siblings: readonly DMMF.Field[],
  known: KnownEnum | undefined,
): DescribedColumn {
  const generated = isGenerated(
    field,
    siblings.map(({ name, dbName }) => dbName ?? name),
  );
  const value = generated ? undefined : defaultOf(field, known?.labels);
  return {
    field: field.name,
    column: field.dbName ?? field.name,
    ...nativeTypeOf(field),
    ...(known ? { enum: known.type, enumModel: field.type } : {}),
    list: field.isList,
    nullable: !field.isRequired,
    ...(generated ? { generated } : {}),
    ...(value ? { default: value } : {}),
    ...doc(field),
  };
}

function doc({ documentation }: { readonly documentation?: string | undefined }): { readonly doc?: string } {
  return documentation ? { doc: documentation } : {};
}
