import { hash } from 'node:crypto';
import { collect, World } from '@tilth/engine';
import { INDIA_OFFSET_MS, indian } from '@tilth/population';
import type { Instant, Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshTokenOf, type Session, security, sessionsOf } from '../src/index.ts';

const HOUR_MS = 3_600_000;
const world = new World({ seed: 42, asOf: TEST_AS_OF });

const endOf = ({ endedAt, expiresAt }: Session) => endedAt ?? expiresAt;

describe('the sessions of a user', () => {
  it('never overlap on a device, whatever the seed and the moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (seed, asOf, number) => {
          const sessions = sessionsOf(new World({ seed, asOf: asOf as Instant }), number);
          for (const [i, session] of sessions.entries()) {
            const { startedAt, lastActiveAt, endedAt, device } = session;
            expect(startedAt).toBeLessThan(lastActiveAt);
            expect(lastActiveAt).toBeLessThanOrEqual(Math.min(endOf(session), asOf));
            expect(endedAt ?? asOf).toBeLessThanOrEqual(asOf);
            const before = sessions[i - 1];
            if (before?.device.id === device.id) expect(endOf(before)).toBeLessThanOrEqual(startedAt);
          }
        },
      ),
    );
  });

  it('are those of the rows, under their keys', () => {
    const rows = collect([security], { seed: 42, asOf: TEST_AS_OF, scale: 1 })
      .filter(({ model, key }) => model === 'UserSession' && key.startsWith('7/'))
      .map(({ row }) => row as unknown as Row<'UserSession'>);
    const sessions = sessionsOf(world, 7);
    expect(rows.map(({ id }) => id)).toEqual(sessions.map(({ key }) => world.id('UserSession', key)));
    expect(rows.map(({ startedAt }) => startedAt)).toEqual(sessions.map(({ startedAt }) => startedAt));
  });

  it('begin at night more often for those who sit up late', () => {
    const night = { owl: 0, lark: 0 };
    const all = { owl: 0, lark: 0 };
    for (let number = 0; number < 2000; number++) {
      const { nightOwl } = indian(world, number).temperament;
      if (nightOwl > 0.35 && nightOwl < 0.65) continue;
      const kind = nightOwl > 0.5 ? 'owl' : 'lark';
      for (const { startedAt } of sessionsOf(world, number)) {
        const hour = Math.floor((startedAt + INDIA_OFFSET_MS) / HOUR_MS) % 24;
        all[kind]++;
        if (hour >= 22 || hour < 5) night[kind]++;
      }
    }
    expect(night.owl / all.owl).toBeGreaterThan(2 * (night.lark / all.lark));
  });
});

describe('John', () => {
  it('has a live session on his phone in the world of any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const live = sessionsOf(new World({ seed, asOf: TEST_AS_OF }), 0).filter(
          ({ endedAt }) => endedAt === null,
        );
        expect(live.map(({ device }) => device.kind)).toContain('mobile');
      }),
    );
  });

  it('can go on with it by the token that belongs to its hash', () => {
    const rows = collect([security], { seed: 42, asOf: TEST_AS_OF, scale: 0.1 });
    const hashes = rows.flatMap(({ model, row }) =>
      model === 'UserSession' ? [(row as unknown as Row<'UserSession'>).refreshTokenHash] : [],
    );
    const tokens = sessionsOf(world, 0).map(({ key }) => refreshTokenOf(world, key));
    expect(tokens.map((token) => hash('sha256', token))).toEqual(hashes);
    expect(JSON.stringify(rows)).not.toContain(tokens[0]);
  });

  it('is neither locked out nor asked for a second factor, so that tests can log in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const [settings] = collect([security], { seed, asOf: TEST_AS_OF, scale: 0.1 });
        expect(settings?.row).toMatchObject({ failedLogins: 0, lockedUntil: null, twoFactorEnabled: false });
      }),
    );
  });
});
