import type { Description } from './describe.ts';
import { HEADER } from './header.ts';
import { Code, literal } from './literal.ts';
import type { Order } from './order.ts';

/** The descriptors, as TypeScript. */
export function tablesFile({ enums, tables }: Description, { order, cycles }: Order): string {
  const described = [...tables].map(([model, table]) => [
    model,
    {
      ...table,
      columns: table.columns.map(({ enumModel, ...column }) =>
        enumModel ? { ...column, enum: new Code(`enums.${enumModel}`) } : column,
      ),
    },
  ]);
  return `${HEADER}

import type { Cycle, EnumType, Table } from '../descriptor.ts';
import type { Model } from './rows.ts';

/** By their names in schema.prisma. */
export const enums = ${literal(Object.fromEntries(enums))} satisfies { readonly [name: string]: EnumType };

/** By model, in the order of schema.prisma. */
export const tables: { readonly [M in Model]: Table<M, Model> } = ${literal(Object.fromEntries(described))};

/** Parents before children. Models of a cycle stand together. */
export const order: readonly Model[] = ${literal(order, '', 40)};

/** Models that refer to each other in a circle or to themselves, with the keys that close it. */
export const cycles: readonly Cycle<Model>[] = ${literal(cycles, '', 50)};
`;
}
