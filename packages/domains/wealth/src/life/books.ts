import type { Day, Instant, JsonValue } from '@tilth/schema';
import type { Listed } from '../market/security-list.ts';
import { type Charges, FREE, total } from './charges.ts';
import type { Connection } from './connections.ts';
import { amountOf, shareOf } from './money.ts';

export type MovementType = 'buy' | 'sell' | 'sip' | 'dividend' | 'bonus' | 'split' | 'interest';

/** Money or units that moved: a row of transactions. Quantities are millionths, prices ten-thousandths, amounts paise. */
export interface Movement extends Charges {
  readonly type: MovementType;
  readonly place: number;
  readonly connection: Connection;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly amount: number;
  readonly net: number;
  readonly status: 'completed' | 'pending' | 'failed' | 'cancelled';
  readonly payment: string | null;
  readonly description: string | null;
  readonly metadata: JsonValue | null;
  readonly day: Day;
  readonly at: Instant;
  /** What was earned by a sale, before charges. */
  readonly profit: number;
}

/** A purchase or a sale in a position's books. A split changes what was bought before it. */
export interface Line {
  readonly place: number;
  readonly type: 'buy' | 'sell';
  quantity: number;
  price: number;
  readonly amount: number;
  remaining: number;
  readonly fees: number;
  readonly tax: number;
  readonly day: Day;
  readonly at: Instant;
}

/** What somebody holds, or held, of one security. */
export interface Position {
  readonly listed: Listed;
  readonly connection: Connection;
  readonly lines: Line[];
  readonly firstDay: Day;
  readonly firstAt: Instant;
  held: number;
  /** Units that orders wait to sell. */
  reserved: number;
  /** A plan bought them: their owner does not sell them by hand. */
  planned: boolean;
  /** When it became more than nothing, or nothing again. */
  readonly turns: { readonly at: Instant; readonly holds: boolean }[];
}

/** A purchase or a sale that is entered into the books. */
export interface Entry {
  readonly listed: Listed;
  readonly connection: Connection;
  readonly quantity: number;
  readonly price: number;
  readonly amount: number;
  readonly charges: Charges;
  readonly day: Day;
  readonly at: Instant;
  readonly payment: string | null;
  readonly description: string | null;
  readonly metadata: JsonValue | null;
}

/** The books of an investor. What is sold first is what was bought first. Entered in the order of time. */
export class Books {
  readonly positions = new Map<number, Position>();
  readonly movements: Movement[] = [];
  readonly lines: Line[] = [];

  buy(entry: Entry, type: 'buy' | 'sip'): void {
    const { listed, quantity, price, amount, charges, day, at } = entry;
    const position = this.positionOf(entry);
    this.addLot(position, {
      place: listed.place,
      type: 'buy',
      quantity,
      price,
      amount,
      day,
      at,
      ...kept(charges),
    });
    this.move(entry, type, { quantity, price, amount, net: amount + total(charges), profit: 0, ...charges });
  }

  sell(entry: Entry): number {
    const { listed, quantity, price, amount, charges, day, at } = entry;
    const position = this.positionOf(entry);
    const cost = consume(position, quantity);
    const line = {
      place: listed.place,
      type: 'sell',
      quantity,
      price,
      amount,
      day,
      at,
      ...kept(charges),
    } as const;
    this.addLine(position, { ...line, remaining: 0 });
    position.held -= quantity;
    if (position.held === 0) position.turns.push({ at, holds: false });
    const profit = amount - cost;
    this.move(entry, 'sell', { quantity, price, amount, net: amount - total(charges), profit, ...charges });
    return profit;
  }

  /** Each unit becomes so many: what was bought before is more units, each so much cheaper. */
  split(position: Position, ratio: number, at: Instant, day: Day): void {
    const added = position.held * (ratio - 1);
    for (const line of position.lines) {
      line.quantity *= ratio;
      line.remaining *= ratio;
      line.price = shareOf(line.price, 1, ratio);
    }
    position.held += added;
    this.give(
      position,
      'split',
      { quantity: added, price: null, amount: 0 },
      { at, day, metadata: { ratio: `${ratio}:1` } },
    );
  }

