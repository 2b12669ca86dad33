/** Figures of a provision written anew that were put for one another, wherever they stand. */
import { STOP_WORDS } from '../data/stop-words.ts';
import { asWritten } from './as-written.ts';
import { becameNote, type Finding, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { singular } from './compare-actors.ts';
import { sameValue } from './facts.ts';
import type { Mark } from './mark.ts';
import { unshared } from './multisets.ts';
import { placeFrom } from './places.ts';
import type { ProvisionView } from './provision-view.ts';
import type { Token } from './tokens.ts';

/** A figure, or a word of extent that stands where one may, with what it counts. */
interface Counted {
  readonly value: string;
  /** What two figures are compared by: their unit, `date`, or the noun that is counted, in the singular. */
  readonly of: string;
  readonly tokens: readonly Token[];
  readonly clause: Clause;
  readonly isExtent: boolean;
}

/** So many of a side that the other has not are held against each other: no provision that people write has more. */
const MOST_FIGURES = 100;

/**
 * Figures that one side alone has where the other alone has one of the same unit or before the same noun: "sixty days" that became "90
 * days", "three members" that became "any member". Only where there is one of either, and where both stand behind the same limit,
 * since "more than six" and "seven or more" say one thing. Linear in the tokens; beyond a bound nothing is told.
 */
export function exchangedFigures({ clauses }: ProvisionView): Finding[] {
  const [a, b] = [countedIn(clauses.left), countedIn(clauses.right)];
  const only = unshared(a, b, ({ value, of }) => `${value} ${of}`);
  if (only.left.length > MOST_FIGURES || only.right.length > MOST_FIGURES) return [];
  return only.left.flatMap((one): Finding[] => {
    const [other, ...more] = only.right.filter((each) => each.of === one.of);
    const isOnly = only.left.filter((each) => each.of === one.of).length === 1 && more.length === 0;
    if (other === undefined || !isOnly || limitsBeside(one) !== limitsBeside(other)) return [];
    return one.isExtent && other.isExtent ? [] : [findingOf(one, other)];
  });
}

function findingOf(one: Counted, other: Counted): Finding {
  const kind = one.of === 'date' ? 'date' : 'number';
  const [before, after] = [asWritten(one.tokens), asWritten(other.tokens)];
  return {
    kind,
    left: spanOf(one),
    right: spanOf(other),
    before,
    after,
    weight: WEIGHTS[kind],
    note: becameNote(kind === 'date' ? 'Date' : 'Number', before, after),
  };
}

const spanOf = ({ tokens }: Counted): readonly [number, number] => [
  tokens[0]?.span[0] ?? 0,
  tokens.at(-1)?.span[1] ?? 0,
];

const countedIn = (clauses: readonly Clause[]): Counted[] =>
  clauses.flatMap((clause) => [...figuresIn(clause), ...extentsIn(clause)]);

/** What stands before a number that only counts what is known anyway: "the two chambers", "all three". */
const TAKES_UP = /^(?:the|these|those|its|their|all|both|of|other)$/u;

function figuresIn(clause: Clause): Counted[] {
  const { tokens } = clause;
  return tokens.flatMap((token, at): Counted[] => {
    const { fact } = token;
    if (fact === null || fact.kind === 'reference' || /^#|\//u.test(fact.shown)) return [];
    const noun = nounBehind(tokens, at + 1);
    const isMeasured = fact.kind === 'date' || fact.unit !== '';
    if (!isMeasured && (noun === null || TAKES_UP.test(tokens[at - 1]?.key ?? ''))) return [];
    const of = fact.kind === 'date' ? 'date' : fact.unit === '' ? `of ${noun?.noun ?? ''}` : fact.unit;
    const shown = isMeasured ? [token] : tokens.slice(at, (noun?.at ?? at) + 1);
    return [{ value: sameValue(fact), of, tokens: shown, clause, isExtent: false }];
  });
}

/** "Any member", "each of the members": words of extent before a noun. */
function extentsIn(clause: Clause): Counted[] {
  const { tokens } = clause;
  return clause.marks
    .filter(({ kind }) => kind === 'quantifier')
    .flatMap((mark): Counted[] => {
      const noun = nounBehind(tokens, placeFrom(clause, mark.span[1]));
      if (noun === null) return [];
      const shown = tokens.slice(placeFrom(clause, mark.span[0]), noun.at + 1);
      return [{ value: mark.value, of: `of ${noun.noun}`, tokens: shown, clause, isExtent: true }];
    });
}

/** The noun that a figure counts: the word right behind it, or behind "of the". */
function nounBehind(
  tokens: readonly Token[],
  from: number,
): { readonly at: number; readonly noun: string } | null {
  let at = from;
  while (/^(?:of|the|its|their)$/u.test(tokens[at]?.key ?? '')) at += 1;
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || STOP_WORDS.has(token.key)) return null;
  return { at, noun: singular(token.key) };
}

const LIMITS: ReadonlySet<Mark['kind']> = new Set(['bound', 'deadline']);

const FARTHEST_LIMIT = 2;

/** What the limits and words of time within two words of a figure say: "by", "more than". */
function limitsBeside({ clause, tokens }: Counted): string {
  const from = placeFrom(clause, tokens[0]?.span[0] ?? 0);
  const to = from + tokens.length;
  const isNear = ({ span }: Mark): boolean => {
    const [start, end] = [placeFrom(clause, span[0]), placeFrom(clause, span[1])];
    return start < to + FARTHEST_LIMIT && end >= from - FARTHEST_LIMIT;
  };
  return clause.marks
    .filter((mark) => LIMITS.has(mark.kind) && isNear(mark))
    .map(({ value }) => value)
    .join();
}
