import { collect, decimal, type WorldRequest } from '@tilth/engine';
import type { Row } from '@tilth/schema';
import { loansDomain } from '../src/index.ts';
import { products } from '../src/products.ts';

/** What became of the applications for each product, and of the loans paid out, as a table. */
export function loansTable(request: WorldRequest): string {
  const made = collect([loansDomain], request);
  const rowsOf = <M extends 'LoanApplication' | 'Loan' | 'LoanPayment'>(model: M) =>
    made.flatMap((each) => (each.model === model ? [each.row as Row<M>] : []));
  const applications = rowsOf('LoanApplication');
  const loans = rowsOf('Loan');
  const lines = products.map(({ id, code }) => {
    const asked = applications.filter(({ productId }) => productId === id);
    const ids = new Set(asked.map(({ applicationId }) => applicationId));
    const lent = loans.filter(({ applicationId }) => ids.has(applicationId));
    const is = (status: string) => asked.filter((each) => each.status === status).length;
    const stands = (status: string) => lent.filter((each) => each.status === status).length;
    const principal = lent.reduce((sum, each) => sum + Number(each.principal), 0);
    return [
      code,
      asked.length,
      is('approved'),
      is('declined'),
      lent.length,
      decimal(principal, 2),
      ...['current', 'late', 'defaulted', 'paid_off'].map(stands),
    ];
  });
  return [
    '| product | asked | approved | declined | paid out | dollars | current | late | defaulted | paid off |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}
