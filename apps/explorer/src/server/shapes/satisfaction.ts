import type { SatisfactionAnswer } from '../../answers/shapes.ts';
import type { Reading } from '../database/reader.ts';

/** What customers of the bank say in surveys: would they recommend it (9 and 10 promote, 0 to 6 detract), and how content they are. */
export function satisfaction({ query, kept }: Reading): Promise<SatisfactionAnswer> {
  return kept('satisfaction', async () => {
    const months = await query(
      `select to_char(date_trunc('month', submitted_at), 'YYYY-MM') as month,
              count(*) filter (where nps_score >= 9)::text as promoters,
              count(*) filter (where nps_score between 7 and 8)::text as passives,
              count(*) filter (where nps_score <= 6)::text as detractors
         from customer_db.satisfaction_surveys group by 1 order by 1`,
    );
    const scores = await query(
      `select score::text, count(s.survey_id)::text as n
         from generate_series(0, 10) as score left join customer_db.satisfaction_surveys s on s.nps_score = score group by score order by score`,
    );
    const ratings = await query(
      `select rating::text, count(s.survey_id)::text as n
         from generate_series(1, 5) as rating left join customer_db.satisfaction_surveys s on s.satisfaction_rating = rating
        group by rating order by rating`,
    );
    const counted = months.map((row) => ({
      month: row.month ?? '',
      promoters: Number(row.promoters),
      passives: Number(row.passives),
      detractors: Number(row.detractors),
    }));
    const sum = (of: 'promoters' | 'passives' | 'detractors') =>
      counted.reduce((all, each) => all + each[of], 0);
    const all = sum('promoters') + sum('passives') + sum('detractors');
    return {
      months: counted,
      scores: scores.map(({ score, n }) => ({ score: Number(score), count: Number(n) })),
      ratings: ratings.map(({ rating, n }) => ({ rating: Number(rating), count: Number(n) })),
      nps: all > 0 ? (100 * (sum('promoters') - sum('detractors'))) / all : null,
    };
  });
}
