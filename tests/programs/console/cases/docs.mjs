import assert from 'node:assert/strict';
import { openPage } from '../browser.mjs';

/** The API reference has the token filled in, loads nothing from elsewhere, and has no link to anybody's service. */
export async function theReferenceIsReadyAndKeepsToItself({ browser, emulator }) {
  const page = await openPage(browser, emulator);
  await page.goto('/docs');
  await page.getByRole('heading', { name: 'Synapse Integration API' }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(input => input.value.includes('emulator-access-token')));
  const links = await page.locator('a[href]:visible').evaluateAll(all => all.map(link => link.href));
  assert.deepEqual(links.filter(link => /^https?:/.test(link) && !link.startsWith(emulator.url)), []);
  assert.deepEqual(page.problems.filter(problem => problem.startsWith('request')), []);
}
