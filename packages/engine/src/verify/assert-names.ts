import { type Column, type Model, type Table, tables } from '@tilth/schema';
import { type Domain, modelsOf } from '../table/domain.ts';
import { creationOf, momentsOf } from './moment.ts';

/** What a domain says by the names of schema.prisma is about something that is there, and that it makes rows of. */
export function assertNames(domain: Domain): void {
  for (const [name, count] of Object.entries(domain.counts)) {
    relationOf(domain, 'counts', name);
    const [from, to] = typeof count === 'number' ? [count, count] : count;
    if (!(isCount(from) && (isCount(to) || to === Number.POSITIVE_INFINITY) && from <= to))
      throw wrong(domain, 'counts', name, `${from} to ${to} is no count`);
  }
  for (const name of domain.fresh) {
    if (!(name in domain.counts)) throw wrong(domain, 'fresh', name, 'it is not among the counts');
  }
  for (const name of domain.before) {
    const { model, to } = relationOf(domain, 'before', name);
    if (!creationOf(model) || !creationOf(to))
      throw wrong(domain, 'before', name, `${model} or ${to} does not say when a row came to be`);
  }
  for (const name of domain.future) {
    const { model, member } = memberOf(domain, 'future', name);
    if (!momentsOf(model).some(({ field }) => field === member))
      throw wrong(domain, 'future', name, `${model} has no moment ${member}`);
  }
  assertSettled(domain);
}

function assertSettled(domain: Domain): void {
  const seen = new Set<string>();
  const settled = domain.settle.flatMap(({ model, fields }) => fields.map((field) => ({ model, field })));
  for (const { model, field } of settled) {
    const name = `${model}.${field}`;
    if (seen.has(name)) throw wrong(domain, 'settle', name, 'it is settled twice');
    seen.add(name);
    memberOf(domain, 'settle', name);
    const columns: readonly Column[] = tables[model].columns;
    const column = columns.find((each) => each.field === field);
    if (!column) throw wrong(domain, 'settle', name, `${model} has no field ${field}`);
    if (column.generated) throw wrong(domain, 'settle', name, 'the database makes it from other columns');
  }
}

function relationOf(domain: Domain, part: string, name: string): { model: Model; to: Model } {
  const { model, member } = memberOf(domain, part, name);
  const { foreignKeys }: Table = tables[model];
  const key = foreignKeys.find(({ relation }) => relation === member);
  if (!key) throw wrong(domain, part, name, `${model} has no relation ${member}`);
  return { model, to: key.to };
}

function memberOf(domain: Domain, part: string, name: string): { model: Model; member: string } {
  const [model, member, ...rest] = name.split('.');
  if (!member || rest.length > 0) throw wrong(domain, part, name, 'it has to be Model.name');
  if (!(modelsOf(domain) as readonly string[]).includes(model as string))
    throw wrong(domain, part, name, `the domain makes no ${model}`);
  return { model: model as Model, member };
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function wrong(domain: Domain, part: string, name: string, reason: string): TypeError {
  return new TypeError(`${part} of ${domain.name}, ${name}: ${reason}`);
}
