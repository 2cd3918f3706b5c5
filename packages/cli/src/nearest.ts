/** Of some names the one that was probably meant; undefined when none is near. */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const typed = text.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const candidate = name.toLowerCase();
    // Whoever types the beginning of a name is tired of typing, not mistaken.
    const begins = typed.length >= 3 && candidate.startsWith(typed);
    const distance = begins ? 0.5 : distanceOf(typed, candidate);
    if (distance <= tolerated(candidate) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name, distance };
  }
  return best?.name;
}

function tolerated(name: string): number {
  return Math.max(1, Math.min(3, Math.floor(name.length / 3)));
}

/** How many letters have to be put in, left out, changed, or swapped with the next. */
function distanceOf(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : changed;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped);
    }
  }
  return at(one.length, other.length);
}
