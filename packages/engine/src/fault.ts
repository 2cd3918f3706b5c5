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

/** A fault of the question itself, such as a name that there is none of. Nothing has been done; asking otherwise mends it. */
export class Misuse extends Fault {
  readonly misuse = true;
}
