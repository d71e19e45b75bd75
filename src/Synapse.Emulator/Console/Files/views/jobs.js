import { el, fill } from '../lib/dom.js';
import { full, number, time } from '../lib/format.js';
import { Grid } from '../lib/grid.js';
import { input, select } from '../lib/form.js';
import { JobPanel } from './job.js';
import { listJobs } from '../lib/api.js';
import { openRun } from './run.js';
import { PagedList } from '../lib/paged.js';
import { pluginOf } from './names.js';
import { progressBar, statusBadge } from '../lib/badges.js';
import { short } from '../lib/text.js';
import { Split } from './split.js';
import { t } from '../i18n/i18n.js';

const columns = () => [
  { name: 'id', title: t('jobs.id'), cell: job => el('span', { class: 'mono' }, short(job.id, 36)) },
  { name: 'status', title: t('jobs.status'), cell: statusBadge },
  { name: 'plugin', title: t('jobs.plugin'), cell: pluginOf },
  { name: 'progress', title: t('jobs.progress'), cell: progressBar },
  { name: 'created', title: t('jobs.created'), cell: job => el('time', { title: full(job.created) }, time(job.created)) },
];

export function jobsView(app) {
  const filter = { status: '', plugin: '' };
  const list = new PagedList((offset, limit) => listJobs({ offset, limit, ...filter }), () => update());
  const status = select([['', t('jobs.all')]], { 'aria-label': t('jobs.filterStatus') });
  const plugin = input({
    'aria-label': t('jobs.filterPlugin'), placeholder: t('jobs.pluginId'), inputmode: 'numeric', class: 'input input-id',
  });
  const apply = () => {
    Object.assign(filter, { status: status.value, plugin: plugin.value.trim() });
    list.reset();
  };
  const clear = () => {
    status.value = plugin.value = '';
    apply();
  };
  status.addEventListener('change', apply);
  plugin.addEventListener('change', apply);
  const run = () => el('button', { type: 'button', class: 'button button-primary', onclick: () => openRun(app) }, t('jobs.run'));
  const grid = new Grid({
    name: 'jobs',
    label: t('jobs'),
    columns: columns(),
    list,
    open: job => app.router.go('jobs', job.id),
    empty: () => filter.status || filter.plugin
      ? { key: 'filter', title: t('jobs.emptyFilter'), text: t('jobs.emptyFilterText'),
        action: el('button', { type: 'button', class: 'button', onclick: clear }, t('jobs.clearFilter')) }
      : { key: 'empty', title: t('jobs.empty'), text: t('jobs.emptyText') },
  });
  const split = new Split({ title: t('jobs'), tools: [status, plugin, run()], list: grid.element, close: () => app.router.go('jobs') });
  let panel = null;

  function update() {
    fill(split.count, list.count === null ? '' : number(list.count));
    grid.update();
  }

  app.connect().then(({ statuses }) => {
    status.append(...statuses.map(({ name }) => el('option', { value: name }, name)));
  }, () => {});
  list.refresh();

  return {
    element: split.element,
    show(id) {
      if (panel?.id === id) return;
      panel?.dispose();
      panel = id === null ? null : new JobPanel(app, id, split);
      grid.mark(id);
      if (id === null && split.close()) grid.focus();
    },
    refresh(topics) {
      if (!topics.has('data')) return;
      list.refresh();
      panel?.refresh();
    },
    focus: () => grid.focus(),
    close: () => panel && app.router.go('jobs'),
    dispose() {
      panel?.dispose();
      grid.dispose();
    },
  };
}
