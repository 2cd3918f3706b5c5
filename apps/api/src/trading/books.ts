import type { OrderSide } from '@tilth/schema';
import type { Db } from '../http/context.ts';
import { fromHundredths } from '../http/figures.ts';
import type { OpenAccount } from './account.ts';

/** Shares that change hands. Amounts are paise. */
export interface Fill {
  readonly orderId: string;
  readonly stockId: string;
  readonly side: OrderSide;
  readonly quantity: number;
  readonly price: number;
  readonly gross: number;
  readonly fee: number;
}

/** Enters a fill into everything that follows from trades: the trade itself, holding, portfolio, session and performance. */
export async function book(db: Db, account: OpenAccount, fill: Fill): Promise<void> {
  const costOfSale = fill.side === 'SELL' ? await costOfSaleOf(db, account, fill) : null;
  await enterTrade(db, account, fill, costOfSale);
  if (costOfSale === null) await addToHolding(db, account, fill);
  else await takeFromHolding(db, account, fill, costOfSale);
  await addUp(db, account, fill);
  await measure(db, account, fill);
}

/** Shares sold take with them their share of what the holding had cost. Rounded by the database, as its rule is. */
async function costOfSaleOf(
  db: Db,
  { portfolioId }: OpenAccount,
  { stockId, quantity }: Fill,
): Promise<string> {
  const [sold] = await db.$queryRaw<{ cost: string }[]>`
    select round(cost_basis * ${quantity}::int / quantity, 2)::text as cost from investa.portfolio_holdings
    where portfolio_id = ${portfolioId}::uuid and stock_id = ${stockId}::uuid and quantity >= ${quantity}::int`;
  if (!sold) throw new Error('shares sold that nobody has');
  return sold.cost;
}

async function enterTrade(
  db: Db,
  { userId, at }: OpenAccount,
  { orderId, quantity, price, gross, fee }: Fill,
  costOfSale: string | null,
): Promise<void> {
  await db.$executeRaw`
    insert into investa.trades (order_id, user_id, executed_at, fill_no, quantity, price, gross_amount, fee, cost_of_sale,
      realized_profit)
    values (${orderId}::uuid, ${userId}::uuid, ${at}::timestamptz, 1, ${quantity}::int, ${fromHundredths(price)}::numeric,
      ${fromHundredths(gross)}::numeric, ${fromHundredths(fee)}::numeric, ${costOfSale}::numeric,
      ${fromHundredths(gross)}::numeric - ${costOfSale}::numeric)`;
}

async function addToHolding(
  db: Db,
  { portfolioId, at }: OpenAccount,
  { stockId, quantity, gross }: Fill,
): Promise<void> {
  const cost = fromHundredths(gross);
  await db.$executeRaw`
    insert into investa.portfolio_holdings as held (portfolio_id, stock_id, opened_at, quantity, cost_basis, average_cost,
      market_price, market_value, unrealized_profit)
    select ${portfolioId}::uuid, stock_id, ${at}::timestamptz, ${quantity}::int, ${cost}::numeric,
      round(${cost}::numeric / ${quantity}::int, 4), last_price, ${quantity}::int * last_price,
      ${quantity}::int * last_price - ${cost}::numeric
    from investa.market_data where stock_id = ${stockId}::uuid
    on conflict (portfolio_id, stock_id) do update set
      quantity = held.quantity + excluded.quantity,
      cost_basis = held.cost_basis + excluded.cost_basis,
      average_cost = round((held.cost_basis + excluded.cost_basis) / (held.quantity + excluded.quantity), 4),
      market_price = excluded.market_price,
      market_value = (held.quantity + excluded.quantity) * excluded.market_price,
      unrealized_profit = (held.quantity + excluded.quantity) * excluded.market_price - held.cost_basis - excluded.cost_basis`;
}

/** Shares sold out are no holding. */
async function takeFromHolding(
  db: Db,
  { portfolioId }: OpenAccount,
  { stockId, quantity }: Fill,
  costOfSale: string,
): Promise<void> {
  const gone = await db.portfolioHolding.deleteMany({ where: { portfolioId, stockId, quantity } });
  if (gone.count > 0) return;
  await db.$executeRaw`
    update investa.portfolio_holdings set quantity = quantity - ${quantity}::int,
      cost_basis = cost_basis - ${costOfSale}::numeric,
      average_cost = round((cost_basis - ${costOfSale}::numeric) / (quantity - ${quantity}::int), 4),
      market_value = (quantity - ${quantity}::int) * market_price,
      unrealized_profit = (quantity - ${quantity}::int) * market_price - (cost_basis - ${costOfSale}::numeric)
    where portfolio_id = ${portfolioId}::uuid and stock_id = ${stockId}::uuid`;
}

/** Cash is what trades left, and the portfolio is worth its cash and its holdings. */
async function addUp(db: Db, { portfolioId }: OpenAccount, { side, gross, fee }: Fill): Promise<void> {
  const bought = fromHundredths(side === 'BUY' ? gross : 0);
  const sold = fromHundredths(side === 'SELL' ? gross : 0);
  await db.$executeRaw`
    update investa.portfolios p set
      bought_total = bought_total + ${bought}::numeric, sold_total = sold_total + ${sold}::numeric,
      fees_total = fees_total + ${fromHundredths(fee)}::numeric,
      cash_balance = cash_balance - ${bought}::numeric + ${sold}::numeric - ${fromHundredths(fee)}::numeric,
      total_value = cash_balance - ${bought}::numeric + ${sold}::numeric - ${fromHundredths(fee)}::numeric + h.value,
      invested_cost = h.cost, holdings_value = h.value, unrealized_profit = h.value - h.cost
    from (
      select coalesce(sum(cost_basis), 0) as cost, coalesce(sum(market_value), 0) as value
      from investa.portfolio_holdings where portfolio_id = ${portfolioId}::uuid
    ) h
    where p.id = ${portfolioId}::uuid`;
}

/** What the session and the user's performance count. */
async function measure(db: Db, { userId }: OpenAccount, { orderId, side, gross }: Fill): Promise<void> {
  await db.$executeRaw`
    update investa.trading_sessions s set trades_executed = trades_executed + 1,
      turnover = turnover + ${fromHundredths(gross)}::numeric
    from investa.orders o where o.id = ${orderId}::uuid and s.id = o.session_id`;
  const [buys, sells] = side === 'BUY' ? [1, 0] : [0, 1];
  await db.$executeRaw`
    update investa.trading_performance f set
      last_trade_at = t.executed_at, total_trades = total_trades + 1,
      buy_trades = buy_trades + ${buys}::int, sell_trades = sell_trades + ${sells}::int,
      winning_trades = winning_trades + t.win, losing_trades = losing_trades + t.loss,
      win_rate = round(100.0 * (winning_trades + t.win) / nullif(sell_trades + ${sells}::int, 0), 2),
      turnover = turnover + t.gross_amount, fees_paid = fees_paid + t.fee,
      realized_profit = f.realized_profit + coalesce(t.realized_profit, 0),
      unrealized_profit = p.unrealized_profit, total_return = p.total_value - p.deposited_total,
      return_percent = round(100 * (p.total_value - p.deposited_total) / p.deposited_total, 4),
      best_trade = greatest(best_trade, t.realized_profit), worst_trade = least(worst_trade, t.realized_profit)
    from (
      select *, coalesce(realized_profit > 0, false)::int as win, coalesce(realized_profit < 0, false)::int as loss
      from investa.trades where order_id = ${orderId}::uuid
    ) t, investa.portfolios p
    where f.user_id = ${userId}::uuid and p.user_id = f.user_id`;
}
