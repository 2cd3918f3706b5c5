import type { Layout } from './layout.ts';

const DIRECTIONS: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The model that an arrow key leads to: the nearest one in its direction, rather straight on than far to the side. */
export function neighbour({ panels }: Layout, model: string, key: string): string | undefined {
  const direction = DIRECTIONS[key];
  const cards = panels.flatMap((panel) =>
    panel.cards.map((card) => ({
      name: card.model.model,
      x: panel.x + card.x,
      y: panel.y + card.y + card.height / 2,
    })),
  );
  const here = cards.find(({ name }) => name === model);
  if (!direction || !here) return undefined;
  const [dx, dy] = direction;
  let best: { name: string; cost: number } | undefined;
  for (const { name, x, y } of cards) {
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (along <= 1) continue;
    const cost = along + aside * 2;
    if (!best || cost < best.cost) best = { name, cost };
  }
  return best?.name;
}
