import { STOP_WORDS } from '../data/stop-words.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';
import { asWritten } from './as-written.ts';
import { isRecast } from './recast.ts';

/** An "and" or "or" with the content words next to it. */
interface Joiner {
  readonly says: 'and' | 'or' | 'and/or';
  readonly before: string;
  readonly after: string;
  /** The negation and the word of extent that hold the list, if any. */
  readonly holds: string;
  readonly clause: Clause;
  readonly at: number;
}

/**
 * "And" that became "or" between the same words, or the reverse. The joiners of both sides are held against each other by
 * the content words round them; where those were reworded as well, it is enough that as many of the one sort went
 * as of the other came.
 */
export function joinerFindings(group: ClauseGroup): Finding[] {
  const { left, right } = group;
  const [a, b] = [left, right].map((clauses) => clauses.flatMap(joinersOf));
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return [];
  const free = new Set(b);
  const open = [2, 1].reduce<readonly Joiner[]>(
    (rest, score) =>
      rest.filter((one) => !take(free, (other) => other.says === one.says && common(one, other) >= score)),
    a,
  );
  return exchanged(open, free, group);
}

function take(free: Set<Joiner>, fits: (joiner: Joiner) => boolean): boolean {
  for (const joiner of free)
    if (fits(joiner)) {
      free.delete(joiner);
      return true;
    }
  return false;
}

function exchanged(open: readonly Joiner[], free: Set<Joiner>, group: ClauseGroup): Finding[] {
  const findings: Finding[] = [];
  for (const one of open) {
    const others = [...free].filter((each) => each.says !== one.says && !isNeither(each) && !isNeither(one));
    const other =
      others.find((each) => common(one, each) > 0) ?? (open.length === free.size ? others[0] : undefined);
    if (other === undefined) continue;
    free.delete(other);
    const [before, after] = [shown(one), shown(other)];
    findings.push({
      kind: 'scope',
      left: one.clause.tokens[one.at]?.span ?? null,
      right: other.clause.tokens[other.at]?.span ?? null,
      before,
      after,
      weight: WEIGHTS.scope,
      maybe: isFreeChoice(one, other) || isTurned(one, other) || (!isSameList(one, other) && isRecast(group)),
      isSure: isSameList(one, other) && !describes(one) && !describes(other),
      note: `“${one.says}” became “${other.says}”: ${quoted(before)} became ${quoted(after)}`,
    });
  }
  return findings;
}

/**
 * Whether two joiners stand in one list of one sense: between the same words, and both denied or neither, behind the same
 * "any" or "all". "Not A or B" denies both as "A and B are not" does, and "any hour of the day or night" is "all hours of
 * the day and night".
 */
const isSameList = (one: Joiner, other: Joiner): boolean =>
  common(one, other) === 2 && one.holds === other.holds;

/**
 * Whether one list is denied and the other is not: what is denied of A or B is denied of A and of B (De Morgan), so that the two words
 * answer each other, and the denial has an entry of its own.
 */
const isTurned = (one: Joiner, other: Joiner): boolean =>
  one.holds.startsWith('true') !== other.holds.startsWith('true');

const FARTHEST_RELATIVE = 4;

/** Whether a list stands in a relative clause: "those who are wounded or sick" are "the wounded and sick". */
const describes = ({ clause: { tokens }, at }: Joiner): boolean =>
  tokens
    .slice(Math.max(0, at - FARTHEST_RELATIVE), at)
    .some(({ key }) => /^(?:who|which|that|whose)$/u.test(key));

/** "On land, at sea and in the air" and "whether on land, at sea or in the air": all of them, whichever it is. */
const isFreeChoice = (one: Joiner, other: Joiner): boolean =>
  [one, other].some(({ says, holds }) => says === 'or' && holds.endsWith(' whether')) &&
  [one, other].some(({ says, holds }) => says === 'and' && !holds.endsWith(' whether'));

/** "Neither A nor B" denies both as "not A and B" does. */
const isNeither = ({ clause, at }: Joiner): boolean => clause.tokens[at]?.key === 'nor';

const common = (a: Joiner, b: Joiner): number =>
  (a.before === b.before && a.before !== '' ? 1 : 0) + (a.after === b.after && a.after !== '' ? 1 : 0);

const SAYS: Readonly<Record<string, 'and' | 'or'>> = { and: 'and', or: 'or', nor: 'or' };

function joinersOf(clause: Clause): Joiner[] {
  const { tokens } = clause;
  return tokens.flatMap((token, at): Joiner[] => {
    const says = Object.hasOwn(SAYS, token.key) ? SAYS[token.key] : undefined;
    if (says === undefined) return [];
    if (tokens[at - 1]?.key === '/' && tokens[at - 2]?.key === 'and') return [];
    const isBoth = says === 'and' && tokens[at + 1]?.key === '/' && tokens[at + 2]?.key === 'or';
    const [before, after] = [contentBeside(tokens, at, -1), contentBeside(tokens, isBoth ? at + 2 : at, 1)];
    if (isPairOfPronouns(tokens, at) || isInMark(clause, token)) return [];
    const holds = holdOf(clause, at);
    return [{ says: isBoth ? 'and/or' : says, before, after, holds, clause, at }];
  });
}

/** "He or she", "his or her": one person, named twice. */
const isPairOfPronouns = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].every((token) => PRONOUN.test(token?.key ?? ''));

const PRONOUN = /^(?:s?he|him|her|his|hers|himself|herself|they|them|their|it|its)$/u;

/** "Four or more": the limit has an entry of its own. */
const isInMark = ({ marks }: Clause, { span }: Token): boolean =>
  marks.some((mark) => mark.kind === 'bound' && mark.span[0] <= span[0] && mark.span[1] >= span[1]);

const FARTHEST_HOLD = 8;

/** Whether the list stands behind a negation, and the next word of extent before it. */
function holdOf({ tokens, marks, duty }: Clause, at: number): string {
  const start = tokens[at]?.span[0] ?? 0;
  const denied =
    (duty?.negated === true && duty.span[0] < start) ||
    marks.some(({ kind, span }) => kind === 'negation' && span[0] < start);
  const extent = tokens
    .slice(Math.max(0, at - FARTHEST_HOLD), at)
    .findLast(({ key }) => /^(?:any|all|each|every|either|both|whether|no)$/u.test(key));
  return `${denied} ${extent?.key ?? ''}`;
}

const FARTHEST_WORD = 5;

/** The next content word in a direction, by its first letters; empty where none is near. */
function contentBeside(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let next = at + step, seen = 0; seen < FARTHEST_WORD; next += step, seen += 1) {
    const token = tokens[next];
    if (token === undefined) return '';
    if (token.fact !== null) return token.text;
    if (token.kind === 'word' && !STOP_WORDS.has(token.key)) return stemOf(token.key);
  }
  return '';
}

const shown = ({ clause, at }: Joiner): string => asWritten(clause.tokens.slice(Math.max(0, at - 1), at + 2));
