import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Faker } from '@faker-js/faker';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../src/draw/vocabulary.ts';

const world = { seed: 42 };
const company = (faker: Faker) => faker.company.name();
const vocabularyUrl = new URL('../src/draw/vocabulary.ts', import.meta.url).href;

/** Runs code in a process of its own, and tells what it printed and which of faker's files it loaded. */
async function runAlone(code: string): Promise<{ printed: string; faker: string[] }> {
  const coverage = await mkdtemp(join(tmpdir(), 'vocabulary-'));
  try {
    const script = `import { vocabulary } from ${JSON.stringify(vocabularyUrl)};\n${code}`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { cwd: import.meta.dirname, env: { ...process.env, NODE_V8_COVERAGE: coverage } },
    );
    const reports = await Promise.all(
      (await readdir(coverage)).map((file) => readFile(join(coverage, file), 'utf8')),
    );
    const loaded = reports.flatMap((text) => (JSON.parse(text) as { result: { url: string }[] }).result);
    return {
      printed: stdout.trim(),
      faker: loaded.map(({ url }) => url).filter((url) => url.includes('/faker/')),
    };
  } finally {
    await rm(coverage, { recursive: true });
  }
}

describe('a vocabulary of a list', () => {
  it('keeps the order, and every word once', () => {
    expect(vocabulary('towns', ['Pune', 'Agra', 'Pune', 'Kochi'])(world)).toEqual(['Pune', 'Agra', 'Kochi']);
  });

  it('takes the first so many, and does not change when the list grows behind them', () => {
    const towns = vocabulary('towns', ['Pune', 'Agra', 'Pune', 'Kochi', 'Surat'], { size: 3 });
    expect(towns(world)).toEqual(['Pune', 'Agra', 'Kochi']);
    expect(() => (towns(world) as string[]).push('Delhi')).toThrow(TypeError);
  });

  it.each([
    ['are too few words', () => vocabulary('towns', ['Pune', 'Pune', 'Agra'], { size: 3 })(world)],
    ['is none', () => vocabulary('towns', [])(world)],
    ['shall be none', () => vocabulary('towns', (faker) => faker.location.city(), { size: 0 })(world)],
    ['shall be half a word', () => vocabulary('towns', ['Pune'], { size: 0.5 })(world)],
  ])('refuses when there %s, by its name', (_, make) => {
    expect(make).toThrow(/^vocabulary towns: /);
  });
});

describe('a vocabulary of a builder', () => {
  it('gives the same words for ever: another version of faker would give another world', () => {
    const employers = vocabulary('employers', company, { size: 4, locale: 'en_IN' });
    expect(employers(world)).toMatchInlineSnapshot(`
      [
        "Patil Ltd",
        "Gupta - Singh",
        "Panicker-Pandey, Pandey and Shah",
        "Agarwal Corp",
      ]
    `);
    expect(vocabulary('employers', company, { size: 4 })(world)).toMatchInlineSnapshot(`
      [
        "Robel LLC",
        "Hoeger - Thiel",
        "Reichert-Rath, Ratke and Smitham",
        "Baumbach Group",
      ]
    `);
  });

  it('gives other words for another seed and another name', () => {
    const words = vocabulary('employers', company)(world);
    expect(vocabulary('employers', company)({ seed: 43 })).not.toEqual(words);
    expect(vocabulary('merchants', company)(world)).not.toEqual(words);
    expect(vocabulary('employers', company)(world)).toEqual(words);
  });

  it('holds as many different words as wanted, and begins with every smaller one', () => {
    const large = vocabulary('names', (faker) => faker.person.firstName(), { size: 800 })(world);
    expect(new Set(large).size).toBe(800);
    expect(vocabulary('names', (faker) => faker.person.firstName(), { size: 200 })(world)).toEqual(
      large.slice(0, 200),
    );
  });

  it('is built once for each world', () => {
    let words = 0;
    const counted = vocabulary('counted', () => `word ${++words}`, { size: 10 });
    const first = counted(world);
    expect(counted({ seed: 43 })).not.toBe(first);
    expect(counted({ seed: 42 })).toBe(first);
    expect(words).toBe(20);
  });

  it('refuses when the builder has no more to say, by its name', () => {
    const coins = vocabulary('coins', (faker) => faker.helpers.arrayElement(['heads', 'tails']), { size: 3 });
    expect(() => coins(world)).toThrow('vocabulary coins: 3 different words wanted, 2 found');
  });

  it('does not ask the clock, even for dates', () => {
    const years = vocabulary('dates', (faker) => faker.date.past().toISOString(), { size: 2 });
    expect(years(world)).toMatchInlineSnapshot(`
      [
        "2025-01-24T19:46:57.750Z",
        "2025-06-18T16:46:04.869Z",
      ]
    `);
  });

  it('gives the same in another process, from one locale of faker', async () => {
    const { printed, faker } = await runAlone(`
      const words = vocabulary('employers', (faker) => faker.company.name(), { size: 20, locale: 'en_IN' });
      console.log(JSON.stringify(words({ seed: 42 })));
    `);
    expect(JSON.parse(printed)).toEqual(
      vocabulary('employers', company, { size: 20, locale: 'en_IN' })(world),
    );
    expect(faker.join('\n')).toMatch(/en_IN/);
    expect(faker.join('\n')).not.toMatch(/\/de-|\/ja-/);
  });

  it('loads nothing of faker before its words are needed', async () => {
    const { printed, faker } = await runAlone(`
      vocabulary('employers', (faker) => faker.company.name());
      console.log(vocabulary('towns', ['Pune'])({ seed: 42 })[0]);
    `);
    expect({ printed, faker }).toEqual({ printed: 'Pune', faker: [] });
  });
});
