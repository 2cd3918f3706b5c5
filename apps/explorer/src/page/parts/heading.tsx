import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface HeadingProps {
  readonly title: string;
  /** Above the title: where one is. */
  readonly path?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The head of a page, and the name of its tab. */
export function Heading({ title, path, aside, children }: HeadingProps) {
  useEffect(() => {
    document.title = `${title} · Tilth`;
  }, [title]);
  return (
    <header class="heading">
      <div>
        {path && <p class="path">{path}</p>}
        <h1>{title}</h1>
        {children}
      </div>
      {aside && <div class="heading-aside">{aside}</div>}
    </header>
  );
}
