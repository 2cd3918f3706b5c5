export {
  closesAt,
  inIndia,
  isTradingDay,
  lastTradingDay,
  opensAt,
  SESSION_MS,
  tradingDaysTo,
} from './calendar.ts';
export { coins } from './coins.ts';
export { DAY_MS, MINUTE_MS } from './days.ts';
export { bandAround, closeOn, type Exchange, inBand, nearest } from './exchange.ts';
export { type ListedShare, listedShares, sectors } from './listed-shares.ts';
export { nasdaq } from './nasdaq.ts';
export { nse } from './nse.ts';
export { fillIn, type Move, type Path } from './path.ts';
export {
  closeBefore,
  closeOf,
  firstTouch,
  instantOf,
  type Level,
  lastKnownPrice,
  type MarketTime,
  nextMarketTime,
  openOf,
  priceAt,
  type Touch,
} from './prices.ts';
export { ratio } from './rounding.ts';
export { ofShares, PRICE_BAND, TRADING_DAYS_A_YEAR, targets, type Variance } from './shapes.ts';
export { shut, shutInAmerica } from './shut.ts';
export { onTick, tickAt, ticks } from './tick.ts';
export { type DayMove, type Instrument, walk } from './walk.ts';
