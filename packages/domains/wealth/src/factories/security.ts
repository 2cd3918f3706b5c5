import { factory } from '@tilth/engine';
import { isin } from '@tilth/population';

/** One more security, with a number of its own where securities of its kind have one. */
export const securityFactory = factory('SparkSecurity', {
  plain: ({ row, rows }) => {
    if (row.isin === null) return {};
    const taken = new Set<string | null>();
    for (const each of rows('SparkSecurity')) taken.add(each.isin);
    // The country and the issuer stay; the digits after them tell issues apart.
    const [country, issuer] = [row.isin.slice(0, 2), row.isin.slice(2, 7)];
    for (let issue = 0; ; issue++) {
      const fresh = isin(country, issuer + String(issue).padStart(4, '0'));
      if (!taken.has(fresh)) return { isin: fresh };
    }
  },
});
