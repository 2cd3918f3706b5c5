import { BrokenKey as Broken, type BrokenKey, RefusedRow, serverTrouble } from '@tilth/engine/wire';
import { type Model, tables } from '@tilth/schema';
import { BadFile, type Spot } from '../read/refusal.ts';
import { modelOfTable } from '../read/row-reader.ts';
import { type FoundRow, findRows, hasValues } from './find-rows.ts';
import type { Source } from './sources.ts';

interface PostgresError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
  readonly column?: string;
}

/** Says of a refusal by the database which row of which file it was about. What is no row's fault stays what it is. */
export async function explainRefusal(error: Error, files: readonly Source[]): Promise<Error> {
  if (error instanceof Broken) return brokenKey(error, files);
  const cause = (error.cause ?? error) as PostgresError;
  if (!(error instanceof RefusedRow) || !/^2[23]/.test(cause.code ?? ''))
    return serverTrouble(cause) ?? error;
  const { model, origin } = error;
  const { key, values } = keyIn(cause);
  const own = origin && files.filter(({ file }) => file === origin.aggregate);
  const [row] = own && origin ? await findRows(own, model, (_, place) => place === origin.before, 1) : [];
  const twin = cause.code === '23505' ? await others(files, model, values, row) : undefined;
  return badRow(row ?? fileOf(files, model), model, fieldOf(model, cause, key), reasonOf(cause, twin), error);
}

/** Found when all rows were there, by looking at them together: the database names the row, not where it came from. */
async function brokenKey(error: BrokenKey, files: readonly Source[]): Promise<Error> {
  const model = modelOfTable(error.demand.table);
  if (!model) return error;
  const cause = (error.cause ?? {}) as PostgresError;
  const { key } = keyIn(cause);
  const wanted = error.rows.map(({ cells }) => hasValues(model, cells));
  const [row, twin] =
    wanted.length > 0 ? await findRows(files, model, (each) => wanted.some((is) => is(each)), 2) : [];
  return badRow(row ?? fileOf(files, model), model, fieldOf(model, cause, key), reasonOf(cause, twin), error);
}

/** Another row of the same key. */
async function others(
  files: readonly Source[],
  model: Model,
  values: { readonly [column: string]: string },
  row: FoundRow | undefined,
): Promise<FoundRow | undefined> {
  if (Object.keys(values).length === 0) return undefined;
  const found = await findRows(files, model, hasValues(model, values), 2);
  return found.find((each) => each.at !== row?.at || each.file !== row?.file);
}

function badRow(
  found: FoundRow | Pick<FoundRow, 'file'>,
  model: Model,
  field: string | undefined,
  reason: string,
  cause: Error,
): BadFile {
  const { schema, table } = tables[model];
  const at = 'at' in found ? found.at : undefined;
  const spot: Spot = { file: found.file, at, table: `${schema}.${table}`, field };
  return new BadFile(spot, reason, undefined, { cause });
}

function fileOf(files: readonly Source[], model: Model): Pick<FoundRow, 'file'> {
  const own = files.find((each) => each.model === model) ?? files[0];
  return { file: own?.file ?? '' };
}

/** `Key (user_id)=(…) is not present in table "users".` */
function keyIn({ detail = '' }: PostgresError) {
  const [, names = '', texts = ''] = /^Key \((.*?)\)=\((.*)\) /s.exec(detail) ?? [];
  const columns = names.split(', ').map((name) => name.replaceAll('"', ''));
  const values = texts.split(', ');
  const plain =
    names !== '' && columns.length === values.length && columns.every((name) => /^\w+$/.test(name));
  return {
    key: names,
    values: plain ? Object.fromEntries(columns.map((name, i) => [name, values[i] as string])) : {},
  };
}

function fieldOf(model: Model, { constraint, column }: PostgresError, key: string): string | undefined {
  if (column !== undefined) return column;
  const foreignKey = tables[model].foreignKeys.find(({ name }) => name === constraint);
  if (!foreignKey) return key || undefined;
  return foreignKey.fields
    .map((field) => tables[model].columns.find((each) => each.field === field)?.column ?? field)
    .join(', ');
}

function reasonOf(cause: PostgresError, twin: FoundRow | undefined): string {
  const { code, constraint, detail = '', message = '' } = cause;
  const value = /=\((.*)\) /s.exec(detail)?.[1];
  const rule = constraint ? ` (${constraint})` : '';
  switch (code) {
    case '23503':
      return `it refers to a row that is neither in the file nor in the database: ${value ?? detail}${rule}`;
    case '23505':
      return `another row has the same key ${value ?? ''}${twin ? `: ${twin.at}` : /already exists/.test(detail) ? ', in the file or in the database' : ''}${rule}`;
    case '23514':
      return `it breaks the check ${constraint ?? ''}`;
    case '23P01':
      return `it overlaps another row: ${detail || message}${rule}`;
    default:
      return message || detail || `the database refuses it${rule}`;
  }
}
