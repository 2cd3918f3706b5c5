import type { Plot, PlotOptions } from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';

type PlotModule = typeof import('@observablehq/plot');

interface ChartProps {
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly draw: (plot: PlotModule, width: number) => PlotOptions;
  /** Kept free from the start, so that nothing moves when the chart is there. */
  readonly height: number;
  /** It is drawn again when one of these changes. */
  readonly of: readonly unknown[];
}

/** A chart by Observable Plot, as wide as there is room. Plot is loaded with the first one. */
export function Chart({ label, height, draw, of }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    let wanted = true;
    void import('@observablehq/plot').then((plot) => {
      if (!wanted) return;
      const drawn = plot.plot({ className: 'plot', ...draw(plot, width), width, height });
      place.current?.replaceChildren(fitting(drawn));
    });
    return () => {
      wanted = false;
    };
  }, [width, ...of]);
  return <div class="chart" role="img" aria-label={label} ref={place} style={{ minHeight: `${height}px` }} />;
}

/** The page allows no inline style sheets: what Plot's says is in parts.css. Nor is a group of marks a thing with a name. */
function fitting(drawn: (SVGSVGElement | HTMLElement) & Plot): Element {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return drawn;
}
