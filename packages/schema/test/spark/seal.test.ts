import { createHash } from 'node:crypto';
import type pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { database, KEY } from './database.ts';
import { sealer } from './seal.ts';

const db = database({ world: false });
const seal = sealer(KEY);
const entropy = (number: number) => createHash('sha256').update(`entropy ${number}`).digest().subarray(0, 24);

let owner: pg.Client;
beforeAll(async () => {
  owner = await db.as(undefined, { 'spark.encryption_key': KEY });
});

it('what is encrypted outside the database is decrypted inside it, at any length', async () => {
  const lengths = [1, 10, 100, 140, 180, 191, 192, 193, 300, 2000];
  const texts = ['', 'ünïcödé ₹', 'line\nbreak\r\n', ...lengths.map((length) => 'x'.repeat(length))];
  for (const [number, text] of texts.entries()) {
    const { rows } = await owner.query('select spark.decrypt_text($1) as text', [
      seal.encrypt(text, entropy(number)),
    ]);
    expect(rows[0].text).toBe(text);
  }
});

it('the same text and the same entropy give the same bytes, and other entropy others', () => {
  expect(seal.encrypt('ABCPR1234K', entropy(1))).toEqual(seal.encrypt('ABCPR1234K', entropy(1)));
  expect(seal.encrypt('ABCPR1234K', entropy(1))).not.toEqual(seal.encrypt('ABCPR1234K', entropy(2)));
});

it('both make the same blind index, however the value is written', async () => {
  for (const value of ['ABCPR1234K', ' abcpr-1234k ', 'Ünï 9']) {
    const { rows } = await owner.query(`select spark.blind_index('pan_card', $1) as index`, [value]);
    expect(seal.blindIndex('pan_card', value)).toEqual(rows[0].index);
  }
});
