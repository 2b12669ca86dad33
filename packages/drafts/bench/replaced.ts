import type { Clause } from './clauses.ts';
import { isLeaf, NEW, textOf } from './clauses.ts';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';

/** What both drafts of a negotiation are made from: the earlier one as it stands, the later one before it is edited. */
export interface Replaced {
  readonly before: Clause[];
  readonly after: Clause[];
}

/** Of the points that are replaced, how many give way to a point of another agreement. */
const FROM_ELSEWHERE = 0.35;

/**
 * Takes points out of a draft and puts others of the same parties and the same subject in their place, as a counter-proposal does: of
 * two neighbours the earlier draft has one and the later one the other, or a point of another agreement comes under the
 * names of this one. Such two stand in the same place and share names and terms, and are not one. `share` of the points are so replaced.
 */
export function replacedIn(
  clauses: readonly Clause[],
  share: number,
  strangers: readonly string[],
  random: Random,
): Replaced {
  const names = namesIn(clauses);
  const [before, after]: [Clause[], Clause[]] = [[], []];
  for (let at = 0; at < clauses.length; at += 1) {
    const [clause, next] = [clauses[at], clauses[at + 1]];
    if (clause === undefined) continue;
    if (!isLeaf(clause)) {
      const below = replacedIn(clause.children, share, strangers, random);
      before.push({ ...clause, children: below.before });
      after.push({ ...clause, children: below.after });
    } else if (random() >= share) {
      before.push(clause);
      after.push(clause);
    } else if (next !== undefined && isLeaf(next) && random() >= FROM_ELSEWHERE) {
      before.push(clause);
      after.push(next);
      at += 1;
    } else {
      before.push(clause);
      after.push(fromElsewhere(pick(random, strangers), names, random));
    }
  }
  return { before, after };
}

function fromElsewhere(text: string, names: readonly string[], random: Random): Clause {
  const own = new Map<string, string>();
  const renamed = text.replace(NAMES, (name) => {
    const known = own.get(name) ?? (names.length === 0 ? name : pick(random, names));
    own.set(name, known);
    return known;
  });
  return { pieces: [{ origin: NEW, text: renamed }], children: [] };
}

/** Words in capitals inside a sentence: names of parties, places and bodies, mostly. */
const NAMES = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;

/**
 * Says texts anew, as a paraphrase does: of each, some stretches of two to five words stay, and in the place of the others stand as
 * many words of other texts. `share` of the points are so treated; the least that is kept of one is a third of its words.
 */
export function saidAnew(
  clauses: readonly Clause[],
  share: number,
  strangers: readonly string[],
  random: Random,
): Clause[] {
  return clauses.map((clause) => {
    const children = saidAnew(clause.children, share, strangers, random);
    if (random() >= share) return { ...clause, children };
    const pieces = clause.pieces.map(({ origin, text }) => ({
      origin,
      text: paraphrased(text, strangers, random),
    }));
    return { ...clause, pieces, children };
  });
}

const LEAST_KEPT = 1 / 3;

function paraphrased(text: string, strangers: readonly string[], random: Random): string {
  const words = text.split(' ');
  const kept = LEAST_KEPT + (1 - LEAST_KEPT) * random();
  let gone = 0;
  const said: string[] = [];
  for (let at = 0; at < words.length;) {
    const size = Math.min(between(random, 2, 5), words.length - at);
    const isGone = random() >= kept && gone + size <= (1 - LEAST_KEPT) * words.length;
    said.push(...(isGone ? stretchOf(pick(random, strangers), size, random) : words.slice(at, at + size)));
    if (isGone) gone += size;
    at += size;
  }
  return said.join(' ');
}

function stretchOf(text: string, size: number, random: Random): string[] {
  const words = text.split(' ');
  const from = between(random, 0, Math.max(0, words.length - size));
  return words.slice(from, from + size);
}

const namesIn = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((clause) => [...(textOf(clause).match(NAMES) ?? []), ...namesIn(clause.children)]);
