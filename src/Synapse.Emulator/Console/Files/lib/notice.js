import { el, fill } from './dom.js';

const shown = 5000;

/** The line that says what was done or went wrong; screen readers read it out. */
export class Notice {
  #timer = 0;

  constructor() {
    this.element = el('div', { class: 'notice', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' });
  }

  say(text, kind = 'done') {
    clearTimeout(this.#timer);
    fill(this.element, el('span', { class: `notice-text notice-${kind}` }, text));
    this.#timer = setTimeout(() => fill(this.element), kind === 'error' ? 2 * shown : shown);
  }
}
