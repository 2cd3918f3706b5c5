/** The forms that rows travel in, and how their files are called. */
export const formats = ['json', 'ndjson', 'csv', 'parquet', 'sql'] as const;

export type Format = (typeof formats)[number];

/** All tables stand in one file, one after the other. The other formats have a file a table. */
export function isOneFile(format: Format): format is 'json' | 'sql' {
  return format === 'json' || format === 'sql';
}

const extensions: { readonly [extension: string]: Format } = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.parquet': 'parquet',
  '.sql': 'sql',
};

/** What the end of a file's name says. */
export function formatOfName(name: string): Format | undefined {
  return extensions[/\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? ''];
}

/** A file's name without the end that says its format. */
export function stemOf(name: string): string {
  return formatOfName(name) ? name.replace(/\.[^.]+$/, '') : name;
}
