// `npm run prove:redline -- --pairs 10000`: redlines of freshly seeded pairs of .docx, judged by our own resolver,
// pandoc and LibreOffice. Options: --seed WORD (the day by default, or PROVE_SEED), --from N, --checks writer,structure,
// ours,pandoc,LibreOffice, --without TRAITS and --with TRAITS (test/redline/generate.ts), --shrink N (failing pairs that are made small), --keep FOLDER (for their files).
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const outside = Object.keys(dependencies);
const { rolldown } = await import('rolldown');
const bundle = await rolldown({
  input: join(ROOT, 'test/redline/prove-command.ts'),
  platform: 'node',
  external: (id) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
  logLevel: 'warn',
});
const file = join(ROOT, 'node_modules/.cache/nonpaper/prove-redline.mjs');
await bundle.write({ file, format: 'esm', codeSplitting: false });
await bundle.close();
process.env.NONPAPER_ROOT = ROOT;
const { proveFrom } = await import(pathToFileURL(file).href);
const { lines, sound } = await proveFrom(process.argv.slice(2), (line) => console.error(line));
for (const line of lines) console.log(line);
process.exitCode = sound ? 0 : 1;
