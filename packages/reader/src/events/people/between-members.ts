/**
 * What may stand between two members of a list, or behind one of them, without ending the list: "and", a comma, a
 * short name in brackets, an age, "for the League", the seat of a body.
 */
import { firstBehind, within } from '../../mentions/mention-at.ts';
import type { Token } from '../../tokens.ts';
import { isActor, phraseEnd, phraseStart } from './noun-phrase.ts';
import type { Scene } from '../types.ts';

export const isAnd = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:and|or|&)$/.test(token.lower);

export const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** The short name or party between brackets is no longer than this, with its brackets, in tokens. */
const LONGEST_BRACKET = 7;

/** "the Kadar Front (KF) met": where the brackets begin that end before a token; the token itself where none do. */
export function overBracket(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(0, end - LONGEST_BRACKET); at -= 1)
    if (tokens[at]?.text === '(') return at;
  return end;
}

/** "the Kadar Front (KF) and Oru": the token behind the brackets that begin at one; itself where none do. */
export function behindBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 2; end < at + LONGEST_BRACKET; end += 1) if (tokens[end]?.text === ')') return end + 1;
  return at;
}

/** "Oru, 54, and Bessa": where the name ends before an age that ends before a token; the token itself if none does. */
export function overAge(tokens: readonly Token[], end: number): number {
  const comma = isComma(tokens[end - 1]) ? end - 1 : end;
  return /^\d{2}$/.test(tokens[comma - 1]?.text ?? '') && isComma(tokens[comma - 2]) ? comma - 2 : end;
}

/** "Oru, for the League, and Bessa", "Dal Oru for the League": where a person's name ends before what he acts for, which ends before a token; the token itself where none does. */
export function overFor(scene: Scene, end: number): number {
  const { tokens } = scene;
  const comma = isComma(tokens[end - 1]) ? end - 1 : end;
  const from = phraseStart(scene, comma);
  if (from >= comma || tokens[from - 1]?.lower !== 'for') return end;
  if (endsPerson(scene, from - 1)) return from - 1;
  const aside = isComma(tokens[from - 2]);
  return aside && (comma < end || isComma(tokens[end])) ? from - 2 : end;
}

/** Whether the name of a person ends right before a token. */
function endsPerson({ tokens, names }: Scene, at: number): boolean {
  const last = tokens[at - 1];
  return (
    last !== undefined &&
    names[firstBehind(names, last.span[1] - 1)]?.kind === 'person' &&
    names[firstBehind(names, last.span[1] - 1)]?.span[1] === last.span[1]
  );
}

/** "Dal Oru for the League and Ida Renn": the token behind what a person acts for, where the list goes on or ends there; itself else. */
export function behindFor(scene: Scene, at: number): number {
  if (scene.tokens[at]?.lower !== 'for' || !endsPerson(scene, at)) return at;
  const end = phraseEnd(scene, at + 1);
  return end > at + 1 && (isAnd(scene.tokens[end]) || isComma(scene.tokens[end])) ? end : at;
}

/** "the government in Oru and the rebels": the token behind the seat, where the list goes on behind it; itself where it does not. */
export function behindSeat(scene: Scene, at: number): number {
  if (!SEATED.test(scene.tokens[at]?.lower ?? '')) return at;
  const end = phraseEnd(scene, at + 1);
  return namesPlace(scene, at + 1, end) && isAnd(scene.tokens[end]) ? end : at;
}

const SEATED = /^(?:in|at|near|outside)$/;

/** Whether a phrase names a place, or a land that can be one. */
function namesPlace(scene: Scene, from: number, to: number): boolean {
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return false;
  return within(scene.names, [first.span[0], last.span[1]]).some(
    ({ kind }) => kind === 'place' || kind === 'party',
  );
}

/** "rebels in the Republic of Oru": where the preposition stands that only says where people are; -1 where it does not. */
export function seatOfPeople(scene: Scene, from: number, to: number): number {
  const people = SEATED.test(scene.tokens[from - 1]?.lower ?? '') && isActor(scene.tokens[from - 2]);
  return people && namesPlace(scene, from, to) ? from - 1 : -1;
}

/** What may stand between two members of a list, from a token on: ", and", "as well as"; the index behind it. */
export function separatorEnd(tokens: readonly Token[], at: number): number {
  const end = separatorAt(tokens, at);
  return end > at &&
    isAnd(tokens[end - 1]) &&
    /^(?:then|later|also|separately|afterwards|even)$/.test(tokens[end]?.lower ?? '')
    ? end + 1
    : end;
}

function separatorAt(tokens: readonly Token[], at: number): number {
  if (isComma(tokens[at])) return isAnd(tokens[at + 1]) ? at + 2 : at + 1;
  if (isAnd(tokens[at])) return at + 1;
  if (tokens[at]?.lower === 'as' && tokens[at + 1]?.lower === 'well') return at + 3;
  if (tokens[at]?.lower === 'along' && tokens[at + 1]?.lower === 'with') return at + 2;
  return at;
}

/** "the commission in Oru": where the preposition stands that seats a body in the place that ends the phrase; -1 if none does. */
export function seatBefore(scene: Scene, from: number, to: number): number {
  const preposition = scene.tokens[from - 1];
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  if (preposition === undefined || first === undefined || last === undefined || to <= from) return -1;
  const isPlace = within(scene.names, [first.span[0], last.span[1]]).some(({ kind }) => kind === 'place');
  return isPlace && /^(?:in|at|near|from|outside)$/.test(preposition.lower) ? from - 1 : -1;
}
