/** Tagged content that breaks off before an aside of its own clause. */
import { isFinite } from './cues/finite-verb.ts';
import { contentEnd } from './content.ts';
import type { Scene } from './scene.ts';
import type { CueHit, Run, Unit } from './types.ts';
import { tokenAt } from './words/page.ts';

/** Words that open a clause, which needs a verb: content that begins with one and has none is not at its end. */
const OPENS_CLAUSE = /^(?:that|whether|if|how|why|when|where|what)$/u;

/** An aside of more words is none, or one that nobody would read over. */
const LONGEST_ASIDE = 30;

/**
 * Content behind a cue that ends before or behind an aside of its clause, carried on to the end of that clause: "whether a second
 * meeting" of "asked whether a second meeting, planned for Friday, would take place".
 *
 * Plan. Such content opens a clause, and up to its first comma, or its end, there is no finite verb. A comma stands there, and
 * behind a later one, at the end of the content or farther on, a finite verb goes on. Then the content ends where the rules
 * see the end of it. What is a phrase ("announced a plan, which was late") opens no clause and stays. Linear in the unit.
 */
export function overAside(scene: Scene, run: Run, cue: Run | null, hit: CueHit | undefined): Run {
  const { unit } = scene;
  if (cue === null || run.from < cue.to || !OPENS_CLAUSE.test(tokenAt(unit, run.from).low)) return run;
  let aside = run.from + 1;
  while (aside < run.to && !isComma(unit, aside)) aside += 1;
  if (!isComma(unit, aside) || hasFinite(unit, run.from + 1, aside)) return run;
  const verb = verbBehindAside(unit, aside);
  if (verb === null || verb <= run.to) return run;
  const end = contentEnd(scene, run.from, hit ?? null);
  return end > verb ? { from: run.from, to: end } : run;
}

const isComma = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === ',' && tokenAt(unit, at).quote < 0;

function hasFinite(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (isFinite(unit, at) && !/^(?:to|not)$/u.test(tokenAt(unit, at - 1).low)) return true;
  return false;
}

/** The place of the finite verb right behind a comma that ends the aside which begins at a comma; null where none does. */
function verbBehindAside(unit: Unit, comma: number): number | null {
  for (let at = comma + 1; at < comma + LONGEST_ASIDE; at += 1) {
    const token = tokenAt(unit, at);
    if (token.pos === 'EDGE' || token.low === ';' || token.low === ':') return null;
    if (isComma(unit, at) && isFinite(unit, at + 1)) return at + 1;
  }
  return null;
}
