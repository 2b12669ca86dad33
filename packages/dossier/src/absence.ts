import type { DateSpan, IsoDate, PartInDraft, PartState } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong, textSeen } from './known.ts';
import { byPartyName, draftRef, partiesByName, partyRef, sourceLines, Under } from './opened.ts';
import type { DraftRef, OpenedRecord, PartyRef, SourceLine } from './opened.ts';
import { byAlphabet, byDay, byUnits, sorted } from './order.ts';
import { partsOf } from './parts.ts';
import type { PartRecord, Parts } from './parts.ts';
import type { Draft, Event, Id, Participant, Participation } from './records.ts';
import type { Asked, Slice } from './slices.ts';
import { draftsInOrder } from './drafts-in-order.ts';

/** One report on a part, as it was made. */
export interface PartAccount {
  readonly participation: Id;
  readonly state: Participation['state'];
  readonly account: string;
  readonly date: IsoDate;
  readonly sources: readonly SourceLine[];
}

/** One of the five parts of one party in one draft, with the reports on it side by side. */
export interface PartLine {
  readonly part: PartInDraft;
  readonly state: PartState;
  readonly accounts: readonly PartAccount[];
  readonly under: readonly Id[];
}

/** What is on record of one party and one draft. */
export interface PartyInDraft {
  readonly party: PartyRef;
  readonly parts: readonly PartLine[];
}

/** A party that the draft binds and that, as far as the record says, had no part in it. */
export interface AbsentObligor {
  readonly party: PartyRef;
  /** Such as "no record that Ukraine drafted it, …": absence of a record, never more. */
  readonly words: string;
  readonly denied: readonly PartInDraft[];
  readonly provisions: readonly { readonly provision: Id; readonly path: string }[];
  readonly under: readonly Id[];
}

/** A party with a part on which the reports disagree. */
export interface DisputedPart {
  readonly party: PartyRef;
  readonly parts: readonly PartInDraft[];
  readonly under: readonly Id[];
}

/** Who had which part in one draft. */
export interface DraftAbsence {
  readonly draft: DraftRef;
  readonly parties: readonly PartyInDraft[];
  readonly absentObligors: readonly AbsentObligor[];
  readonly disputed: readonly DisputedPart[];
}

/** Someone at a meeting, with the party for which that person came. */
export interface Presence {
  readonly name: string;
  readonly person: Id | null;
  readonly party: PartyRef | null;
}

/** A meeting that was held. */
export interface Meeting {
  readonly event: Id;
  readonly title: string;
  readonly type: Event['type'];
  readonly when: DateSpan | null;
  readonly place: string | null;
  readonly present: readonly Presence[];
  /** Parties that were there, alphabetically. */
  readonly parties: readonly PartyRef[];
  readonly sources: readonly SourceLine[];
  readonly under: readonly Id[];
}

/** Two parties that met, and at which meetings. */
export interface MetPair {
  readonly one: PartyRef;
  readonly other: PartyRef;
  readonly events: readonly Id[];
}

