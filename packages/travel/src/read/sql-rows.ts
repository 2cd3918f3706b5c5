import { tableName } from '@tilth/engine/wire';
import type { Model } from '@tilth/schema';
import { textReader } from '../cell/cell-of-text.ts';
import { SCRIPT_END, STATEMENT_BEGINS, STATEMENT_ENDS } from '../write/whole-file.ts';
import { LONGEST_ROW, linesOf, tooLong } from './lines.ts';
import { BadFile, shown } from './refusal.ts';
import { modelOfTable, RowReader } from './row-reader.ts';
import type { ReadRow, Rows } from './rows.ts';

const INSERT = /^INSERT INTO "([^"]+)"\."([^"]+)" \(((?:"[^"]+")(?:, "[^"]+")*)\) VALUES$/;
/** What Tilth writes besides rows: said again by the loader itself, and never run from the file. */
const KNOWN = [
  /^$/,
  /^-- Rows of Tilth/,
  /^begin;$/,
  /^set local standard_conforming_strings = on;$/,
  /^set local client_encoding = 'UTF8';$/,
  /^select set_config\('tilth\.(as_of|seeding)', '[\w:.-]+', true\);$/,
  /^select setval\(pg_get_serial_sequence\('[\w".]+', '\w+'\), greatest\(max\("\w+"\), 1\), max\("\w+"\) is not null\) from [\w".]+;$/,
];

/** Rows handed over at once: a statement may have very many. */
const BATCH = 500;

type ToRow = ReturnType<RowReader['ofColumns']>;

/**
 * A script that Tilth wrote. Nothing in it is run: its rows are read, and everything else has to be what Tilth writes.
 * `statements` are those of the domains.
 */
export async function* sqlRows(file: string, statements: ReadonlySet<string>): Rows {
  const script = new Script(file, statements);
  for await (const { from, lines } of linesOf(file)) {
    for (const [i, line] of lines.entries()) {
      const batch = script.take(line, from + i);
      if (batch) yield batch;
    }
  }
  script.end();
}

class Script {
  private readonly file: string;
  private readonly statements: ReadonlySet<string>;
  /** Of the statement that rows belong to now. */
  private open: { readonly model: Model; readonly columns: number; readonly toRow: ToRow } | undefined;
  private rows: ReadRow[] = [];
  private statement: string[] | undefined;
  private line = 0;
  private ended = false;

  constructor(file: string, statements: ReadonlySet<string>) {
    this.file = file;
    this.statements = statements;
  }

  take(line: string, number: number) {
    this.line = number;
    if (line.length > LONGEST_ROW) throw tooLong(this.file, number);
    if (this.ended && line.trim() !== '') throw this.foreign('nothing may follow the end of the transaction');
    if (this.statement) this.inStatement(line, this.statement);
    else if (this.open) return this.inRows(line, this.open);
    else this.between(line);
    return undefined;
  }

  end(): void {
    if (!this.ended)
      throw new BadFile(
        { file: this.file, at: `line ${this.line}` },
        `the file ends before its last line (${SCRIPT_END}): it has been cut off`,
      );
  }

  private between(line: string): void {
    const [, schema, table, names = ''] = INSERT.exec(line) ?? [];
    if (schema !== undefined && table !== undefined) {
      const model = modelOfTable(`${schema}.${table}`);
      const spot = { file: this.file, at: `line ${this.line}` };
      if (!model) throw new BadFile(spot, `there is no table ${shown(`${schema}.${table}`)}`);
      const reader = new RowReader(model, textReader);
      const columns = names.slice(1, -1).split('", "');
      this.open = { model, columns: columns.length, toRow: reader.ofColumns(columns, spot) };
    } else if (line === STATEMENT_BEGINS) this.statement = [];
    else if (line === SCRIPT_END) this.ended = true;
    else if (!KNOWN.some((known) => known.test(line)))
      throw this.foreign(`${shown(line)} is no line that Tilth writes`);
  }

  private inStatement(line: string, statement: string[]): void {
    if (line !== STATEMENT_ENDS) {
      statement.push(line);
      return;
    }
    this.statement = undefined;
    const text = statement.join('\n');
    if (!this.statements.has(text)) throw this.foreign(`${shown(text)} is no statement of the domains`);
  }

  private inRows(line: string, { model, columns, toRow }: NonNullable<Script['open']>) {
    const at = `line ${this.line}`;
    const spot = { file: this.file, at, table: tableName(model) };
    const last = line.endsWith(');');
    if (!line.startsWith('(') || !(last || line.endsWith('),')))
      throw new BadFile(spot, `${shown(line)} is no row such as ('a', 1),`);
    const values = tupleOf(line.slice(1, -2));
    if (!values) throw new BadFile(spot, `${shown(line)} has a value that Tilth would not write so`);
    if (values.length !== columns)
      throw new BadFile(spot, `there are ${values.length} values, and ${columns} columns`);
    this.rows.push({ row: toRow(values, spot), at });
    if (last) this.open = undefined;
    if (!last && this.rows.length < BATCH) return undefined;
    const { rows } = this;
    this.rows = [];
    return { model, rows };
  }

  private foreign(reason: string): BadFile {
    return new BadFile(
      { file: this.file, at: `line ${this.line}` },
      reason,
      `only scripts of tilth export are loaded; run another one yourself: psql "$(npx tilth db url)" -f ${this.file}`,
    );
  }
}

const VALUE = /(?:NULL|(true|false|-?[\d.]+)|'((?:[^'\\]|'')*)'|E'((?:[^'\\]|''|\\[\\rn])*)')(, |$)/y;
const ESCAPED: { readonly [text: string]: string } = { '\\\\': '\\', '\\r': '\r', '\\n': '\n' };

/** The values between the brackets of a row, as texts; undefined where one is no literal as Tilth writes them. */
function tupleOf(text: string): (string | null)[] | undefined {
  const values: (string | null)[] = [];
  VALUE.lastIndex = 0;
  for (;;) {
    const match = VALUE.exec(text);
    if (!match) return undefined;
    const [, bare, quoted, escaped, after] = match;
    values.push(bare ?? unquoted(quoted) ?? unescaped(escaped) ?? null);
    if (after === '') return values;
  }
}

function unquoted(text: string | undefined): string | undefined {
  return text?.replaceAll("''", "'");
}

function unescaped(text: string | undefined): string | undefined {
  return unquoted(text)?.replace(/\\[\\rn]/g, (each) => ESCAPED[each] as string);
}
