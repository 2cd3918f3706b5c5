import { domain } from '@tilth/engine';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';
import { contentSet } from './spend-content.ts';
import { personaSet } from './spend-persona.ts';
import { spenderSet } from './spender-set.ts';

/** SpendSense: what Americans spend, what it says of them, and what is worth their reading. */
export const spending = domain('spending', {
  aggregates: [personaSet, contentSet, spenderSet],
  counts: {
    'SpendAccount.user': [1, 3],
    'SpendTransaction.account': [20, 100],
    'SpendSubscription.user': [0, 15],
    'SpendPersonaAssignment.user': [0, 5],
    'SpendContentPersona.content': [1, 5],
    'SpendContentPersona.persona': [3, 8],
  },
  rules,
  shares,
  future: ['SpendSubscription.nextChargeOn'],
});
