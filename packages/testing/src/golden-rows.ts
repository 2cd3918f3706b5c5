import { type Domain, readable } from '@tilth/engine';
import { jsonText } from './json-text.ts';
import { eachMade } from './made-rows.ts';
import { requestAt } from './request.ts';

/** Of each model and number. */
const ROWS_SHOWN = 3;

/** The first few numbers of each aggregate and the last. */
const shownOf = (count: number) =>
  new Set([0, 1, 2, count - 1].filter((number) => number >= 0 && number < count));

/** Some rows of a domain, by their addresses, as JSON: a change of what it makes is seen where the change is reviewed. */
export function goldenRows(domain: Domain): string {
  const rows: Record<string, unknown> = {};
  const shown = new Map<string, number>();
  eachMade(
    domain,
    requestAt(domain, 1),
    ({ number, model, key, row }) => {
      const before = shown.get(`${model} ${number}`) ?? 0;
      shown.set(`${model} ${number}`, before + 1);
      if (before < ROWS_SHOWN) rows[`${model} ${key}`] = readable(model, row);
    },
    shownOf,
  );
  return jsonText(rows);
}
