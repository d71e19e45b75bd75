import { short } from '../lib/text.js';
import { t } from '../i18n/i18n.js';

/** The plugin of a job: its name, or else its id. */
export const pluginOf = job => job.plugin === null ? '–' : job.plugin_name === null ? `#${job.plugin}` : short(job.plugin_name);

export const faultKinds = ['response', 'delay', 'reset_before_read', 'reset_after_read', 'reset_after_execution', 'truncate_body'];

/** What a kind of fault does, in a few words. */
export const faultName = kind => faultKinds.includes(kind) ? t(`faults.kind.${kind}`) : short(kind, 40);
