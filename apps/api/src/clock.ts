/** Real time, in milliseconds. It is for what must not stand still: tokens, second factors, waiting. */
export type Clock = () => number;

/** The machine's clock. The world has a time of its own, and it stands: see `standsAt`. */
export const systemClock: Clock = () =>
  // biome-ignore lint/plugin: tokens expire and locks open in real time; nothing that is stored comes of it.
  Date.now();
