import type { LifeSource } from './source.ts';

const loan = 'join loans_db.loans l on l.loan_id = e.loan_id';
const account = 'join accounts_db.accounts a on a.account_id = e.account_id';
const policy = 'join insurance_db.policies p on p.policy_id = e.policy_id';
const aml =
  'join compliance_db.aml_checks k on k.check_id = e.check_id join compliance_db.aml_rules r on r.rule_id = k.rule_id';

/** The six databases of the bank, which know one customer by one number. */
export const bank: LifeSource = {
  system: 'bank',
  title: 'The bank',
  currency: 'USD',
  person: {
    model: 'CustomerProfile',
    name: `p.first_name || ' ' || p.last_name`,
    since: 'p.joined_at',
    facts: {
      born: 'p.date_of_birth::text',
      city: `p.city || ', ' || p.state`,
      occupation: 'p.occupation',
      segment: 'p.segment::text',
      'annual income': `to_char(p.annual_income, 'FM$999,999,990')`,
    },
  },
  events: [
    {
      model: 'CustomerProfile',
      lane: 'joined',
      at: 'e.joined_at',
      text: `'Became a customer of the bank'`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'BankAccount',
      lane: 'joined',
      at: 'e.opened_at',
      text: `'Opened a ' || replace(e.account_type::text, '_', ' ') || ' account'`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'BankAccount',
      lane: 'joined',
      at: 'e.closed_at',
      text: `'Closed a ' || replace(e.account_type::text, '_', ' ') || ' account'`,
      where: 'e.customer_id = $1 and e.closed_at is not null',
    },
    {
      model: 'AccountTransaction',
      lane: 'earned',
      at: 'e.occurred_at',
      text: `initcap(e.transaction_type::text) || ': ' || e.description`,
      amount: 'e.amount',
      joins: account,
      where: `a.customer_id = $1 and e.transaction_type in ('deposit', 'salary', 'interest')`,
    },
    {
      model: 'AccountTransaction',
      lane: 'spent',
      at: 'e.occurred_at',
      text: `initcap(e.transaction_type::text) || ': ' || e.description`,
      amount: '-e.amount',
      joins: account,
      where: `a.customer_id = $1 and e.transaction_type in ('withdrawal', 'payment', 'fee')`,
    },
    {
      model: 'LoanApplication',
      lane: 'borrowed',
      at: 'e.submitted_at',
      text: `'Applied for ' || e.requested_amount || ' for ' || replace(e.purpose::text, '_', ' ')`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'LoanApproval',
      lane: 'borrowed',
      at: 'e.decided_at',
      text: `'Application ' || e.decision || coalesce(': ' || replace(e.decline_reason::text, '_', ' '), '')`,
      joins: 'join loans_db.applications a on a.application_id = e.application_id',
      where: 'a.customer_id = $1',
    },
    {
      model: 'Loan',
      lane: 'borrowed',
      at: 'e.disbursed_at',
      text: `'Was lent ' || e.principal || ' for ' || e.term_months || ' months at ' || trim_scale(e.annual_rate * 100) || ' %'`,
      amount: 'e.principal',
      where: 'e.customer_id = $1',
    },
    {
      model: 'LoanPayment',
      lane: 'borrowed',
      at: 'e.paid_at',
      text: `'Paid instalment ' || e.installment_no || ' of loan ' || l.loan_number`,
      amount: '-e.amount',
      joins: loan,
      where: 'l.customer_id = $1',
    },
    {
      model: 'InsurancePolicy',
      lane: 'claimed',
      at: 'e.sold_at',
      text: `'Took out a ' || e.policy_type || ' policy over ' || e.insured_amount`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'PremiumPayment',
      lane: 'spent',
      at: 'e.paid_on',
      text: `'Premium ' || e.period_no || ' of policy ' || p.policy_number`,
      amount: '-e.amount',
      joins: policy,
      where: 'p.customer_id = $1 and e.paid_on is not null',
    },
    {
      model: 'InsuranceClaim',
      lane: 'claimed',
      at: 'e.filed_at',
      text: `'Claimed ' || e.claimed_amount || ' (' || e.claim_number || ')'`,
      joins: `join insurance_db.coverages c on c.coverage_id = e.coverage_id join insurance_db.policies p on p.policy_id = c.policy_id`,
      where: 'p.customer_id = $1',
    },
    {
      model: 'InsuranceClaim',
      lane: 'claimed',
      at: 'coalesce(e.paid_at, e.decided_at)',
      text: `'Claim ' || e.claim_number || ' was ' || e.status || coalesce(': ' || replace(e.denial_reason::text, '_', ' '), '')`,
      amount: 'e.payout_amount',
      joins: `join insurance_db.coverages c on c.coverage_id = e.coverage_id join insurance_db.policies p on p.policy_id = c.policy_id`,
      where: 'p.customer_id = $1 and e.decided_at is not null',
    },
    {
      model: 'CustomerInteraction',
      lane: 'served',
      at: 'e.started_at',
      text: `initcap(replace(e.channel::text, '_', ' ')) || ': ' || e.subject`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'SatisfactionSurvey',
      lane: 'served',
      at: 'e.submitted_at',
      text: `'Would recommend the bank: ' || e.nps_score || ' of 10'`,
      joins: 'join customer_db.interactions i on i.interaction_id = e.interaction_id',
      where: 'i.customer_id = $1',
    },
    {
      model: 'CustomerComplaint',
      lane: 'served',
      at: 'e.filed_at',
      text: `'Complained of ' || e.complaint_type || ', ' || e.status`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'KycRecord',
      lane: 'served',
      at: 'e.verified_at',
      text: `'Identity verified by ' || replace(e.document_kind::text, '_', ' ')`,
      where: 'e.customer_id = $1',
    },
    {
      model: 'CampaignResponse',
      lane: 'served',
      at: 'e.responded_at',
      text: `'Campaign “' || m.name || '”: ' || e.response_type || case when e.converted then ', took up the offer' else '' end`,
      joins: 'join customer_db.campaigns m on m.campaign_id = e.campaign_id',
      where: 'e.customer_id = $1',
    },
    {
      model: 'AmlAlert',
      lane: 'served',
      at: 'e.raised_at',
      text: `'Alert raised: ' || r.name`,
      joins: aml,
      where: 'k.customer_id = $1',
    },
    {
      model: 'AmlAlert',
      lane: 'served',
      at: 'e.closed_at',
      text: `'Alert ' || e.status || ': ' || r.name || coalesce(' (' || e.finding || ')', '')`,
      joins: aml,
      where: 'k.customer_id = $1 and e.closed_at is not null',
    },
  ],
  balances: [
    {
      title: 'Accounts together',
      sql: `with moves as (
              select e.account_id, e.occurred_at::date as day, e.entry_no, e.balance_after,
                     e.balance_after - lag(e.balance_after, 1, 0::numeric) over (partition by e.account_id order by e.entry_no) as moved
                from accounts_db.transactions e ${account} where a.customer_id = $1)
            select day, sum(sum(moved)) over (order by day) as amount from moves group by day order by day`,
    },
    {
      title: 'Owed on loans',
      sql: `with moves as (
              select disbursed_at::date as day, principal as moved from loans_db.loans where customer_id = $1
              union all
              select e.paid_at::date, -e.principal_paid from loans_db.payments e ${loan} where l.customer_id = $1)
            select day, sum(sum(moved)) over (order by day) as amount from moves group by day order by day`,
    },
  ],
};
