import { type Weights, weights } from '@tilth/engine';
import type { CashflowCategory } from '@tilth/schema';
import data from '../../data/merchants.json' with { type: 'json' };

type Listed = readonly (readonly [name: string, weight: number, times?: number])[];
type Places = { readonly [place: string]: Listed };

/** Somebody who is paid, and how much it costs there against others of their kind. */
export interface Merchant {
  readonly name: string;
  readonly times: number;
}

const EVERYWHERE = 'everywhere';
const lists = Object.fromEntries(
  Object.entries(data).filter(([category]) => category !== 'source'),
) as unknown as { readonly [category: string]: Places };

type Merchants = ReadonlyMap<CashflowCategory, Weights<Merchant>>;

const made = new Map<string, Merchants>();

/** Whom people in a city pay, by what for: made ready once for many draws. */
export function merchantsIn(city: string): Merchants {
  const known = made.get(city);
  if (known) return known;
  const merchants = new Map(
    Object.entries(lists).map(([category, places]) => {
      const listed = [...(places[EVERYWHERE] ?? []), ...(places[city] ?? [])];
      const weighed = listed.map(([name, weight, times = 1]) => [{ name, times }, weight] as const);
      return [category as CashflowCategory, weights<Merchant>(weighed)];
    }),
  );
  made.set(city, merchants);
  return merchants;
}

/** Whom people in a city pay for something. */
export function merchantsOf(category: CashflowCategory, city: string): Weights<Merchant> {
  const merchants = merchantsIn(city).get(category);
  if (!merchants) throw new RangeError(`no merchants of ${category} in data/merchants.json`);
  return merchants;
}
