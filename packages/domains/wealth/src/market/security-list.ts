import {
  coins,
  type Exchange,
  type Instrument,
  listedShares,
  nasdaq,
  nse,
  sectors,
  type Variance,
} from '@tilth/market';
import data from '../../data/securities.json' with { type: 'json' };
import { BONDS_FROM, ETFS_FROM, FUNDS_FROM, sectorNumbers, varianceOfFollower } from '../shapes/market.ts';

export type SecurityType = 'stock' | 'mutual_fund' | 'etf' | 'crypto' | 'bond';

/** Which charges and taxes fall due on it: see shapes/charges.ts. */
export type Treatment =
  | 'share'
  | 'equity_etf'
  | 'other_etf'
  | 'equity_fund'
  | 'debt_fund'
  | 'government_bond'
  | 'corporate_bond'
  | 'coin';

/** Interest that a bond pays, on each of some dates of the year: `02-14`. */
interface Coupon {
  readonly face: number;
  readonly percent: number;
  readonly pays: readonly string[];
  readonly matures: string;
  readonly issuer: string;
}

/** Something that Spark lists, in the units that its prices are computed in. */
export interface Listed {
  /** Its place in the list, and the number of its row. */
  readonly place: number;
  readonly symbol: string;
  readonly name: string;
  readonly isin: string | null;
  readonly type: SecurityType;
  readonly exchange: 'NSE' | 'BSE' | 'NASDAQ' | 'BINANCE' | null;
  readonly currency: 'INR' | 'USD';
  readonly sector: string | null;
  readonly industry: string | null;
  readonly treatment: Treatment;
  /** Where its days and its hours are from. */
  readonly venue: Exchange;
  readonly instrument: Instrument;
  /** A unit of the instrument's price in ten-thousandths of the currency's unit. */
  readonly perUnit: number;
  /** The smallest quantity that can be bought, in millionths. */
  readonly step: number;
  readonly unitsADay: number;
  /** How many there were at the end of 2025; null where nobody counts them. */
  readonly supply: number | null;
  /** What a share paid in 2025, in rupees. */
  readonly dividendRupees: number;
  readonly coupon: Coupon | null;
  /** Whether its number of shares may change: those that Investa trades, too, have none there. */
  readonly splits: boolean;
}

type Described = Omit<Listed, 'place'>;

const WHOLE = 1_000_000;
/** Of a fund, a thousandth of a unit; of a coin, a millionth. */
const FUND_STEP = 1_000;
/** Prices in paise or cents. */
const HUNDREDTHS = 100;

/** A fund's only price of a day is its net asset value, to four places. */
const fundHouse: Exchange = { ...nse, steps: 1, stepMs: nse.steps * nse.stepMs, tickAt: () => 1 };
/** Bonds move in paise whatever their height. */
const bondMarket: Exchange = { ...nse, tickAt: () => 1 };

const nothing = { dividendRupees: 0, coupon: null, splits: false, supply: null };

/** Investa's shares come first in the market's list, and have the same price in both systems. */
const INVESTAS = 5;

const shares = listedShares.map(
  (share): Described => ({
    ...nothing,
    symbol: share.symbol,
    name: share.name,
    isin: share.isin,
    type: 'stock',
    exchange: 'NSE',
    currency: 'INR',
    sector: inWords(sectors[share.sector] as string),
    industry: share.industry,
    treatment: 'share',
    venue: nse,
    instrument: share,
    perUnit: HUNDREDTHS,
    step: WHOLE,
    unitsADay: share.sharesADay,
    supply: share.sharesOutstanding,
    dividendRupees: share.dividendRupees,
    splits: share.number >= INVESTAS,
  }),
);

const etfs = data.etfs.map(
  (etf, i): Described => ({
    ...nothing,
    symbol: etf.symbol,
    name: etf.name,
    isin: etf.isin,
    type: 'etf',
    exchange: 'NSE',
    currency: 'INR',
    sector: null,
    industry: etf.follows,
    treatment: etf.charges as Treatment,
    venue: nse,
    instrument: follower(ETFS_FROM + i, etf.of, etf.about * HUNDREDTHS, etf.volatility),
    perUnit: HUNDREDTHS,
    step: WHOLE,
    unitsADay: etf.unitsADay,
  }),
);

