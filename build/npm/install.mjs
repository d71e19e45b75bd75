// Installs what the package-lock.json of a folder names: aside first, and then in place by one rename, so that builds that run at the
// same time never see half of it.
import { execSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [source, target] = process.argv.slice(2);
const aside = `${target}.${process.pid}`;

mkdirSync(aside, { recursive: true });
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(source, file), join(aside, file));
  }

  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: aside, stdio: 'inherit' });
  try {
    renameSync(aside, target);
  } catch (error) {
    if (!existsSync(target)) {
      throw error;
    }
  }
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
