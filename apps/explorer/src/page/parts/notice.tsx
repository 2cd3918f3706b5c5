import type { Trouble } from '../../answers/answer.ts';
import { CopyButton } from './copy-button.tsx';

/** What is amiss, and what to run. It goes by itself when it is mended. */
export function Notice({ trouble }: { readonly trouble: Trouble }) {
  const waits = ['unreachable', 'unmigrated', 'behind', 'empty'].includes(trouble.kind);
  return (
    <section class="notice" aria-label="Notice" role="status">
      <h2>{trouble.headline}</h2>
      {trouble.facts.length > 0 && (
        <dl class="facts">
          {trouble.facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {trouble.commands.length > 0 && (
        <>
          <p>Run in the project’s folder:</p>
          <ul class="commands">
            {trouble.commands.map((command) => (
              <li key={command}>
                <code>{command}</code>
                <CopyButton text={command} what="the command" />
              </li>
            ))}
          </ul>
        </>
      )}
      {waits && <p class="muted">This page looks again every few seconds, and goes on by itself.</p>}
    </section>
  );
}
