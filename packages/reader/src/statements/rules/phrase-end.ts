/** Where the noun phrase ends that a cue has for its content: before its time, its carrier and the next cue. */
import { contentEnd } from '../content.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { coreEnd, isTime, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Unit } from '../types.ts';
import { POINTING, TAKING } from './phrase-kinds.ts';

/** How far behind "and then" the next cue may stand, in tokens. */
const LONGEST_PAUSE = 12;

/** "confirmed the visit to the news agency VELTA": whom it was told is no part of what was told. */
export function beforeCarrier({ unit, outletAt }: Scene, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tokenAt(unit, at).low !== 'to' || tokenAt(unit, at).quote >= 0) continue;
    for (let name = at + 1; name < to; name += 1)
      if (outletAt(unit, name) > 0 && endsCarrier(unit, name + outletAt(unit, name), to)) return at;
  }
  return to;
}

/** "to Nordpress", "to Nordpress by e-mail". */
const endsCarrier = (unit: Unit, at: number, to: number): boolean =>
  at === to || (at > to - 4 && /^(?:by|in|on|over|via)$/u.test(tokenAt(unit, at).low));

/** How far back from its end a phrase is looked at for words of time, in tokens. */
const LONGEST_TIME = 5;

/** "rejected the plan on 1 August", "denied this within the hour": when it was said is no part of it. */
export function beforeTime({ unit, text }: Scene, hit: CueHit, from: number, to: number): number {
  const first = tokenAt(unit, from);
  if (hit.entry.has('figure')) return to; // "put it at 900"
  if (isNaming(unit, hit, from + 1)) return to;
  if (isWanted(unit, hit, from) || TAKING.has(hit.lemma)) return to;
  if (
    first.low === 'it' ||
    (POINTING.has(first.low) && tokenAt(unit, from + 1).pos === 'ADP' && tokenAt(unit, from + 1).low !== 'as')
  )
    return from + 1;
  const end = tokenAt(unit, to - 1).end;
  if (looksAhead(unit, hit)) return to;
  for (let at = Math.max(from + 1, to - LONGEST_TIME); at < to; at += 1)
    if (TIME_TAIL.test(text.slice(tokenAt(unit, at).start, end))) return at;
  return to;
}

/** "wanted it back where it was", "want them out", "prefers it sealed": what is wanted is what becomes of it. */
const isWanted = (unit: Unit, { lemma }: CueHit, at: number): boolean =>
  /^(?:want|prefer|like|need)$/u.test(lemma) &&
  tokenAt(unit, at).pos === 'PRON' &&
  !/^(?:[.,;:?!]|)$/u.test(tokenAt(unit, at + 1).low);

/** "described it as a basis", "called it “a trap”": behind the pronoun stands what is said of it. */
function isNaming(unit: Unit, { entry }: CueHit, at: number): boolean {
  const next = tokenAt(unit, at);
  return (
    entry.has('as') &&
    (next.low === 'as' || next.mark === 'open' || /^(?:DET|ADJ|NOUN)$/u.test(next.pos)) &&
    !isTime(next)
  );
}

/** "expect snow on Sunday", "have promised an answer by Monday": in the present, a day is that of what is awaited or promised. */
const looksAhead = (unit: Unit, { run, verb, entry, lemma }: CueHit): boolean =>
  lemma !== 'call' &&
  /^(?:believe|promise|demand|propose)$/u.test(entry.get('noun') ?? '') &&
  (run.from < verb || !/(?:ed|ought)$/u.test(tokenAt(unit, verb).low));

const TIME_TAIL =
  /^(?:(?:on\s)?(?:the\s)?(?:same|next|following|previous)\s(?:day|morning|evening|week|night)|(?:(?:on|by)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|afternoon|evening|night))?|on\s\d{1,2}\s\p{Lu}\p{L}+|on\s\p{Lu}\p{L}+\.?\s\d{1,2}|in\s(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\s)?(?:hours?|days?|weeks?|months?)\s(?:later|earlier|before|ago)|within\s(?:the|an)\s(?:hour|day)|(?:last|next|this)\s(?:week|month|year|night)|yesterday|today|twice|once|again)$/iu;

/** In "a ministry that wanted peace would …" the phrase ends before the main verb. */
export function phraseEnd(scene: Scene, hit: CueHit, from: number): number {
  const { unit } = scene;
  const to = beforeNextCue(scene, hit, from, contentEnd(scene, from, hit));
  const relative = /^(?:who|which|that)$/u.test(tokenAt(unit, hit.run.from - 1).low);
  if (!relative || tokenAt(unit, hit.run.from - 2).low === ',') return to;
  const core = coreEnd(unit, from);
  return core > from && core < to && isFinite(unit, core) ? core : to;
}

/**
 * "accused the army of bad faith and threatened to", "denied the report, and Kolt disputed": behind a conjunction the
 * next cue, with or without a subject of its own, ends the phrase of the first.
 */
function beforeNextCue({ unit, hits }: Scene, own: CueHit, from: number, to: number): number {
  const neither =
    tokenAt(unit, own.run.from).low === 'neither' || tokenAt(unit, own.verb - 1).low === 'neither';
  for (let at = from + 1; at < to; at += 1) {
    const { pos, quote, low } = tokenAt(unit, at);
    if (
      quote < 0 &&
      ((neither && low === 'nor') || endsFigure(unit, own, at) || isSpliced(unit, hits, own, at))
    )
      return at;
    if (pos !== 'CCONJ' || quote >= 0) continue;
    const begins = (hit: CueHit): boolean =>
      hit !== own &&
      hit.form === 'finite' &&
      hit.run.from <= to &&
      (hit.run.from === at + 1 || (hit.run.from > at + 1 && phraseEnds(unit, at + 1).includes(hit.run.from)));
    if (goesOnLater(unit, hits, own, at)) return at;
    if (hits.some(begins)) return tokenAt(unit, at - 1).low === ',' ? at - 1 : at;
  }
  return to;
}

/** "denied this and then, an hour later, asked": behind "and then" comes what was said next. */
const goesOnLater = (unit: Unit, hits: readonly CueHit[], own: CueHit, at: number): boolean =>
  /^(?:then|later|afterwards)$/u.test(tokenAt(unit, at + 1).low) &&
  hits.some(
    (hit) => hit !== own && hit.form === 'finite' && hit.run.from > at && hit.run.from < at + LONGEST_PAUSE,
  );

/** "put the number at 150, the organisers at 900": behind its comma another puts it at something else. */
const endsFigure = (unit: Unit, { entry }: CueHit, at: number): boolean =>
  entry.has('figure') && tokenAt(unit, at).low === ',' && tokenAt(unit, at - 1).pos === 'NUM';

/** "Oru wanted peace, Bessa wanted time": behind a comma a whole clause with a cue of its own, which no second comma closes. */
function isSpliced(unit: Unit, hits: readonly CueHit[], own: CueHit, at: number): boolean {
  if (tokenAt(unit, at).low !== ',') return false;
  const next = hits.find((hit) => hit !== own && hit.form === 'finite' && hit.run.from > at + 1);
  const closed = next === undefined || /^[.,;:]?$/u.test(tokenAt(unit, next.run.to).low);
  return !closed && phraseEnds(unit, at + 1).includes(next.run.from);
}
