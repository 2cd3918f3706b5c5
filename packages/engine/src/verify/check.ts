import type { Model } from '@tilth/schema';
import { type Domain, modelsOf } from '../table/domain.ts';
import type { Sql } from '../table/rule.ts';
import { assertNames } from './assert-names.ts';
import { beforeChecks } from './before-checks.ts';
import { countChecks } from './count-checks.ts';
import { futureChecks } from './future-checks.ts';
import { orphanChecks } from './orphan-checks.ts';
import { sequenceChecks } from './sequence-checks.ts';

/** Something that must hold of a finished world: of its structure, as schema.prisma has it, or a rule of a domain. */
export interface Check {
  /** `portfolio.value-is-cash-plus-holdings`, `structure.UserProfile.user.orphan` */
  readonly name: string;
  readonly kind: 'structure' | 'rule';
  readonly domain: string;
  readonly why: string;
  /** A query that returns a row for each offender, its key first; none, when all is well. */
  readonly offenders: Sql;
  /** Of a rule: a statement that makes at least one offender. */
  readonly corrupt?: Sql;
  /** Asked only while the rows of these models are as they were made. */
  readonly fresh?: readonly Model[];
}

/** Everything that must hold of the rows of some domains, in a fixed order: a domain's structure, then its rules. */
export function checksOf(domains: readonly Domain[]): readonly Check[] {
  for (const domain of domains) assertNames(domain);
  const claimed = new Set(domains.flatMap(modelsOf));
  const checks = domains.flatMap((domain) => [...structureChecks(domain, claimed), ...ruleChecks(domain)]);
  const seen = new Set<string>();
  for (const { name } of checks) {
    if (seen.has(name)) throw new TypeError(`two rules are called ${name}`);
    seen.add(name);
  }
  return checks;
}

function structureChecks(domain: Domain, claimed: ReadonlySet<Model>): Check[] {
  return [
    ...orphanChecks(domain),
    ...countChecks(domain, claimed),
    ...beforeChecks(domain),
    ...futureChecks(domain),
    ...sequenceChecks(domain),
  ];
}

function ruleChecks({ name: domain, rules }: Domain): Check[] {
  return rules.map((rule) => ({ ...rule, kind: 'rule', domain }));
}
