import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, tilth } from './command.ts';

let server: MigratedServer;
let url: string;
beforeAll(async () => {
  server = await migratedServer();
  url = await server.clone();
  expect(await tilth(url, 'seed', '--as-of', AS_OF)).toMatchObject({ status: 0 });
});
afterAll(() => server?.stop());

/** A world in which some letters, in the order of their addresses as text, break a rule. */
async function broken(letters: number): Promise<string> {
  const other = await server.clone();
  await tilth(other, 'seed', '--as-of', AS_OF);
  await query(
    other,
    `update spendsense.users set consent = false where email in (select email from spendsense.users order by 1 limit ${letters})`,
  );
  return other;
}

describe('tilth verify', () => {
  it('says how many checks hold of a world that is as it was made', async () => {
    const { status, stdout } = await tilth(url, 'verify');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Rules +\d+ hold\nWorld +seed 42, as of 2026-11-20, scale 1, looked at in /);
    const all = json(await tilth(url, 'verify', '--json'));
    expect(stdout).toContain(`Rules   ${all.checks.length} hold\n`);
    expect(all).toMatchObject({ fails: 0, holds: all.checks.length });
  });

  it('looks only at the domains that are named', async () => {
    const { checks } = json(await tilth(url, 'verify', 'mail', '--json'));
    expect(new Set(checks.map(({ domain }: { domain: string }) => domain))).toEqual(new Set(['mail']));
    expect(checks.map(({ name }: { name: string }) => name)).toContain('letter.is-wanted');
  });

  it('says what does not hold, why it should, and who breaks it, and ends with exit code 1', async () => {
    const { status, stdout } = await tilth(await broken(2), 'verify');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^Rules +\d+ hold, 1 does not\n +letter\.is-wanted: 2 offenders\n +why +Nobody is sent a letter/,
    );
    expect(stdout).toMatch(
      /first +id [0-9a-f-]{36} · email writer0@example\.com\n +id [0-9a-f-]{36} · email writer10@example\.com\n/,
    );
  });

  it('shows a few of many offenders, and more of them when the check is asked for by name', async () => {
    const many = await broken(15);
    const short = await tilth(many, 'verify');
    expect(short.stdout.match(/@example\.com/g)).toHaveLength(5);
    expect(short.stdout).toContain('and 10 more: npx tilth verify --rule letter.is-wanted');
    const long = await tilth(many, 'verify', '--rule', 'letter.is-wanted');
    expect(long).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Rules +0 hold, 1 does not\n/) });
    expect(long.stdout.match(/@example\.com/g)).toHaveLength(15);
  });

  it('gives the same to programs', async () => {
    const result = await tilth(await broken(2), 'verify', '--rule', 'letter.is-wanted', '--json');
    expect(result.status).toBe(1);
    expect(json(result)).toMatchObject({
      holds: 0,
      fails: 1,
      checks: [
        {
          name: 'letter.is-wanted',
          kind: 'rule',
          domain: 'mail',
          holds: false,
          count: 2,
          offenders: [{ email: 'writer0@example.com' }, { email: 'writer10@example.com' }],
        },
      ],
    });
  });

  it('asks what holds of how a world was made only until somebody works in it, and says so', async () => {
    const lived = await server.clone();
    await tilth(lived, 'seed', '--as-of', AS_OF);
    const fresh = 'user.has-had-time-to-do-something';
    const asked = json(await tilth(lived, 'verify', '--json'));
    expect(asked).toMatchObject({ fails: 0, leftOut: 0 });
    await query(
      lived,
      `with added as (
         insert into investa.users (email, password_hash, first_name, last_name, joined_at)
         select 'ann@example.com', password_hash, 'Ann', 'Rao', '${AS_OF}'::timestamptz - interval '1 hour'
         from investa.users where email = 'john@example.com' returning id)
       insert into investa.user_profiles (user_id, language_id, date_of_birth, phone, city, state, postcode, occupation,
         risk_appetite, experience_level)
       select added.id, language_id, date_of_birth, '+916669999999', city, state, postcode, occupation, risk_appetite,
         experience_level
       from added, investa.user_profiles p join investa.users u on u.id = p.user_id where u.email = 'john@example.com'`,
    );
    const { status, stdout } = await tilth(lived, 'verify');
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^Left +1 check of how the world was made: somebody has worked in User$/m,
      ),
    });
    expect(stdout).toContain(`Rules   ${asked.holds - 1} hold\n`);
    const { leftOut, checks } = json(await tilth(lived, 'verify', '--json'));
    expect(leftOut).toBe(1);
    expect(checks.filter((check: { leftOut?: string[] }) => check.leftOut)).toMatchObject([
      { name: fresh, holds: true, leftOut: ['User'] },
    ]);
  });

  it('refuses a check that there is none of, and suggests one', async () => {
    const { status, stdout, stderr } = await tilth(url, 'verify', '--rule', 'letter.is-wated');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('did you mean letter.is-wanted?');
  });

  it('fails where there is no world, or not that part of it', async () => {
    const empty = await server.clone();
    expect(await tilth(empty, 'verify')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('npx tilth seed'),
    });
    await tilth(empty, 'seed', 'identity', '--as-of', AS_OF);
    const absent = await tilth(empty, 'verify', 'mail');
    expect(absent).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('--append mail') });
  });
});
