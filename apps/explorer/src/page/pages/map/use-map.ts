import { useMemo } from 'preact/hooks';
import type { MapAnswer, MapModel } from '../../../answers/map.ts';
import type { Present } from '../../../answers/overview.ts';
import { type Asked, useAnswer } from '../../asking.ts';

/** The map, with rows as the ledger remembers them until they are counted. */
export function useMap(): Asked<MapAnswer> {
  const map = useAnswer<MapAnswer>('/api/map');
  const { data: present } = useAnswer<Present>(map.data && '/api/present');
  const data = useMemo(() => map.data && present && counted(map.data, present), [map.data, present]);
  return data ? { ...map, data } : map;
}

/** The same map where nothing was written since: then nothing is drawn again. */
function counted(map: MapAnswer, present: Present): MapAnswer {
  const now = ({ model, rows }: MapModel) => present[model]?.rows ?? rows;
  if (map.models.every((each) => now(each) === each.rows)) return map;
  return { ...map, models: map.models.map((each) => ({ ...each, rows: now(each) })) };
}
