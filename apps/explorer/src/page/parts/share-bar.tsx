/** A share as a bar. The figure stands beside it, so it is for eyes only. */
export function ShareBar({
  share,
  tone = 'accent',
}: {
  readonly share: number;
  readonly tone?: 'accent' | 'quiet';
}) {
  return (
    <span class={`share-bar ${tone}`} aria-hidden="true">
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}
