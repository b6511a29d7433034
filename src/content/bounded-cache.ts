/** Keeps the `limit` values used last. */
export class BoundedCache<V> {
  private readonly entries = new Map<string, V>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The kept value, else a made one, which is kept. What `make` throws is thrown and nothing is kept. */
  getOrMake(key: string, make: () => V): V {
    const kept = this.entries.get(key);
    const value = kept ?? make();
    this.entries.delete(key);
    this.entries.set(key, value);
    const oldest = this.entries.keys().next();
    if (this.entries.size > this.limit && !oldest.done) this.entries.delete(oldest.value);
    return value;
  }
}
