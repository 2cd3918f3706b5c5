import type { Model } from '@tilth/schema';
import { textReader } from '../cell/cell-of-text.ts';
import { LONGEST_ROW, tooLong } from './lines.ts';
import { BadFile, shown } from './refusal.ts';
import { RowReader } from './row-reader.ts';
import type { ReadRow, Rows } from './rows.ts';
import { textChunks } from './text-chunks.ts';

/** The values of a record; null for what is nothing at all, not even a pair of quotes. */
interface CsvRecord {
  readonly values: readonly (string | null)[];
  readonly line: number;
}

/** As `COPY … (FORMAT csv, HEADER)` writes it: the first record names the columns. */
export async function* csvRows(file: string, model: Model): Rows {
  const reader = new RowReader(model, textReader);
  let toRow: ReturnType<RowReader['ofColumns']> | undefined;
  let columns = 0;
  for await (const records of recordsOf(file)) {
    const rows: ReadRow[] = [];
    for (const { values, line } of records) {
      const at = `line ${line}`;
      const spot = { file, at, table: reader.table };
      // An empty line is no row, unless a row is one column that may be nothing.
      if (values.length === 1 && values[0] === null && columns !== 1) continue;
      if (!toRow) {
        const names = values.map((value) => value ?? '');
        toRow = reader.ofColumns(names, { file, at });
        columns = names.length;
        continue;
      }
      if (values.length !== columns)
        throw new BadFile(spot, `there are ${values.length} values, and ${columns} columns`);
      rows.push({ row: toRow(values, spot), at });
    }
    if (rows.length > 0) yield { model, rows };
  }
  if (!toRow)
    throw new BadFile(
      { file, table: reader.table },
      'the file is empty: not even a line that names the columns',
    );
}

async function* recordsOf(file: string): AsyncGenerator<readonly CsvRecord[]> {
  const parser = new CsvParser(file);
  for await (const chunk of textChunks(file)) yield parser.take(chunk);
  yield parser.end();
}

const QUOTE = 34;
const COMMA = 44;
const RETURN = 13;
const BREAK = 10;

/** Splits a text that comes piece by piece. What is left of a piece is looked at again with the next one. */
class CsvParser {
  private readonly file: string;
  private text = '';
  private line = 1;

  constructor(file: string) {
    this.file = file;
  }

  take(chunk: string): CsvRecord[] {
    this.text += chunk;
    const records = this.records(false);
    if (this.text.length > LONGEST_ROW) throw tooLong(this.file, this.line);
    return records;
  }

  end(): CsvRecord[] {
    return this.text === '' ? [] : this.records(true);
  }

  private records(atEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let from = 0;
    for (;;) {
      const found = this.record(from, atEnd);
      if (!found) break;
      records.push({ values: found.values, line: this.line });
      this.line += found.lines;
      from = found.next;
      if (from >= this.text.length) break;
    }
    this.text = this.text.slice(from);
    return records;
  }

  /** The record that begins at `from`; undefined when its end is not there yet. */
  private record(from: number, atEnd: boolean) {
    const { text } = this;
    const values: (string | null)[] = [];
    let at = from;
    let lines = 1;
    for (;;) {
      let value: string | null;
      if (text.charCodeAt(at) === QUOTE) {
        const end = this.closingQuote(at);
        if (end < 0) {
          if (atEnd) throw this.bad(lines, 'a quote is open at the end of the file: it has been cut off');
          return undefined;
        }
        value = text.slice(at + 1, end).replaceAll('""', '"');
        for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) lines++;
        at = end + 1;
      } else {
        const start = at;
        for (; at < text.length; at++) {
          const code = text.charCodeAt(at);
          if (code === COMMA || code === BREAK || code === RETURN) break;
          if (code === QUOTE) throw this.bad(lines, 'a quote stands in the middle of a value without quotes');
        }
        value = at === start ? null : text.slice(start, at);
      }
      // The character after this piece may be the line break that belongs to a carriage return.
      if (!atEnd && at + 1 >= text.length) return undefined;
      values.push(value);
      const next = text.charCodeAt(at);
      if (next === COMMA) {
        at++;
        continue;
      }
      if (at >= text.length) return { values, next: at, lines };
      if (next === BREAK) return { values, next: at + 1, lines };
      if (next === RETURN) return { values, next: at + (text.charCodeAt(at + 1) === BREAK ? 2 : 1), lines };
      throw this.bad(lines, `after a closing quote comes ${shown(text[at])} instead of a comma`);
    }
  }

  /** The quote that ends a value: of two that follow each other, none does. */
  private closingQuote(open: number): number {
    const { text } = this;
    let at = open + 1;
    for (;;) {
      at = text.indexOf('"', at);
      if (at < 0) return -1;
      if (text.charCodeAt(at + 1) !== QUOTE) return at;
      at += 2;
    }
  }

  private bad(lines: number, reason: string): BadFile {
    return new BadFile({ file: this.file, at: `line ${this.line + lines - 1}` }, reason);
  }
}
