import { basename } from 'node:path';
import { bad, FIDELITIES, good, type Fidelity, type Message, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, NamedBytes } from '@nonpaper/workbench';
import { Command, Option } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { dossierPath, withBench } from '../dossier-file.ts';
import { eachFile, type Named } from '../each-file.ts';
import { filesBelow, isFolder, readFileWithin, readFolder, readStandardInput } from '../files.ts';
import { limitsOf, withDossier, withJson, withLimits, type SharedOptions } from '../options.ts';
import { remarkOf, tell } from '../output.ts';
import { counted } from '../reading-lines.ts';

interface ImportOptions extends SharedOptions {
  readonly title?: string;
  readonly slug?: string;
  readonly revises?: string;
  readonly fidelity?: Fidelity;
  readonly dryRun?: boolean;
}

async function messageLines(messages: readonly Message[], working: string): Promise<string[]> {
  const { placedText } = await import('@nonpaper/workbench');
  return messages.map((message) => `  ${remarkOf({ ...message, text: placedText(message, working) })}`);
}

/** What a draft file gives, as `--json` prints it. `draft` is null when nothing was kept. */
type ReadDraftJson = {
  readonly title: string;
  readonly provisions: readonly object[];
  readonly messages: readonly Message[];
};

/** What was read, each provision with the id of its record where one was kept. */
function withRecords(read: ReadDraftJson, records: readonly string[]): ReadDraftJson {
  const provisions = read.provisions.map((each, index) => ({ ...each, record: records[index] ?? null }));
  return { ...read, provisions };
}

async function answerOf(
  file: string,
  read: ReadDraftJson,
  working: string,
  kept: { id: string; slug: string | null } | null,
): Promise<Answer> {
  const count = counted(read.provisions.length, 'provision');
  const head = kept
    ? `${file}: ${count}, kept as draft "${kept.slug}" (proposed).\nNext: nonpaper review accept ${kept.slug}`
    : `${file}: ${count} read; nothing was kept.`;
  return {
    json: { ...read, draft: kept },
    text: `${[head, ...(await messageLines(read.messages, working))].join('\n')}\n`,
  };
}

function about(options: ImportOptions) {
  const { title, fidelity } = options;
  return { ...(title === undefined ? {} : { title }), ...(fidelity === undefined ? {} : { fidelity }) };
}

async function readOnly(file: NamedBytes, options: ImportOptions): Promise<Outcome<Answer>> {
  const { readDraftFile } = await import('@nonpaper/workbench');
  const read = await readDraftFile(file, limitsOf(options), about(options));
  return read.ok ? good(await answerOf(file.name, read.value.draft, read.value.working.text, null)) : read;
}

async function keep(bench: Bench, file: NamedBytes, options: ImportOptions): Promise<Outcome<Answer>> {
  const { importDraft } = await import('@nonpaper/workbench');
  const { slug, revises } = options;
  const kept = await importDraft(bench, file, {
    ...about(options),
    ...(slug === undefined ? {} : { slug }),
    ...(revises === undefined ? {} : { revises }),
  });
  if (!kept.ok) return kept;
  const records = kept.value.provisions.map((each) => each.id);
  return good(
    await answerOf(file.name, withRecords(kept.value.read, records), kept.value.working, {
      id: kept.value.draft.id,
      slug: kept.value.draft.slug,
    }),
  );
}

async function importDossierFolder(folder: string, options: ImportOptions): Promise<Outcome<Answer>> {
  const files = readFolder(folder, limitsOf(options));
  if (!files.ok) return files;
  const { importFolder } = await import('@nonpaper/workbench/folder');
  return withBench<Answer>(options, async (bench) => {
    const done = await importFolder(bench, files.value, bench.clock.now(), (doing) => tell(`  ${doing} …`));
    if (!done.ok) return done;
    const { head, records, statements, events, messages } = done.value;
    const text = `${head.title}: ${records} records entered; ${statements} statements and ${events} events proposed.\n`;
    return good({ json: { title: head.title, records, statements, events, messages }, text });
  });
}