const funds = data.funds.map(
  (fund, i): Described => ({
    ...nothing,
    symbol: fund.symbol,
    name: fund.name,
    isin: fund.isin,
    type: 'mutual_fund',
    exchange: null,
    currency: 'INR',
    sector: null,
    industry: fund.category,
    treatment: fund.charges as Treatment,
    venue: fundHouse,
    instrument: {
      ...follower(FUNDS_FROM + i, fund.of, Math.floor(fund.about * 10_000 + 0.5), fund.volatility),
      growthAYear: fund.growth,
    },
    perUnit: 1,
    step: FUND_STEP,
    unitsADay: 0,
  }),
);

const bonds = data.bonds.map(
  (bond, i): Described => ({
    ...nothing,
    symbol: bond.symbol,
    name: bond.name,
    isin: bond.isin,
    type: 'bond',
    exchange: bond.exchange as 'NSE' | 'BSE',
    currency: 'INR',
    sector: bond.charges === 'government_bond' ? 'Government' : 'Corporate debt',
    industry: bond.issuer,
    treatment: bond.charges as Treatment,
    venue: bondMarket,
    instrument: {
      ...follower(BONDS_FROM + i, 'rates', Math.floor(bond.about * HUNDREDTHS + 0.5), bond.volatility),
      growthAYear: 0,
    },
    perUnit: HUNDREDTHS,
    step: WHOLE,
    unitsADay: bond.unitsADay,
    coupon: {
      face: bond.face,
      percent: bond.couponPercent,
      pays: bond.pays,
      matures: bond.matures,
      issuer: bond.issuer,
    },
  }),
);

const coinList = data.coins.map(
  (coin, number): Described => ({
    ...nothing,
    symbol: coin.symbol,
    name: coin.name,
    isin: null,
    type: 'crypto',
    exchange: 'BINANCE',
    currency: 'INR',
    sector: 'Digital assets',
    industry: coin.industry,
    treatment: 'coin',
    venue: coins,
    instrument: { number, about: coin.about * HUNDREDTHS, annualVolatility: coin.volatility, sector: 0 },
    perUnit: HUNDREDTHS,
    step: 1,
    unitsADay: coin.unitsADay,
    supply: coin.supply,
  }),
);

const american = data.american.map(
  (share, number): Described => ({
    ...nothing,
    symbol: share.symbol,
    name: share.name,
    isin: share.isin,
    type: 'stock',
    exchange: 'NASDAQ',
    currency: 'USD',
    sector: inWords(share.sector),
    industry: share.industry,
    treatment: 'share',
    venue: nasdaq,
    instrument: { number, about: share.about * HUNDREDTHS, annualVolatility: share.volatility, sector: 0 },
    perUnit: HUNDREDTHS,
    step: WHOLE,
    unitsADay: share.unitsADay,
    supply: share.supply,
  }),
);

/** What Spark lists. Places are keys: new securities are added at the end. */
export const securityList: readonly Listed[] = [
  ...shares,
  ...etfs,
  ...funds,
  ...bonds,
  ...coinList,
  ...american,
].map((each, place) => ({ ...each, place }));

/** Whether a linked platform deals in it. American shares are shown and analysed; none of the four platforms sells them. */
export function isTradable({ currency }: Listed): boolean {
  return currency === 'INR';
}

/** What follows an index, a metal or interest rates. */
function follower(number: number, of: string, about: number, annualVolatility: number): Instrument {
  const sector = sectors.includes(of) ? sectors.indexOf(of) : sectorNumbers[of as keyof typeof sectorNumbers];
  const varianceOf: Variance = of === 'market' ? varianceOfFollower.market : varianceOfFollower.sector;
  return { number, about, annualVolatility, sector, varianceOf };
}

/** `financial_services` is `Financial services`. */
function inWords(sector: string): string {
  const words = sector.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
