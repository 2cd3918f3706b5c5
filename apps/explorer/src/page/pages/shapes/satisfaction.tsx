import type { SatisfactionAnswer } from '../../../answers/shapes.ts';
import { useAnswer } from '../../asking.ts';
import { count, percent } from '../../figures.ts';
import { Chart } from '../../parts/chart.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Absent } from './absent.tsx';

/** Would customers of the bank recommend it, and how content are they. */
export function Satisfaction() {
  const { data, trouble } = useAnswer<SatisfactionAnswer>('/api/shapes/satisfaction');
  if (trouble) return <Notice trouble={trouble} />;
  if (!data) return <Waiting what="Counting surveys" />;
  const { months, scores, ratings, nps } = data;
  if (nps === null) return <Absent what="surveys" domain="customers" />;
  const all = scores.reduce((sum, each) => sum + each.count, 0);
  const score = ({ promoters, passives, detractors }: (typeof months)[number]) =>
    (100 * (promoters - detractors)) / Math.max(1, promoters + passives + detractors);
  const line = months.map((month) => ({ month: new Date(`${month.month}-01`), score: score(month) }));
  const toneOf = ({ score }: { score: number }) => (score >= 9 ? 1 : score >= 7 ? 0.55 : 0.25);
  return (
    <section class="block" aria-labelledby="nps">
      <h2 id="nps">
        Net promoter score <small>{count(all)} surveys</small>
      </h2>
      <dl class="figures">
        <div>
          <dt>score</dt>
          <dd>{nps.toFixed(1)}</dd>
        </div>
        <Share name="promoters (9, 10)" of={all} n={sum(scores, (each) => each.score >= 9)} />
        <Share
          name="passives (7, 8)"
          of={all}
          n={sum(scores, (each) => each.score === 7 || each.score === 8)}
        />
        <Share name="detractors (0–6)" of={all} n={sum(scores, (each) => each.score <= 6)} />
      </dl>
      <div class="small-multiples">
        <figure class="multiple">
          <figcaption>
            <b>Would recommend</b> <span class="muted">0 to 10</span>
          </figcaption>
          <Chart
            height={170}
            label={`Surveys by score: ${scores.map((each) => `${each.score}: ${each.count}`).join(', ')}`}
            of={[scores]}
            draw={(plot) => ({
              marginLeft: 40,
              x: { type: 'band', label: null, tickSize: 0 },
              y: { label: null, grid: true, ticks: 4 },
              marks: [
                plot.barY(scores, { x: 'score', y: 'count', fill: 'var(--accent)', fillOpacity: toneOf }),
              ],
            })}
          />
        </figure>
        <figure class="multiple">
          <figcaption>
            <b>How content</b> <span class="muted">1 to 5</span>
          </figcaption>
          <Chart
            height={170}
            label={`Surveys by rating: ${ratings.map((each) => `${each.rating}: ${each.count}`).join(', ')}`}
            of={[ratings]}
            draw={(plot) => ({
              marginLeft: 40,
              x: { type: 'band', label: null, tickSize: 0 },
              y: { label: null, grid: true, ticks: 4 },
              marks: [
                plot.barY(ratings, { x: 'rating', y: 'count', fill: 'var(--accent)', fillOpacity: 0.7 }),
              ],
            })}
          />
        </figure>
        <figure class="multiple">
          <figcaption>
            <b>By month</b> <span class="muted">promoters less detractors, of 100</span>
          </figcaption>
          <Chart
            height={170}
            label={`Net promoter score by month, ${line.at(-1)?.score.toFixed(0)} in the last`}
            of={[months]}
            draw={(plot) => ({
              marginLeft: 40,
              x: { type: 'utc', label: null, ticks: 4 },
              y: { label: null, grid: true, ticks: 4 },
              marks: [
                plot.ruleY([0], { strokeOpacity: 0.4 }),
                plot.lineY(line, { x: 'month', y: 'score', stroke: 'var(--accent)', strokeWidth: 1.5 }),
              ],
            })}
          />
        </figure>
      </div>
    </section>
  );
}

function Share({ name, n, of }: { readonly name: string; readonly n: number; readonly of: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{percent(n / Math.max(1, of))}</dd>
    </div>
  );
}

function sum(
  scores: SatisfactionAnswer['scores'],
  of: (each: SatisfactionAnswer['scores'][number]) => boolean,
): number {
  return scores.filter(of).reduce((all, each) => all + each.count, 0);
}
