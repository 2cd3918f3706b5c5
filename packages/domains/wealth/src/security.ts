import { recipe } from '@tilth/engine';
import type { Exact, Instant, JsonValue } from '@tilth/schema';
import { isoDay } from './market/calendar-days.ts';
import type { Series } from './market/market.ts';
import { lastClose, lastIndex } from './market/quotes.ts';
import { PLATFORM_AGE_DAYS } from './shapes/people.ts';

const DAY_MS = 86_400_000;

/** Something that can be bought, as Spark lists it. */
export const security = recipe<'SparkSecurity', { series: Series; knownAt: Instant }>(
  'SparkSecurity',
  ({ draw, world, series, knownAt }) => {
    const { listed } = series;
    return {
      id: draw.uuid('id'),
      symbol: listed.symbol,
      name: listed.name,
      isin: listed.isin,
      type: listed.type,
      exchange: listed.exchange,
      sector: listed.sector,
      industry: listed.industry,
      marketCap: marketCapOf(series) as Exact<2> | null,
      currency: listed.currency,
      lotSize: 1,
      isActive: true,
      metadata: metadataOf(series),
      createdAt: (world.asOf - PLATFORM_AGE_DAYS * DAY_MS) as Instant,
      updatedAt: knownAt,
    };
  },
);

/** The last price times how many there are by now. */
function marketCapOf(series: Series): bigint | null {
  const { listed, factorOn, days } = series;
  if (listed.supply === null) return null;
  const factor = factorOn(days.list[lastIndex(series)] as (typeof days.list)[number]);
  return (BigInt(lastClose(series)) * BigInt(Math.floor(listed.supply * factor))) / 100n;
}

/** What a platform tells of it besides: how it is taxed; splits and bonuses, dividends, coupons of the time that prices are kept of. */
function metadataOf({ listed, actions, dividends }: Series): JsonValue {
  const taxedAs = listed.treatment;
  if (listed.coupon) {
    const { face, percent, pays, matures, issuer } = listed.coupon;
    return { taxedAs, faceValue: face, couponPercent: percent, paysOn: pays, matures, issuer };
  }
  return {
    taxedAs,
    ...(actions.length > 0 && {
      corporateActions: actions.map(({ kind, exDay, ratio }) => ({ kind, exDate: isoDay(exDay), ratio })),
    }),
    ...(dividends.length > 0 && {
      dividends: dividends.map(({ exDay, paidOn, perShare }) => ({
        exDate: isoDay(exDay),
        paidOn: isoDay(paidOn),
        perShare: perShare / 10_000,
      })),
    }),
  };
}
