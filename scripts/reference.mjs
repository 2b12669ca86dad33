// Writes docs/reference/ from the code: commands, messages, exit codes, JSON Schemas.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
await build();
const { referencePages } = await import('../dist/reference.mjs');
// Made whole before anything is deleted.
const pages = Object.entries(referencePages());
const folder = join(ROOT, 'docs/reference');
rmSync(folder, { recursive: true, force: true });
for (const [name, page] of pages) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
}
console.log(`Wrote docs/reference/.`);
