import { area, field, form, input, select } from '../lib/form.js';
import { el, fill } from '../lib/dom.js';
import { faultKinds, faultName } from './names.js';
import { openDialog } from '../lib/dialog.js';
import { t } from '../i18n/i18n.js';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const paths = [
  '/plugins/*/run/', '/plugins/', '/plugins/*/', '/jobs/', '/jobs/*/', '/jobs/*/console_logs/', '/plugin_releases/', '/storages/', '/logs/',
];

/** The dialog for a fault; add(fault) sends it. */
export function openFaultForm(add) {
  const kind = select(faultKinds.map(name => [name, faultName(name)]));
  const method = select([['', t('faults.anyMethod')], ...methods.map(name => [name, name])]);
  const path = input({ list: 'fault-paths', placeholder: '/plugins/*/run/' });
  const times = input({ type: 'number', min: 1, step: 1, value: 1 });
  const delay = input({ type: 'number', min: 0, step: 'any', value: 0 });
  const status = input({ type: 'number', min: 200, max: 599, step: 1, value: 503 });
  const retryAfter = input({ type: 'number', min: 0, step: 1 });
  const body = area({ rows: 3 });
  body.value = '{"detail": "Service temporarily unavailable, try again later."}';
  const kindField = field(t('faults.kind'), kind, ' ');
  const response = el('div', { class: 'form-part' },
    el('div', { class: 'fields' }, field(t('faults.status'), status), field(t('faults.retryAfter'), retryAfter)),
    field(t('faults.body'), body));
  const update = () => {
    response.hidden = kind.value !== 'response';
    fill(kindField.querySelector('.hint'), t(`faults.hint.${kind.value}`));
  };
  kind.addEventListener('change', update);
  update();
  const dialog = openDialog(t('faults.add'), form({
    action: t('faults.add'),
    content: [
      kindField,
      el('div', { class: 'fields' }, field(t('faults.method'), method), field(t('faults.path'), path)),
      el('p', { class: 'hint' }, t('faults.pathHint')),
      el('datalist', { id: 'fault-paths' }, paths.map(value => el('option', { value }))),
      el('div', { class: 'fields' }, field(t('faults.count'), times), field(t('faults.seconds'), delay)),
      response,
    ],
    submit: async () => {
      await add({
        kind: kind.value,
        method: method.value || null,
        path: path.value.trim() || null,
        times: Number(times.value),
        delay: Number(delay.value),
        ...kind.value === 'response' && {
          status: Number(status.value),
          body: body.value,
          headers: retryAfter.value === '' ? {} : { 'Retry-After': retryAfter.value },
        },
      });
      dialog.close();
    },
  }));
}
