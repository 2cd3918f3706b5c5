import type { ComponentChildren } from 'preact';

/** What may be wider than the page. It can be reached by keyboard, to be moved by arrow keys, and has a name there. */
export function Scroll({
  label,
  rows = false,
  children,
}: {
  readonly label: string;
  readonly rows?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section class={rows ? 'scroll rows' : 'scroll'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
