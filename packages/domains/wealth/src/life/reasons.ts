import { weights } from '@tilth/engine';
import data from '../../data/reasons.json' with { type: 'json' };

const weighted = (entries: readonly (readonly (string | number)[])[]) =>
  weights(entries.map(([text, weight]) => [text as string, weight as number] as const));

/** Why something went wrong, or was stopped: what it says in the row. */
export const reasons = {
  rejection: weighted(data.rejections),
  run: weighted(data.runFailures),
  instalment: weighted(data.instalmentFailures),
  sync: weighted(data.syncFailures),
  key: weighted(data.keyFailures),
  pause: weighted(data.pauses),
};
