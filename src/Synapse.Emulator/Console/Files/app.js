import { Live } from './lib/live.js';
import { connection } from './lib/api.js';
import { language, t } from './i18n/i18n.js';
import { Notice } from './lib/notice.js';
import { Router } from './shell/router.js';
import { Shell } from './shell/shell.js';
import { listenForShortcuts } from './shell/shortcuts.js';

/** What every view works with. */
const app = {
  live: new Live(),
  notice: new Notice(),
  router: new Router(),
  connection: null,
  shell: null,
  /** Loads how the emulator is set up; it changes only when another one is started. */
  connect: async () => (app.connection ??= await connection()),
};

function draw() {
  document.documentElement.lang = language();
  document.title = t('title');
  app.shell?.dispose();
  app.shell = new Shell(app, draw);
  document.body.replaceChildren(...app.shell.elements);
  app.shell.show(app.router.route);
}

draw();
app.router.addEventListener('change', () => app.shell.show(app.router.route));
app.live.addEventListener('state', () => app.shell.showState());
app.live.addEventListener('change', event => {
  if (event.detail.restarted) app.connection = null;
  app.shell.refresh(event.detail.topics);
});
listenForShortcuts(app);
app.live.start();
