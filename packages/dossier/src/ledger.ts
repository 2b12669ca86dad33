import type { Force, IsoDate, ReviewState, SpeakerClass, Verification } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong } from './known.ts';
import { byPartyName, issueRef, partyRef, sourceLines, speakerWords, usualName } from './opened.ts';
import type { IssueRef, PartyRef, SourceLine } from './opened.ts';
import { byAlphabet, byDay, byUnits, groupedBy, sorted } from './order.ts';
import type { Grade, Id, Speaker, Statement } from './records.ts';
import type { Asked, Slice } from './slices.ts';

/** Who said it, as far as told. */
export interface LedgerSpeaker {
  readonly words: string;
  readonly class: SpeakerClass;
  /** False where neither a name nor an institution is given: "a senior official". */
  readonly named: boolean;
  readonly person: Id | null;
  readonly party: Id | null;
  readonly descriptor: string | null;
  readonly count: number | null;
  readonly ground: string | null;
}

/** One statement: who said what, of which force, via whom, and where it stands. */
export interface LedgerEntry {
  readonly statement: Id;
  readonly slug: string | null;
  readonly date: IsoDate | null;
  readonly speaker: LedgerSpeaker;
  readonly speaksFor: PartyRef | null;
  /** Outlets through which it came, from the speaker outward. */
  readonly via: readonly string[];
  readonly recipient: string | null;
  readonly cue: string;
  readonly force: Force;
  readonly content: string;
  readonly quoted: boolean;
  readonly hedges: readonly string[];
  readonly negated: boolean;
  readonly issues: readonly IssueRef[];
  /** The draft to which it replies, if it does. */
  readonly inReplyTo: Id | null;
  readonly terms: string | null;
  readonly grade: Grade | null;
  readonly state: ReviewState;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** The statements on one issue, by party; `issue` null holds those on none, `party` null those for which nobody speaks. */
export interface LedgerGroup {
  readonly issue: IssueRef | null;
  readonly parties: readonly { readonly party: PartyRef | null; readonly statements: readonly Id[] }[];
}

/** Who said what. An outlet's own voice and proposals stand apart. */
export interface Ledger {
  readonly asOf: IsoDate | null;
  readonly entries: readonly LedgerEntry[];
  readonly groups: readonly LedgerGroup[];
  readonly outletVoice: readonly LedgerEntry[];
  readonly proposed: readonly LedgerEntry[];
  readonly leftOut: readonly LeftOut[];
}

/** Which statements are wanted; left out, all. Days are included at both ends. */
export interface LedgerChoice {
  readonly issue?: Id;
  readonly party?: Id;
  readonly speaker?: Id;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** Tells whether the speaker is told by name, office holder or institution, or left unnamed. */
export const isNamed = (speaker: Speaker): boolean =>
  speaker.person !== null ||
  speaker.name !== null ||
  speaker.class === 'named' ||
  speaker.class === 'institution' ||
  speaker.class === 'document' ||
  speaker.class === 'outlet';

function ledgerSpeaker(known: Known, statement: Statement): LedgerSpeaker {
  const { speaker } = statement;
  return {
    words: speakerWords(known, statement),
    class: speaker.class,
    named: isNamed(speaker),
    person: speaker.person,
    party: speaker.party,
    descriptor: speaker.descriptor,
    count: speaker.count,
    ground: speaker.ground,
  };
}

function viaNames(known: Known, statement: Statement): string[] {
  return statement.via.map((via) => {
    const outlet = known.get('outlet', via.outlet);
    return outlet === undefined ? via.name : usualName(outlet);
  });
}

/** The party for which it is said, where that party counts. */
function spokenFor(known: Known, { speaksFor }: Statement): PartyRef | null {
  return speaksFor === null || known.get('party', speaksFor) === undefined
    ? null
    : partyRef(known, speaksFor);
}

/** One statement as a line of the ledger. */
export function ledgerEntry(known: Known, statement: Statement): LedgerEntry {
  const { id, slug, date, recipient, cue, force, content, quoted, negated, inReplyTo, terms, grade } =
    statement;
  return {
    statement: id,
    slug,
    date,
    speaker: ledgerSpeaker(known, statement),
    speaksFor: spokenFor(known, statement),
    via: viaNames(known, statement),
    recipient,
    cue,
    force,
    content,
    quoted,
    hedges: statement.hedges.map((hedge) => hedge.text),
    negated,
    issues: statement.issues.map((issue) => issueRef(known, issue)),
    inReplyTo,
    terms,
    grade,
    state: statement.review.state,
    verification: statement.verification,
    sources: sourceLines(known, statement.citations),
  };
}

/** Tells whether the statement is one of those that are wanted. */
function wanted(statement: Statement, choice: LedgerChoice): boolean {
  const { date } = statement;
  return (
    (choice.issue === undefined || statement.issues.includes(choice.issue)) &&
    (choice.party === undefined || statement.speaksFor === choice.party) &&
    (choice.speaker === undefined || statement.speaker.person === choice.speaker) &&
    (choice.from === undefined || (date !== null && date >= choice.from)) &&
    (choice.to === undefined || (date !== null && date <= choice.to))
  );
}

/** By day, undated ones last, then by id. */
export const byStatementDay = (a: Statement, b: Statement): number =>
  byDay(a.date, b.date) || byUnits(a.id, b.id);

const orLast =
  <T>(compare: (a: T, b: T) => number) =>
  (a: T | null, b: T | null): number =>
    a === null ? (b === null ? 0 : 1) : b === null ? -1 : compare(a, b);

function byParty(entries: readonly LedgerEntry[]): LedgerGroup['parties'] {
  const groups = [...groupedBy(entries, (entry) => entry.speaksFor?.id ?? null).values()].map((group) => ({
    party: group[0]?.speaksFor ?? null,
    statements: group.map((entry) => entry.statement),
  }));
  return sorted(groups, (a, b) => orLast(byPartyName)(a.party, b.party));
}

const byIssue = (a: IssueRef, b: IssueRef): number => byAlphabet(a.name, b.name) || byUnits(a.id, b.id);

function groupsOf(entries: readonly LedgerEntry[]): LedgerGroup[] {
  const pairs = entries.flatMap((entry) =>
    (entry.issues.length === 0 ? [null] : entry.issues).map((issue) => ({ issue, entry })),
  );
  const groups = [...groupedBy(pairs, (pair) => pair.issue?.id ?? null).values()].map((group) => ({
    issue: group[0]?.issue ?? null,
    parties: byParty(group.map((pair) => pair.entry)),
  }));
  return sorted(groups, (a, b) => orLast(byIssue)(a.issue, b.issue));
}

/** The ledger from what is already known; `ledger` is the same from a slice. */
export function ledgerOf(known: Known, choice: LedgerChoice = {}): Ledger {
  const lines = (statements: readonly Statement[]): LedgerEntry[] =>
    sorted(
      statements.filter((statement) => wanted(statement, choice)),
      byStatementDay,
    ).map((statement) => ledgerEntry(known, statement));
  const accepted = known.of('statement');
  const entries = lines(accepted.filter((statement) => statement.speaker.class !== 'outlet'));
  return {
    asOf: known.asOf,
    entries,
    groups: groupsOf(entries),
    outletVoice: lines(accepted.filter((statement) => statement.speaker.class === 'outlet')),
    proposed: lines(known.proposed('statement')),
    leftOut: known.leftOut('statement'),
  };
}

/**
 * Statements by issue, party and day, with the whole chain of outlets. An outlet's own voice stands apart from what
 * speakers said, and what nobody accepted yet stands apart from both. Cost: sorting the statements.
 */
export const ledger = (slice: Slice<'ledger'>, asked: Asked, choice: LedgerChoice = {}): Ledger =>
  ledgerOf(knownAmong(slice, asked), choice);
