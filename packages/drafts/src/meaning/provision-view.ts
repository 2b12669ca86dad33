import { GRAMMAR_WORDS } from '../data/grammar-words.ts';
import { COMMON_VERBS, LEADING_VERBS } from '../data/leading-verbs.ts';
import { LIGHT_WORDS } from '../data/light-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { type ActPair, actPairs } from './compare-acts.ts';
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import { likeStems } from './like-words.ts';
import { isRecast } from './recast.ts';
import type { Token } from './tokens.ts';
import { isOfParts, partStems, stemOf } from './words-key.ts';

export type SideName = 'left' | 'right';

export const otherSide = (side: SideName): SideName => (side === 'left' ? 'right' : 'left');

/** Both sides of a provision as a whole, and what of their words the other side does not have. */
export interface ProvisionView {
  readonly groups: readonly ClauseGroup[];
  /** Whether the provision as a whole was written anew. */
  readonly recast: boolean;
  readonly acts: readonly ActPair[];
  /** How often either side denies something. */
  readonly denials: Readonly<Record<SideName, number>>;
  readonly clauses: Readonly<Record<SideName, readonly Clause[]>>;
  readonly stems: Readonly<Record<SideName, ReadonlySet<string>>>;
  /** Content words that the other side has in no form. */
  readonly unexplained: Readonly<Record<SideName, readonly Token[]>>;
  /** Those of them for which the other side has no word either that may stand for them (`data/like-words`). */
  readonly unlike: Readonly<Record<SideName, readonly Token[]>>;
  /** The same with verbs and words of time and extent that may say a thing in another way. */
  readonly loose: Readonly<Record<SideName, readonly Token[]>>;
}

/** Linear in the words. */
export function viewOf(groups: readonly ClauseGroup[]): ProvisionView {
  const left = groups.flatMap((group) => group.left);
  const right = groups.flatMap((group) => group.right);
  const stems = { left: allStems(left), right: allStems(right) };
  const unexplained = { left: unknownIn(left, stems.right), right: unknownIn(right, stems.left) };
  return {
    groups,
    recast: groups.some((group) => group.left.length > 0 && group.right.length > 0 && isRecast(group)),
    acts: actPairs(groups),
    denials: { left: denialsIn(left), right: denialsIn(right) },
    clauses: { left, right },
    stems,
    unexplained,
    unlike: {
      left: unexplained.left.filter(({ key }) => !hasLike(key, stems.right)),
      right: unexplained.right.filter(({ key }) => !hasLike(key, stems.left)),
    },
    loose: { left: looseIn(left, stems.right), right: looseIn(right, stems.left) },
  };
}

const hasLike = (key: string, stems: ReadonlySet<string>): boolean =>
  [...likeStems(stemOf(key)), ...likeStems(stemOf(bareOf(key)))].some((like) => stems.has(like));

const denialsIn = (clauses: readonly Clause[]): number =>
  clauses.reduce(
    (sum, { duty, asides, marks }) =>
      sum +
      [duty, ...asides].filter((each) => each?.negated === true && each.form.value !== 'need not').length +
      marks.filter(({ kind }) => kind === 'negation').length,
    0,
  );

/** The stems of clauses, those of words with a prefix of denial without it too: "unarmed" holds "armed". */
function allStems(clauses: readonly Clause[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { tokens } of clauses)
    for (const { key, kind, text } of tokens)
      if (kind === 'word') {
        for (const part of partStems(text)) stems.add(part);
        stems.add(stemOf(key));
        stems.add(stemOf(bareOf(key)));
      }
  return stems;
}

/** Whether a word tells something of its own, and does not only hold a sentence together. */
export const isContent = ({ kind, key }: Token): boolean =>
  kind === 'word' &&
  ![STOP_WORDS, LIGHT_WORDS, GRAMMAR_WORDS, LEADING_VERBS, COMMON_VERBS].some((words) => words.has(key));

/** The word without a prefix of denial: "unrestricted" is known where "restriction" is. */
const bareOf = (key: string): string =>
  /^(?:un|non|in|im|dis)(?<bare>\p{L}{4,})$/u.exec(key)?.groups?.['bare'] ?? key;

const unknownIn = (clauses: readonly Clause[], stems: ReadonlySet<string>): Token[] =>
  clauses.flatMap(({ tokens, marks }) =>
    tokens.filter(
      (token) =>
        isContent(token) &&
        !stems.has(stemOf(token.key)) &&
        !stems.has(stemOf(bareOf(token.key))) &&
        !isOfParts(token.text, stems) &&
        !marks.some(({ span }) => span[0] <= token.span[0] && span[1] >= token.span[1]),
    ),
  );

const looseIn = (clauses: readonly Clause[], stems: ReadonlySet<string>): Token[] =>
  clauses.flatMap(({ tokens }) =>
    tokens.filter(
      ({ kind, key, text }) =>
        kind === 'word' &&
        !STOP_WORDS.has(key) &&
        !LIGHT_WORDS.has(key) &&
        !stems.has(stemOf(key)) &&
        !stems.has(stemOf(bareOf(key))) &&
        !isOfParts(text, stems),
    ),
  );

/** The side that an entry with words on one side only is of; null where both have some. */
export function ownSide({ before, after }: Finding): SideName | null {
  if (before !== '' && after !== '') return null;
  return before === '' ? 'right' : 'left';
}
