/** A text with gaps: what stands between the gaps, and what belongs into them. */
export interface Template {
  readonly parts: readonly string[];
  readonly gaps: readonly string[];
}

/** `template('Welcome, {firstName}')` */
export function template(text: string): Template {
  const pieces = text.split(/\{(\w+)\}/);
  return { parts: pieces.filter((_, i) => i % 2 === 0), gaps: pieces.filter((_, i) => i % 2 === 1) };
}

/** The text with its gaps filled. A gap that nothing is known for is a defect. */
export function say({ parts, gaps }: Template, values: { readonly [gap: string]: string | number }): string {
  let text = parts[0] as string;
  for (let i = 0; i < gaps.length; i++) {
    const value = values[gaps[i] as string];
    if (value === undefined) throw new Error(`nothing to say for {${gaps[i]}} in: ${parts.join('…')}`);
    text += value + (parts[i + 1] as string);
  }
  return text;
}

/** A whole number as India writes it: `1234567` is 12,34,567. */
export function grouped(whole: number): string {
  const digits = String(whole);
  if (digits.length <= 3) return digits;
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 2)
    text = `${digits.slice(Math.max(0, end - 2), end)},${text}`;
  return text;
}

/** An amount in paise as India writes it: `₹1,23,456.70`. */
export function rupees(paise: number): string {
  const whole = Math.floor(paise / 100);
  const rest = paise - whole * 100;
  return `₹${grouped(whole)}.${rest < 10 ? '0' : ''}${rest}`;
}
