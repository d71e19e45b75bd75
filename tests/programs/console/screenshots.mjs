import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { fillWithExamples } from './examples.mjs';

const widths = [400, 1600];
const languages = ['en', 'ko'];
const themes = ['light', 'dark'];

/** Each view, with what is done in it before the picture is taken. */
const scenes = examples => ({
  'jobs': '#/jobs',
  'job': `#/jobs/${examples.job}`,
  'log-line': page => page.goto(`#/jobs/${examples.job}`).then(() => page.locator('.log-error').click()),
  'jobs-empty': page => page.goto('#/jobs').then(() => page.locator('.tools select').selectOption('queued')),
  'run': page => page.goto('#/jobs').then(() => page.locator('.tools .button-primary').click()),
  'plugins': '#/plugins',
  'plugin': '#/plugins/123',
  'plugin-form': page => page.goto('#/plugins').then(() => page.locator('.tools .button-primary').click()),
  'storages': '#/storages',
  'storage': `#/storages/${examples.storage}`,
  'requests': '#/requests',
  'request': `#/requests/${examples.request}`,
  'faults': '#/faults',
  'fault-form': page => page.goto('#/faults').then(() => page.locator('.tools .button-primary').click()),
  'connect': '#/connect',
  'shortcuts': page => page.goto('#/connect').then(() => page.keyboard.press('?')),
  'lost': async page => {
    await page.cut('**/emulator/events/');
    await page.goto('#/plugins');
  },
});

/** Takes a picture of each view in each language, theme and width. */
export async function takeScreenshots({ browser, emulator, folder }) {
  mkdirSync(folder, { recursive: true });
  await emulator.reset();
  const examples = await fillWithExamples(emulator);
  for (const language of languages) {
    for (const theme of themes) {
      for (const width of widths) {
        const page = await openPage(browser, emulator, {
          locale: language, colorScheme: theme, viewport: { width, height: width < 700 ? 800 : 900 },
        });
        for (const [name, scene] of Object.entries(scenes(examples))) {
          await page.goto('about:blank');
          if (typeof scene === 'string') await page.goto(`/${scene}`);
          else await scene(pageFrom(page));
          await page.locator('.live:not([data-state=connecting])').waitFor();
          await page.waitForFunction(() => !document.querySelector('.is-loading, .skeleton'));
          await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${width}.png`) });
        }
        await page.context().close();
      }
    }
  }
}

/** What a scene uses of a page. */
const pageFrom = page => ({
  goto: fragment => page.goto(`/${fragment}`),
  locator: selector => page.locator(selector),
  keyboard: page.keyboard,
  cut: address => page.route(address, route => route.abort()),
});
