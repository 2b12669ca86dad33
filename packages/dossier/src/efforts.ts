import type { EffortOutcome, IsoDate, LineageKind, Verification } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong, textSeen } from './known.ts';
import { byPartyName, draftRef, issueRef, partyRef, sourceLines, Under } from './opened.ts';
import type { DraftRef, IssueRef, OpenedRecord, PartyRef, SourceLine } from './opened.ts';
import { byAlphabet, byUnits, sorted } from './order.ts';
import type { Draft, Effort, Id, Issue } from './records.ts';
import { draftsInOrder } from './drafts-in-order.ts';
import type { Asked, Slice } from './slices.ts';
import { treatmentsOf } from './treatments.ts';
import type { LinkedProvision, Reading, Treatments } from './treatments.ts';

/** What one text did with an issue. */
export interface TextOnIssue {
  readonly draft: DraftRef;
  readonly state: Reading['state'];
  /** Labels of the options that it leaves possible; empty where it was not read. */
  readonly possible: readonly string[];
  readonly provisions: readonly LinkedProvision[];
  readonly under: readonly Id[];
}

/** An issue in the text of an effort, beside the present text. */
export interface ThenAndNow {
  readonly issue: IssueRef;
  readonly then: TextOnIssue;
  readonly now: TextOnIssue;
}

/** A recorded relation between a text of the effort and another draft. */
export interface EffortLink {
  readonly lineage: Id;
  readonly later: DraftRef;
  readonly relation: LineageKind;
  readonly earlier: DraftRef;
}

/** What was tried before, what came of it and why it ended. */
export interface EffortEntry {
  readonly effort: Id;
  readonly slug: string | null;
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  /** Null while the effort had not ended by the as-of date. */
  readonly outcome: EffortOutcome | null;
  readonly ended: string | null;
  readonly summary: string;
  readonly parties: readonly PartyRef[];
  readonly drafts: readonly DraftRef[];
  readonly links: readonly EffortLink[];
  readonly beside: readonly ThenAndNow[];
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
  readonly under: readonly Id[];
}

