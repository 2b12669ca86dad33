import type { Span } from '@nonpaper/vocabulary';
import { DENYING_PREFIXES, DENYING_WORDS } from '../data/meaning-words.ts';
import { isAffirmed } from './affirmed.ts';
import { asWritten } from './as-written.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { contraryFindings } from './compare-words.ts';
import { dutyShown } from './duty-shown.ts';
import type { DutyMark } from './mark.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';

/**
 * Whether a clause became its contrary: the negations of both sides are counted, those of the duties too, so that "no
 * Party shall", "the Parties shall not" and "shall refrain from" are one.
 */
export function negationFindings(group: ClauseGroup): Finding[] {
  const { left, right } = group;
  const isOneToOne = dutiesIn(left) === dutiesIn(right);
  const [a, b] = [left, right].map((clauses) => clauses.flatMap(negationsOf));
  if (a === undefined || b === undefined) return [];
  const changed = isOneToOne ? a.length !== b.length : (a.length === 0) !== (b.length === 0);
  if (!changed || left.length === 0 || right.length === 0) return [];
  const [fewer, more] = a.length < b.length ? [left, right] : [right, left];
  const answers =
    denialsOnlyIn(fewer, more) + turnedLimits(fewer, more) + contrariesBeside(group, [...a, ...b]);
  const isAnswered = answers >= Math.abs(a.length - b.length);
  const added = b.length > a.length;
  const [own, others, other] = added ? [b, a, left] : [a, b, right];
  const first = own.find(({ text }) => !others.some((each) => each.text === text)) ?? own.at(-1);
  if (first === undefined) return [];
  const counterpart = counterpartOf(other);
  return [
    {
      kind: 'negation',
      left: added ? counterpart.span : first.span,
      right: added ? first.span : counterpart.span,
      before: added ? counterpart.text : first.text,
      after: added ? first.text : counterpart.text,
      weight: WEIGHTS.negation,
      note: added
        ? `Negation added: ${quoted(first.text)}${counterpart.text === '' ? '' : ` where ${quoted(counterpart.text)} stood`}`
        : `Negation left out: ${quoted(first.text)}${counterpart.text === '' ? '' : `; now ${quoted(counterpart.text)}`}`,
      maybe: isAnswered || (isRecast(group) && isSaidAnew(group, own === b, first.span)),
    },
  ];
}

/** In a sentence written anew: whether a denial is one of a condition, or of what the other side does not affirm. */
function isSaidAnew({ left, right }: ClauseGroup, isRight: boolean, denial: Span): boolean {
  const [own, others] = isRight ? [right, left] : [left, right];
  return isInCondition(own, denial) || !isAffirmed(own, denial, others);
}

/** How many words became their contrary beside the denials themselves: "shall remain" answers "shall not leave". */
const contrariesBeside = (group: ClauseGroup, denials: readonly Piece[]): number =>
  contraryFindings(group, group).filter(({ left, right }) =>
    denials.every(({ span }) => span[0] !== left?.[0] && span[0] !== right?.[0]),
  ).length;

/** Whether a denial stands in what a condition says, before the duty: "where the quota has not been exhausted, …". */
const isInCondition = (clauses: readonly Clause[], [start]: Span): boolean =>
  clauses.some(({ span, marks, duty }) => {
    if (start < span[0] || start > span[1]) return false;
    const condition = marks.findLast((mark) => mark.kind === 'condition' && mark.span[0] < start);
    if (condition === undefined) return false;
    return duty === null || duty.span[0] > start || duty.span[0] < condition.span[0];
  });

/** How many limits say what a negated duty says on the other side: "shall not exceed" for "shall not hold more than". */
function turnedLimits(clauses: readonly Clause[], others: readonly Clause[]): number {
  const limits = (own: readonly Clause[], isTurned: boolean): Set<string> =>
    new Set(
      own.flatMap(({ marks }) =>
        marks
          .filter(({ kind, turned = false }) => kind === 'bound' && turned === isTurned)
          .map(({ value }) => value),
      ),
    );
  const plain = limits(clauses, false);
  return [...limits(others, true)].filter((value) => plain.has(value)).length;
}

/** How many words that deny without a "not" stand in clauses and not in their counterparts: they may answer a negation. */
function denialsOnlyIn(clauses: readonly Clause[], others: readonly Clause[]): number {
  const known = new Set(others.flatMap(({ tokens }) => tokens.map(({ key }) => key)));
  return clauses
    .flatMap(({ tokens }) => tokens)
    .filter(
      ({ key, kind }, at, all) => kind === 'word' && !known.has(key) && denies(key, all[at + 1]?.key ?? ''),
    ).length;
}

const SHORTEST_DENIED = 4;

/** "Impossible", "ineligible", "irreversibly": with these prefixes only where the ending shows an adjective of what can be. */
const DENYING_ADJECTIVE = /^(?:in|im|il|ir)\p{L}{2,}(?:[ai]ble|[ai]bly|[ai]bility)$/u;

const denies = (key: string, next: string): boolean =>
  (DENYING_WORDS.has(key) && (key !== 'free' || /^(?:of|from)$/u.test(next))) ||
  DENYING_ADJECTIVE.test(key) ||
  DENYING_PREFIXES.some((prefix) => key.startsWith(prefix) && key.length - prefix.length >= SHORTEST_DENIED);

const dutiesIn = (clauses: readonly Clause[]): number => clauses.filter(({ duty }) => duty !== null).length;

interface Piece {
  readonly text: string;
  readonly span: Span;
}

function negationsOf(clause: Clause): Piece[] {
  const marks = clause.marks
    .filter(({ kind }) => kind === 'negation')
    .map(({ span }) => ({ span, text: withNextWord(clause, span) }));
  const duties = [clause.duty, ...clause.asides].flatMap((duty) =>
    duty?.negated === true && duty.form.value !== 'need not'
      ? [{ span: duty.span, text: withDenial(duty, dutyShown({ clause, duty })) }]
      : [],
  );
  return [...duties, ...marks];
}

/** "No … shall deploy". */
const withDenial = ({ denial }: DutyMark, text: string): string =>
  denial === undefined ? text : `${denial} … ${text}`;

function withNextWord(clause: Clause, span: Span): string {
  const own = clause.tokens.filter((token) => token.span[0] >= span[0]);
  const inside = own.filter((token) => token.span[1] <= span[1]).length;
  return asWritten(own.slice(0, inside + 2));
}

function counterpartOf(clauses: readonly Clause[]): Piece {
  const clause = clauses.find(({ duty }) => duty !== null);
  if (clause?.duty === null || clause === undefined) return { text: '', span: clauses[0]?.span ?? [0, 0] };
  return { text: dutyShown({ clause, duty: clause.duty }), span: clause.duty.span };
}
