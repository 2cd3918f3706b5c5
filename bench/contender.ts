import type { WorldRequest } from '@tilth/engine';

/** Everything that is measured, in the order of the table. `slow` ones get a part of the work, and are compared by rate. */
export const contenders = {
  tilth: { title: 'generate and load', slow: false },
  l2: { title: 'COPY BINARY of files, keys and indexes after', slow: false },
  copy: { title: 'COPY BINARY of files, keys and indexes kept', slow: false },
  psql: { title: '\\copy of text files, keys and indexes kept', slow: false },
  insert: { title: 'INSERT of ready values, 5,000 rows a statement', slow: true },
  drizzle: { title: 'drizzle-seed: generate and insert', slow: true },
  prisma: { title: 'Prisma createMany of ready rows, 500 a call', slow: true },
} as const satisfies Record<string, { title: string; slow: boolean }>;

export type ContenderName = keyof typeof contenders;

/** What a contender is given: a database with every migration and no row, and what to fill it with. */
export interface Task {
  readonly contender: ContenderName;
  readonly url: string;
  /** The world to make, or the part of it. */
  readonly request: WorldRequest;
  /** The folder of the pre-generated rows of the whole world, and of what else was made before. */
  readonly folder: string;
}

/** Seconds by name, from those who can tell. */
export type Phases = Readonly<Record<string, number>>;

/** Gets ready what is not to be measured, and gives back what is. */
export type Contender = (task: Task) => Promise<() => Promise<Phases | undefined>>;

export interface Measured {
  readonly seconds: number;
  readonly phases: Phases | undefined;
  /** What the process and its threads computed, without the server. */
  readonly cpuSeconds?: number;
  /** The most memory that they had at once, and what they had before the work began. */
  readonly peakMb?: number;
  readonly idleMb?: number;
}
