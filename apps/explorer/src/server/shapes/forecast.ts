import type { ForecastAnswer, ForecastFan } from '../../answers/shapes.ts';
import type { Reading } from '../database/reader.ts';

/** People to choose among. */
const OFFERED = 60;

/** A forecast of the back-test beside what really followed, of one person; and how often such intervals hold. */
export async function forecast(reading: Reading, asked: string | undefined): Promise<ForecastAnswer> {
  const { query, kept } = reading;
  const { people, coverage } = await kept('forecasts', async () => ({
    people: await query(
      `select email, first_name || ' ' || last_name as name, income_pattern::text as pattern
         from cashflow.users u where exists (select from cashflow.backtests b where b.user_id = u.id)
        order by u.income_pattern, u.email limit ${OFFERED}`,
    ),
    coverage: await query(
      `select horizon_days::text as days, count(*) filter (where actual_inflow between lower_inflow and upper_inflow)::text as within,
              count(*)::text as of
         from cashflow.backtests group by horizon_days order by horizon_days`,
    ),
  }));
  const email = asked ?? people[0]?.email;
  return {
    people: people.map(({ email, name, pattern }) => ({
      email: email ?? '',
      name: name ?? '',
      pattern: pattern ?? '',
    })),
    fan: email ? await fanOf(reading, email) : null,
    coverage: coverage.map((row) => ({
      days: Number(row.days),
      within: Number(row.within),
      of: Number(row.of),
    })),
  };
}

function fanOf({ query, kept }: Reading, email: string): Promise<ForecastFan | null> {
  return kept(`fan ${email}`, async () => {
    const horizons = await query(
      `select u.first_name || ' ' || u.last_name as name, u.income_pattern::text as pattern, b.made_on::text as made_on,
              b.horizon_days::text as days, b.model::text as model, b.confidence::text as confidence, b.lower_inflow::text as lower,
              b.expected_inflow::text as expected, b.upper_inflow::text as upper, b.naive_inflow::text as naive, b.actual_inflow::text as actual
         from cashflow.backtests b join cashflow.users u on u.id = b.user_id where u.email = $1 order by b.horizon_days`,
      [email],
    );
    const [first] = horizons;
    if (!first) return null;
    const followed = await query(
      `select d.day::text as day, coalesce(sum(t.amount) over (order by d.day), 0)::text as amount
         from generate_series(1, (select max(horizon_days)::int from cashflow.backtests)) as d (day)
         left join lateral (
           select sum(amount) as amount from cashflow.transactions x join cashflow.users u on u.id = x.user_id
            where u.email = $1 and x.kind = 'income'
              and x.occurred_at >= ($2::date + d.day - 1)::timestamp at time zone 'UTC'
              and x.occurred_at < ($2::date + d.day)::timestamp at time zone 'UTC') t on true
        order by d.day`,
      [email, first.made_on ?? null],
    );
    return {
      email,
      name: first.name ?? '',
      pattern: first.pattern ?? '',
      madeOn: first.made_on ?? '',
      confidence: Number(first.confidence),
      horizons: horizons.map((row) => ({
        days: Number(row.days),
        model: row.model ?? '',
        lower: Number(row.lower),
        expected: Number(row.expected),
        upper: Number(row.upper),
        naive: Number(row.naive),
        actual: Number(row.actual),
      })),
      followed: followed.map(({ day, amount }) => [Number(day), Number(amount)] as const),
    };
  });
}
