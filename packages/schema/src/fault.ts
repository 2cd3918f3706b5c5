/** Something that the user can mend: its message says what, where and how, and is printed without a stack. */
export class SchemaFault extends Error {
  override readonly name: string = 'SchemaFault';
  readonly expected = true;

  constructor(headline: string, facts: readonly (readonly [label: string, text: string])[]) {
    const width = Math.max(...facts.map(([label]) => label.length));
    super([headline, ...facts.map(([label, text]) => `  ${label.padEnd(width)}   ${text}`)].join('\n'));
  }
}
