import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { command } from '../emulator.mjs';
import { openPage } from '../browser.mjs';

const background = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** The language and the theme are the browser's until others are chosen, and stay chosen. */
export async function languageAndThemeAreChosenAndKept({ browser, emulator }) {
  const page = await openPage(browser, emulator, { locale: 'ko-KR', colorScheme: 'dark' });
  await page.goto('/');
  await page.getByRole('heading', { name: '작업' }).waitFor();
  const dark = await background(page);
  await page.getByLabel('테마').selectOption('light');
  assert.notEqual(await background(page), dark);
  await page.getByLabel('언어').selectOption('en');
  await page.getByRole('heading', { name: 'Jobs' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Jobs' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.notEqual(await background(page), dark);
}

/** Both languages have the same texts. */
export async function noTextIsMissing({ browser, emulator }) {
  const page = await openPage(browser, emulator);
  await page.goto('/');
  const keys = await page.evaluate(() => Promise.all(['en', 'ko'].map(async code =>
    Object.entries((await import(`/emulator/console/i18n/${code}.js`)).default)
      .map(([key, text]) => `${key} ${(text.match(/\{\w+\}/g) ?? []).sort().join()}`).sort())));
  assert.deepEqual(keys[1], keys[0]);
}

const bash = promisify(execFile).bind(null, 'bash');

/** What is copied works as it stands: the tokens are in it. */
export async function connectHasWhatIsNeeded({ browser, emulator }) {
  await emulator.reset();
  const page = await openPage(browser, emulator, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/#/connect');
  for (const language of ['C#', 'curl', 'CLI']) {
    await page.getByRole('tab', { name: language }).click();
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.includes(emulator.url) && text.includes('emulator-access-token'), text);
    if (language !== 'C#') {
      const { stdout } = await bash(['-c', text.replace('dotnet synapse', `dotnet '${command}'`)]);
      assert.ok(stdout.includes('788'), stdout);
    }
  }
}
