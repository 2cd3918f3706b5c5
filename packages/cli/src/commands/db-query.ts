import { Fault, Misuse } from '@tilth/engine';
import type { Command } from 'commander';
import pg from 'pg';
import { subcommand } from '../command.ts';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { unknownName } from '../names.ts';
import { aligned, inLine, widthOf } from '../output/columns.ts';
import { counted } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';

/** Types whose values end under each other: int8, int2, int4, oid, float4, float8, numeric, money. */
const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700, 790]);
/** What JSON has a type for. The larger numbers stay text, and so exact. */
const AS_JSON: { readonly [oid: number]: (text: string) => unknown } = {
  16: (text) => text === 't',
  21: Number,
  23: Number,
  114: JSON.parse,
  3802: JSON.parse,
};
const asText = { getTypeParser: () => (text: string) => text } as pg.CustomTypesConfig;

interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** What PostgreSQL calls the statement. */
  readonly command: string;
}

/** `tilth db query`: one statement, in a transaction that cannot write. */
export function addQuery(db: Command): void {
  subcommand(
    db,
    'query',
    'run one SQL statement that only reads',
    "npx tilth db query 'select count(*) from investa.users'",
    "npx tilth db query 'select email from users limit 3' -d investa --json",
  )
    .argument('<sql>', 'the statement')
    .option('-d, --schema <name>', 'the schema in which names are looked up')
    .action(async (sql: string, flags: { json?: true; schema?: string }) => {
      const { url } = await openDatabase();
      const answer = await withClient(url, (client) => ask(client, sql, flags.schema));
      if (flags.json) printJson(answerJson(answer));
      else print(answerLines(answer));
    });
}

async function ask(client: pg.Client, sql: string, schema: string | undefined): Promise<Answer> {
  await client.query('begin read only');
  if (schema !== undefined) await lookUpIn(client, schema);
  try {
    // Of the extended protocol, because it takes one statement only: `commit; drop …` is refused by the server.
    const query = {
      text: sql,
      rowMode: 'array',
      types: asText,
      queryMode: 'extended',
    } as pg.QueryArrayConfig;
    const { fields, rows, command } = await client.query<(string | null)[]>(query);
    return { columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows, command };
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw await refusal(error, sql);
    throw error;
  }
}

async function lookUpIn(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
  );
  const known = rows.map(({ name }) => name);
  if (!known.includes(schema)) throw unknownName('schema', schema, known);
  await client.query(`select set_config('search_path', quote_ident($1), true)`, [schema]);
}

/** PostgreSQL's message, with the place in the statement. */
async function refusal(error: pg.DatabaseError, sql: string): Promise<Fault> {
  if (error.code === '42601' && error.message.includes('multiple commands')) {
    return new Misuse('Refused: these are several statements.', [
      ['mend', 'ask them one by one, or open psql "$(npx tilth db url)"'],
    ]);
  }
  const facts: [string, string][] = [];
  if (error.position) facts.push(...placeOf(sql, Number(error.position)));
  if (error.detail) facts.push(['detail', error.detail]);
  return new Fault(`Stopped: ${error.message}.`, [...facts, ['mend', mendOf(error)]], { cause: error });
}

/** `position` counts characters from 1, over all lines. */
function placeOf(sql: string, position: number): [string, string][] {
  const before = [...sql].slice(0, position - 1).join('');
  const line = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const text = sql.slice(start).split('\n', 1)[0] as string;
  return [
    [`line ${line}`, inLine(text)],
    ['', `${' '.repeat(widthOf(inLine(before.slice(start))))}^`],
  ];
}

function mendOf({ code, hint }: pg.DatabaseError): string {
  if (hint) return hint;
  if (code === '25006') return 'this command only reads; to write, open psql "$(npx tilth db url)"';
  if (code === '42P01')
    return 'name the schema as well, or add -d SCHEMA; npx tilth db tables lists what there is';
  return 'change the statement';
}

function answerLines({ columns, rows, command }: Answer): string[] {
  if (columns.length === 0) return [command];
  const right = columns.flatMap(({ type }, i) => (NUMBERS.has(type) ? [i] : []));
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : inLine(cell))));
  const names = columns.map(({ name }) => inLine(name));
  return [...aligned([names, ...cells], { right, ruled: true }), `(${counted(rows.length, 'row')})`];
}

function answerJson({ columns, rows }: Answer): object[] {
  const names = distinct(columns.map(({ name }) => name));
  return rows.map((row) =>
    Object.fromEntries(
      row.map((cell, i) => {
        const value = AS_JSON[columns[i]?.type ?? 0];
        return [names[i] as string, cell === null || !value ? cell : value(cell)];
      }),
    ),
  );
}

/** A query may well have two columns `id`, of two tables: the second is `id (2)`. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
