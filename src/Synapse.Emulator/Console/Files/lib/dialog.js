import { t } from '../i18n/i18n.js';
import { el } from './dom.js';

let dialogs = 0;

/** Opens a modal dialog. The browser keeps the focus inside, closes it on Escape and returns the focus to where it was. */
export function openDialog(title, content) {
  const id = `dialog-${++dialogs}`;
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': id },
    el('header', { class: 'dialog-head' },
      el('h2', { id }, title),
      el('button', { type: 'button', class: 'button button-quiet', 'aria-label': t('close'), onclick: () => dialog.close() }, '✕')),
    content);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  (dialog.querySelector('[autofocus], select, input, textarea') ?? dialog).focus();
  return dialog;
}
