import { type Model, tables } from '@tilth/schema';
import { inexactNumber } from '../cell/cell-of-text.ts';
import { BadFile, type Spot } from './refusal.ts';

/** The object of a row's text. */
export function parseRow(text: string, model: Model, spot: Spot, line: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadFile(
      { ...spot, at: `line ${line + linesBefore(text, error as Error)}` },
      reasonOf(error as Error),
    );
  }
  if (hasTwins(text, value)) throw new BadFile(spot, 'a field stands here twice');
  const bad = exactModels.has(model) ? inexactNumber(text) : undefined;
  if (bad) throw new BadFile(spot, `the number ${bad} would lose digits: write it as a text`);
  return value;
}

/** Models without binary floats, whose numbers may have as many digits as they like. */
const exactModels: ReadonlySet<Model> = new Set(
  Object.values(tables)
    .filter(({ columns }) => !columns.some(({ type }) => type === 'float4' || type === 'float8'))
    .map(({ model }) => model),
);

/** Of two fields of one name JSON.parse keeps the last: the text then has more of them than the object. */
function hasTwins(text: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return membersOf(text) > Object.keys(value).length;
}

/** How many members the object of a text has: colons outside of texts and of inner objects and lists. */
function membersOf(text: string): number {
  let depth = 0;
  let members = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) i = endOfText(text, i);
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    else if (code === 58 && depth === 1) members++;
  }
  return members;
}

/** Where the quote stands that ends the text which begins at `start`; the end of all when there is none. */
export function endOfText(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return at;
  }
}

function linesBefore(text: string, { message }: Error): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return text.slice(0, position).split('\n').length - 1;
}

/** Of V8's message, what is no part of the file. */
function reasonOf({ message }: Error): string {
  const [, what] = /^(.*?)(?: in JSON at position| \(line|, "|, \.\.\.)/s.exec(message) ?? [];
  return `it is no JSON: ${(what ?? message).toLowerCase()}`;
}
