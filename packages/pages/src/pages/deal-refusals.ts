import type { IsoDate } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { longDate } from '../dates.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  badge,
  column,
  groupRow,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Row,
} from '../page.ts';
import type { DealPart, DealRefusal } from './deal-answer.ts';
import { grouped } from './deal-counts.ts';

/** Every refusal by its party, with what it excludes, alone and at all. */
export function refusalBlocks(part: DealPart, book: SourceBook): Block[] {
  if (part.refusals.length === 0) return [paragraph('No party has refused an option.')];
  const columns = [
    column('Refusal', 2.4),
    column('Packages it excludes', 1, 'end'),
    column('Only it excludes', 1, 'end'),
  ];
  const rows = part.parties.flatMap(({ party, packages, only }): Row[] => {
    const own = part.refusals.filter((refusal) => refusal.party.id === party.id);
    if (own.length === 0) return [];
    return [
      groupRow(party.name),
      ...own.map((refusal) =>
        row(refusalLine(refusal, book), grouped(refusal.packages), grouped(refusal.only)),
      ),
      row([soft('all of these together')], grouped(packages), grouped(only)),
    ];
  });
  return [
    table('', columns, rows),
    aside(
      'Only it excludes: nothing else stands against these packages; were this one refusal not there, so many packages would be open. A package may be excluded by several, so the columns do not add up.',
    ),
  ];
}

/** A refusal with its statements. */
export function refusalLine(refusal: DealRefusal, book: SourceBook): Line {
  return [
    `${refusal.issue.name}: `,
    strong(refusal.option.label),
    soft(`, ${statementWords(refusal.dates)}`),
    ...(refusal.redLine ? [' ', badge('red line')] : []),
    ...(refusal.inReply ? [' ', badge('in reply to a draft')] : []),
    ...book.cite(refusal.under),
  ];
}

/** `statement of 14 June 2024`, or of several days. */
export function statementWords(dates: readonly IsoDate[]): string {
  if (dates.length === 0) return 'statement without a date';
  return `${counted(dates.length, 'statement', 'statements').slice(2)} of ${dates.map(longDate).join(' and ')}`;
}
