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

function sharedRuns(a: string, b: string): number {
  const [x, y] = [runsOf(a), runsOf(b)];
  return [...x].filter((run) => y.has(run)).length;
}

function runsOf(text: string): Set<string> {
  const said = words(text.toLowerCase()).filter(({ kind }) => kind !== 'mark');
  return new Set(said.slice(2).map((word, at) => `${said[at]?.text} ${said[at + 1]?.text} ${word.text}`));
}
