export { createApp } from './app.ts';
export { type Clock, systemClock } from './clock.ts';
export type { Dependencies } from './http/context.ts';
export { type Level, type Log, logTo } from './log.ts';
export type { Message, Outbox } from './outbox.ts';
