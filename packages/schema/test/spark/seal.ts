import { createCipheriv, createHash, createHmac } from 'node:crypto';

/**
 * What `spark.encrypt_text` and `spark.blind_index` compute, for a seeder that streams rows: the database decrypts it. The
 * random parts are the caller's, so that a seed gives the same bytes every time. Only for made-up data: an app lets the
 * database (or a random source) choose them.
 */
export interface Sealer {
  /** `entropy`: 24 bytes, never twice the same for two texts. */
  encrypt(text: string, entropy: Uint8Array): Buffer;
  blindIndex(field: string, value: string): Buffer;
}

const SALT_BYTES = 8;
const BLOCK_BYTES = 16;
const AES_256 = 9;
const SHA_1 = 2;
const SALTED = 1;

export function sealer(key: string): Sealer {
  const subkey = (purpose: string) => createHmac('sha256', key).update(purpose).digest('hex');
  const passphrase = Buffer.from(subkey('encrypt'));
  const indexKeys = new Map<string, string>();
  return {
    encrypt: (text, entropy) => {
      const salt = entropy.subarray(0, SALT_BYTES);
      const prefix = entropy.subarray(SALT_BYTES, SALT_BYTES + BLOCK_BYTES);
      const literal = packet(11, Buffer.concat([Buffer.from('t\0\0\0\0\0', 'latin1'), Buffer.from(text)]));
      const clear = Buffer.concat([
        prefix,
        prefix.subarray(BLOCK_BYTES - 2),
        literal,
        Buffer.from([0xd3, 20]),
      ]);
      const checked = Buffer.concat([clear, createHash('sha1').update(clear).digest()]);
      const cipher = createCipheriv('aes-256-cfb', sessionKey(passphrase, salt), Buffer.alloc(BLOCK_BYTES));
      return Buffer.concat([
        packet(3, Buffer.concat([Buffer.from([4, AES_256, SALTED, SHA_1]), salt])),
        packet(18, Buffer.concat([Buffer.from([1]), cipher.update(checked), cipher.final()])),
      ]);
    },
    blindIndex: (field, value) => {
      const indexKey = indexKeys.get(field) ?? subkey(`blind-index:${field}`);
      indexKeys.set(field, indexKey);
      return createHmac('sha256', indexKey)
        .update(value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase())
        .digest();
    },
  };
}

/** RFC 4880, 3.7.1.2: SHA-1 gives 20 bytes; for the 12 that are missing it is run again, after a zero byte. */
function sessionKey(passphrase: Buffer, salt: Uint8Array): Buffer {
  const round = (before: number) =>
    createHash('sha1').update(Buffer.alloc(before)).update(salt).update(passphrase).digest();
  return Buffer.concat([round(0), round(1)], 32);
}

function packet(tag: number, body: Buffer): Buffer {
  const length =
    body.length < 192 ? [body.length] : [((body.length - 192) >> 8) + 192, (body.length - 192) & 0xff];
  return Buffer.concat([Buffer.from([0xc0 | tag, ...length]), body]);
}
