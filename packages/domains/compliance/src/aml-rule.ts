import { aggregate, recipe } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import { type ListedRule, ruleList } from './rule-list.ts';
import { amlRules } from './shapes.ts';

const amlRule = recipe<'AmlRule', { listed: ListedRule }>('AmlRule', ({ listed }) => ({
  ruleId: listed.number + 1,
  windowDays: listed.windowDays,
  minCount: listed.minCount,
  ruleKind: listed.kind,
  severity: listed.severity,
  isActive: true,
  threshold: listed.threshold as Exact<2>,
  floor: listed.floor as Exact<2> | null,
  share: (listed.sharePercent === null ? null : listed.sharePercent * 10) as Exact<3> | null,
  code: listed.code,
  name: listed.name,
}));

/** The rules, as data/aml-rules.json lists them. They do not scale. */
export const amlRuleSet = aggregate({
  name: 'rules',
  version: 1,
  models: ['AmlRule'],
  size: amlRules,
  make: ({ number, emit }) => {
    emit(amlRule, number, { listed: ruleList[number] as ListedRule });
  },
});
