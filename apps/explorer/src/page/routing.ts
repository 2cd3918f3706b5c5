import { useEffect, useState } from 'preact/hooks';

/** Where the page stands, as the address says it. */
export interface Place {
  /** Decoded, without the empty ones. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

const CHANGED = 'tilth:place';

function here(): Place {
  const { pathname, search } = window.location;
  return { parts: pathname.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(search) };
}

/** A half-written escape in an address is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function go(address: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const look = () => setPlace(here());
    window.addEventListener(CHANGED, look);
    window.addEventListener('popstate', look);
    return () => {
      window.removeEventListener(CHANGED, look);
      window.removeEventListener('popstate', look);
    };
  }, []);
  return place;
}

/** Links of our own change the address without loading the page again; with a key held they do as everywhere. */
export function followLinks(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const link = (event.target as Element).closest('a');
  if (!link?.href || link.target) return;
  const url = new URL(link.href.toString(), window.location.href);
  if (url.origin !== window.location.origin || url.pathname.startsWith('/api/')) return;
  if (url.hash && url.pathname === window.location.pathname && url.search === window.location.search) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
  window.scrollTo(0, 0);
}

/** An address of this page: each part is escaped. */
export function to(...parts: readonly string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`;
}

export function rowAddress({ model, key }: { model: string; key: readonly string[] }): string {
  return to('models', model, 'rows', ...key);
}

export function withQuery(
  path: string,
  query: { readonly [name: string]: string | readonly string[] | undefined },
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'string' ? [value] : value) search.append(name, each);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
