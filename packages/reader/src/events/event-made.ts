/**
 * The event that a trigger and its parts make: its type and code, its words, whether it is one told before.
 */
import type { EventStatus, EventType, Span } from '@nonpaper/vocabulary';
import type { Parts } from './event-parts.ts';
import type { FoundEvent } from './merge-events.ts';
import { isBare } from './triggers/bare-participle.ts';
import { textTold } from './triggers/text-told.ts';
import type { Participant, Scene, Trigger } from './types.ts';

/** Codes of an event as planned or refused differ from those of one that is done (CAMEO 036, 125, 164). */
function cameoOf(
  { type, cameo }: { readonly type: EventType; readonly cameo?: string },
  status: EventStatus,
): string | undefined {
  if (type !== 'meeting' && type !== 'visit' && type !== 'call') return cameo;
  if (status === 'planned' || status === 'announced' || status === 'proposed') return '036';
  if (status === 'cancelled') return '164';
  return cameo;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'their', 'both']);

export function isDefinite(scene: Scene, trigger: Trigger): boolean {
  if (!trigger.noun) return /^(?:it|them)$/.test(scene.tokens[trigger.to + 1]?.lower ?? '');
  const before = scene.tokens.slice(Math.max(0, trigger.from - 3), trigger.from);
  if (before.some(({ lower }) => /^(?:last|previous|former)$/.test(lower))) return false; // one before it
  return before.some((token) => DEFINITE.has(token.lower));
}

/** "a second round", "an earlier set of talks": one that the text has not told of. */
const isAnother = ({ tokens }: Scene, { noun, from }: Trigger): boolean =>
  noun && tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => /^(?:an?|another)$/.test(lower));

/** Words that tell one encounter for one of several: "a second meeting", "their last call", "a follow-up conference". */
const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|previous|further|another|follow-up|subsequent)$/u;
/** How far before its noun such a word may stand, in tokens. */
const ORDINAL_BACK = 4;

/** "A second conference" may be of others, and of many. */
const isGathering = (tokens: Scene['tokens'], at: number): boolean =>
  /^(?:conferences?|congress|summits?|gatherings?)$/u.test(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.lower !== 'video';

/** Whether an encounter is told for one of a series, whose parties mostly are those of the others. */
function isOneOfSeries({ tokens }: Scene, { noun, from, to }: Trigger): boolean {
  if (!noun || isGathering(tokens, to)) return false;
  for (let at = from - 1; at >= Math.max(0, from - ORDINAL_BACK); at -= 1) {
    const { lower, pos } = tokens[at] ?? { lower: '', pos: 'X' };
    if (ORDINAL.test(lower)) return true;
    if (!/^(?:ADJ|NOUN|PROPN)$/u.test(pos) && lower !== '-') return false;
  }
  return false;
}

/** "the Framework Agreement signed in Oru": of a text that is named for another reason. */
const isInPassing = (scene: Scene, trigger: Trigger): boolean =>
  trigger.sense.type === 'signature' && !trigger.noun && isBare(scene, trigger);

/** From the first to the last word that tells the event; a pronoun's place is left out. */
function spanOf(
  scene: Scene,
  trigger: Trigger,
  members: readonly Participant[],
  others: readonly (readonly [number, number])[],
): Span {
  const own: Span = [scene.tokens[trigger.from]?.span[0] ?? 0, scene.tokens[trigger.to]?.span[1] ?? 0];
  const all = [own, ...members.map((member) => member.span), ...others];
  return [Math.min(...all.map((span) => span[0])), Math.max(...all.map((span) => span[1]))];
}

/** Who is received somewhere has travelled there. */
const typeOf = ({ tokens }: Scene, { noun, sense, to }: Trigger): EventType =>
  !noun && tokens[to]?.lower.startsWith('receiv') === true ? 'visit' : sense.type;

/** The name of what found it; the type is that of the word, also where the parts make another of it. */
const foundBy = ({ noun, sense }: Trigger): string => `${sense.type}-${noun ? 'noun' : 'verb'}`;

export function made(scene: Scene, trigger: Trigger, { date, place, members, status }: Parts): FoundEvent {
  const cameo = cameoOf(trigger.sense, status);
  const others = [...(date === null ? [] : [date.span]), ...(place === null ? [] : [place.span])];
  const start = scene.tokens[trigger.from]?.span[0] ?? 0;
  const textKind = textTold(scene, trigger);
  return {
    ...(textKind === undefined ? {} : { textKind }),
    definite: isDefinite(scene, trigger),
    another: isAnother(scene, trigger),
    ...(date?.former === true ? { formerDay: true } : {}),
    ...(date?.edge === undefined ? {} : { edge: date.edge }),
    ...(isInPassing(scene, trigger) ? { inPassing: true } : {}),
    ...(isOneOfSeries(scene, trigger) ? { ofSeries: true } : {}),
    sentence: 0,
    event: {
      type: typeOf(scene, trigger),
      ...(cameo === undefined ? {} : { cameo }),
      trigger: scene.text.slice(start, scene.tokens[trigger.to]?.span[1] ?? start),
      status,
      date: date?.date ?? null,
      ...(place === null ? {} : { place: place.name }),
      participants: members.map((member) => member.name),
      span: spanOf(scene, trigger, members, others),
      spans: {
        trigger: [[start, scene.tokens[trigger.to]?.span[1] ?? start]],
        date: date === null ? [] : [date.span],
        place: place === null ? [] : [place.span],
        participants: members.map((member) => member.span),
      },
      by: foundBy(trigger),
      confidence: 0, // known when all tellings are
    },
  };
}
