import type { DMMF } from '@prisma/generator-helper';
import type { Default, DefaultValue, EnumType } from '../descriptor.ts';

/** Quoted or plain, and what stands around it: enough to tell a column from a function, a type and a keyword. */
const NAME = /(::\s*|\bas\s+)?(?:"((?:[^"]|"")+)"|([a-z_][\w$]*))(\s*[(.']|)/gi;
const TEXT_LITERAL = /'(?:[^']|'')*'/g;

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * Whether the database makes the value of a column from others. Prisma has one word, `dbgenerated`, for defaults and
 * for generated columns. PostgreSQL lets no default name a column, so an expression that names one is no default; and
 * `dbgenerated()` without an expression is how Prisma writes what it cannot say.
 */
export function isGenerated(field: DMMF.Field, columns: readonly string[]): boolean {
  const call = callOf(field);
  if (call?.name !== 'dbgenerated') return false;
  const [sql] = call.args;
  return typeof sql !== 'string' || namesColumn(sql, columns);
}

function namesColumn(sql: string, columns: readonly string[]): boolean {
  for (const [, type, quoted, plain, after] of sql.replace(TEXT_LITERAL, "''").matchAll(NAME)) {
    const name = quoted?.replaceAll('""', '"') ?? plain?.toLowerCase() ?? '';
    if (!type && !after?.trim() && columns.includes(name)) return true;
  }
  return false;
}

export function defaultOf(field: DMMF.Field, labels: EnumLabels | undefined): Default | undefined {
  if (field.default === undefined) return;
  const call = callOf(field);
  if (!call) return { kind: 'value', value: literal(field.default as Literal, labels) };
  switch (call.name) {
    case 'autoincrement':
      return { kind: 'sequence' };
    case 'now':
      return { kind: 'now' };
    case 'dbgenerated':
      return { kind: 'expression', sql: String(call.args[0]) };
    default:
      return { kind: 'client', call: `${call.name}(${call.args.join(', ')})` };
  }
}

/** From an enum's values in schema.prisma to its labels in the database. */
export type EnumLabels = ReadonlyMap<string, EnumType['labels'][number]>;

type Literal = DefaultValue | readonly DefaultValue[];

function literal(value: Literal, labels: EnumLabels | undefined): Literal {
  if (typeof value === 'object') return value.map((each) => literal(each, labels) as DefaultValue);
  return labels?.get(String(value)) ?? value;
}

function callOf(field: DMMF.Field): Call | undefined {
  const { default: value } = field;
  return typeof value === 'object' && 'name' in value ? value : undefined;
}
