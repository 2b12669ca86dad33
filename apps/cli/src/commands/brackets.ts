import type { DossierHead } from '@nonpaper/pages';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, BracketsOfDrafts, DraftSide, renderedDraft } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withColumns, withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { linksFile, withLinks, type LinksOptions } from '../links-option.ts';
import { withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';
import { remarkOf } from '../output.ts';
import { askedOf } from './answers.ts';

interface BracketsOptions extends DraftOptions, LinksOptions {
  readonly parties?: readonly string[];
  readonly as?: string;
  readonly clean?: boolean;
  readonly all?: boolean;
}

type View = Parameters<typeof renderedDraft>[1];

/** The view that was asked for; null for the table of what is open. */
function viewOf({ as: party, clean, all }: BracketsOptions, drafts: number): Outcome<View | null> {
  const views: View[] = [
    ...(party === undefined ? [] : [{ kind: 'party', party } as const]),
    ...(clean === true ? [{ kind: 'clean' } as const] : []),
    ...(all === true ? [{ kind: 'all' } as const] : []),
  ];
  const [view = null, second] = views;
  if (second !== undefined)
    return bad({
      code: 'one-view-wanted',
      what: 'More than one of --as, --clean and --all was given.',
      next: 'Give one of them.',
    });
  if (view !== null && drafts > 1)
    return bad({
      code: 'one-draft-wanted',
      what: `${drafts} drafts were named, and a text is shown of one.`,
      next: 'Name one draft, or leave --as, --clean and --all out to see how the brackets changed.',
    });
  return good(view);
}

/** Said beside every view of a draft whose brackets are not read: without it the draft would look as if it had none. */
const remarksOn = ({ drafts }: BracketsOfDrafts): string[] =>
  drafts.flatMap(({ messages }) => messages.filter(({ code }) => code === 'too-many-brackets').map(remarkOf));

async function shownAs(
  found: BracketsOfDrafts,
  view: View,
  head: DossierHead | null,
): Promise<Outcome<Answer>> {
  const { renderedDocx, renderedDraft, renderedJson, renderedPage, renderedText } =
    await import('@nonpaper/workbench');
  const [draft] = found.drafts;
  if (draft === undefined) throw new Error('A text is shown of one draft.');
  const rendered = renderedDraft(draft, view);
  if (!rendered.ok) return rendered;
  const text = renderedText(rendered.value);
  const plain = (): Outcome<string> => good(text.endsWith('\n') ? text : `${text}\n`);
  return good({
    json: renderedJson(rendered.value),
    page: renderedPage(head, rendered.value),
    formats: { txt: plain, docx: () => renderedDocx(rendered.value) },
    remarks: remarksOn(found),
  });
}

async function bracketed(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: BracketsOptions,
): Promise<Outcome<Answer>> {
  const view = viewOf(options, sides.length);
  if (!view.ok) return view;
  const file = await linksFile(options);
  if (!file.ok) return file;
  const { bracketsJson, bracketsOfDrafts, bracketsPage, dossierHead, linksOfSides, partiesAtTable } =
    await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const tables = [];
  const links = [];
  for (const [at, side] of sides.entries()) {
    tables.push(await partiesAtTable(store, side, options.parties ?? []));
    const next = sides[at + 1];
    if (next !== undefined) links.push(await linksOfSides(store, side, next, file.value, askedOf(options)));
  }
  const found = bracketsOfDrafts(sides, tables, links);
  const head = store === null ? null : await dossierHead(store);
  if (view.value !== null) return shownAs(found, view.value, head);
  return good({ json: bracketsJson(found), page: bracketsPage(head, found), remarks: remarksOn(found) });
}

/** `nonpaper brackets DRAFT [DRAFT …]`. */
export const brackets = (): Command =>
  example(
    withOutput(
      withLinks(
        withColumns(withFidelity(withLimits(withAsked(withJson(withDossier(new Command('brackets'))))))),
      ),
      '.html, .md, .txt, .json; of a text also .docx',
    )
      .description(
        'what a draft leaves open: its brackets and options, who stands where, and the status of each provision; of several drafts how that changed',
      )
      .argument('<drafts...>', 'a draft, or several in the order of time: files, or slugs of drafts')
      .option(
        '--parties <names...>',
        'the parties at the table, "Name" or "Name=ABC,Other name" (else those that the draft binds, or that its brackets name)',
      )
      .option('--as <party>', 'the text as this party would have it')
      .option('--clean', 'the text without what is open')
      .option('--all', 'the text with all brackets')
      .action((names: string[], options: BracketsOptions) =>
        runCommand(options, () =>
          withDrafts(names, options, (sides, bench) => bracketed(sides, bench, options)),
        ),
      ),
    'nonpaper brackets single-text.docx --parties "Upper Bank=UB" "Lower Bank=LB"\nnonpaper brackets first.docx second.docx third.docx -o brackets.html\nnonpaper brackets single-text.docx --as "Upper Bank" -o upper-bank.docx',
  );
