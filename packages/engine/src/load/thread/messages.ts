import type { MessagePort } from 'node:worker_threads';
import type { Model } from '@tilth/schema';
import type { TableContent } from '../../ledger/fingerprint.ts';
import type { WorldRequest } from '../../table/world.ts';
import type { Origin } from '../maker.ts';

/** Buffers that a thread may have under way. Two would keep the server busy; more even out its pauses. */
export const BUFFERS = 8;

/** What a thread is started with. */
export interface Start {
  /** The module whose exports are or list the domains: functions cannot be sent, only imported again. */
  readonly module: string | undefined;
  readonly request: WorldRequest;
  /** One number, counted up whenever a buffer has come back: a thread that has none left sleeps on it. */
  readonly returned: Int32Array;
  /** Buffers come back this way. */
  readonly empties: MessagePort;
}

/** Numbers of an aggregate, made by one thread one after the other. */
export interface Slice {
  readonly domain: string;
  readonly aggregate: string;
  readonly from: number;
  readonly to: number;
}

/** From the crew to a thread. */
export type Order = { readonly make: Slice } | { readonly finish: true };

/** From a thread to the crew. */
export type Report =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'chunk';
      readonly model: Model;
      readonly rows: number;
      readonly bytes: ArrayBuffer;
      /** Of the bytes, how many are the message. */
      readonly length: number;
      readonly origin: Origin;
    }
  | { readonly kind: 'contents'; readonly contents: readonly (readonly [Model, TableContent])[] }
  | { readonly kind: 'failed'; readonly message: string; readonly expected: boolean; readonly stack: string };
