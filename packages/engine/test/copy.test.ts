import { throwaway } from '@tilth/postgres';
import type { Column, JsonValue, Model, Row, Table } from '@tilth/schema';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CopyBuffer } from '../src/copy/copy-buffer.ts';
import { encoderOf } from '../src/copy/encoder.ts';
import { TableFingerprint } from '../src/ledger/fingerprint.ts';
import { addRowsOf } from '../src/ledger/stored.ts';
import { CopyStream } from '../src/load/copy-stream.ts';

let server: Awaited<ReturnType<typeof throwaway>>;
let client: pg.Client;

beforeAll(async () => {
  server = await throwaway();
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

const awkwardJson = [
  {},
  [],
  '',
  { bb: 1, a: { z: [1, 2.5, null, true] }, ü: 0, aa: 2 },
  [1e21, 1.5e-7, -0, 1e300, 123456789012345680000],
  { 'with "quotes"': 'and \\ slashes \u2028 \u0007' },
];

function withoutNul(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value).replaceAll('\\u0000', ''));
}

function probeTable(column: Partial<Column>): Table {
  const columns = [
    { field: 'number', column: 'number', type: 'int4', list: false, nullable: false, generated: false },
    { field: 'value', column: 'value', list: false, nullable: true, generated: false, ...column },
  ];
  return { model: 'Probe', columns } as unknown as Table;
}

async function copyIn(rows: CopyBuffer): Promise<void> {
  const stream = await CopyStream.open(client, 'copy t (number, value) from stdin with (format binary)');
  await stream.write(rows.message());
  await stream.close();
}

/** Writes values through the encoder, and reads back what the server made of them, as text. */
async function stored(
  type: string,
  column: Partial<Column>,
  values: readonly unknown[],
  readBack = 'value::text',
): Promise<(string | null)[]> {
  await client.query(`create temp table t (number int4 not null, value ${type})`);
  try {
    const out = new CopyBuffer(64);
    const encoder = encoderOf(probeTable(column));
    for (const [number, value] of values.entries())
      encoder.write({ number, value } as unknown as Row<Model>, out);
    await copyIn(out);
    const { rows } = await client.query(`select ${readBack} as value from t order by number`);
    return rows.map(({ value }) => value);
  } finally {
    await client.query('drop table t');
  }
}

describe('a value written in COPY BINARY is what the server reads', () => {
  it('for text of every kind, and for NULL', async () => {
    const values = fc
      .sample(fc.string({ unit: 'binary', maxLength: 400 }), 300)
      .filter((text) => !text.includes('\0'));
    const all = [
      ...values,
      null,
      '',
      "it's",
      '"quoted"',
      'tab\tnew\nline\\N',
      '👩‍👩‍👧 हिन्दी',
      'x'.repeat(300_000),
    ];
    expect(await stored('text', { type: 'text' }, all)).toEqual(all);
  });

  it('for decimals of every scale, to the last digit', async () => {
    for (const scale of [0, 1, 2, 4, 5, 8, 12]) {
      const units = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.bigInt(-(10n ** 30n), 10n ** 30n));
      const values = [0, 1, -1, 9999, 10_000, -10_000, 100_000_000, ...fc.sample(units, 200)];
      const got = await stored('numeric', { type: 'numeric', scale }, values);
      expect(got).toEqual(values.map((value) => decimalText(BigInt(value), scale)));
    }
  });

  it('for instants and dates, from year 1 to year 9999', async () => {
    const instants = fc.sample(fc.integer({ min: Date.UTC(1, 0, 1) - 0, max: Date.UTC(9999, 11, 31) }), 200);
    const all = [
      0,
      -1,
      1,
      946_684_800_000,
      946_684_799_999,
      ...instants.filter((ms) => ms > Date.UTC(100, 0, 1)),
    ];
    const got = await stored('timestamp', { type: 'timestamp' }, all);
    expect(got.map((text) => Date.parse(`${text?.replace(' ', 'T')}Z`))).toEqual(all);
    const days = all.map((ms) => Math.floor(ms / 86_400_000));
    const dates = await stored('date', { type: 'date' }, days);
    expect(dates).toEqual(days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)));
  });

  it('for whole numbers up to their limits', async () => {
    const whole = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31)];
    expect(await stored('int4', { type: 'int4' }, whole)).toEqual(whole.map(String));
    const large = [
      ...whole,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      2n ** 63n - 1n,
      -(2n ** 63n),
      -(2 ** 32),
    ];
    expect(await stored('int8', { type: 'int8' }, large)).toEqual(large.map(String));
    expect(await stored('int2', { type: 'int2' }, [0, -32_768, 32_767])).toEqual(['0', '-32768', '32767']);
  });

  it('for internet addresses, with and without a prefix', async () => {
    const given = [
      '203.0.113.7',
      '0.0.0.0',
      '10.0.0.0/8',
      '2001:db8::1',
      '::',
      '::1',
      'fe80::1:2:3',
      '2001:db8::/32',
      '::ffff:192.0.2.1',
    ];
    const all = [...given, ...fc.sample(fc.ipV4(), 50), ...fc.sample(fc.ipV6(), 100)];
    const same = await client.query(
      'select array_agg(a::inet::text order by n) as text from unnest($1::text[]) with ordinality as t(a, n)',
      [all],
    );
    expect(await stored('inet', { type: 'inet' }, all)).toEqual(same.rows[0].text);
    await expect(stored('inet', { type: 'inet' }, ['10.0.0.256'])).rejects.toThrow(
      'not an internet address: 10.0.0.256',
    );
    await expect(stored('inet', { type: 'inet' }, ['10.0.0.1/33'])).rejects.toThrow(
      'not an internet address',
    );
  });

  it('for times of day and short floats', async () => {
    expect(await stored('time', { type: 'time' }, [0, 34_200_250, 86_399_999])).toEqual([
      '00:00:00',
      '09:30:00.25',
      '23:59:59.999',
    ]);
    expect(await stored('float4', { type: 'float4' }, [1.5, -0.25])).toEqual(['1.5', '-0.25']);
  });

  it('for uuids, booleans, floats, bytes and json', async () => {
    const uuids = fc.sample(fc.uuid(), 50);
    expect(await stored('uuid', { type: 'uuid' }, uuids)).toEqual(uuids);
    expect(await stored('boolean', { type: 'bool' }, [true, false, null])).toEqual(['true', 'false', null]);
    const floats = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 100);
    expect((await stored('float8', { type: 'float8' }, floats)).map(Number)).toEqual(floats);
    expect(await stored('bytea', { type: 'bytea' }, [new Uint8Array([0, 1, 255])])).toEqual(['\\x0001ff']);
    const json = fc
      .sample(fc.jsonValue(), 100)
      .map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')))
      // A null is the absence of a document.
      .filter((value) => value !== null);
    for (const type of ['json', 'jsonb']) {
      expect(
        (await stored(type, { type } as Partial<Column>, json)).map((text) => JSON.parse(text ?? '')),
      ).toEqual(json);
    }
  });
});

