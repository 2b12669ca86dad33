import type { Span } from '@nonpaper/vocabulary';
import { DENYING_WORDS } from '../data/meaning-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Clause } from './clauses.ts';
import { placeFrom } from './places.ts';
import { LIGHT_WORDS } from '../data/light-words.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

const LONGEST_SCOPE = 10;
const MOST_WORDS = 3;
const FARTHEST_DENIAL = 7;

/**
 * Whether the other side says without a denial what a denial denies: the first words of weight behind it stand there, and no
 * denial, exception or word of a denying sense is before any of them. "Shall not cover war crimes" is affirmed by "war crimes
 * are included", and not by "war crimes are excluded" nor by a sentence in which none of its words stands.
 */
export function isAffirmed(own: readonly Clause[], denial: Span, others: readonly Clause[]): boolean {
  const stems = new Set(scopeOf(own, denial).map(({ key }) => stemOf(key)));
  const places = others.flatMap((clause) =>
    clause.tokens.flatMap((token, at) =>
      token.kind === 'word' && stems.has(stemOf(token.key)) ? [{ clause, at }] : [],
    ),
  );
  return places.length > 0 && places.every(({ clause, at }) => !isDeniedAt(clause, at));
}

/** The first words of weight behind a denial. */
function scopeOf(own: readonly Clause[], [start, end]: Span): Token[] {
  const clause = own.find(({ span }) => start >= span[0] && start <= span[1]);
  if (clause === undefined) return [];
  const from = placeFrom(clause, start);
  return clause.tokens
    .slice(from, placeFrom(clause, end) + LONGEST_SCOPE)
    .filter((token) => isWeighty(token) && !denies(token.key))
    .slice(0, MOST_WORDS);
}

const isWeighty = ({ kind, key }: Token): boolean =>
  kind === 'word' && !STOP_WORDS.has(key) && !LIGHT_WORDS.has(key) && key !== 'be';

const DENIALS =
  /^(?:not|no|never|neither|nor|none|nobody|nothing|without|unless|except|save|other|cannot|hardly|instead|free|than)$/u;

const denies = (key: string): boolean => DENIALS.test(key) || DENYING_WORDS.has(key);

/** Whether a denial reaches a place: it stands before it in its clause, or the duty before it is denied. */
function isDeniedAt({ tokens, duty, asides, marks }: Clause, at: number): boolean {
  const { span, key } = tokens[at] ?? { span: [0, 0] as const, key: '' };
  if (/^(?:un|non|in|im|dis)\p{L}{4,}$/u.test(key)) return true;
  if ([duty, ...asides].some((each) => each?.negated === true)) return true;
  if (marks.some(({ kind, span: place }) => kind === 'negation' && place[0] < span[0])) return true;
  return tokens.slice(Math.max(0, at - FARTHEST_DENIAL), at + 4).some((token) => denies(token.key));
}
