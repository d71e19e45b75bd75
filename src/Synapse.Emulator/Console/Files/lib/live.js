const topics = ['data', 'requests', 'faults'];
const delays = [500, 1000, 2000, 4000];

/**
 * Follows the emulator's event stream. Dispatches "change" with the topics that changed, and "state" when the connection is made or lost.
 * A hidden page holds no connection: a browser has only six of them for a server.
 */
export class Live extends EventTarget {
  state = 'connecting';
  #source = null;
  #seen = null;
  #failures = 0;
  #timer = 0;

  start() {
    document.addEventListener('visibilitychange', () => document.hidden ? this.#close() : this.#open());
    this.#open();
  }

  /** Tries at once instead of waiting for the next attempt. */
  retry() {
    this.#failures = 0;
    this.#open();
  }

  #open() {
    this.#close();
    if (document.hidden) return;
    this.#source = new EventSource('/emulator/events/');
    this.#source.onmessage = message => this.#receive(JSON.parse(message.data));
    this.#source.onerror = () => this.#fail();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #fail() {
    this.#close();
    this.#timer = setTimeout(() => this.#open(), delays[Math.min(this.#failures++, delays.length - 1)]);
    this.#become('lost');
  }

  #receive(event) {
    const before = this.#seen;
    const restarted = before !== null && before.instance !== event.instance;
    const changed = topics.filter(topic => restarted || before === null || before[topic] !== event[topic]);
    this.#seen = event;
    this.#failures = 0;
    this.#become('live');
    if (before !== null && changed.length > 0) {
      this.dispatchEvent(new CustomEvent('change', { detail: { topics: new Set(changed), restarted } }));
    }
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}
