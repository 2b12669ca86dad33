/** Whom a verb has for its subject, also where that is "they", "it", "the latter" or "the two". */
import { within } from '../../mentions/mention-at.ts';
import type { Token } from '../../tokens.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import { holdersOf } from './office-holders.ts';
import type { Participant, Scene } from '../types.ts';
import { subjectOf, verbBefore } from '../subject.ts';
import { verbForm } from '../verb-form.ts';

/** The subject of a verb; for "they", "it" and "the two" those who did what was told before. */
export function withThey(scene: Scene, verb: number, depth = 0): readonly Participant[] {
  const form = verbForm(scene.tokens, verb);
  const start = form.infinitive ? overPlan(scene, form.start) : form.start;
  const pronoun = scene.tokens[start - 1];
  if (pronoun === undefined) return [];
  const meant = (members: readonly Participant[]): readonly Participant[] =>
    members.map((member) => ({ ...member, span: pronoun.span }));
  if (pronoun.lower === 'they') return meant(theThey(scene, pronoun));
  if (pronoun.lower === 'latter') return meant(theLatter(scene, pronoun));
  if (pronoun.lower === 'it') return meant(theIt(scene, start - 1));
  if (isTheTwo(scene, start - 1)) return meant(theTwo(scene, pronoun));
  const subject = subjectOf(scene, verb);
  if (subject.length > 0 || depth >= MOST_JOINED) return subject;
  const plans = form.infinitive && scene.tokens[form.start - 1]?.pos === 'VERB'; // "they agreed to publish it"
  return plans ? withThey(scene, form.start - 1, depth + 1) : theirsBefore(scene, start, depth);
}

/** How many verbs are followed back to a pronoun. */
const MOST_JOINED = 3;

/** "They gathered in Oru and threw out the plan": the subject of a verb that "and" joins to one whose subject is a pronoun. */
function theirsBefore(scene: Scene, start: number, depth: number): readonly Participant[] {
  const joins = /^(?:and|but|then)$/.test(scene.tokens[start - 1]?.lower ?? '');
  const earlier = joins ? verbBefore(scene, start - 1) : -1;
  return earlier < 0 ? [] : withThey(scene, earlier, depth + 1);
}

/** "They are to present": where the words before an infinitive begin that say how it stands. */
function overPlan({ tokens }: Scene, start: number): number {
  let at = start;
  while (at > start - 4 && /^(?:AUX|ADV|ADJ)$/.test(tokens[at - 1]?.pos ?? '')) at -= 1;
  return /^(?:they|it|latter)$/.test(tokens[at - 1]?.lower ?? '') ? at : start;
}

/** "the two", "the pair", "both" and "the two leaders" stand for two who were told before. */
function isTheTwo({ tokens }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'both') return true;
  if (word === 'two' || word === 'pair') return before === 'the';
  return (
    /^(?:leaders|presidents|ministers|premiers|men|women)$/.test(word) &&
    before === 'two' &&
    tokens[at - 2]?.lower === 'the'
  );
}

/** Whom "they" means: those who did what was told before; the two who did it, where only one was its subject; the many to whom one person did it; else the subject of the sentence before. */
function theThey(scene: Scene, { span }: Token): readonly Participant[] {
  const { they, pair, lastTold, persons } = scene;
  const [only, ...others] = they;
  if (only !== undefined && others.length === 0 && pair.length === 2 && pair.includes(only.name))
    return pair.map((name) => ({ ...only, name }));
  const one = only ?? scene.subjectBefore()[0];
  if (one !== undefined && others.length === 0 && persons.has(one.name)) {
    const rest = only === undefined ? [] : lastTold.filter((name) => name !== one.name);
    if (rest.length > 1 || rest.some((name) => isMany(name))) return rest.map((name) => ({ ...one, name }));
    const many = manyBefore(scene);
    if (many !== null) return [{ name: many, span, named: false }];
    const two = scene.pairBefore(span[0]).map(({ name }) => name);
    if (two.length === 2 && two.includes(one.name)) return two.map((name) => ({ ...one, name }));
  }
  if (they.length > 0) return they;
  const before = scene.subjectBefore();
  return before.length > 1 || before.some(({ name }) => name.endsWith('s')) ? before : [];
}

/** How far before a sentence its "they" finds many, in units. */
const MANY_BEFORE = 240;
const MANY =
  /\b(?:to|with|before|brought|gave|handed|showed|sent|told|offered|met|asked|urged) (?:the|both|all|its|his|her|their) (?:\p{Ll}+ )?(\p{Ll}+s)\b/gu;

/** "She brought the cantons a plan. They refused it.": the many to whom one person did something in the sentence before; null where none are told. */
function manyBefore({ text, tokens }: Scene): string | null {
  const start = tokens[0]?.span[0] ?? 0;
  const before = text.slice(Math.max(0, start - MANY_BEFORE), start).trimEnd();
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. ', before.length - 2), before.lastIndexOf('\n')) + 1,
  );
  const found = [...sentence.matchAll(MANY)].map(([, noun = '']) => noun);
  return found.findLast((noun) => ACTOR_NOUNS.has(noun)) ?? null;
}

