import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';
import { aligned, cut, inLine, widthOf } from '../src/output/columns.ts';
import { bytes, duration, grouped, wholeSeconds } from '../src/output/figures.ts';
import { meter, type Reading } from '../src/output/progress.ts';

describe('a mistyped name', () => {
  const names = ['portfolio', 'portfolioHolding', 'trading', 'user', 'users', 'as-of'];
  it.each([
    ['trdaing', 'trading'],
    ['Trading', 'trading'],
    ['usr', 'user'],
    ['portf', 'portfolio'],
    ['as-fo', 'as-of'],
    ['banana', undefined],
    ['', undefined],
  ])('%j is probably %j', (typed, meant) => {
    expect(nearest(typed, names)).toBe(meant);
  });
});

describe('figures', () => {
  it('are grouped by thousands', () => {
    expect([0, 999, 1000, 1_630_000, 12_345_678].map(grouped)).toEqual([
      '0',
      '999',
      '1,000',
      '1,630,000',
      '12,345,678',
    ]);
  });
  it('of time have the unit that fits', () => {
    expect([14, 1234, 200_000].map(duration)).toEqual(['14 ms', '1.2 s', '3 min 20 s']);
    expect([10, 4000, 200_000].map(wholeSeconds)).toEqual(['1 s', '4 s', '3 min 20 s']);
  });
  it('of size have the unit that fits', () => {
    expect([0, 1023, 49_152, 1.3 * 1024 ** 3].map(bytes)).toEqual([
      '0 bytes',
      '1023 bytes',
      '48 kB',
      '1.3 GB',
    ]);
  });
});

describe('columns', () => {
  it('stand under each other whatever the script', () => {
    expect(
      aligned(
        [
          ['日本', '1'],
          ['é', '20'],
          ['ab', '300'],
        ],
        { right: [1] },
      ),
    ).toEqual(['日本    1', 'é      20', 'ab    300']);
  });
  it('hold no line break and no escape sequence', () => {
    expect(inLine('a\nb\t\x1b[2J\u0085')).toBe('a\\nb\\t\\u001b[2J\\u0085');
  });
  it('are cut to their width, never in the middle of a letter', () => {
    for (const width of [3, 4, 5, 6]) expect(widthOf(cut('日本語です', width))).toBeLessThanOrEqual(width);
    expect(cut('e\u0301e\u0301e\u0301e\u0301', 3)).toBe('e\u0301e\u0301…');
    expect(cut('abc', 3)).toBe('abc');
  });
});

describe('progress', () => {
  /** Something to write to that remembers it. */
  function screen(isTTY: boolean, columns = 80) {
    const written: string[] = [];
    const write = (text: string) => written.push(text) > 0;
    return { written, to: { isTTY, columns, write } as unknown as WriteStream };
  }
  const reading: Reading = { stage: 'Rows', done: 250, total: 1000, unit: 'rows', what: 'trading' };

  it('is a bar on a terminal, as wide as that at most, which goes away at the end', () => {
    const { written, to } = screen(true, 60);
    const progress = meter(to);
    progress.show({ ...reading, what: 'a name that is longer than the line of any terminal' });
    progress.end();
    const [drawn = '', erased] = written;
    expect(drawn).toContain('Rows    [█████···············]   250 / 1,000 rows');
    expect(widthOf(drawn.replace('\r\x1b[K', ''))).toBeLessThan(60);
    expect([written.length, erased]).toEqual([2, '\r\x1b[K']);
  });

  it('is not drawn again for every row', () => {
    const { written, to } = screen(true);
    const progress = meter(to);
    for (let done = 0; done < 1000; done++) progress.show({ ...reading, done });
    expect(written.length).toBeLessThan(10);
  });

  it('says nothing elsewhere of what is over in a moment', () => {
    const { written, to } = screen(false);
    const progress = meter(to);
    progress.show(reading);
    progress.end();
    expect(written).toEqual([]);
  });
});
