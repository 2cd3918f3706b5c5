import { type Model, tables } from '@tilth/schema';
import { Fault } from '../fault.ts';
import type { Plan } from '../plan/plan.ts';
import { findRow, makerOfModel, rowOfSlice } from '../table/address.ts';
import { dateOf } from '../table/date-of.ts';
import { keyText } from '../table/recipe.ts';
import type { WorldRequest } from '../table/world.ts';
import type { Origin } from './maker.ts';
import { tableName } from './names.ts';
import { RefusedRow } from './writer.ts';

interface PostgresError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/** PostgreSQL's codes, and the system's, for what is nobody's recipe's fault. */
const causes: { readonly [code: string]: readonly [headline: string, mend: string] } = {
  '53100': [
    'Stopped: the server has no room left on its disk.',
    'make room where the server keeps its data, or ask for a smaller --scale',
  ],
  '53200': ['Stopped: the server is out of memory.', 'give the server more memory, then run this again'],
  '57014': ['Stopped: the statement was cancelled.', 'run this again'],
  '57P01': ['Stopped: the server ended the connection.', 'see that the server stays up, then run this again'],
  '42501': ['Refused: this role may not do that.', 'connect as the role that owns the tables'],
  ECONNRESET: [
    'Stopped: the connection to the server was lost.',
    'see that the server is up, then run this again',
  ],
  EPIPE: [
    'Stopped: the connection to the server was lost.',
    'see that the server is up, then run this again',
  ],
};

/** Says of an error while rows were loaded what, where and how to mend it. What is a defect stays what it is. */
export function explain(error: Error, plan: Plan): Error {
  const cause = (error.cause ?? error) as PostgresError;
  if (error instanceof RefusedRow && /^2[23]/.test(cause.code ?? '')) return refusedRow(error, cause, plan);
  return serverTrouble(cause) ?? error;
}

/** What is nobody's row's fault: a full disk, a lost connection. Undefined for everything else. */
export function serverTrouble(cause: PostgresError): Fault | undefined {
  const [headline, mend] = causes[codeOf(cause)] ?? [];
  if (!headline || !mend) return undefined;
  return new Fault(
    `${headline} Nothing was loaded.`,
    [
      ['reason', cause.message],
      ['mend', mend],
    ],
    { cause },
  );
}

/** pg reports a connection that just ends without any code. */
function codeOf({ code, message }: PostgresError): string {
  return code ?? (/^Connection terminated/.test(message) ? 'ECONNRESET' : '');
}

function refusedRow({ model, origin }: RefusedRow, cause: PostgresError, plan: Plan): Fault {
  const key = (origin && addressOf(origin, model, plan)) ?? orphanAddress(model, cause, plan);
  const facts: (readonly [string, string] | false)[] = [
    ['row', key ? `${model} ${key}` : `one of ${model}`],
    ['reason', cause.message],
    cause.detail !== undefined && ['detail', cause.detail],
    cause.constraint !== undefined && ['rule', cause.constraint],
    key !== undefined && ['see', `npx tilth peek ${model} ${key} ${flags(plan.request)}`],
    ['mend', `the recipe of ${model}, so that its rows keep this rule`],
  ];
  return new Fault(
    `Stopped: the database refused a row of ${tableName(model)}. Nothing was loaded.`,
    facts.filter((fact) => fact !== false),
    { cause },
  );
}

function addressOf(
  { domain, aggregate, from, before }: Origin,
  model: Model,
  plan: Plan,
): string | undefined {
  const work = plan.work.find((each) => each.domain.name === domain && each.aggregate.name === aggregate);
  const made = work && rowOfSlice(work.aggregate, plan.request, model, from, work.to, before);
  return made && keyText(made.key);
}

/** Of a row without its parent PostgreSQL says no line, but the values of the key: `Key (user_id)=(…) is not present`. */
function orphanAddress(
  model: Model,
  { constraint, detail = '' }: PostgresError,
  plan: Plan,
): string | undefined {
  const foreignKey = tables[model].foreignKeys.find(({ name }) => name === constraint);
  const values = /\)=\((.*)\) is not present/.exec(detail)?.[1]?.split(', ');
  const maker = makerOfModel(plan.domains, model);
  if (!foreignKey || !values || !maker) return undefined;
  const found = findRow(maker.aggregate, plan.request, model, (row) => {
    const cells = row as unknown as Record<string, unknown>;
    return foreignKey.fields.every((field, i) => String(cells[field]) === values[i]);
  });
  return found && keyText(found.key);
}

/** What makes the same rows again. */
export function flags({ seed, asOf }: Pick<WorldRequest, 'seed' | 'asOf'>): string {
  return `--seed ${seed} --as-of ${dateOf(asOf)}`;
}
