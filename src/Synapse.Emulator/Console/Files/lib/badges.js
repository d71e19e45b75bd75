import { number, percent } from './format.js';
import { el, set } from './dom.js';
import { short } from './text.js';
import { t } from '../i18n/i18n.js';

const states = ['queued', 'running', 'completed', 'failed', 'stopped'];

/** The status of a job as the API writes it, coloured by what it means. */
export const statusBadge = ({ state, status }) =>
  el('span', { class: `badge badge-${states.includes(state) ? state : 'queued'}` }, short(status, 24));

/** The status of a response. */
export function responseBadge(request) {
  if (request.status !== null) {
    const kind = request.status >= 500 ? 'failed' : request.status >= 400 ? 'stopped' : 'completed';
    return el('span', { class: `badge badge-${kind}` }, request.status);
  }
  return request.duration === null
    ? el('span', { class: 'badge badge-running' }, t('requests.open'))
    : el('span', { class: 'badge badge-failed' }, t('requests.closed'));
}

/** The progress of a job: a bar with its figure, without colour when nothing moves any more. */
export function progressBar(job) {
  const part = percent(job.progress);
  if (part === null) return el('span', { class: 'muted' }, '–');
  const bar = el('progress', { class: job.is_terminal ? 'progress is-over' : 'progress', max: 100, 'aria-label': t('jobs.progress') });
  set(bar, 'value', part);
  return el('span', { class: 'progress-cell' }, bar, el('span', { class: 'figure' }, `${number(Math.round(part))} %`));
}
