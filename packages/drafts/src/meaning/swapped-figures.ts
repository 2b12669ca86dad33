/** Figures that stand on both sides and changed places: "45 per cent to the Province, 40 per cent to the State". */
import { STOP_WORDS } from '../data/stop-words.ts';
import { asWritten } from './as-written.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { sameValue } from './facts.ts';
import type { ClauseGroup } from './pairing.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** A figure with the first letters of the words around it. */
interface Labelled {
  readonly kind: 'number' | 'date';
  readonly value: string;
  readonly of: string;
  readonly label: ReadonlySet<string>;
  readonly shown: readonly Token[];
}

/** So many figures of a clause are held against each other. */
const MOST_FIGURES = 40;

/**
 * Figures of one unit that stand once on either side, of which at least two have each the words around them that another one had,
 * and none of their own. The words around a figure reach to the next figure, sign, "and" or "or"; those that stand around several
 * figures of a side tell none of them apart. At most 40 figures of a side are compared, each with each.
 */
export function swappedFigures({ left, right }: ClauseGroup): Finding[] {
  const [a, b] = [labelledIn(left), labelledIn(right)];
  if (a.length < 2 || b.length < 2 || a.length > MOST_FIGURES || b.length > MOST_FIGURES) return [];
  const moved = a.flatMap((one) => {
    const own = b.find(({ value }) => value === one.value);
    const heir = b.find((other) => other.of === one.of && share(one.label, other.label));
    const isMoved = own !== undefined && heir !== undefined && heir !== own && !share(one.label, own.label);
    return isMoved && a.some(({ value }) => value === heir.value) ? [[one, heir] as const] : [];
  });
  const [first] = moved;
  if (first === undefined || moved.length < 2) return [];
  return [findingOf(...first)];
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((stem) => b.has(stem));

function labelledIn(clauses: readonly Clause[]): Labelled[] {
  const all = clauses.flatMap(({ tokens }) => tokens.flatMap((_, at) => labelledAt(tokens, at)));
  const [values, stems] = [new Map<string, number>(), new Map<string, number>()];
  for (const { value, label } of all) {
    values.set(value, (values.get(value) ?? 0) + 1);
    for (const stem of label) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return all
    .filter(({ value }) => values.get(value) === 1)
    .map((each) => ({ ...each, label: new Set([...each.label].filter((stem) => stems.get(stem) === 1)) }));
}

function labelledAt(tokens: readonly Token[], at: number): Labelled[] {
  const { fact } = tokens[at] ?? {};
  if (fact === null || fact === undefined || !isAmount(tokens[at])) return [];
  let [from, to] = [at, at + 1];
  while (from > 0 && !isBorder(tokens[from - 1])) from -= 1;
  while (to < tokens.length && !isBorder(tokens[to])) to += 1;
  const label = tokens.slice(from, to).flatMap((token) => labelOf(token));
  const kind = fact.kind === 'date' ? 'date' : 'number';
  const unit = fact.kind === 'number' ? fact.unit : 'date';
  const value = fact.kind === 'reference' ? '' : sameValue(fact);
  return [{ kind, value, of: unit, label: new Set(label), shown: tokens.slice(from, to) }];
}

/** Ordinals tell figures apart, as words do: "the first phase 30 days". */
const labelOf = ({ kind, key, fact }: Token): string[] => {
  if (fact?.kind === 'number' && fact.shown.startsWith('#')) return [fact.shown];
  return kind === 'word' && !STOP_WORDS.has(key) ? [stemOf(key)] : [];
};

const isAmount = (token: Token | undefined): boolean =>
  token?.fact?.kind === 'date' || (token?.fact?.kind === 'number' && !token.fact.shown.startsWith('#'));

const isBorder = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'mark' || /^(?:and|or)$/u.test(token.key) || isAmount(token);

function findingOf(one: Labelled, heir: Labelled): Finding {
  const [before, after] = [asWritten(one.shown), asWritten(heir.shown)];
  return {
    kind: one.kind,
    left: spanOf(one.shown),
    right: spanOf(heir.shown),
    before,
    after,
    weight: WEIGHTS[one.kind],
    note: `Figures changed places: ${quoted(before)} became ${quoted(after)}`,
    isSure: true,
  };
}

const spanOf = (tokens: readonly Token[]): readonly [number, number] => [
  tokens[0]?.span[0] ?? 0,
  tokens.at(-1)?.span[1] ?? 0,
];
