/** Where the time of a run went. */
export class Phases {
  readonly tookMs: { [phase: string]: number } = {};
  private since = performance.now();

  /** What was done since the last phase ended was this one. */
  end(phase: string): void {
    const now = performance.now();
    this.tookMs[phase] = Math.round(now - this.since);
    this.since = now;
  }
}
