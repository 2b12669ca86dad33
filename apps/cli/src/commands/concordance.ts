import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, ConcordedSides, DraftSide } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withColumns, withDraftsOrTable, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { linksFile, linksOfAll, withLinks, type LinksOptions } from '../links-option.ts';
import { withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';
import { rowsAtHand, withRows, withRowsKept, type RowsOptions } from '../rows-option.ts';
import { tableAnswer, withTable, type TableCommandOptions } from '../table-option.ts';
import { remarkOf } from '../output.ts';

export interface ConcordanceOptions extends DraftOptions, LinksOptions, RowsOptions, TableCommandOptions {}

/** Many drafts in one table, with what people said of their matches and the row numbers of earlier tables. */
export async function concorded(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: ConcordanceOptions,
): Promise<Outcome<ConcordedSides>> {
  const [file, rows] = [await linksFile(options), await rowsAtHand(sides, bench, options)];
  if (!file.ok) return file;
  if (!rows.ok) return rows;
  const { concordSides, rowsOfTable } = await import('@nonpaper/workbench');
  const links = await linksOfAll(sides, bench?.store ?? null, file.value, options);
  const kept = (rows.value.kept?.rows ?? []).length > 0 ? rows.value.kept : rowsOfTable(sides);
  const answer = concordSides(sides, kept, links);
  return answer.ok ? withRowsKept(answer.value, bench, rows.value, options) : answer;
}

/** What is printed or written of many drafts. */
export async function concordanceAnswer(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: ConcordanceOptions,
): Promise<Outcome<Answer>> {
  const found = await concorded(sides, bench, options);
  if (!found.ok) return found;
  const { concordanceJson, dossierHead, manyDraftsPage } = await import('@nonpaper/workbench');
  const head = bench === null ? null : await dossierHead(bench.store);
  const table = await tableAnswer(found.value, bench?.store ?? null, options);
  if (!table.ok) return table;
  const { json, ...formats } = table.value.formats;
  const isRead = sides.every(({ beside }) => beside !== undefined);
  const isAsked = options.table === true;
  const { html, ...office } = formats;
  return good({
    json: isAsked ? table.value.json : concordanceJson(found.value),
    page: manyDraftsPage(head, found.value, isAsked || isRead ? table.value.table : null),
    formats: { ...office, ...(isAsked ? { json } : {}), ...(isAsked || isRead ? { html } : {}) },
    remarks: found.value.messages.map(remarkOf),
  });
}

/** The options of every command that puts drafts side by side. */
export const withConcordanceOptions = (command: Command): Command =>
  withOutput(
    withTable(
      withRows(withLinks(withColumns(withFidelity(withLimits(withAsked(withJson(withDossier(command)))))))),
    ),
    '.html, .md, .txt, .json, .csv, .xlsx, .docx',
  );

/** `nonpaper concordance A B C …`. */
export const concordance = (): Command =>
  example(
    withConcordanceOptions(new Command('concordance'))
      .description('one table of many drafts: a row for each lineage of provisions, numbered for good')
      .argument(
        '<drafts...>',
        'two drafts or more, in the order of time: files, or slugs of drafts; or one file with a table of them',
      )
      .option('--keep', 'keep the numbers of the rows in the dossier, for good (else nothing is written)')
      .action((names: string[], options: ConcordanceOptions) =>
        runCommand(options, () =>
          withDraftsOrTable(names, options, (sides, bench) => concordanceAnswer(sides, bench, options)),
        ),
      ),
    'nonpaper concordance us-28 e3 us-20 -o concordance.html\nnonpaper concordance v1.docx v2.docx v3.docx --rows rows.json -o table.xlsx\nnonpaper concordance four-columns.docx --table -o table.html\nnonpaper concordance us-28 e3 us-20 --keep',
  );
