/** Something that the user can mend: its message says what, where and how, and is printed without a stack. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly expected = true;

  constructor(
    headline: string,
    facts: readonly (readonly [label: string, text: string])[],
    options?: ErrorOptions,
  ) {
    super([headline, ...facts.map(([label, text]) => `  ${label.padEnd(8)} ${text}`)].join('\n'), options);
  }
}
