import { choicesOf } from '../../frontier/walked/listed-packages.ts';
import type { Parts } from '../../frontier/walked/parts.ts';
import type { Package } from '../../sheet/space.ts';
import type { Work } from '../../work.ts';
import type { Concept } from '../concept.ts';
import { compareVectors, withPackages, type Point } from '../point.ts';
import type { Alike, Tie, Ties } from './ties.ts';

/** What a concept picks: the ties of a walk, with the packages that their numbers stand for. */
export function* pickedTies(ties: Ties, parts: Parts): Work<Concept> {
  const found = yield* ties.all();
  const issues = parts.steps.length + parts.rows.issues.length + parts.columns.issues.length;
  const points = found.map((tie): Point => pointOf(tie, parts));
  return {
    points: yield* withPackages(points, issues),
    complete: !ties.isCrowded,
    reason: ties.isCrowded ? 'too-many-ties' : null,
  };
}

function pointOf({ utilities, numbers, count }: Tie, parts: Parts): Point {
  const packagesUpTo = (most: number): readonly Package[] => packagesOf(numbers, parts, most);
  return { utilities, packages: [], packagesUpTo, packageCount: BigInt(count) };
}

/** The first packages of some numbers, in the order of their options. */
function packagesOf(numbers: readonly Alike[], parts: Parts, most: number): Package[] {
  const groups = new Int32Array(parts.steps.length);
  const found: Package[] = [];
  for (const { number, alike } of numbers)
    for (let which = 0; which < alike && found.length < most; which += 1) {
      const choices = choicesOf(parts, number, which, groups);
      const chosen: number[] = [];
      for (let at = 0; at < choices.length; at += 2) chosen[choices[at] ?? 0] = choices[at + 1] ?? 0;
      found.push(chosen);
    }
  return found.sort(compareVectors);
}
