import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForeignKey } from '../src/descriptor.ts';
import { type Keys, orderOf } from '../src/generator/order.ts';
import { cycles, order, tables } from './everything/generated/tables.ts';

/** Models from what each refers to: `A: 'B C?'` has a key to B and a nullable one to C. */
function keysOf(models: { readonly [model: string]: string }): Keys {
  return new Map(
    Object.entries(models).map(([model, to]) => [model, to.split(' ').filter(Boolean).map(keyTo)]),
  );
}

function keyTo(text: string, at: number): ForeignKey {
  const nullable = text.endsWith('?');
  const to = nullable ? text.slice(0, -1) : text;
  return {
    name: `key_${at}`,
    relation: `to${at}`,
    fields: [`field${at}`],
    to,
    references: ['id'],
    nullable,
    unique: false,
    onDelete: 'restrict',
    onUpdate: 'cascade',
  };
}

/** Closing keys as `A>B`, nullable ones with a question mark. */
function closing(models: { readonly [model: string]: string }): string[] {
  const { cycles: found } = orderOf(keysOf(models));
  return found.flatMap(({ closedBy }) =>
    closedBy.map(({ model, to, nullable }) => `${model}>${to}${nullable ? '?' : ''}`),
  );
}

describe('order', () => {
  it('is that of schema.prisma where no key says otherwise', () => {
    expect(orderOf(keysOf({ C: '', A: '', B: '' })).order).toEqual(['C', 'A', 'B']);
  });

  it('puts parents before children, and moves nothing else', () => {
    expect(orderOf(keysOf({ A: 'C', B: '', C: '', D: 'A' })).order).toEqual(['B', 'C', 'A', 'D']);
  });

  it('names a model that refers to itself', () => {
    expect(closing({ A: 'A?' })).toEqual(['A>A?']);
    expect(closing({ A: 'A' })).toEqual(['A>A']);
  });

  it('closes a circle with its nullable key, wherever schema.prisma puts the models', () => {
    expect(closing({ A: 'B?', B: 'C', C: 'A' })).toEqual(['A>B?']);
    expect(closing({ B: 'C', C: 'A', A: 'B?' })).toEqual(['A>B?']);
    expect(closing({ C: 'A', A: 'B?', B: 'C' })).toEqual(['A>B?']);
  });

  it('closes a circle of required keys with one of them', () => {
    expect(closing({ A: 'B', B: 'A' })).toEqual(['A>B']);
  });

  it('leaves open as few nullable keys as it can', () => {
    expect(closing({ A: 'B? C?', B: 'A?', C: 'A?' })).toEqual(['B>A?', 'A>C?']);
  });

  it('is the same for the tables of a generated file', () => {
    const keys = new Map(
      Object.values(tables).map(({ model, foreignKeys }) => [model as string, foreignKeys]),
    );
    expect(orderOf(keys)).toEqual({ order, cycles });
  });
});

describe('of any models and keys', () => {
  const anyKeys = fc.integer({ min: 1, max: 9 }).chain((count) => {
    const name = fc.integer({ min: 0, max: count - 1 }).map((at) => `M${at}`);
    const key = fc.tuple(name, fc.boolean()).map(([to, nullable]) => `${to}${nullable ? '?' : ''}`);
    const keys = fc.array(key, { maxLength: 3 }).map((each) => each.join(' '));
    return fc
      .array(keys, { minLength: count, maxLength: count })
      .map((each) => keysOf(Object.fromEntries(each.map((text, at) => [`M${at}`, text]))));
  });

  it('each stands in the order once', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        expect([...orderOf(keys).order].sort()).toEqual([...keys.keys()].sort());
      }),
    );
  });

  it('a key refers to an earlier model, or it is named as closing a circle', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const { order, cycles } = orderOf(keys);
        const named = cycles.flatMap(({ closedBy }) =>
          closedBy.map(({ model, relation }) => `${model}.${relation}`),
        );
        const later = [...keys].flatMap(([model, each]) =>
          each
            .filter(({ to }) => order.indexOf(to) >= order.indexOf(model))
            .map(({ relation }) => `${model}.${relation}`),
        );
        expect(named.sort()).toEqual(later.sort());
      }),
    );
  });

  it('those of a circle stand together, in the order that the circle gives', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const { order, cycles } = orderOf(keys);
        for (const { models } of cycles) {
          const start = order.indexOf(models[0] ?? '');
          expect(order.slice(start, start + models.length)).toEqual(models);
        }
      }),
    );
  });

  it('circles of nullable keys alone, or of required and nullable ones, are closed by nullable keys', () => {
    // Required keys that refer only to models before cannot make a circle by themselves.
    const acyclic = anyKeys.map(
      (keys) =>
        new Map(
          [...keys].map(([model, each]) => [
            model,
            each.map((key) => (key.to < model ? key : { ...key, nullable: true })),
          ]),
        ),
    );
    fc.assert(
      fc.property(acyclic, (keys) => {
        const closers = orderOf(keys).cycles.flatMap(({ closedBy }) => closedBy);
        expect(closers.filter(({ nullable }) => !nullable)).toEqual([]);
      }),
    );
  });
});
