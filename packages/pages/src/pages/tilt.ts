import type { Tilt, TiltFigures, TiltIssue, TiltSide } from '@nonpaper/dossier';
import { SourceBook } from '../book.ts';
import { longDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import type { Block, Line, Page } from '../page.ts';
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
import { pointsOf } from './silence-map.ts';

/**
 * Whether one draft lies nearer to a party's own declared positions than another: a verdict in words, and the issues
 * that it rests on. Never a score, a sum or a picture (measures, "Tilt").
 */
export function tiltPage(head: DossierHead, tilt: Tilt): Page {
  const book = new SourceBook(tilt.records);
  const facts = [
    { label: 'Party', value: [tilt.party.name] },
    { label: 'From', value: [tilt.from.title] },
    { label: 'To', value: [tilt.to.title] },
    asOfFact(tilt.asOf),
    { label: 'Counted', value: [counted(tilt.issues.length, 'issue', 'issues')] },
  ];
  const blocks = [
    ...verdictBlocks(tilt, tilt),
    ...tilt.knownLater.map(({ draft, knownFrom }) =>
      aside(
        `The text of ${draft.shortTitle} became known on ${longDate(knownFrom)}, after the as-of date; declarations count up to that date only.`,
      ),
    ),
    ...weightBlocks(tilt),
    heading(`Issues: ${tilt.heading}`),
    issueTable(tilt, tilt, book),
    aside(DELTA_EXPLAINED),
    ...notCountedBlocks(tilt, book),
    ...repliesBlocks(tilt, book),
  ];
  return framed(head, { subject: 'Tilt', facts, blocks, leftOut: leftOutLines(tilt.leftOut), book });
}

const DELTA_EXPLAINED =
  'A change is a range where the record leaves it open. +1: from a way of settling it that the party refuses to one that it prefers; -1: the reverse; 0: no change. On what the party has not said, anything between is possible. The party is compared with itself only.';

function verdictBlocks(tilt: Tilt, figures: TiltFigures): Block[] {
  const names = figures.wouldDecide.map(({ name }) => name).join('; ');
  return [
    paragraph(verdictLine(tilt, figures)),
    ...(names === '' ? [] : [paragraph(`What would decide it: ${names}.`)]),
  ];
}

/** The verdict as a sentence: which draft, against which, by whose positions. */
export function verdictLine(tilt: Tilt, figures: TiltFigures): Line {
  const words = figures.verdict ?? 'no issue could be counted in both drafts';
  return [
    `${tilt.to.shortTitle}, against ${tilt.from.shortTitle}, by the declared positions of ${tilt.party.name}: `,
    strong(words),
    '.',
  ];
}

function weightBlocks(tilt: Tilt): Block[] {
  if (tilt.weights.length === 0) return [];
  const weights = tilt.weights.map(({ issue, weight }): Line => [`${issue.name}: ${weight}`]);
  return [
    paragraph([
      'Weights set by the user: ',
      ...joinLines(weights, '; '),
      '. The verdict does not depend on them.',
    ]),
  ];
}

function issueTable(tilt: Tilt, figures: TiltFigures, book: SourceBook): Block {
  if (figures.issues.length === 0) return paragraph('No issue could be counted in both drafts.');
  const columns = [
    column('Issue'),
    column(tilt.from.shortTitle, 1.4),
    column(tilt.to.shortTitle, 1.4),
    column('Change'),
  ];
  return table(
    '',
    columns,
    figures.issues.map((each) =>
      row(issueLine(each, book), sideLine(each.from), sideLine(each.to), each.delta.words),
    ),
  );
}

function issueLine(each: TiltIssue, book: SourceBook): Line {
  return [
    each.issue.name,
    ...(each.inReply ? [' ', badge('in reply to a draft')] : []),
    ...(each.orderSetAside
      ? [' ', soft('a declared order of options was set aside: declared levels break it')]
      : []),
    ...book.cite(each.under),
  ];
}

function sideLine(side: TiltSide): Line {
  const options = side.possible.map((each): Line => [each.label, soft(` (${each.level})`)]);
  const points = pointsOf(side.provisions.map(({ path }) => path));
  return [...joinLines(options, '; '), ...(points === '' ? [] : [', ', soft(points)])];
}

function notCountedBlocks(tilt: Tilt, book: SourceBook): Block[] {
  if (tilt.notCounted.length === 0) return [];
  const items = tilt.notCounted.map((each): Line => [
    strong(each.issue.name),
    `: ${each.why}`,
    ...book.cite(each.under),
  ]);
  return [heading('Issues left out'), list(items)];
}

function repliesBlocks(tilt: Tilt, book: SourceBook): Block[] {
  if (tilt.withoutReplies === null) return [];
  return [
    heading('Without statements made in reply to a draft'),
    aside(
      'Some of the positions above were declared in reply to one of the drafts. Without those statements the result is another one.',
    ),
    ...verdictBlocks(tilt, tilt.withoutReplies),
    issueTable(tilt, tilt.withoutReplies, book),
  ];
}
