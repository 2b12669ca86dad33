/** What is joined to a content behind a mark or a conjunction, and is another's or another statement: there the content ends. */
import { PAST_FORMS } from './data/verb-forms.ts';
import { isFinite } from './cues/finite-verb.ts';
import { subjectBefore } from './cues/subject.ts';
import { opensPhrase, phraseEnds } from './words/noun-phrase.ts';
import { tokenAt } from './words/page.ts';
import type { Scene } from './scene.ts';
import type { CueHit, Token, Unit } from './types.ts';
import { wordSet } from './words/word-sets.ts';
import { STRONG } from './writer.ts';

const PAST = wordSet(PAST_FORMS);

/** How many words behind a quotation the verb of its speaker may stand. */
const SPEAKER_NEAR = 14;

/** "…: “They won,” Voss said": what stands behind the colon is somebody else's. */
export function othersQuotation(scene: Scene, colon: number, own: CueHit | null): boolean {
  const { unit } = scene;
  if (tokenAt(unit, colon).low !== ':' || tokenAt(unit, colon + 1).mark !== 'open') return false;
  let close = colon + 2;
  while (tokenAt(unit, close).quote >= 0 && tokenAt(unit, close).mark !== 'close') close += 1;
  return scene.hits.some(
    (hit) =>
      hit !== own && hit.form === 'finite' && hit.run.from > close && hit.run.from < close + SPEAKER_NEAR,
  );
}

/** "said “entry”, and each ship was greeted as": content that is a quotation ends with it where a whole clause is joined behind a comma. */
export const closedBefore = (unit: Unit, from: number, comma: number): boolean =>
  tokenAt(unit, comma).low === ',' &&
  tokenAt(unit, from).mark === 'open' &&
  tokenAt(unit, comma - 1).mark === 'close' &&
  /^(?:and|but|while)$/u.test(tokenAt(unit, comma + 1).low) &&
  phraseEnds(unit, comma + 2).length > 0 &&
  hasFinite(unit, comma + 2);

/** Words behind which a clause may be joined to another of the same content. */
const OPENS_CLAUSE =
  /^(?:that|whether|if|when|because|what|how|why|who|where|which|while|although|though|as|since|until|to)$/u;

/** "called it “a lease”, and the band played until ten", "demanded a vote, and the hall fell silent": no clause goes on from a phrase. */
export function joinsClause(unit: Unit, from: number, comma: number): boolean {
  if (tokenAt(unit, comma).low !== ',' || !/^(?:and|but|while)$/u.test(tokenAt(unit, comma + 1).low))
    return false;
  for (let at = from; at < comma; at += 1) {
    const { low, quote } = tokenAt(unit, at);
    if (OPENS_CLAUSE.test(low) || (quote < 0 && isFinite(unit, at))) return false;
  }
  const ends = phraseEnds(unit, comma + 2);
  return ends.some((end) => isFinite(unit, end)) && tokenAt(unit, comma + 2).quote < 0;
}

const hasFinite = (unit: Unit, from: number): boolean => {
  for (let at = from + 1; tokenAt(unit, at).pos !== 'EDGE' && tokenAt(unit, at).quote < 0; at += 1)
    if (isFinite(unit, at)) return true;
  return false;
};

/** "urged them to stay calm, promised that": the next of several verbs of the same speaker, with words of its own. */
export function startsNextVerb(scene: Scene, at: number, hit: CueHit | null): boolean {
  const { unit } = scene;
  if (hit === null || tokenAt(unit, at).pos !== 'VERB') return false;
  const that = [1, 2, 3].some((step) => tokenAt(unit, at + step).low === 'that');
  if (!that) return false;
  const next = scene.hits.find((each) => each.run.from === at && each.form === 'finite');
  return (
    next !== undefined &&
    !next.passive &&
    sameTense(unit, hit, next) &&
    tokenAt(unit, next.run.to).low === 'that'
  );
}

/** How many words the object of the first of three verbs may have. */
const LONGEST_OBJECT = 16;

/** "welcomed the draft, praised its brevity and dismissed its annex": the second of three verbs, each with its object. */
export function startsSeries(scene: Scene, at: number, hit: CueHit | null): boolean {
  if (hit === null || at > hit.run.to + LONGEST_OBJECT) return false;
  const { unit, hits } = scene;
  const [second, third] = hits.filter((each) => each.form === 'finite' && each.run.from >= at);
  if (second?.run.from !== at || third === undefined) return false;
  const objects = [hit, second].every(
    (each) => each.entry.has('noun') && opensPhrase(tokenAt(unit, each.run.to)),
  );
  return (
    objects &&
    tokenAt(unit, third.run.from - 1).pos === 'CCONJ' &&
    sameTense(unit, hit, second) &&
    sameTense(unit, second, third)
  );
}

