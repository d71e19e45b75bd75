import { language } from '../i18n/i18n.js';
import { asText, short } from './text.js';

const day = 24 * 60 * 60 * 1000;

const parse = text => typeof text === 'string' && !Number.isNaN(Date.parse(text)) ? new Date(text) : null;

const format = (date, options) => new Intl.DateTimeFormat(language(), options).format(date);

/** A point in time: the time of day when it is recent, otherwise the date too. */
export function time(text) {
  const date = parse(text);
  if (!date) return short(text, 40) || '–';
  const recent = Math.abs(Date.now() - date) < day / 2;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
  return format(date, recent ? clock : { ...clock, second: undefined, year: 'numeric', month: 'short', day: 'numeric' });
}

/** The time of day with milliseconds, for lines of a log. */
export function clock(text) {
  const date = parse(text);
  if (!date) return short(text, 12);
  const pad = (number, length = 2) => String(number).padStart(length, '0');
  return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}.${pad(date.getMilliseconds(), 3)}`;
}

export const full = text => parse(text) ? format(parse(text), { dateStyle: 'medium', timeStyle: 'long' }) : asText(text);

export const number = (value, options) => new Intl.NumberFormat(language(), options).format(value);

/** A number of seconds, as milliseconds below ten seconds, and with a tenth of them below ten of them. */
export const duration = seconds => typeof seconds !== 'number' ? '–'
  : seconds < 10 ? `${number(seconds * 1000, { maximumFractionDigits: seconds < 0.01 ? 1 : 0 })} ms` : `${number(Math.round(seconds))} s`;

export const bytes = count => count < 1024 ? `${number(count)} B` : `${number(Math.round(count / 1024))} KiB`;

/** A progress of 0 to 100; null for anything else. */
export const percent = value => typeof value === 'number' && Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : null;
