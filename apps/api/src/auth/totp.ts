import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;
const DIGITS = 6;
/** Phones' clocks are wrong, and people are slow: the step before and the step after will do (RFC 6238, section 5.2). */
const DRIFT = 1;

/** The code that an authenticator app shows in a step (RFC 6238 with SHA-1, as all of them have it). */
export function totp(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step of a moment. */
export function stepAt(ms: number): number {
  return Math.floor(ms / STEP_MS);
}

/** The step that a code is of, among those that will do now; undefined when it is of none. */
export function stepOf(code: string, secret: string, now: number): number | undefined {
  const current = stepAt(now);
  for (let step = current - DRIFT; step <= current + DRIFT; step++)
    if (totp(secret, step) === code) return step;
  return undefined;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text.replace(/=+$/, '')) {
    value = ((value << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >>> bits) & 0xff);
  }
  return Buffer.from(bytes);
}
