import { isIPv4, isIPv6 } from 'node:net';
import type { CopyBuffer } from './copy-buffer.ts';

/** PostgreSQL's own numbers for the two families, whatever the platform's are. */
const IPV4 = 2;
const IPV6 = 3;

/** Whether a text is an address that `writeInet` takes. */
export function isInet(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  const bits = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : -1;
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  return more === undefined && bits > 0 && length >= 0 && length <= bits;
}

/** Writes an address, with or without a prefix length: `203.0.113.7`, `2001:db8::/32`. */
export function writeInet(out: CopyBuffer, text: string): void {
  const [address, prefix] = text.split('/') as [string, string?];
  const bytes = isIPv4(address)
    ? address.split('.').map(Number)
    : isIPv6(address)
      ? ipv6Bytes(address)
      : undefined;
  const bits = bytes && bytes.length * 8;
  const length = prefix === undefined ? bits : Number(prefix);
  if (!bytes || !(length !== undefined && length >= 0 && length <= (bits ?? 0))) {
    throw new TypeError(`not an internet address: ${text}`);
  }
  out.int32(4 + bytes.length);
  out.byte(bytes.length === 4 ? IPV4 : IPV6);
  out.byte(length);
  out.byte(0); // an inet, not a cidr
  out.byte(bytes.length);
  for (const byte of bytes) out.byte(byte);
}

function ipv6Bytes(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = new Array<number>(16 - before.length - after.length).fill(0);
  return [...before, ...zeros, ...after];
}

/** Groups of four hex digits, and the dotted form that may end an address, as bytes. */
function groups(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const word = Number.parseInt(group, 16);
    return [word >> 8, word & 255];
  });
}
