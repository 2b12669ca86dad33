import type { IsoDate, LineageKind } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong, textSeen } from './known.ts';
import { byPartyName, draftRef, partyRef, sourceLines, speakerWords, Under } from './opened.ts';
import type { DraftRef, OpenedRecord, PartyRef, SourceLine } from './opened.ts';
import { byUnits, groupedBy, sorted } from './order.ts';
import type { Draft, Id, Lineage, Participation, Provision } from './records.ts';
import { draftsInOrder } from './drafts-in-order.ts';
import type { Asked, Slice } from './slices.ts';

/** Somebody's word for a relation or an authorship. */
export interface Claim {
  readonly statement: Id;
  readonly speaker: string;
  readonly date: IsoDate | null;
  readonly sources: readonly SourceLine[];
}

/** One draft revises, counters or is modelled on another: a claim with its sources. */
export interface DraftRelation {
  readonly lineage: Id;
  readonly later: DraftRef;
  readonly relation: LineageKind;
  readonly earlier: DraftRef;
  readonly claims: readonly Claim[];
  readonly sources: readonly SourceLine[];
  readonly under: readonly Id[];
}

/** Wording that stands in several verbatim drafts of one language, and where it appears first in this dossier. */
export interface EarliestAppearance {
  readonly text: string;
  readonly first: { readonly draft: DraftRef; readonly provision: Id; readonly path: string };
  readonly later: readonly { readonly draft: Id; readonly provision: Id; readonly path: string }[];
}

/** A report that a party did, or did not, draft a text. Nothing more than a claim. */
export interface AuthorshipClaim {
  readonly participation: Id;
  readonly draft: DraftRef;
  readonly party: PartyRef;
  readonly state: Participation['state'];
  readonly account: string;
  readonly date: IsoDate;
  readonly claims: readonly Claim[];
  readonly sources: readonly SourceLine[];
  readonly under: readonly Id[];
}

