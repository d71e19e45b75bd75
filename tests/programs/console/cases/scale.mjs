import assert from 'node:assert/strict';
import { openPage } from '../browser.mjs';

const maxNodes = 2500;
const maxTask = 500;

/** Notes the longest task of the page's main thread from now on. */
const watchTasks = page => page.evaluate(() => {
  window.longest = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: 'longtask' });
});

/** Scrolls through the whole of an element, and returns the most nodes that the page had on the way. */
const scrollThrough = (page, selector) => page.evaluate(async selector => {
  const scroller = document.querySelector(selector);
  const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  let most = 0;
  for (let step = 0; step <= 100; step++) {
    scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * step / 100;
    await frame();
    most = Math.max(most, document.getElementsByTagName('*').length);
  }
  return most;
}, selector);

async function check(page, nodes, report) {
  const longest = Math.round(await page.evaluate(() => window.longest));
  report(`${nodes} elements at most, longest task ${longest} ms`);
  assert.ok(nodes < maxNodes, `${nodes} elements`);
  assert.ok(longest < maxTask, `a task of ${longest} ms`);
  assert.deepEqual(page.problems, []);
}

export async function tenThousandJobsStaySmooth({ browser, emulator, report }) {
  await emulator.reset();
  await emulator.post('emulator/jobs/seed/', { count: 10_000, plugin: 123 });
  const page = await openPage(browser, emulator);
  await page.goto('/');
  await page.getByText('10,002').waitFor();
  await watchTasks(page);
  const nodes = await scrollThrough(page, '.grid-scroll');
  await page.getByRole('row', { name: /^788 / }).waitFor();
  await check(page, nodes, report);
}

export async function aMillionRowsCanBeReached({ browser, emulator }) {
  const page = await openPage(browser, emulator);
  await page.route('**/emulator/jobs/?*', route => {
    const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
    const row = (_, index) => ({
      id: offset + index, state: 'completed', status: 'completed', progress: 100, plugin: null, plugin_name: null, action: null,
      created: '2026-01-01T00:00:00Z', completed: null, is_terminal: true, step: null, steps: null,
    });
    return route.fulfill({ json: { count: 1_000_000, results: Array.from({ length: 100 }, row) } });
  });
  await page.goto('/');
  await page.getByRole('row', { name: /^0 / }).focus();
  await page.keyboard.press('End');
  await page.getByRole('row', { name: /^999999 / }).waitFor();
  await page.keyboard.press('Home');
  await page.getByRole('row', { name: /^0 / }).waitFor();
}

export async function aLogOfAHundredThousandLinesStaysSmooth({ browser, emulator, report }) {
  await emulator.reset();
  await emulator.post('emulator/jobs/next_script/', { step_interval: 'manual' });
  const { body } = await emulator.post('plugins/123/run/', {});
  const write = (from, count) => emulator.post(`emulator/jobs/${body.job_id}/logs/`,
    Array.from({ length: count }, (_, index) => ({ message: `message ${from + index} of a long log` })));
  for (let from = 0; from < 100_000; from += 10_000) await write(from, 10_000);
  const page = await openPage(browser, emulator);
  await page.goto(`/#/jobs/${body.job_id}`);
  await page.getByText('100,000 lines').waitFor();
  await page.getByText('message 99999 of').waitFor();
  await watchTasks(page);
  for (let from = 100_000; from < 101_000; from += 50) await write(from, 50);
  await page.getByText('message 100999 of').waitFor();
  const nodes = await scrollThrough(page, '.log-scroll');
  await page.locator('.log-scroll').evaluate(scroller => { scroller.scrollTop = 0; });
  await page.getByText('message 0 of').waitFor();
  await check(page, nodes, report);
}
