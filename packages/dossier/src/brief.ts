import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type {
  ConcordanceKind,
  IsoDate,
  LineageKind,
  RecordKind,
  ReviewState,
  Verification,
} from '@nonpaper/vocabulary';
import { absenceOf } from './absence.ts';
import type { Absence } from './absence.ts';
import { calendarOf } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { ChangedFactData, ConcordanceTable } from './concordance.ts';
import { effortsOf, presentDraft } from './efforts.ts';
import type { Efforts } from './efforts.ts';
import type { Known, LeftOut } from './known.ts';
import { knownAmong, textSeen } from './known.ts';
import { isNamed, ledgerEntry } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { lineageOf } from './lineage.ts';
import type { DraftLineage } from './lineage.ts';
import { byPartyName, draftRef, labelOf, partyRef, sourceLines, Under } from './opened.ts';
import type { DraftRef, OpenedRecord, PartyRef, SourceLine } from './opened.ts';
import { byDay, byUnits, distinct, sorted } from './order.ts';
import { isToDecide } from './questions.ts';
import type { DossierRecord, Draft, Id, Judgement, Provision, Reaction, Response } from './records.ts';
import { draftsInOrder, silenceMapOf } from './silence-map.ts';
import type { SilenceMap } from './silence-map.ts';
import type { Asked, Slice } from './slices.ts';
import { tiltOf } from './tilt.ts';
import type { Tilt, TiltQuestion } from './tilt.ts';

