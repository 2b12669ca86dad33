import { changesBetween } from './changes.ts';
import type { MarkedLine, Move } from './lines.ts';
import type { ParagraphBlock } from './blocks.ts';
import { likeness } from '../word-bag.ts';

/** Shorter paragraphs are not told to have moved: "Article 3" stands in many places. */
const FEWEST_WORDS = 3;
/** For a move with edits: this many words, and this likeness. */
const FEWEST_WORDS_EDITED = 6;
const LEAST_LIKENESS = 0.7;
/** Moves with edits are looked for among at most this many pairs. */
const MOST_PAIRS = 100_000;

interface Candidate {
  readonly at: number;
  readonly block: ParagraphBlock;
}

/**
 * Finds paragraphs that were taken out at one place and put in at another: first those that say the same, in order, then
 * the likest pairs of those that were edited as well. Only paragraphs whose own marks go are moves, so that a move
 * takes its whole paragraph along.
 */
export function withMoves(lines: readonly MarkedLine[], nextName: () => string): MarkedLine[] {
  const out = candidates(lines, 'out', 'del');
  const put = candidates(lines, 'in', 'ins');
  const pairs = samePairs(out, put);
  const used = new Set(pairs.flat());
  pairs.push(
    ...likePairs(
      out.filter((each) => !used.has(each)),
      put.filter((each) => !used.has(each)),
    ),
  );
  pairs.push(...neighbourPairs(lines, pairs));
  const moves = new Map<number, Move>();
  for (const [from, to] of pairs.toSorted((a, b) => a[0].at - b[0].at)) {
    const move = { name: nextName(), changes: changesOf(from.block, to.block) };
    moves.set(from.at, move).set(to.at, move);
  }
  return lines.map((line, index) => {
    const move = moves.get(index);
    return move === undefined ? line : { ...line, move };
  });
}

const changesOf = (older: ParagraphBlock, newer: ParagraphBlock) =>
  older.key === newer.key ? [] : changesBetween(older.said, newer.said);

function candidates(lines: readonly MarkedLine[], kind: 'out' | 'in', mark: 'del' | 'ins'): Candidate[] {
  return lines.flatMap((_, at) => {
    const found = candidateAt(lines, at, kind, mark);
    return found === null || found.block.bag.size < FEWEST_WORDS ? [] : [found];
  });
}

function candidateAt(
  lines: readonly MarkedLine[],
  at: number,
  kind: 'out' | 'in',
  mark: 'del' | 'ins',
): Candidate | null {
  const each = lines[at];
  if (each === undefined || each.line.kind !== kind || each.mark !== mark || each.isFixed === true)
    return null;
  return { at, block: each.line.kind === 'out' ? each.line.older : each.line.newer };
}

/** Short paragraphs that went along with one right before or behind them, as the heading of a moved article does. */
function neighbourPairs(
  lines: readonly MarkedLine[],
  pairs: readonly (readonly [Candidate, Candidate])[],
): [Candidate, Candidate][] {
  const used = new Set(pairs.flatMap(([from, to]) => [from.at, to.at]));
  const found: [Candidate, Candidate][] = [];
  const waiting = [...pairs];
  // What is found is looked at in its turn.
  for (const pair of waiting)
    for (const step of [-1, 1]) {
      const from = candidateAt(lines, pair[0].at + step, 'out', 'del');
      const to = candidateAt(lines, pair[1].at + step, 'in', 'ins');
      if (from === null || to === null || used.has(from.at) || used.has(to.at)) continue;
      if (from.block.key !== to.block.key || from.block.bag.size === 0) continue;
      used.add(from.at).add(to.at);
      found.push([from, to]);
      waiting.push([from, to]);
    }
  return found;
}

function samePairs(out: readonly Candidate[], put: readonly Candidate[]): [Candidate, Candidate][] {
  const waiting = new Map<string, Candidate[]>();
  for (const each of [...put].reverse()) {
    const known = waiting.get(each.block.key);
    if (known === undefined) waiting.set(each.block.key, [each]);
    else known.push(each);
  }
  return out.flatMap((each): [Candidate, Candidate][] => {
    const other = waiting.get(each.block.key)?.pop();
    return other === undefined ? [] : [[each, other]];
  });
}

function likePairs(out: readonly Candidate[], put: readonly Candidate[]): [Candidate, Candidate][] {
  const [from, to] = [out.filter(isLong), put.filter(isLong)];
  if (from.length * to.length > MOST_PAIRS) return [];
  const scored = from.flatMap((a) => to.map((b) => ({ a, b, score: likeness(a.block.bag, b.block.bag) })));
  const ordered = scored
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .toSorted((x, y) => y.score - x.score || x.a.at - y.a.at || x.b.at - y.b.at);
  const used = new Set<Candidate>();
  return ordered.flatMap(({ a, b }): [Candidate, Candidate][] => {
    if (used.has(a) || used.has(b)) return [];
    used.add(a).add(b);
    return [[a, b]];
  });
}

const isLong = ({ block }: Candidate): boolean => block.bag.size >= FEWEST_WORDS_EDITED;
