import { t } from '../i18n/i18n.js';
import { el, fill, set } from './dom.js';
import { emptyState, errorState } from './states.js';
import { pixels, Virtual } from './virtual.js';

let grids = 0;

/**
 * A table of any length. columns: [{ name, title, cell(item) }]. Arrow keys move between rows, Enter opens one; only the current row is in
 * the tab order, with what is in its cells.
 */
export class Grid {
  #current = 0;
  #currentId = null;
  #openId = null;

  constructor({ name, label, columns, list, empty, open, idOf = item => item.id }) {
    Object.assign(this, { columns, list, empty, open, idOf });
    this.space = el('div', { class: 'grid-space' });
    this.scroller = el('div', { class: 'grid-scroll', role: 'rowgroup', tabindex: -1 }, this.space);
    this.state = el('div', { class: 'grid-state', hidden: true });
    this.table = el('div', { class: `grid-table grid-${name}`, role: 'grid', 'aria-label': label, 'aria-colcount': columns.length },
      el('div', { class: 'grid-head', role: 'rowgroup' }, el('div', { class: 'row', role: 'row', 'aria-rowindex': 1 },
        columns.map(column => el('div', { class: `cell cell-${column.name}`, role: 'columnheader' }, column.title)))),
      this.scroller);
    this.element = el('div', { class: 'grid', id: `grid-${++grids}` }, this.table, this.state);
    this.rows = new Virtual(this.scroller, this.space, {
      rowHeight: () => pixels(this.scroller, '--row'),
      create: () => el('div', { class: 'row', role: 'row' }),
      fill: (row, index) => this.#fill(row, index),
      resized: () => this.table.style.setProperty('--bar', `${this.scroller.offsetWidth - this.scroller.clientWidth}px`),
    });
    this.space.addEventListener('keydown', event => this.#onKey(event));
    this.space.addEventListener('click', event => this.#onClick(event));
    this.space.addEventListener('focusin', event => this.#onFocus(event));
  }

  dispose() {
    this.rows.dispose();
  }

  /** Draws what the list holds now. */
  update() {
    const { count, error } = this.list;
    const failed = error !== null && count === null;
    this.rows.count = count ?? 0;
    const moved = this.#follow();
    this.table.hidden = failed || count === 0;
    this.state.hidden = !this.table.hidden;
    this.table.classList.toggle('is-loading', count === null);
    set(this.table, 'aria-busy', count === null ? 'true' : 'false');
    set(this.table, 'aria-rowcount', (count ?? 0) + 1);
    if (failed) fill(this.state, errorState(error, () => this.list.refresh()));
    else if (count === 0 && !this.state.hidden) this.#showEmpty();
    const focused = document.activeElement;
    this.rows.render();
    if (moved && focused.parentElement === this.space) this.focus();
  }

  /** Marks the row of what is open beside the grid. */
  mark(id) {
    this.#openId = id === null || id === undefined ? null : String(id);
    this.rows.render();
  }

  focus() {
    this.rows.scrollTo(this.#current);
    const row = this.rows.rowAt(this.#current);
    (row ?? this.scroller).focus();
    if (row) this.#hold(row);
  }

  #hold(row) {
    this.#currentId = row.item === undefined ? null : this.idOf(row.item);
  }

  /** Stays with the current item when others came before it: Enter opens what the reader saw. Returns whether it has moved. */
  #follow() {
    const before = this.#current;
    const index = this.#currentId === null ? -1 : this.list.findIndex(item => this.idOf(item) === this.#currentId);
    this.#current = Math.max(0, Math.min(index < 0 ? before : index, this.rows.count - 1));
    return this.#current !== before;
  }

  #showEmpty() {
    const made = this.empty();
    if (this.emptyKey === made.key && this.state.firstChild?.dataset.key === made.key) return;
    this.emptyKey = made.key;
    const state = emptyState(made);
    state.dataset.key = made.key;
    fill(this.state, state);
  }

  #fill(row, index) {
    const item = this.list.at(index);
    const text = item === undefined ? '' : JSON.stringify(item);
    if (row.index !== index || row.text !== text) {
      Object.assign(row, { index, text, item });
      set(row, 'aria-rowindex', index + 2);
      fill(row, this.columns.map(column => el('div', { class: `cell cell-${column.name}`, role: 'gridcell' },
        item === undefined ? el('span', { class: 'skeleton', 'aria-hidden': 'true' }) : column.cell(item))));
    }
    if (index === this.#current && row === document.activeElement) this.#hold(row);
    const isOpen = item !== undefined && this.#openId !== null && String(this.idOf(item)) === this.#openId;
    set(row, 'aria-selected', isOpen ? 'true' : 'false');
    set(row, 'tabindex', index === this.#current ? 0 : -1);
  }

  #onKey(event) {
    if (event.target.getAttribute('role') !== 'row' || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.rows.view / this.rows.row) - 1);
    const target = {
      ArrowDown: this.#current + 1, ArrowUp: this.#current - 1, PageDown: this.#current + page, PageUp: this.#current - page,
      Home: 0, End: this.rows.count - 1,
    }[event.key];
    if (target !== undefined) {
      this.#current = Math.max(0, Math.min(this.rows.count - 1, target));
      this.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#openRow(event.target);
    } else {
      return;
    }
    event.preventDefault();
  }

  #onClick(event) {
    const row = event.target.closest('[role=row]');
    if (!row || event.target.closest('button, a')) return;
    if (getSelection().isCollapsed) this.#openRow(row);
  }

  #onFocus(event) {
    const row = event.target.closest('[role=row]');
    if (!row) return;
    this.#hold(row);
    if (row.index === this.#current) return;
    this.#current = row.index;
    this.rows.render();
  }

  #openRow(row) {
    if (row.item !== undefined && this.open) this.open(row.item);
  }
}
