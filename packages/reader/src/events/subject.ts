import { bodyBefore } from './people/body-before.ts';
import { contactSubject } from './contact-subject.ts';
import { ACTOR_NOUNS } from './data/actors.ts';
import { listBefore } from './people/noun-list.ts';
import { overOffice } from './people/over-office.ts';
import { relativeBefore } from './people/relative-clause.ts';
import type { Participant, Scene } from './types.ts';
import { looksPast, verbForm } from './verb-form.ts';

/** How many coordinated verbs are followed back to a shared subject ("has been overseeing … and has held"). */
const MOST_VERBS = 4;
const RELATIVES = new Set(['who', 'which', 'that']);
/** What opens a clause about whoever stands before its comma. */
const CLAUSES = new Set([...RELATIVES, 'whose']);

const isVerb = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  if (isNameTaken(scene, at)) return false;
  return token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX' || isPlanningVerb(scene, at));
};

/** "promised Burke in a call": a capitalised word inside a sentence that the tagger takes for a verb. */
const isNameTaken = ({ tokens }: Scene, at: number): boolean =>
  at > 0 && tokens[at]?.pos === 'VERB' && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '');

/** "The ministers plan to meet": the tagger takes the verb for a noun; behind a plural or a name, before "to", it is none. */
function isPlanningVerb(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  const token = scene.tokens[at];
  const next = scene.tokens[at + 1];
  if (
    token?.pos !== 'NOUN' ||
    next?.lower !== 'to' ||
    !/^(?:plan|hope|aim|need|promise)s?$/.test(token.lower)
  )
    return false;
  const singular = token.lower.endsWith('s');
  if (before?.pos === 'PROPN') return singular;
  return before?.pos === 'NOUN' && (singular ? ACTOR_NOUNS.has(before.lower) : before.lower.endsWith('s'));
}

/** The nearest verb before a token that is not in its own group, within the sentence; -1 if there is none. */
export function verbBefore(scene: Scene, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = scene.tokens[index];
    if (token === undefined || token.text === ';' || token.text === ':') return -1;
    if (token.pos === 'VERB' && !isNameTaken(scene, index)) return index;
  }
  return -1;
}

/** Words by which an aside tells who does it too: "Oru, together with the bishop, presented". */
const ALONG = /^(?:together|along|alongside)$/;

/** How long an aside may be that tells who came along, in tokens. */
const LONGEST_ASIDE = 18;

/** "Oru, accompanied by her minister, Dal Bessa, met": the comma before such a participle, where the aside has an apposition of its own; -1 if none stands there. */
function besideBefore({ tokens }: Scene, end: number): number {
  for (let at = end - 2; at > 0 && end - at < LONGEST_ASIDE; at -= 1) {
    const { lower, pos, text } = tokens[at] ?? { lower: '', pos: 'X', text: '' };
    if (BESIDE.test(lower) && tokens[at - 1]?.text === ',' && tokens[at + 1]?.lower === 'by') return at - 1;
    if (pos === 'AUX' || pos === 'VERB' || /^[;:]$/.test(text)) return -1;
  }
  return -1;
}

/** Skips a parenthesis between commas that ends before a token: "Oru, the envoy, met", "the letter, which Oru saw, rejects". */
function overApposition(scene: Scene, end: number): number {
  if (scene.tokens[end - 1]?.text !== ',') return end;
  const beside = besideBefore(scene, end);
  if (beside > 0) return beside;
  let verb = false;
  for (let at = end - 2; at > 0 && end - at < 16; at -= 1) {
    verb ||= isVerb(scene, at);
    if (scene.tokens[at]?.text !== ',') continue;
    if (isAttribution(scene, at + 1, end - 1)) return at;
    const aside =
      CLAUSES.has(scene.tokens[at + 1]?.lower ?? '') ||
      opensAside(scene, at + 1) ||
      isParticipleAside(scene, at + 1, end - 1) ||
      isExplanation(scene, at + 1, end - 1);
    if (verb && !aside) return end;
    return CLAUSES.has(scene.tokens[at + 1]?.lower ?? '') ? overOffice(scene, at) : at;
  }
  return end;
}

/** "Ostrel, quoting a minister, claimed", "the office, in a note seen by Ostrel, asked": such an aside has a verb and is none's clause. */
const opensAside = ({ tokens }: Scene, at: number): boolean =>
  /^(?:in|according|citing|quoting|speaking|writing)$/.test(tokens[at]?.lower ?? '');

