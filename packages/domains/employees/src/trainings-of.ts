import type { Draw, World } from '@tilth/engine';
import { addMonths } from '@tilth/population';
import type { AttendanceStatus, Day } from '@tilth/schema';
import { type ListedProgram, programList } from './program-list.ts';
import type { Service } from './service.ts';
import { FAILED_SHARE, trainingDays, VOLUNTARY_SHARE } from './shapes.ts';

const DAY_MS = 86_400_000;

/** One employee's going through one training. */
export interface Training {
  readonly key: readonly [employee: number, program: number, time: number, attempt: number];
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly status: AttendanceStatus;
  readonly score: number | null;
}

/** Everything that an employee has been trained in: what their department has to take, again and again, and what they liked. */
export function trainingsOf(world: World, service: Service): Training[] {
  return programList.flatMap((program) => {
    if (program.departments.includes(service.post.department)) return mandatory(world, service, program);
    const draw = world.draw('taking a training', [service.post.number, program.number]);
    const takes = program.departments.length === 0 && draw.chance('takes it', VOLUNTARY_SHARE);
    const last = lastDayOf(world, service);
    const from = service.hiredOn + 1;
    if (!takes || from >= last) return [];
    return sittings(world, service, program, 0, draw.between('startedOn', from as Day, (last - 1) as Day));
  });
}

/** From being hired on, and again before each completion runs out. */
function mandatory(world: World, service: Service, program: ListedProgram): Training[] {
  const last = lastDayOf(world, service);
  const { number } = service.post;
  const begun = world
    .draw('taking a training', [number, program.number])
    .int('startedOn', ...trainingDays.begunWithin);
  const trainings: Training[] = [];
  let startsOn = (service.hiredOn + begun) as Day;
  for (let time = 0; startsOn <= last; time++) {
    const taken = sittings(world, service, program, time, startsOn);
    trainings.push(...taken);
    const completedOn = taken.find(({ status }) => status === 'completed')?.endedOn;
    if (!program.validMonths || completedOn === undefined) break;
    const early = world
      .draw('taking a training', [number, program.number, time])
      .int('renewed', ...trainingDays.renewedBefore);
    // Begun so early that even a second sitting is done in time.
    startsOn = (addMonths(completedOn as Day, program.validMonths) - LONGEST - early) as Day;
  }
  return trainings;
}

const LONGEST = 2 * trainingDays.course[1] + trainingDays.retake[1];

/** One time through a training: who fails sits it once more. Nobody sits anything after their last day. */
function sittings(
  world: World,
  service: Service,
  { number: program, passPercent }: ListedProgram,
  time: number,
  startedOn: Day,
): Training[] {
  const { number } = service.post;
  const last = lastDayOf(world, service);
  const sit = (attempt: number, on: Day): Training => {
    const key = [number, program, time, attempt] as const;
    const draw = world.draw('TrainingAttendance', key);
    const endedOn = (on + draw.int('endedOn', ...trainingDays.course)) as Day;
    if (endedOn > last) return unfinished(service, key, on);
    const failed = attempt === 0 && draw.chance('status', FAILED_SHARE);
    const score = scoreOf(draw, passPercent, failed);
    return { key, startedOn: on, endedOn, status: failed ? 'failed' : 'completed', score };
  };
  const first = sit(0, startedOn);
  if (first.status !== 'failed') return [first];
  const wait = world
    .draw('TrainingAttendance', [number, program, time, 1])
    .int('wait', ...trainingDays.retake);
  const again = ((first.endedOn as Day) + wait) as Day;
  return again > last ? [first] : [first, sit(1, again)];
}

function scoreOf(draw: Draw, passPercent: number, failed: boolean): number {
  return failed ? draw.int('score', passPercent - 30, passPercent - 1) : draw.int('score', passPercent, 100);
}

/** Under way, or given up because they left. */
function unfinished({ endedOn }: Service, key: Training['key'], startedOn: Day): Training {
  return { key, startedOn, endedOn, status: endedOn === null ? 'enrolled' : 'withdrawn', score: null };
}

function lastDayOf({ asOf }: World, { endedOn, awaySince }: Service): Day {
  return endedOn ?? (awaySince === null ? (Math.floor(asOf / DAY_MS) as Day) : ((awaySince - 1) as Day));
}
