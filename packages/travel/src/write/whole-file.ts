import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { type Domain, dateOf } from '@tilth/engine';
import { quoted } from '@tilth/engine/wire';
import { type Instant, type Model, order, tables } from '@tilth/schema';
import { OutputFile } from './output-file.ts';

/** A part of a file: text, or the rows of a table, which stand in a file of their own until then. */
export type Part = string | { readonly path: string };

const COPIED = 1024 * 1024;

/** Puts a file together, and removes what it was put together from. Gives its size. */
export function joinParts(target: string, parts: Iterable<Part>): number {
  const file = new OutputFile(target);
  try {
    for (const part of parts) {
      if (typeof part === 'string') file.text(part);
      else appendFile(file, part.path);
    }
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.close();
  return file.bytes;
}

function appendFile(file: OutputFile, source: string): void {
  const fd = openSync(source, 'r');
  try {
    const buffer = Buffer.allocUnsafe(COPIED);
    for (;;) {
      const length = readSync(fd, buffer, 0, COPIED, null);
      if (length === 0) break;
      file.raw(buffer.subarray(0, length));
    }
  } finally {
    closeSync(fd);
  }
  rmSync(source);
}

/** The systems of some models, each with its tables as schema.prisma lists them: users, then accounts. */
export function systemsOf(models: readonly Model[]): ReadonlyMap<string, readonly Model[]> {
  const systems = new Map<string, Model[]>();
  const wanted = new Set(models);
  for (const { model, schema } of Object.values(tables)) {
    if (wanted.has(model)) systems.set(schema, [...(systems.get(schema) ?? []), model]);
  }
  return systems;
}

/** How deep the rows of a JSON document stand: in a list of a table, of a system when there are several. */
export function rowIndent(models: readonly Model[]): string {
  return systemsOf(models).size > 1 ? '      ' : '    ';
}

/** One object: the tables by name, or where there are several systems, the systems by name. */
export function* jsonParts(models: readonly Model[], pathOf: (model: Model) => string): Generator<Part> {
  const systems = systemsOf(models);
  if (systems.size === 1) {
    yield* tablesParts([...systems.values()].flat(), pathOf, '');
    yield '\n';
    return;
  }
  yield '{';
  let first = true;
  for (const [system, own] of systems) {
    yield `${first ? '' : ','}\n  ${JSON.stringify(system)}: `;
    yield* tablesParts(own, pathOf, '  ');
    first = false;
  }
  yield '\n}\n';
}

function* tablesParts(
  models: readonly Model[],
  pathOf: (model: Model) => string,
  indent: string,
): Generator<Part> {
  yield '{';
  for (const [i, model] of models.entries()) {
    yield `${i > 0 ? ',' : ''}\n${indent}  ${JSON.stringify(tables[model].table)}: [`;
    yield { path: pathOf(model) };
    yield ']';
  }
  yield `\n${indent}}`;
}

export const STATEMENT_BEGINS = '-- statement';
export const STATEMENT_ENDS = '-- end of statement';

/** Every line of a script that is neither rows nor a domain's statement. */
export function scriptHead(asOf: Instant | null): readonly string[] {
  return [
    'begin;',
    'set local standard_conforming_strings = on;',
    "set local client_encoding = 'UTF8';",
    ...(asOf === null ? [] : [`select set_config('tilth.as_of', '${new Date(asOf).toISOString()}', true);`]),
    // What tells of changes need not tell of these.
    "select set_config('tilth.seeding', 'on', true);",
  ];
}

/** The last line: a script without it is not whole. */
export const SCRIPT_END = 'commit;';

/** What sets a sequence past the numbers that were loaded. */
export function sequenceStatement(model: Model, column: string): string {
  const name = quoted(model);
  const quotedColumn = `"${column.replaceAll('"', '""')}"`;
  return `select setval(pg_get_serial_sequence('${name}', '${column}'), greatest(max(${quotedColumn}), 1), max(${quotedColumn}) is not null) from ${name};`;
}

/** The statements that come with rows of these domains: before them, and after them. */
export function statementsOf(domains: readonly Domain[]): {
  before: readonly string[];
  after: readonly string[];
} {
  return {
    before: domains.flatMap(({ prepare }) => prepare),
    after: domains.flatMap(({ settle }) => settle.map(({ sql }) => sql)),
  };
}

/** One transaction, parents before children. A row that refers to one of its own table stands in its statement or before. */
export function* sqlParts(
  models: readonly Model[],
  pathOf: (model: Model) => string,
  { asOf, domains }: { readonly asOf: Instant | null; readonly domains: readonly Domain[] },
): Generator<Part> {
  // They ask what day it is: of rows of nobody knows which day, there is nothing to prepare or to settle.
  const { before, after } = statementsOf(asOf === null ? [] : domains);
  yield `-- Rows of Tilth${asOf === null ? '' : `, as of ${dateOf(asOf)}`}: psql -v ON_ERROR_STOP=1 -f this file, into an empty migrated database.\n`;
  for (const line of scriptHead(asOf)) yield `${line}\n`;
  for (const statement of before) yield marked(statement);
  for (const model of order.filter((each) => models.includes(each))) {
    yield { path: pathOf(model) };
    for (const { column, default: from } of tables[model].columns)
      if (from?.kind === 'sequence') yield `${sequenceStatement(model, column)}\n`;
  }
  for (const statement of after) yield marked(statement);
  yield `${SCRIPT_END}\n`;
}

function marked(statement: string): string {
  return `${STATEMENT_BEGINS}\n${statementText(statement)}\n${STATEMENT_ENDS}\n`;
}

/** A statement as it stands in a script. */
export function statementText(statement: string): string {
  const text = statement.trim();
  return text.endsWith(';') ? text : `${text};`;
}
