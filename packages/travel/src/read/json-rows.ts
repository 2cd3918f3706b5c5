import { type Model, tables } from '@tilth/schema';
import { jsonReader } from '../cell/cell-of-json.ts';
import { columnsOf, travelling } from '../columns.ts';
import { LONGEST_ROW, tooLong } from './lines.ts';
import { endOfText, parseRow } from './parse-row.ts';
import { BadFile, shown } from './refusal.ts';
import { RowReader } from './row-reader.ts';
import type { ReadRow, Rows } from './rows.ts';
import { textChunks } from './text-chunks.ts';

/**
 * One object: tables by name, each a list of rows; or systems by name, each with its tables. Several systems have a
 * table of one name: where neither the document nor `system` says which is meant, the columns of its first row do.
 */
export async function* jsonRows(file: string, system?: string): Rows {
  const chunks = textChunks(file);
  try {
    yield* new Document(file, new Cursor(file, chunks), system).rows();
  } finally {
    // However it ends: this closes the file.
    await chunks.return(undefined);
  }
}

const CUT_OFF = 'the file ends in the middle: it has been cut off';

/** A place in a text of which only a piece is in memory. */
class Cursor {
  private readonly file: string;
  private readonly chunks: AsyncGenerator<string>;
  private text = '';
  private at = 0;
  line = 1;

  constructor(file: string, chunks: AsyncGenerator<string>) {
    this.file = file;
    this.chunks = chunks;
  }

  bad(reason: string): BadFile {
    return new BadFile({ file: this.file, at: `line ${this.line}` }, reason);
  }

  /** The next character that is no space; undefined at the end. */
  async peek(): Promise<string | undefined> {
    for (;;) {
      for (; this.at < this.text.length; this.at++) {
        const code = this.text.charCodeAt(this.at);
        if (code === 10) this.line++;
        else if (code !== 32 && code !== 13 && code !== 9) return this.text[this.at];
      }
      if (!(await this.more())) return undefined;
    }
  }

  /** Goes past one of these characters, and says which. */
  async expect(...characters: readonly string[]): Promise<string> {
    const next = await this.peek();
    if (next === undefined) throw this.bad(CUT_OFF);
    if (!characters.includes(next)) throw this.bad(`expected ${characters.join(' or ')}, not ${shown(next)}`);
    this.at++;
    return next;
  }

  /** A name in quotes. */
  async name(): Promise<string> {
    await this.expect('"');
    let end = endOfText(this.text, this.at - 1);
    while (end >= this.text.length) {
      if (!(await this.more())) throw this.bad(CUT_OFF);
      if (this.text.length - this.at > LONGEST_ROW) throw tooLong(this.file, this.line);
      end = endOfText(this.text, this.at - 1);
    }
    const text = this.text.slice(this.at - 1, end + 1);
    this.at = end + 1;
    try {
      return JSON.parse(text);
    } catch {
      throw this.bad(`${shown(text)} is no name`);
    }
  }

  /** The text of the object that begins here. */
  async object(): Promise<string> {
    let depth = 0;
    for (let i = 0; ; i++) {
      // `i` counts from where the object begins: what stands before it may be let go meanwhile.
      while (this.at + i >= this.text.length) {
        if (!(await this.more())) throw this.bad('the file ends in the middle of a row: it has been cut off');
        if (this.text.length - this.at > LONGEST_ROW) throw tooLong(this.file, this.line);
      }
      const code = this.text.charCodeAt(this.at + i);
      if (code === 123 || code === 91) depth++;
      else if (code === 125 || code === 93) depth--;
      else if (code === 34) {
        let end = endOfText(this.text, this.at + i);
        while (end >= this.text.length) {
          if (!(await this.more()))
            throw this.bad('the file ends in the middle of a row: it has been cut off');
          if (this.text.length - this.at > LONGEST_ROW) throw tooLong(this.file, this.line);
          end = endOfText(this.text, this.at + i);
        }
        i = end - this.at;
      }
      if (depth === 0) {
        const text = this.text.slice(this.at, this.at + i + 1);
        this.at += i + 1;
        return text;
      }
    }
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.chunks.next();
    if (done) return false;
    this.text = this.text.slice(this.at) + value;
    this.at = 0;
    return true;
  }
}

