export { Draw, type RowKey } from './draw/draw.ts';
export {
  type Amounts,
  amounts,
  type Lognormal,
  lognormal,
  type Normal,
  normal,
  type Skewed,
  skewed,
} from './draw/shape.ts';
export { type Vocabulary, vocabulary } from './draw/vocabulary.ts';
export { type Weights, weights } from './draw/weights.ts';
export { Fault } from './fault.ts';
export { lastRun, type Provenance, type SeedRun, type TableInRun } from './ledger/ledger.ts';
export { storedFingerprint } from './ledger/stored.ts';
export { describe, type SeedResult, seed } from './seed.ts';
export { collect, type MadeRow } from './table/collect.ts';
export { compose } from './table/compose.ts';
export { type Aggregate, aggregate, type Count, type Domain, domain, modelsOf } from './table/domain.ts';
export { type Emit, type Recipe, recipe } from './table/recipe.ts';
export { type Rule, rule, type Settlement, type Share, type Sql, settle, share, sql } from './table/rule.ts';
export { cohort, countOf, fixed, type Size, scaled } from './table/size.ts';
export { World, type WorldRequest } from './table/world.ts';
