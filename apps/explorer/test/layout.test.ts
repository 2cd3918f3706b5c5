import { type Model, order, type Table, tables } from '@tilth/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MapAnswer } from '../src/answers/map.ts';
import { placed } from '../src/page/pages/map/column.ts';
import { CARD, layout } from '../src/page/pages/map/layout.ts';
import { neighbour } from '../src/page/pages/map/neighbour.ts';
import { traced } from '../src/page/pages/map/trace.ts';
import { systemOf, systems } from '../src/systems.ts';

const answer: MapAnswer = {
  systems,
  models: order.map((model) => {
    const { schema, table, foreignKeys }: Table = tables[model];
    const keys = foreignKeys.map(({ relation, to, nullable, unique }) => ({
      relation,
      to,
      nullable,
      unique,
      declared: null,
    }));
    return { model, schema, table, system: systemOf(model).name, domain: null, doc: null, rows: 1, keys };
  }),
};
const drawn = layout(answer);

it('has a card for every model and an edge for every key', () => {
  const cards = drawn.panels.flatMap((panel) => panel.cards.map(({ model }) => model.model));
  expect(cards.sort()).toEqual([...order].sort());
  const edges = drawn.panels.flatMap((panel) =>
    panel.edges.map(({ from, key }) => `${from}.${key.relation}`),
  );
  const keys = order.flatMap((model: Model) =>
    tables[model].foreignKeys.map(({ relation }) => `${model}.${relation}`),
  );
  expect(edges.sort()).toEqual(keys.sort());
});

it('lets no card lie on another, nor leave its panel', () => {
  for (const { cards, width, height } of drawn.panels) {
    for (const [at, card] of cards.entries()) {
      expect(card.x + CARD.width).toBeLessThanOrEqual(width);
      expect(card.y + card.height).toBeLessThanOrEqual(height);
      for (const other of cards.slice(at + 1)) {
        const apart =
          card.x !== other.x || card.y + card.height <= other.y || other.y + other.height <= card.y;
        expect([card.model.model, other.model.model, apart]).toEqual([
          card.model.model,
          other.model.model,
          true,
        ]);
      }
    }
  }
});

it('puts whatever is referred to on the left of what refers to it', () => {
  for (const { cards } of drawn.panels) {
    const x = new Map(cards.map((card) => [card.model.model, card.x]));
    for (const { model } of cards)
      for (const { to } of model.keys)
        if (to !== model.model) expect(x.get(to)).toBeLessThan(x.get(model.model) ?? 0);
  }
});

it('never lets those in a column overlap, and keeps their order', () => {
  const standing = fc.record({
    height: fc.integer({ min: 1, max: 90 }),
    wish: fc.integer({ min: -500, max: 500 }),
  });
  fc.assert(
    fc.property(
      fc.array(standing, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 20 }),
      (all, gap) => {
        const tops = placed(all, gap);
        expect(tops).toHaveLength(all.length);
        for (let at = 1; at < all.length; at++) {
          const end = (tops[at - 1] as number) + (all[at - 1]?.height ?? 0) + gap;
          expect(tops[at]).toBeGreaterThanOrEqual(end - 1e-6);
        }
      },
    ),
  );
});

it('leaves everybody where they would be when nobody is in the way', () => {
  expect(
    placed(
      [
        { height: 10, wish: 5 },
        { height: 10, wish: 105 },
      ],
      4,
    ),
  ).toEqual([0, 100]);
});

it('traces ancestors and descendants through all that lies between', () => {
  const { ancestors, descendants } = traced(answer.models, 'Quiz', 'both');
  expect([...ancestors].sort()).toEqual(['Course', 'Language', 'Lesson']);
  expect(descendants.has('UserQuizAnswer')).toBe(true);
  expect(descendants.has('Order')).toBe(false);
  expect([...traced(answer.models, 'Quiz', 'near').ancestors]).toEqual(['Lesson']);
});

it('leads by arrow keys from any model to any other', () => {
  const reached = new Set(['User']);
  const left = ['User'];
  for (let model = left.pop(); model; model = left.pop()) {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = neighbour(drawn, model, key);
      if (next && !reached.has(next)) {
        reached.add(next);
        left.push(next);
      }
    }
  }
  expect([...reached].sort()).toEqual([...order].sort());
});
