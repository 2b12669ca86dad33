import { CONCORDANCE_KINDS } from '@nonpaper/vocabulary';
import type { Completeness, ConcordanceKind } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { counted } from '../kinds.ts';
import { soft } from '../page.ts';
import type { Line } from '../page.ts';
import type { ComparedDraft, ComparedDrafts, ComparedProvision, ComparedRow } from './compared.ts';

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
export const wordOf = ({ kind, deleted = false }: ComparedRow, { left, right }: ComparedDrafts): string =>
  deleted ? 'deleted' : changeWord(kind, left.completeness, right.completeness);

/** The line on points that are not compared, because one draft's text of them is not kept. */
export function notKeptLine(draft: string, paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  const points = `${paths.length === 1 ? 'point' : 'points'} ${paths.join(', ')}`;
  return `Not compared, since the text of ${draft} is not kept here: ${points}.`;
}

export const arrow = (left: readonly string[], right: readonly string[]): string => {
  const [from, to] = [left.join(', '), right.join(', ')];
  if (from === '') return `new ${to}`;
  if (to === '') return `dropped ${from}`;
  return from === to ? from : `${from} → ${to}`;
};

export const sideWords = (facts: readonly string[]): string =>
  facts.length === 0 ? 'none' : facts.join(', ');

/** A draft with its date and fidelity, and its sources as footnotes. */
export function draftLine(draft: ComparedDraft, book: SourceBook): Line {
  const date = draft.date === null ? 'no date' : shortDate(draft.date);
  return [draft.title, soft(`, ${date}, ${draft.fidelity}`), ...book.citeSources(draft.sources)];
}

export function countsLine(rows: readonly ComparedRow[]): Line {
  const counts = CONCORDANCE_KINDS.map((kind) => ({
    kind,
    count: rows.filter((each) => each.kind === kind).length,
  }));
  const used = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${KIND_WORDS_OF_CHANGE[kind]}`);
  return [`${counted(rows.length, 'row', 'rows')}: ${used.join(', ')}.`];
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

export const pathsOf = (provisions: readonly ComparedProvision[]): string[] =>
  provisions.map(({ path }) => path);
