import { customerOf } from '@tilth/customers';
import type { Draw, World } from '@tilth/engine';
import { american } from '@tilth/population';
import type { BeneficiaryRank, BeneficiaryRelation } from '@tilth/schema';
import {
  CUSTOMER_SHARE,
  contingents,
  divisions,
  primaries,
  relationsByAge,
} from '../shapes/beneficiaries.ts';
import type { Beneficiary } from './cover.ts';
import type { Insured } from './insured.ts';

/** Names are borrowed from people whom no system knows. */
const PEOPLE_FROM = 1_000_000;
const PEOPLE = 900_000;

const WITH_ITS_NAME: readonly BeneficiaryRelation[] = ['spouse', 'child', 'parent', 'sibling'];

/** Who is paid when the insured dies: those of each rank share all of it. */
export function beneficiariesFor(world: World, insured: Insured, policy: number, age: number): Beneficiary[] {
  const draw = world.draw('policy beneficiaries', [insured.number, policy]);
  const ranks: readonly (readonly [BeneficiaryRank, number])[] = [
    ['primary', draw.weighted('primary', primaries)],
    ['contingent', draw.weighted('contingent', contingents)],
  ];
  const made: Beneficiary[] = [];
  for (const [rank, count] of ranks) {
    if (count === 0) continue;
    const division = draw.pick(`${rank}.shares`, divisions[count] ?? []);
    for (const share of division) made.push(beneficiaryOf(world, insured, policy, age, made, rank, share));
  }
  return made;
}

function beneficiaryOf(
  world: World,
  insured: Insured,
  policy: number,
  age: number,
  before: readonly Beneficiary[],
  rank: BeneficiaryRank,
  share: number,
): Beneficiary {
  const { number } = insured;
  const key = [number, policy, before.length] as const;
  const draw = world.draw('PolicyBeneficiary', key);
  const relation = relationOf(draw, age, before);
  const known = knownCustomer(draw, number, relation);
  const fullName =
    known === null ? nameOf(world, draw, insured, relation, before) : nameOfCustomer(world, known);
  // Two of a policy never have the same name: whoever would is left out of the bank's books here.
  const isTaken = before.some((each) => each.fullName === fullName);
  return {
    id: world.id('PolicyBeneficiary', key),
    customerId: known === null || isTaken ? null : known + 1,
    relation,
    rank,
    share,
    fullName: isTaken ? nameOf(world, draw, insured, relation, before) : fullName,
  };
}

/** One has one spouse or partner at most: the next is a child. */
function relationOf(draw: Draw, age: number, before: readonly Beneficiary[]): BeneficiaryRelation {
  const band = relationsByAge.find(({ below }) => age < below);
  if (!band) throw new RangeError(`nobody is insured at ${age}`);
  const relation = draw.weighted('relation', band.relations);
  const isPartner = (each: string) => each === 'spouse' || each === 'partner';
  return isPartner(relation) && before.some((each) => isPartner(each.relation)) ? 'child' : relation;
}

/** A customer with a lower number, who is there wherever this one is. */
function knownCustomer(draw: Draw, number: number, relation: BeneficiaryRelation): number | null {
  const maybe = relation === 'partner' || relation === 'other';
  return maybe && number > 0 && draw.chance('customerId', CUSTOMER_SHARE)
    ? draw.below('customerId.who', number)
    : null;
}

function nameOfCustomer(world: World, number: number): string {
  const { person } = customerOf(world, number);
  return `${person.firstName} ${person.lastName}`;
}

function nameOf(
  world: World,
  draw: Draw,
  { person }: Insured,
  relation: BeneficiaryRelation,
  before: readonly Beneficiary[],
): string {
  const from = PEOPLE_FROM + draw.below('fullName', PEOPLE);
  for (let next = from; ; next++) {
    const { firstName, lastName } = american(world, next);
    const name = `${firstName} ${WITH_ITS_NAME.includes(relation) ? person.lastName : lastName}`;
    const isOwn = firstName === person.firstName;
    if (!isOwn && before.every((each) => each.fullName !== name)) return name;
  }
}
