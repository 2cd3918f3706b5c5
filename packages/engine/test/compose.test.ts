import { type Model, order } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { aggregate, compose, type Domain, domain, fixed } from '../src/index.ts';
import { ledgerModels } from '../src/table/compose.ts';

const claiming = <const M extends Model>(name: string, ...models: M[]) =>
  domain(name, {
    aggregates: [aggregate({ name, version: 1, models, size: fixed(name, 0), make: () => {} })],
  });

type Mine = Exclude<Model, (typeof ledgerModels)[number]>;
const everything = claiming<Mine>('everything', ...([] as Mine[]));

describe('the domains of a world', () => {
  it('do not compile when two claim a model', () => {
    // @ts-expect-error User is claimed twice
    const twice = () => compose([everything, claiming('one', 'User')]);
    expect(twice).toThrow();
    const unchecked = compose as (domains: Domain[]) => unknown;
    expect(() => unchecked([claiming('one', 'User'), claiming('again', 'User')])).toThrow(
      'User is claimed twice: by one and by again',
    );
  });

  it('do not compile when nobody claims a model, and say which at run time too', () => {
    // @ts-expect-error all but User are missing
    const partial = () => compose([claiming('partial', 'User')]);
    expect(partial).toThrow(/no domain claims .*Language/);
  });

  it('may lie fallow, but not while somebody makes their rows', () => {
    const rest = order.filter(
      (model) => model !== 'User' && !(ledgerModels as readonly Model[]).includes(model),
    );
    const fallow = rest as Exclude<Mine, 'User'>[];
    expect(compose([claiming('users', 'User')], { fallow })).toHaveLength(1);
    // @ts-expect-error User is claimed, and lies fallow too
    const both = () => compose([everything, claiming('users', 'User')], { fallow: ['User'] });
    expect(both).toThrow('User is claimed twice: by users and by the fallow list');
  });

  it('stand after those whose rows they refer to', () => {
    const parents = claiming('parents', 'User');
    const children = { ...claiming('children', 'Language'), needs: [parents] };
    expect(() => compose([children, parents] as never)).toThrow(
      'children needs parents, which has to stand before it',
    );
  });

  it('may not have two rules of one name', () => {
    const named = { name: 'account.balances', why: '', offenders: '', corrupt: '' };
    const one = { ...claiming('one', 'User'), rules: [named] };
    const other = { ...claiming('other', 'Language'), rules: [named] };
    const rest = order.filter((model) => !['User', 'Language', ...ledgerModels].includes(model));
    expect(() => compose([one, other] as never, { fallow: rest })).toThrow(
      'two rules are called account.balances: of one and of other',
    );
  });

  it('may not claim what is the ledger’s', () => {
    const greedy = claiming('greedy', ...ledgerModels);
    expect(() => compose([greedy] as never)).toThrow(/SeedRun is claimed twice: by the ledger and by greedy/);
  });
});
