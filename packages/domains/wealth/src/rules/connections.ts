import { type Rule, rule, sql } from '@tilth/engine';
import { first, opened, withKey } from './fragments.ts';

/** Linked platforms, and what was seen there. */
export const connectionRules: readonly Rule[] = [
  rule('spark-connections.counts-equal-holdings', {
    why: 'A connection counts the investments that came through it and are still held, and adds up what they are worth.',
    offenders: sql`
      select c.id, c.holdings_count, c.total_value, count(i.id), coalesce(sum(i.current_value), 0) as value
        from spark.platform_connections c
        left join spark.investments i on i.platform_connection_id = c.id and i.status = 'active'
       group by c.id
      having (c.holdings_count, c.total_value) <> (count(i.id), coalesce(sum(i.current_value), 0))`,
    corrupt: sql`
      update spark.platform_connections set holdings_count = holdings_count + 1 where id = ${first('platform_connections')}`,
  }),

  rule('spark-connections.keys-decrypt', {
    why: 'The key to a platform is sixteen letters and digits, its secret thirty-two.',
    offenders: sql`
      with ${withKey}
      select c.id from key cross join spark.platform_connections c
       where ${opened('c.api_key')} !~ '^[0-9a-f]{16}$' or ${opened('c.api_secret')} !~ '^[0-9a-f]{32}$'`,
    corrupt: sql`
      update spark.platform_connections set api_secret = api_key where id = ${first('platform_connections')}`,
  }),

  rule('spark-connections.hold-what-can-be-held-there', {
    why: 'Coins are held at the coin exchange, and everything else at a broker; by whoever linked it.',
    offenders: sql`
      select i.id, i.type, c.platform from spark.investments i join spark.platform_connections c on c.id = i.platform_connection_id
       where (i.type = 'crypto') <> (c.platform = 'binance') or i.user_id <> c.user_id`,
    corrupt: sql`
      update spark.platform_connections set platform = 'upstox'
       where id = (select platform_connection_id from spark.investments where type = 'crypto' order by id limit 1)`,
  }),

  rule('spark-connections.last-synced-when-it-last-worked', {
    why: 'No look that succeeded is later than the last one, and none is earlier than the connection.',
    offenders: sql`
      select c.id, c.last_synced, l.completed_at from spark.platform_connections c
        join spark.sync_logs l on l.connection_id = c.id and l.status = 'completed'
       where l.completed_at > c.last_synced or l.started_at < c.created_at`,
    corrupt: sql`
      update spark.platform_connections c set last_synced = l.completed_at - interval '1 second'
        from (select * from spark.sync_logs where status = 'completed' order by id limit 1) l where c.id = l.connection_id`,
  }),

  rule('spark-connections.error-is-what-the-last-look-said', {
    why: 'A connection in error failed the last time, with a message; one that is syncing has a look under way.',
    offenders: sql`
      select c.id, c.status, l.status as last from spark.platform_connections c
        left join lateral (
          select status from spark.sync_logs l where l.connection_id = c.id and l.status <> 'pending' order by started_at desc limit 1
        ) l on true
       where c.status = 'error' and l.status is distinct from 'failed'
          or (c.status = 'syncing') <> coalesce(l.status = 'in_progress', false)`,
    corrupt: sql`
      update spark.platform_connections set status = 'connected'
       where id = ${first('platform_connections', `status = 'syncing'`)}`,
  }),

  rule('spark-sync-logs.last-as-long-as-they-took', {
    why: 'The duration is the time from the start to the end.',
    offenders: sql`
      select id, started_at, completed_at, duration_seconds from spark.sync_logs
       where extract(epoch from completed_at - started_at) <> duration_seconds`,
    corrupt: sql`
      update spark.sync_logs set duration_seconds = duration_seconds + 1
       where id = ${first('sync_logs', 'completed_at is not null')}`,
  }),

  rule('spark-sync-logs.fetch-what-was-traded-since', {
    why: 'A look finds the transactions since the look before.',
    offenders: sql`
      select l.id, l.transactions_fetched, count(t.id) from (
        select l.*, lag(started_at) over (partition by connection_id order by started_at) as since
          from spark.sync_logs l where status = 'completed'
      ) l
        join spark.platform_connections c on c.id = l.connection_id
        left join spark.transactions t on t.user_id = c.user_id and t.platform = c.platform and t.status = 'completed'
         and t.created_at > l.since and t.created_at <= l.started_at
       where l.since is not null
       group by l.id, l.transactions_fetched having count(t.id) <> l.transactions_fetched`,
    corrupt: sql`
      update spark.sync_logs set transactions_fetched = transactions_fetched + 1
       where id = (
         select id from (
           select id, row_number() over (partition by connection_id order by started_at) as place
             from spark.sync_logs where status = 'completed'
         ) logs where place = 2 order by id limit 1)`,
  }),
];
