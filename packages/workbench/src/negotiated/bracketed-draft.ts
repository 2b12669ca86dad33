import {
  bracketCounts,
  bracketSeries,
  negotiatedDraft,
  readNegotiated,
  openPoints,
  type BracketCounts,
  type NegotiatedPart,
  type NegotiatedProvision,
  type OpenPoint,
  type ReadProvision,
  type Stance,
} from '@nonpaper/drafts';
import type { Message, Span } from '@nonpaper/vocabulary';
import type { DraftSide } from '../draft-side.ts';
import { textOfSide } from '../draft-text/draft-text.ts';
import type { PartiesAtTable } from './parties-at-table.ts';

/** An open point of a draft, with where it stands. */
export interface PlacedPoint {
  readonly point: OpenPoint;
  readonly part: NegotiatedPart;
  /** The provision that holds it, or all those that it runs over; none for one in a heading or before the first. */
  readonly provisions: readonly ReadProvision[];
  /** Place in the list of the point that it stands in; null for one that stands in none. */
  readonly within: number | null;
  /** Parties of the table that say nothing of it. */
  readonly silent: readonly string[];
}

/** What parties say of a provision as a whole: "(ARV reserves its position)". */
export interface PlacedStatement {
  readonly text: string;
  readonly provisions: readonly ReadProvision[];
  readonly stances: readonly Stance[];
  /** How many of the draft's points stand before it. */
  readonly behind: number;
}

/** A draft with all that is open in it. */
export interface BracketedDraft {
  readonly side: DraftSide;
  /** Why its brackets are not read: it is no wording of the parties. Null where they are; then the rest is empty. */
  readonly refused: string | null;
  readonly text: string;
  readonly parts: readonly NegotiatedPart[];
  readonly statuses: readonly NegotiatedProvision[];
  readonly points: readonly PlacedPoint[];
  readonly statements: readonly PlacedStatement[];
  readonly counts: BracketCounts;
  /** Parties of the table in the order of their list; where nobody gave one, those named in the brackets. */
  readonly parties: readonly string[];
  readonly partiesFrom: PartiesAtTable['from'];
  readonly messages: readonly Message[];
}

const NO_WORDING = { paraphrase: 'a paraphrase', summary: 'a summary' } as const;

/** Why the brackets of a draft say nothing of what the parties left open; null where they do. */
function refusalOf({ fidelity }: DraftSide): string | null {
  if (fidelity !== 'paraphrase' && fidelity !== 'summary') return null;
  return `It is ${NO_WORDING[fidelity]}, so its brackets are not those of the parties.`;
}

/** Why nothing is told of the brackets of a draft: it is no wording of the parties, or has more of them than are read. */
export function untoldBecause({ refused, messages, side }: BracketedDraft): string | null {
  const told = messages.find(({ code }) => code === 'too-many-brackets')?.text;
  return refused ?? told?.replace(`${side.name}: `, '') ?? null;
}

/** Reads the brackets of a draft. */
export function bracketedDraft(side: DraftSide, table: PartiesAtTable): BracketedDraft {
  const refused = refusalOf(side);
  const { text, provisions } = refused === null ? textOfSide(side) : { text: '', provisions: [] };
  const names = [...table.listed, ...table.others];
  const found = negotiatedDraft(text, provisions, {
    ...(names.length === 0 ? {} : { parties: names }),
    ...(side.notes === undefined ? {} : { footnotes: side.notes }),
  });
  const byId = new Map(provisions.map((each) => [each.id, each]));
  const placed: Placed[] = [];
  const statements: PlacedStatement[] = [];
  const notes = [...(side.notes ?? [])].sort((a, b) => a.at - b.at).reverse();
  for (const part of found.parts) {
    const noted: Note[] = [];
    while ((notes.at(-1)?.at ?? Infinity) <= part.span[1]) noted.push(...notes.splice(-1));
    const members = part.provisions.flatMap((id) => byId.get(id) ?? []);
    const points = pointsOf(part, members);
    for (const each of statementsIn(part, members, points, placed.length)) statements.push(each);
    for (const each of notesIn(part, noted, members, points, placed.length)) statements.push(each);
    for (const each of points) placed.push(each);
  }
  const named = [
    ...placed.flatMap(({ point }) => saidOf(point)),
    ...statements.flatMap(({ stances }) => stances),
  ];
  const parties =
    table.from === 'named'
      ? [...new Set(named.map(({ party }) => party))]
      : table.listed.map(({ name }) => name);
  return {
    side,
    refused,
    text,
    parts: found.parts,
    statuses: found.provisions,
    points: withPlaces(placed).map((each) => ({ ...each, silent: silentOn(each.point, parties) })),
    statements,
    counts: countsOf(found.parts),
    parties,
    partiesFrom: table.from,
    messages: found.parts.length === 0 ? [] : side.messages,
  };
}

