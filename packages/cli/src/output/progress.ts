import type { WriteStream } from 'node:tty';
import { cut } from './columns.ts';
import { grouped, wholeSeconds } from './figures.ts';
import { draw, erase } from './terminal.ts';

const BAR_WIDTH = 20;
const LEAST_WIDTH = 20;
/** Often enough to look alive. */
const DRAW_MS = 100;
/** What is over before is not worth a line. */
const FIRST_LINE_MS = 1000;
const LINE_MS = 5000;
/** Until then a rate says more about the start than about the rest. */
const RATE_AFTER_MS = 500;
/** A rate is that of the last seconds: threads take a while to start, and some tables are slower than others. */
const RATE_OVER_MS = 4000;

/** How far something is: a stage, which of what is counted in it, and what is being worked on. */
export interface Reading {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  readonly what: string;
}

/** Shows how far something is: a bar on a terminal; elsewhere a line now and then, and none of what takes no second. */
export function meter(to: WriteStream = process.stderr): { show(reading: Reading): void; end(): void } {
  const begun = performance.now();
  let recent: (Reading & { readonly at: number })[] = [];
  let next = to.isTTY ? begun : begun + FIRST_LINE_MS;
  return {
    show(reading) {
      const now = performance.now();
      const last = recent.at(-1);
      if (reading.stage !== last?.stage) recent = [];
      if (recent.length === 0 || now - (last?.at ?? 0) >= DRAW_MS) recent.push({ ...reading, at: now });
      while (recent.length > 2 && now - (recent[1]?.at ?? now) > RATE_OVER_MS) recent.shift();
      if (now < next) return;
      next = now + (to.isTTY ? DRAW_MS : LINE_MS);
      const since = recent[0] as (typeof recent)[number];
      const stage = reading.stage.padEnd(8);
      const text = `${amount(reading)}${pace(reading, reading.done - since.done, now - since.at)}  ${reading.what}`;
      if (to.isTTY) draw(cut(`${stage}${bar(reading)} ${text}`, Math.max(LEAST_WIDTH, to.columns - 1)), to);
      else to.write(`${stage}${percent(reading)} ${text}\n`);
    },
    end: erase,
  };
}

function share({ done, total }: Reading): number {
  return total > 0 ? Math.min(1, done / total) : 1;
}

function bar(reading: Reading): string {
  const full = Math.floor(share(reading) * BAR_WIDTH);
  return `[${'█'.repeat(full)}${'·'.repeat(BAR_WIDTH - full)}]`;
}

function percent(reading: Reading): string {
  return `${Math.floor(share(reading) * 100)}%`.padStart(4);
}

function amount({ done, total, unit }: Reading): string {
  const all = grouped(total);
  return `${grouped(done).padStart(all.length)} / ${all} ${unit}`;
}

function pace({ done, total, unit }: Reading, more: number, ms: number): string {
  if (ms < RATE_AFTER_MS || more <= 0) return '';
  const left = (ms / more) * Math.max(0, total - done);
  return `  ${grouped(Math.round((more / ms) * 1000))} ${unit}/s  ${wholeSeconds(left)} left`;
}
