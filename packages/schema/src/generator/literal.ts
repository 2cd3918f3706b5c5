/** Something that is to be printed as it stands, such as the name of a constant. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const LINE_WIDTH = 120;
const INDENT = '  ';

/**
 * A value as TypeScript. In one line where it fits; otherwise each item of a list has its line, and an object's
 * entries share lines as words do. A `doc` never shares one, so that a change of words shows alone in a diff.
 */
export function literal(value: unknown, indent = '', before = 0): string {
  const line = inline(value);
  if (line !== undefined && indent.length + before + line.length < LINE_WIDTH) return line;
  if (typeof value !== 'object' || value === null || value instanceof Code) return String(line);
  const inner = indent + INDENT;
  const lines = Array.isArray(value) ? value.map((item) => `${literal(item, inner)},`) : filled(value, inner);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((each) => `${inner}${each}\n`).join('')}${indent}${close}`;
}

function filled(object: object, indent: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const [key, value] of Object.entries(object)) {
    const entry = `${key}: ${literal(value, indent, key.length + 2)},`;
    const shares = key !== 'doc' && !entry.includes('\n');
    const last = lines.at(-1) ?? '';
    if (open && shares && indent.length + last.length + entry.length < LINE_WIDTH) {
      lines[lines.length - 1] = `${last} ${entry}`;
    } else lines.push(entry);
    open = shares;
  }
  return lines;
}

/** In one line, however long; nothing where that line would have to hold a doc. */
function inline(value: unknown): string | undefined {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    const items = value.map(inline);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => ({ key, line: inline(item) }));
  if (entries.some(({ key, line }) => key === 'doc' || line === undefined)) return;
  return entries.length === 0 ? '{}' : `{ ${entries.map(({ key, line }) => `${key}: ${line}`).join(', ')} }`;
}

/** A string, with every character escaped that would end it or its line. */
export function text(value: string): string {
  const escaped = JSON.stringify(value);
  if (value.includes("'") && !value.includes('"')) return escaped;
  return `'${escaped.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
