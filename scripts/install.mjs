// Installs what is missing: `npm ci` when node_modules is absent or was made from another lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const STAMP = join('node_modules', '.made-from-lock');

const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function isInstalled(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root);
}

/** npm's own script is run by this very Node, so that no shell is needed on any system. */
function npm(root, args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Makes node_modules fit the lock file; says what it does; ends the process when npm fails. */
export function install(root) {
  if (isInstalled(root)) return;
  console.log('Installing the packages of package-lock.json (about half a minute, once) …');
  const { status } = npm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error(
      'The packages could not be installed: npm ci failed (see above). With a network, run "npm ci" and try again.',
    );
    process.exit(1);
  }
  writeFileSync(join(root, STAMP), lockHash(root));
}
