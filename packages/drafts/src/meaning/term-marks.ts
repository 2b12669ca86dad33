import type { Mark } from './mark.ts';
import { sameValue } from './facts.ts';
import type { Token } from './tokens.ts';

/** Behind "30 days of": an event, and not what the term is a measure of ("20 minutes of free airtime"). */
const OF_EVENT =
  /^(?:the|a|an|its|their|his|her|that|such|this|being|having|receipt|receiving|signature|signing|entry|notice|notification|publication|adoption|arrival|ratification|request)$/u;
/** Words that count a term from an event on, and words that count it back from one. */
const AFTER = /^(?:after|from|following|since|later|thereafter|onwards?)$/u;
const BEFORE = /^(?:before|prior|ahead|beforehand|earlier|preceding|previously)$/u;
const FARTHEST_NOTICE = 3;

type Way = 'after' | 'before' | null;

/** Which way a term counts, by what stands behind it: "30 days after", "12 hours in advance", "six months' notice". */
function wayOf(tokens: readonly Token[], time: number): Way {
  const key = tokens[time + 1]?.key ?? '';
  if (key === 'of') return OF_EVENT.test(tokens[time + 2]?.key ?? '') ? 'after' : null;
  if (AFTER.test(key)) return 'after';
  if (BEFORE.test(key)) return 'before';
  const behind = tokens.slice(time + 1, time + 1 + FARTHEST_NOTICE).map((token) => token.key);
  return behind[0] === 'in' && behind[1] === 'advance'
    ? 'before'
    : behind.includes('notice')
      ? 'before'
      : null;
}

/** What limits say that stand before a term, by the way in which it counts. */
const SAID: Readonly<Record<string, Readonly<Partial<Record<'after' | 'before', string>>>>> = {
  'bound at most': { after: 'by' },
  'bound at least': { after: 'not before', before: 'ahead' },
  'bound less than': { after: 'by' },
  'bound more than': { after: 'not before', before: 'ahead' },
  'deadline by': { before: 'ahead' },
};

/**
 * Limits of terms in one form: "no more than 90 days after" and "not later than 90 days after" say `by`, "at least twelve months
 * before" and "no later than twelve months before" say `ahead`. A range of the same mark (which only counts something) stays.
 */
export const withTerms = (tokens: readonly Token[], marks: readonly Mark[]): Mark[] =>
  marks.map((mark) => {
    const time = tokens[mark.to]?.key === 'the' || tokens[mark.to]?.key === 'a' ? mark.to + 1 : mark.to;
    if (tokens[time]?.key !== '<time>') return mark;
    const way = wayOf(tokens, time);
    const rule = SAID[`${mark.kind} ${mark.value}`];
    const value = way === null ? undefined : rule?.[way];
    return value === undefined ? mark : { ...mark, kind: 'deadline', value };
  });

/** The terms of a row of tokens that count from an event on or back from one, by their value; none that stands twice. */
export function waysOf(
  tokens: readonly Token[],
): ReadonlyMap<string, { readonly way: 'after' | 'before'; readonly at: number }> {
  const ways = new Map<string, { way: 'after' | 'before'; at: number } | null>();
  tokens.forEach(({ fact }, at) => {
    if (fact?.kind !== 'number' || !fact.timed) return;
    const [value, way] = [sameValue(fact), wayOf(tokens, at)];
    ways.set(value, ways.has(value) || way === null ? null : { way, at });
  });
  return new Map([...ways].flatMap(([value, each]) => (each === null ? [] : [[value, each] as const])));
}

/** What a limit of time may add behind the time: "by 1 February at the latest", "within a month at most". */
const ECHO = /^at (?:the )?(?:very )?(?:latest|most)(?: (?:by|on))?$/u;
const FARTHEST_ECHO = 8;

/** Marks without those that only repeat behind a time what a word before it says; a mark that stands alone stays. Linear in the marks. */
export function withoutEchoes(tokens: readonly Token[], marks: readonly Mark[]): Mark[] {
  const limits = marks.filter(({ kind, value }) => kind === 'deadline' && value === 'by');
  return marks.filter((mark) => {
    const said = tokens.slice(mark.from, mark.to).map(({ key }) => key);
    if (!ECHO.test(said.join(' '))) return true;
    return !limits.some(
      ({ from, to }) =>
        from < mark.from &&
        mark.from - to <= FARTHEST_ECHO &&
        tokens.slice(to, mark.from).every(({ kind }) => kind !== 'mark') &&
        tokens.slice(to, mark.from).some(({ fact }) => fact !== null && fact.kind !== 'reference'),
    );
  });
}
