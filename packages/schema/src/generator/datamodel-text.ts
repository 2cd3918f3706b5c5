/** What Prisma knows of a schema and leaves out of the DMMF, read from the text that it hands to generators. */
export interface DatamodelText {
  /** The schema of each enum, where it says one. */
  readonly enumSchemas: ReadonlyMap<string, string>;
  /** Names given to foreign keys (`map:`), by `Model.field`. */
  readonly keyNames: ReadonlyMap<string, string>;
  /** The DMMF lists views among the models, and does not say which they are. */
  readonly views: ReadonlySet<string>;
}

const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`;
const COMMENT = new RegExp(`(${STRING})|//[^\\n]*`, 'g');
/** Prisma hands over formatted text: a block ends at a brace that stands first in its line. */
const BLOCK = /^[ \t]*(model|view|enum)\s+(\w+)\s*\{(.*?)^[ \t]*\}/gms;
const SCHEMA = new RegExp(`@@schema\\(\\s*(?:map:\\s*)?(${STRING})`);
const RELATION = new RegExp(`^[ \\t]*(\\w+)[ \\t]+\\w+[^\\n]*?@relation\\(((?:${STRING}|[^")])*)\\)`, 'gm');
const KEY_NAME = new RegExp(`\\bmap:\\s*(${STRING})|${STRING}`, 'g');

export function readDatamodel(text: string): DatamodelText {
  const enumSchemas = new Map<string, string>();
  const keyNames = new Map<string, string>();
  const views = new Set<string>();
  const code = text.replace(COMMENT, (_, string: string | undefined) => string ?? '');
  for (const [, kind, name = '', body = ''] of code.matchAll(BLOCK)) {
    if (kind === 'view') views.add(name);
    const schema = SCHEMA.exec(body)?.[1];
    if (kind === 'enum' && schema) enumSchemas.set(name, JSON.parse(schema));
    for (const [, field, args = ''] of body.matchAll(RELATION)) {
      for (const [, keyName] of args.matchAll(KEY_NAME)) {
        if (keyName) keyNames.set(`${name}.${field}`, JSON.parse(keyName));
      }
    }
  }
  return { enumSchemas, keyNames, views };
}
