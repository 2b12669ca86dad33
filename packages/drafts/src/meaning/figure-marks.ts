import { type Mark, spanOf } from './mark.ts';
import { sameValue } from './facts.ts';
import type { Token } from './tokens.ts';

const TIMES: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

/**
 * "Two times a year" and "twice each year" recur every six months; what does not come out even says how often in what time.
 * Marks that are no recurrence, or have no such word before them, stay as they are.
 */
export function withFrequencies(tokens: readonly Token[], marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => {
    const every = /^every (?<count>\d+) (?<unit>\p{L}+)$/u.exec(mark.value)?.groups;
    if (mark.kind !== 'deadline' || every === undefined) return mark;
    const end = tokens[mark.from - 1]?.key === 'in' ? mark.from - 2 : mark.from - 1;
    const [before, own] = [tokens[end - 1], tokens[end]];
    const isCounted = own?.key === 'times' && before?.fact?.kind === 'number' && before.fact.unit === '';
    const often = isCounted ? Number(before.fact.shown) : (TIMES[own?.key ?? ''] ?? 1);
    if (!Number.isInteger(often) || often < 2) return mark;
    const from = isCounted ? end - 1 : end;
    const [count, unit] = [Number(every['count']), every['unit'] ?? ''];
    const value =
      count % often === 0 ? `every ${count / often} ${unit}` : `every ${count} ${unit} ${often} times`;
    return { ...mark, from, span: spanOf(tokens, from, mark.to), value };
  });
}

const OFTEN = /^(?:once|twice|thrice|times)$/u;
const EACH = /^(?:every|each|per|an?)$/u;
/** What may follow an occasion; a verb does not, since "once each Party has signed" is a condition. */
const BEHIND_OCCASION = /^(?:and|or|by|for|during|in|at|on|with|within|from|to|if|unless|where|when|until)$/u;

/** "Once per session", "twice every season", "three times a term": recurrences by an occasion that is no unit of time. */
export function withOccasions(tokens: readonly Token[], marks: readonly Mark[]): Mark[] {
  const dated = new Set(
    marks.flatMap(({ kind, from, to }) =>
      kind === 'deadline' ? Array.from({ length: to - from }, (_, at) => from + at) : [],
    ),
  );
  const occasions = tokens.flatMap(({ key }, from): Mark[] => {
    const [often, noun, next] = [tokens[from - 1], tokens[from + 1], tokens[from + 2]];
    if (!EACH.test(key) || !OFTEN.test(often?.key ?? '') || dated.has(from)) return [];
    const isClosed = next === undefined || next.kind === 'mark' || BEHIND_OCCASION.test(next.key);
    if (noun?.kind !== 'word' || !isClosed) return [];
    const span = spanOf(tokens, from, from + 2);
    return [{ kind: 'deadline', value: `every 1 ${noun.key}`, span, from, to: from + 2 }];
  });
  const starts = new Set(occasions.map(({ from }) => from));
  return [...marks.filter(({ from }) => !starts.has(from)), ...occasions];
}

/** Adds figures as marks, and turns "every" before a time into a recurrence. */
export function withRecurrences(tokens: readonly Token[], phrases: readonly Mark[]): Mark[] {
  const found = withFrequencies(tokens, withOccasions(tokens, phrases));
  const used = new Set<number>(
    found.filter(({ value }) => value.startsWith('every ')).flatMap(({ from, to }) => [from, to - 1]),
  );
  const marks: Mark[] = [];
  const counted = new Set(tokens.flatMap(({ fact }) => (fact?.kind === 'number' ? [fact.shown] : [])));
  for (const mark of found) {
    const next = tokens[mark.to];
    const recurs = /^(?:every|each)$/u.test(tokens[mark.from]?.key ?? '') && mark.to === mark.from + 1;
    if (mark.kind === 'quantifier' && recurs && next?.key === '<time>') {
      used.add(mark.to);
      const value = `every ${next.fact?.kind === 'number' ? sameValue(next.fact) : ''}`;
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
    if (Object.hasOwn(NAMED_TIMES, value)) {
      marks.push({ kind: 'date', value: NAMED_TIMES[value] ?? '', span: token.span, from, to: from + 1 });
      return;
    }
    const optional = isPresupposed(tokens, from, counted);
    marks.push({ kind: token.fact.kind, value, span: token.span, from, to: from + 1, optional });
  });
  return marks;
}

const NAMED_TIMES: Readonly<Record<string, string>> = {
  '00:00': 'midnight',
  '24:00': 'midnight',
  '12:00': 'noon',
};

/**
 * Whether a figure counts what is known anyway: "the two chambers" for "both chambers", "one minute" for "a minute", "the first
 * phase" of those that follow (`counted` are all numbers of the row). On one side alone it is only worth a look.
 */
function isPresupposed(tokens: readonly Token[], at: number, counted: ReadonlySet<string>): boolean {
  const { fact } = tokens[at] ?? {};
  if (fact?.kind !== 'number') return false;
  const before = tokens[at - 1]?.key ?? '';
  if (fact.shown === '#1' || isCountedOff(counted, fact.shown)) return true;
  if (fact.shown === '2')
    return before === 'of'
      ? !/^(?:minimum|maximum|total|ceiling|limit|majority|number|sum|group|period|term)s?$/u.test(
          tokens[at - 2]?.key ?? '',
        )
      : /^(?:the|these|those|its|their)$/u.test(before);
  return fact.shown.startsWith('1 ') && !/^(?:within|in|after|for|every|before|of|least|most)$/u.test(before);
}

/** "The first …, and the second": the things of a sentence are counted off. */
function isCountedOff(counted: ReadonlySet<string>, shown: string): boolean {
  const number = /^#(\d{1,2})$/u.exec(shown)?.[1];
  return number !== undefined && counted.has(`#${Number(number) - 1}`);
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

/** "By 1 July 2029 and 1 July 2031": a word of time holds for each of the dates that are joined behind it. */
export function repeatedForDates(tokens: readonly Token[], marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    const more: Mark[] = [mark];
    if (mark.kind !== 'deadline' || tokens[mark.to]?.key !== '<date>') return more;
    for (
      let at = mark.to;
      JOINING.test(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key === '<date>';
      at += 2
    )
      more.push({ ...mark });
    return more;
  });
}

const JOINING = /^(?:and|or|,)$/u;

/** "Between nine and twenty-one members": a least and a greatest number, which may be said by two limits. */
export function rangeMarks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap(({ key }, at): Mark[] => {
    const isRange =
      key === 'between' &&
      isNumber(tokens[at + 1]) &&
      tokens[at + 2]?.key === 'and' &&
      isNumber(tokens[at + 3]);
    if (!isRange) return [];
    const limit = (value: string, from: number): Mark => ({
      kind: 'bound',
      value,
      span: spanOf(tokens, from, from + 1),
      from,
      to: from + 1,
      optional: true,
    });
    return [limit('at least', at), limit('at most', at + 2)];
  });
}

const isNumber = (token: Token | undefined): boolean => token?.fact?.kind === 'number';

/** "At least once every three months": what recurs says so anyway. */
export function withoutIdleLimits(marks: readonly Mark[]): Mark[] {
  const recurring = new Set(
    marks
      .filter(({ kind, value }) => kind === 'deadline' && value.startsWith('every '))
      .map(({ from }) => from),
  );
  return marks.map((mark) => {
    const isIdle = mark.value === 'at least' && (recurring.has(mark.to) || recurring.has(mark.to + 1));
    return isIdle ? { ...mark, optional: true } : mark;
  });
}
