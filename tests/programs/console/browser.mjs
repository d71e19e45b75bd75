import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const executablePath = execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'])
  .toString().trim();

/** The browser of the distribution. Its sandbox does not work for root, as whom containers run. */
export const launch = () => chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** A page that notes what must not happen: errors, and requests to any other host. */
export async function openPage(browser, emulator, options = {}) {
  const context = await browser.newContext({
    baseURL: emulator.url, locale: 'en-GB', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options,
  });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', error => page.problems.push(`error: ${error.message}`));
  page.on('request', request => {
    if (!request.url().startsWith(emulator.url)) page.problems.push(`request: ${request.url()}`);
  });
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource|ERR_CONNECTION_REFUSED/.test(message.text())) {
      page.problems.push(`console: ${message.text()}`);
    }
  });
  return page;
}
