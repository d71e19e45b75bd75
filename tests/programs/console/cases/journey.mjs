import assert from 'node:assert/strict';
import { Emulator } from '../emulator.mjs';
import { openPage } from '../browser.mjs';

const job = page => page.locator('.panel');

async function runAPlugin(page) {
  await page.getByRole('button', { name: 'Run plugin' }).click();
  await page.getByLabel('Plugin', { exact: true }).selectOption('123');
  await page.getByLabel('Pace').selectOption('manual');
  await page.getByLabel('Steps').fill('4');
  await page.getByRole('dialog').getByRole('button', { name: 'Run plugin' }).click();
}

/** A plugin is run, its log watched, the job advanced and finished by button; another one is failed. */
export async function jobsAreRunAndSteered({ browser, emulator }) {
  await emulator.reset();
  const page = await openPage(browser, emulator);
  await page.goto('/');
  await runAPlugin(page);
  await job(page).locator('.badge-queued').waitFor();
  for (let lines = 0; lines < 3; lines++) {
    await job(page).getByRole('button', { name: 'Advance' }).click();
    await page.waitForFunction(count => document.querySelectorAll('.log-row .log-message').length >= count, lines);
  }
  await job(page).locator('.badge-running').waitFor();
  await job(page).getByRole('button', { name: 'Finish' }).click();
  await job(page).locator('.badge-completed').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.log-row').length === 4);
  assert.equal(await job(page).getByRole('button', { name: 'Advance' }).isDisabled(), true);

  await runAPlugin(page);
  await job(page).locator('.badge-queued').waitFor();
  await job(page).getByRole('button', { name: 'Fail' }).click();
  await job(page).locator('.badge-failed').waitFor();
  assert.deepEqual(page.problems, []);
}

/** What another client does appears without a reload, the log of a job line by line. */
export async function changesOfOthersAppear({ browser, emulator }) {
  await emulator.reset();
  const page = await openPage(browser, emulator);
  await page.goto('/');
  const lines = [{ message: 'first' }, { message: 'second' }];
  await emulator.post('emulator/jobs/next_script/', { steps: 3, step_interval: 'manual', log_lines: lines });
  const { body } = await emulator.post('plugins/123/run/', {});
  await page.getByRole('row', { name: new RegExp(`^${body.job_id} `) }).click();
  await emulator.post(`emulator/jobs/${body.job_id}/finish/`);
  await job(page).getByText('second').waitFor();
  await emulator.post(`emulator/jobs/${body.job_id}/logs/`, [{ message: 'after the end' }]);
  await job(page).getByText('after the end').waitFor();
  assert.deepEqual(page.problems, []);
}

/** A fault is added by the form, strikes a run, is used up, and is told with the request; a reload shows the same again. */
export async function faultsStrike({ browser, emulator }) {
  await emulator.reset();
  const page = await openPage(browser, emulator);
  await page.goto('/#/faults');
  await page.getByText('No faults waiting').waitFor();
  await page.getByRole('button', { name: 'Add fault' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Status').fill('42');
  await dialog.getByRole('button', { name: 'Add fault' }).click();
  await dialog.getByRole('alert').getByText('400').waitFor();
  await dialog.getByLabel('Status').fill('503');
  await dialog.getByLabel('Path').fill('/plugins/*/run/');
  await dialog.getByRole('button', { name: 'Add fault' }).click();
  await page.getByRole('row', { name: /run.*503/ }).waitFor();

  await page.getByRole('link', { name: 'Jobs' }).click();
  await runAPlugin(page);
  await dialog.getByRole('alert').getByText('503').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Faults' }).click();
  await page.getByText('No faults waiting').waitFor();

  await page.getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('row', { name: /POST.*503/ }).click();
  await job(page).getByText('"step_interval": "manual"').waitFor();
  assert.equal(await job(page).getByText('emulator-access-token').count(), 0);
  await page.reload();
  await job(page).getByText('"step_interval": "manual"').waitFor();
  assert.deepEqual(page.problems, []);
}

/** The emulator stops: the page says so, keeps what it has, and goes on by itself with the next one. */
export async function theEmulatorIsRestarted({ browser }) {
  let emulator = await Emulator.start();
  try {
    const page = await openPage(browser, emulator);
    await page.goto('/#/plugins');
    await page.getByRole('row', { name: /Image Processor/ }).waitFor();
    await emulator.stop();
    await page.getByText('not responding').waitFor();
    assert.equal(await page.getByRole('row', { name: /Image Processor/ }).count(), 1);
    emulator = await Emulator.start({ port: emulator.port, seed: 'nothing' });
    await page.getByText('No plugins yet').waitFor();
    assert.equal(await page.getByText('not responding').isVisible(), false);
    assert.deepEqual(page.problems, []);
  } finally {
    await emulator.stop();
  }
}
