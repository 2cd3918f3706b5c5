import type { Booking } from '@tilth/accounts';
import { colleaguesOf } from '@tilth/customers';
import { employeeOn } from '@tilth/employees';
import { type World, weights } from '@tilth/engine';
import { nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type { AmlAlertStatus, Day, EmployeeRole, Instant, Uuid } from '@tilth/schema';
import findings from '../../data/findings.json' with { type: 'json' };
import { type ListedRule, ruleList } from '../rule-list.ts';
import { alertDays, alertEnds } from '../shapes.ts';
import { type Books, matchesOf } from './matches.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** One rule held against everything that a customer moved in some days. */
export interface Check {
  readonly key: readonly [customer: number, rule: number, time: number];
  readonly id: Uuid;
  readonly rule: ListedRule;
  readonly from: Day;
  readonly to: Day;
  readonly checkedAt: Instant;
  readonly alert: Alert | null;
}

/** What a check found, and what became of it. */
export interface Alert {
  readonly id: Uuid;
  readonly bookings: readonly Booking[];
  readonly raisedAt: Instant;
  readonly status: AmlAlertStatus;
  /** The number of the compliance officer. */
  readonly assignedTo: number | null;
  readonly closedAt: Instant | null;
  readonly finding: string | null;
}

/**
 * Every check of a customer that is kept. Where nothing met a rule there is the last one, of all the books. Where something
 * did, there is the one that found it, on the night after; and the last one, of everything since.
 */
export function checksOf(world: World, customer: number, books: readonly Books[]): readonly Check[] {
  if (books.length === 0) return [];
  const from = Math.min(...books.flat().map(dayOf)) as Day;
  const yesterday = (Math.floor(world.asOf / DAY_MS) - 1) as Day;
  return ruleList.flatMap((rule) => {
    const found = [...matchesOf(rule, books)].sort((one, other) => one.at - other.at);
    if (found.length === 0) return [checkOf(world, customer, rule, 0, from, yesterday)];
    const last = Math.max(...found.map(dayOf)) as Day;
    const raised = alertCheck(world, customer, rule, from, last, found);
    return last < yesterday
      ? [raised, checkOf(world, customer, rule, 1, (last + 1) as Day, yesterday)]
      : [raised];
  });
}

function dayOf({ at }: Booking): Day {
  return Math.floor(at / DAY_MS) as Day;
}

function checkOf(world: World, customer: number, rule: ListedRule, time: number, from: Day, to: Day): Check {
  const key = [customer, rule.number, time] as const;
  // In the last minutes of the day: whatever is booked on it has been by then.
  const minutes = world.draw('AmlCheck', key).int('checkedAt', 1, 40);
  const checkedAt = ((to + 1) * DAY_MS - minutes * MINUTE_MS) as Instant;
  return { key, id: world.id('AmlCheck', key), rule, from, to, checkedAt, alert: null };
}

function alertCheck(
  world: World,
  customer: number,
  rule: ListedRule,
  from: Day,
  last: Day,
  bookings: readonly Booking[],
): Check {
  const check = checkOf(world, customer, rule, 0, from, last);
  return { ...check, alert: alertOf(world, customer, check, bookings) };
}

const officers: readonly EmployeeRole[] = ['compliance_officer'];
const ends = weights(Object.entries(alertEnds) as [keyof typeof alertEnds, number][]);

function alertOf(world: World, customer: number, check: Check, bookings: readonly Booking[]): Alert {
  const draw = world.draw('AmlAlert', check.key);
  const raisedAt = (check.checkedAt + draw.int('raisedAt', 1, 50) * 1000) as Instant;
  const raisedOn = check.to;
  const closesAfter = draw.int('closedAt', ...alertDays.closing);
  const closesOn = nextOpenInAmerica((raisedOn + closesAfter) as Day);
  const today = Math.floor(world.asOf / DAY_MS) as Day;
  const settled = closesOn < today;
  const untouched = today - raisedOn <= alertDays.untouched;
  const end = draw.weighted('status', ends);
  const wanted = {
    draw,
    field: 'assignedTo',
    roles: officers,
    day: raisedOn,
    within: colleaguesOf(customer),
  };
  const assigned =
    untouched && !settled ? null : employeeOn(world, { ...wanted, until: settled ? closesOn : today });
  return {
    id: world.id('AmlAlert', check.key),
    bookings,
    raisedAt,
    status: settled ? end : untouched ? 'open' : 'investigating',
    assignedTo: assigned?.post.number ?? null,
    closedAt: settled ? officeTimeInAmerica(draw, 'closedAt.time', closesOn) : null,
    finding: settled ? draw.pick('finding', findings[check.rule.kind][end]) : null,
  };
}
