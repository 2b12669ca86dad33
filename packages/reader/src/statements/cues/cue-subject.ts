/** Whose verb a cue is: its own subject, or that of the verb or the clause that it hangs on. */
import { isFinite } from './finite-verb.ts';
import { coreEnd, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { invertedSubject } from './postposed.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore } from './subject.ts';
import type { CueHit, Run, Unit } from '../types.ts';
import { GROUPS, INSTITUTIONS, OFFICES, UNNAMED } from '../words/word-sets.ts';

/** The subject of a cue: before it, or that of the verb that it is joined to ("came home and said"). */
export function subjectOf(scene: Scene, hit: CueHit): Run | null {
  const { unit } = scene;
  if (hit.form === 'gerund' && !standsLoose(unit, hit.run.from)) return shownSaying(unit, hit);
  if (hit.form === 'finite') {
    const own = subjectBefore(unit, hit.run.from);
    if (own) return withoutAddressee(scene, withoutFront(unit, own));
  }
  const before = tokenAt(unit, hit.run.from - 1);
  const joined =
    hit.form === 'gerund' ||
    before.pos === 'CCONJ' ||
    before.low === ',' ||
    before.low === 'then' ||
    before.mark === 'close';
  if (before.low === ',' && isAdvice(unit, hit)) return null;
  return joined ? inheritedSubject(scene, hit) : null;
}

/** "If they part without a paper, expect the army to harden": the reader is told to. */
const isAdvice = (unit: Unit, { verb, lemma, run }: CueHit): boolean =>
  run.from === verb &&
  tokenAt(unit, verb).low === lemma &&
  /^(?:if|when|unless|should|once)$/u.test(tokenAt(unit, 0).low);

const SHOWING = new Set(['show', 'have', 'hear', 'film', 'record', 'catch', 'feature']);

/** "the film shows Kolt saying that", "a recording has Kolt promising": whom somebody shows doing so; null where nobody is shown. */
function shownSaying(unit: Unit, { run: { from }, entry }: CueHit): Run | null {
  const subject = subjectBefore(unit, from);
  if (subject === null || subject.to !== from) return null;
  const verb = tokenAt(unit, subject.from - 1);
  if (verb.lemma !== 'have' && !entry.has('that')) return null;
  return verb.quote < 0 && SHOWING.has(verb.lemma) && /^(?:VERB|AUX)$/u.test(verb.pos) ? subject : null;
}

/** "After the call, the adviser, Ambassador Oru, said": the subject of a verb begins behind what a preposition takes. */
function withoutFront(unit: Unit, run: Run): Run {
  const before = tokenAt(unit, run.from - 1);
  if (before.pos !== 'ADP' || before.low === 'of' || before.low === 'that') return run;
  for (let at = run.from; at < run.to - 1; at += 1)
    if (tokenAt(unit, at).low === ',') return { from: at + 1, to: run.to };
  return run;
}

/** "told Axios Marek believes": the outlet is addressed, the rest of the phrase is the subject. */
function withoutAddressee(scene: Scene, run: Run): Run {
  const length = scene.outletAt(scene.unit, run.from);
  const told = tokenAt(scene.unit, run.from - 1);
  const splits = length > 0 && run.from + length < run.to && told.pos === 'VERB';
  return splits ? { from: run.from + length, to: run.to } : run;
}

/** ", calling it", "and warning", "by saying": not "a delegate supporting Kolt". */
function standsLoose(unit: Unit, from: number): boolean {
  const before = tokenAt(unit, from - 1);
  if (before.low === ',' && tokenAt(unit, from - 2).pos === 'ADJ' && tokenAt(unit, from + 1).pos === 'NOUN')
    return false;
  return (
    before.pos === 'PUNCT' ||
    before.pos === 'EDGE' ||
    before.pos === 'CCONJ' ||
    before.mark === 'close' ||
    ['by', 'while', 'in', 'without', 'before', 'after'].includes(before.low)
  );
}

/** For "and said": the subject of the nearest reporting verb before. For ", saying": that of the clause it hangs on. */
function inheritedSubject(scene: Scene, hit: CueHit): Run | null {
  const { unit } = scene;
  const main = hit.form === 'gerund' ? mainSubject(unit, hit.run.from) : null;
  if (main) return main;
  const earlier = scene.hits
    .filter((each) => each.run.to <= hit.run.from && each.form === 'finite' && !isAside(unit, each))
    .reverse();
  for (const each of inSameTense(unit, hit, earlier)) {
    if (isOfAnotherMind(unit, hit, each)) return null;
    const subject = invertedSubject(scene, each)?.source ?? subjectBefore(unit, each.run.from);
    if (subject) return subject;
  }
  return relativeBefore(unit, hit) ?? mainSubject(unit, hit.run.from);
}

/** "warns that papers ordered today are late, and adds": a verb in "-s" goes on from another in "-s", where there is one; the rest comes behind. */
function inSameTense(unit: Unit, { verb }: CueHit, earlier: readonly CueHit[]): readonly CueHit[] {
  const present = (at: number): boolean => /[^s]s$/u.test(tokenAt(unit, at).low);
  if (!present(verb)) return earlier;
  return [...earlier.filter((each) => present(each.verb)), ...earlier.filter((each) => !present(each.verb))];
}

/** "Kolt, who mends nets and fears that": no comma parts the verb from the one that "who" stands before. */
function relativeBefore(unit: Unit, { run, form }: CueHit): Run | null {
  if (form !== 'finite' || tokenAt(unit, run.from - 1).pos !== 'CCONJ') return null;
  for (let at = run.from - 2; at > Math.max(0, run.from - 20); at -= 1) {
    const { low, quote, pos } = tokenAt(unit, at);
    if (quote >= 0 || pos === 'PUNCT') return null;
    if (low === 'who') return isFinite(unit, at + 1) ? { from: at, to: at + 1 } : null;
  }
  return null;
}

/** "Kolt said the president was angry and wanted an end": what is wanted there is told by Kolt of the president's mind. */
function isOfAnotherMind(unit: Unit, hit: CueHit, earlier: CueHit): boolean {
  if (/^(?:express|voice) /u.test(hit.lemma)) return false; // nobody does that but with words
  if (hit.form === 'gerund' || ![...hit.entry.values()].includes('believe')) return false;
  for (let at = earlier.run.to + 1; at < hit.run.from; at += 1) {
    if (tokenAt(unit, at).quote >= 0 || !isFinite(unit, at)) continue;
    const subject = subjectBefore(unit, at);
    if (subject !== null && subject.from >= earlier.run.to && hasMind(unit, subject)) return true;
  }
  return false;
}

/** Whether a subject is somebody, or a body, by name or by its noun: a pronoun may be the speaker himself. */
function hasMind(unit: Unit, { from, to }: Run): boolean {
  const head = tokenAt(unit, coreEnd(unit, from) - 1);
  return to > from && (head.pos === 'PROPN' || MINDS.some((nouns) => nouns.has(head.lemma)));
}

const MINDS = [OFFICES, UNNAMED, GROUPS, INSTITUTIONS];

/** "The talks, he added, wanted a chair": a cue between two commas lends its subject to nothing. */
function isAside(unit: Unit, { run }: CueHit): boolean {
  const subject = subjectBefore(unit, run.from);
  return tokenAt(unit, run.to).low === ',' && subject !== null && tokenAt(unit, subject.from - 1).low === ',';
}

/** Subject of the first finite verb of the clause that ends at `before`, in its longest reading. */
function mainSubject(unit: Unit, before: number): Run | null {
  let best: Run | null = null;
  for (let at = clauseStart(unit, before); at < before; at += 1) {
    if (tokenAt(unit, at).quote >= 0 || !isFinite(unit, at)) continue;
    const subject = subjectBefore(unit, at);
    if (!subject || subject.to > at || RELATIVE.has(tokenAt(unit, subject.from).low)) continue;
    if (!best || (subject.from === best.from && subject.to > best.to)) best = subject;
  }
  return best;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** After the last semicolon, or the last comma with a conjunction or a fronted clause before it. */
function clauseStart(unit: Unit, before: number): number {
  for (let at = before - 2; at > 0; at -= 1) {
    const token = tokenAt(unit, at);
    if (token.quote >= 0) continue;
    if (token.low === ';') return at + 1;
    if (
      token.low === ',' &&
      ['and', 'but', 'while'].includes(tokenAt(unit, at + 1).low) &&
      startsClause(unit, at + 2)
    )
      return at + 2;
  }
  const fronted = /^(?:after|when|while|although|though|as|since|because|if|before|despite|in|on|at)$/u.test(
    tokenAt(unit, 0).low,
  );
  if (!fronted) return 0;
  for (let at = 1; at < before - 1; at += 1)
    if (tokenAt(unit, at).low === ',' && tokenAt(unit, at).quote < 0 && startsClause(unit, at + 1))
      return at + 1;
  return 0;
}

const startsClause = (unit: Unit, at: number): boolean =>
  phraseEnds(unit, at).some((end) => isFinite(unit, end));
