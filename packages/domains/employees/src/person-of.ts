import type { World } from '@tilth/engine';
import { type American, addYears, ageOn, american } from '@tilth/population';
import type { Day } from '@tilth/schema';
import { leads } from './post.ts';
import type { Service } from './service.ts';
import { hiringAges, RETIRED_AT } from './shapes.ts';

const DAY_MS = 86_400_000;

/** Employees are people whom no other system knows: the bank's customers would have to be two million to meet one. */
const PEOPLE_FROM = 2_000_000;
/** Among so many people in a row the first is taken whose age fits. */
const PEOPLE_EACH = 16;

/** Who an employee is: somebody of an age at which people are hired, and who has not retired. */
export function personOfEmployee(world: World, service: Service): American {
  const { post, hiredOn, endedOn } = service;
  const [youngest, oldest] = leads(post) ? hiringAges.leaders : hiringAges.staff;
  const first = PEOPLE_FROM + post.number * PEOPLE_EACH;
  const last = endedOn ?? (Math.floor(world.asOf / DAY_MS) as Day);
  for (let i = 0; i < PEOPLE_EACH; i++) {
    const person = american(world, first + i);
    const ageHired = ageOn(hiredOn, person.bornOn);
    if (ageHired >= youngest && ageHired <= oldest && ageOn(last, person.bornOn) < RETIRED_AT) return person;
  }
  // Once in some thousand employees. The bank knows nothing else of a person that would tell their age.
  const bornOn = (addYears(hiredOn, -youngest) - 1) as Day;
  return { ...american(world, first), bornOn, age: ageOn(last, bornOn) };
}
