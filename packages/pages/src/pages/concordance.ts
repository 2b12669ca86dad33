import type { SourceLine } from '@nonpaper/dossier';
import type { Completeness, ConcordanceKind, Fidelity, IsoDate } from '@nonpaper/vocabulary';
import { CONCORDANCE_KINDS } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { framed } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import type { Block, Inline, Line, Page } from '../page.ts';
import {
  aside,
  badge,
  column,
  heading,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
} from '../page.ts';

/** One of the two drafts. */
export interface ComparedDraft {
  readonly title: string;
  readonly shortTitle: string;
  readonly date: IsoDate | null;
  readonly fidelity: Fidelity;
  /** An extract cannot show that something was dropped. Left out: complete. */
  readonly completeness?: Completeness;
  readonly sources: readonly SourceLine[];
}

/** A provision as a row shows it. */
export interface ComparedProvision {
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
}

/** Provisions that were matched. `redline` only where wording may be compared. */
export interface ComparedRow {
  readonly kind: ConcordanceKind;
  readonly left: readonly ComparedProvision[];
  readonly right: readonly ComparedProvision[];
  readonly reason: string;
  readonly redline: readonly { readonly kind: 'same' | 'insert' | 'delete'; readonly text: string }[] | null;
  /** Numbers, dates and parties that stand on one side only; told also between paraphrases. */
  readonly facts?: readonly {
    readonly kind: 'number' | 'date' | 'party';
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
  /** True when a person corrected the match; such a row wins over the machine's. */
  readonly corrected?: boolean;
}

/** Two drafts side by side. `refused` says why wording is not compared; null where it is. */
export interface ComparedDrafts {
  readonly left: ComparedDraft;
  readonly right: ComparedDraft;
  readonly rows: readonly ComparedRow[];
  readonly refused: string | null;
  /** Points of which one side's text is not kept. */
  readonly notKept?: readonly { readonly side: 'left' | 'right'; readonly path: string }[];
}

/** What became of a provision, in words. */
export const KIND_WORDS_OF_CHANGE: Readonly<Record<ConcordanceKind, string>> = {
  same: 'same',
  changed: 'changed',
  moved: 'moved',
  'moved-changed': 'moved and changed',
  split: 'split',
  merged: 'merged',
  dropped: 'dropped',
  new: 'new',
};

/** What became of a provision; where the other side is an extract, nothing is said to be dropped or new. */
export function changeWord(
  kind: ConcordanceKind,
  left: Completeness = 'complete',
  right: Completeness = 'complete',
): string {
  const unseen = (kind === 'dropped' && right === 'extract') || (kind === 'new' && left === 'extract');
  return unseen ? 'not in the extract' : KIND_WORDS_OF_CHANGE[kind];
}

/** The line on points that are not compared, because one draft's text of them is not kept. */
export function notKeptLine(draft: string, paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  const points = `${paths.length === 1 ? 'point' : 'points'} ${paths.join(', ')}`;
  return `Not compared, since the text of ${draft} is not kept here: ${points}.`;
}

/** Which provision of one draft answers to which of another, and what became of it. */
export function concordancePage(head: DossierHead, compared: ComparedDrafts): Page {
  const book = new SourceBook();
  const [left, right] = [draftLine(compared.left, book), draftLine(compared.right, book)];
  const blocks = [
    ...(compared.refused === null ? [] : [paragraph([badge('of our paraphrase'), ' ', compared.refused])]),
    paragraph(countsLine(compared.rows)),
    table(
      '',
      [
        column('What became of it'),
        column(compared.left.shortTitle, 2),
        column(compared.right.shortTitle, 2),
      ],
      compared.rows.map((each) => concordanceRow(each, compared)),
    ),
    aside('Matches were proposed by the program unless a row says that a person corrected it.'),
    ...notKeptBlocks(compared),
    ...factBlocks(compared),
    ...wordingBlocks(compared),
  ];
  const facts = [
    { label: 'From', value: left },
    { label: 'To', value: right },
  ];
  return framed(head, { subject: 'Concordance', facts, blocks, leftOut: [], book });
}

function notKeptBlocks({ left, right, notKept = [] }: ComparedDrafts): Block[] {
  const lines = (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).map(([side, draft]) =>
    notKeptLine(
      draft.shortTitle,
      notKept.filter((each) => each.side === side).map((each) => each.path),
    ),
  );
  return lines.flatMap((line) => (line === null ? [] : [aside(line)]));
}

/** What differs in numbers, dates and parties, row by row; of paraphrases it is said that it is of our paraphrase. */
function factBlocks(compared: ComparedDrafts): Block[] {
  const rows = compared.rows.filter((each) => (each.facts ?? []).length > 0);
  if (rows.length === 0) return [];
  const paths = (side: readonly ComparedProvision[]): string => side.map((each) => each.path).join(', ');
  const items = rows.map((each): Line => {
    const words = (each.facts ?? []).map(({ left, right }) => `${sideWords(left)} → ${sideWords(right)}`);
    return [strong(`${paths(each.left)} → ${paths(each.right)}`), ` ${words.join('; ')}`];
  });
  const title: Line = ['Numbers, dates and parties'];
  return [
    heading(compared.refused === null ? title : [...title, ' ', badge('of our paraphrase')]),
    list(items),
  ];
}

const sideWords = (facts: readonly string[]): string => (facts.length === 0 ? 'none' : facts.join(', '));

function draftLine(draft: ComparedDraft, book: SourceBook): Line {
  const date = draft.date === null ? 'no date' : shortDate(draft.date);
  return [draft.title, soft(` ${date}, ${draft.fidelity}`), ...book.citeSources(draft.sources)];
}

function countsLine(rows: readonly ComparedRow[]): Line {
  const counts = CONCORDANCE_KINDS.map((kind) => ({
    kind,
    count: rows.filter((each) => each.kind === kind).length,
  }));
  const used = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${KIND_WORDS_OF_CHANGE[kind]}`);
  return [`${counted(rows.length, 'row', 'rows')}: ${used.join(', ')}.`];
}

function concordanceRow(each: ComparedRow, compared: ComparedDrafts) {
  const kind: Line = [
    strong(changeWord(each.kind, compared.left.completeness, compared.right.completeness)),
    soft(` ${each.corrected === true ? 'corrected by a person' : each.reason}`),
  ];
  return row(kind, provisionsLine(each.left), provisionsLine(each.right));
}

/** Path, and heading or the beginning of the text; several stand behind each other. */
function provisionsLine(provisions: readonly ComparedProvision[]): Line {
  if (provisions.length === 0) return [soft('–')];
  const lines = provisions.map((each): Line => [
    strong(each.path),
    ` ${each.heading ?? beginningOf(each.text)}`,
  ]);
  return joinLines(lines, ' · ');
}

const MOST_LETTERS = 140;

/** The first words, cut at a space, with an ellipsis; the whole text stands in the draft. */
export function beginningOf(text: string, most = MOST_LETTERS): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

function wordingBlocks(compared: ComparedDrafts): Block[] {
  const changed = compared.rows.filter((each) => each.redline?.some(({ kind }) => kind !== 'same') === true);
  if (changed.length === 0) return [];
  const items = changed.map((each): Line => [
    strong(`${pathsOf(each.left)} → ${pathsOf(each.right)} `),
    ...(each.redline ?? []).map(redlinePart),
  ]);
  return [heading('Wording'), list(items)];
}

const pathsOf = (provisions: readonly ComparedProvision[]): string =>
  provisions.map(({ path }) => path).join(', ');

function redlinePart(part: { readonly kind: 'same' | 'insert' | 'delete'; readonly text: string }): Inline {
  if (part.kind === 'same') return part.text;
  return { kind: 'text', text: part.text, tone: part.kind === 'insert' ? 'inserted' : 'deleted' };
}