/** Earlier efforts beside the present text. */
export interface Efforts {
  readonly asOf: IsoDate | null;
  readonly present: DraftRef | null;
  readonly efforts: readonly EffortEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

/** The draft that counts as the present text; left out, the latest whose text was seen and that no effort holds. */
export interface EffortsChoice {
  readonly present?: Id;
}

interface Sheet {
  readonly known: Known;
  readonly treatments: Treatments;
  readonly under: Under;
  readonly present: Draft | undefined;
}

/**
 * The latest draft whose text was seen, leaving aside the texts of earlier efforts that have ended. An effort that has
 * ended with the latest text of all is not an earlier one.
 */
export function presentDraft(known: Known): Draft | undefined {
  const seen = draftsInOrder(known).filter((draft) => textSeen(draft, known.asOf));
  const latest = seen.findLast((draft) => (draft.date ?? draft.validFrom) !== null)?.id ?? '';
  const past = new Set(
    known
      .of('effort')
      .filter((effort) => effort.outcome !== 'ongoing' && !effort.drafts.includes(latest))
      .flatMap((effort) => effort.drafts),
  );
  return (
    seen.findLast((draft) => !past.has(draft.id) && (draft.date ?? draft.validFrom) !== null) ??
    seen.findLast((draft) => !past.has(draft.id))
  );
}

function textOn(sheet: Sheet, draft: Draft, issue: Id): TextOnIssue {
  const reading = sheet.treatments.reading(draft, issue);
  const provisions = 'provisions' in reading ? reading.provisions : [];
  return {
    draft: draftRef(draft, sheet.known.asOf),
    state: reading.state,
    possible: reading.state === 'treated' ? reading.options.map((option) => option.label) : [],
    provisions,
    under: sheet.under.note([
      ...reading.treatments,
      ...provisions.map((linked) => sheet.known.get('provision', linked.provision)),
    ]),
  };
}

const issuesByOrdinal = (known: Known): Issue[] =>
  sorted(
    known.of('issue'),
    (a, b) => a.ordinal - b.ordinal,
    (a, b) => byUnits(a.id, b.id),
  );

/** The issues that a text of the effort treats, each beside what the present text does with it. */
function besideOf(sheet: Sheet, drafts: readonly Draft[]): ThenAndNow[] {
  const { present } = sheet;
  if (present === undefined) return [];
  return drafts
    .filter((draft) => draft.id !== present.id)
    .flatMap((draft) =>
      issuesByOrdinal(sheet.known).flatMap(({ id }) => {
        if (sheet.treatments.reading(draft, id).state !== 'treated') return [];
        const [then, now] = [textOn(sheet, draft, id), textOn(sheet, present, id)];
        return [{ issue: issueRef(sheet.known, id), then, now }];
      }),
    );
}

function linksOfEffort(sheet: Sheet, drafts: readonly Draft[]): EffortLink[] {
  const own = new Set(drafts.map((draft) => draft.id));
  const links = sheet.known
    .of('lineage')
    .filter((lineage) => own.has(lineage.earlier) || own.has(lineage.later))
    .flatMap((lineage) => {
      const [later, earlier] = [
        sheet.known.get('draft', lineage.later),
        sheet.known.get('draft', lineage.earlier),
      ];
      if (later === undefined || earlier === undefined) return [];
      const { asOf } = sheet.known;
      const relation = lineage.relation;
      return [
        { lineage: lineage.id, later: draftRef(later, asOf), relation, earlier: draftRef(earlier, asOf) },
      ];
    });
  return sorted(links, (a, b) => byUnits(a.lineage, b.lineage));
}

function entryOf(sheet: Sheet, effort: Effort): EffortEntry {
  const { known } = sheet;
  const over = known.asOf === null || effort.end === null || effort.end <= known.asOf;
  const drafts = effort.drafts.flatMap((id) => known.get('draft', id) ?? []);
  const links = linksOfEffort(sheet, drafts);
  return {
    effort: effort.id,
    slug: effort.slug,
    name: effort.name,
    start: effort.start,
    end: over ? effort.end : null,
    outcome: over ? effort.outcome : null,
    ended: over ? effort.ended : null,
    summary: effort.summary,
    parties: effort.parties.map((party) => partyRef(known, party)).sort(byPartyName),
    drafts: drafts.map((draft) => draftRef(draft, known.asOf)),
    links,
    beside: besideOf(sheet, drafts),
    verification: effort.verification,
    sources: sourceLines(known, effort.citations),
    under: sheet.under.note([effort, ...drafts, ...links.map((link) => known.get('lineage', link.lineage))]),
  };
}

/** Efforts from what is already known; `efforts` is the same from a slice. */
export function effortsOf(known: Known, choice: EffortsChoice = {}): Efforts {
  const present = choice.present === undefined ? presentDraft(known) : known.get('draft', choice.present);
  const sheet: Sheet = { known, treatments: treatmentsOf(known), under: new Under(), present };
  const entries = sorted(
    known.of('effort'),
    (a, b) => byUnits(a.start, b.start),
    (a, b) => byAlphabet(a.name, b.name),
    (a, b) => byUnits(a.id, b.id),
  ).map((effort) => entryOf(sheet, effort));
  return {
    asOf: known.asOf,
    present: present === undefined ? null : draftRef(present, known.asOf),
    efforts: entries,
    leftOut: [...known.leftOut('draft', 'effort', 'lineage', 'treatment'), ...sheet.treatments.leftOut],
    records: sheet.under.list(known),
  };
}

/**
 * What was tried before, its outcome and why it ended; where a text of that effort treats an issue, what it left
 * possible stands beside what the present text does. Cost: drafts of efforts times issues.
 */
export const efforts = (slice: Slice<'efforts'>, asked: Asked, choice: EffortsChoice = {}): Efforts =>
  effortsOf(knownAmong(slice, asked), choice);
