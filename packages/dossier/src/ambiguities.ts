import type { AmbiguityIntent, AmbiguityStatus, AmbiguityWay, IsoDate } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong, textSeen } from './known.ts';
import { draftRef, partyRef, sourceLines, speakerWords, Under } from './opened.ts';
import type { DraftRef, OpenedRecord, PartyRef, SourceLine } from './opened.ts';
import { byDay, byUnits, sorted } from './order.ts';
import type { Ambiguity, AmbiguityReading, Draft, Id, Provision } from './records.ts';
import type { Records } from './references.ts';
import type { Asked, Slice } from './slices.ts';
import { draftTexts, isSupported, supportOf } from './support.ts';
import type { DraftTexts } from './support.ts';
import { visibleTo } from './visible.ts';

/** Who stands behind a reading: the party's own word, somebody else's word on it, or nobody. */
export const READING_HOLDERS = [
  'said by the party',
  'ascribed by others',
  'possible, nobody has said it',
] as const;
export type ReadingHolder = (typeof READING_HOLDERS)[number];

/** One way to read the words, with who holds it and where that stands. */
export interface ReadingLine {
  readonly text: string;
  readonly party: PartyRef | null;
  readonly held: ReadingHolder;
  /** Who said it, in words, for each statement that counts. */
  readonly speakers: readonly string[];
  readonly sources: readonly SourceLine[];
  /** Ids of the statements under it. */
  readonly under: readonly Id[];
}

/** Whether the words were meant to be read in two ways, in the name of who judged so. */
export interface IntentLine {
  readonly by: string;
  readonly on: IsoDate;
  readonly why: string | null;
  readonly sources: readonly SourceLine[];
}

/** What was recorded on the same words in an earlier version. It was said of that version, not of this one. */
export interface ContinuedEntry {
  readonly id: Id;
  readonly slug: string | null;
  readonly draft: DraftRef;
  readonly path: string;
  readonly readings: readonly ReadingLine[];
  readonly intent: AmbiguityIntent;
  readonly judged: IntentLine | null;
}

/** One place of the register. */
export interface RegisterEntry {
  readonly id: Id;
  readonly slug: string | null;
  readonly draft: DraftRef;
  readonly provision: Id;
  readonly path: string;
  readonly quote: string;
  readonly way: AmbiguityWay;
  readonly question: string;
  readonly readings: readonly ReadingLine[];
  /** Readings that this audience may see and that rest on nothing that counts: proposed, withdrawn, or later than the as-of date. */
  readonly readingsNotCounted: number;
  readonly intent: AmbiguityIntent;
  readonly judged: IntentLine | null;
  readonly status: AmbiguityStatus;
  readonly statusNote: string | null;
  readonly continues: ContinuedEntry | null;
  readonly under: readonly Id[];
}

