import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelInstallment, monthlyInterest, scheduleOf } from '../src/amortisation.ts';
import { products } from '../src/products.ts';

const loan = fc.record({
  principal: fc.integer({ min: 100_000, max: 150_000_000 }),
  rate: fc.integer({ min: 1, max: 3_500 }),
  months: fc.integer({ min: 1, max: 360 }),
});

describe('a schedule', () => {
  it('is the one that a bank would print', () => {
    // 12,000 dollars at 12 % for a year: 1,066.19 a month, as any table of annuities has it.
    const lines = scheduleOf(1_200_000, 1_200, 12);
    expect(levelInstallment(1_200_000, 1_200, 12)).toBe(106_619);
    expect(lines[0]).toEqual({
      no: 1,
      principal: 94_619,
      interest: 12_000,
      amount: 106_619,
      balanceAfter: 1_105_381,
    });
    expect(lines.at(-1)).toEqual({
      no: 12,
      principal: 105_558,
      interest: 1_056,
      amount: 106_614,
      balanceAfter: 0,
    });
  });

  it('repays what was lent, to the cent, whatever the terms', () => {
    fc.assert(
      fc.property(loan, ({ principal, rate, months }) => {
        const lines = scheduleOf(principal, rate, months);
        expect(lines.reduce((sum, line) => sum + line.principal, 0)).toBe(principal);
        expect(lines.at(-1)?.balanceAfter).toBe(0);
        let balance = principal;
        for (const line of lines) {
          expect(line.interest).toBe(monthlyInterest(balance, rate));
          expect(line.amount).toBe(line.principal + line.interest);
          balance -= line.principal;
          expect(line.balanceAfter).toBe(balance);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is level but for the last installment, which never turns negative for any product', () => {
    for (const { leastAmount, mostAmount, leastRate, mostRate, terms } of products)
      for (const months of terms)
        for (const principal of [leastAmount, leastAmount + 1, mostAmount - 1, mostAmount])
          for (const rate of [leastRate, mostRate]) {
            const lines = scheduleOf(principal, rate, months);
            const level = levelInstallment(principal, rate, months);
            expect(
              lines.slice(0, -1).every(({ amount, principal: part }) => amount === level && part > 0),
            ).toBe(true);
            expect(lines.at(-1)?.principal).toBeGreaterThan(0);
            expect(Math.abs((lines.at(-1)?.amount ?? 0) - level)).toBeLessThan(2_000);
          }
  });

  it('has the installment that is nearest to the annuity', () => {
    fc.assert(
      fc.property(loan, ({ principal, rate, months }) => {
        const i = rate / 120_000;
        const annuity = (principal * i) / (1 - (1 + i) ** -months);
        // Binary floats are off by far less than a cent here, but not by nothing.
        expect(Math.abs(levelInstallment(principal, rate, months) - annuity)).toBeLessThan(0.5 + 1e-4);
      }),
    );
  });
});

describe("a month's interest", () => {
  it.each([
    [100, 600, 1], // half a cent is rounded away from zero
    [99, 600, 0],
    [10_000_000, 650, 54_167],
    [0, 650, 0],
  ])('on %d cents at %d ten-thousandths a year is %d', (balance, rate, interest) => {
    expect(monthlyInterest(balance, rate)).toBe(interest);
  });
});
