#!/usr/bin/env node
// The command `nonpaper`. It is committed, since npm links no bin that is missing at install; it loads the build.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const build = new URL('../../../dist/main.mjs', import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `nonpaper needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node and run it again.`,
  );
  process.exitCode = 1;
} else if (!existsSync(fileURLToPath(build))) {
  console.error(
    'nonpaper is not built yet (dist/main.mjs is missing). Run "npm run build" in the project folder, then try again.',
  );
  process.exitCode = 1;
} else {
  const { main } = await import(build.href);
  await main(process.argv);
}
