import { readFileSync } from 'node:fs';
import type { WorldRequest } from '@tilth/engine';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { personas } from '../src/spend-persona.ts';
import { besideReference, personaTable, totalsOf } from '../src/totals.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = text('../../../../docs/spendsense.md');
const request: WorldRequest = { seed: 42, asOf: TEST_AS_OF, scale: 1 };

describe('docs/spendsense.md', () => {
  it('has the world beside the reference as it is', () => {
    expect(page).toContain(besideReference(totalsOf(request)));
  });

  it('has the personas as they are', () => {
    expect(page).toContain(personaTable(request));
  });

  it('explains every figure that personas are made by', () => {
    for (const figure of personas.flatMap(({ criteria }) => Object.keys(criteria)))
      expect(page).toMatch(new RegExp(`^\\| .*\`${figure}\`.* \\| .+ \\|$`, 'm'));
  });
});

it('the README counts the rules', () => {
  expect(text('../README.md')).toContain(`\`src/rules\`, ${rules.length} of them`);
});
