import assert from 'node:assert/strict';
import { openPage } from '../browser.mjs';

const markup = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>';
const turned = 'gpj.\u202eexe\u0000\u200b';
const long = 'long '.repeat(2000);
const views = ['jobs', 'plugins', 'storages', 'requests', 'faults', 'connect'];

async function fill(emulator) {
  const jobs = [];
  for (const text of [markup, turned, long]) {
    const { body: plugin } = await emulator.put('emulator/data/plugins/', {
      name: text, code: text, version: text, category: text, author: text, description: text, configuration: { [text]: text },
    });
    await emulator.put('emulator/data/plugin_releases/', { plugin: plugin.id, version: text, checksum: text, created: text, size: text });
    await emulator.put('emulator/data/storages/', { name: text, provider: text, category: text, configuration: { bucket: text } });
    const { body: job } = await emulator.put('emulator/data/jobs/', {
      plugin: plugin.id, action: text, progress: text, params: { [text]: text }, completed: text,
      logs: [{ message: text, level: text, timestamp: text }],
    });
    jobs.push(job.id);
    await emulator.get(`plugins/${encodeURIComponent(text.slice(0, 1000))}/?q=${encodeURIComponent(text.slice(0, 1000))}`);
    await emulator.post('logs/', { message: text });
    await emulator.post('emulator/faults/', { method: text, path: text });
  }
  return jobs;
}

/** Text from the server is shown as text, in every view and in the details of every item, and breaks no layout. */
export async function namesAreText({ browser, emulator }) {
  await emulator.reset();
  const jobs = await fill(emulator);
  for (const width of [400, 1600]) {
    const page = await openPage(browser, emulator, { viewport: { width, height: 900 } });
    await page.goto('/');
    const fragments = [...views.map(view => `#/${view}`), ...jobs.map(id => `#/jobs/${id}`)];
    for (const [view, path] of [['plugins', 'data/plugins/'], ['storages', 'data/storages/'], ['requests', 'requests/recent/']]) {
      const { body } = await emulator.get(`emulator/${path}`);
      fragments.push(...body.results.map(({ id }) => `#/${view}/${id}`));
    }
    for (const fragment of fragments) {
      await page.evaluate(fragment => { location.hash = fragment; }, fragment);
      await page.waitForFunction(() => !document.querySelector('.is-loading, .skeleton') && document.querySelector('h2, [role=row]'));
      await page.locator('details').evaluateAll(all => all.forEach(details => { details.open = true; }));
      const found = await page.evaluate(() => ({
        images: document.querySelectorAll('img:not(.brand img), body script, iframe').length,
        hidden: /[\u202e\u0000\u200b]/.test(document.body.textContent),
        wide: document.documentElement.scrollWidth > innerWidth,
        hacked: window.hacked === true,
      }));
      assert.deepEqual(found, { images: 0, hidden: false, wide: false, hacked: false }, `${fragment} at ${width}`);
    }
    assert.deepEqual(page.problems, []);
    await page.context().close();
  }
}

/** A secret in the configuration of a storage does not reach the page. */
export async function secretsAreMasked({ browser, emulator }) {
  await emulator.reset();
  const { body } = await emulator.post('storages/', { name: 's', provider: 'minio', configuration: { secret_key: 'very secret' } });
  const page = await openPage(browser, emulator);
  await page.goto(`/#/storages/${body.id}`);
  await page.getByText('"secret_key": "********"').waitFor();
  assert.equal((await page.content()).includes('very secret'), false);
}
