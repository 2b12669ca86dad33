/**
 * Who one noun phrase names: the person in it ("President Oru"), a group in the text's own words ("two lobbyists"), a
 * party, somebody whom nothing knows, or nobody.
 */
import type { Span } from '@nonpaper/vocabulary';
import { NOT_NAMES } from '../../mentions/data/not-names.ts';
import { HONORIFICS } from '../../mentions/data/offices.ts';
import { type MentionAt, within } from '../../mentions/mention-at.ts';
import type { Token } from '../../tokens.ts';
import { ACTOR_NOUNS, NO_PEOPLE, NOT_ACTORS, THINGS } from '../data/actors.ts';
import { NOUN_TRIGGERS, TEXT_NOUNS } from '../data/triggers.ts';
import { isFieldOf, POSSESSIVES } from './noun-phrase.ts';
import { holderOf } from './office-holders.ts';
import { stateMeant } from './state-of-person.ts';
import type { Participant, Scene } from '../types.ts';

/** Who a noun phrase names: the person in it, a group described, a party, or nobody. `loose` takes any noun for a group. */
export function participantIn(scene: Scene, from: number, to: number, loose = false): Participant | null {
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const span: Span = [first.span[0], last.span[1]];
  if (last.lower === 'of') return null;
  const names = within(scene.names, span).filter((name) => name.kind !== 'place' && name.kind !== 'outlet');
  const head = headOf(scene, from, to);
  const lastName = names.at(-1);
  const holder = names.find(
    ({ kind, span: own }) => kind === 'person' && head !== undefined && own[1] === head.span[1],
  );
  if (holder !== undefined) return named(holder); // "President Ilse Oru of Vess" is not Vess
  if (head !== undefined && head === last && isFollowing(scene, from, head))
    return described(scene, from, to, head);
  if (lastName !== undefined && isBehindRemit(scene, from, lastName, last)) return named(lastName);
  if (head !== undefined && head !== last && isHolder(head)) return described(scene, from, to, head);
  if (lastName?.kind === 'person' && head !== undefined && head !== last && isFollower(head))
    return described(scene, from, to, head);
  if (lastName !== undefined && endsWith(scene, lastName, last)) return named(lastName);
  if (head !== undefined && head !== last && isUnknownName(last)) return unknownName(scene, from, to, last);
  if (head !== undefined && (ACTOR_NOUNS.has(head.lower) || isPeople(head) || isOpposite(scene, head)))
    return described(scene, from, to, head);
  const kin = lastName !== undefined && head === last && isUnknownName(last) && owns(scene, lastName);
  if (kin) return unknownName(scene, from, to, last); // "Oru's brother Dal"
  if (lastName !== undefined && (lastName.kind === 'person' || lastName.kind === 'organisation'))
    return named(lastName);
  if (head !== undefined && isUnknownName(head) && !isSeat(scene, from, last))
    return unknownName(scene, from, to, head);
  if (last.pos === 'NUM' && first.lower === 'the' && to - from === 2) return described(scene, from, to, last);
  if (loose && head?.pos === 'NOUN' && !isThing(head)) return described(scene, from, to, head);
  return pronoun(scene, first, to - from);
}

/** "Minister of Foreign Affairs Lena Oru": the person behind her whole office; in "the envoy of President Oru" the name is another's. */
function isBehindRemit(scene: Scene, from: number, mention: MentionAt, last: Token): boolean {
  if (mention.kind !== 'person' || !endsWith(scene, mention, last)) return false;
  const at = scene.tokens.findIndex(({ span }) => span[0] === mention.span[0]);
  const of = scene.tokens.findLastIndex(({ lower }, index) => index < at && /^(?:of|for)$/.test(lower));
  if (of <= from || of === at - 1) return false;
  return scene.tokens
    .slice(of + 1, at)
    .every(({ pos, lower }) => pos === 'PROPN' && !ACTOR_NOUNS.has(lower) && !HONORIFICS.has(lower));
}

/** An event, or a thing that no will moves. */
function isThing({ lower }: Token): boolean {
  const singular = lower.replace(/s$/, '');
  return NOUN_TRIGGERS.has(singular) || THINGS.has(singular);
}

/** "the dockers", "two lobbyists": a plural whose ending tells of people. */
const isPeople = ({ lower, pos }: Token): boolean =>
  pos === 'NOUN' && /[a-z]{3}(?:ers|ors|ists|ians|men|women|people)$/.test(lower) && !NO_PEOPLE.has(lower);

