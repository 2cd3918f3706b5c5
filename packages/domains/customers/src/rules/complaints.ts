import { rule, sql } from '@tilth/engine';
import { asOf, dayOf, first, today } from './fragments.ts';

/** What must hold of complaints. */
export const complaintRules = [
  rule('complaint.is-settled-after-being-filed', {
    why: 'Nobody settles what nobody has complained of yet.',
    offenders: sql`
      select complaint_id, filed_at, resolved_at from customer_db.complaints
       where resolved_at <= filed_at or (status in ('resolved', 'closed')) <> (resolved_at is not null)`,
    corrupt: sql`
      alter table customer_db.complaints drop constraint complaints_resolved_check;
      update customer_db.complaints set resolved_at = filed_at - interval '1 day'
       where complaint_id = ${first('complaint_id', sql`customer_db.complaints where status = 'resolved'`)}`,
  }),
  rule('complaint.does-not-lie-about', {
    why: 'A complaint is taken up within ten days, and nobody looks into one for longer than a month.',
    offenders: sql`
      select complaint_id, status, filed_at from customer_db.complaints
       where status = 'open' and filed_at < ${asOf} - interval '10 days'
          or status = 'investigating' and filed_at < ${asOf} - interval '31 days'`,
    corrupt: sql`
      update customer_db.complaints set filed_at = filed_at - interval '60 days'
       where complaint_id = ${first('complaint_id', sql`customer_db.complaints where status = 'investigating'`)}`,
  }),
  rule('complaint.is-worked-on-by-somebody-at-work', {
    why: 'Who works on it was here when it was filed and when it was settled; fraud is for compliance officers, all else for service.',
    offenders: sql`
      select c.complaint_id, c.complaint_type, c.filed_at, c.resolved_at, e.employee_id, e.role, e.hired_on, e.ended_on
        from customer_db.complaints c join employees_db.employees e on e.employee_id = c.assigned_agent_id
       where ${dayOf(sql`c.filed_at`)} < e.hired_on
          or coalesce(${dayOf(sql`c.resolved_at`)}, ${today}) > e.ended_on
          or e.role::text <> case c.complaint_type when 'fraud' then 'compliance_officer' else 'service_agent' end`,
    corrupt: sql`
      update customer_db.complaints set assigned_agent_id = 7
       where complaint_id = ${first('complaint_id', sql`customer_db.complaints where complaint_type = 'fee'`)}`,
  }),
  rule('complaint.is-what-its-interaction-was-about', {
    why: 'An interaction is a complaint exactly when one was filed in it, and that was when it ended.',
    offenders: sql`
      select i.interaction_id, i.interaction_type, c.complaint_id, c.filed_at
        from customer_db.interactions i left join customer_db.complaints c using (interaction_id)
       where (i.interaction_type = 'complaint') <> (c.complaint_id is not null)
          or c.filed_at <> i.started_at + make_interval(secs => i.duration_seconds)`,
    corrupt: sql`
      update customer_db.interactions set interaction_type = 'inquiry'
       where interaction_id = ${first('interaction_id', sql`customer_db.complaints where interaction_id is not null`)}`,
  }),
  rule('complaint.of-fraud-is-urgent', {
    why: 'Somebody may be losing money while it waits.',
    offenders: sql`
      select complaint_id, priority from customer_db.complaints where complaint_type = 'fraud' and priority <> 'high'`,
    corrupt: sql`update customer_db.complaints set priority = 'low' where complaint_type = 'fraud'`,
  }),
];
