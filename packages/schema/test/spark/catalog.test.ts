import { beforeAll, describe, expect, it } from 'vitest';
import { database, file } from './database.ts';
import { type CatalogItem, keyOf, readCatalog } from './read-catalog.ts';

const { items, closedSets } = JSON.parse(file('catalog.json')) as {
  items: CatalogItem[];
  closedSets: { table: string; column: string; check: string; values: string[] }[];
};
const db = database({ world: false });
const found = new Map<string, CatalogItem>();
beforeAll(async () => {
  for (const item of await readCatalog(await db.as(undefined))) found.set(keyOf(item), item);
});

describe('the database has', () => {
  it.each(items.map((item) => ({ title: keyOf(item), item })))('$title', ({ item }) => {
    expect(found.get(keyOf(item))).toEqual(item);
  });
  it('nothing else', () => {
    const known = new Set(items.map(keyOf));
    expect(known.size).toBe(items.length);
    expect([...found.keys()].filter((key) => !known.has(key))).toEqual([]);
  });
  it.each(closedSets)('a CHECK of the values of $table.$column', ({ table, check, values }) => {
    const definition = found.get(`check ${table} ${check}`)?.definition as string;
    expect([...definition.matchAll(/'([^']*)'/g)].map((match) => match[1])).toEqual(values);
  });
});