  /** New units for nothing, as a lot of their own: their tax, too, is counted from a cost of nothing. */
  bonus(position: Position, added: number, at: Instant, day: Day): void {
    const { place } = position.listed;
    const lot = {
      place,
      type: 'buy',
      quantity: added,
      price: 0,
      amount: 0,
      day,
      at,
      fees: 0,
      tax: 0,
    } as const;
    this.addLot(position, lot);
    this.give(
      position,
      'bonus',
      { quantity: added, price: null, amount: 0 },
      { at, day, metadata: { ratio: '1:1' } },
    );
  }

  /** Money for what is held: a dividend or interest, less the tax that is deducted from it. */
  pay(
    position: Position,
    type: 'dividend' | 'interest',
    { quantity, price, tax }: { quantity: number; price: number; tax: number },
    when: { at: Instant; day: Day; description: string },
  ): void {
    this.give(
      position,
      type,
      { quantity, price, amount: amountOf(quantity, price), tax },
      { ...when, metadata: null },
    );
  }

  /** Something that was not carried out, or is not yet: no units, and no charges. */
  without(entry: Entry, type: 'buy' | 'sip', status: Movement['status']): void {
    const { quantity, price, amount } = entry;
    this.move(entry, type, { quantity, price, amount, net: amount, profit: 0, ...FREE }, status);
  }

  private give(
    { listed, connection }: Position,
    type: MovementType,
    {
      quantity,
      price,
      amount,
      tax = 0,
    }: { quantity: number; price: number | null; amount: number; tax?: number },
    {
      at,
      day,
      metadata,
      description = null,
    }: { at: Instant; day: Day; metadata: JsonValue | null; description?: string | null },
  ): void {
    const charges = { fees: 0, tax, gst: 0 };
    const payment = amount > 0 ? 'bank_transfer' : null;
    const paid = { listed, connection, charges, day, at, payment, description, metadata };
    const entry = { ...paid, quantity, price: price ?? 0, amount };
    this.move(entry, type, { quantity, price, amount, net: amount - tax, profit: 0, ...charges });
  }

  private move(
    { listed, connection, day, at, payment, description, metadata }: Entry,
    type: MovementType,
    figures: Pick<Movement, 'quantity' | 'price' | 'amount' | 'net' | 'profit' | keyof Charges>,
    status: Movement['status'] = 'completed',
  ): void {
    const { place } = listed;
    this.movements.push({
      type,
      place,
      connection,
      status,
      payment,
      description,
      metadata,
      day,
      at,
      ...figures,
    });
  }

  private positionOf({ listed, connection, day, at }: Entry): Position {
    const known = this.positions.get(listed.place);
    if (known) return known;
    const position: Position = {
      listed,
      connection,
      lines: [],
      firstDay: day,
      firstAt: at,
      held: 0,
      reserved: 0,
      planned: false,
      turns: [],
    };
    this.positions.set(listed.place, position);
    return position;
  }

  private addLot(position: Position, lot: Omit<Line, 'remaining'>): void {
    if (position.held === 0) position.turns.push({ at: lot.at, holds: true });
    position.held += lot.quantity;
    this.addLine(position, { ...lot, remaining: lot.quantity });
  }

  private addLine(position: Position, line: Line): void {
    position.lines.push(line);
    this.lines.push(line);
  }
}

/** What a line keeps of the charges: all that is tax, the one on fees too, beside the fees. */
function kept({ fees, tax, gst }: Charges): Pick<Line, 'fees' | 'tax'> {
  return { fees, tax: tax + gst };
}

/** Takes units from the oldest lots, and says what they had cost. */
function consume({ lines }: Position, quantity: number): number {
  let left = quantity;
  let cost = 0;
  for (const lot of lines) {
    if (left === 0) break;
    if (lot.type === 'sell' || lot.remaining === 0) continue;
    const taken = Math.min(left, lot.remaining);
    cost += shareOf(lot.amount, taken, lot.quantity);
    lot.remaining -= taken;
    left -= taken;
  }
  if (left > 0) throw new RangeError(`sold ${left} millionths more than there were`);
  return cost;
}

/** What is left of a position and was paid for it, in paise. */
export function investedIn({ lines }: Position): number {
  let invested = 0;
  for (const { type, amount, remaining, quantity } of lines)
    if (type === 'buy') invested += shareOf(amount, remaining, quantity);
  return invested;
}
