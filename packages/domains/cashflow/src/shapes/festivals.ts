import { amounts } from '@tilth/engine';
import { exact } from '@tilth/schema';

/** Who spends money on a festival, and from how many days before it on. */
export interface FestivalShape {
  /** Everywhere, and where it is more of a feast. Assumed. */
  readonly share: number;
  readonly where?: { readonly [city: string]: number };
  readonly daysBefore: number;
  /** How many purchases, on average, beyond the first. Assumed. */
  readonly more: number;
}

/** The names are those of data/festivals.json. */
export const festivalShapes: { readonly [festival: string]: FestivalShape } = {
  'Makar Sankranti': {
    share: 0.25,
    where: { Chennai: 0.9, Hyderabad: 0.8, Ahmedabad: 0.85, Bangalore: 0.5 },
    daysBefore: 5,
    more: 0.8,
  },
  Holi: { share: 0.55, where: { Delhi: 0.8, Lucknow: 0.85, Jaipur: 0.85 }, daysBefore: 6, more: 0.8 },
  Eid: { share: 0.13, daysBefore: 10, more: 2 },
  'Raksha Bandhan': { share: 0.5, where: { Chennai: 0.1, Kolkata: 0.3 }, daysBefore: 6, more: 0.6 },
  'Ganesh Chaturthi': {
    share: 0.15,
    where: { Mumbai: 0.8, Pune: 0.85, Hyderabad: 0.6, Bangalore: 0.5 },
    daysBefore: 7,
    more: 1.2,
  },
  Dussehra: {
    share: 0.5,
    where: { Kolkata: 0.95, Ahmedabad: 0.75, Hyderabad: 0.7 },
    daysBefore: 10,
    more: 1.6,
  },
  Diwali: { share: 0.9, daysBefore: 14, more: 3.2 },
  Christmas: { share: 0.13, where: { Bangalore: 0.25, Kolkata: 0.3 }, daysBefore: 12, more: 1.2 },
};

/** What one purchase costs. Assumed. */
export const festivalAmount = amounts({
  median: exact(70_000, 2),
  p95: exact(240_000, 2),
  step: exact(100, 2),
});

/** The hours of the day at which people buy for a festival. Assumed. */
export const festivalHours = { first: 10, last: 21 };
