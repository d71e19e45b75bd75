import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { fillWithExamples } from '../examples.mjs';
import { openPage } from '../browser.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** axe-core finds nothing wrong, in any view, theme and width. It comes in past the policy that keeps scripts out. */
export async function axeFindsNothing({ browser, emulator }) {
  await emulator.reset();
  const { job, storage, request } = await fillWithExamples(emulator);
  const fragments = [
    '#/jobs', `#/jobs/${job}`, '#/plugins', '#/plugins/123', `#/storages/${storage}`, '#/requests', `#/requests/${request}`, '#/faults',
    '#/connect',
  ];
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [400, 1600]) {
      const page = await openPage(browser, emulator, {
        bypassCSP: true, colorScheme, viewport: { width, height: 900 },
      });
      await page.goto('/');
      await page.addScriptTag({ path: axe });
      for (const fragment of fragments) {
        await page.evaluate(fragment => { location.hash = fragment; }, fragment);
        await page.waitForFunction(() => !document.querySelector('.is-loading, .skeleton'));
        found.push(...await violations(page, `${fragment} ${colorScheme} ${width}`));
      }
      await page.evaluate(() => { location.hash = '#/faults'; });
      for (const open of [() => page.getByRole('button', { name: 'Add fault' }).click(), () => page.keyboard.press('?')]) {
        await open();
        found.push(...await violations(page, `dialog ${colorScheme} ${width}`));
        await page.keyboard.press('Escape');
      }
      await page.context().close();
    }
  }
  assert.deepEqual(found, []);
}

const violations = async (page, where) => (await page.evaluate(() => window.axe.run()))
  .violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(node => node.html).slice(0, 3).join(' ')}`);
