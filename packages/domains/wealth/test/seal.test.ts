import { createHash } from 'node:crypto';
import { migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealer } from '../src/seal.ts';

const KEY = 'a key for tests only, of more than 32 characters';
const seal = sealer(KEY);
const entropy = (number: number) => createHash('sha256').update(`entropy ${number}`).digest().subarray(0, 24);

let server: Awaited<ReturnType<typeof migratedServer>>;
let owner: pg.Client;
beforeAll(async () => {
  server = await migratedServer();
  owner = new pg.Client({ connectionString: await server.clone() });
  await owner.connect();
  await owner.query(`select set_config('spark.encryption_key', $1, false)`, [KEY]);
});
afterAll(async () => {
  await owner?.end();
  await server?.stop();
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
