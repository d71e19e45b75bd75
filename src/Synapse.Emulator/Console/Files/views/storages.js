import { code, facts } from './facts.js';
import { el, fill } from '../lib/dom.js';
import { getData, listData } from '../lib/api.js';
import { Grid } from '../lib/grid.js';
import { itemPanel } from './item.js';
import { number } from '../lib/format.js';
import { PagedList } from '../lib/paged.js';
import { short } from '../lib/text.js';
import { Split } from './split.js';
import { t } from '../i18n/i18n.js';

const columns = () => [
  { name: 'id', title: 'ID', cell: storage => el('span', { class: 'mono' }, storage.id) },
  { name: 'name', title: t('storages.name'), cell: storage => short(storage.name) },
  { name: 'provider', title: t('storages.provider'), cell: storage => short(storage.provider, 60) || '–' },
  { name: 'category', title: t('storages.category'), cell: storage => short(storage.category, 60) || '–' },
  { name: 'default', title: t('storages.default'), cell: storage => storage.is_default === true ? t('yes') : t('no') },
];

/** The server masks secrets, so that they do not reach the page at all. */
async function storageDetails(id) {
  const storage = await getData('storages', id);
  return {
    state: storage,
    title: short(storage.name, 120),
    content: () => [
      facts([
        ['ID', el('span', { class: 'mono' }, storage.id)],
        [t('storages.provider'), short(storage.provider)],
        [t('storages.category'), short(storage.category)],
        [t('storages.default'), storage.is_default === true ? t('yes') : t('no')],
      ]),
      el('section', { class: 'section' },
        el('h3', null, t('storages.configuration')), code(storage.configuration ?? {}), el('p', { class: 'hint' }, t('storages.masked'))),
    ],
  };
}

export function storagesView(app) {
  const list = new PagedList((offset, limit) => listData('storages', { offset, limit }), () => update());
  const grid = new Grid({
    name: 'storages',
    label: t('storages'),
    columns: columns(),
    list,
    open: storage => app.router.go('storages', storage.id),
    empty: () => ({ key: 'empty', title: t('storages.empty'), text: t('storages.emptyText') }),
  });
  const split = new Split({ title: t('storages'), list: grid.element, close: () => app.router.go('storages') });

  function update() {
    fill(split.count, list.count === null ? '' : number(list.count));
    grid.update();
  }

  list.refresh();
  return itemPanel({ app, view: 'storages', split, grid, list, topic: 'data', load: storageDetails });
}
