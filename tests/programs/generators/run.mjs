// Runs the tools of others over the contract and prints a table: node tests/programs/generators/run.mjs [part of a name]
// It needs Node.js with npm, the .NET SDK and Python 3, and installs the rest, Node.js 22 for the tools that ask for it included.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');

if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  execFileSync('dotnet', ['tool', 'restore'], { cwd: root, stdio: 'inherit' });
}

const node = join(here, 'node_modules/.bin/node');
if (process.execPath !== node && Number(process.versions.node.split('.')[0]) < 22) {
  process.exit(spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
}

const { readers } = await import('./readers.mjs');
const environment = { ...process.env, KIOTA_OFFLINE_ENABLED: 'true', DOTNET_NOLOGO: '1', PATH: `${join(here, 'node_modules/.bin')}:${process.env.PATH}` };

function run([program, ...args], { isFailureAllowed = false } = {}) {
  const result = spawnSync(program, args, { cwd: root, env: environment, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (result.error || (result.status !== 0 && !isFailureAllowed)) {
    throw new Error(result.error?.message ?? `${result.stdout}${result.stderr}`.trim());
  }

  return result.stdout;
}

// Runs an action with the base URL and the token of an emulator that holds the objects of the documentation.
async function withEmulator(form, action) {
  run(['dotnet', 'build', 'src/Synapse.Cli', '--nologo', '-v', 'q']);
  const args = ['run', '--no-build', '--project', 'src/Synapse.Cli', '--', 'emulator', '--port', '0', '--seed', 'documented', '--form', form];
  const emulator = spawn('dotnet', args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    for await (const line of createInterface({ input: emulator.stdout })) {
      const found = /SYNAPSE_BASE_URL=(\S+) SYNAPSE_ACCESS_TOKEN=(\S+)/.exec(line);
      if (found) {
        return action(found.slice(1));
      }
    }

    throw new Error('The emulator did not start.');
  } finally {
    process.kill(-emulator.pid);
  }
}

let failures = 0;
const selected = readers.filter(reader => reader.name.includes(process.argv[2] ?? ''));
for (const [index, reader] of selected.entries()) {
  // Inside this folder, so that what is generated finds the packages here.
  const folder = join(here, 'obj', `${process.pid}-${index}`);
  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  let problem;
  try {
    await reader.read({
      run,
      here,
      folder,
      withEmulator,
      bin: name => join(here, 'node_modules/.bin', name),
      contract: join(root, 'openapi/synapse-integration.yaml'),
      pacts: readdirSync(join(root, 'contracts/pacts')).map(file => join(root, 'contracts/pacts', file)),
    });
  } catch (error) {
    problem = error.message;
    failures++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  console.log(`${problem ? 'FAILED' : 'passed'}  ${reader.name.padEnd(70)} ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`);
  if (problem) {
    console.log(problem.split('\n').slice(0, 20).map(line => `        ${line}`).join('\n'));
  }
}

console.log(`${selected.length - failures} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
