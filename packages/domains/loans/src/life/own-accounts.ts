import { type Account, accountsOf, type Booking, bookingsOf, PAYMENT_TO_THE_BANK } from '@tilth/accounts';
import type { World } from '@tilth/engine';
import type { Instant, Uuid } from '@tilth/schema';

interface Books {
  readonly account: Account;
  readonly bookings: readonly Booking[];
}

/** A borrower's accounts here: where loans are paid out to, and what is paid to the bank from them. Each booking pays once. */
export class OwnAccounts {
  private readonly used = new Set<Uuid>();
  private readonly world: World;
  private readonly number: number;
  private made: readonly Books[] | undefined;

  constructor(world: World, number: number) {
    this.world = world;
    this.number = number;
  }

  /** Made when they are asked for: most customers have no loan. */
  private get books(): readonly Books[] {
    this.made ??= accountsOf(this.world, this.number).map((account) => ({
      account,
      bookings: bookingsOf(this.world, account),
    }));
    return this.made;
  }

  /**
   * The account that money is paid out to at an instant. Its books must begin later: what was paid out is then in the
   * balance brought forward, where no booking has to show it.
   */
  openAt(at: Instant): Uuid | null {
    const found = this.books.find(
      ({ account: { openedAt, closedAt }, bookings }) =>
        openedAt < at && (closedAt === null || closedAt > at) && (bookings[0]?.at ?? at) > at,
    );
    return found?.account.id ?? null;
  }

  /** A payment to the bank between two instants, of less than so many cents, that pays nothing else. */
  paid(after: Instant, before: Instant, lessThan: number): Booking | undefined {
    const isFit = ({ id, at, amount, description }: Booking) =>
      description === PAYMENT_TO_THE_BANK &&
      at > after &&
      at < before &&
      amount < lessThan &&
      !this.used.has(id);
    for (const { bookings } of this.books) {
      const found = bookings.find(isFit);
      if (!found) continue;
      this.used.add(found.id);
      return found;
    }
    return undefined;
  }
}