/** The counts of a whole draft. */
const countsOf = (parts: readonly NegotiatedPart[]): BracketCounts =>
  bracketSeries([{ key: '', provisions: parts.map(({ read }) => ({ path: '', read })) }])[0]?.total ??
  bracketCounts(NOTHING);

const NOTHING = {
  text: '',
  nodes: [],
  brackets: [],
  pieces: [],
  statements: [],
  parties: [],
  surroundings: {},
  messages: [],
};

type Placed = Omit<PlacedPoint, 'silent'>;

function pointsOf(part: NegotiatedPart, members: readonly ReadProvision[]): Placed[] {
  return openPoints(part.read).map((point) => ({
    point,
    part,
    provisions: membersAt(members, inDraft(part, point.span)),
    within: point.within,
  }));
}

/** What is said in brackets or parentheses of no bracket in particular. */
function statementsIn(
  part: NegotiatedPart,
  members: readonly ReadProvision[],
  points: readonly Placed[],
  before: number,
): PlacedStatement[] {
  const { text, brackets, statements } = part.read;
  const inBrackets = brackets.flatMap(({ note, about, stances, whole }) =>
    (note === 'statement' || note === 'footnote') && about === null && stances.length > 0
      ? [{ stances, span: whole }]
      : [],
  );
  return [...inBrackets, ...statements]
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ stances, span }) => ({
      text: text.slice(...span),
      provisions: membersAt(members, inDraft(part, span)),
      stances,
      behind: before + points.filter(({ point }) => point.span[0] < span[0]).length,
    }));
}

type Note = NonNullable<DraftSide['notes']>[number];

/** Longer notes are explanations, not statements of parties. */
const LONGEST_NOTE = 300;

/** What parties say in footnotes that the file keeps apart from its text: read as the same words in round brackets are. */
function notesIn(
  part: NegotiatedPart,
  notes: readonly Note[],
  members: readonly ReadProvision[],
  points: readonly Placed[],
  before: number,
): PlacedStatement[] {
  const [start] = part.span;
  const { parties } = part.read.surroundings;
  return notes
    .filter(({ text }) => text.length <= LONGEST_NOTE)
    .flatMap(({ at, text }): PlacedStatement[] => {
      const words = text.trim().replace(/[.;]$/u, '');
      const { statements } = readNegotiated(`(${words})`, parties === undefined ? {} : { parties });
      const provisions = membersAt(members, [at - 1, at]);
      const behind = before + points.filter(({ point }) => point.span[0] + start < at).length;
      return statements.map(({ stances }) => ({ text: `note: ${text}`, provisions, stances, behind }));
    });
}

const inDraft = ({ span: [start] }: NegotiatedPart, span: Span): Span => [span[0] + start, span[1] + start];

/** The provisions whose own text a stretch touches. A binary search, since the members of a part may be many. */
export function membersAt(members: readonly ReadProvision[], [start, end]: Span): ReadProvision[] {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.span[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < members.length && (members[stop]?.span[0] ?? end) < end) stop += 1;
  return members.slice(low, stop);
}

/** Gives each point the place in the whole list of the one that it stands in. */
function withPlaces(placed: readonly Placed[]): Placed[] {
  let first = 0;
  let part: NegotiatedPart | null = null;
  return placed.map((each, at) => {
    if (each.part !== part) [part, first] = [each.part, at];
    return each.within === null ? each : { ...each, within: each.within + first };
  });
}

/** All that is said of a point, and of its options. */
export const saidOf = ({ stances, options }: OpenPoint): Stance[] => [
  ...stances,
  ...options.flatMap((option) => option.stances),
];

function silentOn(point: OpenPoint, parties: readonly string[]): string[] {
  const spoke = new Set(saidOf(point).map(({ party }) => party));
  return parties.filter((party) => !spoke.has(party));
}