/**
 * `rows.yaml`, `ambiguities.yaml` and `links.yaml` go into a dossier that has what they name. Null for what may be a
 * draft; a list of another name is refused, since its lines would else be kept as points of a draft.
 */
async function importListFile(path: string, options: ImportOptions): Promise<Outcome<Answer> | null> {
  const { importList, LIST_FILES } = await import('@nonpaper/workbench/folder');
  const name = LIST_FILES.find((each) => each === basename(path));
  if (name === undefined && /\.ya?ml$/iu.test(path))
    return bad({
      code: 'list-of-no-name',
      what: `${basename(path)} has the ending of a list, and no list by itself has this name; nothing was kept.`,
      where: path,
      next: `Name it ${LIST_FILES.join(', ')} for what it holds, or import the dossier folder that it belongs to.`,
    });
  if (name === undefined || options.dryRun === true) return null;
  const file = readFileWithin(path, limitsOf(options));
  if (!file.ok) return file;
  return withBench<Answer>(options, async (bench) => {
    const done = await importList(bench, name, file.value.bytes);
    if (!done.ok) return done;
    const count = done.value.length;
    return good({
      json: { records: done.value },
      text: `${name}: ${count} ${count === 1 ? 'record' : 'records'} entered.\n`,
    });
  });
}

async function importFile(path: string, options: ImportOptions): Promise<Outcome<Answer>> {
  const limits = limitsOf(options);
  const file = path === '-' ? await readStandardInput(limits) : readFileWithin(path, limits);
  if (!file.ok) return file;
  if (options.dryRun === true) return readOnly(file.value, options);
  const dossier = dossierPath(options);
  if (!dossier.ok && dossier.fault.code === 'no-dossier' && options.json === true) {
    tell('No dossier here: the draft was read and nothing was kept [nothing-kept].');
    return readOnly(file.value, options);
  }
  return withBench(options, (bench) => keep(bench, file.value, options));
}

async function* pathsBelow(folder: string): AsyncGenerator<Named<string>> {
  for (const path of filesBelow(folder)) yield { name: path, value: good(path) };
}

/** Every draft of a folder, one after the other; one that cannot be read is told, and the others are read. */
async function importEach(folder: string, options: ImportOptions): Promise<Outcome<Answer>> {
  const all = await eachFile(pathsBelow(folder), (path) => importFile(path, options));
  if (!all.ok) return all;
  const { json, texts, ...told } = all.value;
  return good({ json: { drafts: json }, text: texts.join(''), ...told });
}

/** `nonpaper import FILE`. */
export const importCommand = (): Command =>
  example(
    withLimits(withJson(withDossier(new Command('import'))))
      .description(
        'take a draft in: text, Markdown, HTML, PDF, .docx or NDJSON; or a dossier folder, or its rows.yaml, ambiguities.yaml or links.yaml',
      )
      .argument('<file>', 'file or folder; - is standard input')
      .option('--title <title>', 'title of the draft (else the one in the file)')
      .option('--slug <slug>', 'short name of the draft (else made from the file name)')
      .option(
        '--revises <draft>',
        'slug of the earlier draft that this one revises: provisions keep their ids, and the link is proposed',
      )
      .addOption(
        new Option('--fidelity <fidelity>', 'how near the text is to the original wording').choices([
          ...FIDELITIES,
        ]),
      )
      .option('--dry-run', 'read only and keep nothing; needs no dossier')
      .action((file: string, options: ImportOptions) =>
        runCommand(options, async () => {
          if (!isFolder(file)) return (await importListFile(file, options)) ?? importFile(file, options);
          const isDossier = filesBelow(file).some((path) => /[\\/]dossier\.yaml$/.test(path));
          return isDossier ? importDossierFolder(file, options) : importEach(file, options);
        }),
      ),
    'nonpaper import accord-rev2.docx --slug accord-2 --fidelity verbatim',
  );
