import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Row,
} from '../page.ts';

/** What became of one bracket between two drafts. */
export interface ShownTurn {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly kind: 'opened' | 'closed' | 'stances' | 'contents';
  /** The bracket as printed before and after; empty on the side that has none. */
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

const KIND_WORDS = {
  opened: 'opened',
  closed: 'closed',
  stances: 'changed hands',
  contents: 'changed inside',
} as const;

const ORDER = ['closed', 'opened', 'contents', 'stances'] as const;
const MOST_TURNS = 500;
const LONGEST_SHOWN = 160;

/** More closed brackets than this are told together: in a text of which all were settled nobody reads a line for each. */
const MOST_CLOSED = 5;
const MOST_PATHS = 12;

/**
 * What became of the brackets, one line each, with the counts first. Many closed ones have one line for each way to close
 * them, and are listed one by one under a fold.
 */
export function turnBlocks(title: string, turns: readonly ShownTurn[], refused: string | null): Block[] {
  if (refused !== null) return [heading(title), paragraph(refused)];
  if (turns.length === 0) return [heading(title), paragraph('No bracket was opened, closed or changed.')];
  const counts = ORDER.map((kind) => [kind, turns.filter((each) => each.kind === kind).length] as const);
  const words = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${KIND_WORDS[kind]}`);
  const closed = turns.filter(({ kind }) => kind === 'closed');
  const areMany = closed.length > MOST_CLOSED;
  const rest = areMany ? turns.filter(({ kind }) => kind !== 'closed') : turns;
  const shown = [...rest.slice(0, MOST_TURNS), ...(areMany ? closed.slice(0, MOST_TURNS) : [])];
  return [
    heading(title),
    paragraph(`${words.join(', ')}.`),
    turnTable([...(areMany ? closedRows(closed) : []), ...gathered(rest.slice(0, MOST_TURNS)).map(turnRow)]),
    ...(areMany ? [closedFold(closed.slice(0, MOST_TURNS))] : []),
    ...(shown.length < turns.length
      ? [aside(`And ${counted(turns.length - shown.length, 'more', 'more')}; --json lists them.`)]
      : []),
  ];
}

const turnTable = (rows: readonly Row[]): Block =>
  table('', [column('Provision', 0.6), column('Bracket', 1.2), column('What became of it', 2)], rows);

const turnRow = (turn: ShownTurn): Row => row([strong(pathsOf(turn))], bracketLine(turn), turn.words);

/** A row for each way in which brackets were closed, the most frequent first. */
function closedRows(closed: readonly ShownTurn[]): Row[] {
  const ways = new Map<string, ShownTurn[]>();
  for (const each of closed) ways.set(each.words, [...(ways.get(each.words) ?? []), each]);
  return [...ways]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([words, turns]) =>
      row([strong(firstPaths(turns))], [counted(turns.length, 'bracket', 'brackets')], words),
    );
}

function firstPaths(turns: readonly ShownTurn[]): string {
  const paths = [...new Set(turns.map(pathsOf))];
  const more = paths.length - MOST_PATHS;
  return more > 0 ? `${paths.slice(0, MOST_PATHS).join(', ')} and ${more} more` : paths.join(', ');
}

const closedFold = (closed: readonly ShownTurn[]): Block => ({
  kind: 'folded',
  summary: 'The closed brackets one by one',
  blocks: [turnTable(closed.map(turnRow))],
});

/** A bracket that changed hands and contents has one line. */
function gathered(turns: readonly ShownTurn[]): ShownTurn[] {
  const lines: ShownTurn[] = [];
  for (const each of turns) {
    const last = lines.at(-1);
    const isSame =
      last !== undefined &&
      pathsOf(last) === pathsOf(each) &&
      last.before === each.before &&
      last.after === each.after &&
      last.kind === 'stances' &&
      each.kind === 'contents';
    if (isSame) lines[lines.length - 1] = { ...each, words: `${last.words} ${each.words}` };
    else lines.push(each);
  }
  return lines;
}

function pathsOf({ left, right }: ShownTurn): string {
  const [from, to] = [left.join(', '), right.join(', ')];
  if (from === '' || to === '' || from === to) return from === '' ? to : from;
  return `${from} → ${to}`;
}

function bracketLine({ before, after }: ShownTurn): Line {
  const [from, to] = [short(before), short(after)];
  if (from === '' || to === '' || from === to) return [to === '' ? from : to];
  return [from, soft(' → '), to];
}

function short(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
