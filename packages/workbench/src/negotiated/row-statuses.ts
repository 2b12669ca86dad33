import {
  derivedStatus,
  type ConcordanceTableRow,
  type NamedParty,
  type RowStatus,
  type TableNote,
} from '@nonpaper/drafts';
import { keyAt } from '../side-shown.ts';
import type { ConcordedSides } from '../concordance-of-drafts.ts';
import { pathIn } from '../draft-side.ts';
import { labelsOf } from '../side-labels.ts';
import { bracketedDraft, type BracketedDraft, type PlacedPoint } from './bracketed-draft.ts';
import { stanceWords } from './stance-words.ts';

/** What the brackets and marks of drafts say of a row of their table. */
export interface RowReading {
  readonly status: RowStatus;
  /** What the status rests on, and who stands where on the brackets of the row, by draft. */
  readonly notes: readonly TableNote[];
}

/** More would not fit beside a row; the text in the cells has them all. */
const MOST_STANCES = 8;

/**
 * The status of each row, as the text at `deciding` says it, and the stances in the brackets of all texts. Rows of
 * which nothing is said are open and have no note. Texts that are no wording of the parties say nothing.
 */
export function rowReadings(
  { sides, table }: ConcordedSides,
  deciding: number,
  parties: readonly NamedParty[],
): ReadonlyMap<string, RowReading> {
  const drafts = sides.map((side) =>
    bracketedDraft(side, { from: 'named', listed: [], others: side.kept === null ? [] : parties }),
  );
  const labels = labelsOf(sides);
  const said = drafts.map(saidByProvision);
  const statuses = drafts.map(statusesOf);
  return new Map(
    table.rows.map(({ row, cells, from }) => {
      const idsAt = (place: number): readonly string[] => cells[keyAt(place)]?.ids ?? [];
      const known = idsAt(deciding).flatMap((id) => statuses[deciding]?.get(id) ?? []);
      const { status, words } = derivedStatus(known);
      const notes = sides.flatMap((_, place) => {
        const stances = idsAt(place).flatMap((id) => said[place]?.get(id) ?? []);
        const rests = place === deciding && words !== '' ? [words] : [];
        return noteOf([...rests, ...bounded(stances)], labels[place]);
      });
      return [row, { status, notes: [...originNote(from), ...notes] }] as const;
    }),
  );
}

/** Where a row comes from that begins with a part of another one: the base has its wording there. */
const originNote = (from: ConcordanceTableRow['from']): TableNote[] =>
  from?.kind === 'split'
    ? [{ text: `Split from ${from.rows.length === 1 ? 'row' : 'rows'} ${from.rows.join(', ')}.` }]
    : [];

/** One note for each draft that says something. */
const noteOf = (texts: readonly string[], source = ''): TableNote[] =>
  texts.length === 0 ? [] : [{ text: texts.join(' '), source }];

function bounded(stances: readonly string[]): string[] {
  const more = stances.length - MOST_STANCES;
  return more <= 0 ? [...stances] : [...stances.slice(0, MOST_STANCES), `And ${more} more.`];
}

function statusesOf({ side, statuses }: BracketedDraft) {
  const named = pathIn(side);
  return new Map(statuses.map((each) => [each.id, { path: named(each), status: each.status }]));
}

/** Who stands where in the brackets of each provision, in words, by id; brackets over several stand with the first. */
function saidByProvision({ points, statements }: BracketedDraft): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const add = (id: string | undefined, texts: readonly string[]): void => {
    if (id !== undefined) said.set(id, [...(said.get(id) ?? []), ...texts]);
  };
  for (const each of points) add(each.provisions[0]?.id, stancesAt(each));
  for (const { provisions, stances } of statements)
    add(provisions[0]?.id, [`The whole is ${stanceWords(stances)}.`]);
  return said;
}

function stancesAt({ point, part }: PlacedPoint): string[] {
  const whole = stanceWords(point.stances);
  return [
    ...(whole === '' ? [] : [`${quoted(part.read.text.slice(...point.span))} ${whole}.`]),
    ...point.options.flatMap(({ stances, span }) =>
      stances.length === 0 ? [] : [`${quoted(part.read.text.slice(...span))} ${stanceWords(stances)}.`],
    ),
  ];
}

const LONGEST_QUOTED = 60;

function quoted(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return `“${words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED).replace(/\s+\S*$/u, '')}…` : words}”`;
}
