import { bytes, duration, full, number, time } from '../lib/format.js';
import { clearRequests, getRequest, listRequests } from '../lib/api.js';
import { code, facts } from './facts.js';
import { el, fill } from '../lib/dom.js';
import { errorText } from '../lib/states.js';
import { faultName } from './names.js';
import { Grid } from '../lib/grid.js';
import { itemPanel } from './item.js';
import { PagedList } from '../lib/paged.js';
import { responseBadge } from '../lib/badges.js';
import { select } from '../lib/form.js';
import { short } from '../lib/text.js';
import { Split } from './split.js';
import { t } from '../i18n/i18n.js';

const columns = () => [
  { name: 'time', title: t('requests.time'), cell: request => el('time', { title: full(request.received_at) }, time(request.received_at)) },
  { name: 'method', title: t('requests.method'), cell: request => el('span', { class: 'mono' }, short(request.method, 10)) },
  { name: 'path', title: t('requests.path'), cell: request => el('span', { class: 'mono' }, short(request.path + request.query)) },
  { name: 'status', title: t('requests.status'), cell: responseBadge },
  { name: 'duration', title: t('requests.duration'), cell: request => el('span', { class: 'figure' }, duration(request.duration)) },
  { name: 'fault', title: t('requests.fault'), cell: request => request.fault === null ? '' : faultName(request.fault) },
];

const pretty = (text, type) => {
  if (!/json/i.test(type)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

function body(request) {
  if (request.body_length === 0) return el('p', { class: 'muted' }, t('requests.noBody'));
  const type = request.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const isCut = request.body_kept < request.body_length;
  return [code(isCut ? request.body : pretty(request.body, type)),
    isCut && el('p', { class: 'hint' }, t('requests.bodyCut', { kept: bytes(request.body_kept), length: bytes(request.body_length) }))];
}

async function requestDetails(id) {
  const request = await getRequest(id);
  return {
    state: request,
    title: el('span', { class: 'mono' }, `${short(request.method, 10)} ${short(request.path, 120)}`),
    content: () => [
      facts([
        [t('requests.status'), responseBadge(request)],
        [t('requests.fault'), request.fault === null ? null : faultName(request.fault)],
        [t('requests.duration'), duration(request.duration)],
        [t('requests.time'), full(request.received_at)],
        [t('requests.path'), el('span', { class: 'mono break' }, short(request.path + request.query, 4000))],
      ]),
      el('section', { class: 'section' }, el('h3', null, t('requests.headers')),
        code(request.headers.map(([name, value]) => `${name}: ${value}`).join('\n')), el('p', { class: 'hint' }, t('requests.masked'))),
      el('section', { class: 'section' }, el('h3', null, t('requests.body')), body(request)),
    ],
  };
}

export function requestsView(app) {
  let forgotten = 0;
  const filter = select([['', t('requests.all')], ['true', t('requests.failed')]], { 'aria-label': t('requests.filter') });
  const list = new PagedList(async (offset, limit) => {
    const page = await listRequests({ offset, limit, failed: filter.value });
    forgotten = page.forgotten;
    return page;
  }, () => update());
  filter.addEventListener('change', () => list.reset());
  const clear = el('button', { type: 'button', class: 'button', onclick: async () => {
    try {
      await clearRequests();
      app.notice.say(t('requests.cleared'));
    } catch (error) {
      app.notice.say(errorText(error), 'error');
    }
  } }, t('requests.clear'));
  const grid = new Grid({
    name: 'requests',
    label: t('requests'),
    columns: columns(),
    list,
    open: request => app.router.go('requests', request.id),
    empty: () => filter.value ? { key: 'failed', title: t('requests.emptyFailed') }
      : { key: 'empty', title: t('requests.empty'), text: t('requests.emptyText'),
        action: el('a', { class: 'button', href: app.router.link('connect') }, t('connect')) },
  });
  const note = el('p', { class: 'note muted', hidden: true });
  const split = new Split({
    title: t('requests'), tools: [filter, clear], list: [grid.element, note], close: () => app.router.go('requests'),
  });

  function update() {
    fill(split.count, list.count === null ? '' : number(list.count));
    note.hidden = forgotten === 0;
    fill(note, t('requests.forgotten', { count: number(forgotten) }));
    grid.update();
  }

  list.refresh();
  return itemPanel({
    app, view: 'requests', split, grid, list, topic: 'requests', load: requestDetails,
    gone: () => ({ title: t('requests.gone'), text: t('requests.goneText') }),
  });
}
