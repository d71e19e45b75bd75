import { el } from '../lib/dom.js';
import { pretty, short } from '../lib/text.js';

const shownCharacters = 50_000;

/** Names with values; a pair whose value is null is left out. */
export const facts = pairs => el('dl', { class: 'facts' },
  pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [el('dt', null, name), el('dd', null, value)]));

/** A JSON value or a text, folded away. */
export const fold = (title, value, open = false) => el('details', { class: 'fold', open }, el('summary', null, title), code(value));

export const code = value => el('pre', { class: 'code', tabindex: 0 }, short(pretty(value), shownCharacters));

/** Whether there is something in a JSON value to unfold. */
export const hasContent = value => value !== null && value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0);
