import { found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { subjectBefore } from '../cues/subject.ts';
import { HEARING, TELLING } from '../data/verb-forms.ts';
import { opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Run, Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

/** "The Post was told by two officials that …", "We hear from the ministry that …": the words are those of whom they come from. */
export const toldBy: Rule = {
  name: 'told-by',
  why: 'Before the rules for clauses, which would give the words to whoever heard them, or leave a passive alone.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const TELLS = wordSet(TELLING);
const HEARS = wordSet(HEARING);

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  const at = hit.run.to;
  const told = hit.passive && TELLS.has(hit.lemma) && tokenAt(unit, at).low === 'by';
  const heard =
    !hit.passive && HEARS.has(hit.lemma) && hit.form === 'finite' && tokenAt(unit, at).low === 'from';
  const source = told || heard ? sourceAt(unit, at + 1) : null;
  if (source === null) return [];
  const from = source.to;
  const complement = complementOf(scene, hit, from);
  const ordered = told && complement.kind === 'to'; // "were told by the prefect to keep off"
  if (complement.kind !== 'that' && complement.kind !== 'wh' && !ordered) return [];
  const listener = listenerBefore(unit, hit.run.from);
  return found({
    scene,
    by: toldBy.name,
    prior: 0.86,
    hit,
    source,
    complement: { ...complement, recipient: isSelf(unit, listener) ? null : listener },
    force: ordered ? 'demand' : 'assert',
    content: [{ from, to: contentEnd(scene, from, hit) }],
  });
}

/** In tokens. */
const LONGEST_LISTENER = 12;

/** Who was told; for "who" the phrase that it stands for: "The scientists on the panel, who were told by both". */
function listenerBefore(unit: Unit, verb: number): Run | null {
  const subject = subjectBefore(unit, verb);
  if (subject === null || !/^(?:who|which)$/u.test(tokenAt(unit, subject.from).low)) return subject;
  const end = tokenAt(unit, subject.from - 1).low === ',' ? subject.from - 1 : subject.from;
  for (let from = Math.max(0, end - LONGEST_LISTENER); from < end; from += 1)
    if (opensPhrase(tokenAt(unit, from)) && phraseEnds(unit, from).includes(end)) return { from, to: end };
  return null;
}

/** The phrase behind "by" or "from", up to the words that were told. */
function sourceAt(unit: Unit, from: number): Run | null {
  if (!opensPhrase(tokenAt(unit, from))) return null;
  const end = phraseEnds(unit, from).find((to) =>
    /^(?:that|whether|how|why|to)$/u.test(tokenAt(unit, to).low),
  );
  return end === undefined ? null : { from, to: end };
}

/** "I am told by an aide": who writes is no addressee. */
const isSelf = (unit: Unit, run: Run | null): boolean =>
  run !== null && run.to === run.from + 1 && /^(?:i|we)$/u.test(tokenAt(unit, run.from).low);
