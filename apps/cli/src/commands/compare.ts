import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, ComparedSides, DraftSide, Store } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer, type Written } from '../command.ts';
import { withDraftsOrTable } from '../draft-arguments.ts';
import { linksFile } from '../links-option.ts';
import { remarkOf } from '../output.ts';
import { askedOf } from './answers.ts';
import { concordanceAnswer, withConcordanceOptions, type ConcordanceOptions } from './concordance.ts';

/** The redline as a Word document; what it cannot show is added to the remarks. */
async function trackedChanges(
  store: Store | null,
  { left, right, meaning }: ComparedSides,
  { author, comments }: CompareOptions,
  remarks: string[],
): Promise<Written> {
  const { redlineOfSides } = await import('@nonpaper/workbench');
  const made = await redlineOfSides(store, left, right, {
    ...(author === undefined ? {} : { author }),
    ...(comments === true ? { comments: meaning } : {}),
  });
  if (!made.ok) return made;
  remarks.push(...made.value.messages.map(remarkOf));
  return good(made.value.bytes);
}

/** The workbook and the CSV of two drafts are their negotiation table. */
async function tableFormatsOf(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: CompareOptions,
): Promise<Readonly<Record<string, () => Written | Promise<Written>>>> {
  const wanted = /\.(?:xlsx|csv)$/iu.test(options.output ?? '');
  if (!wanted) return {};
  const answer = await concordanceAnswer(sides, bench, options);
  if (!answer.ok) return { xlsx: () => answer, csv: () => answer };
  const { xlsx, csv } = answer.value.formats ?? {};
  return { ...(xlsx === undefined ? {} : { xlsx }), ...(csv === undefined ? {} : { csv }) };
}

interface CompareOptions extends ConcordanceOptions {
  readonly author?: string;
  readonly comments?: boolean;
}

async function compared(
  [left, right]: readonly [DraftSide, DraftSide],
  bench: Bench | null,
  options: CompareOptions,
): Promise<Outcome<Answer>> {
  const file = await linksFile(options);
  if (!file.ok) return file;
  const {
    bracketTurns,
    compareSides,
    comparisonJson,
    comparisonPage,
    dossierHead,
    linksOfSides,
    MOST_TURNS,
    namedParties,
    withLinksOfTable,
  } = await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const said = await linksOfSides(store, left, right, file.value, askedOf(options));
  const links = withLinksOfTable(said, left, right);
  const parties = store === null ? [] : await namedParties(store);
  const comparison = compareSides(left, right, { parties, links });
  const turns = bracketTurns(comparison, parties);
  const head = store === null ? null : await dossierHead(store);
  const tables = await tableFormatsOf([left, right], bench, options);
  const remarks = comparison.messages.map(remarkOf);
  if (turns.length >= MOST_TURNS)
    remarks.push(`More brackets changed than are told one by one; the first ${MOST_TURNS} are listed.`);
  return good({
    json: comparisonJson(comparison, turns),
    page: comparisonPage(head, comparison, turns),
    formats: { docx: () => trackedChanges(store, comparison, options, remarks), ...tables },
    remarks,
  });
}

/** Two drafts are compared word by word, more are put into one table. */
function answer(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: CompareOptions,
): Promise<Outcome<Answer>> {
  const [left, right, third] = sides;
  if (left === undefined || right === undefined || third !== undefined || options.table === true)
    return concordanceAnswer(sides, bench, options);
  return compared([left, right], bench, options);
}

/** `nonpaper compare A B [C …]`. */
export const compare = (): Command =>
  example(
    withConcordanceOptions(new Command('compare'))
      .description(
        'what the changes between two drafts mean, the redline, and which provision became which; of more drafts their concordance',
      )
      .argument('<left>', 'earlier draft: a file, or the slug of a draft')
      .argument('[right...]', 'later draft or drafts; none for one file with a table of drafts')
      .option(
        '--author <label>',
        'label of the tracked changes in a .docx (else none: names are personal data)',
      )
      .option('--comments', 'with what each change means as a comment in a .docx')
      .action((left: string, right: string[], options: CompareOptions) =>
        runCommand(options, () =>
          withDraftsOrTable([left, ...right], options, (sides, bench) => answer(sides, bench, options)),
        ),
      ),
    'nonpaper compare accord-1.docx accord-2.docx\nnonpaper compare old.docx new.docx -o redline.docx\nnonpaper compare us-28 e3 -o comparison.html\nnonpaper compare base.docx ours.docx theirs.docx --table -o table.docx\nnonpaper compare four-columns.docx --columns 2 3 -o comparison.html',
  );
