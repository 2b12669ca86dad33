/** Who stands before an event's noun: "US-Russia talks", "Oru's visit", "their session". */
import type { Token } from '../../tokens.ts';
import { listBefore } from './noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { subjectOf, verbBefore } from '../subject.ts';

/** Premodifiers: "US-Russia talks", "the Oru-Bessa meeting", "Oru's visit". */
export function before(scene: Scene, trigger: Trigger): readonly Participant[] {
  const first = scene.tokens[trigger.from];
  if (first === undefined) return [];
  const window = scene.names.filter(
    (name) =>
      name.kind !== 'place' &&
      name.kind !== 'outlet' &&
      name.span[1] <= first.span[0] &&
      name.span[1] > first.span[0] - 48,
  );
  const found: Participant[] = [];
  let edge = first.span[0];
  for (const name of [...window].reverse()) {
    const gap = scene.text.slice(name.span[1], edge);
    if (!/^(?:['’]s)?[\s\-‐–—]{1,2}(?:[a-z-]+ ){0,2}$/u.test(gap) && !/^[-‐–—]$/u.test(gap)) break;
    if (/\b(?:after|in|on|at|of|for|from|with|to|and|the|that|as|before|during|a|an)\b/.test(gap)) break;
    found.unshift({ name: name.name, span: name.span, named: true });
    edge = name.span[0];
  }
  const [only, ...others] = found;
  const gathering = /^(?:summit|conference|congress|forum)$/.test(scene.tokens[trigger.to]?.lower ?? '');
  const isSeat = window.some(({ by, span }) => by === 'metonym' && span[0] === only?.span[0]);
  if (
    (gathering || isSeat) &&
    only !== undefined &&
    others.length === 0 &&
    !/['’]s?\s/u.test(scene.text.slice(only.span[1], first.span[0])) &&
    !scene.persons.has(only.name)
  )
    return []; // "the Oru summit", "the Lisbon talks", "the Donors' Conference": where it is or what it is called
  if (found.length > 0) return found;
  const owners = ownerBefore(scene, trigger);
  const ofKind =
    gathering && owners.length > 0 && owners.every(({ name, named }) => !named && isPlural(name));
  return ofKind ? [] : owners; // "a leaders' summit", "the donors' conference": of what kind it is
}

/** "the council's | closed, winter, April | session": what may stand between the owner and the noun. */
const isKind = (token: Token | undefined): boolean =>
  /^(?:ADJ|VERB|NUM)$/.test(token?.pos ?? '') || OF_KIND.test(token?.lower ?? '');
const OF_KIND =
  /^(?:spring|summer|autumn|winter|opening|review|emergency|budget|working|strategy|plenary|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "the president's planned visit"; "Oru's visit", where nothing knows Oru. */
function ownerBefore(scene: Scene, trigger: Trigger): readonly Participant[] {
  let at = trigger.from - 1;
  while (at > trigger.from - 4 && isKind(scene.tokens[at])) at -= 1;
  const owner = scene.tokens[at];
  if (owner === undefined) return [];
  return /^['’]s?$/.test(owner.lower) ? listBefore(scene, at).members : ownedBy(scene, owner);
}

/** "her session with the rebels", "their encounter": whom the pronoun means takes part. */
function ownedBy(scene: Scene, { lower, span }: Token): readonly Participant[] {
  if (lower === 'their')
    return scene.they.length > 1 || scene.they.some(({ name, named }) => !named && isPlural(name))
      ? scene.they.map((member) => ({ ...member, span }))
      : [];
  if (lower === 'its') return bodyOf(scene, span);
  if (lower === 'whose') return whoseOwner(scene, span);
  const person = /^(?:his|her)$/.test(lower) ? scene.personBefore(span[0]) : undefined;
  return person === undefined ? [] : [{ name: person.name, span, named: true }];
}

/** "the Joint Committee, whose session was cancelled": who stands before the relative clause. */
function whoseOwner(scene: Scene, span: Token['span']): readonly Participant[] {
  const at = scene.tokens.findIndex((token) => token.span[0] === span[0]);
  const end = scene.tokens[at - 1]?.text === ',' ? at - 1 : at;
  return listBefore(scene, end).members.slice(-1);
}

/** "The council has moved its session", "The council met in May. Its next session": the one body that is the subject of the verb before, or of the sentence before. */
function bodyOf(scene: Scene, span: Token['span']): readonly Participant[] {
  const at = scene.tokens.findIndex((token) => token.span[0] === span[0]);
  const verb = verbBefore(scene, at);
  const told = verb < 0 ? scene.subjectBefore() : subjectOf(scene, verb);
  const subject = told.length > 0 || verb < 0 ? told : subjectOfIt(scene, verb);
  const [only, ...others] = subject;
  if (only === undefined || others.length > 0 || scene.persons.has(only.name)) return [];
  return [{ ...only, span }];
}

/** "The tribunal wants it settled before it opens its session": whom "it" means before a verb, by the verb before. */
function subjectOfIt(scene: Scene, verb: number): readonly Participant[] {
  if (scene.tokens[verb - 1]?.lower !== 'it') return [];
  const before = verbBefore(scene, verb - 1);
  const first = before < 0 ? -1 : verbBefore(scene, before);
  for (const at of [before, first]) {
    const told = at < 0 ? [] : subjectOf(scene, at);
    if (told.length > 0) return told;
  }
  return [];
}

/** "hydrologists from the two countries". */
const isPlural = (name: string): boolean => /[^s]s$/u.test(name.split(/ (?:of|from) /u)[0] ?? '');

/** "Oru's latest map": the owner whose name stands before the noun. */
export function ownerOf(scene: Scene, noun: number): readonly Participant[] {
  let at = noun - 1;
  while (at > noun - 4 && /^(?:ADJ|NOUN|NUM)$/.test(scene.tokens[at]?.pos ?? '')) at -= 1;
  const owner = scene.tokens[at];
  if (owner === undefined) return [];
  return /^['’]s?$/.test(owner.lower) ? listBefore(scene, at).members : ownedBy(scene, owner);
}
