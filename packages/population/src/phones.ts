import type { World } from '@tilth/engine';
import { type AreaCode, areaCodes } from './places.ts';

/**
 * Mobile numbers of India. The country sets none apart for fiction. Those that begin with 666 have the form of mobile
 * numbers, and validators take them for such, but no operator has been given any, and no landline's dialling code is 0666:
 * in libphonenumber's tables of July 2026, which follow the allotments of the Department of Telecommunications, 666 is a
 * filler without an operator. The regulator means to open more of level 6 (TRAI, recommendations of 29 May 2020), so
 * that may change: send nothing to +91666.
 */
const INDIAN_PREFIX = '+91666';
const INDIAN_LINES = 10_000_000;

/** Somebody's mobile number, in E.164: nobody else's among ten million people, and not to be had from any operator. */
export function indianMobile(world: World, number: number): string {
  const line = world.draw('indian', []).permute('phone', number, INDIAN_LINES);
  return INDIAN_PREFIX + String(INDIAN_LINES + line).slice(1);
}

/**
 * In every area code 555-0100 to 555-0199 are kept for fiction (ATIS-0300115). Those are for the first people; for all
 * others there is the rest of 555, of which no number is in use since September 2016, except two for the whole nation.
 * With the area codes of data/american-places.json these are 2.6 million people.
 */
const FICTION = 100;
const REST = 10_000 - FICTION - 2;
const DIRECTORY_ASSISTANCE = 1212;
const NATIONAL_USE = 4334;

export interface AmericanLine {
  readonly areaCode: AreaCode;
  /** E.164. */
  readonly phone: string;
}

/** Somebody's telephone number, and so where they live: nobody else's, and not to be had from any operator. */
export function americanLine(world: World, number: number): AmericanLine {
  const draw = world.draw('american', []);
  const ofFiction = areaCodes.length * FICTION;
  const place =
    number < ofFiction
      ? draw.permute('phone', number, ofFiction)
      : draw.permute('phone.rest', number - ofFiction, areaCodes.length * REST);
  const lines = number < ofFiction ? FICTION : REST;
  const areaCode = areaCodes[Math.floor(place / lines)] as AreaCode;
  const line = number < ofFiction ? FICTION + (place % FICTION) : lineOutsideFiction(place % REST);
  return { areaCode, phone: `+1${areaCode.code}555${String(10_000 + line).slice(1)}` };
}

/** 0000 to 9999 without 0100 to 0199 and without the two that are in use. */
function lineOutsideFiction(index: number): number {
  let line = index < FICTION ? index : index + FICTION;
  if (line >= DIRECTORY_ASSISTANCE) line++;
  if (line >= NATIONAL_USE) line++;
  return line;
}
