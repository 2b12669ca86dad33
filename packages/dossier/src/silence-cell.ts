import type { SilenceCell } from '@nonpaper/vocabulary';
import type { Known } from './known.ts';
import { byPartyName, issueRef, partyRef, Under } from './opened.ts';
import type { IssueRef } from './opened.ts';
import { byUnits } from './order.ts';
import type { Parts } from './parts.ts';
import type { Held, HeldLevel, Positions, Replies } from './positions.ts';
import type { CoreConcern, Draft, Id, Option } from './records.ts';
import { cellWords } from './silence-words.ts';
import type { Elements, Mark } from './silence-words.ts';
import type { LinkedProvision, Reading, Treatments } from './treatments.ts';

/** An option that the draft leaves possible, and what the party has declared of it. */
export interface LeftPossible {
  readonly option: Id;
  readonly label: string;
  readonly level: HeldLevel;
}

/** One issue of a concern against one draft. */
export interface SilenceElement {
  readonly issue: IssueRef;
  readonly cell: SilenceCell;
  /** K; empty where the draft was not read on this issue. */
  readonly possible: readonly LeftPossible[];
  readonly provisions: readonly LinkedProvision[];
  readonly marks: readonly Mark[];
  /** Options left possible on which the party's own statements contradict each other. */
  readonly contradictory: readonly Id[];
  /** True when a statement under this element was made in reply to a draft. */
  readonly inReply: boolean;
  readonly under: readonly Id[];
}

/** What a cell says. */
export interface SilenceResult {
  readonly cell: SilenceCell;
  readonly words: string;
  readonly elements: readonly SilenceElement[];
}

/** One core concern against one draft. */
export interface SilenceMapCell extends SilenceResult {
  readonly draft: Id;
  readonly companionsUnseen: number;
  readonly inReply: boolean;
  /** The result without statements made in reply to a draft, where it is another one. */
  readonly withoutReplies: SilenceResult | null;
  readonly under: readonly Id[];
}

export interface Sheet {
  readonly known: Known;
  readonly positions: Positions;
  readonly treatments: Treatments;
  readonly parts: Parts;
  readonly under: Under;
}

interface Place {
  readonly party: Id;
  readonly draft: Draft;
  readonly issue: Id;
}

type Possible = readonly { readonly option: Option; readonly held: Held }[];

/** Rules 4 to 7, on the levels of the options that the text leaves possible; the first that fits. */
export function cellOfLevels(levels: readonly HeldLevel[]): SilenceCell {
  const all = (...wanted: readonly HeldLevel[]): boolean =>
    levels.length > 0 && levels.every((level) => wanted.includes(level));
  if (all('preferred', 'acceptable')) return 'met';
  if (all('refused')) return 'contradicted';
  if (all('not stated')) return 'undeclared';
  return 'open';
}

/** Rules 1 to 3 where they fit, otherwise rules 4 to 7. Measures, "Silence map". */
function cellOf(reading: Reading, possible: Possible): SilenceCell {
  if (reading.state === 'no text' || reading.state === 'not assessed') return reading.state;
  if (reading.state === 'none found') return 'not addressed';
  return cellOfLevels(possible.map((each) => each.held.level));
}

function marksOf(sheet: Sheet, draft: Id, reading: Reading): Mark[] {
  if (reading.state !== 'treated') return [];
  const forces = new Set(reading.provisions.map((linked) => linked.force));
  const expected = forces.has('expectation') && !forces.has('duty') && !forces.has('intent');
  const leaning = reading.restsOn
    .filter((party) => !sheet.parts.hasRecorded(draft, party))
    .map((party) => partyRef(sheet.known, party))
    .sort(byPartyName);
  return [
    ...(expected ? [{ mark: 'expectation only' } as const] : []),
    ...leaning.map((party): Mark => ({ mark: 'rests on a party with no recorded part', party })),
  ];
}

function possibleIn(sheet: Sheet, place: Place, reading: Reading, replies: Replies): Possible {
  if (!('options' in reading)) return [];
  return reading.options.map((option) => ({
    option,
    held: sheet.positions.held(place.party, option.id, place.draft.id, replies),
  }));
}

function elementOf(sheet: Sheet, place: Place, replies: Replies): SilenceElement {
  const reading = sheet.treatments.reading(place.draft, place.issue);
  const possible = possibleIn(sheet, place, reading, replies);
  const cell = cellOf(reading, possible);
  const provisions = 'provisions' in reading ? reading.provisions : [];
  return {
    issue: issueRef(sheet.known, place.issue),
    cell,
    possible: possible.map(({ option, held }) => ({
      option: option.id,
      label: option.label,
      level: held.level,
    })),
    provisions,
    marks: cell === 'met' ? marksOf(sheet, place.draft.id, reading) : [],
    contradictory: possible.filter((each) => each.held.level === 'conflicting').map((each) => each.option.id),
    inReply: possible.some((each) => each.held.inReply),
    under: sheet.under.note([
      ...reading.treatments,
      ...provisions.map((linked) => sheet.known.get('provision', linked.provision)),
      ...possible.flatMap((each) => each.held.records),
    ]),
  };
}

/**
 * The cell of a concern from those of its elements. With one element it is that element's. With several: one
 * contradicted element contradicts the concern; elements that all say the same say it together; anything else is
 * `part`, "k of n met", with each element's own word beneath.
 */
export function cellOfElements(cells: readonly SilenceCell[]): SilenceCell {
  const first = cells[0];
  if (first === undefined) return 'not assessed';
  if (cells.includes('contradicted')) return 'contradicted';
  return cells.every((cell) => cell === first) ? first : 'part';
}

const unseenCompanions = (draft: Draft): number => draft.companions.filter((each) => !each.seen).length;

function marksOnce(elements: readonly SilenceElement[]): Mark[] {
  const seen = new Map<string, Mark>();
  for (const mark of elements.flatMap((element) => element.marks)) {
    const key = 'party' in mark ? mark.party.id : '';
    if (!seen.has(key)) seen.set(key, mark);
  }
  return [...seen.values()];
}

function resultOf(sheet: Sheet, concern: CoreConcern, draft: Draft, replies: Replies): SilenceResult {
  const elements = concern.issues.map((issue) =>
    elementOf(sheet, { party: concern.party, draft, issue }, replies),
  );
  const cell = cellOfElements(elements.map((element) => element.cell));
  const words = cellWords(cell, countsOf(elements), unseenCompanions(draft), marksOnce(elements));
  return { cell, words, elements };
}

function countsOf(elements: readonly SilenceElement[]): Elements {
  const cells = elements.map((element) => element.cell);
  return {
    met: cells.filter((each) => each === 'met').length,
    contradicted: cells.filter((each) => each === 'contradicted').length,
    all: cells.length,
  };
}

/** The word of a cell, with the count where a concern has several elements, and without what is said beside it. */
export const bareCellWords = ({ cell, elements }: SilenceResult): string =>
  cellWords(cell, countsOf(elements), 0, []);

export function cellFor(sheet: Sheet, concern: CoreConcern, draft: Draft): SilenceMapCell {
  const result = resultOf(sheet, concern, draft, 'with replies');
  const inReply = result.elements.some((element) => element.inReply);
  const without = inReply ? resultOf(sheet, concern, draft, 'without replies') : null;
  const cell = {
    draft: draft.id,
    ...result,
    companionsUnseen: unseenCompanions(draft),
    inReply,
    withoutReplies: without !== null && without.words !== result.words ? without : null,
  };
  return { ...cell, under: [...new Set(result.elements.flatMap((element) => element.under))].sort(byUnits) };
}