/** After a conjunction: a second reporting verb of the same speaker, or, after a comma, another speaker's. */
export function startsReport(scene: Scene, at: number, hit: CueHit | null, comma: boolean): boolean {
  const { unit } = scene;
  const paired =
    hit?.form === 'gerund' && scene.hits.some((each) => each.run.from === at && each.form === 'gerund');
  if (paired) return true;
  const next = scene.hits.find(
    (each) => each.run.from === at && each.form === 'finite' && each.run.from >= at,
  );
  if (
    next &&
    hit &&
    STRONG.has(next.lemma.split(' ')[0] ?? '') &&
    !next.passive &&
    sameTense(unit, hit, next)
  )
    return true;
  if (comma && startsNextVerb(scene, at, hit)) return true;
  if (comma && next && hit && isAct(next) && !next.passive && sameTense(unit, hit, next)) return true;
  if (next && hit && !next.passive && EXPRESSED.test(next.lemma) && sameTense(unit, hit, next)) return true;
  if (!comma) return false;
  if (promisesApart(scene, at)) return true;
  return scene.hits.some(
    (each) =>
      each.run.from > at &&
      each.run.from < at + 20 &&
      each.form === 'finite' &&
      (STRONG.has(each.lemma) || MAKING_KNOWN.has(each.lemma) || (isAct(each) && isPerfect(unit, each))) &&
      phraseEnds(unit, at).includes(each.run.from),
  );
}

/** ", and the head of the league, Mirel Anso, promised that": somebody with a name behind his office does another thing with words. */
function promisesApart({ unit, hits }: Scene, at: number): boolean {
  const next = hits.find(({ run, form }) => run.from > at && form === 'finite');
  if (next === undefined || next.run.from > at + 20 || !(isAct(next) || STRONG.has(next.lemma))) return false;
  if (tokenAt(unit, next.run.from - 1).low !== ',' || next.passive) return false;
  const subject = subjectBefore(unit, next.run.from);
  return subject !== null && subject.from === at;
}

/** To refuse, demand, promise, threaten or propose is done with words, in whatever clause it stands. */
const isAct = ({ entry }: CueHit): boolean => {
  const forces = [...entry.values()];
  return (
    forces.length > 0 &&
    forces.every((force) => /^(?:decline|deny|demand|promise|threaten|propose)$/u.test(force))
  );
};

/** "has called on", "have refused": not moved back in time, as it would be in what somebody said. */
const isPerfect = (unit: Unit, { run, verb }: CueHit): boolean =>
  unit.tokens.slice(run.from, verb).some(({ low }) => /^(?:has|have)$/u.test(low));

/** "Friends say that he is ill, others that he is packing": what others say begins behind the comma. */
export const saysOther = (unit: Unit, at: number): boolean =>
  /^(?:others|another|some|many|most)$/u.test(tokenAt(unit, at).low) && tokenAt(unit, at + 1).low === 'that';

/** What nobody does but with words: "expressed the hope", "made it clear". */
const EXPRESSED = /^(?:express|voice|make (?:it )?(?:clear|plain|known)|let it be known|point out|put it) ?/u;

/** Phrases that tell as strongly as "said". */
const MAKING_KNOWN: ReadonlySet<string> = new Set([
  'let it be known',
  'make it known',
  'make known',
  'make clear',
  'make it clear',
  'point out',
]);

/** "urged Marek to leave and called …": content that has had no finite verb yet cannot go on with one. */
export function joinsPredicate(unit: Unit, from: number, at: number, hit: CueHit | null): boolean {
  const word = tokenAt(unit, at).low;
  if (!hit || hit.form !== 'finite' || (word !== 'and' && word !== 'but')) return false;
  const next = tokenAt(unit, at + 1);
  const first = next.pos === 'ADV' ? tokenAt(unit, at + 2) : next;
  if (!isFinite(unit, at + 1) || (first.pos === 'VERB' && !isPast(first) && !first.low.endsWith('s')))
    return false;
  for (let j = from; j < at; j += 1)
    if (
      tokenAt(unit, j).quote < 0 &&
      isFinite(unit, j) &&
      tokenAt(unit, j - 1).low !== 'to' &&
      tokenAt(unit, j - 1).low !== 'not'
    )
      return false;
  return true;
}

const isPast = (token: Token): boolean => token.low.endsWith('ed') || PAST.has(token.low);

function sameTense(unit: Unit, a: CueHit, b: CueHit): boolean {
  const past = (hit: CueHit): boolean => isPast(tokenAt(unit, hit.verb));
  return (a.form === 'gerund' || past(a) === past(b)) && b.run.from === b.verb;
}
