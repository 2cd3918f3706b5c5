/** Of a line, as in biome.json. */
const WIDTH = 110;

/** JSON as the project's formatter writes it, so that a file of it is never changed by formatting. */
export function jsonText(value: unknown): string {
  return `${written(value, '', 0)}\n`;
}

/** `before` is how much of its line is taken. */
function written(value: unknown, indent: string, before: number): string {
  if (Array.isArray(value)) return writtenArray(value, indent, before);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, each]) => {
    const name = `${inner}${JSON.stringify(key)}: `;
    return name + written(each, inner, name.length);
  });
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

function writtenArray(values: readonly unknown[], indent: string, before: number): string {
  const inner = `${indent}  `;
  const items = values.map((each) => written(each, inner, inner.length));
  const line = `[${items.join(', ')}]`;
  // The comma after it has to fit, too.
  if (!line.includes('\n') && before + line.length + 1 <= WIDTH) return line;
  const separated = values.every((each) => typeof each === 'number')
    ? filled(items, inner)
    : items.join(`,\n${inner}`);
  return `[\n${inner}${separated}\n${indent}]`;
}

/** Numbers stand side by side, as many as fit into a line. */
function filled(items: readonly string[], indent: string): string {
  const lines = [''];
  for (const [i, item] of items.entries()) {
    const cell = i === items.length - 1 ? item : `${item},`;
    const last = lines[lines.length - 1] as string;
    if (last === '') lines[lines.length - 1] = cell;
    else if (indent.length + last.length + 1 + cell.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${cell}`;
    else lines.push(cell);
  }
  return lines.join(`\n${indent}`);
}
