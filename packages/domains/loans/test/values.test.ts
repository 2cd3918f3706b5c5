import { collect, type WorldRequest } from '@tilth/engine';
import { type Column, instant, type Model, tables } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { loansDomain } from '../src/index.ts';

/** Every value that an enum of a model's columns has, as `Loan.status late`. */
function possible(models: readonly Model[]): string[] {
  return models.flatMap((model) =>
    (tables[model].columns as readonly Column[]).flatMap(({ field, enum: type }) =>
      (type?.labels ?? []).map((label) => `${model}.${field} ${label}`),
    ),
  );
}

function found(request: WorldRequest): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { model, row } of collect([loansDomain], request))
    for (const [field, value] of Object.entries(row))
      if (typeof value === 'string') values.add(`${model}.${field} ${value}`);
  return values;
}

describe('at scale 1', () => {
  it.each([
    [42, TEST_AS_OF],
    [1, instant('2028-02-29T00:00:00Z')],
    [7, instant('2025-03-31T16:20:00Z')],
  ])('every status, kind and reason occurs, of seed %d at %d', (seed, asOf) => {
    const models = loansDomain.aggregates.flatMap((aggregate) => aggregate.models);
    const there = found({ seed, asOf, scale: 1 });
    expect(possible(models).filter((value) => !there.has(value))).toEqual([]);
  });
});
