import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import type { Coverage } from './life/cover.ts';

/** One row per thing that a policy covers. */
export const policyCoverage = recipe<'PolicyCoverage', { policyId: Uuid; coverage: Coverage }>(
  'PolicyCoverage',
  ({ policyId, coverage: { id, kind, limit, deductible, premium } }) => ({
    coverageId: id,
    policyId,
    coverageKind: kind,
    limitAmount: exact(limit, 2),
    deductible: exact(deductible, 2),
    premium: exact(premium, 2),
  }),
);
