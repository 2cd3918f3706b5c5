import { rule, sql } from '@tilth/engine';
import { first } from './fragments.ts';

/** What must hold of content. */
export const contentRules = [
  rule('content.is-ranked-without-gaps', {
    why: 'Of what a persona is offered, one thing is first, one second, and so on.',
    offenders: sql`
      select persona_id, count(*) as pieces, min(rank) as first, max(rank) as last
        from spendsense.content_personas group by persona_id
      having min(rank) <> 1 or max(rank) <> count(*)`,
    corrupt: sql`
      update spendsense.content_personas set rank = rank + 20
       where rank = 1 and persona_id = ${first('personas')}`,
  }),
  rule('content.has-for-everybody-something-to-read-and-to-use', {
    why: 'Each persona finds an article, and a calculator.',
    offenders: sql`
      select p.id, p.kind, array_agg(distinct c.kind) as has
        from spendsense.personas p
        left join spendsense.content_personas cp on cp.persona_id = p.id
        left join spendsense.content c on c.id = cp.content_id
       group by p.id
      having not coalesce(bool_or(c.kind = 'article'), false) or not coalesce(bool_or(c.kind = 'calculator'), false)`,
    corrupt: sql`update spendsense.content set kind = 'checklist' where kind = 'calculator'`,
  }),
];
