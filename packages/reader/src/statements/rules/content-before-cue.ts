import { forceOf, found, type Rule } from '../attribution.ts';
import { behindColon, contentEnd, contentStart, trimEnd } from '../content.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { postposed, type Postposed } from '../cues/postposed.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Run, Unit } from '../types.ts';

/** "…, X said", "…, said X", "…, X said, …" without quotation marks next to the cue. */
export const contentBeforeCue: Rule = {
  name: 'content-before-cue',
  why: 'Before the rules for content after the cue: a cue between two commas has content on both sides.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const pair = postposed(scene, hit);
  const force = forceOf(hit, 'quote', 'that', 'whom');
  if (!pair || !force || pair.complement.kind === 'quote') return [];
  if (tokenAt(scene.unit, pair.from - 1).mark === 'close') return [];
  const whole = contentBefore(scene, pair);
  const after = contentAfter(scene, pair, hit);
  const clause = after === null ? whole : lastClause(scene, whole);
  const split = after !== null && (goesOn(scene, whole, after) || goesOn(scene, clause, after));
  const before = after === null ? whole : subjectAlone(scene, clause, after);
  if (!hasPredicate(scene, before) && !split) return [];
  return found({
    scene,
    by: contentBeforeCue.name,
    prior: 0.82,
    hit,
    source: pair.source,
    complement: pair.complement,
    force,
    content: after ? [before, after] : [before],
  });
}

function contentBefore(scene: Scene, pair: Postposed): Run {
  const relative = pair.from - 2; // "…, which, Kolt says, is a pity"
  if (
    /^(?:which|who)$/u.test(tokenAt(scene.unit, relative).low) &&
    tokenAt(scene.unit, pair.from - 1).low === ','
  )
    return { from: relative, to: relative + 1 };
  const from = contentStart(scene.unit, pair.from);
  const to = trimEnd(scene.unit, from, pair.from);
  const behind = { from: behindColon(scene.unit, from, pair.from), to };
  return isListing(scene, behind) ? { from, to } : behind; // "There are three parts: water, grain and ports, said Kolt"
}

/** What a colon leads to and holds no verb only names what the clause before it told. */
const isListing = ({ unit }: Scene, { from, to }: Run): boolean =>
  from < to && unit.tokens.slice(from, to).every((_, at) => !isFinite(unit, from + at));

/** "wants it moved to Oru, where, Kolt says, it": a conjunction or relative right before the aside opens the clause of which it is told; -1 where none stands there. */
function clauseOpener(unit: Unit, from: number, to: number): number {
  const last = to - 1;
  if (
    !/^(?:where|if|because|although|though|but|and|since|unless|until|which|that|whose)$/u.test(
      tokenAt(unit, last).low,
    )
  )
    return -1;
  if (tokenAt(unit, to).low !== ',' || last <= from) return -1;
  const joined =
    tokenAt(unit, last - 1).low === 'and' || tokenAt(unit, last - 1).low === 'but' ? last - 1 : last;
  return tokenAt(unit, joined - 1).low === ',' && joined > from ? joined : -1;
}

/** "They came, though a letter was sent in May and, Kolt insists, again in June": who puts a word in speaks of the clause it stands in. */
function lastClause({ unit }: Scene, { from, to }: Run): Run {
  const opener = clauseOpener(unit, from, to);
  if (opener >= 0) return { from: opener, to };
  for (let at = to - 1; at > from; at -= 1)
    if (
      tokenAt(unit, at).quote < 0 &&
      /^(?:though|although|whereas)$/u.test(tokenAt(unit, at).low) &&
      tokenAt(unit, at - 1).low === ','
    )
      return { from: at + 1, to };
  return { from, to };
}

