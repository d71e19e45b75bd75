import assert from 'node:assert/strict';
import { openPage } from '../browser.mjs';

const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return {
    text: (element.getAttribute('aria-label') ?? element.textContent).trim(),
    isVisible: element.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
});

/** Moves on with Tab to what has a text, every stop on the way with a visible focus. */
async function tabTo(page, text) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.text === '') continue;
    assert.ok(at.isVisible, `the focus on "${at.text}" is not visible`);
    if (at.text.startsWith(text)) return;
  }
  assert.fail(`Tab does not lead to "${text}"`);
}

/** Everything by the keyboard: skip, move, run, open, steer, close, add a fault, change the language. */
export async function everythingWorksByKeyboard({ browser, emulator }) {
  await emulator.reset();
  await emulator.post('emulator/jobs/seed/', { count: 200, plugin: 123 });
  const page = await openPage(browser, emulator);
  await page.goto('/');
  await page.getByRole('row', { name: /completed/ }).first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).text, 'Skip to content');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Run plugin');
  await page.keyboard.press('Enter');
  await page.getByLabel('Pace').focus();
  await page.keyboard.press('M');
  await tabTo(page, 'Run plugin');
  await page.keyboard.press('Enter');
  await page.locator('.panel .badge-queued').waitFor();
  await tabTo(page, 'Advance');
  await page.keyboard.press('Enter');
  await page.locator('.panel .badge-running').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'row');

  // The end of the list is where the job that was just run has moved it.
  await page.getByText('203', { exact: true }).waitFor();
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.textContent.startsWith('788'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/jobs/789');
  await page.keyboard.press('Escape');

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.getByText('No faults waiting').waitFor();
  await tabTo(page, 'Add fault');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.equal((await focused(page)).text, 'Add fault');
}

/** The current row stays with its job when others come before it, so that Enter opens what was read. */
export async function theCurrentRowStaysWithItsJob({ browser, emulator }) {
  await emulator.reset();
  const page = await openPage(browser, emulator);
  await page.goto('/');
  await page.getByRole('row', { name: /^788 / }).focus();
  await emulator.post('emulator/jobs/seed/', { count: 40, plugin: 123 });
  await page.getByText('42').waitFor();
  await page.waitForFunction(() => document.activeElement.textContent.startsWith('788'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/jobs/788');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.textContent.startsWith('788'));
  await page.keyboard.press('Home');
  await emulator.post('plugins/123/run/', {});
  await page.getByText('43').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => document.activeElement.getAttribute('aria-rowindex') === '2');
  assert.deepEqual(page.problems, []);
}

/** The keys are listed, and can be turned off for those who speak to their computer. */
export async function shortcutsAreListedAndTurnedOff({ browser, emulator }) {
  const page = await openPage(browser, emulator);
  await page.goto('/');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await page.evaluate(() => location.hash), '');
}
