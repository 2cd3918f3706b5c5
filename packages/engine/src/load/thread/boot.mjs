// A thread begins in plain JavaScript: the packages export TypeScript, which it has to be taught to read first.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { domainsIn } = await import('../../table/domains-in.ts');
const { serveRows } = await import('./thread.ts');
serveRows(await domainsIn(workerData.module));
