import type { Draw } from '@tilth/engine';
import { normal } from '@tilth/engine';
import type { RiskAppetite, Temperament } from './person.ts';
import { leanings, riskThresholds } from './shapes.ts';

const standard = normal({ mean: 0, sd: 1 });

/** The middle of adulthood, from which age makes people one thing or the other, and how long that takes. */
const MIDDLE_AGE = 42;
const AGE_STEP = 15;

/** The temperament of somebody of this age. Traits hang together as `shapes.ts` says. */
export function temperamentOf(draw: Draw, age: number): Temperament {
  const older = (age - MIDDLE_AGE) / AGE_STEP;
  const order = draw.normal('temperament', standard);
  return {
    risk: trait(leanings.risk, older, order, draw.normal('risk', standard)),
    thrift: trait(leanings.thrift, older, order, draw.normal('thrift', standard)),
    diligence: trait(leanings.diligence, older, order, draw.normal('diligence', standard)),
    nightOwl: trait(leanings.nightOwl, older, order, draw.normal('night owl', standard)),
    caution: trait(leanings.caution, older, order, draw.normal('caution', standard)),
    sociability: trait(leanings.sociability, older, order, draw.normal('sociability', standard)),
  };
}

/** What somebody who likes risk this much says when a form asks. */
export function riskAppetiteOf(risk: number): RiskAppetite {
  if (risk < riskThresholds.moderate) return 'conservative';
  return risk < riskThresholds.aggressive ? 'moderate' : 'aggressive';
}

interface Leaning {
  readonly older: number;
  readonly order: number;
}

/**
 * A sum of standard deviations, bent into 0 to 1 by a curve of square roots alone, which every machine gives alike.
 * What age and order leave over is the person's own.
 */
function trait({ older, order }: Leaning, yearsOn: number, orderly: number, own: number): number {
  const rest = Math.sqrt(1 - older * older - order * order);
  const z = older * yearsOn + order * orderly + rest * own;
  return 0.5 + (0.5 * z) / Math.sqrt(1.6 + z * z);
}
