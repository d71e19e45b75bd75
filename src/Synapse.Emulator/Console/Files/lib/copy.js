import { t } from '../i18n/i18n.js';
import { el } from './dom.js';

/** A button that copies a text. */
export function copyButton(text, label, notice) {
  return el('button', {
    type: 'button',
    class: 'button button-small',
    'aria-label': label,
    onclick: async () => {
      try {
        await navigator.clipboard.writeText(text);
        notice.say(t('copied'));
      } catch {
        notice.say(t('notCopied'), 'error');
      }
    },
  }, t('copy'));
}
