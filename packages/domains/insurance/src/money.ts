/** Cents, of so many dollars. */
export function cents(dollars: number): number {
  return dollars * 100;
}

/** The nearest whole number of steps, and one at least; amounts and steps are whole cents. */
export function stepped(amount: number, step: number): number {
  return Math.max(step, Math.floor(amount / step + 0.5) * step);
}
