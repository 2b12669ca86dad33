import { type Mark, spanOf } from './mark.ts';
import { sameValue, type Token } from './tokens.ts';

/** Adds figures as marks, and turns "every" before a time into a recurrence. */
export function withRecurrences(tokens: readonly Token[], found: readonly Mark[]): Mark[] {
  const used = new Set<number>();
  const marks: Mark[] = [];
  for (const mark of found) {
    const next = tokens[mark.to];
    const recurs = /^(?:every|each)$/u.test(tokens[mark.from]?.key ?? '') && mark.to === mark.from + 1;
    if (mark.kind === 'quantifier' && recurs && next?.key === '<time>') {
      used.add(mark.to);
      const value = `every ${next.fact?.kind === 'number' ? next.fact.shown : ''}`;
      marks.push({
        ...mark,
        optional: false,
        kind: 'deadline',
        value,
        to: mark.to + 1,
        span: spanOf(tokens, mark.from, mark.to + 1),
      });
    } else marks.push(mark);
  }
  tokens.forEach((token, from) => {
    if (token.fact === null || used.has(from) || isBothParties(tokens, from)) return;
    const value = token.fact.kind === 'reference' ? token.fact.path : sameValue(token.fact);
    marks.push({ kind: token.fact.kind, value, span: token.span, from, to: from + 1 });
  });
  return marks;
}

const CHANGED = /^(?:reduc|increas|rais|lower|cut|grow|rise|fall|expand|shrink|diminish|limit)/u;
const FARTHEST_AMOUNT = 4;

/** "Reduced by 3,000" and "reduced to 3,000" are two things. */
export function amountMarks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token, at): Mark[] => {
    if (!/^(?:by|to)$/u.test(token.key) || tokens[at + 1]?.fact?.kind !== 'number') return [];
    const verbs = tokens.slice(Math.max(0, at - FARTHEST_AMOUNT), at);
    if (!verbs.some(({ key }) => CHANGED.test(key))) return [];
    const value = `amount ${token.key}`;
    return [{ kind: 'bound', value, span: token.span, from: at, to: at + 1, optional: true }];
  });
}

/** "The two sides": no number, but all of them. */
const isBothParties = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.fact?.kind === 'number' &&
  tokens[at]?.fact?.shown === '2' &&
  /^(?:parties|sides)$/u.test(tokens[at + 1]?.key ?? '');
