import { contentWords } from './content-words.ts';
import type {
  Citation,
  Event,
  Hedge,
  Id,
  Participant,
  RecordBase,
  Speaker,
  Statement,
  ViaOutlet,
} from '@nonpaper/dossier';
import type {
  KnownName,
  Reading,
  ReadEvent,
  ReadMention,
  ReadSpeaker,
  ReadStatement,
} from '@nonpaper/reader';
import { quotations, type Quotation } from '@nonpaper/text';
import type { Instant, IsoDate, LanguageTag, RecordKind, Span } from '@nonpaper/vocabulary';
import { freshBase, proposedBy, READER } from './bench.ts';
import type { Ids } from './ports.ts';

/** The text that was read, and what is known of it. */
export interface ReadFrom {
  readonly source: Id;
  readonly text: Id;
  /** The text itself. */
  readonly words: string;
  readonly date: IsoDate | null;
  readonly language: LanguageTag | null;
  /** Names that were handed to the reader; what it resolved refers to them. */
  readonly names: readonly KnownName[];
  /** Further sources of stretches of the text (a digest's sentences). */
  readonly behind: readonly Citation[];
}

interface Proposing extends ReadFrom {
  readonly quotations: readonly Quotation[];
  readonly ids: Ids;
  readonly at: Instant;
  readonly issues: IssuePlaces;
  readonly known: ReadonlyMap<string, KnownName>;
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The smallest stretch that takes in all of these. */
function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** The text itself, and the sources behind the sentences that the span touches. */
function citationsFor(context: Proposing, span: Span | null): Citation[] {
  const own: Citation = { source: context.source, span, locator: null };
  if (span === null) return [own];
  const seen = new Set<Id>();
  const behind = context.behind.filter(
    (each) =>
      each.span !== null && overlaps(each.span, span) && !seen.has(each.source) && seen.add(each.source),
  );
  return [own, ...behind.map((each) => ({ ...each, span: null }))];
}

function proposed<K extends RecordKind>(
  context: Proposing,
  kind: K,
  id: Id,
  by: string,
  span: Span | null,
): RecordBase<K> {
  const base = freshBase(kind, id, context.at, proposedBy(by, context.at));
  return { ...base, validFrom: context.date, citations: citationsFor(context, span) };
}

const recordOf = (context: Proposing, record: string | undefined, kind: KnownName['kind']): Id | null =>
  record !== undefined && context.known.get(record)?.kind === kind ? record : null;

function speakerOf(context: Proposing, read: ReadSpeaker): Speaker {
  return {
    class: read.class,
    person: recordOf(context, read.record, 'person'),
    party: recordOf(context, read.record, 'party'),
    outlet: recordOf(context, read.record, 'outlet'),
    name: read.name ?? null,
    descriptor: read.descriptor ?? null,
    count: read.count ?? null,
    ground: read.ground ?? null,
  };
}

/** Named persons, offices and institutions speak for their party; outlets, groups and unnamed sources for none. */
function speaksFor(context: Proposing, read: ReadSpeaker): Id | null {
  if (read.record === undefined || !['named', 'office', 'institution'].includes(read.class)) return null;
  const known = context.known.get(read.record);
  if (known?.kind === 'person') return known.party ?? null;
  return known?.kind === 'party' ? known.record : null;
}

const outletNamed = (context: Proposing, name: string): Id | null =>
  context.names.find((known) => known.kind === 'outlet' && known.names.includes(name))?.record ?? null;

const viaOf = (context: Proposing, via: readonly string[]): ViaOutlet[] =>
  via.map((name) => ({ name, outlet: outletNamed(context, name) }));

/** True when every part of the content stands within quotation marks: then it is the speaker's own wording. */
const isQuoted = (found: readonly Quotation[], content: readonly Span[]): boolean =>
  content.length > 0 &&
  content.every(([start, end]) => {
    const inner = found[firstFrom(found, start + 1) - 1]?.inner; // they are in order and do not overlap
    return inner !== undefined && inner[0] <= start && end <= inner[1];
  });

/** Issues whose words stand in the content, in the order in which the text first speaks of them. */
function issuesIn({ places, longest, order }: IssuePlaces, content: readonly Span[]): Id[] {
  const found = content.flatMap((part) => {
    const near: IssuePlace[] = [];
    for (let at = firstFrom(places, part[0] - longest); at < places.length; at += 1) {
      const place = places[at];
      if (place === undefined || place.span[0] >= part[1]) break;
      if (overlaps(place.span, part)) near.push(place);
    }
    return near.map(({ record }) => record);
  });
  return [...new Set(found)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

interface IssuePlace {
  readonly span: Span;
  readonly record: Id;
}

/** Where the text speaks of known issues: the places in order, the longest of them, and the order of the issues. */
interface IssuePlaces {
  readonly places: readonly IssuePlace[];
  readonly longest: number;
  readonly order: ReadonlyMap<Id, number>;
}

/** Made once for a reading: a long text has thousands of places, and thousands of statements look among them. */
function issuePlaces(mentions: readonly ReadMention[]): IssuePlaces {
  const places = mentions.flatMap(({ kind, record, spans }) =>
    kind === 'issue' && record !== undefined ? spans.map((span): IssuePlace => ({ span, record })) : [],
  );
  const order = new Map([...new Set(places.map(({ record }) => record))].map((record, at) => [record, at]));
  const longest = places.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0);
  return { places: places.toSorted((a, b) => a.span[0] - b.span[0]), longest, order };
}

/** The first of some things in order that begins at a place or behind it, by halving. */
function firstFrom(list: readonly { readonly span: Span }[], place: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.span[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function statementRecord(context: Proposing, read: ReadStatement, id: Id): Statement {
  const whole = hull([...read.spans.source, ...read.spans.cue, ...read.spans.content]);
  return {
    ...proposed(context, 'statement', id, `${READER}${read.by}`, whole),
    speaker: speakerOf(context, read.speaker),
    speaksFor: speaksFor(context, read.speaker),
    via: viaOf(context, read.via),
    recipient: read.recipient ?? null,
    cue: read.cue,
    force: read.force,
    content: contentWords(context.words, read.spans.content),
    quoted: isQuoted(context.quotations, read.spans.content),
    hedges: read.hedge.map((hedge): Hedge => ({ ...hedge })),
    negated: read.negated,
    confidence: read.confidence,
    text: context.text,
    spans: read.spans,
    date: context.date,
    language: context.language,
    issues: issuesIn(context.issues, read.spans.content),
    inReplyTo: null,
  };
}

function participantOf(context: Proposing, name: string): Participant {
  const known = context.names.find((each) => each.name === name || each.names.includes(name));
  return {
    name,
    person: known?.kind === 'person' ? known.record : null,
    party: known?.kind === 'party' ? known.record : known?.kind === 'person' ? (known.party ?? null) : null,
  };
}

/** What an event is called until a person gives it a title: its trigger, what was put off, who took part, and where. */
function eventTitle({ trigger, of, participants, place }: ReadEvent): string {
  const who = participants.length > 0 ? `: ${participants.join(', ')}` : '';
  const what = of === undefined ? '' : ` (${of})`;
  return `${trigger}${what}${who}${place === undefined ? '' : ` (${place})`}`;
}

function eventRecord(
  context: Proposing,
  read: ReadEvent,
  id: Id,
  statements: ReadonlyMap<string, Id>,
): Event {
  const when = read.date;
  const place = read.place ?? null;
  const citations = citationsFor(context, read.span);
  const carrying = read.statement === undefined ? undefined : statements.get(read.statement);
  const reportedOn = context.date ?? when?.start;
  return {
    ...proposed(context, 'event', id, `${READER}${read.by}`, read.span),
    type: read.type,
    title: eventTitle(read),
    trigger: read.trigger,
    cameo: read.cameo ?? null,
    status: read.status,
    when,
    place,
    participants: read.participants.map((name) => participantOf(context, name)),
    reports:
      reportedOn === undefined
        ? []
        : [{ reportedOn, status: read.status, when, place, account: null, citations }],
    statements: carrying === undefined ? [] : [carrying],
    drafts: [],
    text: context.text,
    span: read.span,
    confidence: read.confidence,
  };
}

/** What the reader found in one text, as proposed records: nothing of it counts until a person accepts it. */
export function proposalsOf(reading: Reading, from: ReadFrom, ids: Ids, at: Instant): (Statement | Event)[] {
  const known = new Map(from.names.map((name) => [name.record, name]));
  const issues = issuePlaces(reading.mentions);
  const context: Proposing = { ...from, quotations: quotations(from.words), ids, at, issues, known };
  const statementIds = new Map(reading.statements.map((statement) => [statement.id, ids.next()]));
  const statements = reading.statements.map((read) =>
    statementRecord(context, read, statementIds.get(read.id) ?? ids.next()),
  );
  const events = reading.events.map((read) => eventRecord(context, read, ids.next(), statementIds));
  return [...statements, ...events];
}
