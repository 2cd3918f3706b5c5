import type { World } from '@tilth/engine';

/**
 * Deals cards: of as many users in a row as there are cards, each gets another one. What is dealt has its exact share in
 * every world of a whole number of hands, however rare, and a user's card never depends on how many users there are.
 */
export function dealt<T>(world: World, deck: string, number: number, cards: readonly T[]): T {
  const hand = Math.floor(number / cards.length);
  return cards[world.draw(deck, hand).permute('card', number % cards.length, cards.length)] as T;
}
