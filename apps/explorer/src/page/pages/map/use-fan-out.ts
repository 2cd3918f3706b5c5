import { useEffect, useState } from 'preact/hooks';
import type { FanOutAnswer } from '../../../answers/map.ts';
import { ask } from '../../asking.ts';

/** Measured fan-outs, system by system: the map is there before they are. */
export function useFanOut(systems: readonly string[]): FanOutAnswer {
  const [all, setAll] = useState<FanOutAnswer>({});
  useEffect(() => {
    let wanted = true;
    for (const system of systems) {
      void ask<FanOutAnswer>(`/api/map/fan-out/${system}`).then(({ data }) => {
        if (data && wanted) setAll((before) => ({ ...before, ...data }));
      });
    }
    return () => {
      wanted = false;
    };
  }, [systems.join()]);
  return all;
}
