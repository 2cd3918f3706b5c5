import { ratio } from '@tilth/market';

/** Millionths of a unit times ten-thousandths of a rupee are so many of a paisa. */
const OF_PAISA = 100_000_000;

/** What a quantity costs at a price, in paise: exact, half a paisa up. A coin's figures may be beyond 2^53 on the way. */
export function amountOf(quantity: number, price: number): number {
  const product = quantity * price;
  if (product <= Number.MAX_SAFE_INTEGER) return ratio(product, OF_PAISA);
  return Number((BigInt(quantity) * BigInt(price) + BigInt(OF_PAISA / 2)) / BigInt(OF_PAISA));
}

/** What a unit cost on average, in ten-thousandths of a rupee. */
export function averagePrice(amount: number, quantity: number): number {
  return shareOf(amount, OF_PAISA, quantity);
}

/** `amount * part / whole`, rounded half up; exact, however large the product. */
export function shareOf(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (product <= Number.MAX_SAFE_INTEGER) return ratio(product, whole);
  return Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
}

/** How much of something a sum buys, in whole steps. */
export function affordable(paise: number, price: number, step: number): number {
  // A binary float decides only how much is wanted, never what it costs.
  return Math.floor((paise / price) * (OF_PAISA / step)) * step;
}

/** The mean price of some units, weighted by how many were traded at each, to four places. */
export function meanPrice(fills: readonly { readonly quantity: number; readonly price: number }[]): number {
  const [only] = fills;
  if (fills.length === 1 && only) return only.price;
  let worth = 0n;
  let quantity = 0n;
  for (const fill of fills) {
    worth += BigInt(fill.quantity) * BigInt(fill.price);
    quantity += BigInt(fill.quantity);
  }
  return Number((2n * worth + quantity) / (2n * quantity));
}
