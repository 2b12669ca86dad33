import type { ReadProvision } from '@nonpaper/drafts';
import { bad, good, type MatchVerdict, type Outcome } from '@nonpaper/vocabulary';
import { pathIn, type DraftSide } from '../draft-side.ts';
import { type KnownLink } from '@nonpaper/drafts';

/**
 * Reads what a person typed, such as `3=4,5`: paths of the left draft, an equals sign, paths of the right one. A side
 * may be left empty where a provision has no counterpart (`7=`). Faults: `link-not-understood`, `no-such-provision`.
 */
export function askedLink(
  text: string,
  verdict: MatchVerdict,
  left: DraftSide,
  right: DraftSide,
): Outcome<KnownLink> {
  const [before, after, more] = text.split('=');
  if (before === undefined || after === undefined || more !== undefined) return notUnderstood(text);
  const [ofLeft, ofRight] = [idsOf(before, left), idsOf(after, right)];
  if (!ofLeft.ok) return ofLeft;
  if (!ofRight.ok) return ofRight;
  const sides = [ofLeft.value.length, ofRight.value.length];
  const isEmpty = verdict === 'cut' ? sides.includes(0) : sides.every((count) => count === 0);
  if (isEmpty) return notUnderstood(text);
  return good({ left: ofLeft.value, right: ofRight.value, verdict });
}

const notUnderstood = (text: string): Outcome<never> =>
  bad({
    code: 'link-not-understood',
    what: `"${text}" does not say which provisions answer to which.`,
    next: 'Write paths of the left draft, an equals sign and paths of the right one, such as 3=4,5; or 7= for one without a counterpart.',
  });

function idsOf(paths: string, side: DraftSide): Outcome<string[]> {
  const wanted = paths
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');
  const named = pathIn(side);
  const ids: string[] = [];
  for (const path of wanted) {
    const found = side.provisions.find((each) => named(each) === path) ?? byNumber(side, path);
    if (found === undefined)
      return bad({
        code: 'no-such-provision',
        what: `${side.name} has no provision ${path}.`,
        next: `Use one of its paths, such as ${side.provisions.slice(0, 5).map(named).join(', ')}.`,
      });
    ids.push(found.id);
  }
  return good(ids);
}

/** People may type the number as it is printed, "4." or "(b)", where only one provision has it. */
function byNumber(side: DraftSide, number: string): ReadProvision | undefined {
  const [only, another] = side.provisions.filter((each) => each.number === number);
  return another === undefined ? only : undefined;
}
