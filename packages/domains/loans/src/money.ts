/** Cents, of so many dollars. */
export function cents(dollars: number): number {
  return dollars * 100;
}

/** Half away from zero, as PostgreSQL rounds `numeric`: of two whole numbers above zero, exactly. */
export function quotient(above: number, below: number): number {
  return Math.floor((2 * above + below) / (2 * below));
}
