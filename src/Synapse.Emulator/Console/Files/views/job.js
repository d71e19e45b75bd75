import { facts, fold, hasContent } from './facts.js';
import { el, fill, set } from '../lib/dom.js';
import { emptyState, errorState, errorText } from '../lib/states.js';
import { getJob, steer } from '../lib/api.js';
import { JobLog } from './log.js';
import { pluginOf } from './names.js';
import { progressBar, statusBadge } from '../lib/badges.js';
import { short } from '../lib/text.js';
import { t } from '../i18n/i18n.js';
import { time } from '../lib/format.js';

const actions = ['advance', 'finish', 'fail'];

/** One job: what it is, the buttons that move it, its log. */
export class JobPanel {
  #loading = false;
  #again = false;
  #shown = '';
  #disposed = false;

  constructor(app, id, split) {
    Object.assign(this, { app, id, split });
    this.badge = el('span', { class: 'panel-badge' });
    this.buttons = Object.fromEntries(actions.map(action => [action, el('button', {
      type: 'button',
      class: action === 'fail' ? 'button button-danger' : 'button',
      disabled: true,
      onclick: () => this.#steer(action),
    }, t(`jobs.${action}`))]));
    this.details = el('div', { class: 'job-details' });
    this.log = new JobLog(id);
    this.content = el('div', { class: 'job' },
      el('div', { class: 'actions' }, Object.values(this.buttons)), this.details, this.log.element);
    const name = short(id, 36);
    split.open([`${t('jobs.id')} `, el('span', { class: 'mono' }, name), ' ', this.badge], `${t('jobs.id')} ${name}`, this.content);
    this.refresh();
    split.panel.focus();
  }

  dispose() {
    this.#disposed = true;
    this.log.dispose();
  }

  /** Loads the job again; while it is being loaded, once more after that. */
  async refresh() {
    if (this.#loading) {
      this.#again = true;
      return;
    }
    this.#loading = true;
    try {
      const job = await getJob(this.id);
      if (!this.#disposed) this.#show(job);
    } catch (error) {
      if (!this.#disposed) this.#fail(error);
    }
    this.#loading = false;
    if (this.#again && !this.#disposed) {
      this.#again = false;
      this.refresh();
    }
  }

  #show(job) {
    const text = JSON.stringify(job);
    if (text !== this.#shown) {
      this.#shown = text;
      this.content.hidden = false;
      this.failure?.remove();
      fill(this.badge, statusBadge(job));
      for (const action of actions) {
        const possible = !job.is_terminal && (action === 'fail' || job.steps !== null);
        set(this.buttons[action], 'disabled', !possible);
      }
      const open = [...this.details.querySelectorAll('details')].map(fold => fold.open);
      const values = [['parameters', job.job.params], ['result', job.job.result], ['metrics', job.job.metrics]];
      fill(this.details, this.#facts(job), values.map(([name, value], index) =>
        hasContent(value) ? fold(t(`jobs.${name}`), value, open[index] ?? false) : el('details', { hidden: true })));
    }
    this.log.refresh(job);
  }

  #facts(job) {
    return facts([
      [t('jobs.plugin'), job.plugin === null ? null : el('a', { href: this.app.router.link('plugins', job.plugin) }, pluginOf(job))],
      [t('jobs.action'), job.action === null ? null : short(job.action)],
      [t('jobs.progress'), progressBar(job)],
      [t('jobs.step'), job.steps !== null ? t('jobs.stepOf', { step: Math.min(job.step, job.steps), steps: job.steps })
        : job.is_terminal ? null : t('jobs.notSimulated')],
      [t('jobs.created'), time(job.created)],
      [t('jobs.completed'), job.completed === null ? null : time(job.completed)],
    ]);
  }

  #fail(error) {
    if (this.#shown && error.status !== 404) return;
    this.content.hidden = true;
    this.failure?.remove();
    this.failure = error.status === 404
      ? emptyState({ title: t('jobs.gone'), text: t('jobs.goneText') })
      : errorState(error, () => this.refresh());
    this.#shown = '';
    this.split.panel.append(this.failure);
  }

  async #steer(action) {
    try {
      const job = await steer(this.id, action);
      const text = action === 'advance' ? 'jobs.advanced' : 'jobs.finished';
      this.app.notice.say(t(text, { id: short(this.id, 36), status: short(job.status, 24) }));
    } catch (error) {
      this.app.notice.say(errorText(error), 'error');
    }
    await this.refresh();
    if (document.activeElement === document.body) this.split.panel.focus();
  }
}
