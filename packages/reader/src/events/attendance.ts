/**
 * Who else was there. A report often tells in a sentence of its own who led a side, who mediated and who looked on:
 * "The Oruan team was led by Dal Bessa", "Tarn attended as an observer", "The talks were mediated by a former judge".
 * These take part in the encounter told before.
 */
import type { Sentence } from '@nonpaper/text';
import type { ReadEvent } from '../reading.ts';
import type { FoundEvent } from './merge-events.ts';
import { listFrom, type Participant, phraseEnd, type Scene } from './noun-list.ts';
import { withThey } from './participants-of.ts';
import { type VerbForm, verbForm } from './verb-form.ts';

/** Words without which a sentence tells of nobody's attendance; a cheap look before the costly one. */
const LOOK =
  /\b(?:attend(?:s|ed)?|t(?:ook|ake|akes) part|present|led|headed|represented|chaired|mediated|hosted|brokered|facilitated|moderated|convened)\b/u;

/** Longer sentences are lists or tables. */
const LONGEST = 600;

/** Whether a sentence may tell who was at the encounter told before. */
export const mayTellAttendance = (sentence: Sentence): boolean =>
  sentence.text.length <= LONGEST && LOOK.test(sentence.text);

/** What is led only for the occasion: a government or a front has its leader every day. */
const LED = /^(?:delegations?|teams?|sides?)$/u;

/** People whom the text only has for its source: "two people who attended". */
const VAGUE = /\b(?:people|persons?|sources?|participants?|diplomats?|everybody|one|some|those)\b/iu;

/** What may stand before a verb that makes it no report: "unclear whether Oru will attend". */
const DOUBT = /^(?:whether|if|unless|refused?|declined?|who|that|which|not|never|without)$/u;

const isDoubtful = ({ tokens }: Scene, { start, negated, modal, infinitive }: VerbForm): boolean =>
  negated ||
  infinitive ||
  modal === 'may' ||
  modal === 'would' ||
  modal === 'should' ||
  tokens.slice(0, start).some(({ lower }) => DOUBT.test(lower));

const isEnd = ({ tokens }: Scene, at: number): boolean =>
  tokens[at] === undefined ||
  (/^(?:PUNCT|ADP|ADV|CCONJ)$/u.test(tokens[at].pos) && tokens[at].lower !== 'to');

/** Those who are told by what stands at a token; nobody where it tells of no attendance. */
function tellsAt(scene: Scene, at: number): readonly Participant[] {
  const word = scene.tokens[at]?.lower ?? '';
  const form = verbForm(scene.tokens, at);
  if (isDoubtful(scene, form)) return [];
  if (/^attend(?:s|ed)?$/u.test(word))
    return !form.passive && isEnd(scene, at + 1) ? withThey(scene, at) : [];
  if (/^(?:took|takes?)$/u.test(word)) return tookPart(scene, at) ? withThey(scene, at) : [];
  if (word === 'present') return presentAt(scene, at);
  if (/^(?:led|headed|represented)$/u.test(word)) return leadersAt(scene, at, form);
  return [];
}

/** "took part", but not "took part of the blame". */
const tookPart = ({ tokens }: Scene, at: number): boolean =>
  tokens[at + 1]?.lower === 'part' && tokens[at + 2]?.lower !== 'of';

/** "Also present were Oru and Bessa", "Oru was also present". */
function presentAt(scene: Scene, at: number): readonly Participant[] {
  const be = (index: number): boolean => /^(?:was|were|is|are)$/u.test(scene.tokens[index]?.lower ?? '');
  if (be(at + 1)) return listFrom(scene, at + 2).members;
  const before = be(at - 1) ? at - 1 : scene.tokens[at - 1]?.lower === 'also' && be(at - 2) ? at - 2 : -1;
  return before > 0 && isEnd(scene, at + 1) ? withThey(scene, before) : [];
}

/** "The Oruan side was represented by Dal Bessa and Tarn by a lawyer": each behind "by". */
function leadersAt(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  const led =
    scene.tokens[at]?.lower === 'represented' ||
    scene.tokens.slice(0, form.start).some(({ lower }) => LED.test(lower));
  if (!form.passive || !led || scene.tokens[at + 1]?.lower !== 'by') return [];
  const first = listFrom(scene, at + 2);
  return [...first.members.slice(0, 1), ...secondLeader(scene, at + 2)];
}

/** Behind how many tokens a second "by" still belongs to the same verb. */
const SECOND_BY = 16;

function secondLeader(scene: Scene, from: number): readonly Participant[] {
  const by = scene.tokens.findIndex(
    ({ lower }, index) => index > from && index < from + SECOND_BY && lower === 'by',
  );
  if (by < 0) return [];
  const between = scene.tokens.slice(from, by);
  const and = between.findLastIndex(({ lower, text }) => lower === 'and' || text === ';');
  const whom = from + and + 1;
  const plain = and >= 0 && phraseEnd(scene, whom) === by && !between.some(({ pos }) => pos === 'VERB');
  return plain ? listFrom(scene, by + 1).members.slice(0, 1) : [];
}

/** Those of whom a sentence tells that they were, or are to be, at an encounter told before. */
export interface Attendance {
  readonly names: readonly string[];
  /** Whether it is still to come: "will attend". */
  readonly coming: boolean;
}

export function attendanceIn(scene: Scene): Attendance {
  const told = scene.tokens.map((_, at) => tellsAt(scene, at));
  const names = told.flat().flatMap(({ name }) => (VAGUE.test(name) ? [] : [name]));
  const coming = told.some(
    (members, at) => members.length > 0 && verbForm(scene.tokens, at).modal === 'will',
  );
  return { names: [...new Set(names)], coming };
}

/** What is done to an encounter by those who make it possible. */
const ARRANGED =
  /^\s(?:was|were|is|are|will be|had been|has been|have been)\s(?:also\s)?(?:attended|chaired|mediated|hosted|brokered|facilitated|moderated)\b/u;

/** "The talks were mediated by Oru": whether an event tells no more than who made one told before possible. */
export const isArrangement = ({ definite, event }: FoundEvent, text: string): boolean =>
  definite &&
  event.type === 'meeting' &&
  event.date === null &&
  event.participants.length > 0 &&
  ARRANGED.test(text.slice(event.span[0] + event.trigger.length, event.span[0] + event.trigger.length + 40));

/** How many sentences back the encounter may stand, and one that is still to come. */
const LOOK_BACK = 3;
const LOOK_BACK_TO_COME = 10;

const isToCome = ({ event }: FoundEvent): boolean => /^(?:planned|announced|moved)$/u.test(event.status);

/** The index of the encounter to which those belong of whom a sentence tells; -1 where none was told shortly before. */
export function encounterBefore(found: readonly FoundEvent[], sentence: number, coming: boolean): number {
  const farthest = sentence - (coming ? LOOK_BACK_TO_COME : LOOK_BACK);
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const each = found[at];
    if (each === undefined || each.sentence < farthest) return -1;
    if (each.event.type === 'meeting' && isToCome(each) === coming && each.sentence < sentence) return at;
  }
  return -1;
}

/** An event with those who were there too. */
export function withAttendance(event: ReadEvent, attending: readonly string[]): ReadEvent {
  return attending.length === 0
    ? event
    : { ...event, participants: [...new Set([...event.participants, ...attending])] };
}
