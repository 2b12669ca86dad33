import type { EffortEntry, Efforts, TextOnIssue, ThenAndNow } from '@nonpaper/dossier';
import { checkedAs, SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { RELATION_WORDS } from './lineage.ts';
import type { Block, Line, Page, Table } from '../page.ts';
import {
  aside,
  column,
  groupRow,
  heading,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
} from '../page.ts';
import { pointsOf } from './silence-map.ts';

/** What was tried before, what came of it and why it ended, beside the present text. */
export function effortsPage(head: DossierHead, efforts: Efforts): Page {
  const book = new SourceBook(efforts.records);
  const present = efforts.present?.title ?? 'no text';
  const blocks =
    efforts.efforts.length === 0
      ? [paragraph('No earlier effort is recorded.')]
      : [
          effortsTable(efforts.efforts, book),
          ...linkBlocks(efforts.efforts, book),
          ...besideBlocks(efforts, book),
        ];
  const facts = [asOfFact(efforts.asOf), { label: 'Present text', value: [present] }];
  return framed(head, {
    subject: 'Earlier efforts',
    facts,
    blocks,
    leftOut: leftOutLines(efforts.leftOut),
    book,
  });
}

/** One row for each effort: name, when, outcome, why it ended. */
export function effortsTable(efforts: readonly EffortEntry[], book: SourceBook): Table {
  const columns = [
    column('Effort', 1.5),
    column('When', 1),
    column('What it was', 2),
    column('Outcome', 1),
    column('Why it ended', 2),
  ];
  return table(
    '',
    columns,
    efforts.map((each) =>
      row(
        [each.name, ...checkedAs(each.verification), ...book.citeSources(each.sources)],
        whenWords(each),
        whatWords(each),
        each.outcome ?? 'not ended',
        each.ended ?? '',
      ),
    ),
  );
}

/** The same in one line; what it was stands on the page of efforts. */
export function effortLine(each: EffortEntry, book: SourceBook): Line {
  const outcome = `${each.outcome ?? 'not ended'}. `;
  return [
    strong(each.name),
    soft(`, ${whenWords(each)}: `),
    outcome,
    each.ended ?? '',
    ...checkedAs(each.verification),
    ...book.citeSources(each.sources),
  ];
}

/** Name, years and outcome. */
export function effortInShort(each: EffortEntry, book: SourceBook): Line {
  const years = [...new Set([each.start.slice(0, 4), (each.end ?? each.start).slice(0, 4)])].join(' to ');
  return [
    strong(each.name),
    soft(` (${years}) `),
    each.outcome ?? 'not ended',
    ...checkedAs(each.verification),
    ...book.citeSources(each.sources),
  ];
}

/** From when to when. */
export const whenWords = (each: EffortEntry): string =>
  each.end === null
    ? `from ${shortDate(each.start)}`
    : each.end === each.start
      ? shortDate(each.start)
      : `${shortDate(each.start)} to ${shortDate(each.end)}`;

function whatWords(each: EffortEntry): Line {
  const parties = each.parties.map(({ name }) => name).join(', ');
  return [each.summary, ...(parties === '' ? [] : [soft(` ${parties}.`)])];
}

function linkBlocks(efforts: readonly EffortEntry[], book: SourceBook): Block[] {
  const lines = efforts
    .flatMap(({ links }) => links)
    .map((link): Line => [
      strong(link.later.shortTitle),
      ` ${RELATION_WORDS[link.relation]} `,
      strong(link.earlier.shortTitle),
      ...book.cite([link.lineage]),
    ]);
  return lines.length === 0 ? [] : [heading('Links between texts'), list(lines)];
}

function besideBlocks(efforts: Efforts, book: SourceBook): Block[] {
  const compared = efforts.efforts.filter(({ beside }) => beside.length > 0);
  if (compared.length === 0) return [];
  const columns = [
    column('Issue', 1),
    column('Then', 2),
    column(`Now: ${efforts.present?.shortTitle ?? 'no text'}`, 2),
  ];
  const rows = compared.flatMap((each) => [
    groupRow(each.name),
    ...each.beside.map((issue) =>
      row(issue.issue.name, thenLine(issue, book), [...textLine(issue.now), ...book.cite(issue.now.under)]),
    ),
  ]);
  return [
    heading('Then and now'),
    aside('What each text leaves possible on an issue, by readings that a person accepted.'),
    table('', columns, rows),
  ];
}

const thenLine = (issue: ThenAndNow, book: SourceBook): Line => [
  soft(`${issue.then.draft.shortTitle}: `),
  ...textLine(issue.then),
  ...book.cite(issue.then.under),
];

function textLine(text: TextOnIssue): Line {
  if (text.state === 'none found') return ['nothing found on it'];
  if (text.state !== 'treated') return [text.state];
  const points = pointsOf(text.provisions.map(({ path }) => path));
  const options = joinLines(
    text.possible.map((label): Line => [label]),
    '; ',
  );
  return [...options, ...(points === '' ? [] : [', ', soft(points)])];
}
