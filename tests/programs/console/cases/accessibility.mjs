import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { fillWithExamples } from '../examples.mjs';
import { openPage } from '../browser.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function everyView(emulator) {
  const { job, storage, request } = await fillWithExamples(emulator);
  return [
    '#/jobs', `#/jobs/${job}`, '#/plugins', '#/plugins/123', '#/storages', `#/storages/${storage}`, '#/requests', `#/requests/${request}`,
    '#/faults', '#/connect',
  ];
}

/** Waits until a view shows what it has loaded. */
async function show(page, fragment) {
  await page.evaluate(fragment => { location.hash = fragment; }, fragment);
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.is-loading, .skeleton'));
}

const dialogs = page => [() => page.locator('.tools .button-primary').click(), () => page.keyboard.press('?')];

/** axe-core finds nothing wrong, in any view, theme and width. It comes in past the policy that keeps scripts out. */
export async function axeFindsNothing({ browser, emulator }) {
  await emulator.reset();
  const fragments = await everyView(emulator);
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [400, 1600]) {
      const page = await openPage(browser, emulator, {
        bypassCSP: true, colorScheme, viewport: { width, height: 900 },
      });
      await page.goto('/');
      await page.addScriptTag({ path: axe });
      found.push(...await inspect(page, fragments, violations, `${colorScheme} ${width}`));
      await page.context().close();
    }
  }
  assert.deepEqual(found, []);
}

/** What a check finds in each view and each dialog. */
async function inspect(page, fragments, check, settings) {
  const found = [];
  for (const fragment of fragments) {
    await show(page, fragment);
    found.push(...await check(page, `${fragment} ${settings}`));
  }
  await show(page, '#/faults');
  for (const open of dialogs(page)) {
    await open();
    found.push(...await check(page, `dialog ${settings}`));
    await page.keyboard.press('Escape');
  }
  return found;
}

const violations = async (page, where) => (await page.evaluate(() => window.axe.run()))
  .violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(node => node.html).slice(0, 3).join(' ')}`);

/** Nothing has to be scrolled sideways and no control is outside of the window, down to the width of a page that is enlarged fourfold. */
export async function nothingScrollsSideways({ browser, emulator }) {
  await emulator.reset();
  const fragments = await everyView(emulator);
  const found = [];
  for (const locale of ['en-GB', 'ko-KR']) {
    for (const width of [320, 400, 768, 940, 1200, 1600]) {
      const page = await openPage(browser, emulator, { locale, viewport: { width, height: 900 } });
      await page.goto('/');
      found.push(...await inspect(page, fragments, tooWide, `${locale} ${width}`));
      await page.context().close();
    }
  }
  assert.deepEqual(found, []);
}

/** What scrolls sideways, is cut without an ellipsis, or stands outside of the window. */
const tooWide = (page, where) => page.evaluate(where => {
  const controls = 'a, button, input, select, textarea, h1, h2, h3';
  return [...document.querySelectorAll('html, body, body *')].filter(element => {
    if (!element.checkVisibility() || element.closest('.visually-hidden, .skip')) return false;
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth
      && !element.matches('input, select, textarea');
    const { left, right } = element.getBoundingClientRect();
    return isCut || (element.matches(controls) && (left < 0 || right > innerWidth));
  }).map(element => `${where}: ${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
}, where);
