import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { seeded } from '@tilth/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../bench/load.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);
const world = await seeded({
  domains: ['notifications', 'privacy', 'cashflow'],
  sizes: { users: 20, freelancers: 20 },
  connections: 2,
});

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<number | null>;
  readonly stdout: () => string;
}

function start(environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/api/src/main.ts'], {
    cwd: project,
    env: {
      ...process.env,
      DATABASE_URL: world.url,
      PORT: '0',
      NODE_ENV: 'test',
      TILTH_API_SECRET: 'x'.repeat(32),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.on('data', (text) => {
    output.stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output, ended };
}

/** Starts the API as its users do, and returns when it says where it is. */
function served(): Promise<Started> {
  const { child, output, ended } = start();
  return new Promise((resolve, reject) => {
    child.stderr.on('data', () => {
      const url = /^API +(http:\S+),.*\n.*\n.*\nStop/m.exec(output.stderr)?.[1];
      if (url) resolve({ child, url, ended, stdout: () => output.stdout });
    });
    ended.then(() => reject(new Error(output.stderr)));
  });
}

async function tokenOf(url: string): Promise<string> {
  const response = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'john@example.com', password: 'testpass123' }),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { accessToken: string }).accessToken;
}

describe('the API as a process', () => {
  let api: Started;
  beforeAll(async () => {
    api = await served();
  });
  afterAll(() => {
    api?.child.kill('SIGKILL');
  });

  it('does what the README shows with curl', async () => {
    const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
    const block = /^```sh\n(grant=[\s\S]*?)^npx tilth verify\n```/m.exec(readme)?.[1] as string;
    const script = block
      .replaceAll('localhost:3000', new URL(api.url).host)
      .replaceAll('curl -s', 'curl -sSf');
    const { stdout } = await run('bash', ['-euc', script.replaceAll('$token"\n', '$token"; echo\n')]);
    const [portfolio, prediction, order] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(portfolio).toMatchObject({
      totalValue: world.world.portfolio({ user: 'john' }).totalValue.toFixed(2),
    });
    expect(prediction).toMatchObject({ horizonDays: 30 });
    expect(order).toMatchObject({ symbol: 'INFY', status: 'filled' });
    await world.verify();
  });

  it('stands load without an error, and leaves the world right', async () => {
    const result = await load({
      url: api.url,
      accessToken: await tokenOf(api.url),
      amount: 200,
      connections: 10,
    });
    expect(result).toMatchObject({ requests: 200, failed: 0 });
    await world.verify();
  });

  it('is the only one at its place', async () => {
    const { ended, output } = start({ PORT: new URL(api.url).port });
    expect(await ended).toBe(1);
    expect(output.stderr).toMatch(
      /^Stopped: the API cannot listen there\.\n +at +127\.0\.0\.1:\d+\n +reason .*\n +mend +stop what is there/,
    );
  });

  it('finishes what is on its way when it is told to stop, takes nothing new, and ends well', async () => {
    const token = await tokenOf(api.url);
    const { hostname, port } = new URL(api.url);
    const socket = net.connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (text) => {
      answer += text;
    });
    const body = '{"symbol":"INFY","side":"BUY","quantity":1}';
    const sent = new Promise<void>((resolve) => socket.once('connect', resolve));
    await sent;
    socket.write(
      `POST /orders HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    // Half of a request: the server waits for the rest of it.
    await expect.poll(async () => (await fetch(`${api.url}/health`)).status).toBe(200);
    api.child.kill('SIGTERM');
    await expect
      .poll(
        () =>
          fetch(`${api.url}/health`).then(
            () => 'answered',
            () => 'refused',
          ),
        { timeout: 10_000 },
      )
      .toBe('refused');
    socket.write(body);
    expect(await api.ended).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    await world.verify();
    for (const line of api.stdout().trim().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ message: expect.any(String) });
  });
});

it.each([
  [{ PORT: '70000' }, 'Refused: PORT is no port: 70000'],
  [{ LOG_LEVEL: 'loud' }, 'Refused: LOG_LEVEL is none: loud'],
  [{ TILTH_API_SECRET: 'short' }, 'Refused: TILTH_API_SECRET is too short to sign tokens with.'],
  [
    { TILTH_API_SECRET: '', NODE_ENV: 'production' },
    'Refused: NODE_ENV is production, and TILTH_API_SECRET is not set.',
  ],
  [
    { DATABASE_URL: 'postgresql://x:hidden-password@127.0.0.1:1/none' },
    'Stopped: the database cannot be used.',
  ],
])('is not started with %j, and says how to mend it', async (environment, headline) => {
  const { ended, output } = start(environment as Record<string, string>);
  expect(await ended).toBe(1);
  expect(output.stderr.split('\n')[0]).toBe(headline);
  expect(output.stderr).toMatch(/\n +mend +\S/);
  expect(output.stderr).not.toMatch(/hidden-password| {4}at /);
});
