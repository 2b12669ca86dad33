import type { IsoDate, SilenceCell } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong } from './known.ts';
import { byPartyName, draftRef, issueRef, partyRef, Under } from './opened.ts';
import type { DraftRef, IssueRef, OpenedRecord, PartyRef } from './opened.ts';
import { byAlphabet, byDay, byUnits, sorted } from './order.ts';
import { partsOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { positionsOf } from './positions.ts';
import type { Held, HeldLevel, Positions, Replies } from './positions.ts';
import type { CoreConcern, Draft, Id, Option } from './records.ts';
import { cellWords } from './silence-words.ts';
import type { Elements, Mark } from './silence-words.ts';
import type { Asked, Slice } from './slices.ts';
import { draftTexts, isSupported, supportOf } from './support.ts';
import type { Support } from './support.ts';
import { treatmentsOf } from './treatments.ts';
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

/** One core concern that the party itself declared. */
export interface SilenceRow {
  readonly concern: Id;
  readonly title: string;
  readonly party: PartyRef;
  readonly issues: readonly IssueRef[];
  readonly date: IsoDate;
  readonly under: readonly Id[];
  readonly cells: readonly SilenceMapCell[];
}

/** A concern that others ascribe to a party. It feeds nothing. */
export interface AscribedConcern {
  readonly concern: Id;
  readonly title: string;
  readonly party: PartyRef;
  readonly ascribedBy: string | null;
  readonly date: IsoDate;
  readonly under: readonly Id[];
}

/** The silence map: core concerns by drafts, in words. */
export interface SilenceMap {
  readonly asOf: IsoDate | null;
  readonly drafts: readonly DraftRef[];
  readonly rows: readonly SilenceRow[];
  readonly ascribed: readonly AscribedConcern[];
  readonly leftOut: readonly LeftOut[];
  /** Every record under a cell, opened. */
  readonly records: readonly OpenedRecord[];
}

/** Which rows and columns are wanted; left out, all. */
export interface SilenceChoice {
  readonly drafts?: readonly Id[];
  readonly parties?: readonly Id[];
}

interface Sheet {
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

function cellFor(sheet: Sheet, concern: CoreConcern, draft: Draft): SilenceMapCell {
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

function rowOf(sheet: Sheet, concern: CoreConcern, support: Support, drafts: readonly Draft[]): SilenceRow {
  return {
    concern: concern.id,
    title: concern.title,
    party: partyRef(sheet.known, concern.party),
    issues: concern.issues.map((issue) => issueRef(sheet.known, issue)),
    date: concern.date,
    under: sheet.under.note([concern, ...support.statements, ...support.notes]),
    cells: drafts.map((draft) => cellFor(sheet, concern, draft)),
  };
}

function ascribedOf(sheet: Sheet, concern: CoreConcern): AscribedConcern {
  const statements = concern.statements.map((id) => sheet.known.get('statement', id));
  return {
    concern: concern.id,
    title: concern.title,
    party: partyRef(sheet.known, concern.party),
    ascribedBy: concern.ascribedBy,
    date: concern.date,
    under: sheet.under.note([concern, ...statements]),
  };
}

/** Drafts in the order of their dates, undated ones last. */
export const draftsInOrder = (known: Known): Draft[] =>
  sorted(
    known.of('draft'),
    (a, b) => byDay(a.date ?? a.validFrom, b.date ?? b.validFrom),
    (a, b) => byAlphabet(a.shortTitle, b.shortTitle),
    (a, b) => byUnits(a.id, b.id),
  );

const byRow = (
  a: { party: PartyRef; title: string; concern: Id },
  b: { party: PartyRef; title: string; concern: Id },
): number => byPartyName(a.party, b.party) || byAlphabet(a.title, b.title) || byUnits(a.concern, b.concern);

function unsupportedConcerns(concerns: readonly CoreConcern[]): LeftOut[] {
  if (concerns.length === 0) return [];
  const why = 'rests on no statement by someone who speaks for the party';
  return [{ what: 'coreConcern', why, records: concerns.map((each) => each.id).sort(byUnits) }];
}

const chosen = (ids: readonly Id[] | undefined, id: Id): boolean => ids === undefined || ids.includes(id);

/** The map from what is already known; `silenceMap` is the same from a slice. */
export function silenceMapOf(known: Known, choice: SilenceChoice = {}): SilenceMap {
  const under = new Under();
  const sheet: Sheet = {
    known,
    positions: positionsOf(known),
    treatments: treatmentsOf(known),
    parts: partsOf(known),
    under,
  };
  const texts = draftTexts(known.of('draft'));
  const drafts = draftsInOrder(known).filter((draft) => chosen(choice.drafts, draft.id));
  const concerns = known.of('coreConcern').filter((concern) => chosen(choice.parties, concern.party));
  const declared = concerns
    .filter((concern) => concern.declaredByParty)
    .map((concern) => ({ concern, support: supportOf(known, texts, concern) }));
  const rows = declared
    .filter((each) => isSupported(each.support))
    .map((each) => rowOf(sheet, each.concern, each.support, drafts));
  const ascribed = concerns
    .filter((concern) => !concern.declaredByParty)
    .map((each) => ascribedOf(sheet, each));
  const silent = declared.filter((each) => !isSupported(each.support)).map((each) => each.concern);
  return {
    asOf: known.asOf,
    drafts: drafts.map((draft) => draftRef(draft, known.asOf)),
    rows: sorted(rows, byRow),
    ascribed: sorted(ascribed, byRow),
    leftOut: [
      ...known.leftOut(
        'coreConcern',
        'draft',
        'issue',
        'option',
        'participation',
        'party',
        'position',
        'treatment',
      ),
      ...unsupportedConcerns(silent),
      ...sheet.positions.leftOut,
      ...sheet.treatments.leftOut,
    ],
    records: under.list(known),
  };
}

/**
 * Each party's declared core concerns against each draft, by the seven rules of the measures in their order. Cells
 * carry words, the provisions and the statements; there are no totals. Cost: linear in the slice, plus one cell for
 * each concern and draft.
 */
export const silenceMap = (slice: Slice<'silence'>, asked: Asked, choice: SilenceChoice = {}): SilenceMap =>
  silenceMapOf(knownAmong(slice, asked), choice);