/** A provision as a row of changes shows it. */
export interface BriefProvision {
  readonly provision: Id;
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** One row of what changed in the text. */
export interface TextChange {
  readonly kind: ConcordanceKind;
  readonly left: readonly BriefProvision[];
  readonly right: readonly BriefProvision[];
  readonly reason: string;
  /** A match that a person should look at before anybody relies on it. */
  readonly doubtful: boolean;
  readonly facts: readonly ChangedFactData[];
}

/** What changed between the two drafts that are compared. */
export interface TextChanges {
  readonly from: DraftRef;
  readonly to: DraftRef;
  readonly relation: LineageKind | null;
  /** Rows other than `same`, in the order of the table. */
  readonly rows: readonly TextChange[];
  readonly same: readonly Id[];
  /** Why wording may not be compared; null where it may. */
  readonly wordingRefused: string | null;
  /** Points of which one draft's text is not kept here, so that they are not compared. */
  readonly notKept: readonly {
    readonly draft: Id;
    readonly path: string;
    readonly other: readonly BriefProvision[];
  }[];
}

/** What a party answered to a draft. */
export interface AnswerLine {
  readonly response: Id;
  readonly party: PartyRef;
  readonly draft: DraftRef;
  readonly path: string | null;
  readonly stance: Response['stance'];
  readonly text: string;
  readonly date: IsoDate;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** A reaction of those outside the room. */
export interface ReactionLine {
  readonly reaction: Id;
  readonly who: string;
  readonly text: string;
  readonly date: IsoDate;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** An analyst's own conclusion, with what it rests on. */
export interface JudgementLine {
  readonly judgement: Id;
  readonly text: string;
  readonly likelihood: Judgement['likelihood'];
  readonly confidence: Judgement['confidence'];
  readonly author: string;
  readonly date: IsoDate;
  readonly under: readonly Id[];
  readonly sources: readonly SourceLine[];
}

/** Who said what: the latest statements, newest first. */
export interface Said {
  readonly named: readonly LedgerEntry[];
  readonly unnamed: readonly LedgerEntry[];
  readonly outletVoice: readonly LedgerEntry[];
  readonly answers: readonly AnswerLine[];
  readonly reactions: readonly ReactionLine[];
  readonly judgements: readonly JudgementLine[];
}

/** How many records of a kind stand where. */
export type ReviewCounts = Readonly<Record<ReviewState, number>>;

/** What a person has accepted and what is only proposed. */
export interface ReviewSection {
  readonly counts: readonly ({ readonly kind: RecordKind } & ReviewCounts)[];
  /** The latest proposals, newest first. */
  readonly proposals: readonly ProposalLine[];
}

/** Something that was found and that nobody has accepted yet. */
export interface ProposalLine {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly words: string;
  readonly date: IsoDate | null;
  readonly by: string;
  readonly sources: readonly SourceLine[];
}

/** The brief, in the order in which it is read. */
export interface Brief {
  readonly asOf: IsoDate | null;
  /** The draft that counts as the present text; null where none was seen. */
  readonly present: DraftRef | null;
  readonly text: TextChanges | null;
  readonly lineage: DraftLineage;
  readonly said: Said;
  readonly absence: Absence;
  readonly calendar: Calendar;
  readonly silence: SilenceMap;
  readonly efforts: Efforts;
  readonly review: ReviewSection;
  /** Only where it was asked for. */
  readonly tilt: readonly Tilt[] | null;
  readonly leftOut: readonly LeftOut[];
  /** What the page does not show for want of room, in words with numbers. */
  readonly shortened: readonly string[];
  readonly records: readonly OpenedRecord[];
}

/** What the brief is given beside the slice. */
export interface BriefChoice {
  /** The concordance of the two drafts of `briefPair`, computed elsewhere. */
  readonly concordance?: ConcordanceTable;
  /** Counts of kinds of which the slice holds only the latest, so that the page can tell how many there are. */
  readonly counts?: Readonly<Partial<Record<RecordKind, ReviewCounts>>>;
  readonly tilt?: readonly TiltQuestion[];
  /** How many statements of each sort are shown, and half as many proposals; 12 where nothing is said. */
  readonly lines?: number;
}

const USUAL_LINES = 12;

/** The two drafts whose texts the brief compares. */
export interface BriefPair {
  readonly from: Id;
  readonly to: Id;
}

/** Steps back along "revises" and "counters", nearest first, to the first draft whose text was seen. */
function seenForerunner(known: Known, present: Draft): Draft | undefined {
  const reached = [present.id];
  for (const later of reached) {
    const steps = known.of('lineage').filter((each) => each.later === later && each.relation !== 'models');
    for (const earlier of sorted(steps, (a, b) => byUnits(a.id, b.id)).map((each) => each.earlier)) {
      const draft = known.get('draft', earlier);
      if (draft !== undefined && draft.id !== present.id && textSeen(draft, known.asOf)) return draft;
      if (!reached.includes(earlier)) reached.push(earlier);
    }
  }
  return undefined;
}

/** The seen draft that stands before the present one by date. */
function seenBefore(known: Known, present: Draft): Draft | undefined {
  const seen = draftsInOrder(known).filter((draft) => textSeen(draft, known.asOf));
  return seen[seen.findIndex((draft) => draft.id === present.id) - 1];
}

function pairOf(known: Known): BriefPair | null {
  const present = presentDraft(known);
  if (present === undefined) return null;
  const from = seenForerunner(known, present) ?? seenBefore(known, present);
  return from === undefined ? null : { from: from.id, to: present.id };
}

/** Which two drafts the brief compares: the present text and the one that it goes back to. Null where there are not two. */
export const briefPair = (slice: Slice<'brief'>, asked: Asked): BriefPair | null =>
  pairOf(knownAmong(slice, asked));

function provisionLine(known: Known, id: Id): BriefProvision[] {
  const provision: Provision | undefined = known.get('provision', id);
  if (provision === undefined) return [];
  const { path, heading, text } = provision;
  const draft = known.get('draft', provision.draft);
  const citations = provision.citations.length > 0 ? provision.citations : (draft?.citations ?? []);
  return [
    {
      provision: id,
      path,
      heading,
      text,
      verification: provision.verification,
      sources: sourceLines(known, citations),
    },
  ];
}

function textChanges(known: Known, table: ConcordanceTable | undefined): TextChanges | null {
  if (table === undefined) return null;
  const [from, to] = [known.get('draft', table.left), known.get('draft', table.right)];
  if (from === undefined || to === undefined) return null;
  const relation = known.of('lineage').find((each) => each.later === to.id && each.earlier === from.id);
  const rows = table.rows
    .map((row) => ({
      kind: row.kind,
      left: row.left.flatMap((id) => provisionLine(known, id)),
      right: row.right.flatMap((id) => provisionLine(known, id)),
      reason: row.reason,
      doubtful: row.doubtful,
      facts: row.facts,
    }))
    .filter((row) => row.left.length + row.right.length > 0);
  return {
    from: draftRef(from, known.asOf),
    to: draftRef(to, known.asOf),
    relation: relation?.relation ?? null,
    rows: rows.filter((row) => row.kind !== 'same'),
    same: rows.filter((row) => row.kind === 'same').flatMap((row) => row.right.map((each) => each.provision)),
    wordingRefused: table.wordingRefused,
    notKept: table.notKept.map(({ side, path, other }) => ({
      draft: side === 'left' ? from.id : to.id,
      path,
      other: other.flatMap((id) => provisionLine(known, id)),
    })),
  };
}

const newestFirst = <T>(items: readonly T[], day: (item: T) => string | null, id: (item: T) => Id): T[] =>
  sorted(items, (a, b) => byDay(day(a), day(b)) || byUnits(id(a), id(b))).reverse();

function answersOf(known: Known): AnswerLine[] {
  const lines = known.of('response').flatMap((response): AnswerLine[] => {
    const draft = known.get('draft', response.draft);
    if (draft === undefined) return [];
    return [
      {
        response: response.id,
        party: partyRef(known, response.party),
        draft: draftRef(draft, known.asOf),
        path: known.get('provision', response.provision)?.path ?? null,
        stance: response.stance,
        text: response.text,
        date: response.date,
        verification: response.verification,
        sources: sourcesUnder(known, response),
      },
    ];
  });
  return sorted(
    lines,
    (a, b) => byPartyName(a.party, b.party),
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.response, b.response),
  );
}

/** The record's own sources, and those of the statements that it names. */
function sourcesUnder(known: Known, record: Response | Reaction): SourceLine[] {
  const said = record.statements.flatMap((id) => known.get('statement', id)?.citations ?? []);
  return sourceLines(known, [...record.citations, ...said]);
}

function reactionsOf(known: Known): ReactionLine[] {
  const lines = known.of('reaction').map((reaction) => ({
    reaction: reaction.id,
    who: reaction.who,
    text: reaction.text,
    date: reaction.date,
    verification: reaction.verification,
    sources: sourcesUnder(known, reaction),
  }));
  return sorted(
    lines,
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.reaction, b.reaction),
  );
}

function judgementsOf(known: Known): JudgementLine[] {
  const lines = known
    .of('judgement')
    .map(({ id, text, likelihood, confidence, author, date, restsOn, citations }) => {
      const under = distinct(restsOn);
      const below = under.flatMap((each) => known.get('statement', each)?.citations ?? []);
      const sources = sourceLines(known, [...citations, ...below]);
      return { judgement: id, text, likelihood, confidence, author, date, under, sources };
    });
  return sorted(
    lines,
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.judgement, b.judgement),
  );
}

