import { el, fill, set } from '../lib/dom.js';
import { t } from '../i18n/i18n.js';

/** A page: its title with actions, a list, and beside it what is open. On a narrow screen what is open takes the list's place. */
export class Split {
  constructor({ title, tools = [], list, close }) {
    this.count = el('span', { class: 'count' });
    this.panel = el('section', { class: 'panel', hidden: true, tabindex: -1 });
    this.list = el('div', { class: 'split-list' }, list);
    this.split = el('div', { class: 'split' }, this.list, this.panel);
    this.element = el('div', { class: 'page' },
      el('div', { class: 'page-head' }, el('h1', null, title, ' ', this.count), el('div', { class: 'tools' }, tools)),
      this.split);
    this.onClose = close;
  }

  /** Opens the panel with a title; what it holds may follow. */
  open(title, label, ...content) {
    this.panel.hidden = false;
    this.split.classList.add('is-open');
    set(this.panel, 'aria-label', label);
    fill(this.panel,
      el('header', { class: 'panel-head' }, el('h2', null, title),
        el('button', { type: 'button', class: 'button button-quiet', 'aria-label': t('close'), onclick: () => this.onClose() }, '✕')),
      content);
  }

  close() {
    if (this.panel.hidden) return false;
    this.panel.hidden = true;
    this.split.classList.remove('is-open');
    fill(this.panel);
    return true;
  }
}
