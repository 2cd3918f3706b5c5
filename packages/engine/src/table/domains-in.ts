import type { Domain } from './domain.ts';

/** The domains that a module exports, one by one or in lists, each once. */
export async function domainsIn(module: string): Promise<readonly Domain[]> {
  const exported = Object.values((await import(module)) as Record<string, unknown>).flat();
  return [...new Set(exported.filter(isDomain))];
}

function isDomain(value: unknown): value is Domain {
  return typeof value === 'object' && value !== null && 'aggregates' in value && 'needs' in value;
}
