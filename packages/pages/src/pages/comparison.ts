import type { SourceLine } from '@nonpaper/dossier';
import type { Completeness, ConcordanceKind, Fidelity, IsoDate } from '@nonpaper/vocabulary';
import { CONCORDANCE_KINDS } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { framed } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import type { Block, Inline, Line, Page } from '../page.ts';
import { turnBlocks, type ShownTurn } from './bracket-turns.ts';
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
  /** True when a person confirmed the match; such a row wins over the program's. */
  readonly locked?: boolean;
  /** True for what one draft has and the other one says to be deleted. */
  readonly deleted?: boolean;
}

/** What one change of wording means, in words. */
export interface ShownMeaning {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly note: string;
}

/** A change of a title, heading, preamble or note; the heading of a provision names it by its path. */
export interface ShownOutside {
  readonly kind: 'title' | 'heading' | 'preamble' | 'note';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly redline: NonNullable<ComparedRow['redline']>;
}

/** A match that a person should look at, and why. */
export interface ShownDoubt {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly why: string;
}

/** Two drafts side by side. `refused` says why wording is not compared; null where it is. */
export interface ComparedDrafts {
  readonly left: ComparedDraft;
  readonly right: ComparedDraft;
  readonly rows: readonly ComparedRow[];
  readonly refused: string | null;
  /** What the changes mean, weightiest first. */
  readonly meaning: readonly ShownMeaning[];
  /** What became of square brackets, in the order of the rows. */
  readonly brackets?: readonly ShownTurn[];
  /** Wording that differs and probably means the same. */
  readonly worthALook?: readonly ShownMeaning[];
  /** Changes of titles, headings, preamble and notes. */
  readonly outside?: readonly ShownOutside[];
  /** Matches to look at, the most doubtful first. */
  readonly review: readonly ShownDoubt[];
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

/** As `changeWord`; what a draft itself says to be deleted is so, however little else of it was seen. */
const wordOf = ({ kind, deleted = false }: ComparedRow, { left, right }: ComparedDrafts): string =>
  deleted ? 'deleted' : changeWord(kind, left.completeness, right.completeness);

/** The line on points that are not compared, because one draft's text of them is not kept. */
export function notKeptLine(draft: string, paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  const points = `${paths.length === 1 ? 'point' : 'points'} ${paths.join(', ')}`;
  return `Not compared, since the text of ${draft} is not kept here: ${points}.`;
}

/** What the changes between two drafts mean, the changes themselves, and which provision answers to which. */
export function comparisonPage(head: DossierHead, compared: ComparedDrafts): Page {
  const book = new SourceBook();
  const facts = [
    { label: `From ${compared.left.shortTitle}`, value: draftLine(compared.left, book) },
    { label: `To ${compared.right.shortTitle}`, value: draftLine(compared.right, book) },
  ];
  const blocks = [
    ...(compared.refused === null ? [] : [paragraph([badge('of our paraphrase'), ' ', compared.refused])]),
    paragraph(countsLine(compared.rows)),
    ...meaningBlocks(compared),
    ...bracketBlocks(compared),
    ...lookBlocks(compared),
    ...factBlocks(compared),
    ...redlineBlocks(compared),
    ...outsideBlocks(compared),
    ...matchBlocks(compared),
    ...notKeptBlocks(compared),
    ...doubtBlocks(compared.review),
  ];
  return framed(head, { subject: 'Comparison', facts, blocks, leftOut: [], book });
}

/** Apart from the redline and before it: one "may" for "shall" must not drown in fifty moved commas. */
function meaningBlocks({ meaning, refused, rows }: ComparedDrafts): Block[] {
  if (refused !== null || !rows.some(isChange)) return [];
  const title = heading('What the changes mean');
  if (meaning.length === 0)
    return [
      title,
      paragraph('No change of duty, negation, number, date, party, condition or defined term was found.'),
    ];
  return [title, meaningLines(meaning)];
}

const meaningLines = (meaning: readonly ShownMeaning[]): Block =>
  list(gathered(meaning).map((each): Line => [strong(arrow(each.left, each.right)), ` ${each.note}`]));

/** Below what is sure: other wording that no rule reads as another meaning, and that a careful reader checks. */
const lookBlocks = ({ worthALook = [] }: ComparedDrafts): Block[] =>
  worthALook.length === 0 ? [] : [heading('Other wording, worth a look'), meaningLines(worthALook)];

/** What became of each bracket; the meaning list then leaves brackets out. */
const bracketBlocks = ({ brackets = [] }: ComparedDrafts): Block[] =>
  brackets.length === 0 ? [] : turnBlocks('What became of the brackets', brackets, null);

/** Notes on the same provisions that begin alike ("Square brackets added: …") stand in one line, at the place of the first. */
function gathered(meaning: readonly ShownMeaning[]): ShownMeaning[] {
  const lines = new Map<string, ShownMeaning>();
  for (const each of meaning) {
    const [, begins = '', rest = ''] = /^([^:“]*: )([^]*)$/u.exec(each.note) ?? [];
    const key = JSON.stringify([each.left, each.right, begins === '' ? each.note : begins]);
    const before = lines.get(key);
    lines.set(key, before === undefined ? each : { ...before, note: `${before.note}; ${rest}` });
  }
  return [...lines.values()];
}

const isChange = ({ kind }: ComparedRow): boolean => kind !== 'same' && kind !== 'moved';

const arrow = (left: readonly string[], right: readonly string[]): string => {
  const [from, to] = [left.join(', '), right.join(', ')];
  if (from === '') return `new ${to}`;
  if (to === '') return `dropped ${from}`;
  return from === to ? from : `${from} → ${to}`;
};

function matchBlocks(compared: ComparedDrafts): Block[] {
  const { left, right, rows } = compared;
  return [
    heading('Which provision answers to which'),
    table(
      '',
      [column('What became of it'), column(left.shortTitle, 2), column(right.shortTitle, 2)],
      rows.map((each) => concordanceRow(each, compared)),
    ),
    aside('Matches were proposed by the program unless a row says that a person confirmed it.'),
  ];
}

const MOST_DOUBTS = 12;

function doubtBlocks(review: readonly ShownDoubt[]): Block[] {
  if (review.length === 0) return [];
  const items = review
    .slice(0, MOST_DOUBTS)
    .map((each): Line => [strong(arrow(each.left, each.right)), ` ${each.why}`]);
  const more = review.length - items.length;
  return [
    heading('Matches to look at'),
    list(items),
    aside(
      `${more > 0 ? `And ${more} more. ` : ''}Confirm or cut them with “nonpaper link”; what a person said wins, now and in later versions.`,
    ),
  ];
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

/** What differs in numbers, dates and parties between paraphrases, row by row, headed as such; of verbatim texts their meaning tells it. */
function factBlocks(compared: ComparedDrafts): Block[] {
  const rows = compared.rows.filter((each) => (each.facts ?? []).length > 0);
  if (compared.refused === null || rows.length === 0) return [];
  const paths = (side: readonly ComparedProvision[]): string => side.map((each) => each.path).join(', ');
  const items = rows.map((each): Line => {
    const words = (each.facts ?? []).map(({ left, right }) => `${sideWords(left)} → ${sideWords(right)}`);
    return [strong(`${paths(each.left)} → ${paths(each.right)}`), ` ${words.join('; ')}`];
  });
  return [heading(['Numbers, dates and parties', ' ', badge('of our paraphrase')]), list(items)];
}

const sideWords = (facts: readonly string[]): string => (facts.length === 0 ? 'none' : facts.join(', '));

/** A draft with its date and fidelity, and its sources as footnotes. */
export function draftLine(draft: ComparedDraft, book: SourceBook): Line {
  const date = draft.date === null ? 'no date' : shortDate(draft.date);
  return [draft.title, soft(`, ${date}, ${draft.fidelity}`), ...book.citeSources(draft.sources)];
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
    strong(wordOf(each, compared)),
    soft(`: ${each.locked === true ? 'confirmed by a person' : each.reason}`),
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

/** Every changed provision with its changes, whole ones that came or went, in the order of the drafts. */
function redlineBlocks({ rows, refused }: ComparedDrafts): Block[] {
  if (refused !== null) return [];
  const items = rows.flatMap((each): Line[] => {
    const line = redlineOf(each);
    return line === null ? [] : [[strong(arrow(pathsOf(each.left), pathsOf(each.right))), ' ', ...line]];
  });
  return items.length === 0 ? [] : [heading('Redline'), list(items)];
}

/** What changed beside the wording of the provisions: a new paragraph of the preamble is a change like others. */
function outsideBlocks({ outside = [] }: ComparedDrafts): Block[] {
  if (outside.length === 0) return [];
  const items = outside.map(({ kind, left, right, redline }): Line => {
    const about = left.length + right.length === 0 ? kind : `${arrow(left, right)} ${kind}`;
    return [strong(about), ' ', ...redline.map(redlinePart)];
  });
  return [heading('Changes outside the provisions: titles, headings, preamble, notes'), list(items)];
}

const pathsOf = (provisions: readonly ComparedProvision[]): string[] => provisions.map(({ path }) => path);

/** Null where nothing changed and nothing moved. */
function redlineOf(each: ComparedRow): Line | null {
  if (each.kind === 'new') return each.right.map((one) => changed('inserted', wholeOf(one)));
  if (each.kind === 'dropped') return each.left.map((one) => changed('deleted', wholeOf(one)));
  const runs = each.redline ?? [];
  const words = each.kind === 'changed' ? [] : [soft(`${KIND_WORDS_OF_CHANGE[each.kind]}. `)];
  if (runs.some(({ kind }) => kind !== 'same')) return [...words, ...runs.map(redlinePart)];
  return each.kind === 'moved' ? [...words, beginningOf(each.right.map(wholeOf).join(' '))] : null;
}

const wholeOf = ({ heading: head, text }: ComparedProvision): string =>
  head === null ? text : `${head}. ${text}`.trim();

const changed = (tone: 'inserted' | 'deleted', text: string): Inline => ({ kind: 'text', text, tone });

const redlinePart = ({
  kind,
  text,
}: {
  readonly kind: 'same' | 'insert' | 'delete';
  readonly text: string;
}): Inline => (kind === 'same' ? text : changed(kind === 'insert' ? 'inserted' : 'deleted', text));
