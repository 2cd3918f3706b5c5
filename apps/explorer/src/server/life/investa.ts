import type { LifeSource } from './source.ts';

const lesson = `join investa.lessons l on l.id = e.lesson_id join investa.courses c on c.id = l.course_id`;
const stock = 'join investa.stocks s on s.id = e.stock_id';

/** Learning and paper trading. Orders that were filled are told by their trades. */
export const investa: LifeSource = {
  system: 'investa',
  title: 'Investa',
  currency: 'INR',
  person: {
    model: 'User',
    name: `p.first_name || ' ' || p.last_name`,
    since: 'p.joined_at',
    joins: 'left join investa.user_profiles f on f.user_id = p.id',
    facts: {
      born: 'f.date_of_birth::text',
      city: `f.city || ', ' || f.state`,
      occupation: 'f.occupation',
      'risk appetite': 'f.risk_appetite::text',
      experience: 'f.experience_level::text',
    },
  },
  events: [
    { model: 'User', lane: 'joined', at: 'e.joined_at', text: `'Joined Investa'`, where: 'e.id = $1' },
    {
      model: 'UserLessonProgress',
      lane: 'learned',
      at: 'e.started_at',
      text: `'Opened “' || l.title || '” of ' || c.title`,
      joins: lesson,
      where: 'e.user_id = $1',
    },
    {
      model: 'UserLessonProgress',
      lane: 'learned',
      at: 'e.completed_at',
      text: `'Completed “' || l.title || '” of ' || c.title`,
      joins: lesson,
      where: 'e.user_id = $1 and e.completed_at is not null',
    },
    {
      model: 'UserQuizAttempt',
      lane: 'learned',
      at: 'e.submitted_at',
      text: `case when e.passed then 'Passed “' else 'Failed “' end || q.title || '” with ' || e.score || ' %'`,
      joins: 'join investa.quizzes q on q.id = e.quiz_id',
      where: 'e.user_id = $1 and e.submitted_at is not null',
    },
    {
      model: 'UserBadge',
      lane: 'learned',
      at: 'e.earned_at',
      text: `'Earned the badge “' || b.name || '”'`,
      joins: 'join investa.badges b on b.id = e.badge_id',
      where: 'e.user_id = $1',
    },
    {
      model: 'Trade',
      lane: 'traded',
      at: 'e.executed_at',
      text: `case o.side when 'BUY' then 'Bought ' else 'Sold ' end || e.quantity || ' ' || s.symbol || ' at ' || e.price`,
      amount: `case o.side when 'BUY' then -e.gross_amount else e.gross_amount end - e.fee`,
      joins: `join investa.orders o on o.id = e.order_id join investa.stocks s on s.id = o.stock_id`,
      where: 'e.user_id = $1',
    },
    {
      model: 'Order',
      lane: 'traded',
      at: 'e.closed_at',
      text: `'Order for ' || e.quantity || ' ' || s.symbol || ' was ' || e.status || coalesce(': ' || replace(e.rejection::text, '_', ' '), '')`,
      joins: stock,
      where: `e.user_id = $1 and e.status in ('cancelled', 'expired', 'rejected')`,
    },
    {
      model: 'UserAchievement',
      lane: 'traded',
      at: 'e.earned_at',
      text: `'Achieved “' || a.name || '”'`,
      joins: 'join investa.achievements a on a.id = e.achievement_id',
      where: 'e.user_id = $1',
    },
    {
      model: 'UserWatchlist',
      lane: 'traded',
      at: 'e.added_at',
      text: `'Began to watch ' || s.symbol`,
      joins: stock,
      where: 'e.user_id = $1',
    },
  ],
  balances: [
    {
      title: 'Practice money not invested',
      sql: `select day, amount from (
              select opened_at::date as day, deposited_total as amount, opened_at as at from investa.portfolios where user_id = $1
              union all
              select t.executed_at::date,
                     p.deposited_total + sum(case o.side when 'BUY' then -t.gross_amount else t.gross_amount end - t.fee)
                       over (order by t.executed_at, t.id), t.executed_at
                from investa.trades t join investa.orders o on o.id = t.order_id
                join investa.portfolios p on p.user_id = t.user_id
               where t.user_id = $1) as moves order by at`,
    },
  ],
};
