import { el } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { prefer, preference } from '../lib/prefs.js';
import { t } from '../i18n/i18n.js';
import { viewKeys, views } from './router.js';

const key = text => el('kbd', null, text);

const row = (keys, text) => [el('dt', null, keys), el('dd', null, text)];

/** The keyboard shortcuts, and the switch that turns the single keys off. */
export function openHelp() {
  if (document.querySelector('dialog[open]')) return;
  const enabled = el('input', { type: 'checkbox', checked: preference('shortcuts') !== false });
  enabled.addEventListener('change', () => prefer('shortcuts', enabled.checked));
  openDialog(t('shortcuts'), el('div', { class: 'form' },
    el('dl', { class: 'keys' },
      views.map(view => row([key('G'), ` ${t('shortcuts.then')} `, key(viewKeys[view])], t('shortcuts.go', { view: t(view) }))),
      row(key('R'), t('shortcuts.run')),
      row(key('L'), t('shortcuts.list')),
      row([key('↑'), ' ', key('↓')], t('shortcuts.rows')),
      row(key('Enter'), t('shortcuts.open')),
      row(key('Esc'), t('shortcuts.escape')),
      row(key('?'), t('shortcuts.help'))),
    el('label', { class: 'check' }, enabled, t('shortcuts.enable'))));
}
