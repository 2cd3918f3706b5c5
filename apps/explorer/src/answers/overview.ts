import type { CheckSummary } from './rules.ts';

export interface TableLine {
  readonly model: string;
  readonly table: string;
  readonly domain: string | null;
  /** As the ledger remembers it. */
  readonly rows: number;
  readonly bytes: number;
  readonly tookMs: number | null;
}

/** What is there now, by model: counted, or of a large table as PostgreSQL estimates it. */
export interface Present {
  readonly [model: string]: { readonly rows: number; readonly exact: boolean };
}

export interface SystemLine {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly tables: readonly TableLine[];
}

export interface Overview {
  readonly systems: readonly SystemLine[];
  readonly run: {
    readonly mode: string;
    readonly loadedAt: string;
    readonly tookMs: number;
    readonly version: string;
    readonly recipes: string;
    readonly members: { readonly [aggregate: string]: number };
  } | null;
  readonly rules: CheckSummary;
  readonly database: { readonly name: string; readonly version: string; readonly bytes: number };
}
