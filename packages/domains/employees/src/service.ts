import type { World } from '@tilth/engine';
import type { Day, Exact } from '@tilth/schema';
import departmentList from '../data/departments.json' with { type: 'json' };
import roleData from '../data/roles.json' with { type: 'json' };
import { leads, type Post, postOf } from './post.ts';
import {
  hiring,
  LEADERS_HIRED_WITHIN,
  LEFT_SHARE,
  LIMIT_STEP,
  limitsOfLending,
  onLeave,
  SHORTEST_STAY,
  VETERAN_UNDERWRITER_LIMIT,
  VETERANS,
} from './shapes.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** When somebody works for the bank, as what, and what they may approve. Cheap: without a name or a salary. */
export interface Service {
  readonly post: Post;
  readonly hiredOn: Day;
  /** The last day at work, of those who left. */
  readonly endedOn: Day | null;
  /** Since when they are on leave, of those who are. */
  readonly awaySince: Day | null;
  /** The largest loan that they may approve alone, in cents. Nothing, for most. */
  readonly approvalLimit: Exact<2> | null;
}

/** Managers are asked for by everybody below them: those of a world are remembered, and forgotten when they are many. */
const remembered = new WeakMap<World, Map<number, Service>>();
const MOST_REMEMBERED = 4096;

/** An employee's time at the bank. */
export function serviceOf(world: World, number: number): Service {
  let known = remembered.get(world);
  if (!known) {
    known = new Map();
    remembered.set(world, known);
  }
  const found = known.get(number);
  if (found) return found;
  const made = makeService(world, number);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(number, made);
  return made;
}

/** Whether somebody was at work on a day: hired, not gone, and not on leave. */
export function worksOn({ hiredOn, endedOn, awaySince }: Service, day: Day): boolean {
  return hiredOn <= day && (endedOn === null || day <= endedOn) && (awaySince === null || day < awaySince);
}

function makeService(world: World, number: number): Service {
  const post = postOf(number);
  const today = Math.floor(world.asOf / DAY_MS) as Day;
  const draw = world.draw('Employee', number);
  const hiredOn = hiredOnOf(world, post, today);
  const stays = leads(post) || number < VETERANS || today - hiredOn < YEAR_DAYS;
  const endedOn =
    !stays && draw.chance('status', LEFT_SHARE)
      ? draw.between('endedOn', (hiredOn + SHORTEST_STAY) as Day, (today - 1) as Day)
      : null;
  const away = !stays && endedOn === null && draw.chance('status.leave', onLeave.share);
  const awaySince = away ? ((today - draw.int('status.since', ...onLeave.days)) as Day) : null;
  return { post, hiredOn, endedOn, awaySince, approvalLimit: limitOf(world, post) };
}

/** After one's manager: leaders soon after, the staff at any time until a month ago. */
function hiredOnOf(world: World, post: Post, today: Day): Day {
  const { number, manager } = post;
  const draw = world.draw('Employee', number);
  if (manager === null) return (today - draw.int('hiredOn', ...hiring.chief)) as Day;
  if (number < VETERANS) return (today - draw.int('hiredOn', ...hiring.veterans)) as Day;
  const from = serviceOf(world, manager).hiredOn + 1;
  const span = today - hiring.latest - from;
  const share = draw.uniform('hiredOn', 0, leads(post) ? LEADERS_HIRED_WITHIN : 1);
  return (from + Math.floor(share * span)) as Day;
}

function limitOf(world: World, post: Post): Exact<2> | null {
  const range = limitRange(post);
  if (!range) return null;
  const [from, to] = range;
  const steps = world.draw('Employee', post.number).int('approvalLimit', from / LIMIT_STEP, to / LIMIT_STEP);
  return (steps * LIMIT_STEP * 100) as Exact<2>;
}

const limits = roleData as { readonly [role: string]: { readonly limit?: readonly number[] } };

function limitRange({ number, role, department }: Post): readonly [number, number] | undefined {
  if (role === 'underwriter' && number < VETERANS)
    return [VETERAN_UNDERWRITER_LIMIT, VETERAN_UNDERWRITER_LIMIT];
  if (role === 'department_head' || role === 'team_lead')
    return departmentList[department]?.code === 'LEND' ? limitsOfLending[role] : undefined;
  const [from, to] = limits[role]?.limit ?? [];
  return from !== undefined && to !== undefined ? [from, to] : undefined;
}
