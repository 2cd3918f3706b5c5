import { expect, it } from 'vitest';
import { type Asked, seeded } from '../src/index.ts';

it.each([
  [{ domains: ['tradng'] }, 'there is no domain tradng'],
  [{ domain: 'trading' }, 'domain is nothing that can be asked for'],
  [{ scale: 0 }, '0 is no scale'],
  [{ scale: Number.NaN }, 'NaN is no scale'],
  [{ scale: 1e9 }, 'is no scale'],
  [{ seed: 1.5 }, '1.5 is no seed'],
  [{ seed: -1 }, '-1 is no seed'],
  [{ asOf: '2026-02-30' }, '2026-02-30 is no day'],
  [{ asOf: 'yesterday' }, 'yesterday is no day'],
  [{ asOf: new Date(Number.NaN) }, 'is no day'],
  [{ sizes: { wheat: 3 } }, 'nothing here is counted in wheat'],
  [{ domains: ['identity'], sizes: { languages: 3 } }, 'there are as many languages in every world'],
  [{ per: 'minute' }, 'minute is no unit'],
  [{ connections: 0 }, '0 is no number of connections'],
  [{ server: 'postgresql://nobody@127.0.0.1:1/nowhere' }, 'nothing listens there'],
])('refuses %o, and says what could be asked for', async (asked, message) => {
  const fault = await seeded(asked as Asked).catch((error) => error);
  expect(fault).toMatchObject({ expected: true, message: expect.stringContaining(message) });
  expect(fault.message).toMatch(/\n {2}(there is|mend|sizes)\b/);
});

it('knows at compile time which domains and models there are', () => {
  // @ts-expect-error there is no such domain
  const asked: Asked = { domains: ['tradng'] };
  const read = async () => {
    const { world } = await seeded();
    // @ts-expect-error there is no such model
    world.wheat(0);
    // @ts-expect-error there is no such column
    world.user(0).wheat;
    const value: { toFixed(digits: number): string } = world.portfolio(0).value;
    return value;
  };
  expect([asked, read]).toHaveLength(2);
});
