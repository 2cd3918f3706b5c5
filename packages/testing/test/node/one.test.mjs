// Run for real by test/node-test.test.ts: what docs/testing.md shows, with nothing but Node's own runner.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seeded } from '@tilth/testing';

describe('a portfolio', async () => {
  const { sql, world } = await seeded({ domains: ['trading'], per: 'rollback' });
  const { id, value } = world.portfolio(0);

  it('is known without a query', async () => {
    const [row] = await sql`select total_value from investa.portfolios where id = ${id}::uuid`;
    assert.equal(row.total_value, value.toFixed(2));
    await sql`delete from investa.portfolio_holdings`;
  });

  it('is as it was for the next test', async () => {
    const [row] = await sql`select count(*)::int as holdings from investa.portfolio_holdings`;
    assert.equal(row.holdings, world.portfolioHolding.count());
  });
});