/** "The Lantern Society, a group that carries messages between the two, visited": an article, and no verb before its relative clause. */
function isExplanation(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene;
  if (!/^(?:an?|the)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < to; at += 1) {
    if (RELATIVES.has(tokens[at]?.lower ?? '')) return /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '');
    if (isVerb(scene, at)) return false;
  }
  return false;
}

/** Whether no relative clause begins behind a comma. */
const relativeFree = ({ tokens }: Scene, comma: number): boolean =>
  !RELATIVES.has(tokens[comma + 1]?.lower ?? '');

/** "The villagers, led by Oru, presented": an aside of one participle, which has no subject of its own. */
function isParticipleAside(scene: Scene, from: number, to: number): boolean {
  const verbs = scene.tokens.slice(from, to).filter((_, index) => isVerb(scene, from + index));
  return verbs.length === 1 && verbs[0] === scene.tokens[from] && looksPast(scene.tokens[from]);
}

/** Participles by which an aside gives the name of whoever stands before it. */
const NAMING = /^(?:known|named|called|nicknamed|dubbed)$/;

/** Participles by which an aside tells who else is there. */
const BESIDE = /^(?:led|headed|accompanied|flanked|joined|represented|assisted)$/;

/** "The rebels, the envoy told Ostrel on Friday, offered": whose word it is, told inside the sentence. */
const isAttribution = ({ tokens }: Scene, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ lower }) => /^(?:said|says|told|tells|confirmed|confirms|added|adds|announced)$/.test(lower));

/** "The commission itself will reconvene". */
const SELF = /^(?:itself|himself|herself|themselves)$/;

/** "The parliament on Wednesday rejected": a day between subject and verb. */
function overTime(scene: Scene, end: number): number {
  const day = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/;
  if (!day.test(scene.tokens[end - 1]?.lower ?? '')) return end;
  return /^(?:on|late|early|last)$/.test(scene.tokens[end - 2]?.lower ?? '') ? end - 2 : end - 1;
}

/**
 * Who does what a verb says. First the list of names before the verb's group; a relative pronoun leads on to what it
 * refers to; an apposition between commas is stepped over; behind "and", "to" or a participle the subject is that of
 * the verb before, followed back over at most four verbs. Nobody where none of these holds.
 */
export function subjectOf(scene: Scene, verb: number, depth = 0): readonly Participant[] {
  const { start, infinitive } = verbForm(scene.tokens, verb);
  if (infinitive) {
    const told = asked(scene, start);
    return told.length > 0 ? told : shared(scene, start, depth, true);
  }
  if (isParticipleClause(scene, start, verb)) return shared(scene, start - 1, depth);
  let end = start;
  while (end > 0 && (scene.tokens[end - 1]?.pos === 'ADV' || SELF.test(scene.tokens[end - 1]?.lower ?? '')))
    end -= 1;
  end = overTime(scene, end);
  if (RELATIVES.has(scene.tokens[end - 1]?.lower ?? '')) {
    end -= 1;
    if (scene.tokens[end - 1]?.text === ',') end -= 1;
  }
  const told = relativeBefore(scene, end);
  const direct = listBefore(scene, told < 0 ? end : told);
  const contact = contactSubject(scene, direct.start, end);
  if (contact !== null) return [contact];
  const body = named(direct.members).length > 0 ? [] : bodyBefore(scene, told < 0 ? end : told);
  if (body.length > 0) return body;
  if (direct.members.length > 0) return [...ledBy(scene, direct.start), ...direct.members];
  const stepped = overApposition(scene, end);
  if (stepped < end) {
    const whole = relativeFree(scene, stepped) ? listBefore(scene, end - 1) : null;
    if (
      whole !== null &&
      whole.members.length > 1 &&
      whole.start < stepped - 1 &&
      whole.members.every(({ name }) => scene.persons.has(name))
    )
      return whole.members; // "the mayor, Ida Renn, and the reeve, Dal Orth, signed"
    const around = [...listBefore(scene, stepped).members];
    const aside = scene.tokens[stepped + 1]?.lower ?? '';
    if (ALONG.test(aside) && around.length > 0) return [...around, ...listBefore(scene, end - 1).members];
    if ((BESIDE.test(aside) || isParticipleAside(scene, stepped + 1, end - 1)) && around.length > 0) {
      const within = NAMING.test(aside) || BESIDE.test(aside) ? listBefore(scene, end - 1).members : [];
      return NAMING.test(aside) && within.length === 1
        ? [...around.slice(0, -1), ...within]
        : [...around, ...within];
    }
    const relative = CLAUSES.has(scene.tokens[stepped + 1]?.lower ?? '') || opensAside(scene, stepped + 1);
    const floor = scene.tokens[stepped]?.span[0] ?? 0;
    const inside = relative
      ? []
      : listBefore(scene, end - 1).members.filter((member) => member.named && member.span[0] >= floor);
    if (
      inside.length > 1 &&
      inside.every((member) => scene.persons.has(member.name)) &&
      !around.some((member) => scene.persons.has(member.name))
    )
      return inside; // "the ministers of Oru and Bessa, Dal Orth and Ida Renn, met"
    if (inside.length === 1 && explained(around)) return [...around.slice(0, -1), ...inside];
    if (named(around).length > 0 || inside.length === 0)
      return around.length > 0 ? around : shared(scene, stepped, depth);
    return inside;
  }
  const bare = scene.tokens[end - 1]?.text === ',' ? listBefore(scene, end - 1).members : [];
  return bare.length > 0 ? bare : shared(scene, end, depth);
}

