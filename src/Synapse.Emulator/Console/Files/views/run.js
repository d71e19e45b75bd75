import { area, field, form, input, select } from '../lib/form.js';
import { el } from '../lib/dom.js';
import { listData, runPlugin } from '../lib/api.js';
import { openDialog } from '../lib/dialog.js';
import { errorText } from '../lib/states.js';
import { asText, short } from '../lib/text.js';
import { t } from '../i18n/i18n.js';

const offered = 500;
const seconds = [0.2, 1, 5];

/** The script that the choices make; undefined when all of them are the emulator's defaults. */
function scriptOf(outcome, pace, steps) {
  const script = {};
  if (outcome) script.outcome = outcome;
  if (pace) script.step_interval = pace === 'manual' ? pace : Number(pace);
  if (steps !== '') {
    script.steps = Number(steps);
    if (!Number.isInteger(script.steps) || script.steps < 1 || script.steps > 100_000) throw new Error(t('run.badSteps'));
  }
  return Object.keys(script).length === 0 ? undefined : script;
}

function parametersOf(text) {
  let parameters;
  try {
    parameters = JSON.parse(text.trim() || '{}');
  } catch {
    throw new Error(t('run.badJson'));
  }
  if (parameters === null || typeof parameters !== 'object' || Array.isArray(parameters)) throw new Error(t('run.badJson'));
  return parameters;
}

/** The dialog that runs a plugin by a request to the API, as any client does. */
export async function openRun(app, chosen) {
  if (document.querySelector('dialog[open]')) return;
  let plugins;
  let credentials;
  try {
    plugins = (await listData('plugins', { limit: offered })).results;
    ({ credentials } = await app.connect());
  } catch (error) {
    app.notice.say(errorText(error), 'error');
    return;
  }
  if (plugins.length === 0) {
    app.notice.say(t('run.noPlugins'), 'error');
    app.router.go('plugins');
    return;
  }
  const plugin = select(plugins.map(({ id, name }) => [id, `${short(name, 60)} (#${id})`]));
  if (chosen !== undefined) plugin.value = chosen;
  const parameters = area({ placeholder: '{"threshold": 0.8}' });
  const outcome = select([['', t('run.default')], ...['completed', 'failed', 'stopped'].map(name => [name, t(`run.${name}`)])]);
  const pace = select([['', t('run.default')], ['manual', t('run.manual')], ...seconds.map(s => [s, t('run.seconds', { seconds: s })])]);
  const steps = input({ inputmode: 'numeric', placeholder: t('run.default') });
  const dialog = openDialog(t('run'), form({
    action: t('jobs.run'),
    content: [
      field(t('run.plugin'), plugin, t('run.hint', { id: '{id}' })),
      field(t('run.parameters'), parameters),
      el('div', { class: 'fields' }, field(t('run.outcome'), outcome), field(t('run.pace'), pace), field(t('run.steps'), steps)),
    ],
    submit: async () => {
      const values = parametersOf(parameters.value);
      const simulate = scriptOf(outcome.value, pace.value, steps.value.trim());
      const response = await runPlugin(credentials, plugin.value, { parameters: simulate ? { ...values, simulate } : values });
      dialog.close();
      finish(app, response);
    },
  }));
}

function finish(app, response) {
  const id = response?.job_id;
  if (id === undefined || id === null) {
    app.notice.say(t('run.direct', { result: short(asText(response), 200) }));
    return;
  }
  app.notice.say(t('run.started', { id: short(id, 36) }));
  app.router.go('jobs', String(id));
}
