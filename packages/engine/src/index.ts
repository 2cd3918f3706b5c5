export { amend } from './amend.ts';
export { type Chosen, type Create, creator, type Db } from './create.ts';
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
export { Fault, Misuse } from './fault.ts';
export type { Removed } from './ledger/belongings.ts';
export { type Cleared, clear } from './ledger/clear.ts';
export { type TableContent, worldFingerprint } from './ledger/fingerprint.ts';
export {
  describe,
  lastRun,
  type Mode,
  type Provenance,
  type SeedRun,
  type TableInRun,
} from './ledger/ledger.ts';
export { fingerprintsOf, type Slice } from './ledger/made.ts';
export { storedFingerprint } from './ledger/stored.ts';
export { storedFields } from './ledger/stored-row.ts';
export { filledModels, type Strangers, strangers } from './ledger/strangers.ts';
export type { Progress } from './load/load.ts';
export { settleWorld } from './load/settle.ts';
export {
  type AddedMember,
  addMember,
  type MemberOptions,
  memberNumber,
  type ResetMember,
  resetMember,
} from './member.ts';
export { besideStored, type Peeked, type PeekedField, peek } from './peek.ts';
export { type Choice, choose, only } from './plan/choice.ts';
export { planOf } from './plan/plan.ts';
export { type Raised, resolveSizes, sizesMeant, sizesOf } from './plan/sizes.ts';
export { recipesFingerprint } from './recipes-fingerprint.ts';
export { type SeedOptions, type SeedResult, seed } from './seed.ts';
export { collect, type MadeRow } from './table/collect.ts';
export { compose } from './table/compose.ts';
export { dateOf } from './table/date-of.ts';
export {
  type Aggregate,
  aggregate,
  type Count,
  type Domain,
  domain,
  modelsOf,
  settledOf,
} from './table/domain.ts';
export { type Companion, type Factory, type Fit, type Fitting, factory } from './table/factory.ts';
export { decimal, readable } from './table/readable.ts';
export { type Emit, keyText, type Recipe, recipe, rowAt } from './table/recipe.ts';
export { type Rule, rule, type Settlement, type Share, type Sql, settle, share, sql } from './table/rule.ts';
export { cohort, countOf, firstOf, fixed, type Size, scaled } from './table/size.ts';
export { World, type WorldRequest } from './table/world.ts';
export { setAsOf } from './verify/as-of.ts';
export { type Check, checksOf } from './verify/check.ts';
export { type Corruption, corrupts } from './verify/corrupts.ts';
export { type Offender, offenderText } from './verify/offenders.ts';
export { measureShares, type ShareMeasure } from './verify/shares.ts';
export { type CheckResult, holds, type VerifyOptions, verify } from './verify/verify.ts';
