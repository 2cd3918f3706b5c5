// Runs beside one.test.mjs, in a process of its own: neither sees what the other does.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { seeded } from '@tilth/testing';

it('has a database of its own', async () => {
  const { sql, world, url } = await seeded({ domains: ['trading'] });
  await sql`delete from investa.portfolio_holdings`;
  const [row] = await sql`select count(*)::int as holdings from investa.portfolio_holdings`;
  assert.equal(row.holdings, 0);
  assert.notEqual(world.portfolioHolding.count(), 0);
  console.log(`database ${new URL(url).pathname.slice(1)}`);
});
