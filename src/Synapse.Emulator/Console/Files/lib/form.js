import { t } from '../i18n/i18n.js';
import { el, fill } from './dom.js';
import { errorText } from './states.js';

let fields = 0;

/** A control with its label and, where it helps, a hint. */
export function field(label, control, hint) {
  control.id = `field-${++fields}`;
  const hintElement = hint && el('p', { class: 'hint', id: `${control.id}-hint` }, hint);
  if (hintElement) control.setAttribute('aria-describedby', hintElement.id);
  return el('div', { class: 'field' }, el('label', { for: control.id }, label), control, hintElement);
}

/** A choice; options are [value, text]. */
export const select = (options, attributes) =>
  el('select', { class: 'input', ...attributes }, options.map(([value, text]) => el('option', { value }, text)));

export const input = attributes => el('input', { class: 'input', autocomplete: 'off', spellcheck: 'false', ...attributes });

export const area = attributes => el('textarea', { class: 'input mono', rows: 4, spellcheck: 'false', ...attributes });

/** A form in a dialog: submit() sends it; what it throws is shown above the buttons. */
export function form({ content, action, submit }) {
  const error = el('p', { class: 'form-error', role: 'alert' });
  const button = el('button', { type: 'submit', class: 'button button-primary' }, action);
  return el('form', {
    class: 'form',
    novalidate: true,
    onsubmit: async event => {
      event.preventDefault();
      const element = event.target;
      fill(error);
      button.disabled = true;
      try {
        await submit(element);
      } catch (thrown) {
        fill(error, errorText(thrown));
      }
      button.disabled = false;
    },
  }, content, error, el('div', { class: 'form-actions' },
    el('button', { type: 'button', class: 'button', onclick: event => event.target.closest('dialog').close() }, t('cancel')),
    button));
}
