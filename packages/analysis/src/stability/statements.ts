import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { Refused } from '../refused.ts';

/**
 * Option prioritising (Fang, Hipel, Kilgour and Peng 2003): a list of statements on the options, the one that matters
 * most first. State a is preferred to b if the first statement that holds in one of them alone holds in a; this is the order of
 * the sums of 2^(k-j) over the statements j of k that hold, and is computed without such numbers, so that lists may be long.
 *
 * A statement: options by number from 1, or by name in double quotes; `-` or `NOT`; `&` or `AND`; `|` or `OR`; parentheses; and, weakest,
 * conditions: `a IF b` holds unless b holds without a, `a IFF b` where both hold or neither.
 */
export function* ranksByStatements(
  states: number,
  statements: readonly string[],
  columns: readonly Uint8Array[],
  names: readonly string[],
  where: string,
): Work<Int32Array> {
  let rank: Int32Array = new Int32Array(states);
  const pace = new Pace(MARKS_A_TURN);
  for (const [at, statement] of statements.entries()) {
    const program = programOf(statement, columns, names, `statement ${at + 1} of ${where}`);
    const piece = Math.max(1, Math.floor(MARKS_A_PIECE / program.length));
    for (let from = 0; from < states; from += piece) {
      const end = Math.min(states, from + piece);
      const holds = valuesOf(program, from, end);
      for (let state = from; state < end; state += 1)
        rank[state] = 2 * (rank[state] ?? 0) + (holds[state - from] ?? 0);
      yield* pace.after((end - from) * program.length);
    }
    rank = yield* denser(rank, pace);
  }
  return rank;
}

/** Marks of one option or operator in one state: worked out between two reports, and at one go, which stay in the cache. */
const MARKS_A_TURN = 1_000_000;
const MARKS_A_PIECE = 250_000;
/** States that are ranked anew at one go, and what each costs in such marks. */
const RANKS_A_PIECE = 50_000;
const A_RANK = 4;

/** The same order with ranks 0, 1, 2 …; given ranks are below twice the number of states. */
function* denser(rank: Int32Array, pace: Pace): Work<Int32Array> {
  const size = rank.length;
  const place = new Int32Array(2 * size);
  for (let from = 0; from < size; from += RANKS_A_PIECE) {
    const end = Math.min(size, from + RANKS_A_PIECE);
    for (let state = from; state < end; state += 1) place[rank[state] ?? 0] = 1;
    yield* pace.after(A_RANK * RANKS_A_PIECE);
  }
  let next = 0;
  for (let at = 0; at < place.length; at += 1) {
    if (place[at] === 1) place[at] = next++;
    if (at % RANKS_A_PIECE === 0 && pace.isDue(RANKS_A_PIECE)) yield going;
  }
  const dense = new Int32Array(size);
  for (let from = 0; from < size; from += RANKS_A_PIECE) {
    const end = Math.min(size, from + RANKS_A_PIECE);
    for (let state = from; state < end; state += 1) dense[state] = place[rank[state] ?? 0] ?? 0;
    yield* pace.after(A_RANK * RANKS_A_PIECE);
  }
  return dense;
}

type Operator = 'NOT' | 'AND' | 'OR' | 'IF' | 'IFF';
type Token =
  | { readonly kind: 'option'; readonly at: number }
  | { readonly kind: 'operator'; readonly name: Operator }
  | { readonly kind: '(' }
  | { readonly kind: ')' };

const BINDS: Readonly<Record<Operator, number>> = { NOT: 3, AND: 2, OR: 1, IF: 0, IFF: 0 };
const SIGNS: Readonly<Record<string, Operator>> = { '-': 'NOT', '!': 'NOT', '&': 'AND', '|': 'OR' };
const WORDS: Readonly<Record<string, Operator>> = { NOT: 'NOT', AND: 'AND', OR: 'OR', IF: 'IF', IFF: 'IFF' };

/** A statement made ready: operands as columns over the states, each operator behind what it joins. */
type Program = readonly (Uint8Array | Operator)[];

/**
 * A statement as a program.
 *
 * Plan. Operators wait on a stack until what binds as strongly has been read (Dijkstra's shunting yard); nothing calls
 * itself, so that deep nesting costs memory of its length alone.
 */
