import type { FanOutAnswer } from '../../../answers/map.ts';
import { useAnswers } from '../../asking.ts';

/** Measured fan-outs, system by system: the map is there before they are. */
export function useFanOut(systems: readonly string[]): FanOutAnswer {
  const measured = useAnswers<FanOutAnswer>(systems.map((system) => `/api/map/fan-out/${system}`));
  return Object.assign({}, ...measured.values());
}