interface Shortened<T> {
  readonly shown: readonly T[];
  readonly words: readonly string[];
}

function firstOf<T>(items: readonly T[], most: number, what: string): Shortened<T> {
  if (items.length <= most) return { shown: items, words: [] };
  return { shown: items.slice(0, most), words: [`${items.length - most} more ${what}`] };
}

function saidOf(known: Known, lines: number): { said: Said; shortened: string[] } {
  const all = newestFirst(
    known.of('statement'),
    (each) => each.date,
    (each) => each.id,
  );
  const some = (wanted: (entry: (typeof all)[number]) => boolean, what: string): Shortened<LedgerEntry> => {
    const { shown, words } = firstOf(all.filter(wanted), lines, what);
    return { shown: shown.map((each) => ledgerEntry(known, each)), words };
  };
  const isOutlet = (each: (typeof all)[number]): boolean => each.speaker.class === 'outlet';
  const named = some(
    (each) => !isOutlet(each) && isNamed(each.speaker),
    'statements by named speakers (ledger)',
  );
  const unnamed = some(
    (each) => !isOutlet(each) && !isNamed(each.speaker),
    'statements by unnamed speakers (ledger)',
  );
  const outlets = some(isOutlet, "statements in an outlet's own voice (ledger)");
  return {
    said: {
      named: named.shown,
      unnamed: unnamed.shown,
      outletVoice: outlets.shown,
      answers: answersOf(known),
      reactions: reactionsOf(known),
      judgements: judgementsOf(known),
    },
    shortened: [...named.words, ...unnamed.words, ...outlets.words],
  };
}

function countsOf(known: Known, kind: RecordKind): ReviewCounts {
  const aside = known.setAside(kind);
  return {
    proposed: known.proposed(kind).length,
    accepted: known.of(kind).filter((record) => record.review.state === 'accepted').length,
    refused: aside.filter((record) => record.review.state === 'refused').length,
    withdrawn: aside.filter((record) => record.review.state === 'withdrawn').length,
  };
}

