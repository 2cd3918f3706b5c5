import { countOf, type Domain, type WorldRequest } from '@tilth/engine';
import { type Model, order } from '@tilth/schema';

/** What is loaded, and the module that threads import for it. */
interface World {
  readonly domain: Domain;
  readonly module: string;
}

/** Said by the environment, because each turn is a process of its own. */
// biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo's runs the benchmark.
const NAME = process.env.TILTH_BENCH_WORLD ?? 'workload';

/** The workload that every contender can load; or the project's own domain, forecasts and all, for those that load files. */
const worlds: { readonly [name: string]: () => Promise<World> } = {
  workload: async () => ({
    domain: (await import('./workload.ts')).workload,
    module: new URL('./workload.ts', import.meta.url).href,
  }),
  cashflow: async () => ({
    domain: (await import('@tilth/cashflow')).cashflow,
    module: import.meta.resolve('@tilth/cashflow'),
  }),
};

const chosen = worlds[NAME];
if (!chosen) throw new TypeError(`TILTH_BENCH_WORLD is ${Object.keys(worlds).join(' or ')}, not ${NAME}`);
export const { domain, module } = await chosen();

/** Whether the contenders that make or send rows one by one can load it. */
export const forAll = NAME === 'workload';

/** Its models, parents first. */
export const models: readonly Model[] = order.filter((model) =>
  domain.aggregates.some((aggregate) => aggregate.models.includes(model)),
);

const people = domain.aggregates.find((aggregate) => aggregate.models.includes('CashflowUser'));

/** How many workers a request asks for. */
export function workersIn(request: WorldRequest): number {
  return people ? countOf(people.size, request) : 0;
}
