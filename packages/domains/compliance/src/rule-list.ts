import type { AmlRuleKind, AmlSeverity } from '@tilth/schema';
import data from '../data/aml-rules.json' with { type: 'json' };

/** A rule against money laundering, as data/aml-rules.json has it. Amounts in cents. */
export interface ListedRule {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly kind: AmlRuleKind;
  readonly severity: AmlSeverity;
  readonly threshold: number;
  readonly floor: number | null;
  readonly minCount: number | null;
  readonly windowDays: number | null;
  readonly sharePercent: number | null;
}

const CENTS = 100;

/** The rules by number. */
export const ruleList: readonly ListedRule[] = data.map((entry, number) => ({
  number,
  code: entry.code,
  name: entry.name,
  kind: entry.kind as AmlRuleKind,
  severity: entry.severity as AmlSeverity,
  threshold: entry.threshold * CENTS,
  floor: entry.floor === undefined ? null : entry.floor * CENTS,
  minCount: entry.minCount ?? null,
  windowDays: entry.windowDays ?? null,
  sharePercent: entry.sharePercent ?? null,
}));
