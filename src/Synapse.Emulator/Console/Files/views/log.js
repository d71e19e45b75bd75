import { clock, number } from '../lib/format.js';
import { el, fill, set } from '../lib/dom.js';
import { listLog } from '../lib/api.js';
import { PagedList } from '../lib/paged.js';
import { pixels, Virtual } from '../lib/virtual.js';
import { short } from '../lib/text.js';
import { t } from '../i18n/i18n.js';

const shownInRow = 500;
const levels = { error: 'error', critical: 'error', danger: 'error', warning: 'warning', success: 'success', debug: 'debug' };

/** The console log of a job. It follows the end until the reader scrolls away from it; a line that is chosen is shown whole below. */
export class JobLog {
  #chosen = null;

  constructor(id) {
    this.list = new PagedList((offset, limit) => listLog(id, { offset, limit }), () => this.#update());
    this.count = el('span', { class: 'count' });
    this.following = el('input', { type: 'checkbox', checked: true });
    this.following.addEventListener('change', () => this.following.checked && this.#toEnd());
    this.space = el('div', { class: 'log-space' });
    this.scroller = el('div', {
      class: 'log-scroll', role: 'log', 'aria-label': t('log.label', { id: short(id, 36) }), 'aria-live': 'off', tabindex: 0,
    }, this.space);
    this.empty = el('p', { class: 'log-empty muted', hidden: true }, t('log.empty'));
    this.whole = el('pre', { class: 'code log-whole', hidden: true, tabindex: 0, 'aria-live': 'polite' });
    this.element = el('section', { class: 'log', 'aria-label': t('log') },
      el('div', { class: 'log-head' },
        el('h3', null, t('log'), ' ', this.count), el('label', { class: 'check' }, this.following, t('log.follow'))),
      el('div', { class: 'log-box' }, this.scroller, this.empty), this.whole);
    this.rows = new Virtual(this.scroller, this.space, {
      rowHeight: () => pixels(this.scroller, '--log-row'),
      create: () => el('div', { class: 'log-row' }),
      fill: (row, index) => this.#fill(row, index),
    });
    this.scroller.addEventListener('scroll', () => { this.following.checked = this.rows.atEnd; }, { passive: true });
    this.scroller.addEventListener('keydown', event => this.#onKey(event));
    this.scroller.addEventListener('click', event => this.#choose(event.target.closest('.log-row')?.index));
  }

  dispose() {
    this.rows.dispose();
  }

  /** Loads what is in view again, and goes to the end of a log that is followed. */
  refresh(job) {
    if (this.list.count === null || job.log_count !== this.list.count || !job.is_terminal) this.list.refresh();
  }

  #update() {
    const { count } = this.list;
    if (count === null) return;
    fill(this.count, t('log.lines', { count: number(count) }));
    this.empty.hidden = count > 0;
    const grew = count !== this.rows.count;
    this.rows.count = count;
    if (grew && this.following.checked) this.#toEnd();
    else this.rows.render();
  }

  #toEnd() {
    this.rows.render();
    if (this.rows.count > 0) this.rows.scrollTo(this.rows.count - 1, 'end');
  }

  #onKey(event) {
    const move = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!move || this.rows.count === 0) return;
    event.preventDefault();
    const next = this.#chosen === null ? (move < 0 ? this.rows.count - 1 : 0) : this.#chosen + move;
    this.#choose(Math.max(0, Math.min(this.rows.count - 1, next)));
    this.rows.scrollTo(this.#chosen);
  }

  #choose(index) {
    if (index === undefined) return;
    this.#chosen = index;
    const line = this.list.at(index);
    this.whole.hidden = line === undefined;
    if (line) {
      set(this.whole, 'aria-label', t('log.line', { number: index + 1 }));
      fill(this.whole, short(line.message, 10_000), line.length > line.message.length ? '…' : null);
    }
    this.rows.render();
  }

  #fill(row, index) {
    const line = this.list.at(index);
    const text = line === undefined ? '' : `${line.timestamp} ${line.level} ${line.message}`;
    if (row.index !== index || row.text !== text) {
      Object.assign(row, { index, text });
      row.className = `log-row log-${levels[String(line?.level).toLowerCase()] ?? 'info'}`;
      fill(row, el('span', { class: 'log-number' }, index + 1), line === undefined ? null : [
        el('span', { class: 'log-time' }, clock(line.timestamp)),
        el('span', { class: 'log-level' }, short(line.level, 8)),
        el('span', { class: 'log-message' }, short(line.message.replaceAll('\n', ' ⏎ '), shownInRow))]);
    }
    row.classList.toggle('is-chosen', index === this.#chosen);
  }
}
