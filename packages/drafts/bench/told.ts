import { words } from '@nonpaper/text';
import type { Case } from './cases.ts';

/** So many runs of three words must two provisions have in common for a reader to see that they belong together. */
const LEAST_RUNS = 3;

/**
 * Tells of a true group ("a+b=c") whether its texts show it: every two of it that are truly linked have some runs of words in
 * common. A seeded editor may write so much over a half that nothing is left of what it was, and then nobody could know.
 */
export function toldBy({ left, right, links }: Case): (group: string) => boolean {
  const [a, b] = [left, right].map((side) => new Map(side.map(({ id, text }) => [id, text])));
  return (group) => {
    const [lefts = [], rights = []] = group.split('=').map((side) => side.split('+'));
    return lefts.every((x) =>
      rights
        .filter((y) => links.has(`${x}=${y}`))
        .every((y) => sharedRuns(a?.get(x) ?? '', b?.get(y) ?? '') >= LEAST_RUNS),
    );
  };
}

/** Of two short texts, fewer words than this, half of the words of the shorter one have to be shared. */
const SHORT = 8;

/**
 * Tells of a link ("a=b") whether its texts show it or speak against it: a true one by some runs of words in common (between short texts,
 * by half of the words); a wrong one but for two of the very same wording, of which the truth has each alone by chance.
 */
export function linkToldBy({ left, right, links }: Case): (link: string) => boolean {
  const [a, b] = [left, right].map((side) => new Map(side.map(({ id, text }) => [id, text.toLowerCase()])));
  return (link) => {
    const [x = '', y = ''] = link.split('=').map((id, at) => (at === 0 ? a : b)?.get(id) ?? '');
    return links.has(link) ? sharedRuns(x, y) >= LEAST_RUNS || isShortAndShared(x, y) : x !== y;
  };
}

function isShortAndShared(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (text) => new Set(words(text).flatMap(({ kind, text: word }) => (kind === 'mark' ? [] : [word]))),
  );
  const [shorter, longer] = (x?.size ?? 0) <= (y?.size ?? 0) ? [x, y] : [y, x];
  const shared = [...(shorter ?? [])].filter((word) => longer?.has(word) === true).length;
  return (shorter?.size ?? 0) < SHORT && shared * 2 >= (shorter?.size ?? 0);
}

function sharedRuns(a: string, b: string): number {
  const [x, y] = [runsOf(a), runsOf(b)];
  return [...x].filter((run) => y.has(run)).length;
}

function runsOf(text: string): Set<string> {
  const said = words(text.toLowerCase()).filter(({ kind }) => kind !== 'mark');
  return new Set(said.slice(2).map((word, at) => `${said[at]?.text} ${said[at + 1]?.text} ${word.text}`));
}
