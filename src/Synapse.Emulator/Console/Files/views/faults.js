import { addFault, clearFaults, listFaults, removeFault } from '../lib/api.js';
import { duration, number } from '../lib/format.js';
import { el, fill } from '../lib/dom.js';
import { errorText } from '../lib/states.js';
import { faultName } from './names.js';
import { Grid } from '../lib/grid.js';
import { openFaultForm } from './fault-form.js';
import { PagedList } from '../lib/paged.js';
import { short } from '../lib/text.js';
import { Split } from './split.js';
import { t } from '../i18n/i18n.js';

const pattern = (text, any) => text === null ? el('span', { class: 'muted' }, any) : el('span', { class: 'mono' }, short(text));

const effect = fault => fault.kind === 'response' ? t('faults.responds', { status: fault.status }) : faultName(fault.kind);

export function faultsView(app) {
  // The list is short, and comes whole.
  const list = new PagedList(async (offset, limit) => {
    const faults = await listFaults();
    return { count: faults.length, results: faults.slice(offset, offset + limit) };
  }, () => update());

  async function attempt(act, done) {
    try {
      await act();
      app.notice.say(done);
    } catch (error) {
      // One that is used up in the meantime is gone as well.
      if (error.status !== 404) app.notice.say(errorText(error), 'error');
    }
    list.refresh();
  }

  const add = () => el('button', {
    type: 'button',
    class: 'button button-primary',
    onclick: () => openFaultForm(async fault => {
      await addFault(fault);
      app.notice.say(t('faults.added'));
      list.refresh();
    }),
  }, t('faults.add'));
  const remove = fault => el('button', {
    type: 'button',
    class: 'button button-small',
    'aria-label': t('faults.removeLabel', { id: fault.id }),
    onclick: async () => {
      await attempt(() => removeFault(fault.id), t('faults.removed'));
      if (document.activeElement === document.body) grid.focus();
    },
  }, t('faults.remove'));
  const clear = el('button', {
    type: 'button',
    class: 'button',
    onclick: () => attempt(clearFaults, t('faults.cleared')),
  }, t('faults.clear'));
  const grid = new Grid({
    name: 'faults',
    label: t('faults'),
    list,
    columns: [
      { name: 'matches', title: t('faults.matches'), cell: fault => [
        pattern(fault.method, t('faults.anyMethod')), ' ', pattern(fault.path, t('faults.any'))] },
      { name: 'effect', title: t('faults.does'), cell: effect },
      { name: 'delay', title: t('faults.delay'), cell: fault => fault.delay === 0 ? '–' : duration(fault.delay) },
      { name: 'times', title: t('faults.times'), cell: fault => el('span', { class: 'figure' }, number(fault.times)) },
      { name: 'remove', title: el('span', { class: 'visually-hidden' }, t('faults.remove')), cell: remove },
    ],
    empty: () => ({ key: 'empty', title: t('faults.empty'), text: t('faults.emptyText') }),
  });
  const split = new Split({ title: t('faults'), tools: [clear, add()], list: grid.element });

  function update() {
    fill(split.count, list.count === null ? '' : number(list.count));
    clear.hidden = !list.count;
    grid.update();
  }

  update();
  list.refresh();
  return {
    element: split.element,
    refresh: topics => topics.has('faults') && list.refresh(),
    focus: () => grid.focus(),
    dispose: () => grid.dispose(),
  };
}
