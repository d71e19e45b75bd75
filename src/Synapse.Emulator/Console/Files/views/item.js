import { el, fill } from '../lib/dom.js';
import { emptyState, errorState } from '../lib/states.js';
import { short } from '../lib/text.js';
import { t } from '../i18n/i18n.js';

/**
 * A view with a list and the details of one item. load(id) resolves to what the details are made of: a state to compare, a title, and a
 * function that makes the content.
 */
export function itemPanel({ app, view, split, grid, list, topic, load, gone }) {
  let open = null;
  let shown = '';
  let body = null;

  async function refresh(id) {
    try {
      const { state, title, content } = await load(id);
      const text = JSON.stringify(state);
      if (open !== id || text === shown) return;
      shown = text;
      const folds = [...body.querySelectorAll('details')].map(fold => fold.open);
      fill(split.panel.querySelector('h2'), title);
      fill(body, content());
      body.querySelectorAll('details').forEach((fold, index) => { fold.open = folds[index] ?? fold.open; });
    } catch (error) {
      if (open !== id || (shown && error.status !== 404)) return;
      shown = '';
      fill(body, error.status === 404 && gone ? emptyState(gone()) : errorState(error, () => refresh(id)));
    }
  }

  function show(id) {
    if (open === id) return;
    open = id;
    shown = '';
    grid.mark(id);
    if (id === null) {
      if (split.close()) grid.focus();
      return;
    }
    body = el('div', { class: 'panel-body' });
    split.open(`#${short(id, 36)}`, `${t(view)} ${short(id, 36)}`, body);
    split.panel.focus();
    refresh(id);
  }

  return {
    element: split.element,
    show,
    refresh(topics) {
      if (!topics.has(topic)) return;
      list.refresh();
      if (open !== null) refresh(open);
    },
    focus: () => grid.focus(),
    close: () => open !== null && app.router.go(view),
    dispose: () => grid.dispose(),
  };
}
