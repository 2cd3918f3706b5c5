import { type World, weights } from '@tilth/engine';
import { yearOf } from '@tilth/population';
import type { CollateralKind, Day } from '@tilth/schema';
import tiers from '../../data/collateral.json' with { type: 'json' };
import { cents } from '../money.ts';
import type { Product } from '../products.ts';
import { MOST_APPLICATIONS } from '../shapes/applying.ts';
import {
  APPRAISAL_STEP,
  APPRAISED_WITHIN_DAYS,
  advanceRates,
  cheapHouses,
  FIRST_THING,
  MOST_SPARE,
  NEWEST_USED_YEARS,
  OLDEST_USED_YEARS,
  SECOND_LIEN_RATE,
  SECOND_LIEN_SHARE,
  securitiesOf,
  TWO_THINGS_SHARE,
} from '../shapes/securing.ts';
import type { Borrower } from './borrower.ts';
import type { Security } from './lending.ts';

const REGISTRATIONS = 1_000_000_000;

const kindsOf = {
  personal: weights(securitiesOf.personal),
  auto: weights(securitiesOf.auto),
  mortgage: weights(securitiesOf.mortgage),
  home_equity: weights(securitiesOf.home_equity),
  small_business: weights(securitiesOf.small_business),
};

/** What a loan is secured with: together enough to lend its principal against. */
export function securitiesFor(
  world: World,
  borrower: Borrower,
  index: number,
  product: Product,
  principal: number,
  disbursedOn: Day,
): Security[] {
  if (!product.isSecured) return [];
  const draw = world.draw('loan security', [borrower.number, index]);
  const two = product.kind === 'small_business' && draw.chance('two', TWO_THINGS_SHARE);
  const part = two ? draw.int('part', FIRST_THING.least, FIRST_THING.most) : 100;
  const first = Math.floor((principal * part) / 100);
  const covers = two ? [first, principal - first] : [principal];
  return covers.map((cover, place) => secure(world, borrower, index, product, cover, disbursedOn, place));
}

function secure(
  world: World,
  borrower: Borrower,
  index: number,
  product: Product,
  cover: number,
  disbursedOn: Day,
  place: number,
): Security {
  const draw = world.draw('LoanCollateral', [borrower.number, index, place]);
  const kind: CollateralKind =
    product.code === 'BUS-EQUIP' ? 'equipment' : draw.weighted('collateralKind', kindsOf[product.kind]);
  const second = product.kind === 'home_equity' && draw.chance('lienPosition', SECOND_LIEN_SHARE);
  const advanceRate = second ? SECOND_LIEN_RATE : advanceRates[kind];
  const wanted = Math.floor((cover * (100 + draw.int('appraisedValue', 0, MOST_SPARE))) / 100);
  const step = cents(APPRAISAL_STEP);
  const needed = Math.ceil((wanted * 1000) / advanceRate / step) * step;
  const house = draw.int('house', cheapHouses.from / APPRAISAL_STEP, cheapHouses.to / APPRAISAL_STEP) * step;
  const appraised = kind === 'real_estate' ? Math.max(needed, house) : needed;
  const number = (borrower.number * MOST_APPLICATIONS + index) * 2 + place;
  return {
    id: draw.uuid('id'),
    kind,
    appraisedOn: (disbursedOn - draw.int('appraisedOn', 1, APPRAISED_WITHIN_DAYS)) as Day,
    lien: second ? 2 : 1,
    appraised,
    advanceRate,
    lendingValue: (appraised * advanceRate) / 1000,
    description: describe(world, borrower, index, product, kind, appraised, disbursedOn, place),
    registration: registrationOf(world, kind, number),
  };
}

function describe(
  world: World,
  { number, person }: Borrower,
  index: number,
  product: Product,
  kind: CollateralKind,
  appraised: number,
  disbursedOn: Day,
  place: number,
): string {
  const draw = world.draw('LoanCollateral', [number, index, place]);
  const tier = tiers[kind].find(({ below }) => below === null || appraised < cents(below));
  const name = draw.pick('description', tier?.names ?? []);
  if (kind === 'real_estate') return `${name}, ${person.city}, ${person.state}`;
  if (kind !== 'vehicle') return name;
  const age = product.code === 'AUTO-USED' ? draw.int('year', NEWEST_USED_YEARS, OLDEST_USED_YEARS) : 0;
  return `${yearOf(disbursedOn) - age} ${name}`;
}

/** Nobody's: no state numbers parcels so, and no vehicle's number begins with a zero (ISO 3780 gives it to no region). */
function registrationOf(world: World, kind: CollateralKind, number: number): string {
  const shuffled = world.draw('LoanCollateral', []).permute('registration', number, REGISTRATIONS);
  const digits = String(REGISTRATIONS + shuffled).slice(1);
  if (kind === 'vehicle') return `0TLTHVE0${digits}`;
  if (kind === 'real_estate') return `APN-${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  return `${kind === 'securities' ? 'PLG' : 'SN'}-${digits}`;
}
