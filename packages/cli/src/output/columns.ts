/** A space, a line break or an escape sequence would break the lines, or worse, the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const NAMED: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Take no room of their own: accents and vowel signs, joiners, variation selectors. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Take the room of two. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const ASCII = /^[ -~]*$/;

/** Text as it can stand in a line. */
export function inLine(text: string): string {
  return text.replace(
    CONTROL,
    (each) => NAMED[each] ?? `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const each of text) width += NARROW.test(each) ? 0 : WIDE.test(each) ? 2 : 1;
  return width;
}

/** The beginning of a text, with `…` for the rest. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const each of text) {
    used += widthOf(each);
    if (used > width) break;
    kept += each;
  }
  return `${kept}…`;
}

export interface Alignment {
  /** Columns, mostly of numbers, whose cells end under each other. */
  readonly right?: readonly number[];
  readonly gap?: string;
  readonly indent?: string;
  /** The first row is a heading, with a line under it. */
  readonly ruled?: boolean;
}

/** Lines whose cells stand under each other. */
export function aligned(
  rows: readonly (readonly string[])[],
  { right = [], gap = '  ', indent = '', ruled = false }: Alignment = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  }
  const lines = rows.map((row) => {
    const cells = row.map((cell, i) => {
      const padding = ' '.repeat((widths[i] as number) - widthOf(cell));
      return right.includes(i) ? padding + cell : cell + padding;
    });
    return (indent + cells.join(gap)).trimEnd();
  });
  if (ruled) lines.splice(1, 0, indent + widths.map((width) => '─'.repeat(width)).join(gap));
  return lines;
}
