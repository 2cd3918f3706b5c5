import type { Domain, Share } from '@tilth/engine';
import type { Table } from '@tilth/schema';

interface About {
  readonly domain: Domain;
  readonly share: Share;
  /** The fields that it counts the values of, where it says so. */
  readonly fields: readonly string[];
}

/** Stated shares that are drawn from a table, by what their SQL speaks of. */
export function sharesAbout(domains: readonly Domain[], table: Table): readonly About[] {
  const mentioned = word(`${table.schema}.${table.table}`);
  return domains.flatMap((domain) =>
    domain.shares
      .filter(({ of }) => mentioned.test(of))
      .map((share) => {
        const counted = /\bselect\b(.*?)\bfrom\b/is.exec(share.of)?.[1] ?? '';
        const fields = table.columns.filter(({ column }) => word(column).test(counted));
        return { domain, share, fields: fields.map(({ field }) => field) };
      }),
  );
}

function word(text: string): RegExp {
  return new RegExp(`(?<![\\w.])(?:\\w+\\.)?${text.replaceAll('.', '\\.')}(?!\\w)`);
}