/** "Oru's people", "her people": those who act for somebody. */
const isFollowing = ({ tokens }: Scene, from: number, head: Token): boolean =>
  /^(?:people|men|women)$/.test(head.lower) &&
  tokens
    .slice(from, tokens.indexOf(head))
    .some(({ lower }) => /^['’]s?$/.test(lower) || POSSESSIVES.has(lower));

/** "followers of Oru": many who stand by a person are not the person. */
const isFollower = ({ lower }: Token): boolean =>
  /^(?:followers|supporters|loyalists|relatives|aides|allies|opponents|critics|lawyers|friends|colleagues)$/.test(
    lower,
  );

/** "his opposite number". */
const isOpposite = ({ text }: Scene, { lower, span }: Token): boolean =>
  /^numbers?$/.test(lower) && text.slice(Math.max(0, span[0] - 9), span[0]).toLowerCase() === 'opposite ';

/** Whether a phrase ends with the name of a place behind "in": no more than where somebody is. */
const isSeat = (scene: Scene, from: number, last: Token): boolean =>
  /^(?:in|at|near|from|outside)$/.test(scene.tokens[from - 1]?.lower ?? '') &&
  within(scene.names, last.span).some(({ kind }) => kind === 'place');

/** "the envoy of the League": one person, and not the League itself. */
const isHolder = (head: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(head.pos) && ACTOR_NOUNS.has(head.lower) && !head.lower.endsWith('s');

const named = (mention: MentionAt): Participant => ({ name: mention.name, span: mention.span, named: true });

/** A capitalised word that nothing knows: a name all the same, unless it is a day, a month or a kind of text. */
function isUnknownName(head: Token): boolean {
  if (head.pos !== 'PROPN' || !/^\p{Lu}\p{L}{2,}/u.test(head.text)) return false;
  return (
    !NOT_NAMES.has(head.lower) &&
    !TEXT_NOUNS.has(head.lower) &&
    !NOUN_TRIGGERS.has(head.lower.replace(/s$/, ''))
  );
}

/** The capitalised words at the end of a phrase, which name somebody new. */
function unknownName(scene: Scene, from: number, to: number, head: Token): Participant {
  let start = to - 1;
  while (
    start > from &&
    isUnknownName(scene.tokens[start - 1] ?? head) &&
    scene.tokens[start - 1]?.pos === 'PROPN'
  )
    start -= 1;
  const span: Span = [scene.tokens[start]?.span[0] ?? head.span[0], head.span[1]];
  return { name: scene.text.slice(span[0], span[1]), span, named: true };
}

/** Whether the phrase ends with the name (an adjective with no noun behind it is the name itself). */
function endsWith(scene: Scene, mention: MentionAt, last: Token): boolean {
  const rest = scene.text.slice(mention.span[1], last.span[1]);
  return /^(?:['’]s)?[.,]?$/u.test(rest.trim()) && mention.span[1] >= last.span[0];
}

/** "Oru's brother": whoever owns somebody is somebody else. */
const owns = ({ text }: Scene, { span }: MentionAt): boolean =>
  /^['’]s?\s\p{Ll}/u.test(text.slice(span[1], span[1] + 4));

/** Words that only count those of whom "of" tells. */
const isCount = (token: Token | undefined): boolean =>
  token?.pos === 'NUM' || /^(?:some|many|several|most|all|both|dozens|scores)$/.test(token?.lower ?? '');

/** The head of a phrase: its last noun before "of". */
function headOf(scene: Scene, from: number, to: number): Token | undefined {
  const of = scene.tokens
    .slice(from, to)
    .findIndex((token, at) => token.lower === 'of' || isFieldOf(scene, from + at));
  const counted = of > 0 && isCount(scene.tokens[from + of - 1]); // "two of her colleagues" are colleagues
  return scene.tokens[(of < 0 || counted ? to : from + of) - 1];
}

const SKIPPED = /^(?:the|a|an|his|her|their|its|our|some|several|both|all)$/;

/** "the county mediator": the person whom the article calls so; null where it calls nobody so, or the phrase tells of another. */
function holderIn({ text, tokens, names }: Scene, from: number, to: number, head: Token): string | null {
  if (tokens[from]?.lower !== 'the' || tokens[to - 1] !== head) return null;
  const words = tokens.slice(from + 1, to).map(({ lower }) => lower);
  return words.some((word) => /^(?:of|for|['’]s?)$/.test(word)) ? null : holderOf(text, names, words);
}

/** A described participant in the text's own words, without its article. */
function described(scene: Scene, from: number, to: number, head: Token): Participant {
  const holder = holderIn(scene, from, to, head);
  if (holder !== null)
    return { name: holder, span: [scene.tokens[from]?.span[0] ?? 0, head.span[1]], named: true };
  const state = stateMeant(scene, from, to);
  if (state !== null) return state;
  const skips = SKIPPED.test(scene.tokens[from]?.lower ?? '') && to - from > 1 && !keepsArticle(head);
  const start = skips && !isBothSides(scene.tokens[from], head) ? from + 1 : from;
  const first = scene.tokens[start];
  const last = scene.tokens[to - 1] ?? head;
  const span: Span = [first?.span[0] ?? head.span[0], last.span[1]];
  return { name: scene.text.slice(span[0], span[1]).replace(/\s+/gu, ' '), span, named: false };
}

/** "both governments" are the two sides, and no governments at large. */
const isBothSides = (first: Token | undefined, head: Token): boolean =>
  first?.lower === 'both' &&
  /^(?:governments|countries|states|delegations|teams|camps|capitals)$/.test(head.lower);

const keepsArticle = (head: Token): boolean => head.pos === 'NUM' || /^(?:sides|parties)$/.test(head.lower);

/** "He" and "she" are the last person named before; other pronouns are left open. */
function pronoun(scene: Scene, token: Token, length: number): Participant | null {
  if (length === 1 && token.lower === 'both') return { name: token.text, span: token.span, named: false };
  if (length !== 1 || NOT_ACTORS.has(token.lower) || !/^(?:he|she|him|her)$/.test(token.lower)) return null;
  const person = scene.personBefore(token.span[0]);
  return person === undefined ? null : { name: person.name, span: token.span, named: true };
}
