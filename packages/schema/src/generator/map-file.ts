import { typeText } from '../catalog/type-text.ts';
import type { Column, ForeignKey, Table } from '../descriptor.ts';
import { MARKDOWN_HEADER } from './header.ts';

/** A system: some PostgreSQL schemas that are read together. */
export interface System {
  readonly name: string;
  readonly schemas: readonly string[];
}

/** `investa bank=customer_db,accounts_db`: a page each. */
export function systemsOf(config: string): System[] {
  return config.split(/\s+/).map((each) => {
    const [name = '', schemas] = each.split('=');
    return { name, schemas: schemas ? schemas.split(',') : [name] };
  });
}

/** One system as a page: its models as a diagram, then what schema.prisma says of each. */
export function mapFile(system: System, tables: ReadonlyMap<string, Table>): string {
  const own = [...tables.values()].filter(({ schema }) => system.schemas.includes(schema));
  return `${MARKDOWN_HEADER}

# ${system.name}

${own.length} models in ${system.schemas.map(code).join(', ')}.

${'```mermaid'}
erDiagram
${[...own.flatMap(relationLines), ...own.map(entityLines)].join('\n')}
${'```'}

${own.map(modelSection).join('\n\n')}
`;
}

/** The page that leads to the others. */
export function indexFile(systems: readonly System[], tables: ReadonlyMap<string, Table>): string {
  const rows = systems.map(({ name, schemas }) => {
    const models = [...tables.values()].filter(({ schema }) => schemas.includes(schema)).length;
    return [`[${name}](${name}.md)`, schemas.map(code).join(', '), String(models)];
  });
  return `${MARKDOWN_HEADER}

# The schema, as a map

${markdownTable(['system', 'schemas', 'models'], rows)}
`;
}

/** `User ||--o| UserProfile : user` reads: a profile has one user, a user at most one profile. */
function relationLines({ model, foreignKeys }: Table): string[] {
  return foreignKeys.map(({ to, relation, nullable, unique }) => {
    const parent = nullable ? '|o' : '||';
    return `  ${to} ${parent}--${unique ? 'o|' : 'o{'} ${model} : ${relation}`;
  });
}

/** Keys only: what a relation stands on. The rest of the columns is below, with what they mean. */
function entityLines({ model, columns, primaryKey, uniques, foreignKeys }: Table): string {
  const lines = columns.flatMap(({ field, column, type }) => {
    const marks = [
      primaryKey.includes(field) && 'PK',
      foreignKeys.some(({ fields }) => fields.includes(field)) && 'FK',
      uniques.some((fields) => fields.length === 1 && fields[0] === field) && 'UK',
    ].filter(Boolean);
    return marks.length > 0 ? [`    ${type} ${column} ${marks.join(', ')}`] : [];
  });
  return `  ${model} {\n${lines.join('\n')}\n  }`;
}

function modelSection(table: Table): string {
  const { model, schema, table: name, doc, columns, foreignKeys } = table;
  const rows = columns.map((column) => [
    code(column.field),
    code(column.column),
    meaning(column, foreignKeys),
    column.nullable ? 'yes' : '',
    oneLine(column.doc),
  ]);
  return [
    `## ${model}`,
    `${code(`${schema}.${name}`)}${doc ? `: ${oneLine(doc)}` : ''}`,
    markdownTable(['field', 'column', 'type', 'null', 'what it is'], rows),
  ].join('\n\n');
}

function meaning(column: Column, foreignKeys: readonly ForeignKey[]): string {
  const key = foreignKeys.find(({ fields }) => fields.includes(column.field));
  const labels = column.enum ? `: ${column.enum.labels.map(code).join(', ')}` : '';
  return `${typeText(column)}${labels}${key ? ` → [${key.to}](#${key.to.toLowerCase()})` : ''}`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function oneLine(text = ''): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
