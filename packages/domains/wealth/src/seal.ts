import { createCipheriv, createHmac, hash } from 'node:crypto';
import type { Draw } from '@tilth/engine';
import { SPARK_ENCRYPTION_KEY } from './encryption-key.ts';

/**
 * What `spark.encrypt_text` and `spark.blind_index` compute, for a seeder that streams rows: the database decrypts it. The
 * random parts are drawn, so that a seed gives the same bytes every time. Only for made-up data: an app lets the
 * database (or a random source) choose them.
 */
export interface Sealer {
  /** `entropy`: 24 bytes, never twice the same for two texts. */
  encrypt(text: string, entropy: Uint8Array): Uint8Array;
  blindIndex(field: string, value: string): Uint8Array;
}

const SALT_BYTES = 8;
const BLOCK_BYTES = 16;
const KEY_BYTES = 32;
const AES_256 = 9;
const SHA_1 = 2;
const SALTED = 1;

/** A message of OpenPGP: tag 3 has the salt, tag 18 the text, ciphered, with a hash that shows tampering. */
const SESSION_KEY_PACKET = Buffer.from([0xc3, 4 + SALT_BYTES, 4, AES_256, SALTED, SHA_1]);
/** A literal packet's head before its text: text, no name, no date. */
const LITERAL_HEAD = Buffer.from('t\0\0\0\0\0', 'latin1');
/** What begins the hash, which is part of what it is made of. */
const HASH_HEAD = Buffer.from([0xd3, 20]);
const NO_VECTOR = Buffer.alloc(BLOCK_BYTES);

export function sealer(key: string): Sealer {
  const subkey = (purpose: string) => createHmac('sha256', key).update(purpose).digest('hex');
  const passphrase = Buffer.from(subkey('encrypt'));
  const indexKeys = new Map<string, string>();
  return {
    encrypt: (text, entropy) => {
      const salt = entropy.subarray(0, SALT_BYTES);
      const prefix = entropy.subarray(SALT_BYTES, SALT_BYTES + BLOCK_BYTES);
      const body = Buffer.from(text);
      const literal = packetHead(0xcb, LITERAL_HEAD.length + body.length);
      const clear = Buffer.concat([
        prefix,
        prefix.subarray(BLOCK_BYTES - 2),
        literal,
        LITERAL_HEAD,
        body,
        HASH_HEAD,
      ]);
      const cipher = createCipheriv('aes-256-cfb', sessionKey(passphrase, salt), NO_VECTOR);
      const sealed = [cipher.update(clear), cipher.update(hash('sha1', clear, 'buffer'))];
      const length = 1 + clear.length + 20;
      return Buffer.concat([SESSION_KEY_PACKET, salt, packetHead(0xd2, length), VERSION, ...sealed]);
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

const VERSION = Buffer.from([1]);

/** RFC 4880, 3.7.1.2: SHA-1 gives 20 bytes; for the 12 that are missing it is run again, after a zero byte. */
function sessionKey(passphrase: Buffer, salt: Uint8Array): Buffer {
  const text = Buffer.concat([ZERO, salt, passphrase]);
  return Buffer.concat([hash('sha1', text.subarray(1), 'buffer'), hash('sha1', text, 'buffer')], KEY_BYTES);
}

const ZERO = Buffer.alloc(1);

function packetHead(tag: number, length: number): Buffer {
  return Buffer.from(
    length < 192 ? [tag, length] : [tag, ((length - 192) >> 8) + 192, (length - 192) & 0xff],
  );
}

const seal = sealer(SPARK_ENCRYPTION_KEY);
const entropy = Buffer.alloc(SALT_BYTES + BLOCK_BYTES);

/** A field's text, encrypted: salt and prefix are drawn under the field's name. */
export function sealed(draw: Draw, field: string, text: string): Uint8Array {
  for (let word = 0; word < entropy.length / 4; word++)
    entropy.writeUInt32LE(draw.word(field, word), word * 4);
  return seal.encrypt(text, entropy);
}

/** What an encrypted field is found by. */
export function blindIndex(field: string, value: string): Uint8Array {
  return seal.blindIndex(field, value);
}
