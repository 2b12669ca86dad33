/**
 * Who else was there. A report often tells in a sentence of its own who led a side, who mediated and who looked on:
 * "The Oruan team was led by Dal Bessa", "Tarn attended as an observer", "The talks were mediated by a former judge".
 * These take part in the encounter told before.
 */
import type { Sentence } from '@nonpaper/text';
import type { ReadEvent } from '../../reading.ts';
import type { FoundEvent } from '../merge-events.ts';
import type { Scene, SceneTold } from '../types.ts';
import { PRESENCE_LOOK, presenceAt } from './presence.ts';
import { isToBe, tellsAt } from './told-there.ts';
import { verbForm } from '../verb-form.ts';

/** Words without which a sentence tells of nobody's attendance; a cheap look before the costly one. */
const LOOK =
  /\b(?:attend(?:s|ed)?|t(?:ook|ake|akes) part|present|s(?:ent|ends?) |(?:spoke|acted|sat|negotiated|stood|appeared) for|joined|in the chair|as observers|includ(?:es|ed)|compris(?:es|ed)|sat|be(?:en)? there|w(?:as|ere) there|led|headed|represented|chair(?:s|ed)?|mediat(?:e|es|ed)|host(?:s|ed)?|broker(?:s|ed)?|facilitat(?:e|es|ed)|moderat(?:e|es|ed)|conven(?:e|es|ed)|presid(?:e|es|ed))\b|^With /u;

/** Longer sentences are lists or tables. */
const LONGEST = 600;

/** Whether a sentence may tell who was at the encounter told before. */
export const mayTellAttendance = (sentence: Sentence): boolean =>
  sentence.text.length <= LONGEST && (LOOK.test(sentence.text) || PRESENCE_LOOK.test(sentence.text));

/** People whom the text only has for its source: "two people who attended". */
const VAGUE = /\b(?:people|persons?|sources?|participants?|diplomats?|everybody|one|some|those)\b/iu;

/** Those of whom a sentence tells that they were, or are to be, at an encounter told before. */
export interface Attendance {
  readonly names: readonly string[];
  /** Whether it is still to come: "will attend". */
  readonly coming: boolean;
}

function isComing({ tokens }: Scene, at: number): boolean {
  const { modal, infinitive, progressive, past, start } = verbForm(
    tokens,
    tokens[at]?.lower === 'there' ? at - 1 : at,
  );
  const isSending = progressive && !past && tokens[at]?.lower === 'sending';
  return modal === 'will' || isSending || (infinitive && isToBe(tokens, start));
}

export function attendanceIn(scene: Scene): Attendance {
  const told = scene.tokens.map((_, at) => {
    const members = tellsAt(scene, at);
    return members.length > 0 ? members : presenceAt(scene, at);
  });
  const names = told.flat().flatMap(({ name }) => (VAGUE.test(name) ? [] : [name]));
  const coming = told.some((members, at) => members.length > 0 && isComing(scene, at));
  return { names: [...new Set(names)], coming };
}

/** What is done to an encounter by those who make it possible. */
const ARRANGED =
  /^\s(?:was|were|is|are|will be|had been|has been|have been)\s(?:also\s)?(?:attended|chaired|mediated|hosted|brokered|facilitated|moderated)\b/u;

const textBehind = (text: string, at: number): string => text.slice(at, at + 40);

/** "The talks were mediated by Oru": whether an event tells no more than who made one told before possible. */
export const isArrangement = ({ definite, event }: FoundEvent, text: string): boolean =>
  definite &&
  event.type === 'meeting' &&
  !event.spans.date.some(([from, to]) => to > from) &&
  event.participants.length > 0 &&
  ARRANGED.test(textBehind(text, event.spans.trigger[0]?.[1] ?? event.span[1]));

/** How many sentences back the encounter may stand, and one that is still to come. */
const LOOK_BACK = 5;

const LOOK_BACK_TO_COME = 10;

const isToCome = ({ event }: FoundEvent): boolean => /^(?:planned|announced|moved)$/u.test(event.status);

/** Nobody is at an encounter that never was. */
const isOff = ({ event }: FoundEvent): boolean => /^(?:cancelled|postponed|denied)$/u.test(event.status);

/** Whether any encounter was told shortly before a sentence; without one nobody can be told to have been there. */
export const isNearEncounter = (found: readonly FoundEvent[], sentence: number): boolean =>
  found
    .slice(-LOOK_BACK_TO_COME)
    .some((each) => each.event.type === 'meeting' && each.sentence >= sentence - LOOK_BACK_TO_COME);

/** The encounter with which an article opens, as a readout does. */
type Opening = Pick<SceneTold, 'date' | 'sentence'> | null;

/** "She told of her consultations of 3 May": told behind an opening of the 6th, that is no encounter of which the article goes on to tell. */
const isBackground = ({ event, sentence }: FoundEvent, opening: Opening): boolean =>
  opening !== null &&
  sentence > opening.sentence &&
  event.date !== null &&
  event.date.end < opening.date.start;

/** The index of the encounter to which those belong of whom a sentence tells; -1 where none was told shortly before. */
export function encounterBefore(
  found: readonly FoundEvent[],
  sentence: number,
  coming: boolean,
  opening: Opening = null,
): number {
  const farthest = sentence - (coming ? LOOK_BACK_TO_COME : LOOK_BACK);
  let passed = false;
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const each = found[at];
    if (each === undefined || each.sentence < farthest) break;
    const fits = each.event.type === 'meeting' && !isOff(each) && isToCome(each) === coming;
    if (!fits || each.sentence >= sentence) continue;
    if (!isBackground(each, opening)) return at;
    passed = true;
  }
  return passed && opening !== null ? openingAmong(found, opening) : -1;
}

/** Whoever received somebody met, too. */
const openingAmong = (found: readonly FoundEvent[], { sentence }: NonNullable<Opening>): number =>
  found.findIndex((each) => each.sentence === sentence && /^(?:meeting|visit)$/u.test(each.event.type));

/** An event with those who were there too. */
export function withAttendance(event: ReadEvent, attending: readonly string[]): ReadEvent {
  return attending.length === 0
    ? event
    : { ...event, participants: [...new Set([...event.participants, ...attending])] };
}