/** Who was there and who was not. */
export interface Absence {
  readonly asOf: IsoDate | null;
  readonly drafts: readonly DraftAbsence[];
  readonly meetings: readonly Meeting[];
  readonly met: readonly MetPair[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

interface Sheet {
  readonly known: Known;
  readonly parts: Parts;
  readonly under: Under;
}

const MEETING_TYPES: readonly Event['type'][] = ['meeting', 'call', 'visit', 'signature'];

const PART_WORDS: Readonly<Record<PartInDraft, string>> = {
  drafted: 'drafted it',
  attended: 'attended its drafting',
  consulted: 'was consulted on it',
  shown: 'was shown it',
  consented: 'consented to it',
};

const listed = (words: readonly string[], last: 'or' | 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;

/** The statement of an absence, part by part: what is not on record, and what is denied. */
export function absenceWords(
  party: string,
  parts: readonly { part: PartInDraft; state: PartState }[],
): string {
  const unrecorded = parts.filter((each) => each.state === 'no record').map((each) => PART_WORDS[each.part]);
  const denied = parts.filter((each) => each.state === 'denied').map((each) => PART_WORDS[each.part]);
  const clauses = [
    ...(unrecorded.length > 0 ? [`no record that ${party} ${listed(unrecorded, 'or')}`] : []),
    ...(denied.length > 0 ? [`denied that it ${listed(denied, 'or')}`] : []),
  ];
  return clauses.join('; ');
}

function accountOf(known: Known, report: Participation): PartAccount {
  const statements = report.statements.flatMap((id) => known.get('statement', id)?.citations ?? []);
  return {
    participation: report.id,
    state: report.state,
    account: report.account,
    date: report.date,
    sources: sourceLines(known, [...report.citations, ...statements]),
  };
}

function partLine(sheet: Sheet, record: PartRecord): PartLine {
  const statements = record.reports.flatMap((report) =>
    report.statements.map((id) => sheet.known.get('statement', id)),
  );
  return {
    part: record.part,
    state: record.state,
    accounts: record.reports.map((report) => accountOf(sheet.known, report)),
    under: sheet.under.note([...record.reports, ...statements]),
  };
}

const underAll = (lines: readonly PartLine[]): Id[] =>
  [...new Set(lines.flatMap((line) => line.under))].sort(byUnits);

/** A draft binds a party, and all five parts are "no record" or "denied". Measures, "Absence". */
function absentObligors(sheet: Sheet, draft: Draft, parties: readonly PartyInDraft[]): AbsentObligor[] {
  if (!textSeen(draft, sheet.known.asOf)) return [];
  return parties.flatMap(({ party, parts }) => {
    const bound = draft.binds.filter((each) => each.party === party.id);
    const absent = parts.every((line) => line.state === 'no record' || line.state === 'denied');
    if (bound.length === 0 || !absent) return [];
    const provisions = bound
      .flatMap((each) => each.provisions)
      .flatMap((id) => sheet.known.get('provision', id) ?? []);
    const denied = parts.filter((line) => line.state === 'denied').map((line) => line.part);
    return [
      {
        party,
        words: absenceWords(party.name, parts),
        denied,
        provisions: provisions.map(({ id, path }) => ({ provision: id, path })),
        under: [...new Set([...sheet.under.note([draft, ...provisions]), ...underAll(parts)])].sort(byUnits),
      },
    ];
  });
}

function disputedParts(parties: readonly PartyInDraft[]): DisputedPart[] {
  return parties.flatMap(({ party, parts }) => {
    const disputed = parts.filter((line) => line.state === 'disputed');
    if (disputed.length === 0) return [];
    return [{ party, parts: disputed.map((line) => line.part), under: underAll(disputed) }];
  });
}

function draftAbsence(sheet: Sheet, draft: Draft, everyone: readonly PartyRef[]): DraftAbsence {
  const parties = everyone.map((party) => ({
    party,
    parts: sheet.parts.of(draft.id, party.id).map((record) => partLine(sheet, record)),
  }));
  return {
    draft: draftRef(draft, sheet.known.asOf),
    parties,
    absentObligors: absentObligors(sheet, draft, parties),
    disputed: disputedParts(parties),
  };
}

/** Someone at an event; the party is the one on record, else the one for which the person speaks. */
export function presenceOf(known: Known, participant: Participant): Presence {
  const party = participant.party ?? known.get('person', participant.person)?.speaksFor ?? null;
  return {
    name: participant.name,
    person: participant.person,
    party: party === null || known.get('party', party) === undefined ? null : partyRef(known, party),
  };
}

function meetingOf(sheet: Sheet, event: Event): Meeting {
  const present = event.participants.map((participant) => presenceOf(sheet.known, participant));
  const parties = new Map(
    present.flatMap(({ party }) => (party === null ? [] : [[party.id, party] as const])),
  );
  const statements = event.statements.map((id) => sheet.known.get('statement', id));
  return {
    event: event.id,
    title: event.title,
    type: event.type,
    when: event.when,
    place: event.place,
    present,
    parties: sorted(parties.values(), byPartyName),
    sources: sourceLines(sheet.known, [
      ...event.citations,
      ...event.reports.flatMap((report) => report.citations),
    ]),
    under: sheet.under.note([event, ...statements]),
  };
}

/** Meetings, calls, visits and signatures that were held, by day. */
function meetingsHeld(sheet: Sheet): Meeting[] {
  const held = sheet.known
    .of('event')
    .filter((event) => event.status === 'held' && MEETING_TYPES.includes(event.type))
    .map((event) => meetingOf(sheet, event));
  return sorted(
    held,
    (a, b) => byDay(a.when?.start ?? null, b.when?.start ?? null),
    (a, b) => byAlphabet(a.title, b.title),
    (a, b) => byUnits(a.event, b.event),
  );
}

function pairsMet(meetings: readonly Meeting[]): MetPair[] {
  const pairs = new Map<string, { one: PartyRef; other: PartyRef; events: Id[] }>();
  for (const { parties, event } of meetings)
    for (const [place, one] of parties.entries())
      for (const other of parties.slice(place + 1)) {
        const key = `${one.id}\u0000${other.id}`;
        const pair = pairs.get(key) ?? { one, other, events: [] };
        pair.events.push(event);
        pairs.set(key, pair);
      }
  return sorted(
    pairs.values(),
    (a, b) => byPartyName(a.one, b.one),
    (a, b) => byPartyName(a.other, b.other),
  );
}

/** Which drafts are wanted; left out, all. */
export interface AbsenceChoice {
  readonly drafts?: readonly Id[];
}

/** Absence from what is already known; `absence` is the same from a slice. */
export function absenceOf(known: Known, choice: AbsenceChoice = {}): Absence {
  const sheet: Sheet = { known, parts: partsOf(known), under: new Under() };
  const everyone = partiesByName(known);
  const drafts = draftsInOrder(known).filter((draft) => choice.drafts?.includes(draft.id) ?? true);
  const lines = drafts.map((draft) => draftAbsence(sheet, draft, everyone));
  const meetings = meetingsHeld(sheet);
  return {
    asOf: known.asOf,
    drafts: lines,
    meetings,
    met: pairsMet(meetings),
    leftOut: known.leftOut('draft', 'event', 'participation', 'party'),
    records: sheet.under.list(known),
  };
}

/**
 * Who met whom, by events held; per draft and party the five parts, each recorded, denied, disputed or without a
 * record; and the parties that a draft binds without any part of theirs on record. Cost: drafts times parties.
 */
export const absence = (slice: Slice<'absence'>, asked: Asked, choice: AbsenceChoice = {}): Absence =>
  absenceOf(knownAmong(slice, asked), choice);