function proposalLine(known: Known, record: DossierRecord): ProposalLine {
  const words =
    record.kind === 'statement'
      ? `${labelOf(known, record)} ${record.cue}: ${record.content}`
      : labelOf(known, record);
  const date = 'date' in record ? record.date : record.kind === 'event' ? (record.when?.start ?? null) : null;
  const { kind, id, review } = record;
  return { kind, id, words, date, by: review.by, sources: sourceLines(known, record.citations) };
}

function reviewOf(
  known: Known,
  choice: BriefChoice,
  lines: number,
): { review: ReviewSection; shortened: string[] } {
  const proposals = RECORD_KINDS.filter(isToDecide).flatMap((kind): readonly DossierRecord[] =>
    known.proposed(kind),
  );
  const latest = newestFirst(
    proposals.map((record) => proposalLine(known, record)),
    (each) => each.date,
    (each) => each.id,
  );
  const { shown } = firstOf(latest, Math.ceil(lines / 2), 'proposals');
  const counts = RECORD_KINDS.map((kind) => ({ kind, ...(choice.counts?.[kind] ?? countsOf(known, kind)) }));
  const waiting = counts.reduce((sum, each) => sum + (isToDecide(each.kind) ? each.proposed : 0), 0);
  return {
    review: { counts, proposals: shown },
    shortened: waiting > shown.length ? [`${waiting - shown.length} more proposals (review)`] : [],
  };
}

function tiltsOf(known: Known, questions: readonly TiltQuestion[]): { tilts: Tilt[]; refused: string[] } {
  const found = questions.map((question) => tiltOf(known, question));
  const tilts = found.flatMap((each) => (each.ok ? [each.value] : []));
  return {
    tilts: sorted(tilts, (a, b) => byPartyName(a.party, b.party)),
    refused: found.flatMap((each) => (each.ok ? [] : [`tilt: ${each.fault.what}`])),
  };
}

/** Statements that exist and are not in the slice, where the counts say so. */
function notLoaded(known: Known, choice: BriefChoice): string[] {
  const counted = choice.counts?.statement;
  if (counted === undefined) return [];
  const more = counted.accepted - countsOf(known, 'statement').accepted;
  return more > 0 ? [`${more} accepted statements are not among those that this page read (ledger)`] : [];
}

/** The records named on the lines of the brief itself; each answer within it lists its own. */
function recordsOf(known: Known, said: Said, changes: TextChanges | null): OpenedRecord[] {
  const under = new Under();
  under.note(
    [...said.named, ...said.unnamed, ...said.outletVoice].map((each) =>
      known.get('statement', each.statement),
    ),
  );
  under.note(said.answers.map((each) => known.get('response', each.response)));
  under.note(said.reactions.map((each) => known.get('reaction', each.reaction)));
  under.note(said.judgements.map((each) => known.get('judgement', each.judgement)));
  under.note(said.judgements.flatMap((each) => each.under.map((id) => known.get('statement', id))));
  const rows = changes?.rows.flatMap((row) => [...row.left, ...row.right]) ?? [];
  under.note(rows.map((each) => known.get('provision', each.provision)));
  return under.list(known);
}

/**
 * The brief: every answer in the order in which it is read, from one view of the record. Parties stand
 * alphabetically, each line carries its sources, and tilt is there only where it was asked for. It shows the latest
 * lines and tells how many more there are. Cost: linear in the slice.
 */
export function brief(slice: Slice<'brief'>, asked: Asked, choice: BriefChoice = {}): Brief {
  const known = knownAmong(slice, asked);
  const lines = choice.lines ?? USUAL_LINES;
  const present = presentDraft(known);
  const text = textChanges(known, choice.concordance);
  const { said, shortened } = saidOf(known, lines);
  const reviewed = reviewOf(known, choice, lines);
  const { tilts, refused } = tiltsOf(known, choice.tilt ?? []);
  return {
    asOf: known.asOf,
    present: present === undefined ? null : draftRef(present, known.asOf),
    text,
    lineage: lineageOf(known),
    said,
    absence: absenceOf(known),
    calendar: calendarOf(known),
    silence: silenceMapOf(known),
    efforts: effortsOf(known),
    review: reviewed.review,
    tilt: choice.tilt === undefined ? null : tilts,
    leftOut: known.leftOut(...RECORD_KINDS),
    shortened: [...shortened, ...reviewed.shortened, ...notLoaded(known, choice), ...refused],
    records: recordsOf(known, said, text),
  };
}
