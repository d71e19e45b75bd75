import { t } from '../i18n/i18n.js';
import { el } from './dom.js';

/** What a list shows when it has nothing to show: why, and what to do about it. */
export const emptyState = ({ title, text, action }) =>
  el('div', { class: 'state' }, el('p', { class: 'state-title' }, title), text && el('p', null, text), action);

/** What a request that failed looks like. */
export const errorState = (error, retry) =>
  el('div', { class: 'state', role: 'alert' },
    el('p', { class: 'state-title' }, t('error.title')),
    el('p', null, errorText(error)),
    retry && el('button', { type: 'button', class: 'button', onclick: retry }, t('error.retry')));

/** An error in words; the server's own where it has some. */
export function errorText(error) {
  if (error.status === 0) return t('error.unreachable');
  return error.status === undefined || error.message === `HTTP ${error.status}` ? error.message : `${error.status}: ${error.message}`;
}
