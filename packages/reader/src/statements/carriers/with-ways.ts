/** Whose words came by a way that a sentence tells: those to which it stands as their own adjunct. */
import type { Span } from '@nonpaper/vocabulary';
import { isFinite } from '../cues/finite-verb.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { Scene } from '../scene.ts';
import type { Found, Run, Unit } from '../types.ts';
import { coreEnd, isTime } from '../words/noun-phrase.ts';
import { spanOf, tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import type { Way } from './way.ts';
import { waysIn } from './ways.ts';

/** A finding with the carriers that its sentence tells beside it, and without the words that only tell the way. */
export function withWays(scene: Scene, found: Found): Found {
  if (found.cue === null || found.unit !== scene.unit || found.voice !== undefined) return found;
  const brought = waysIn(scene).reduce<Found>((before, way) => broughtBy(before, way), found);
  const shown = shownBy(scene, brought) ?? relayedBy(brought) ?? toldOnly(scene, brought);
  if (shown === null) return brought;
  const recipient = brought.recipient ?? (brought.force === 'decline' ? shown : null);
  return { ...brought, recipient, carriers: [...brought.carriers, shown] };
}

/** Verbs that a carrier does to somebody whose words it gives. */
const SHOWS = wordSet('cite quote show interview have feature introduce film record');

/** "The Post's report cites a nurse who says", "the recording that Radio Oru aired has the mayor asking": who shows somebody brings the words. */
function shownBy({ unit, outletAt }: Scene, { source, cue, carriers }: Found): Run | null {
  if (source === null || cue === null || carriers.length > 0) return null;
  const from = personBefore(unit, source);
  const verb = tokenAt(unit, from - 1);
  if (verb.quote >= 0 || !/^(?:VERB|AUX)$/u.test(verb.pos) || !SHOWS.has(verb.lemma)) return null;
  if (verb.lemma === 'have' && !tokenAt(unit, cue.from).low.endsWith('ing')) return null;
  for (let at = from - 2; at >= 0 && tokenAt(unit, at).quote < 0; at -= 1) {
    const length = outletAt(unit, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return null;
}

const RELAYS = wordSet('relay convey transmit forward deliver pass');

/** "The mediators relayed the rebels' demand that": who brings what somebody else wants. */
function relayedBy({ unit, source, by }: Found): Run | null {
  if (source === null || !by.startsWith('noun-cue')) return null;
  const verb = tokenAt(unit, source.from - 1).low === 'on' ? source.from - 2 : source.from - 1;
  return RELAYS.has(tokenAt(unit, verb).lemma) ? subjectBefore(unit, verb) : null;
}

/** Where the phrase begins that a source is, or that its relative pronoun stands for. */
function personBefore(unit: Unit, source: Run): number {
  if (!/^(?:who|that)$/u.test(tokenAt(unit, source.from).low)) return source.from;
  for (let at = source.from - 1; at >= Math.max(0, source.from - 6); at -= 1)
    if (tokenAt(unit, at).pos === 'DET' && coreEnd(unit, at) === source.from) return at;
  return source.from;
}

/** "declined to tell the Post who": whom one refuses to tell. */
function toldOnly({ unit, outletAt }: Scene, { cue, force }: Found): Run | null {
  if (cue === null || force !== 'decline' || tokenAt(unit, cue.to).low !== 'to') return null;
  if (!/^(?:tell|give|inform)$/u.test(tokenAt(unit, cue.to + 1).low)) return null;
  const from = cue.to + (tokenAt(unit, cue.to + 2).low === 'the' ? 3 : 2);
  const length = outletAt(unit, from);
  return length === 0 ? null : { from, to: from + length };
}

function broughtBy(found: Found, way: Way): Found {
  const place = placeOf(found, way);
  if (place === 'none') return found;
  const carriers = [...found.carriers, ...way.carriers.filter((run) => !found.carriers.some(overlaps(run)))];
  const brought = { ...found, carriers, recipient: found.recipient ?? way.recipient };
  if (place === 'inserted' && !way.asks)
    return { ...brought, source: withoutWay(found.unit, found.source, way) };
  return place === 'swallowed' ? { ...brought, content: beforeWay(found, way) } : brought;
}

const overlaps =
  (run: Run) =>
  (other: Run): boolean =>
    run.from < other.to && other.from < run.to;

type Place = 'fronted' | 'inserted' | 'between' | 'trailing' | 'swallowed' | 'none';

/** Where a way stands to the source, the cue and the content of a finding. */
function placeOf(found: Found, way: Way): Place {
  const { unit, source, cue, recipient } = found;
  if (cue === null) return 'none';
  const content = tokensOf(unit, found.content);
  const begin = Math.min(cue.from, source?.from ?? cue.from);
  const holds = content.some(overlaps(way));
  if (holds) return isSwallowed(found, content, way) ? 'swallowed' : 'none';
  if (way.to <= begin && isFronted(unit, way, Math.min(begin, content[0]?.from ?? begin))) return 'fronted';
  if (source !== null && way.from > source.from && way.to <= cue.from && isInserted(unit, source, cue, way))
    return 'inserted';
  const after = content.filter((run) => run.from >= cue.to);
  if (way.from >= cue.to && after.length > 0 && way.to <= (after[0]?.from ?? 0)) return 'between';
  const end = Math.max(cue.to, source?.to ?? 0, recipient?.to ?? 0, ...content.map((run) => run.to));
  return way.from >= end && isTrailing(unit, end, way.from) ? 'trailing' : 'none';
}

/** At the head of its sentence or clause, with no other verb between it and who speaks; also "in which". */
function isFronted(unit: Unit, way: Way, begin: number): boolean {
  if (way.to > begin) return false;
  const before = tokenAt(unit, way.from - 1);
  const opens =
    before.pos === 'EDGE' || before.pos === 'CCONJ' || /^[,;:–—]$/u.test(before.low) || isTime(before);
  if (!opens && tokenAt(unit, way.to - 1).low !== 'which') return false;
  if (way.asks) return tokenAt(unit, begin - 1).low === ',' || begin === way.to;
  return !hasFinite(unit, way.to, begin);
}

/** Between a source and its verb, or behind a comma within the source. */
function isInserted(unit: Unit, source: Run, cue: Run, way: Way): boolean {
  if (way.from >= source.to)
    return !hasFinite(unit, source.to, way.from) || reaches(unit, source.to, way.from);
  return /^[,(]$/u.test(tokenAt(unit, way.from - 1).low) || tokenAt(unit, way.from).low === '('
    ? way.to <= cue.from
    : false;
}

/** "went on Channel Nine to say": a verb of going somewhere right before the way. */
const reaches = (unit: Unit, from: number, to: number): boolean =>
  to - from <= 3 && /^(?:go|come|appear|take|return)$/u.test(tokenAt(unit, to - 1).lemma);

const isTrailing = (unit: Unit, end: number, from: number): boolean => {
  for (let at = end; at < from; at += 1) {
    const token = tokenAt(unit, at);
    const loose =
      isTime(token) ||
      /^(?:,|on|in|at|late|early|the|to|by|telephone|phone)$/u.test(token.low) ||
      token.mark === 'close';
    if (!loose && token.pos !== 'ADV' && !/^(?:PROPN|NUM)$/u.test(token.pos)) return false;
  }
  return from - end < 8;
};

/** At the end of the content: behind a comma, or where the content is a phrase without a verb of its own. */
function isSwallowed({ unit, cue }: Found, content: readonly Run[], way: Way): boolean {
  const last = content.at(-1);
  if (last === undefined || cue === null || last.from < cue.to || way.from < last.from + 1) return false;
  if (tokenAt(unit, way.from).quote >= 0 || !isTrailing(unit, way.to, last.to)) return false;
  if (way.to + 6 < last.to) return false;
  const apart = tokenAt(unit, way.from - 1).low === ',' || tokenAt(unit, way.from - 1).mark === 'close';
  return apart || !hasFinite(unit, last.from, way.from);
}

function hasFinite(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (tokenAt(unit, at).quote < 0 && isFinite(unit, at) && !isReduced(unit, at)) return true;
  return false;
}

/** "to say", ", published on Monday,": no verb of a clause. */
const isReduced = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at - 1).low === 'to' ||
  (tokenAt(unit, at - 1).low === ',' && /(?:ed|en|wn|seen|read)$/u.test(tokenAt(unit, at).low));

/** The runs of tokens that the spans of a content cover. */
const tokensOf = (unit: Unit, content: readonly Span[]): Run[] =>
  content.flatMap(([start, end]) => {
    const from = unit.tokens.findIndex((token) => token.start >= start);
    const behind = unit.tokens.findIndex((token) => token.start >= end);
    return from < 0 ? [] : [{ from, to: behind < 0 ? unit.tokens.length : behind }];
  });

/** The source up to the comma before the way. */
function withoutWay(unit: Unit, source: Run | null, way: Way): Run | null {
  if (source === null || way.from >= source.to) return source;
  const to = tokenAt(unit, way.from - 1).low === ',' ? way.from - 1 : way.from;
  return to > source.from ? { from: source.from, to } : source;
}

/** The content up to the way. */
function beforeWay({ unit, content }: Found, way: Way): Span[] {
  const to = tokenAt(unit, way.from - 1).low === ',' ? way.from - 1 : way.from;
  const end = spanOf(unit, { from: 0, to })[1];
  return content.flatMap(([start, stop]): Span[] => (start >= end ? [] : [[start, Math.min(stop, end)]]));
}