function programOf(
  text: string,
  columns: readonly Uint8Array[],
  names: readonly string[],
  where: string,
): Program {
  const waiting: (Operator | '(')[] = [];
  const program: (Uint8Array | Operator)[] = [];
  let wantsOperand = true;
  const settle = (strength: number): void => {
    for (
      let top = waiting.at(-1);
      top !== undefined && top !== '(' && BINDS[top] >= strength;
      top = waiting.at(-1)
    ) {
      waiting.pop();
      program.push(top);
    }
  };
  for (const token of tokensOf(text, names, where)) {
    const opens =
      token.kind === '(' || token.kind === 'option' || (token.kind === 'operator' && token.name === 'NOT');
    if (opens !== wantsOperand) throw badStatement(text, where);
    if (token.kind === '(') waiting.push('(');
    else if (token.kind === 'option') {
      program.push(columns[token.at] ?? new Uint8Array());
      wantsOperand = false;
    } else if (token.kind === ')') {
      settle(0);
      if (waiting.pop() !== '(') throw badStatement(text, where);
    } else {
      if (token.name !== 'NOT') settle(BINDS[token.name]);
      waiting.push(token.name);
      wantsOperand = true;
    }
  }
  settle(0);
  if (wantsOperand || waiting.length > 0 || program.length === 0) throw badStatement(text, where);
  return program;
}

/** Where a statement holds among the states from one to before another. */
function valuesOf(program: Program, from: number, end: number): Uint8Array {
  const values: Uint8Array[] = [];
  for (const step of program) {
    if (typeof step !== 'string') {
      values.push(step.subarray(from, end));
      continue;
    }
    const right = values.pop() ?? new Uint8Array();
    values.push(step === 'NOT' ? negated(right) : combined(step, values.pop() ?? right, right));
  }
  return values[0] ?? new Uint8Array();
}

function negated(values: Uint8Array): Uint8Array {
  const not = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) not[at] = 1 - (values[at] ?? 0);
  return not;
}

function combined(operator: Operator, left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length);
  for (let at = 0; at < left.length; at += 1) {
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    if (operator === 'AND') both[at] = one & other;
    else if (operator === 'OR') both[at] = one | other;
    else both[at] = operator === 'IFF' ? Number(one === other) : one | (1 - other);
  }
  return both;
}

function* tokensOf(text: string, names: readonly string[], where: string): Generator<Token> {
  const option = (at: number, said: string): Token => {
    if (at < 0 || at >= names.length)
      throw new Refused('conflict-unknown-option', `There is no option ${said}.`, where);
    return { kind: 'option', at };
  };
  for (let at = 0; at < text.length;) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      const end = text.indexOf('"', at + 1);
      if (end === -1) throw badStatement(text, where);
      const name = text.slice(at + 1, end);
      yield option(names.indexOf(name), `“${name}”`);
      at = end + 1;
    } else if (isDigit(sign) || isLetter(sign)) {
      const same = isDigit(sign) ? isDigit : isLetter;
      let end = at + 1;
      while (end < text.length && same(text[end] ?? '')) end += 1;
      const word = text.slice(at, end);
      yield isDigit(sign)
        ? option(Number(word) - 1, word)
        : { kind: 'operator', name: operatorOf(word, text, where) };
      at = end;
    } else {
      if (sign === '(' || sign === ')') yield { kind: sign };
      else if (Object.hasOwn(SIGNS, sign)) yield { kind: 'operator', name: SIGNS[sign] ?? 'NOT' };
      else if (sign.trim() !== '') throw badStatement(text, where);
      at += 1;
    }
  }
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
const isLetter = (sign: string): boolean => (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');

function operatorOf(word: string, text: string, where: string): Operator {
  const upper = word.toUpperCase();
  const operator = Object.hasOwn(WORDS, upper) ? WORDS[upper] : undefined;
  if (operator === undefined) throw badStatement(text, where);
  return operator;
}

const SHOWN = 80;
const badStatement = (text: string, where: string): Refused =>
  new Refused(
    'conflict-bad-statement',
    `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}” is no statement on options.`,
    where,
  );
