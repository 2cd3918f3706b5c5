import { readFileSync } from 'node:fs';
import { collect } from '@tilth/engine';
import { instant } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { wealth } from '../src/index.ts';
import { rules } from '../src/rules/index.ts';
import { counted, countedTable } from './enumerated.ts';

const page = readFileSync(new URL('../../../../docs/spark.md', import.meta.url), 'utf8');
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const made = (seed: number, asOf = TEST_AS_OF) => collect([wealth], { seed, asOf, scale: 1 });

describe('every value that the reference lists', () => {
  it.each([
    [42, TEST_AS_OF],
    [7, instant('2028-02-29T12:00:00Z')],
    [11, instant('2026-08-30T18:45:00Z')],
  ])('occurs at scale 1, of seed %d at %d', (seed, asOf) => {
    const missing = counted(made(seed, asOf)).filter(([, , rows]) => rows === 0);
    expect(missing).toEqual([]);
  });

  it('has as many rows as docs/spark.md says', () => {
    expect(page).toContain(countedTable(made(42)));
  });
});

it('the README and docs/spark.md count the rules', () => {
  expect(rules.length).toBeGreaterThanOrEqual(40);
  expect(readme).toContain(`\`src/rules\`, ${rules.length} of them`);
  expect(page).toContain(`${rules.length} rules`);
});
