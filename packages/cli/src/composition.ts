import type { Domain } from '@tilth/engine';

/** Where the domains come from. */
export interface Composition {
  /** What threads run that make rows: functions cannot be sent to them, so they import the domains themselves. */
  readonly thread: URL;
  /** Loads them: it takes a moment, and not every command needs them. */
  readonly load: () => Promise<readonly Domain[]>;
}
