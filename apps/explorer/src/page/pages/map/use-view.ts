import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What part of the map is seen: map coordinates times `zoom`, moved by `x` and `y`. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const LEAST = 0.15;
const MOST = 2.5;
export const STEP = 1.3;
/** A press that moves less is a click. */
const CLICK_PX = 4;

function clamp(zoom: number): number {
  return Math.max(LEAST, Math.min(MOST, zoom));
}

function zoomed(view: View, by: number, atX: number, atY: number): View {
  const zoom = clamp(view.zoom * by);
  const ratio = zoom / view.zoom;
  return { zoom, x: atX - (atX - view.x) * ratio, y: atY - (atY - view.y) * ratio };
}

/** Drag, wheel and pinch, as maps have them: the wheel moves, with Ctrl it zooms. */
export function useView(box: RefObject<HTMLElement | null>) {
  const [view, setView] = useState<View>({ zoom: 1, x: 0, y: 0 });
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const dragged = useRef(false);

  const zoomBy = useCallback((by: number) => {
    const { clientWidth = 0, clientHeight = 0 } = box.current ?? {};
    setView((before) => zoomed(before, by, clientWidth / 2, clientHeight / 2));
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const place = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const at = place(event);
      const { ctrlKey, metaKey, deltaX, deltaY } = event;
      if (ctrlKey || metaKey) setView((before) => zoomed(before, Math.exp(-deltaY / 250), at.x, at.y));
      else setView((before) => ({ ...before, x: before.x - deltaX, y: before.y - deltaY }));
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (pointers.current.size === 0) dragged.current = false;
      pointers.current.set(event.pointerId, place(event));
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.current.get(event.pointerId);
      if (!before) return;
      const now = place(event);
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (!dragged.current && !other && Math.hypot(now.x - before.x, now.y - before.y) < CLICK_PX) return;
      dragged.current = true;
      pointers.current.set(event.pointerId, now);
      if (other) {
        const by =
          Math.hypot(now.x - other.x, now.y - other.y) /
          Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
        setView((view) => zoomed(view, by, other.x, other.y));
      } else setView((view) => ({ ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y }));
    };
    const onUp = (event: PointerEvent) => pointers.current.delete(event.pointerId);
    // A drag that ends on a card must not choose it.
    const onClick = (event: MouseEvent) => {
      if (!dragged.current) return;
      event.preventDefault();
      event.stopPropagation();
      dragged.current = false;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('click', onClick, true);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('click', onClick, true);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, []);
  return { view, setView, zoomBy };
}
