import { type Rule, rule, sql } from '@tilth/engine';
import { writtenWords } from '../texts.ts';
import { toldAfter } from './orders.ts';
import { rupees, saidText, wordFor } from './say.ts';

/** A notification that makes something up, about a row that is there: `from` gives user, moment and what it refers to. */
const madeUp = (kind: string, column: string, from: string) => sql`
  insert into investa.notifications (user_id, created_at, ${column}, kind, amount, title, body)
  select *, '${kind}', ${kind === 'price_alert' ? '0.01' : 'null'}, 'Nothing', 'Nothing happened.'
  from (${from} order by 1, 2 limit 1) row_of`;

/** What notifications say of all that is no order. */
export const happeningRules: readonly Rule[] = [
  rule('notifications.welcome-the-user-who-joined', {
    why: 'Users are welcomed by name when they join.',
    offenders: sql`
      select n.id, n.title, u.first_name, n.created_at, u.joined_at
      from investa.notifications n join investa.users u on u.id = n.user_id
      where n.kind = 'welcome' and not (${toldAfter('u.joined_at')}
        and array[n.title, n.body]::text[] = ${saidText('welcome', { firstName: 'u.first_name' })})`,
    corrupt: sql`
      insert into investa.notifications (user_id, created_at, kind, title, body)
      select id, joined_at, 'welcome', 'Nothing', 'Nothing happened.' from investa.users order by id limit 1`,
  }),

  rule('notifications.sessions-are-on-new-devices', {
    why: 'A log-in is told when the device had no session before, and it was not how the user began.',
    offenders: sql`
      select n.id, s.id as session_id, s.device_kind, n.title, n.created_at, s.started_at
      from investa.notifications n join investa.user_sessions s on s.id = n.session_id
      where not (${toldAfter('s.started_at')}
          and array[n.title, n.body]::text[] = ${saidText('new_session', { device: wordFor('s.device_kind', writtenWords.device) })})
        or exists (select from investa.user_sessions e
          where e.user_id = s.user_id and e.device_id = s.device_id and e.started_at < s.started_at)
        or not exists (select from investa.user_sessions e where e.user_id = s.user_id and e.started_at < s.started_at)`,
    corrupt: madeUp('new_session', 'session_id', 'select user_id, started_at, id from investa.user_sessions'),
  }),

  rule('notifications.lessons-were-completed', {
    why: 'A lesson that is told as completed was, at that moment, and is called what it is called.',
    offenders: sql`
      select n.id, l.title, n.title as told, n.created_at, p.completed_at
      from investa.notifications n
      join investa.user_lesson_progress p on p.user_id = n.user_id and p.lesson_id = n.lesson_id
      join investa.lessons l on l.id = n.lesson_id
      join investa.courses c on c.id = l.course_id
      where (${toldAfter('p.completed_at')}
        and array[n.title, n.body]::text[] = ${saidText('lesson_completed', { lesson: 'l.title', course: 'c.title' })}) is not true`,
    corrupt: madeUp(
      'lesson_completed',
      'lesson_id',
      'select user_id, started_at, lesson_id from investa.user_lesson_progress',
    ),
  }),

  rule('notifications.quizzes-were-graded-so', {
    why: 'A quiz is told with the score it was given, and as passed when it was passed.',
    offenders: sql`
      select n.id, q.title, n.title as told, a.correct_count, a.question_count, a.passed
      from investa.notifications n
      join investa.user_quiz_attempts a on a.id = n.attempt_id
      join investa.quizzes q on q.id = a.quiz_id
      where (${toldAfter('a.submitted_at')} and array[n.title, n.body]::text[] = case when a.passed
        then ${saidText('quiz_passed', quizValues())} else ${saidText('quiz_failed', quizValues())} end) is not true`,
    corrupt: madeUp(
      'quiz_graded',
      'attempt_id',
      'select user_id, started_at, id from investa.user_quiz_attempts',
    ),
  }),

  rule('notifications.badges-were-earned', {
    why: 'A badge is told when it was earned, with its name, its points and the quiz that earned it.',
    offenders: sql`
      select n.id, b.name, n.title as told, n.created_at, h.earned_at
      from investa.notifications n
      join investa.user_badges h on h.user_id = n.user_id and h.badge_id = n.badge_id
      join investa.badges b on b.id = h.badge_id
      join investa.quizzes q on q.id = h.quiz_id
      where not (${toldAfter('h.earned_at')} and array[n.title, n.body]::text[] = ${saidText('badge_earned', {
        badge: 'b.name',
        description: 'b.description',
        points: 'b.points',
        quiz: 'q.title',
      })})`,
    corrupt: madeUp(
      'badge_earned',
      'badge_id',
      'select user_id, earned_at, badge_id from investa.user_badges',
    ),
  }),

  rule('notifications.achievements-were-earned', {
    why: 'An achievement is told when it was earned, with its name, its points and the share whose trade earned it.',
    offenders: sql`
      select n.id, a.name, n.title as told, n.created_at, h.earned_at
      from investa.notifications n
      join investa.user_achievements h on h.user_id = n.user_id and h.achievement_id = n.achievement_id
      join investa.achievements a on a.id = h.achievement_id
      join investa.stocks s on s.id = h.stock_id
      where not (${toldAfter('h.earned_at')} and array[n.title, n.body]::text[] = ${saidText(
        'achievement_earned',
        {
          achievement: 'a.name',
          description: 'a.description',
          points: 'a.points',
          company: 's.name',
        },
      )})`,
    corrupt: madeUp(
      'achievement_earned',
      'achievement_id',
      'select user_id, earned_at, achievement_id from investa.user_achievements',
    ),
  }),

  rule('notifications.alerts-rang-when-the-price-was-there', {
    why: 'An alert rings the first day after it was set that the price of a watched stock reaches it, and names that price.',
    offenders: sql`
      select n.id, n.amount, w.alert_above, w.alert_below, w.added_at, n.created_at
      from investa.notifications n
      join investa.stocks s on s.id = n.stock_id
      left join investa.user_watchlists w on w.user_id = n.user_id and w.stock_id = n.stock_id
      cross join lateral (select (n.created_at at time zone 'UTC' + interval '330 minutes')::date as day,
        (w.added_at at time zone 'UTC' + interval '330 minutes')::date as added) at
      where (n.created_at > w.added_at and exists (
          select from investa.stock_prices p where p.stock_id = n.stock_id and p.traded_on = at.day
            and (n.amount = w.alert_above and p.high >= n.amount or n.amount = w.alert_below and p.low <= n.amount))
        and not exists (
          select from investa.stock_prices p
          where p.stock_id = n.stock_id and p.traded_on > at.added and p.traded_on < at.day
            and (n.amount = w.alert_above and p.high >= n.amount or n.amount = w.alert_below and p.low <= n.amount))
        and array[n.title, n.body]::text[] = case n.amount
          when w.alert_above then ${saidText('alert_up', alertValues())}
          when w.alert_below then ${saidText('alert_down', alertValues())} end) is not true`,
    corrupt: madeUp(
      'price_alert',
      'stock_id',
      'select user_id, added_at, stock_id from investa.user_watchlists',
    ),
  }),

  rule('notifications.everything-is-told-once', {
    why: 'Nobody is told the same thing twice.',
    offenders: sql`
      select min(id::text) as id, user_id, kind, count(*) from investa.notifications
      group by user_id, kind, session_id, lesson_id, attempt_id, badge_id, order_id, achievement_id, stock_id, amount
      having count(*) > 1`,
    corrupt: sql`
      insert into investa.notifications (user_id, created_at, kind, session_id, lesson_id, attempt_id, badge_id, order_id,
        achievement_id, stock_id, amount, title, body)
      select user_id, created_at, kind, session_id, lesson_id, attempt_id, badge_id, order_id,
        achievement_id, stock_id, amount, title, body
      from investa.notifications order by created_at, id limit 1`,
  }),

  rule('notifications.read-after-they-came', {
    why: 'Nobody reads what they have not been told, or in the future.',
    offenders: sql`
      select id, created_at, read_at from investa.notifications
      where read_at < created_at or read_at > current_setting('tilth.as_of')::timestamptz`,
    corrupt: sql`
      update investa.notifications set read_at = current_setting('tilth.as_of')::timestamptz + interval '1 hour'
      where id = (select id from investa.notifications order by created_at, id limit 1)`,
  }),
];

function quizValues() {
  return {
    quiz: sql`q.title`,
    right: sql`a.correct_count`,
    total: sql`a.question_count`,
    score: sql`round(a.score)`,
  };
}

function alertValues() {
  return { symbol: sql`s.symbol`, company: sql`s.name`, price: rupees('n.amount') };
}
