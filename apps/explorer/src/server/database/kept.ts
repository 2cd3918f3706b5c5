/** What took long to work out, until what it follows from is another. */
export class Kept {
  private stamp = '';
  private readonly values = new Map<string, Promise<unknown>>();

  get<T>(stamp: string, name: string, work: () => Promise<T>): Promise<T> {
    if (stamp !== this.stamp) {
      this.stamp = stamp;
      this.values.clear();
    }
    const known = this.values.get(name);
    if (known) return known as Promise<T>;
    const value = work();
    this.values.set(name, value);
    value.catch(() => {
      if (this.values.get(name) === value) this.values.delete(name);
    });
    return value;
  }
}
