import { connectView } from '../views/connect.js';
import { el, fill, set } from '../lib/dom.js';
import { faultsView } from '../views/faults.js';
import { jobsView } from '../views/jobs.js';
import { pluginsView } from '../views/plugins.js';
import { requestsView } from '../views/requests.js';
import { settings } from './settings.js';
import { storagesView } from '../views/storages.js';
import { t } from '../i18n/i18n.js';
import { views } from './router.js';

const makers = {
  jobs: jobsView, plugins: pluginsView, storages: storagesView, requests: requestsView, faults: faultsView, connect: connectView,
};

// Changes come up to twenty times a second; a page that is read needs fewer.
const refreshPause = 250;

/** The frame around the views. */
export class Shell {
  #view = null;
  #name = null;
  #pending = new Set();
  #timer = 0;
  #wasLost = false;

  constructor(app, redraw) {
    this.app = app;
    this.links = Object.fromEntries(views.map(view => [view, el('a', { class: 'nav-link', href: app.router.link(view) }, t(view))]));
    this.dot = el('span', { class: 'live' });
    this.banner = el('div', { class: 'banner', role: 'alert', hidden: true });
    this.main = el('main', { id: 'content', class: 'main', tabindex: -1 });
    const header = el('header', { class: 'side' },
      el('div', { class: 'brand' }, el('img', { src: '/emulator/console/icon.svg', alt: '', width: 20, height: 20 }),
        el('span', { class: 'brand-name' }, t('title')), this.dot),
      el('nav', { class: 'nav', 'aria-label': t('nav') }, Object.values(this.links)),
      settings(app, redraw));
    const skip = el('a', { class: 'skip', href: '#content', onclick: event => {
      event.preventDefault();
      this.main.focus();
    } }, t('skip'));
    this.elements = [skip, header, el('div', { class: 'body' }, this.banner, this.main), app.notice.element];
    this.showState();
  }

  dispose() {
    clearTimeout(this.#timer);
    this.#view?.dispose?.();
  }

  /** Shows a view, or something else in the view that is there. */
  show({ view, id }) {
    if (this.#name !== view) {
      this.#view?.dispose?.();
      this.#name = view;
      this.#view = makers[view](this.app);
      this.main.replaceChildren(this.#view.element);
      document.title = `${t(view)} · ${t('title')}`;
      for (const [name, link] of Object.entries(this.links)) set(link, 'aria-current', name === view ? 'page' : null);
    }
    this.#view.show?.(id);
  }

  /** Passes changes on to the view, at a pace that a reader can follow. */
  refresh(topics) {
    for (const topic of topics) this.#pending.add(topic);
    this.#timer ||= setTimeout(() => {
      const due = this.#pending;
      this.#pending = new Set();
      this.#timer = 0;
      this.#view?.refresh?.(due);
    }, refreshPause);
  }

  showState() {
    const { state } = this.app.live;
    fill(this.dot, t(`live.${state}`));
    this.dot.dataset.state = state;
    this.banner.hidden = state !== 'lost';
    if (state === 'lost' && !this.#wasLost) {
      fill(this.banner, el('span', null, t('lost.text')),
        el('button', { type: 'button', class: 'button button-small', onclick: () => this.app.live.retry() }, t('lost.retry')));
      this.#wasLost = true;
    } else if (state === 'live' && this.#wasLost) {
      this.#wasLost = false;
      this.app.notice.say(t('lost.back'));
      this.refresh(['data', 'requests', 'faults']);
    }
  }

  /** What is done in the view by the keyboard. */
  focusList() {
    this.#view?.focus?.();
  }

  closeDetails() {
    this.#view?.close?.();
  }
}