/** Wording of drafts that can be read in two ways, deliberately or by accident. */
export interface AmbiguityRegister {
  readonly asOf: IsoDate | null;
  readonly entries: readonly RegisterEntry[];
  /** What a machine put forward and nobody has taken up yet: questions. */
  readonly proposals: readonly RegisterEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

/** Which drafts are wanted; all where left out. */
export interface AmbiguityChoice {
  readonly drafts?: readonly Id[];
}

/** What the lines of one register are made with. */
interface Making {
  readonly known: Known;
  readonly texts: DraftTexts;
  readonly under: Under;
  readonly asOf: IsoDate | null;
  readonly drafts: ReadonlyMap<Id, Draft>;
  readonly provisions: ReadonlyMap<Id, Provision>;
  readonly entries: ReadonlyMap<Id, Ambiguity>;
}

function readingLine({ known, texts, under }: Making, reading: AmbiguityReading): ReadingLine {
  const statements = reading.statements.flatMap((id) => known.get('statement', id) ?? []);
  const { party } = reading;
  const isTheirs = party !== null && isSupported(supportOf(known, texts, { ...reading, party }));
  return {
    text: reading.text,
    party: party === null ? null : partyRef(known, party),
    held:
      party === null ? 'possible, nobody has said it' : isTheirs ? 'said by the party' : 'ascribed by others',
    speakers: statements.map((each) => speakerWords(known, each)),
    sources: sourceLines(known, [...statements.flatMap(({ citations }) => citations), ...reading.citations]),
    under: under.note(statements),
  };
}

/** A judgement made after the as-of date had not been made yet. */
function intentOf({ known, asOf }: Making, { intent, judged }: Ambiguity) {
  if (judged === null || (asOf !== null && judged.on > asOf))
    return { intent: 'not known', judged: null } as const;
  const { by, on, why, citations } = judged;
  return { intent, judged: { by, on, why, sources: sourceLines(known, citations) } };
}

function continuedEntry(making: Making, record: Ambiguity): ContinuedEntry | null {
  const earlier = making.known.get('ambiguity', record.continues);
  const draft = earlier === undefined ? undefined : making.drafts.get(earlier.draft);
  if (earlier === undefined || draft === undefined || !textSeen(draft, making.asOf)) return null;
  return {
    id: earlier.id,
    slug: earlier.slug,
    draft: draftRef(draft, making.asOf),
    path: making.provisions.get(earlier.provision)?.path ?? '',
    readings: earlier.readings.map((each) => readingLine(making, each)),
    ...intentOf(making, earlier),
  };
}

/** The entry as a line; null where its draft or provision may not be seen, or was not known by the as-of date. */
function registerEntry(making: Making, record: Ambiguity): RegisterEntry | null {
  const [draft, provision] = [making.drafts.get(record.draft), making.provisions.get(record.provision)];
  if (draft === undefined || provision === undefined || !textSeen(draft, making.asOf)) return null;
  const whole = making.entries.get(record.id);
  const readings = record.readings.map((each) => readingLine(making, each));
  return {
    id: record.id,
    slug: record.slug,
    draft: draftRef(draft, making.asOf),
    provision: provision.id,
    path: provision.path,
    quote: record.quote,
    way: record.way,
    question: record.question,
    readings,
    readingsNotCounted: (whole?.readings.length ?? 0) - readings.length,
    ...intentOf(making, record),
    status: record.status,
    statusNote: record.statusNote,
    continues: continuedEntry(making, record),
    under: making.under.note([record]),
  };
}

const byId = <R extends { readonly id: Id }>(records: readonly R[] = []): ReadonlyMap<Id, R> =>
  new Map(records.map((record) => [record.id, record]));

function makingOf(records: Records, asked: Asked): Making {
  const seen = visibleTo(records, asked.audience);
  const known = knownAmong(records, asked);
  return {
    known,
    texts: draftTexts(known.of('draft')),
    under: new Under(),
    asOf: asked.asOf,
    drafts: byId(seen.draft),
    provisions: byId(seen.provision),
    entries: byId(seen.ambiguity),
  };
}

/** In the order in which a reader meets the places: by the day of the draft, then by place in it. */
function inOrder(making: Making, records: readonly Ambiguity[]): Ambiguity[] {
  const draft = ({ draft: id }: Ambiguity) => making.drafts.get(id);
  const ordinal = ({ provision }: Ambiguity) => making.provisions.get(provision)?.ordinal ?? 0;
  return sorted(
    records,
    (a, b) => byDay(draft(a)?.date ?? null, draft(b)?.date ?? null),
    (a, b) => byUnits(a.draft, b.draft),
    (a, b) => ordinal(a) - ordinal(b),
    (a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0),
    (a, b) => byUnits(a.id, b.id),
  );
}

const LATER = 'later than the as-of date';

/** Entries on drafts whose text was not known by the as-of date. */
function notYetKnown({ drafts, asOf }: Making, records: readonly Ambiguity[]): LeftOut[] {
  const late = records.filter(({ draft: id }) => {
    const draft = drafts.get(id);
    return draft !== undefined && !textSeen(draft, asOf);
  });
  return late.length === 0
    ? []
    : [{ what: 'ambiguity', why: LATER, records: late.map(({ id }) => id).sort(byUnits) }];
}

/**
 * The register of wording that can be read in two ways: each place with the readings that count, who holds them and
 * where that stands, and whether it was meant so in the name of who judged it. No reading is made here, and one that
 * a party is said to hold never stands without its source: where that falls, the reading falls with it.
 * Cost: two passes over the slice.
 */
export function ambiguities(
  slice: Slice<'ambiguities'>,
  asked: Asked,
  choice: AmbiguityChoice = {},
): AmbiguityRegister {
  const making = makingOf(slice, asked);
  const { known } = making;
  const wanted = ({ draft }: Ambiguity): boolean => choice.drafts?.includes(draft) ?? true;
  const lines = (records: readonly Ambiguity[]): RegisterEntry[] =>
    inOrder(making, records).flatMap((each) => registerEntry(making, each) ?? []);
  const counted = known.of('ambiguity').filter(wanted);
  const entries = lines(counted);
  return {
    asOf: asked.asOf,
    entries,
    proposals: lines(known.proposed('ambiguity').filter(wanted)),
    leftOut: [
      ...known
        .leftOut('ambiguity')
        .filter(({ why }) => why !== 'proposed, not accepted')
        .map((each) => ({ ...each, records: each.records.filter((id) => isWanted(making, id, wanted)) }))
        .filter(({ records }) => records.length > 0),
      ...notYetKnown(making, counted),
    ],
    records: making.under.list(known),
  };
}

function isWanted({ entries }: Making, id: Id, wanted: (record: Ambiguity) => boolean): boolean {
  const record = entries.get(id);
  return record !== undefined && wanted(record);
}
