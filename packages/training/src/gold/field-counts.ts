/**
 * Measures each field of statements and events by itself, between gold and a reading or between two annotators; the
 * definitions stand in docs/guide/reader-training.md. Fields of statements are compared in the pairs whose cues overlap
 * and whose contents agree by half, fields of events in the pairs of one type with a trigger in common.
 */
import { foldName } from '@nonpaper/text';
import type { ReadDate, ReadSpeaker } from '@nonpaper/reader';
import { pairAttributions } from '../attribution-pairs.ts';
import { add, scoreOf, tally } from '../scores.ts';
import type { Score, Tally } from '../scores.ts';
import { shared } from '../spans.ts';
import type { MarkedEvent, MarkedStatement, MarkedText } from './marked-text.ts';

export const FIELDS = [
  'statement',
  'trigger',
  'participants',
  'date',
  'place',
  'status',
  'chain',
  'class',
  'hedge',
  'speaker',
  'recipient',
  'force',
  'negation',
] as const;
export type Field = (typeof FIELDS)[number];
export type FieldCounts = Readonly<Record<Field, Tally>>;

export const noFieldCounts = (): FieldCounts => ({
  statement: tally(),
  trigger: tally(),
  participants: tally(),
  date: tally(),
  place: tally(),
  status: tally(),
  chain: tally(),
  class: tally(),
  hedge: tally(),
  speaker: tally(),
  recipient: tally(),
  force: tally(),
  negation: tally(),
});

/** Counts of one text. */
export function countFields(gold: MarkedText, found: MarkedText): FieldCounts {
  const counts = noFieldCounts();
  const told = pairAttributions(gold.statements, found.statements);
  add(counts.statement, told.length, found.statements.length, gold.statements.length);
  for (const pair of told) countStatement(counts, pair.gold, pair.found, gold.outlet);
  const pairs = pairEvents(gold.events, found.events);
  add(counts.trigger, pairs.length, found.events.length, gold.events.length);
  for (const pair of pairs) countEvent(counts, ...pair);
  return counts;
}

/** A field that always has a value: right or not. */
const whether = (to: Tally, right: boolean): void => add(to, Number(right), 1, 1);

/** A field that may be absent: what is absent in both counts for nothing. */
function maybe<T>(to: Tally, gold: T | null, found: T | null, same: (a: T, b: T) => boolean): void {
  const right = gold !== null && found !== null && same(gold, found);
  add(to, Number(right), Number(found !== null), Number(gold !== null));
}

/** Counts the fields of one statement and the one found for it. */
export function countStatement(
  counts: FieldCounts,
  gold: MarkedStatement,
  found: MarkedStatement,
  publisher: string,
): void {
  whether(counts.class, gold.speaker.class === found.speaker.class);
  whether(counts.force, gold.force === found.force);
  whether(counts.speaker, sameSpeaker(gold.speaker, found.speaker));
  maybe(counts.chain, chainOf(gold, publisher), chainOf(found, publisher), (a, b) =>
    a.every((name, at) => sameName(name, b[at])),
  );
  maybe(counts.recipient, gold.recipient, found.recipient, sameName);
  maybe(counts.negation, gold.negated || null, found.negated || null, Object.is);
  const right = paired(gold.hedge, found.hedge, (a, b) => a.on === b.on && shared([a.span], [b.span]) > 0);
  add(counts.hedge, right.length, found.hedge.length, gold.hedge.length);
}

/**
 * Carriers between the speaker and the text's own publisher, which carries all of it and is left out, as is a speaker
 * that carries its own words; padded so that
 * chains of different length differ; null where there are none.
 */
function chainOf({ via, speaker }: MarkedStatement, publisher: string): readonly string[] | null {
  const carried = sameName(publisher, via.at(-1)) ? via.slice(0, -1) : via;
  const own = carried.filter((name) => speaker.class !== 'outlet' || !sameName(speaker.name ?? '', name));
  return own.length === 0 ? null : [...own, ''];
}

/** Counts the fields of one event and the one found for it. */
export function countEvent(counts: FieldCounts, gold: MarkedEvent, found: MarkedEvent): void {
  whether(counts.status, gold.status === found.status);
  maybe(counts.place, gold.place, found.place, sameName);
  maybe(counts.date, gold.date, found.date, sameDate);
  const right = paired(gold.participants, found.participants, sameParticipant);
  add(counts.participants, right.length, found.participants.length, gold.participants.length);
}

const sameDate = (a: ReadDate, b: ReadDate): boolean =>
  a.start === b.start && a.end === b.end && a.precision === b.precision;

/** Events of one type with a trigger in common, each in one pair. */
export const pairEvents = (
  gold: readonly MarkedEvent[],
  found: readonly MarkedEvent[],
): [MarkedEvent, MarkedEvent][] =>
  paired(gold, found, (a, b) => a.type === b.type && shared(a.triggers, b.triggers) > 0);

/** Pairs in the order of the gold, each with the first that fits and is free. */
function paired<T>(
  gold: readonly T[],
  found: readonly T[],
  fits: (gold: T, found: T) => boolean,
): [gold: T, found: T][] {
  const free = new Set(found);
  return gold.flatMap((each): [T, T][] => {
    const other = [...free].find((one) => fits(each, one));
    if (other === undefined) return [];
    free.delete(other);
    return [[each, other]];
  });
}

const ARTICLE = /^(?:the|a|an)\s+/i;
const folded = (name: string): string[] =>
  foldName(name.replace(ARTICLE, ''))
    .split(' ')
    .filter((word) => word !== '');

/** One name, or one whose words are all words of the other ("Rell", "Anna Rell"); articles and spelling apart. */
function sameName(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [folded(one), folded(other)];
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length === 0) return many.length === 0;
  return few.every((word) => many.includes(word));
}

const sameParticipant = (gold: readonly string[], found: readonly string[]): boolean =>
  gold.some((one) => found.some((other) => sameName(one, other)));

/** The same name; of those without one, half of the words of the descriptions in common. */
function sameSpeaker(gold: ReadSpeaker, found: ReadSpeaker): boolean {
  if (gold.name !== undefined && found.name !== undefined) return sameName(gold.name, found.name);
  const [a, b] = [new Set(wordsOf(gold)), new Set(wordsOf(found))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both > 0 && 2 * both >= Math.min(a.size, b.size);
}

const wordsOf = ({ name, descriptor }: ReadSpeaker): string[] => folded(name ?? descriptor ?? '');

/** The sum of counts. */
export function sumOfFields(all: readonly FieldCounts[]): FieldCounts {
  const total = noFieldCounts();
  for (const each of all)
    for (const field of FIELDS) add(total[field], each[field].right, each[field].given, each[field].there);
  return total;
}

/** What `eval:events --json` prints: per cent. */
export const fieldScores = (counts: FieldCounts): Readonly<Record<Field, Score>> => ({
  statement: scoreOf(counts.statement),
  trigger: scoreOf(counts.trigger),
  participants: scoreOf(counts.participants),
  date: scoreOf(counts.date),
  place: scoreOf(counts.place),
  status: scoreOf(counts.status),
  chain: scoreOf(counts.chain),
  class: scoreOf(counts.class),
  hedge: scoreOf(counts.hedge),
  speaker: scoreOf(counts.speaker),
  recipient: scoreOf(counts.recipient),
  force: scoreOf(counts.force),
  negation: scoreOf(counts.negation),
});
