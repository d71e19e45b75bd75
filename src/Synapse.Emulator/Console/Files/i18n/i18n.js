import en from './en.js';
import ko from './ko.js';
import { prefer, preference } from '../lib/prefs.js';

const languages = { en, ko };
let current = choose();

function choose() {
  const wanted = [preference('language'), ...navigator.languages].filter(Boolean).map(tag => tag.split('-')[0]);
  return wanted.find(code => Object.hasOwn(languages, code)) ?? 'en';
}

export const language = () => current;

export function useLanguage(code) {
  prefer('language', code);
  current = choose();
}

/** A text in the chosen language, {names} in it replaced. */
export const t = (key, values = {}) =>
  (languages[current][key] ?? languages.en[key]).replace(/\{(\w+)\}/g, (_, name) => values[name]);
