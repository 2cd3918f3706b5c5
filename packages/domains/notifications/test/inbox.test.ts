import { collect, World } from '@tilth/engine';
import { type Instant, instant, type NotificationKind, type Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { happeningsOf } from '../src/happenings.ts';
import { notifications } from '../src/index.ts';
import { lifeOf } from '../src/life.ts';
import { grouped, rupees, say, template } from '../src/speech.ts';

type Notification = Row<'Notification'>;

const rowsOf = (seed: number, asOf: Instant, scale: number) =>
  collect([notifications], { seed, asOf, scale }).map(({ row }) => row as unknown as Notification);

const byUserOf = (rows: readonly Notification[]) => {
  const users = new Map<string, Notification[]>();
  for (const row of rows) users.set(row.userId, [...(users.get(row.userId) ?? []), row]);
  return users;
};

const seeds = Array.from({ length: 20 }, (_, i) => 42 + i * 101);

it.each([
  '2026-11-20T00:00:00Z',
  '2026-11-22T15:00:00Z',
  '2026-11-10T08:00:00Z',
  '2025-10-23T10:00:00Z',
  '2024-06-05T05:00:00Z',
])('ten users have 30 to 50 notifications, as the reference says, as of %s', (moment) => {
  for (const seed of seeds) {
    const { length } = rowsOf(seed, instant(moment), 1);
    expect(length).toBeGreaterThanOrEqual(30);
    expect(length).toBeLessThanOrEqual(50);
  }
});

describe('the inboxes of a thousand users', () => {
  const rows = rowsOf(42, TEST_AS_OF, 100);
  const byUser = byUserOf(rows);

  it('have three to five notifications each', () => {
    expect(byUser.size).toBe(1000);
    for (const of of byUser.values()) expect([3, 4, 5]).toContain(of.length);
  });

  it('have some of every kind', () => {
    const kinds: NotificationKind[] = [
      'welcome',
      'new_session',
      'lesson_completed',
      'quiz_graded',
      'badge_earned',
      'order_filled',
      'order_partially_filled',
      'order_cancelled',
      'order_expired',
      'order_rejected',
      'achievement_earned',
      'price_alert',
    ];
    expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual(kinds.sort());
  });

  it('leave no gap in a text, and fit their columns', () => {
    for (const { title, body } of rows) {
      expect(title + body).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(title.length).toBeLessThanOrEqual(160);
      expect(body).toMatch(/^[^a-z].*\.$/s);
    }
  });

  it('have been read in part, after they came, and seldom in the night', () => {
    const read = rows.filter(({ readAt }) => readAt !== null);
    expect(read.length / rows.length).toBeGreaterThan(0.7);
    expect(read.length / rows.length).toBeLessThan(0.9);
    for (const { readAt, createdAt } of read) {
      expect(readAt).toBeGreaterThanOrEqual(createdAt);
      expect(readAt).toBeLessThanOrEqual(TEST_AS_OF);
      expect(new Date((readAt as Instant) + 5.5 * 3_600_000).getUTCHours()).toBeGreaterThanOrEqual(7);
    }
  });
});

it('tells nothing that did not happen, and nothing before it did', () => {
  const request = { seed: 8, asOf: TEST_AS_OF, scale: 5 };
  const world = new World(request);
  const told = byUserOf(rowsOf(8, TEST_AS_OF, 5));
  for (let number = 0; number < 50; number++) {
    const happened = happeningsOf(lifeOf(world, number));
    for (const { kind, createdAt } of told.get(world.id('User', number)) as Notification[]) {
      const cause = happened.find(
        (each) => each.kind === kind && each.at <= createdAt && each.at > createdAt - 5_000,
      );
      expect(cause, `${number}: ${kind}`).toBeDefined();
    }
  }
});

describe('speech', () => {
  it.each([
    [0, '₹0.00'],
    [5, '₹0.05'],
    [99_999, '₹999.99'],
    [100_000, '₹1,000.00'],
    [1_234_567, '₹12,345.67'],
    [12_345_670, '₹1,23,456.70'],
    [1_234_567_890_12, '₹1,23,45,67,890.12'],
  ])('writes %d paise as %s', (paise, text) => {
    expect(rupees(paise)).toBe(text);
  });

  it('groups as the language of India does', () => {
    const india = new Intl.NumberFormat('en-IN');
    for (let whole = 1; whole < 1e12; whole = whole * 7 + 3) expect(grouped(whole)).toBe(india.format(whole));
  });

  it('fills every gap, and refuses to leave one open', () => {
    expect(say(template('{a} and {b}.'), { a: 1, b: 'two' })).toBe('1 and two.');
    expect(() => say(template('{a} and {b}.'), { a: 1 })).toThrow('{b}');
  });
});
