/** Where a world has nothing of what is to be shown. */
export function Absent({ what, domain }: { readonly what: string; readonly domain: string }) {
  return (
    <p class="muted">
      This world has no {what}. <code>npx tilth seed --append {domain}</code> adds them.
    </p>
  );
}
