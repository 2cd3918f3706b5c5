import { type Model, order, type Table, tables } from '@tilth/schema';

export interface System {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly schemas: readonly string[];
}

/** Which schemas are one system, and how people call it. The order in which pages show them. */
export const systems: readonly System[] = [
  { name: 'investa', title: 'Investa', about: 'learning and paper trading', schemas: ['investa'] },
  { name: 'cashflow', title: 'Cashflow', about: 'gig workers’ income, smoothed', schemas: ['cashflow'] },
  {
    name: 'bank',
    title: 'The bank',
    about: 'six databases of one bank',
    schemas: ['employees_db', 'customer_db', 'accounts_db', 'loans_db', 'insurance_db', 'compliance_db'],
  },
  { name: 'spark', title: 'Spark', about: 'an investment platform', schemas: ['spark'] },
  {
    name: 'spendsense',
    title: 'SpendSense',
    about: 'what people spend, and what it says',
    schemas: ['spendsense'],
  },
  { name: 'tilth', title: 'Tilth', about: 'the ledger: what was made', schemas: ['tilth'] },
];

export function systemOf(model: Model): System {
  const { schema } = tables[model];
  const system = systems.find(({ schemas }) => schemas.includes(schema));
  if (!system) throw new TypeError(`no system has the schema ${schema}`);
  return system;
}

/** Every table, those that others refer to first. */
export const allTables: readonly Table[] = order.map((model) => tables[model]);

export function tableOf(model: string): Table | undefined {
  return Object.hasOwn(tables, model) ? tables[model as Model] : undefined;
}
