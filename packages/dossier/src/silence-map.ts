import type { IsoDate } from '@nonpaper/vocabulary';
import { draftsInOrder } from './drafts-in-order.ts';
import { knownAmong } from './known.ts';
import type { Known, LeftOut } from './known.ts';
import { byPartyName, draftRef, issueRef, partyRef, Under } from './opened.ts';
import type { DraftRef, IssueRef, OpenedRecord, PartyRef } from './opened.ts';
import { byAlphabet, byUnits, sorted } from './order.ts';
import { partsOf } from './parts.ts';
import { positionsOf } from './positions.ts';
import type { CoreConcern, Draft, Id } from './records.ts';
import { cellFor } from './silence-cell.ts';
import type { Sheet, SilenceMapCell } from './silence-cell.ts';
import type { Asked, Slice } from './slices.ts';
import { draftTexts, isSupported, supportOf } from './support.ts';
import type { Support } from './support.ts';
import { treatmentsOf } from './treatments.ts';

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
