import type { Ambiguity, Citation, DossierRecord, Id, Provision, Statement } from '@nonpaper/dossier';
import type { Fault, RecordKind, Span } from '@nonpaper/vocabulary';
import type { Verification } from '@nonpaper/workbench';
import { canonicalOf, saltedHash } from './canonical.ts';
import type { StoreCode } from './codes.ts';
import { fault } from './faults.ts';
import {
  entryHash,
  hashesOf,
  type ChainedEntry,
  type Head,
  type JournalText,
  type KeptHashes,
} from './journal.ts';

/** What a verification looks at, whatever keeps it. Lists may be long and are read once. */
export interface Evidence {
  /** Where the chain begins. */
  readonly beginning: Head;
  entries(): Iterable<{ readonly entry: ChainedEntry; readonly text: JournalText | null }>;
  records(): Iterable<FoundRecord>;
  /** The links that are kept for a record, as `linkKey` writes them, in order. */
  linksOf(id: Id): readonly string[];
  /** The links that should be kept for it. */
  linksDue(record: DossierRecord): readonly string[];
  kindOf(id: Id): RecordKind | null;
  targetsOf(record: DossierRecord): readonly Id[];
  /** The working text of a source or a draft. */
  textOf(id: Id): Id | null;
  text(id: Id): string | null;
  texts(): Iterable<{ readonly id: Id; readonly found: string; readonly noted: string }>;
  bytes(): Iterable<{ readonly id: Id; readonly found: string; readonly noted: string }>;
}

/** A record as it was found; null when its row cannot be read as one. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly record: DossierRecord | null;
}

/** What the journal says was last written of a record. */
interface LastWritten {
  readonly kind: RecordKind;
  readonly seq: number;
  readonly after: string | null;
  /** Salt of the hash; null when the texts were erased. */
  readonly salt: string | null;
}

interface Journaled {
  readonly entries: number;
  readonly head: string;
  readonly last: ReadonlyMap<Id, LastWritten>;
  readonly kept: ReadonlyMap<Id, string>;
}

/**
 * Checks a dossier as a whole: (1) the chain and the journal's texts; (2) each record against the journal's last
 * word on it, its links and its places in texts; (3) what is missing; (4) kept texts and bytes against their hashes,
 * as noted beside them and as chained. Goes on after a fault, so that all are told.
 */
export function inspect(evidence: Evidence): Verification {
  const faults: Fault[] = [];
  const report = (code: StoreCode, where: string, what?: string) => faults.push(fault(code, what, where));
  const journaled = inspectJournal(evidence, report);
  const found = inspectRecords(evidence, journaled, report);
  const sources = inspectKept(evidence, journaled, report);
  return {
    checked: { entries: journaled.entries, spans: found.spans, sources, records: found.records },
    faults,
    head: journaled.head,
  };
}

type Report = (code: StoreCode, where: string, what?: string) => void;

function inspectJournal(evidence: Evidence, report: Report): Journaled {
  const last = new Map<Id, LastWritten>();
  const kept = new Map<Id, string>();
  const textless: { seq: number; id: Id }[] = [];
  const erasedAt = new Map<Id, number>();
  let head = evidence.beginning;
  let entries = 0;
  for (const { entry, text } of evidence.entries()) {
    inspectLink(head, entry, report);
    if (text === null && expectsText(entry)) textless.push({ seq: entry.seq, id: entry.id });
    if (text !== null) inspectText(entry, text, kept, report);
    if (entry.action === 'erase') erasedAt.set(entry.id, entry.seq);
    else if (entry.action !== 'conflict') {
      const { kind, seq, after } = entry;
      last.set(entry.id, { kind, seq, after, salt: text?.salt ?? null });
    }
    head = entry;
    entries += 1;
  }
  for (const { seq, id } of textless) {
    if ((erasedAt.get(id) ?? 0) < seq) report('journal-text-missing', `journal entry ${seq} (${id})`);
  }
  return { entries, head: head.hash, last, kept };
}

const expectsText = ({ before, after, kept }: ChainedEntry) =>
  before !== null || after !== null || kept !== null;