/** "a delegation of the League led by Oru": who stands before the participle behind which somebody leads or comes along. */
function ledBy(scene: Scene, start: number): readonly Participant[] {
  const participle = scene.tokens[start - 2]?.lower ?? '';
  if (scene.tokens[start - 1]?.lower !== 'by' || !BESIDE.test(participle)) return [];
  const comma = scene.tokens[start - 3]?.text === ',';
  return comma ? [] : listBefore(scene, start - 2).members;
}

/** "The two walked up the steps, having signed a code", "made peace with the company, signing a deal": done by the subject of the verb before the comma. */
const isParticipleClause = ({ tokens }: Scene, start: number, verb: number): boolean =>
  tokens[start - 1]?.text === ',' &&
  (tokens[start]?.lower === 'having' || (start === verb && /[a-z]ing$/.test(tokens[verb]?.lower ?? ''))) &&
  tokens.slice(0, start - 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** "Oru and the president, Dal Bessa, met": the last of a list, told by an office, whom the name between commas is. */
const explained = (members: readonly Participant[]): boolean => {
  const last = members.at(-1);
  return members.length > 1 && last?.named === false && !last.name.endsWith('s');
};

/** "called on the League to submit": whom the verb before asks is who is to do it. */
function asked(scene: Scene, start: number): readonly Participant[] {
  const { members, start: from } = listBefore(scene, start);
  const before = scene.tokens[from - 1];
  const verb = before?.lower === 'on' || before?.lower === 'upon' ? scene.tokens[from - 2] : before;
  return /^(?:call|urg|ask|invit|tell|press|order|request|want|allow|persuad|expect)(?:e|s|es|ed|ing)?$|^told$/.test(
    verb?.lower ?? '',
  )
    ? members
    : [];
}

const named = (members: readonly Participant[]): readonly Participant[] =>
  members.filter((member) => member.named);

/** The nearest verb or form of "be" before a token ("is due to", "will be involved, and"); -1 if there is none. */
function predicateBefore(scene: Scene, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    if (isVerb(scene, index)) return index;
    const mark = scene.tokens[index]?.text;
    if (mark === ';' || mark === ':') return -1;
  }
  return -1;
}

/** "accepts the truce that Oru offered but rejects the map": the verb before a relative clause, where the tense is that one's and not the clause's. */
function overRelative(scene: Scene, nearest: number, at: number): number {
  const joins = /^(?:but|and)$/.test(scene.tokens[at - 1]?.lower ?? '');
  const present = /[a-z]s$/.test(scene.tokens[at]?.lower ?? '');
  if (nearest < 0 || !joins || !present || !looksPast(scene.tokens[nearest])) return nearest;
  const { start } = verbForm(scene.tokens, nearest);
  const relative = scene.tokens.findLastIndex(
    ({ lower }, index) => index < start && start - index < LONGEST_ASIDE && RELATIVES.has(lower),
  );
  const main = relative < 0 ? -1 : predicateBefore(scene, relative);
  return main >= 0 && /[a-z]s$/.test(scene.tokens[main]?.lower ?? '') ? main : nearest;
}

/** The subject of the verb before, where a conjunction, "to" or a comma makes it the same; in "asks Oru to convene it and proposes" a finite verb goes back to a finite one. */
function shared(scene: Scene, at: number, depth: number, infinitive = false): readonly Participant[] {
  if (depth >= MOST_VERBS) return [];
  const nearest = predicateBefore(scene, at);
  const earlier = infinitive ? nearest : overRelative(scene, nearest, at);
  if (earlier < 0) return [];
  const form = verbForm(scene.tokens, earlier);
  if (!infinitive && form.infinitive && asked(scene, form.start).length > 0)
    return shared(scene, form.start, depth + 1);
  return subjectOf(scene, earlier, depth + 1);
}
