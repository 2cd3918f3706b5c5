import type { RowLink } from './answer.ts';

export interface CheckSummary {
  readonly all: number;
  readonly held: number;
  readonly broken: number;
  /** About a world as it was made, in which somebody has worked since: not asked. */
  readonly leftOut: number;
  /** Not run yet, of this world as it is now. */
  readonly open: number;
  readonly running: boolean;
  /** Results are of a world that has been changed since. */
  readonly stale: boolean;
}

export interface OffenderLine {
  readonly columns: readonly (readonly [column: string, value: string | null])[];
  readonly rows: readonly RowLink[];
}

export interface CheckResultLine {
  readonly count: number;
  readonly error: string | null;
  readonly tookMs: number;
  /** The models that somebody has worked in: it was not asked, because it is about how they were made. */
  readonly leftOut: readonly string[];
  readonly offenders: readonly OffenderLine[];
}

export interface CheckLine {
  readonly name: string;
  readonly kind: 'structure' | 'rule';
  readonly domain: string;
  readonly why: string;
  readonly result: CheckResultLine | null;
}

export interface RulesAnswer {
  readonly summary: CheckSummary;
  readonly checks: readonly CheckLine[];
}

/** What is sent while rules are run, an event each. */
export type RunEvent =
  | { readonly type: 'began'; readonly total: number; readonly done: number }
  | {
      readonly type: 'result';
      readonly name: string;
      readonly done: number;
      readonly total: number;
      readonly result: CheckResultLine;
    }
  | { readonly type: 'ended'; readonly summary: CheckSummary; readonly trouble: string | null };
