import { el } from '../lib/dom.js';
import { language, t, useLanguage } from '../i18n/i18n.js';
import { openHelp } from './help.js';
import { prefer, preference } from '../lib/prefs.js';
import { select } from '../lib/form.js';

function useTheme(theme) {
  prefer('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Language and theme, and the ways out of the console. */
export function settings(app, redraw) {
  const languages = select([['en', 'English'], ['ko', '한국어']], { 'aria-label': t('language'), class: 'input input-small' });
  languages.value = language();
  languages.addEventListener('change', () => {
    useLanguage(languages.value);
    redraw();
    document.querySelector('.settings select').focus();
  });
  const themes = select(['system', 'light', 'dark'].map(theme => [theme, t(`theme.${theme}`)]),
    { 'aria-label': t('theme'), class: 'input input-small' });
  themes.value = preference('theme') ?? 'system';
  themes.addEventListener('change', () => useTheme(themes.value));
  return el('div', { class: 'settings' },
    el('a', { class: 'nav-link', href: '/docs' }, t('docs')),
    el('button', { type: 'button', class: 'nav-link', onclick: () => openHelp() }, t('shortcuts')),
    el('div', { class: 'settings-row' }, languages, themes));
}
