import { openHelp } from './help.js';
import { openRun } from '../views/run.js';
import { preference } from '../lib/prefs.js';
import { viewKeys, views } from './router.js';

const prefixTime = 1500;

const isTyping = target => target.closest('input, textarea, select, dialog') !== null;

/** Single keys, which can be turned off, and Escape. Keys are told by their place: a Korean layout has other letters on them. */
export function listenForShortcuts(app) {
  let prefixed = 0;
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape') {
      if (!document.querySelector('dialog[open]')) app.shell.closeDetails();
      return;
    }
    if (isTyping(event.target) || preference('shortcuts') === false) return;
    const afterG = event.timeStamp - prefixed < prefixTime;
    prefixed = 0;
    const view = views.find(name => event.code === `Key${viewKeys[name]}`);
    if (afterG && view) app.router.go(view);
    else if (event.code === 'KeyG') prefixed = event.timeStamp;
    else if (event.key === '?') openHelp();
    else if (event.code === 'KeyR' && !event.shiftKey) openRun(app);
    else if (event.code === 'KeyL' && !event.shiftKey) app.shell.focusList();
    else return;
    event.preventDefault();
  });
}
