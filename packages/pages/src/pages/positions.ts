import type { GridCell, GridIssue, GridOrder, PositionsGrid } from '@nonpaper/dossier';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
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
import { statementLine } from './statements.ts';

/** What each party has declared on each option, with the statements under it. */
export function positionsPage(head: DossierHead, grid: PositionsGrid): Page {
  const book = new SourceBook(grid.records);
  const blocks =
    grid.issues.length === 0
      ? [paragraph('No position is recorded.')]
      : grid.issues.flatMap((issue) => issueBlocks(issue, grid, book));
  return framed(head, {
    subject: 'Positions',
    facts: [asOfFact(grid.asOf)],
    blocks,
    leftOut: leftOutLines(grid.leftOut),
    book,
  });
}

/** One table for each issue: options by parties; parties that have said nothing on it are named below. */
function issueBlocks(issue: GridIssue, grid: PositionsGrid, book: SourceBook): Block[] {
  const spoke = grid.parties.filter((party) =>
    issue.options.some((option) => option.cells.some((cell) => cell.party === party.id && hasSaid(cell))),
  );
  const silent = grid.parties
    .filter((party) => !spoke.includes(party) && issue.said.every((each) => each.party !== party.id))
    .map(({ name }) => name);
  const columns = [column('Option', 1.5), ...spoke.map((party) => column(party.name))];
  const rows = issue.options.map((option) =>
    row(
      option.label,
      ...spoke.map((party): Line =>
        cellLine(
          option.cells.find((cell) => cell.party === party.id),
          book,
        ),
      ),
    ),
  );
  return [
    heading(issue.issue.name),
    ...(spoke.length === 0 ? [] : [table('', columns, rows)]),
    ...orderBlocks(issue.orders, grid, book),
    ...saidBlocks(issue.said, grid, book),
    ...(silent.length === 0 ? [] : [aside(`Nothing stated: ${silent.join(', ')}.`)]),
  ];
}

/** Statements of one party that are shown; more are counted. */
const MOST_SAID = 5;

/** What was said and accepted, and of which nobody has made a position yet: as the ledger tells it, without a level. */
function saidBlocks(said: GridIssue['said'], grid: PositionsGrid, book: SourceBook): Block[] {
  const lines = grid.parties.flatMap(({ id, name }): Line[] => {
    const own = said.filter(({ party }) => party === id);
    const shown = own.slice(0, MOST_SAID).map(({ entry }) => statementLine(entry, book));
    return own.length > MOST_SAID
      ? [...shown, [strong(name), soft(`: ${own.length - MOST_SAID} more in the ledger`)]]
      : shown;
  });
  return lines.length === 0 ? [] : [aside('Said, and no position entered from it yet:'), list(lines)];
}

const hasSaid = (cell: GridCell): boolean => cell.level !== 'not stated' || cell.conditional.length > 0;

function cellLine(cell: GridCell | undefined, book: SourceBook): Line {
  if (cell === undefined || !hasSaid(cell)) return [soft('not stated')];
  const level = cell.contradictory ? `said both: ${cell.declared.join(', ')}` : cell.level;
  const conditions = cell.conditional.map((each): Line => [`${each.level}, if ${each.condition}`]);
  const dates = [...new Set(cell.statements.flatMap(({ date }) => (date === null ? [] : [shortDate(date)])))];
  return [
    ...(cell.level === 'not stated' ? [] : [strong(level), ...(conditions.length === 0 ? [] : ['; '])]),
    ...joinLines(conditions, '; '),
    ...(cell.redLine ? [' ', badge('red line')] : []),
    ...(cell.statements.some(({ inReplyTo }) => inReplyTo !== null)
      ? [' ', badge('in reply to a draft')]
      : []),
    ...(dates.length === 0 ? [] : [soft(` ${dates.join(', ')}`)]),
    ...book.cite(cell.under),
  ];
}

function orderBlocks(orders: readonly GridOrder[], grid: PositionsGrid, book: SourceBook): Block[] {
  if (orders.length === 0) return [];
  const lines = orders.map((each): Line => {
    const party = grid.parties.find(({ id }) => id === each.party)?.name ?? '';
    return [strong(party), `, best first: ${each.order.join(' › ')}`, ...book.cite(each.under)];
  });
  return [list(lines)];
}