function inspectLink(head: Head, entry: ChainedEntry, report: Report): void {
  const where = `journal entry ${entry.seq}`;
  if (entry.seq !== head.seq + 1) {
    report('chain-broken', where, `After entry ${head.seq} of the journal comes entry ${entry.seq}.`);
  } else if (entry.previous !== head.hash) {
    report('chain-broken', where, `Entry ${entry.seq} does not continue the entry before it.`);
  }
  if (entryHash(entry) !== entry.hash) {
    report('chain-broken', where, `Entry ${entry.seq} was changed after it was written.`);
  }
  if (entry.at < head.at)
    report('chain-broken', where, `Entry ${entry.seq} is older than the one before it.`);
}

function inspectText(entry: ChainedEntry, text: JournalText, kept: Map<Id, string>, report: Report): void {
  const hashes = hashesOf(text);
  for (const part of ['before', 'after', 'kept'] as const) {
    if (hashes[part] !== entry[part]) {
      report('journal-text-altered', `journal entry ${entry.seq} (${entry.id}), ${part}`);
      return;
    }
  }
  if (text.kept === null) return;
  const named: KeptHashes = JSON.parse(text.kept);
  named.texts.forEach((each) => kept.set(each.id, each.sha256));
  if (named.bytes !== null) kept.set(entry.id, named.bytes);
}

function inspectRecords(evidence: Evidence, journaled: Journaled, report: Report) {
  const seen = new Set<Id>();
  let spans = 0;
  for (const { kind, id, record } of evidence.records()) {
    seen.add(id);
    if (record === null)
      report('record-altered', `${kind} ${id}`, 'The row cannot be read as a record any more.');
    else spans += inspectFound(evidence, record, journaled.last.get(id), report);
  }
  for (const [id, { kind, after, seq }] of journaled.last) {
    if (after !== null && !seen.has(id)) report('record-missing', `${kind} ${id} (journal entry ${seq})`);
  }
  return { records: seen.size, spans };
}

function inspectFound(
  evidence: Evidence,
  record: DossierRecord,
  last: LastWritten | undefined,
  report: Report,
): number {
  const sound = inspectRecord(record, last, report);
  try {
    inspectLinks(evidence, record, report);
    return inspectSpans(evidence, record, report);
  } catch (error) {
    // An altered record may have lost the form of one; that it is altered was said already.
    if (sound) throw error;
    return 0;
  }
}

/** Whether a record is what the journal last wrote. */
function inspectRecord(record: DossierRecord, last: LastWritten | undefined, report: Report): boolean {
  const where = `${record.kind} ${record.id}`;
  if (last === undefined || last.after === null) {
    report('record-unjournaled', where);
    return false;
  }
  if (last.salt === null) return true;
  if (saltedHash(last.salt, canonicalOf(record)) === last.after) return true;
  report('record-altered', where, `The record differs from what journal entry ${last.seq} wrote.`);
  return false;
}

function inspectLinks(evidence: Evidence, record: DossierRecord, report: Report): void {
  const where = `${record.kind} ${record.id}`;
  if (evidence.linksOf(record.id).join('\n') !== evidence.linksDue(record).join('\n')) {
    report('link-altered', where);
  }
  for (const target of evidence.targetsOf(record)) {
    if (evidence.kindOf(target) === null) {
      report('link-target-missing', where, `It refers to ${target}, which is not there.`);
    }
  }
}

/** A place that a record names: the text, the range, and what must stand there if that is known. */
interface Place {
  readonly text: Id | null;
  readonly spans: readonly Span[];
  readonly says: string | null;
  readonly what: string;
}

function inspectSpans(evidence: Evidence, record: DossierRecord, report: Report): number {
  const places = placesOf(record, (id) => evidence.textOf(id));
  const where = `${record.kind} ${record.id}`;
  for (const place of places) {
    const text = place.text === null ? null : evidence.text(place.text);
    if (text === null)
      report('text-missing', where, `Its ${place.what} points into a text that is not kept.`);
    else inspectPlace(text, place, where, report);
  }
  return places.reduce((sum, place) => sum + place.spans.length, 0);
}