describe('a list written in COPY BINARY is what the server reads', () => {
  it.each<[string, Partial<Column>, readonly (readonly unknown[])[]]>([
    ['text[]', { type: 'text' }, [[], ['a', '', 'with "quotes", commas, {braces}', '🌱']]],
    ['varchar(8)[]', { type: 'varchar' }, [['one', 'two']]],
    ['int4[]', { type: 'int4' }, [[], [1, -2, 3]]],
    ['uuid[]', { type: 'uuid' }, [['0190a6f2-7c1e-4b53-9d0e-3f8a5c2b7e11']]],
  ])('%s', async (type, column, lists) => {
    const got = await stored(type, { ...column, list: true }, lists, 'to_json(value)::text');
    expect(got.map((text) => JSON.parse(text ?? ''))).toEqual(lists);
  });

  it('numeric(8,2)[]', async () => {
    const got = await stored('numeric(8,2)[]', { type: 'numeric', scale: 2, list: true }, [[1250, -1, 0]]);
    expect(got).toEqual(['{12.50,-0.01,0.00}']);
  });
});

describe('the bytes that come back are those that were sent', () => {
  it.each<[string, Partial<Column>, () => readonly unknown[]]>([
    [
      'numeric(30,4)',
      { type: 'numeric', scale: 4 },
      () => [0, 1, -1, 10_000, 123_400_000_000, ...fc.sample(fc.integer(), 200)],
    ],
    [
      'jsonb',
      { type: 'jsonb' },
      () => [
        ...awkwardJson,
        ...fc
          .sample(fc.jsonValue(), 300)
          .map(withoutNul)
          .filter((value) => value !== null),
      ],
    ],
    ['char(8)', { type: 'char', length: 8 }, () => ['', 'abc', '12345678']],
    ['inet', { type: 'inet' }, () => fc.sample(fc.oneof(fc.ipV4(), fc.ipV6()), 100)],
    ['timestamptz(3)', { type: 'timestamptz' }, () => fc.sample(fc.integer({ min: 0, max: 4e12 }), 100)],
    ['text[]', { type: 'text', list: true }, () => [[], ['a', 'ü']]],
    ['float8', { type: 'float8' }, () => fc.sample(fc.double({ noNaN: true }), 100)],
  ])('%s', async (type, column, values) => {
    const encoder = encoderOf(probeTable(column));
    const out = new CopyBuffer();
    const made = new TableFingerprint();
    const back = new TableFingerprint();
    await client.query(`create temp table t (number int4 not null, value ${type})`);
    try {
      for (const [number, value] of values().entries()) {
        encoder.write({ number, value } as unknown as Row<Model>, out);
        out.fingerprintInto(made);
      }
      await copyIn(out);
      await addRowsOf(client, 'select number, value from t', back);
    } finally {
      await client.query('drop table t');
    }
    expect(back.rows).toBeGreaterThan(0);
    expect(back.hex()).toBe(made.hex());
  });
});

describe('an encoder', () => {
  it('says which field has no value', async () => {
    await expect(stored('text', { type: 'text', nullable: false }, [null])).rejects.toThrow(
      'Probe.value has no value',
    );
    await expect(stored('text', { type: 'text' }, [undefined])).rejects.toThrow('Probe.value has no value');
  });

  it('says which column it cannot write, before any row', async () => {
    await expect(stored('point', { type: 'point' as Column['type'] }, [])).rejects.toThrow(
      'no encoder for point',
    );
  });

  it('refuses a decimal that is no whole number of units', async () => {
    await expect(stored('numeric', { type: 'numeric', scale: 2 }, [1.5])).rejects.toThrow('not 1.5');
  });
});

/** `-1230` units of 10^-2 are `-12.30`. */
function decimalText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale ? `.${digits.slice(-scale)}` : ''}`;
}
