import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import { exact, moment, money } from '../http/figures.ts';
import { PageQuery, page, pageOf, placeAfter } from '../http/page.ts';
import { notFound } from '../http/problem.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Id, Moment, Money } from '../http/schemas.ts';
import { customerOf } from './member.ts';

const tags = ['Bank'];
const params = z.object({ id: Id });

const Account = z
  .object({
    id: Id,
    accountNumber: z
      .string()
      .openapi({ description: 'All but the last four digits are hidden.', example: '••••••••4711' }),
    accountType: z.enum(['checking', 'savings', 'money_market', 'certificate', 'business_checking']),
    status: z.enum(['active', 'dormant', 'frozen', 'closed']),
    balance: Money,
    overdraftLimit: Money,
    interestRate: z.string(),
    branch: z.string(),
    openedAt: Moment,
    closedAt: Moment.nullable(),
  })
  .openapi('BankAccount');

const list = guarded({
  operationId: 'listBankAccounts',
  method: 'get',
  path: '/bank/accounts',
  tags,
  summary: 'Your accounts',
  responses: { 200: json(z.array(Account), 'The oldest first'), ...problems(401, 404) },
});

const one = guarded({
  operationId: 'getBankAccount',
  method: 'get',
  path: '/bank/accounts/{id}',
  tags,
  summary: 'An account',
  request: { params },
  responses: { 200: json(Account, 'The account'), ...problems(401, 404, 422) },
});

const Type = z.enum(['withdrawal', 'payment', 'fee', 'deposit', 'salary', 'interest']);

const transactions = guarded({
  operationId: 'listBankTransactions',
  method: 'get',
  path: '/bank/accounts/{id}/transactions',
  tags,
  summary: 'The bookings on an account',
  request: { params, query: PageQuery.extend({ type: Type.optional() }) },
  responses: {
    200: json(
      pageOf(
        z
          .object({
            id: Id,
            entryNo: z.number().int(),
            occurredAt: Moment,
            type: Type,
            channel: z.string(),
            amount: Money.openapi({ description: 'Always above zero; the type gives the sign.' }),
            balanceAfter: Money,
            description: z.string(),
          })
          .openapi('BankTransaction'),
      ),
      'The latest first',
    ),
    ...problems(401, 404, 422),
  },
});

/** What a customer has at the bank. */
export const bankAccountRoutes = router()
  .openapi(list, async (c) => {
    const { db } = c.var.services;
    const rows = await db.bankAccount.findMany({
      where: { customerId: await customerOf(db, c.var.caller.email) },
      orderBy: [{ openedAt: 'asc' }, { accountId: 'asc' }],
    });
    return c.json(rows.map(shown), 200);
  })
  .openapi(one, async (c) => {
    const { db } = c.var.services;
    const customerId = await customerOf(db, c.var.caller.email);
    const account = await db.bankAccount.findFirst({
      where: { accountId: c.req.valid('param').id, customerId },
    });
    if (!account) throw notFound('account');
    return c.json(shown(account), 200);
  })
  .openapi(transactions, async (c) => {
    const { db } = c.var.services;
    const { limit, cursor, type } = c.req.valid('query');
    const customerId = await customerOf(db, c.var.caller.email);
    const account = await db.bankAccount.findFirst({
      where: { accountId: c.req.valid('param').id, customerId },
      select: { accountId: true },
    });
    if (!account) throw notFound('account');
    const after = placeAfter(cursor, [z.int32()]);
    const rows = await db.accountTransaction.findMany({
      where: {
        ...account,
        ...(type && { transactionType: type }),
        ...(after && { entryNo: { lt: after[0] } }),
      },
      orderBy: { entryNo: 'desc' },
      take: limit + 1,
    });
    return c.json(
      page(
        rows,
        limit,
        ({ entryNo }) => [entryNo],
        ({
          transactionId,
          entryNo,
          occurredAt,
          transactionType,
          channel,
          amount,
          balanceAfter,
          description,
        }) => ({
          id: transactionId,
          entryNo,
          occurredAt: moment(occurredAt),
          type: transactionType,
          channel,
          amount: money(amount),
          balanceAfter: money(balanceAfter),
          description,
        }),
      ),
      200,
    );
  });

function shown(account: Prisma.BankAccountModel) {
  const { accountId, accountNumber, accountType, status, branchCode } = account;
  return {
    id: accountId,
    accountNumber: accountNumber.slice(-4).padStart(accountNumber.length, '•'),
    accountType,
    status,
    balance: money(account.balance),
    overdraftLimit: money(account.overdraftLimit),
    interestRate: exact(account.interestRate, 4),
    branch: branchCode,
    openedAt: moment(account.openedAt),
    closedAt: moment(account.closedAt),
  };
}
