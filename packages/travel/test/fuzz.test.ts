import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Domain } from '@tilth/engine';
import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { formats } from '../src/index.ts';
import { exported, loaded, Stage, world } from './stage.ts';

/** A busy machine takes a while for a thousand. */
const PATIENCE_MS = 300_000;
/** So many files have to be refused before we believe it. */
const REFUSED = 1_000;

const spending = world.find(({ name }) => name === 'spending') as Domain;
const stage = new Stage();
let client: pg.Client;

beforeAll(async () => {
  client = await stage.database();
  // Somebody's row: what could be read without complaint is refused because of it, before anything is loaded.
  await client.query(
    "insert into spendsense.users (email, name, created_at) values ('me@shop.test', 'Me', now())",
  );
  for (const format of formats) await exported([spending], 0.02, format, stage.in(format));
});

/** What may become of a file on its way. `at` and `with` say where and by what, as shares of what there is. */
const damages: readonly ((bytes: Buffer, at: number, by: number) => Buffer)[] = [
  // Cut off.
  (bytes, at) => bytes.subarray(0, at),
  // One byte is another, missing, or too many.
  (bytes, at, by) => Buffer.concat([bytes.subarray(0, at), Buffer.of(by), bytes.subarray(at + 1)]),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  (bytes, at, by) => Buffer.concat([bytes.subarray(0, at), Buffer.of(by), bytes.subarray(at)]),
  // A piece is missing, stands twice, or is noise.
  (bytes, at, by) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + by)]),
  (bytes, at, by) => Buffer.concat([bytes.subarray(0, at + by), bytes.subarray(at)]),
  (bytes, at, by) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(by, by), bytes.subarray(at + by)]),
  // A value is of another kind, too large, or refers to nobody.
  (bytes, at) => swapped(bytes, at, /\d+/, '"many"'),
  (bytes, at) => swapped(bytes, at, /\d+/, '99999999999999999999'),
  (bytes, at) => swapped(bytes, at, /[0-9a-f]{8}-/, '00000000-'),
  (bytes, at) => swapped(bytes, at, /true|false/, '[{}]'),
  (bytes, at) => swapped(bytes, at, /\d{4}-\d\d-\d\d/, '2026-02-30'),
  (bytes, at) => swapped(bytes, at, /[a-z]+_[a-z]+/, '__proto__'),
  (bytes, at) => swapped(bytes, at, /\n/, '\n\n\0\n'),
];

function swapped(bytes: Buffer, at: number, what: RegExp, by: string): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(text.slice(0, at) + text.slice(at).replace(what, by), 'latin1');
}

const damage = fc.record({
  format: fc.constantFrom(...formats),
  file: fc.nat(),
  how: fc.constantFrom(...damages),
  at: fc.integer({ min: 0, max: 9_999 }).map((each) => each / 10_000),
  by: fc.constantFrom(...'\0\n"\',\\{\xff'),
  alone: fc.boolean(),
});

it(
  'refuses a thousand files that were damaged in some way, each with what and where, and loads nothing of them',
  async () => {
    let refused = 0;
    let round = 0;
    const folder = stage.in('damaged');
    while (refused < REFUSED) {
      await fc.assert(
        fc.asyncProperty(damage, async ({ format, file, how, at, by, alone }) => {
          rmSync(folder, { recursive: true, force: true });
          mkdirSync(folder);
          cpSync(stage.in(format), folder, { recursive: true });
          const names = readdirSync(folder).sort();
          const target = path.join(folder, names[file % names.length] as string);
          const bytes = readFileSync(target);
          const damaged = how(bytes, Math.floor(at * bytes.length), by.charCodeAt(0));
          fc.pre(!damaged.equals(bytes) && !(alone && target.endsWith('manifest.json')));
          writeFileSync(target, damaged);
          const error = await loaded(client, [spending], folder, { ignoreManifest: alone }).then(
            () => new Error('a file was loaded beside the row of somebody'),
            (each: Error & { expected?: boolean }) => each,
          );
          if (!('expected' in error)) throw error;
          if (error.message.startsWith('Refused: this database holds 1 row')) return;
          expect(error.message).toMatch(
            /^(Refused|Stopped): .*[\s\S]*\n {2}file {5}\S[\s\S]*\n {2}reason {3}\S[\s\S]*\n {2}mend {5}\S/,
          );
          expect(error.message).not.toMatch(/\n\s+at |\[object/);
          refused++;
        }),
        { numRuns: 100, endOnFailure: true },
      );
      round++;
      expect(round).toBeLessThan(100);
    }
    const { rows } = await client.query('select email from spendsense.users');
    expect(rows).toEqual([{ email: 'me@shop.test' }]);
  },
  PATIENCE_MS,
);
