import { feeOf } from '@tilth/trading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Means, type Quote, type Wish } from '../src/trading/decide.ts';

const paise = fc.integer({ min: 1, max: 1_000_000 });
const quotes: fc.Arbitrary<Quote> = fc
  .record({ last: paise, previousClose: paise, above: fc.integer({ min: 0, max: 1000 }) })
  .map(({ last, previousClose, above }) => ({ last, previousClose, dayHigh: last + above }));
const wishes: fc.Arbitrary<Wish> = fc
  .record({
    side: fc.constantFrom('BUY', 'SELL'),
    type: fc.constantFrom('MARKET', 'LIMIT', 'STOP'),
    validity: fc.constantFrom('DAY', 'GTC'),
    quantity: fc.integer({ min: 1, max: 1_000_000 }),
    level: paise,
  })
  .map(({ level, ...wish }) => ({
    ...wish,
    limit: wish.type === 'LIMIT' ? level : null,
    stop: wish.type === 'STOP' ? level : null,
  })) as fc.Arbitrary<Wish>;
const means: fc.Arbitrary<Means> = fc
  .record({
    cash: fc.integer({ min: 0, max: 1_000_000_000 }),
    shares: fc.nat(1_000_000),
    ofCash: fc.double({ min: 0, max: 1, noNaN: true }),
    ofShares: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ cash, shares, ofCash, ofShares }) => ({
    cash,
    cashReserved: Math.floor(cash * ofCash),
    shares,
    sharesReserved: Math.floor(shares * ofShares),
  }));

/** Holds of every decision. */
function always(holds: (decision: Decision, wish: Wish, quote: Quote, means: Means) => void): void {
  fc.assert(
    fc.property(wishes, quotes, means, (wish, quote, has) =>
      holds(decide(wish, quote, has), wish, quote, has),
    ),
    {
      seed: 42,
      numRuns: 2_000,
    },
  );
}

describe('what becomes of an order', () => {
  it('is filled at the close, at its limit or better, and never for more than there is', () =>
    always(
      (
        decision,
        { side, quantity, limit, stop },
        { last },
        { cash, cashReserved, shares, sharesReserved },
      ) => {
        if (decision.status !== 'filled') return;
        expect(decision).toMatchObject({
          price: last,
          gross: quantity * last,
          fee: feeOf(side, quantity * last),
        });
        if (side === 'BUY') {
          expect(limit ?? last).toBeGreaterThanOrEqual(last);
          expect(stop ?? last).toBeLessThanOrEqual(last);
          expect(decision.gross + decision.fee).toBeLessThanOrEqual(cash - cashReserved);
        } else {
          expect(limit ?? last).toBeLessThanOrEqual(last);
          expect(stop ?? last).toBeGreaterThanOrEqual(last);
          expect(quantity).toBeLessThanOrEqual(shares - sharesReserved);
        }
      },
    ));

  it('is rejected for its limit exactly where that is more than a tenth away from the close before', () =>
    always((decision, { limit }, { previousClose }) => {
      const isFar = limit !== null && Math.abs(limit - previousClose) * 10 > previousClose;
      expect(decision.status === 'rejected' && decision.rejection === 'outside_price_band').toBe(isFar);
    }));

  it('is rejected for want of cash or shares only where they are wanting, as the rules reckon', () =>
    always((decision, { quantity, limit, side }, { dayHigh }, { cash, shares }) => {
      if (decision.status !== 'rejected') return;
      if (decision.rejection === 'insufficient_cash') {
        expect(side).toBe('BUY');
        expect(quantity * (limit ?? dayHigh)).toBeGreaterThan(cash);
      }
      if (decision.rejection === 'insufficient_shares') {
        expect(side).toBe('SELL');
        expect(quantity).toBeGreaterThan(shares);
      }
    }));

  it('rests only where its price is not there, and expires instead with the day', () =>
    always((decision, { side, limit, stop, validity }, { last }) => {
      if (decision.status !== 'open' && decision.status !== 'expired') return;
      expect(decision.status).toBe(validity === 'DAY' ? 'expired' : 'open');
      const level = limit ?? stop;
      expect(level).not.toBeNull();
      expect(last).not.toBe(level);
      expect((level as number) < last).toBe((side === 'BUY') === (limit !== null));
    }));
});

it.each([
  ['0.10', 10],
  ['1234.5', 123_450],
  ['-0.05', -5],
  ['7', 700],
])('%s is %i hundredths, exactly', async (text, amount) => {
  const { fromHundredths, hundredths } = await import('../src/http/figures.ts');
  expect(hundredths(text)).toBe(amount);
  expect(hundredths(fromHundredths(amount))).toBe(amount);
});
