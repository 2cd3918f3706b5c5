import type { Candle, StockCandles } from '../../answers/shapes.ts';
import type { Reading } from '../database/reader.ts';
import { bollinger, rsi } from './indicators.ts';

/** Every stock's days, with the indicators that follow from their closes, and those that are stored for the last. */
export function candles({ query, kept }: Reading): Promise<readonly StockCandles[]> {
  return kept('candles', async () => {
    const prices = await query(
      `select s.symbol, s.name, s.id::text as id, p.traded_on::text as day, p.open::text, p.high::text, p.low::text, p.close::text, p.volume::text
         from investa.stocks s join investa.stock_prices p on p.stock_id = s.id order by s.symbol, p.traded_on`,
    );
    const indicators = await query(
      `select s.symbol, i.kind::text as kind, i.value::text as value, i.advice::text as advice, i.period::text as period, i.deviations::text as deviations
         from investa.technical_indicators i join investa.stocks s on s.id = i.stock_id order by s.symbol, i.kind`,
    );
    return [...new Set(prices.map(({ symbol }) => symbol ?? ''))].map((symbol) => {
      const days = prices.filter((row) => row.symbol === symbol);
      const stored = indicators.filter((row) => row.symbol === symbol);
      const closes = days.map(({ close }) => Number(close));
      const bands = stored.find(({ kind }) => kind === 'bollinger');
      const mean = bollinger(closes, Number(bands?.period ?? 20), Number(bands?.deviations ?? 2));
      const strength = rsi(closes, Number(stored.find(({ kind }) => kind === 'rsi')?.period ?? 14));
      return {
        symbol,
        name: days[0]?.name ?? '',
        id: days[0]?.id ?? '',
        candles: days.map(
          (row, at): Candle => ({
            day: row.day ?? '',
            open: Number(row.open),
            high: Number(row.high),
            low: Number(row.low),
            close: Number(row.close),
            volume: Number(row.volume),
            mean: mean[at]?.mean ?? null,
            upper: mean[at]?.upper ?? null,
            lower: mean[at]?.lower ?? null,
            rsi: strength[at] ?? null,
          }),
        ),
        stored: stored.map(({ kind, value, advice }) => ({
          kind: kind ?? '',
          value: Number(value),
          advice: advice ?? '',
        })),
      };
    });
  });
}
