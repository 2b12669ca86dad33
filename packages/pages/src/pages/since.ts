import type { ChangeEntry, ChangeGroup, ChangesSince } from '@nonpaper/dossier';
import type { ReviewState } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { longDate, shortDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { severalOfKind } from '../kinds.ts';
import type { Block, Line, Page } from '../page.ts';
import { aside, badge, heading, list, paragraph, soft } from '../page.ts';

/** Everything that changed since a day, on one page. */
export function sincePage(head: DossierHead, changes: ChangesSince): Page {
  const book = new SourceBook();
  const blocks = [
    ...partBlocks(
      'What happened',
      'By the day on which it happened, was said or became known.',
      changes.happened,
      book,
    ),
    ...partBlocks(
      'What was entered or decided',
      'By the day on which the record was written; what stands above is not repeated.',
      changes.recorded,
      book,
    ),
  ];
  const none = paragraph(`Nothing changed since ${longDate(changes.since)}.`);
  const facts = [{ label: 'Since', value: [longDate(changes.since)] }, asOfFact(changes.asOf)];
  return framed(head, {
    subject: 'What changed',
    facts,
    blocks: blocks.length === 0 ? [none] : blocks,
    leftOut: leftOutLines(changes.leftOut),
    book,
  });
}

function partBlocks(
  title: string,
  explained: string,
  groups: readonly ChangeGroup<string>[],
  book: SourceBook,
): Block[] {
  if (groups.length === 0) return [];
  return [heading(title), aside(explained), ...groups.flatMap((group) => groupBlocks(group, book))];
}

const groupBlocks = (group: ChangeGroup<string>, book: SourceBook): Block[] => [
  heading(severalOfKind(group.kind), 3),
  list(group.entries.map((entry) => changeLine(entry, book))),
];

/** The day, what became of it, what it says, and how far it is checked. */
export function changeLine(entry: ChangeEntry<string>, book: SourceBook): Line {
  const told = SHOWN_CHANGES.includes(entry.change) ? [soft(`${entry.change}: `)] : [];
  const state = told.length > 0 && entry.change === entry.state ? [] : stateBadge(entry.state);
  return [
    soft(`${shortDate(entry.on)} `),
    ...state,
    ...told,
    entry.words,
    ...book.citeSources(entry.sources),
  ];
}

/** That something is dated or reported needs no word: the day says it. */
const SHOWN_CHANGES: readonly string[] = ['ended', 'entered', 'changed', 'accepted', 'refused', 'withdrawn'];

/** A badge for what is not accepted; accepted records carry none. */
export function stateBadge(state: ReviewState): Line {
  return state === 'accepted' ? [] : [badge(state), ' '];
}