/** "the cantons", "commanders of the Front": a word for several, and no name. */
const isMany = (name: string): boolean => /^\p{Ll}.*[^s]s$/u.test(name.split(' of ')[0] ?? '');

/** "the latter": the last one named before. */
function theLatter({ tokens, names }: Scene, { span }: Token): readonly Participant[] {
  const last = within(names, [tokens[0]?.span[0] ?? 0, span[0]]).findLast(
    ({ kind }) => kind === 'person' || kind === 'party' || kind === 'organisation',
  );
  return last === undefined ? [] : [{ name: last.name, span, named: true }];
}

/** Whom "it" means: in "the ministry says it will publish" who says so, else the one who did what was told before. */
function theIt(scene: Scene, at: number): readonly Participant[] {
  const before = scene.tokens[at - 1]?.lower === 'that' ? at - 2 : at - 1;
  const says = /^(?:says?|said|adds?|added|announced|wrote|writes|insists|insisted|promised|promises)$/;
  const speaker = says.test(scene.tokens[before]?.lower ?? '') ? subjectOf(scene, before) : [];
  if (speaker.length === 1) return speaker;
  const owner = before === at - 2 ? bodyBefore(scene, before) : [];
  if (owner.length === 1) return owner;
  if (scene.they.length === 1) return scene.they;
  const subject = scene.subjectBefore();
  return subject.length === 1 && subject.every((member) => isBody(scene, member)) ? subject : [];
}

/** "asks the League to withdraw the map that it printed": the last body before a relative clause. */
function bodyBefore({ tokens, names }: Scene, at: number): readonly Participant[] {
  const from = tokens[0]?.span[0] ?? 0;
  const to = tokens[at]?.span[1] ?? 0;
  const body = within(names, [from, to]).findLast(({ kind }) => kind === 'party' || kind === 'organisation');
  return body === undefined ? [] : [{ name: body.name, span: body.span, named: true }];
}

/** "It" is no person. */
const isBody = ({ names }: Scene, { span }: Participant): boolean =>
  !within(names, span).some(({ kind }) => kind === 'person');

/** Whom "the two" means: the two who did what was told before, else the last two persons named, else their own words. */
function theTwo(scene: Scene, { span, lower }: Token): readonly Participant[] {
  const sides = lower === 'both' ? sidesBefore(scene, span[0]) : null;
  if (sides !== null) return [sides];
  if (OF_STATE.has(lower) && holdOthers(scene, lower)) return [{ name: `two ${lower}`, span, named: false }];
  const persons = lower !== 'pair' || scene.they.every(({ name }) => scene.persons.has(name));
  if (scene.they.length === 2 && persons) return scene.they;
  const pair = pairTold(scene, span[0]);
  if (pair.length === 2) return pair.map((name) => ({ name, span, named: true }));
  return [
    {
      name: lower === 'both' || lower === 'two' || lower === 'pair' ? 'the two' : `the two ${lower}`,
      span,
      named: false,
    },
  ];
}

const OF_STATE: ReadonlySet<string> = new Set(['presidents', 'premiers', 'ministers']);

/** Whether those of the last two who hold an office of state hold another than that: a minister is none of "the two presidents". */
function holdOthers({ text, names, they, pair }: Scene, plural: string): boolean {
  const two = new Set([...they.map(({ name }) => name), ...pair]);
  const hold = (office: string): boolean => holdersOf(text, names, office).some((name) => two.has(name));
  const own = plural.slice(0, -1);
  return !hold(own) && [...OF_STATE].some((other) => other !== plural && hold(other.slice(0, -1)));
}

/** "was shown to both sides; both refused it": the two who were told before in the sentence. */
function sidesBefore({ tokens, text }: Scene, place: number): Participant | null {
  const at = tokens.findLastIndex(
    ({ lower, span }, index) =>
      span[1] <= place &&
      /^(?:sides|parties|governments|delegations|camps)$/.test(lower) &&
      /^(?:both|two)$/.test(tokens[index - 1]?.lower ?? ''),
  );
  const from = tokens[at - 1]?.span[0];
  const to = tokens[at]?.span[1];
  if (from === undefined || to === undefined) return null;
  return { name: text.slice(from, to), span: [from, to], named: false };
}

/** The two persons who took part in the last event of two, else the last two named, else whoever took part in that. */
function pairTold(scene: Scene, place: number): readonly string[] {
  const { persons: known, pair } = scene;
  if (pair.length === 2 && pair.every((name) => known.has(name))) return pair;
  const persons = scene.pairBefore(place).map(({ name }) => name);
  return persons.length === 2 ? persons : pair;
}

/** "by the two", "between the two politicians", "with the pair": each of the two who were told before. */
export function eachOfTwo(scene: Scene, member: Participant): readonly Participant[] {
  if (member.named || !TWO_PERSONS.test(member.name)) return [member];
  const pair = pairTold(scene, member.span[0]);
  return pair.length === 0 ? [member] : pair.map((name) => ({ name, span: member.span, named: true }));
}

const TWO_PERSONS = /^(?:the )?(?:two|pair|two (?:men|women|leaders|politicians|rivals))$/iu;
