import autocannon from 'autocannon';

interface LoadOptions {
  readonly url: string;
  readonly accessToken: string;
  /** How many requests, over all kinds. */
  readonly amount: number;
  readonly connections: number;
}

interface LoadResult {
  readonly requests: number;
  /** Answers other than 2xx, and requests without an answer. */
  readonly failed: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What an app does all day: mostly it looks, now and then it trades. */
const REQUESTS: readonly { method: 'GET' | 'POST' | 'PUT'; path: string; body?: object }[] = [
  { method: 'GET', path: '/portfolio' },
  { method: 'GET', path: '/stocks' },
  { method: 'POST', path: '/orders', body: { symbol: 'HDFCBANK', side: 'BUY', quantity: 1 } },
  { method: 'GET', path: '/orders?limit=20' },
  { method: 'GET', path: '/notifications?limit=20' },
  { method: 'GET', path: '/courses' },
  { method: 'PUT', path: '/watchlist/TCS', body: {} },
  { method: 'POST', path: '/orders', body: { symbol: 'HDFCBANK', side: 'SELL', quantity: 1 } },
  { method: 'GET', path: '/performance' },
  { method: 'GET', path: '/me' },
];

/** Puts load on an API that runs at an address of this machine. */
export async function load({ url, accessToken, amount, connections }: LoadOptions): Promise<LoadResult> {
  const result = await autocannon({
    url,
    amount,
    connections,
    timeout: 60,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    requests: REQUESTS.map(({ method, path, body }) => ({
      method,
      path,
      ...(body && { body: JSON.stringify(body) }),
    })),
  });
  return {
    requests: result.requests.total,
    failed: result.non2xx + result.errors + result.timeouts,
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}
