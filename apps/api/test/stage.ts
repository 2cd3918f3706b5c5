import { randomBytes } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Asked, type Seeded, seeded } from '@tilth/testing';
import { expect } from 'vitest';
import { createApp, logTo, type Message } from '../src/index.ts';

/** Where the tests' own clock begins. It is no time of the world's. */
const BEGINNING_MS = Date.UTC(2031, 4, 5, 12);
export const SEEDED_PASSWORD = 'testpass123';
export const JOHN = 'john@example.com';
/** With what they need, all of Investa. */
export const INVESTA = ['notifications', 'privacy'] as const;

export interface Asking {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into it as a client's script would.
  readonly body: any;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody who is logged in. */
export interface Client {
  readonly email: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown) => Promise<Answer>;
  readonly put: (path: string, body: unknown) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
}

/** An app over a database of the test's own. */
export interface Stage extends Seeded {
  readonly app: OpenAPIHono<never>;
  /** Everything that was logged. */
  readonly logged: string[];
  /** Everything that was sent to users. */
  readonly messages: Message[];
  /** Turns the app's clock on. */
  readonly wait: (ms: number) => void;
  readonly now: () => number;
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answer>;
  readonly tryLogIn: (email: string, password?: string) => Promise<Answer>;
  readonly logIn: (email?: string) => Promise<Client>;
}

export async function stage(asked: Asked = { domains: [...INVESTA], sizes: { users: 20 } }): Promise<Stage> {
  const world = await seeded({ connections: 16, ...asked });
  const logged: string[] = [];
  const messages: Message[] = [];
  let now = BEGINNING_MS;
  const clock = () => now;
  const app = createApp({
    db: world.prisma,
    clock,
    log: logTo((line) => logged.push(line), clock, 'info'),
    outbox: async (message) => {
      messages.push(message);
    },
    secret: randomBytes(32),
  });
  const ask: Stage['ask'] = async (method, path, { token, body, headers } = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      text,
      body: isJson ? JSON.parse(text) : undefined,
      headers: response.headers,
    };
  };
  const tryLogIn: Stage['tryLogIn'] = (email, password = SEEDED_PASSWORD) =>
    ask('POST', '/auth/login', { body: { email, password } });
  const logIn: Stage['logIn'] = async (email = JOHN) => {
    const { status, body } = await tryLogIn(email);
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'logged_in' } });
    return clientOf(ask, email, body);
  };
  return Object.assign(Object.create(world) as Seeded, {
    app: app as never,
    logged,
    messages,
    wait: (ms: number) => {
      now += ms;
    },
    now: clock,
    ask,
    tryLogIn,
    logIn,
  });
}

/** Somebody with tokens. */
export function clientOf(
  ask: Stage['ask'],
  email: string,
  { accessToken, refreshToken }: { accessToken: string; refreshToken: string },
): Client {
  const as = (method: string) => (path: string, body?: unknown) =>
    ask(method, path, { token: accessToken, body });
  return {
    email,
    accessToken,
    refreshToken,
    get: as('GET'),
    post: as('POST'),
    put: as('PUT'),
    delete: as('DELETE'),
  };
}