function inspectPlace(text: string, place: Place, where: string, report: Report): void {
  const outside = place.spans.find(([start, end]) => !(0 <= start && start <= end && end <= text.length));
  if (outside !== undefined) {
    report('span-broken', where, `Its ${place.what} [${outside}] lies outside of a text of ${text.length}.`);
    return;
  }
  const slice = place.spans.map(([start, end]) => text.slice(start, end)).join(' ');
  if (place.says !== null && squeezed(slice) !== squeezed(place.says)) {
    report('span-broken', where, `Its ${place.what} is not what stands at [${place.spans.join('; ')}].`);
  }
}

/** A statement's parts are joined, and line breaks become spaces, before they are shown: white space is left out. */
const squeezed = (text: string) => text.replace(/[\s…]+|\.\.\./gu, '');

type TextOf = (id: Id) => Id | null;

/** Every place that a record names. */
function placesOf(record: DossierRecord, textOf: TextOf): Place[] {
  return [
    ...record.citations.flatMap((citation) => citedPlace(citation, textOf)),
    ...ownPlaces(record, textOf),
  ];
}

function citedPlace({ source, span }: Citation, textOf: TextOf): Place[] {
  return span === null ? [] : [{ text: textOf(source), spans: [span], says: null, what: 'citation' }];
}

function ownPlaces(record: DossierRecord, textOf: TextOf): Place[] {
  switch (record.kind) {
    case 'provision':
      return provisionPlaces(record, textOf(record.draft));
    case 'statement':
      return statementPlaces(record);
    case 'event':
      return [
        ...(record.span === null
          ? []
          : [{ text: record.text, spans: [record.span], says: null, what: 'place' }]),
        ...record.reports.flatMap((report) => report.citations.flatMap((each) => citedPlace(each, textOf))),
      ];
    case 'ambiguity':
      return ambiguityPlaces(record, textOf);
    default:
      return [];
  }
}

function ambiguityPlaces({ draft, span, quote, readings, judged }: Ambiguity, textOf: TextOf): Place[] {
  const own = span === null ? [] : [{ text: textOf(draft), spans: [span], says: quote, what: 'place' }];
  const inner = [...readings.flatMap(({ citations }) => citations), ...(judged?.citations ?? [])];
  return [...own, ...inner.flatMap((each) => citedPlace(each, textOf))];
}

function provisionPlaces({ span, text: says, brackets }: Provision, text: Id | null): Place[] {
  const own = span === null ? [] : [{ text, spans: [span], says, what: 'text' }];
  const inner = brackets.map((bracket) => ({ text, spans: [bracket.span], says: null, what: 'bracket' }));
  return text === null && span === null ? own : [...own, ...inner];
}

function statementPlaces(record: Statement): Place[] {
  const { text, spans, content, cue, hedges } = record;
  const hedged = hedges.flatMap((hedge) =>
    hedge.span === null ? [] : [{ text, spans: [hedge.span], says: hedge.text, what: 'hedge' }],
  );
  if (spans === null) return hedged;
  return [
    { text, spans: spans.source, says: null, what: 'source span' },
    { text, spans: spans.cue, says: spans.cue.length === 0 ? null : cue, what: 'cue' },
    { text, spans: spans.content, says: spans.content.length === 0 ? null : content, what: 'content' },
    ...hedged,
  ];
}

function inspectKept(evidence: Evidence, { kept }: Journaled, report: Report): number {
  let sources = 0;
  const seen = new Set<Id>();
  const check = (code: StoreCode, what: string, id: Id, found: string, noted: string) => {
    seen.add(id);
    const chained = kept.get(id) ?? noted;
    if (found !== noted || found !== chained) report(code, `${what} ${id}`);
  };
  for (const { id, found, noted } of evidence.texts()) check('text-altered', 'text', id, found, noted);
  for (const { id, found, noted } of evidence.bytes()) {
    check('bytes-altered', 'bytes of source', id, found, noted);
    sources += 1;
  }
  for (const id of kept.keys()) {
    if (!seen.has(id)) report('text-missing', id, 'The text or bytes that the journal names are not kept.');
  }
  return sources;
}
