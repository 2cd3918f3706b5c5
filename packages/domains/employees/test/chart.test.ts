import { World } from '@tilth/engine';
import type { Day, EmployeeRole, Instant } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { employeeOf, employeeOn, postOf, serviceOf, VETERANS, worksOn } from '../src/index.ts';

const DAY_MS = 86_400_000;
const today = (TEST_AS_OF / DAY_MS) as Day;
const world = new World({ seed: 42, asOf: TEST_AS_OF });
const many = Array.from({ length: 5_000 }, (_, number) => number);

describe('the chart', () => {
  it('is a tree whatever part of it there is: managers come first', () => {
    for (const number of many) {
      const { manager } = postOf(number);
      if (number === 0) expect(manager).toBeNull();
      else expect(manager).toBeLessThan(number);
    }
  });

  it('gives nobody more than twelve people to lead', () => {
    const reports = new Map<number, number>();
    for (const number of many.slice(1)) {
      const manager = postOf(number).manager as number;
      reports.set(manager, (reports.get(manager) ?? 0) + 1);
    }
    expect(Math.max(...reports.values())).toBe(12);
  });

  it('has people in every department and a head of each by the time there are forty', () => {
    const posts = many.slice(0, 40).map(postOf);
    expect(new Set(posts.map(({ department }) => department)).size).toBe(12);
    expect(posts.filter(({ role }) => role === 'department_head')).toHaveLength(11);
  });
});

describe.each([42, 7, 2_000_000_011])('in the world of seed %d', (seed) => {
  it.each(['2026-11-20', '2024-02-29', '2000-12-31', '2026-03-01'])(
    'at %s everybody was hired after their manager, of age',
    (at) => {
      const other = new World({ seed, asOf: Date.parse(`${at}T00:00:00Z`) as Instant });
      for (const number of many.slice(0, 400)) {
        const { person, hiredOn, endedOn, post } = employeeOf(other, number);
        expect(hiredOn - person.bornOn).toBeGreaterThanOrEqual(18 * 365.25 - 1);
        if (endedOn !== null) expect(endedOn).toBeGreaterThan(hiredOn);
        if (post.manager !== null) expect(serviceOf(other, post.manager).hiredOn).toBeLessThan(hiredOn);
      }
    },
  );
});

describe('who is asked to do something', () => {
  const roles: EmployeeRole[] = ['teller', 'relationship_manager'];
  const ask = (number: number, day: Day, more: object = {}) =>
    employeeOn(world, { draw: world.draw('test', number), field: 'by', roles, day, within: 150, ...more });

  it('was at work on that day, in such a role, and has so low a number', () => {
    for (const number of many.slice(0, 500)) {
      const day = (today - number * 14) as Day;
      const service = ask(number, day);
      expect(worksOn(service, day)).toBe(true);
      expect(roles).toContain(service.post.role);
      expect(service.post.number).toBeLessThan(150);
    }
  });

  it('was still there when it was done, of what takes a while', () => {
    for (const number of many.slice(0, 500)) {
      const day = (today - 400 - number * 14) as Day;
      const until = (day + 400) as Day;
      expect(worksOn(ask(number, day, { until }), until)).toBe(true);
    }
  });

  it('is of the branch, where somebody there was', () => {
    const found = many.slice(0, 200).map((number) => ask(number, today, { branch: number % 18 }));
    const there = found.filter(({ post }, number) => post.branch === number % 18);
    expect(there.length).toBeGreaterThan(100);
  });

  it('has the authority, however much it takes, however small the bank', () => {
    for (const limit of [1_000_000, 100_000_000, 200_000_000, 1_000_000_000]) {
      const lenders: EmployeeRole[] = ['loan_officer', 'underwriter', 'chief_executive'];
      for (const within of [VETERANS, 150]) {
        const service = ask(1, (today - 7_300) as Day, { roles: lenders, limit, within });
        expect(Number(service.approvalLimit)).toBeGreaterThanOrEqual(limit);
      }
    }
  });

  it('is not always the same', () => {
    const asked = new Set(many.slice(0, 300).map((number) => ask(number, today).post.number));
    expect(asked.size).toBeGreaterThan(20);
  });

  it('is nobody where there never was such a one, and that is said', () => {
    expect(() => ask(1, (today - 20_000) as Day)).toThrow(/no teller or relationship_manager was here/);
  });
});
