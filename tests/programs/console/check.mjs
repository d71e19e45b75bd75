// Drives the emulator's console in a browser, and writes screenshots of it into a folder if one is given:
// node check.mjs [FOLDER] [--only PART-OF-A-NAME]
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { Emulator } from './emulator.mjs';
import * as accessibility from './cases/accessibility.mjs';
import * as choices from './cases/choices.mjs';
import * as docs from './cases/docs.mjs';
import * as hostile from './cases/hostile.mjs';
import * as journey from './cases/journey.mjs';
import * as keyboard from './cases/keyboard.mjs';
import * as scale from './cases/scale.mjs';
import { takeScreenshots } from './screenshots.mjs';

const { positionals: [folder], values: { only = '' } } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const cases = { ...journey, ...scale, ...hostile, ...keyboard, ...choices, ...accessibility, ...docs };
const words = name => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

const emulator = await Emulator.start();
const browser = await launch();
let failed = 0;
try {
  for (const [name, run] of Object.entries(cases).filter(([name]) => name.includes(only))) {
    let figures = '';
    try {
      await run({ browser, emulator, report: text => { figures = ` (${text})`; } });
      console.log(`ok      ${words(name)}${figures}`);
    } catch (error) {
      failed++;
      console.log(`FAILED  ${words(name)}${figures}\n${error.stack}\n`);
    }
    await Promise.all(browser.contexts().map(context => context.close()));
  }
  if (folder) await takeScreenshots({ browser, emulator, folder });
} finally {
  await browser.close();
  await emulator.stop();
}
process.exitCode = failed === 0 ? 0 : 1;
