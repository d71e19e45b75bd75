import { copyButton } from '../lib/copy.js';
import { el, fill } from '../lib/dom.js';
import { errorState } from '../lib/states.js';
import { facts } from './facts.js';
import { short } from '../lib/text.js';
import { snippets } from './snippets.js';
import { t } from '../i18n/i18n.js';
import { tabs } from '../lib/tabs.js';

const form = info => t(info.newest_fields ? 'connect.newest' : `connect.${info.form}`);

const tail = ({ path, form: made }) => el('span', { class: 'line' }, el('span', { class: 'mono' }, path), ` ${t(`connect.tail.${made}`)}`);

const endpoint = (info, notice) => el('section', { class: 'section' }, el('h2', null, t('connect.endpoint')), facts([
  [t('connect.url'), el('span', { class: 'copyable' },
    el('span', { class: 'mono' }, info.base_url), copyButton(info.base_url, t('connect.copyUrl'), notice))],
  [t('docs'), el('a', { href: '/docs' }, '/docs')],
  [t('connect.form'), form(info)],
  [t('connect.jobIds'), t(info.form === 'documented' ? 'connect.integers' : 'connect.uuids')],
  [t('connect.statuses'), info.statuses.map(({ name }) => name).join(', ')],
  [t('connect.logs'), t(`connect.logs.${info.console_logs}`)],
  [t('connect.tail'), info.tails.length === 0 ? t('connect.noTail') : info.tails.map(tail)],
  [t('connect.data'), t(info.persistent ? 'connect.persistent' : 'connect.memory')],
]));

const headers = ({ access_token: access, token, tenant, agent_token: agent }) => [
  ['Synapse-Access-Token', `Token ${access}`],
  ['Authorization', `Token ${token}`],
  ['Synapse-Tenant', `Token ${tenant}`],
  ['SYNAPSE-Agent', `Token ${agent}`],
];

const tokens = (info, notice) => el('section', { class: 'section' },
  el('h2', null, t('connect.tokens')), el('p', { class: 'muted' }, t('connect.tokensText')),
  el('table', { class: 'tokens' },
    el('thead', null, el('tr', null,
      el('th', { scope: 'col' }, t('connect.header')), el('th', { scope: 'col' }, t('connect.value')), el('td'))),
    el('tbody', null, headers(info.credentials).map(([name, value]) => el('tr', null,
      el('th', { scope: 'row', class: 'mono' }, name), el('td', { class: 'mono break' }, short(value, 500)),
      el('td', null, copyButton(`${name}: ${value}`, t('connect.copyHeader', { header: name }), notice)))))));

const code = (info, notice) => el('section', { class: 'section' }, el('h2', null, t('connect.code')),
  tabs(t('connect.code'), snippets(info).map(([name, text]) => [name, () => el('div', { class: 'snippet' },
    el('pre', { class: 'code', tabindex: 0 }, text), copyButton(text, t('connect.copyCode'), notice))])));

export function connectView(app) {
  const content = el('div', { class: 'connect' });

  async function load() {
    try {
      const info = await app.connect();
      fill(content, endpoint(info, app.notice), tokens(info, app.notice), code(info, app.notice));
    } catch (error) {
      fill(content, errorState(error, load));
    }
  }

  load();
  return {
    element: el('div', { class: 'page page-scroll' }, el('div', { class: 'page-head' }, el('h1', null, t('connect'))), content),
    refresh: () => app.connection === null && load(),
  };
}