/** Which text came from which, as far as the record says. */
export interface DraftLineage {
  readonly asOf: IsoDate | null;
  readonly drafts: readonly DraftRef[];
  readonly relations: readonly DraftRelation[];
  /** Headed "earliest appearance in this dossier". */
  readonly earliest: readonly EarliestAppearance[];
  /** Drafts whose wording was not looked up, and why. */
  readonly notCompared: readonly { readonly draft: DraftRef; readonly why: string }[];
  readonly authorship: readonly AuthorshipClaim[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

function claimsOf(known: Known, statements: readonly Id[]): Claim[] {
  return statements.flatMap((id) => {
    const statement = known.get('statement', id);
    if (statement === undefined) return [];
    const speaker = speakerWords(known, statement);
    return [
      { statement: id, speaker, date: statement.date, sources: sourceLines(known, statement.citations) },
    ];
  });
}

const statementsOf = (known: Known, ids: readonly Id[]) => ids.map((id) => known.get('statement', id));

function relationOf(known: Known, under: Under, lineage: Lineage): DraftRelation[] {
  const [later, earlier] = [known.get('draft', lineage.later), known.get('draft', lineage.earlier)];
  if (later === undefined || earlier === undefined) return [];
  return [
    {
      lineage: lineage.id,
      later: draftRef(later, known.asOf),
      relation: lineage.relation,
      earlier: draftRef(earlier, known.asOf),
      claims: claimsOf(known, lineage.statements),
      sources: sourceLines(known, lineage.citations),
      under: under.note([lineage, ...statementsOf(known, lineage.statements)]),
    },
  ];
}

function authorshipOf(known: Known, under: Under, report: Participation): AuthorshipClaim[] {
  const draft = known.get('draft', report.draft);
  if (draft === undefined) return [];
  return [
    {
      participation: report.id,
      draft: draftRef(draft, known.asOf),
      party: partyRef(known, report.party),
      state: report.state,
      account: report.account,
      date: report.date,
      claims: claimsOf(known, report.statements),
      sources: sourceLines(known, report.citations),
      under: under.note([report, ...statementsOf(known, report.statements)]),
    },
  ];
}

/** Wording is the same when it differs in nothing but white space. */
const wording = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const FEWEST_WORDS = 4;

interface Place {
  readonly draft: Draft;
  readonly provision: Provision;
}

function appearance(known: Known, text: string, places: readonly Place[]): EarliestAppearance[] {
  const [first, ...later] = places;
  if (first === undefined || !later.some((place) => place.draft.id !== first.draft.id)) return [];
  return [
    {
      text,
      first: {
        draft: draftRef(first.draft, known.asOf),
        provision: first.provision.id,
        path: first.provision.path,
      },
      later: later.map(({ draft, provision }) => ({
        draft: draft.id,
        provision: provision.id,
        path: provision.path,
      })),
    },
  ];
}

/** Provisions of dated verbatim drafts, in the order of the drafts and of the text. */
function verbatimPlaces(known: Known, drafts: readonly Draft[]): Place[] {
  const byDraft = groupedBy(known.of('provision'), (provision) => provision.draft);
  return drafts.flatMap((draft) =>
    sorted(
      byDraft.get(draft.id) ?? [],
      (a, b) => a.ordinal - b.ordinal,
      (a, b) => byUnits(a.id, b.id),
    ).map((provision) => ({ draft, provision })),
  );
}

function earliestAppearances(known: Known, drafts: readonly Draft[]): EarliestAppearance[] {
  const places = verbatimPlaces(known, drafts).filter(
    ({ provision }) => wording(provision.text).split(' ').length >= FEWEST_WORDS,
  );
  const groups = groupedBy(
    places,
    ({ draft, provision }) => `${draft.language}\u0000${wording(provision.text)}`,
  );
  return [...groups.values()].flatMap((group) =>
    appearance(known, wording(group[0]?.provision.text ?? ''), group),
  );
}

/** Why the wording of a draft is not looked up in others. */
function whyNotCompared(known: Known, draft: Draft): string | null {
  if (!textSeen(draft, known.asOf)) return 'its text was not seen';
  if (draft.fidelity !== 'verbatim') return `it is a ${draft.fidelity}, not the wording itself`;
  if (draft.language === null) return 'its language is not recorded';
  return draft.date === null && draft.validFrom === null ? 'it has no date' : null;
}

/** Lineage from what is already known; `lineage` is the same from a slice. */
export function lineageOf(known: Known): DraftLineage {
  const under = new Under();
  const drafts = draftsInOrder(known);
  const relations = known.of('lineage').flatMap((each) => relationOf(known, under, each));
  const authorship = known
    .of('participation')
    .filter((report) => report.part === 'drafted')
    .flatMap((report) => authorshipOf(known, under, report));
  const place = new Map(drafts.map((draft, index) => [draft.id, index]));
  const at = (draft: DraftRef): number => place.get(draft.id) ?? 0;
  return {
    asOf: known.asOf,
    drafts: drafts.map((draft) => draftRef(draft, known.asOf)),
    relations: sorted(
      relations,
      (a, b) => at(a.later) - at(b.later),
      (a, b) => at(a.earlier) - at(b.earlier),
      (a, b) => byUnits(a.lineage, b.lineage),
    ),
    earliest: earliestAppearances(
      known,
      drafts.filter((draft) => whyNotCompared(known, draft) === null),
    ),
    notCompared: drafts.flatMap((draft) => {
      const why = whyNotCompared(known, draft);
      return why === null ? [] : [{ draft: draftRef(draft, known.asOf), why }];
    }),
    authorship: sorted(
      authorship,
      (a, b) => at(a.draft) - at(b.draft),
      (a, b) => byPartyName(a.party, b.party),
      (a, b) => byUnits(a.date, b.date),
      (a, b) => byUnits(a.participation, b.participation),
    ),
    leftOut: known.leftOut('draft', 'lineage', 'participation'),
    records: under.list(known),
  };
}

/**
 * Drafts in order with their recorded relations; wording that stands in several verbatim drafts of one language, with
 * its earliest appearance in this dossier; and authorship, only as claims that somebody made. Cost: one pass over the
 * provisions.
 */
export const lineage = (slice: Slice<'lineage'>, asked: Asked): DraftLineage =>
  lineageOf(knownAmong(slice, asked));
