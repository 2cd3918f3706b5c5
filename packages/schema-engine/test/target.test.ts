import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../src/database/script.ts';
import { isSameDatabase, placeOf, targetOf } from '../src/database/target.ts';

describe('a connection URL', () => {
  it('gives back any user, password and database that was percent-encoded into it', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (user, password, database) => {
        const [u, p, d] = [user, password, database].map(encodeURIComponent);
        expect(targetOf(`postgresql://${u}:${p}@host/${d}`)).toMatchObject({ user, password, database });
      }),
    );
  });

  it.each([
    [
      'postgres://u:p@db.internal/app',
      { host: 'db.internal', port: 5432, schema: 'public', database: 'app' },
    ],
    ['postgresql://u:p@[::1]:5433/app?schema=my%20own', { host: '::1', port: 5433, schema: 'my own' }],
    ['postgresql://u:p@localhost/app?host=/run/postgresql', { host: '/run/postgresql', encryption: [false] }],
    ['postgresql://u@/app?host=/tmp&port=5440', { host: '/tmp', port: 5440, password: undefined }],
    ['postgresql://u:p@%2Fvar%2Frun/app', { host: '/var/run', encryption: [false] }],
    ['postgresql://localhost', { database: 'postgres', user: undefined, connectTimeoutMs: 5000 }],
    [
      'postgresql://localhost/a?connect_timeout=0&application_name=x',
      { connectTimeoutMs: 0, applicationName: 'x' },
    ],
    ['postgresql://h/a?sslmode=disable', { encryption: [false] }],
    ['postgresql://h/a?sslmode=prefer', { encryption: [{ rejectUnauthorized: false }, false] }],
    ['postgresql://h/a?sslmode=require', { encryption: [{ rejectUnauthorized: false }] }],
    ['postgresql://h/a?sslmode=require&sslaccept=strict', { encryption: [{ rejectUnauthorized: true }] }],
    ['postgresql://h/a?sslmode=verify-full', { encryption: [{ rejectUnauthorized: true }] }],
  ])('%s', (url, parts) => {
    expect(targetOf(url)).toMatchObject(parts);
  });

  it.each([
    ['mysql://u:s3cret@h/d', 'must start with the protocol'],
    ['postgresql://u:s3cret@ho st:x/d', 'is no URL'],
    ['postgresql://u:s3cret%zz@h/d', '`%25` for a plain one'],
    [
      'postgresql://u:s3cret@h/d?sslmode=require&sslcert=/nowhere.pem',
      'The file of `sslcert` cannot be read',
    ],
  ])('%s is refused without a word of the password', (url, reason) => {
    expect(() => targetOf(url)).toThrow(reason);
    expect(() => targetOf(url)).not.toThrow('s3cret');
  });

  it('is known by its place, whatever its schema', () => {
    const [one, other] = [targetOf('postgres://a:b@[::1]/d?schema=x'), targetOf('postgres://c@[::1]:5432/d')];
    expect(isSameDatabase(one, other)).toBe(true);
    expect(placeOf(one)).toBe('[::1]:5432');
  });
});

describe('a position in a script', () => {
  it('points at the very character that PostgreSQL counted to, in any script', () => {
    const script = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', 'ß', '😀') });
    fc.assert(
      fc.property(script, script, (before, after) => {
        const position = [...before].length + 1;
        const { said } = failureOf(`${before}§${after}`, {
          code: '42601',
          severity: 'ERROR',
          message: 'no',
          position,
        });
        const [, line, column] = /line (\d+), column (\d+)/.exec(said) ?? [];
        const found = [...(`${before}§${after}`.split('\n')[Number(line) - 1] ?? '')][Number(column) - 1];
        expect(found).toBe('§');
      }),
    );
  });
});
