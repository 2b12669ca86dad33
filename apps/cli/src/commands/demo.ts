import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { benchFor } from '../dossier-file.ts';
import { readFolder } from '../files.ts';
import { limitsOf, withJson, type SharedOptions } from '../options.ts';
import { screen, tell, writeWhole } from '../output.ts';

interface DemoOptions extends SharedOptions {
  readonly into: string;
}

const MAIN = 'ukraine-2025';

/** The examples lie beside the bundle: `dist/main.mjs`, `examples/`. */
const examplesFolder = (): string => join(dirname(dirname(fileURLToPath(import.meta.url))), 'examples');

/** Makes one dossier anew from its folder; an older one of the same name is replaced. */
async function makeDossier(name: string, into: string, options: SharedOptions): Promise<Outcome<string>> {
  const files = readFolder(join(examplesFolder(), name), limitsOf(options));
  if (!files.ok) return files;
  const [{ createStore, makeIds, systemClock }, { importFolder, parseFolder }] = await Promise.all([
    import('@nonpaper/store'),
    import('@nonpaper/workbench/folder'),
  ]);
  const parsed = parseFolder(files.value);
  if (!parsed.ok) return bad({ ...parsed.fault, where: `${name}/${parsed.fault.where ?? ''}` });
  const { title, notice, composed, enteredOn } = parsed.value.head;
  const path = join(into, `${name}.dossier`);
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  const made = await createStore(path, {
    title,
    notice: notice ?? null,
    composed,
    ids: makeIds(),
    clock: systemClock(),
  });
  if (!made.ok) return made;
  try {
    const bench = { ...(await benchFor(made.value, options)), actor: parsed.value.head.enteredBy };
    const done = await importFolder(bench, files.value, `${enteredOn}T00:00:00.000Z`, (doing) =>
      tell(`  ${name}: ${doing} …`),
    );
    if (!done.ok) return done;
    const { records, statements, events } = done.value;
    tell(`  ${name}: ${records} records entered, ${statements} statements and ${events} events proposed.`);
  } finally {
    await made.value.close();
  }
  return good(path);
}

async function briefOf(path: string, options: SharedOptions) {
  const { openStore } = await import('@nonpaper/store');
  const store = await openStore(path, {});
  if (!store.ok) return store;
  try {
    const { askBrief } = await import('@nonpaper/workbench');
    const bench = await benchFor(store.value, options);
    return await askBrief(
      bench,
      { asOf: null, audience: { notes: false, compartments: [] } },
      { tilt: false, compare: [] },
    );
  } finally {
    await store.value.close();
  }
}

async function runDemo(options: DemoOptions): Promise<Outcome<Answer>> {
  const into = resolve(options.into);
  if (!existsSync(examplesFolder())) {
    return bad({
      code: 'file-missing',
      what: `The examples are not at ${examplesFolder()}.`,
      next: 'Install Nonpaper again: its package holds them.',
    });
  }
  mkdirSync(into, { recursive: true });
  tell(`Making the demonstration dossiers in ${into} …`);
  const names = readdirSync(examplesFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const made: Record<string, string> = {};
  for (const name of names) {
    const path = await makeDossier(name, into, options);
    if (!path.ok) return path;
    made[name] = path.value;
  }
  const main = made[MAIN];
  if (main === undefined)
    return bad({
      code: 'file-missing',
      what: `There is no example ${MAIN}.`,
      next: 'Install Nonpaper again: its package holds it.',
    });
  const brief = await briefOf(main, options);
  if (!brief.ok) return brief;
  const { html, terminal } = await import('@nonpaper/pages');
  const page = join(into, 'brief.html');
  writeWhole(page, html(brief.value.page));
  const shown = (path: string): string => relative(process.cwd(), path) || path;
  const where = [
    '',
    `The brief for print and browser: ${shown(page)}`,
    ...Object.values(made).map((path) => `Dossier: ${shown(path)}`),
    `Go on with, for example: nonpaper map --dossier ${shown(main)}`,
    '',
  ].join('\n');
  return good({
    json: { brief: page, dossiers: made },
    text: `${terminal(brief.value.page, screen())}${where}`,
    isExact: true,
  });
}

/** `nonpaper demo`: what `npm start` runs. */
export const demo = (): Command =>
  example(
    withJson(new Command('demo'))
      .description('make the demonstration dossiers and print the brief of the first')
      .option('--into <folder>', 'folder for the dossiers and brief.html', '.')
      .action((options: DemoOptions) => runCommand(options, () => runDemo(options))),
    'nonpaper demo --into demonstration',
  );
