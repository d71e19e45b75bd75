import { bytes, number, time } from '../lib/format.js';
import { el } from '../lib/dom.js';
import { short } from '../lib/text.js';
import { t } from '../i18n/i18n.js';

const row = release => el('li', { class: 'release' },
  el('div', { class: 'release-head' },
    el('strong', null, short(release.version, 60) || '–'),
    release.is_stable === true && el('span', { class: 'badge badge-completed' }, t('plugins.stable')),
    el('span', { class: 'muted' }, time(release.created))),
  el('div', { class: 'muted' }, [
    `#${release.id}`,
    typeof release.size === 'number' ? bytes(release.size) : null,
    release.checksum ? `${t('plugins.checksum')} ${short(release.checksum, 12)}` : null,
  ].filter(Boolean).join(' · ')));

/** The releases of a plugin: the first page is enough to look at. */
export const releases = ({ count, results }) => el('section', { class: 'section' },
  el('h3', null, t('plugins.releases'), ' ', el('span', { class: 'count' }, number(count))),
  count === 0 ? el('p', { class: 'muted' }, t('plugins.noReleases')) : el('ul', { class: 'releases' }, results.map(row)),
  count > results.length
    && el('p', { class: 'muted' }, t('plugins.moreReleases', { shown: number(results.length), count: number(count) })));
