import { facts, fold, hasContent } from './facts.js';
import { createPlugin, getData, listData } from '../lib/api.js';
import { el, fill } from '../lib/dom.js';
import { field, form, input } from '../lib/form.js';
import { Grid } from '../lib/grid.js';
import { itemPanel } from './item.js';
import { number, time } from '../lib/format.js';
import { openDialog } from '../lib/dialog.js';
import { openRun } from './run.js';
import { PagedList } from '../lib/paged.js';
import { releases } from './releases.js';
import { short } from '../lib/text.js';
import { Split } from './split.js';
import { t } from '../i18n/i18n.js';

const columns = () => [
  { name: 'id', title: 'ID', cell: plugin => el('span', { class: 'mono' }, plugin.id) },
  { name: 'name', title: t('plugins.name'), cell: plugin => short(plugin.name) },
  { name: 'code', title: t('plugins.code'), cell: plugin => el('span', { class: 'mono' }, short(plugin.code) || '–') },
  { name: 'version', title: t('plugins.version'), cell: plugin => short(plugin.version, 40) || '–' },
  { name: 'category', title: t('plugins.category'), cell: plugin => short(plugin.category, 60) || '–' },
  { name: 'active', title: t('plugins.active'), cell: plugin => plugin.is_active === false ? t('no') : t('yes') },
];

/** A name is all that a plugin needs. */
function openCreate(app) {
  const name = input({ required: true });
  const dialog = openDialog(t('plugins.new'), form({
    action: t('plugins.create'),
    content: field(t('plugins.name'), name, t('plugins.nameHint')),
    submit: async () => {
      const { credentials } = await app.connect();
      const plugin = await createPlugin(credentials, { name: name.value });
      dialog.close();
      app.notice.say(t('plugins.created.done', { id: plugin.id }));
      app.router.go('plugins', plugin.id);
    },
  }));
}

async function pluginDetails(app, id) {
  const [plugin, published] = await Promise.all([getData('plugins', id), listData('plugin_releases', { plugin: id })]);
  return {
    state: [plugin, published],
    title: short(plugin.name, 120),
    content: () => [
      el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button button-primary', onclick: () => openRun(app, plugin.id) }, t('jobs.run'))),
      facts([
        ['ID', el('span', { class: 'mono' }, plugin.id)],
        [t('plugins.code'), el('span', { class: 'mono' }, short(plugin.code))],
        [t('plugins.description'), short(plugin.description, 2000)],
        [t('plugins.version'), short(plugin.version)],
        [t('plugins.author'), short(plugin.author)],
        [t('plugins.category'), short(plugin.category)],
        [t('plugins.created'), plugin.created ? time(plugin.created) : null],
      ]),
      hasContent(plugin.configuration) && fold(t('plugins.configuration'), plugin.configuration),
      releases(published),
    ],
  };
}

export function pluginsView(app) {
  const list = new PagedList((offset, limit) => listData('plugins', { offset, limit }), () => update());
  const create = () => el('button', { type: 'button', class: 'button button-primary', onclick: () => openCreate(app) }, t('plugins.new'));
  const grid = new Grid({
    name: 'plugins',
    label: t('plugins'),
    columns: columns(),
    list,
    open: plugin => app.router.go('plugins', plugin.id),
    empty: () => ({ key: 'empty', title: t('plugins.empty'), text: t('plugins.emptyText') }),
  });
  const split = new Split({ title: t('plugins'), tools: [create()], list: grid.element, close: () => app.router.go('plugins') });

  function update() {
    fill(split.count, list.count === null ? '' : number(list.count));
    grid.update();
  }

  list.refresh();
  return itemPanel({ app, view: 'plugins', split, grid, list, topic: 'data', load: id => pluginDetails(app, id) });
}
