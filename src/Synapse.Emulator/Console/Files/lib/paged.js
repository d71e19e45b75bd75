const size = 100;
const keptPages = 8;

/**
 * A long list of which only the pages in view are loaded. load(offset, limit) resolves to { count, results }; changed is called whenever
 * something arrived.
 */
export class PagedList {
  count = null;
  error = null;
  #load;
  #changed;
  #pages = new Map();
  #loading = new Set();
  #epoch = 0;
  #generation = 0;

  constructor(load, changed) {
    this.#load = load;
    this.#changed = changed;
  }

  /** The item at an index; undefined while its page is on the way. */
  at(index) {
    const number = Math.floor(index / size);
    this.want(number);
    return this.#pages.get(number)?.items[index % size];
  }

  /** The index of an item among those that are here; -1 if it is not. */
  findIndex(matches) {
    for (const [number, { items }] of this.#pages) {
      const index = items.findIndex(matches);
      if (index >= 0) return number * size + index;
    }
    return -1;
  }

  /** Loads a page unless it is here and current. */
  want(number) {
    const page = this.#pages.get(number);
    if (this.error === null && page?.epoch !== this.#epoch && !this.#loading.has(number)) this.#fetch(number);
  }

  /** Loads again what is in view, and shows the old until the new is here. */
  refresh() {
    this.error = null;
    this.#epoch++;
    this.want(0);
    this.#changed();
  }

  /** Starts over, for another filter. */
  reset() {
    this.#generation++;
    this.#pages.clear();
    this.#loading.clear();
    this.count = null;
    this.refresh();
  }

  async #fetch(number) {
    const epoch = this.#epoch;
    const generation = this.#generation;
    this.#loading.add(number);
    try {
      const { count, results } = await this.#load(number * size, size);
      if (generation !== this.#generation) return;
      this.count = count;
      this.#pages.set(number, { items: results, epoch });
      this.#forget(number);
    } catch (error) {
      if (generation !== this.#generation) return;
      this.error = error;
    }
    this.#loading.delete(number);
    this.#changed();
  }

  /** Drops the pages farthest from the one that was needed last. */
  #forget(around) {
    const numbers = [...this.#pages.keys()].sort((a, b) => Math.abs(b - around) - Math.abs(a - around));
    for (const number of numbers.slice(0, Math.max(0, numbers.length - keptPages))) this.#pages.delete(number);
  }
}