const BATCH = 500;

class Document {
  private readonly file: string;
  private readonly cursor: Cursor;
  private readonly seen = new Set<Model>();
  /** The system that tables belong to which are named without one. */
  private system: string | undefined;

  constructor(file: string, cursor: Cursor, system: string | undefined) {
    this.file = file;
    this.cursor = cursor;
    this.system = system;
  }

  async *rows(): Rows {
    const { cursor } = this;
    if ((await cursor.peek()) === undefined) throw cursor.bad('the file is empty');
    await cursor.expect('{');
    yield* this.members(undefined);
    const more = await cursor.peek();
    if (more !== undefined) throw cursor.bad(`nothing may follow the document, but ${shown(more)} does`);
  }

  /** Of the document, or of a system: what stands up to its closing brace. */
  private async *members(system: string | undefined): Rows {
    const { cursor } = this;
    if ((await cursor.peek()) === '}') {
      await cursor.expect('}');
      return;
    }
    for (;;) {
      const name = await cursor.name();
      await cursor.expect(':');
      const isSystem = system === undefined && (await cursor.peek()) === '{';
      if (isSystem) {
        if (!systems.has(name)) throw cursor.bad(`there is no system ${shown(name)}`);
        await cursor.expect('{');
        yield* this.members(name);
      } else yield* this.table(name, system);
      if ((await cursor.expect(',', '}')) === '}') return;
    }
  }

  private async *table(name: string, system: string | undefined): Rows {
    const { cursor, file } = this;
    const candidates = this.candidates(name, system);
    await cursor.expect('[');
    if ((await cursor.peek()) === ']') {
      await cursor.expect(']');
      return;
    }
    let reader: RowReader | undefined;
    let rows: ReadRow[] = [];
    for (;;) {
      const next = await cursor.peek();
      if (next !== '{')
        throw cursor.bad(next === undefined ? CUT_OFF : `a row is an object, not ${shown(next)}`);
      const { line } = cursor;
      const at = `line ${line}`;
      const text = await cursor.object();
      reader ??= new RowReader(this.chosen(candidates, text), jsonReader);
      const spot = { file, at, table: reader.table };
      rows.push({ row: reader.ofObject(parseRow(text, reader.model, spot, line), spot), at });
      cursor.line += text.split('\n').length - 1;
      if (rows.length >= BATCH) {
        yield { model: reader.model, rows };
        rows = [];
      }
      if ((await cursor.expect(',', ']')) === ']') break;
    }
    if (reader && rows.length > 0) yield { model: reader.model, rows };
  }

  /** The models that a name may be of: without its system, those of all that have such a table. */
  private candidates(name: string, system: string | undefined): readonly Model[] {
    const own = system ?? this.system;
    const found = travelling.filter(
      ({ schema, table }) =>
        (table === name && (own === undefined || schema === own)) || `${schema}.${table}` === name,
    );
    if (found.length === 0)
      throw this.cursor.bad(`there is no table ${shown(own === undefined ? name : `${own}.${name}`)}`);
    return found.map(({ model }) => model);
  }

  /** The one whose columns the first row has. */
  private chosen(candidates: readonly Model[], row: string): Model {
    const fits = candidates.map((model) => [model, fit(model, row)] as const);
    const [model] = fits.reduce((best, each) => (each[1] > best[1] ? each : best));
    const { schema, table } = tables[model];
    if (this.seen.has(model)) throw this.cursor.bad(`${schema}.${table} stands here twice`);
    this.seen.add(model);
    // A document names its system, or has tables of only one.
    this.system ??= candidates.length > 1 ? schema : undefined;
    return model;
  }
}

const systems = new Set(travelling.map(({ schema }) => schema));

/** How well a table's columns are those of a row: how many it has, less those that it has not. */
function fit(model: Model, row: string): number {
  return columnsOf(model).reduce((sum, { column }) => sum + (row.includes(`"${column}"`) ? 1 : -1), 0);
}
