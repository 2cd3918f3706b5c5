import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import { day, exact, moment, money } from '../http/figures.ts';
import { notFound } from '../http/problem.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Day, Id, Moment, Money } from '../http/schemas.ts';
import { customerOf } from './member.ts';

const tags = ['Bank'];

const Loan = z
  .object({
    id: Id,
    loanNumber: z.string(),
    product: z.string(),
    status: z.enum(['current', 'late', 'defaulted', 'paid_off']),
    principal: Money,
    outstandingPrincipal: Money,
    annualRate: z.string(),
    installmentAmount: Money,
    termMonths: z.number().int(),
    disbursedAt: Moment,
    firstDueOn: Day,
    maturityOn: Day,
    closedOn: Day.nullable(),
    daysPastDue: z.number().int(),
  })
  .openapi('Loan');

const list = guarded({
  operationId: 'listLoans',
  method: 'get',
  path: '/bank/loans',
  tags,
  summary: 'Your loans',
  responses: { 200: json(z.array(Loan), 'The latest first'), ...problems(401, 404) },
});

const one = guarded({
  operationId: 'getLoan',
  method: 'get',
  path: '/bank/loans/{id}',
  tags,
  summary: 'A loan, with its schedule and what has been paid',
  request: { params: z.object({ id: Id }) },
  responses: {
    200: json(
      Loan.extend({
        schedule: z.array(
          z.object({
            installmentNo: z.number().int(),
            dueOn: Day,
            amountDue: Money,
            principalDue: Money,
            interestDue: Money,
            balanceAfter: Money,
          }),
        ),
        payments: z.array(
          z.object({
            id: Id,
            installmentNo: z.number().int(),
            paidAt: Moment,
            method: z.string(),
            amount: Money,
            principalPaid: Money,
            interestPaid: Money,
            lateFeePaid: Money,
          }),
        ),
      }).openapi('LoanInFull'),
      'The loan',
    ),
    ...problems(401, 404, 422),
  },
});

const LISTED = { application: { select: { product: { select: { name: true } } } } } as const;

/** What a customer owes the bank. */
export const loanRoutes = router()
  .openapi(list, async (c) => {
    const { db } = c.var.services;
    const rows = await db.loan.findMany({
      where: { customerId: await customerOf(db, c.var.caller.email) },
      include: LISTED,
      orderBy: [{ disbursedAt: 'desc' }, { loanId: 'asc' }],
    });
    return c.json(rows.map(shown), 200);
  })
  .openapi(one, async (c) => {
    const { db } = c.var.services;
    const customerId = await customerOf(db, c.var.caller.email);
    const loan = await db.loan.findFirst({
      where: { loanId: c.req.valid('param').id, customerId },
      include: {
        ...LISTED,
        installments: { orderBy: { installmentNo: 'asc' } },
        payments: { orderBy: [{ paidAt: 'asc' }, { paymentId: 'asc' }] },
      },
    });
    if (!loan) throw notFound('loan');
    return c.json(
      {
        ...shown(loan),
        schedule: loan.installments.map((due) => ({
          installmentNo: due.installmentNo,
          dueOn: day(due.dueOn),
          amountDue: money(due.amountDue),
          principalDue: money(due.principalDue),
          interestDue: money(due.interestDue),
          balanceAfter: money(due.balanceAfter),
        })),
        payments: loan.payments.map((paid) => ({
          id: paid.paymentId,
          installmentNo: paid.installmentNo,
          paidAt: moment(paid.paidAt),
          method: paid.method,
          amount: money(paid.amount),
          principalPaid: money(paid.principalPaid),
          interestPaid: money(paid.interestPaid),
          lateFeePaid: money(paid.lateFeePaid),
        })),
      },
      200,
    );
  });

function shown(loan: Prisma.LoanGetPayload<{ include: typeof LISTED }>) {
  return {
    id: loan.loanId,
    loanNumber: loan.loanNumber,
    product: loan.application.product.name,
    status: loan.status,
    principal: money(loan.principal),
    outstandingPrincipal: money(loan.outstandingPrincipal),
    annualRate: exact(loan.annualRate, 4),
    installmentAmount: money(loan.installmentAmount),
    termMonths: loan.termMonths,
    disbursedAt: moment(loan.disbursedAt),
    firstDueOn: day(loan.firstDueOn),
    maturityOn: day(loan.maturityOn),
    closedOn: day(loan.closedOn),
    daysPastDue: loan.daysPastDue,
  };
}
