import type { Draw } from '@tilth/engine';
import { addMonths } from '@tilth/population';
import type { Day } from '@tilth/schema';
import { firstOfMonth, lastOpen } from '../calendar.ts';
import type { Cadence } from '../shapes/income.ts';

/** The second of January 1970. */
const A_FRIDAY = 1;
const FORTNIGHT = 14;
const MID_MONTH = 15;

/** The days from one to another on which an employer pays. Where banks are closed, it is the last open day before. */
export function paydays(draw: Draw, cadence: Cadence, from: Day, to: Day): Day[] {
  const nominal = cadence === 'biweekly' ? fridays(draw, from, to) : monthEnds(cadence, from, to);
  return nominal.map(lastOpen).filter((day) => from <= day && day <= to);
}

/** Every other one. Which of the two, is as it was drawn, whatever the day that the world stands at. */
function fridays(draw: Draw, from: Day, to: Day): Day[] {
  const one = A_FRIDAY + 7 * draw.below('fortnight', 2);
  const first = one + Math.ceil((from - one) / FORTNIGHT) * FORTNIGHT;
  const days: Day[] = [];
  // One beyond: a holiday may bring it forward into the range.
  for (let day = first; day <= to + FORTNIGHT; day += FORTNIGHT) days.push(day as Day);
  return days;
}

function monthEnds(cadence: Cadence, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1)) {
    if (cadence === 'semimonthly') days.push((first + MID_MONTH - 1) as Day);
    days.push((addMonths(first, 1) - 1) as Day);
  }
  return days;
}
