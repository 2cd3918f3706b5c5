import { readFileSync } from 'node:fs';
import { TEST_AS_OF } from '@tilth/testing';
import { expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { loansTable } from './figures.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('docs/bank-loans-insurance.md has the figures as they are', () => {
  const page = text('../../../../docs/bank-loans-insurance.md');
  expect(page).toContain(loansTable({ seed: 42, asOf: TEST_AS_OF, scale: 1 }));
});

it('the README counts the rules', () => {
  expect(text('../README.md')).toContain(`\`src/rules\`, ${rules.length} of them`);
});