/** "Rain is coming, and rain, as Kolt puts it, signs nothing": with a verb behind the aside only its subject stands before. */
function subjectAlone({ unit }: Scene, { from, to }: Run, after: Run): Run {
  if (!isFinite(unit, after.from)) return { from, to };
  for (let at = to - 1; at > from + 1; at -= 1) {
    if (tokenAt(unit, at).quote >= 0 || isFinite(unit, at)) return { from, to };
    const joins = /^(?:and|but|or|so)$/u.test(tokenAt(unit, at).low) && tokenAt(unit, at - 1).low === ',';
    if (joins && at + 1 < to) return { from: at + 1, to };
  }
  return { from, to };
}

/** What stands behind a second comma belongs to the same speaker. */
function contentAfter(scene: Scene, pair: Postposed, hit: CueHit): Run | null {
  const { unit } = scene;
  const that = thatBehind(scene, pair);
  if (that > 0) return { from: that, to: contentEnd(scene, that, hit) };
  if (tokenAt(unit, pair.to).low !== ',') return null;
  if (isTimeAfter(unit, pair.to + 1)) return null;
  const next = tokenAt(unit, pair.to + 1).low;
  if (
    next.endsWith('ing') ||
    ['who', 'which', 'citing', 'according', 'as', 'while', 'without'].includes(next)
  )
    return null;
  const to = contentEnd(scene, pair.to + 1, hit);
  return to > pair.to + 1 ? { from: pair.to + 1, to } : null;
}

/** "She did not mean, she insists, that A": the clause behind the aside, which what stands before it brings in; 0 where none is. */
function thatBehind({ unit }: Scene, { from, complement }: Postposed): number {
  const inserted = tokenAt(unit, from - 1).low === ',' && tokenAt(unit, complement.from - 1).low === ',';
  return inserted && complement.kind === 'that' ? complement.from : 0;
}

/** ", hours after a car was burned": when it was said. */
const isTimeAfter = (unit: Unit, at: number): boolean =>
  /^(?:minutes|hours|days|weeks|months|years)$/u.test(tokenAt(unit, at).low) &&
  /^(?:after|before)$/u.test(tokenAt(unit, at + 1).low);

function hasPredicate(scene: Scene, run: Run): boolean {
  const first = tokenAt(scene.unit, run.from);
  if (
    [
      'after',
      'when',
      'while',
      'although',
      'if',
      'because',
      'since',
      'before',
      'asked',
      'as',
      'speaking',
      'according',
    ].includes(first.low)
  )
    return commaInside(scene, run);
  for (let j = run.from; j < run.to; j += 1) {
    const token = tokenAt(scene.unit, j);
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.low.endsWith('ing'))) return true;
  }
  return false;
}

/** "If the talks fail, the war goes on, Kolt said": a subordinate clause alone is no content. */
function commaInside(scene: Scene, run: Run): boolean {
  for (let j = run.from; j < run.to; j += 1) if (tokenAt(scene.unit, j).low === ',') return true;
  return false;
}

/** "The talks, Kolt said, were over", "Otherwise, Kolt said, the talks are over": what follows makes the clause whole. */
function goesOn(scene: Scene, before: Run, after: Run): boolean {
  if (isFinite(scene.unit, after.from)) return true;
  let from = after.from; // behind adverbs: "far too many lives have been lost"
  while (tokenAt(scene.unit, from).pos === 'ADV' && from < after.from + 3) from += 1;
  const first = tokenAt(scene.unit, before.from);
  const longest = isCondition(first.low)
    ? LONGEST_CONDITION
    : first.pos === 'ADP'
      ? LONGEST_FRONTED
      : LONGEST_FRONT;
  return (
    before.to - before.from <= longest &&
    phraseEnds(scene.unit, from).some((end) => isFinite(scene.unit, end))
  );
}

/** In tokens: what stands before an aside without a verb, and a phrase of place or time there. */
const LONGEST_FRONT = 8;
const LONGEST_FRONTED = 16;
/** "If the isles were to go it alone, Kolt argued, they would lose": such a clause may be long. */
const LONGEST_CONDITION = 30;
const isCondition = (low: string): boolean => /^(?:if|unless|until|once|without)$/u.test(low);
