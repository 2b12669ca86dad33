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
  for (const [at, statement] of statements.entries()) {
    const holds = valuesOf(statement, columns, names, `statement ${at + 1} of ${where}`);
    for (let state = 0; state < states; state += 1)
      rank[state] = 2 * (rank[state] ?? 0) + (holds[state] ?? 0);
    rank = denser(rank);
    yield { bound: null, best: null, done: 0 };
  }
  return rank;
}

/** The same order with ranks 0, 1, 2 …; given ranks are below twice the number of states. */
function denser(rank: Int32Array): Int32Array {
  let most = 0;
  for (let state = 0; state < rank.length; state += 1) most = Math.max(most, rank[state] ?? 0);
  const place = new Int32Array(most + 1);
  for (let state = 0; state < rank.length; state += 1) place[rank[state] ?? 0] = 1;
  let next = 0;
  for (let at = 0; at <= most; at += 1) if (place[at] === 1) place[at] = next++;
  const dense = new Int32Array(rank.length);
  for (let state = 0; state < rank.length; state += 1) dense[state] = place[rank[state] ?? 0] ?? 0;
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

/**
 * Where a statement holds.
 *
 * Plan. Operators wait on a stack until what binds as strongly has been read (Dijkstra's shunting yard), operands are columns
 * over the states on another; nothing calls itself, so that deep nesting costs memory of its length alone.
 */
function valuesOf(
  text: string,
  columns: readonly Uint8Array[],
  names: readonly string[],
  where: string,
): Uint8Array {
  const waiting: (Operator | '(')[] = [];
  const values: Uint8Array[] = [];
  let wantsOperand = true;
  const apply = (operator: Operator): void => {
    const right = values.pop() ?? new Uint8Array();
    values.push(
      operator === 'NOT' ? right.map((each) => 1 - each) : combined(operator, values.pop() ?? right, right),
    );
  };
  const settle = (strength: number): void => {
    for (
      let top = waiting.at(-1);
      top !== undefined && top !== '(' && BINDS[top] >= strength;
      top = waiting.at(-1)
    ) {
      waiting.pop();
      apply(top);
    }
  };
  for (const token of tokensOf(text, names, where)) {
    const opens =
      token.kind === '(' || token.kind === 'option' || (token.kind === 'operator' && token.name === 'NOT');
    if (opens !== wantsOperand) throw badStatement(text, where);
    if (token.kind === '(') waiting.push('(');
    else if (token.kind === 'option') {
      values.push(columns[token.at] ?? new Uint8Array());
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
  const [value] = values;
  if (wantsOperand || waiting.length > 0 || value === undefined) throw badStatement(text, where);
  return value;
}

const combined = (operator: Operator, left: Uint8Array, right: Uint8Array): Uint8Array =>
  left.map((one, state) => {
    const other = right[state] ?? 0;
    if (operator === 'AND') return one & other;
    if (operator === 'OR') return one | other;
    return operator === 'IFF' ? Number(one === other) : one | (1 - other);
  });

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
