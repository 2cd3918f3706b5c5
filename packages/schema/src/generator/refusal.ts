import type { DMMF } from '@prisma/generator-helper';
import { SchemaFault } from '../fault.ts';
import type { Description } from './describe.ts';

interface Problem {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

/** What schema.prisma may say and no row type can stand for. All of it is told at once. */
export function refuseUnlessDescribable(models: readonly DMMF.Model[], description: Description): void {
  const problems = [...manyToMany(models), ...withoutScale(description), ...namesTaken(description)];
  if (problems.length === 0) return;
  const mends = [...new Set(problems.map(({ mend }) => mend))];
  throw new SchemaFault('Refused: @tilth/schema cannot describe all of schema.prisma.', [
    ...problems.map(({ where, what }) => [where, what] as const),
    ...mends.map((mend, at) => [at === 0 ? 'mend' : '', mend] as const),
  ]);
}

/** Prisma makes a table for it that no model describes: nothing could say what its rows are. */
function manyToMany(models: readonly DMMF.Model[]): Problem[] {
  const sides = models.flatMap((model) =>
    model.fields.filter(({ kind }) => kind === 'object').map((field) => ({ model: model.name, ...field })),
  );
  return sides
    .filter(({ relationName }, at) => {
      const both = sides.filter((side) => side.relationName === relationName);
      return both[0] === sides[at] && both.every(({ isList }) => isList);
    })
    .map(({ model, name, type }) => ({
      where: `${model}.${name}`,
      what: `a many-to-many relation with ${type} that has no model`,
      mend: `write the table between ${model} and ${type} as a model`,
    }));
}

/** An exact number of units stands for a decimal, and without a scale there is no unit. */
function withoutScale({ tables }: Description): Problem[] {
  return [...tables.values()].flatMap(({ model, columns }) =>
    columns
      .filter(({ type, scale }) => type === 'numeric' && scale === undefined)
      .map(({ field }) => ({
        where: `${model}.${field}`,
        what: 'a decimal without a scale',
        mend: 'say how many digits, for instance @db.Decimal(12, 2)',
      })),
  );
}

/** What the package exports beside the types of enums. */
const EXPORTS = `Uuid Instant Day TimeOfDay Exact JsonValue Model Row Rows Table Column ColumnType ForeignKey Reference
  Cycle CycleKey EnumType Default ReferentialAction Disagreement CompareOptions CatalogFault Queryable WritableColumn`;

function namesTaken({ enums, tables }: Description): Problem[] {
  const taken = new Set([...EXPORTS.split(/\s+/), ...[...tables.keys()].map((model) => `${model}Row`)]);
  return [...enums.keys()]
    .filter((name) => taken.has(name))
    .map((name) => ({
      where: `enum ${name}`,
      what: 'the name of a type that @tilth/schema exports',
      mend: 'rename the enum, and keep its name in the database with @@map',
    }));
}
