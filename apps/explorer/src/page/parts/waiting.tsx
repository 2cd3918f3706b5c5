/** Until there is something to show. Quick answers never show it: it fades in late. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <p class="waiting" role="status">
      {what}…
    </p>
  );
}
