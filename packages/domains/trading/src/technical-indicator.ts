import { recipe } from '@tilth/engine';
import type { Day, Exact, Uuid } from '@tilth/schema';
import type { Reading } from './market/indicators.ts';

/** What an indicator says of a stock after the last trading day. */
export const technicalIndicator = recipe<
  'TechnicalIndicator',
  { stockId: Uuid; computedOn: Day; reading: Reading }
>('TechnicalIndicator', ({ draw, stockId, computedOn, reading }) => ({
  id: draw.uuid('id'),
  stockId,
  computedOn,
  kind: reading.kind,
  advice: reading.advice,
  period: reading.period,
  slowPeriod: reading.slowPeriod,
  signalPeriod: reading.signalPeriod,
  deviations: reading.deviations as Exact<1> | null,
  value: reading.value as Exact<4>,
  signal: reading.signal as Exact<4> | null,
  upperBand: reading.upperBand as Exact<4> | null,
  lowerBand: reading.lowerBand as Exact<4> | null,
}));
