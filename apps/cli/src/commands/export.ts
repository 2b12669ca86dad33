import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Store } from '@nonpaper/workbench';
import { Argument, Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';
import { remarkOf } from '../output.ts';

const WHAT = ['all', 'statements', 'positions', 'rows', 'ambiguities', 'links'] as const;
/** What is written as a file of a dossier folder. */
const LISTS = ['rows', 'ambiguities', 'links'] as const;
type ListName = (typeof LISTS)[number];
const KIND_OF = { rows: 'rowNumbers', ambiguities: 'ambiguity', links: 'issueLink' } as const;

const isList = (what: (typeof WHAT)[number]): what is ListName => LISTS.some((each) => each === what);

interface ExportOptions extends SharedOptions {
  readonly note?: string[];
  readonly compartment?: string[];
}

/** Row numbers, the register or the links between issues as the file of a dossier folder: what people keep a folder with, and import elsewhere. */
async function listFile(what: ListName, store: Store, options: ExportOptions): Promise<Outcome<Answer>> {
  const { exportDossier, exportedRecords } = await import('@nonpaper/workbench');
  const { ambiguitiesFile, linksFile, rowsFile } = await import('@nonpaper/workbench/folder');
  const scope = { notes: options.note ?? [], compartments: options.compartment ?? [] };
  const records = await exportedRecords(store, scope);
  if (!records.ok) return records;
  const whole = await exportDossier(store, scope);
  if (!whole.ok) return whole;
  const write = { rows: rowsFile, ambiguities: ambiguitiesFile, links: linksFile }[what];
  const { yaml, messages } = write(records.value);
  const kind = KIND_OF[what];
  return good({
    json: { ...whole.value, records: { [kind]: records.value[kind] ?? [] } },
    text: yaml,
    isExact: true,
    formats: { yaml: () => good(yaml) },
    remarks: messages.map(remarkOf),
  });
}

async function exported(
  what: Exclude<(typeof WHAT)[number], ListName>,
  store: Store,
  options: ExportOptions,
): Promise<Outcome<Answer>> {
  const { dossierHead, exportDossier, exportedRecords, noticeOf, positionsCsv, recordsPage, statementsCsv } =
    await import('@nonpaper/workbench');
  const scope = { notes: options.note ?? [], compartments: options.compartment ?? [] };
  const records = await exportedRecords(store, scope);
  if (!records.ok) return records;
  const whole = await exportDossier(store, scope);
  if (!whole.ok) return whole;
  const head = await dossierHead(store);
  const notice = noticeOf(head);
  const page = recordsPage(head, records.value, what);
  if (what === 'all') return good({ json: whole.value, page });
  const kind = what === 'statements' ? 'statement' : 'position';
  const write = what === 'statements' ? statementsCsv : positionsCsv;
  const json = { ...whole.value, records: { [kind]: records.value[kind] ?? [] } };
  return good({
    json,
    page,
    text: write(records.value, notice),
    isExact: true,
    formats: { csv: () => good(write(records.value, notice)) },
  });
}

/** `nonpaper export`. */
export const exportCommand = (): Command =>
  example(
    withOutput(
      withJson(withDossier(new Command('export'))),
      '.json, .md, .html; .csv for statements and positions; .yaml for rows, ambiguities and links',
    )
      .description('write the dossier out; notes and closed compartments stay here unless asked for by name')
      .addArgument(new Argument('[what]', 'what to write').choices([...WHAT]).default('all'))
      .option('--note <records...>', 'take these notes in, by id or slug')
      .option('--compartment <names...>', 'take these closed compartments in')
      .action((what: (typeof WHAT)[number], options: ExportOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, ({ store }) =>
            isList(what) ? listFile(what, store, options) : exported(what, store, options),
          ),
        ),
      ),
    'nonpaper export -o dossier.json\nnonpaper export statements -o statements.csv\nnonpaper export rows -o rows.yaml',
  );
