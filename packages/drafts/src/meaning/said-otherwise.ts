import { STOP_WORDS } from '../data/stop-words.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './mark.ts';
import type { ClauseGroup } from './pairing.ts';
import { LEAST_COMMON, contentOf, heldShare, shareContent, textOf, type Placed } from './placed-marks.ts';
import { isRecast } from './recast.ts';
import { stemOf } from './words-key.ts';
import { mayBeUnread } from './unread-figures.ts';
import { areHours, areLastDays, isEvenShare, isSameFact, isUnitApart } from './said-in-figures.ts';

/** Whether a mark that stands on one side alone may be said otherwise on the other. */
export function isMaybe(one: Placed | null, other: Placed | null, group: ClauseGroup): boolean {
  if (one !== null && other !== null)
    return (
      isSomeDate(one) ||
      isSomeDate(other) ||
      areConsents(one, other) ||
      areExceptions(one, other) ||
      areHours(one, other) ||
      areTurned(one, other) ||
      isUnitApart(one, other) ||
      (isRecast(group) &&
        (areOneCondition(one, other) ||
          areLastDays(one, other) ||
          areHeld(one, other, group) ||
          isAnyOne(one, other) ||
          isOptional(one, other, group)))
    );
  const [placed, others] = one === null ? [other, group.left] : [one, group.right];
  if (placed === null) return false;
  if (placed.mark.optional === true) return true;
  if (placed.mark.value === 'all' && others.some(isDenied)) return true;
  if (placed.mark.value === 'one of them' && others.some(isOfNeither)) return true;
  if (
    isRecast(group) &&
    placed.mark.value === 'one of them' &&
    [placed.clause, ...others].some(({ duty }) => duty?.negated === true)
  )
    return true;
  if (
    placed.mark.kind === 'number' &&
    others.some(({ marks }) => marks.some(({ value }) => value === `every ${placed.mark.value}`))
  )
    return true;
  if (isEventNamed(placed, others) || isEvenShare(placed, others) || mayBeUnread(placed, others)) return true;
  if (placed.mark.kind === 'condition') return isSaidOtherwise(placed, others, group);
  return (
    isRecast(group) &&
    (IN_RECAST.has(placed.mark.value) ||
      isDegree(placed) ||
      isWordKept(placed, others) ||
      isTimeKept(placed, others))
  );
}

/** Words that a sentence written anew gains and loses as other words bring them along. */
const IN_RECAST: ReadonlySet<string> = new Set([
  'many',
  'appropriate',
  'necessary',
  'robust',
  'reasonable',
  'substantially',
  'jointly',
  'in fact',
  'in law',
  'including',
]);

/** "Shall have been fully transferred" for "the transfer shall be completed"; "throughout the territory" is an extent. */
const isDegree = (placed: Placed): boolean =>
  placed.mark.value === 'all' && /ly$|^(?:whole|entire)$/iu.test(textOf(placed));

const OF_WORDS: ReadonlySet<Mark['kind']> = new Set(['quantifier', 'qualifier', 'scope', 'deadline']);

/** Words that cut an extent down: they count, whatever noun stands with them. */
const OF_PART: ReadonlySet<string> = new Set(['some', 'most', 'one of them', 'not all']);

/** "Freely" and "of their own free will", "fully" and "in full": the content of the phrase stands on the other side. */
function isWordKept({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  if (!OF_WORDS.has(mark.kind)) return false;
  const own = clause.tokens.filter(
    ({ span, kind, key }) =>
      span[0] >= mark.span[0] && span[1] <= mark.span[1] && kind === 'word' && !STOP_WORDS.has(key),
  );
  if (OF_PART.has(mark.value) && !own.some(({ key }) => key === 'part')) return false;
  return own.length > 0 && own.every(({ key }) => others.some(({ stems }) => stems.has(stemOf(key))));
}

/** Whether the date or term behind a word of time stands on the other side too, so that the sentence puts it otherwise. */
function isTimeKept({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  if (mark.kind !== 'deadline') return false;
  const fact = clause.tokens.find(({ span }) => span[0] >= mark.span[1])?.fact;
  if (fact === null || fact === undefined || fact.kind === 'reference') return false;
  return others.some(({ tokens }) => tokens.some((token) => isSameFact(token, fact)));
}

/** "From the date on which it is established": the event stands in a clause of its own. */
const isSomeDate = ({ mark }: Placed): boolean => /^(?:since|before) da(?:te|y)$/u.test(mark.value);

/** "Within five days of receiving it" and "each complaint that it receives": the event stands there, but not behind the term. */
function isEventNamed(placed: Placed, others: readonly Clause[]): boolean {
  const { mark, clause } = placed;
  if (!isEvent(placed)) return false;
  const event = clause.tokens.findLast(({ span }) => span[1] <= mark.span[1]);
  return event !== undefined && others.some(({ stems }) => stems.has(stemOf(event.key)));
}

/** "All States shall deny" and "no State shall grant". */
const isDenied = ({ duty, tokens }: Clause): boolean =>
  duty?.negated === true || tokens.some(({ key }) => /^(?:no|none|neither)$/u.test(key));

/** "Neither side may hold more than one" and "either side may hold no more than one". */
const isOfNeither = ({ tokens }: Clause): boolean => tokens.some(({ key }) => key === 'neither');

/** Words that let a thing happen once another one does, or while it does: a redraft puts one for the other. */
const POSITIVE: ReadonlySet<string> = new Set(['if', 'after', 'while', 'consent', 'consult', 'verified']);

/** Two conditions of which either stands on the other side in other words. */
const areHeld = (one: Placed, other: Placed, group: ClauseGroup): boolean =>
  one.mark.kind === 'condition' &&
  [one, other].every(({ mark }) => POSITIVE.has(mark.value)) &&
  heldShare(contentOf(one), group.right) > LEAST_COMMON &&
  heldShare(contentOf(other), group.left) > LEAST_COMMON;

/** "If the talks fail" and "when the talks have failed", "with its consent" and "once it consents": of one content. */
function areOneCondition(one: Placed, other: Placed): boolean {
  if (one.mark.kind !== 'condition' || ![one, other].every(({ mark }) => POSITIVE.has(mark.value)))
    return false;
  return shareContent(one, other);
}

/**
 * Whether one of two conditions or words of time is said with a phrase or without it as often: "is subject to". Of two events
 * that are no known ones each has to stand on the other side too.
 */
const isOptional = (one: Placed, other: Placed, group: ClauseGroup): boolean =>
  /^(?:condition|deadline|qualifier)$/u.test(one.mark.kind) &&
  (isSpared(one) || isSpared(other)) &&
  (!isEvent(one) || !isEvent(other) || (isEventNamed(one, group.right) && isEventNamed(other, group.left)));

/** Whether a word is said or left out at will; what holds "whether or not" makes nothing of a condition of the other side. */
const isSpared = ({ mark }: Placed): boolean => mark.optional === true && mark.value !== 'whether or not';

const isEvent = ({ mark }: Placed): boolean => /^(?:since|before) /u.test(mark.value);

/** "A Party" and "any Party", which one of them it may be. */
const isAnyOne = (one: Placed, other: Placed): boolean =>
  [one, other].some((placed) => /^a /iu.test(textOf(placed))) &&
  [one, other].some(({ mark }) => mark.value === 'all') &&
  [one, other].some(({ mark, clause }) => mark.optional === true || clause.duty?.negated === true);

/** "Only by a majority" and "not except by a majority". */
const areExceptions = (one: Placed, other: Placed): boolean =>
  one.mark.kind === 'exception' && new Set([one.mark.value, other.mark.value, 'only', 'except']).size === 2;

/** "Shall not be placed less than 20 km away" and "is prohibited within 20 km": the denial of the one turned its limit. */
const areTurned = (one: Placed, other: Placed): boolean =>
  one.mark.kind === 'bound' &&
  one.mark.turned !== other.mark.turned &&
  [one, other].every(({ clause }) => clause.duty?.negated === true) &&
  [one, other].some(
    ({ mark }) =>
      mark.turned === true &&
      TURNS[mark.value] === [one, other].find((each) => each.mark !== mark)?.mark.value,
  );

const TURNS: Readonly<Record<string, string>> = { 'at most': 'more than', 'at least': 'less than' };

/** "With the consent of the Assembly" and "if the Assembly consents". */
function areConsents(one: Placed, other: Placed): boolean {
  const values = [one.mark.value, other.mark.value];
  if (!values.includes('consent') || !values.includes('if')) return false;
  if (![one, other].every(({ clause }) => clause.tokens.some(({ key }) => CONSENT.test(key)))) return false;
  const [who, whose] = [one, other].map((placed) =>
    [...contentOf(placed)].filter((stem) => !CONSENT.test(stem)),
  );
  return (
    who?.length === 0 || whose?.length === 0 || who?.some((stem) => whose?.includes(stem) === true) === true
  );
}

const CONSENT = /^(?:consent|agree|approv|request|authoris|permit|permission)/u;

/** Whether a condition says more than a name or a figure. */
const holdsWords = ({ mark, clause }: Placed): boolean =>
  clause.tokens.some(
    ({ span, kind, key, capital }) =>
      span[0] >= mark.span[1] && kind === 'word' && !capital && !STOP_WORDS.has(key) && key.length > 3,
  );

/** Whether the mark itself is all that went: the words before and behind it stand together on the other side, or with few between. */
function isAlone({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  const at = clause.tokens.findIndex(({ span }) => span[0] >= mark.span[0]);
  const before = clause.tokens[at - 1]?.key ?? '';
  const behind = clause.tokens.find(({ span }) => span[0] >= mark.span[1])?.key ?? '';
  return others.some(({ tokens }) =>
    tokens.some(
      ({ key }, place) =>
        key === before &&
        tokens.slice(place + 1, place + 1 + FARTHEST_BEHIND).some((next) => next.key === behind),
    ),
  );
}

const FARTHEST_BEHIND = 4;

/** A condition all of whose content stands on the other side too: "disputes, if not settled" became "unsettled disputes". */
function isSaidOtherwise(placed: Placed, others: readonly Clause[], group: ClauseGroup): boolean {
  if (!holdsWords(placed) || isAlone(placed, others)) return false;
  const share = heldShare(contentOf(placed), others);
  return share === 1 || (share > LEAST_COMMON && isRecast(group) && !isDeniedAnew(group));
}

/** Whether one side denies more than the other. */
const isDeniedAnew = ({ left, right }: ClauseGroup): boolean => denialsIn(left) !== denialsIn(right);

const denialsIn = (clauses: readonly Clause[]): number =>
  clauses.reduce(
    (sum, { duty, marks }) =>
      sum + Number(duty?.negated === true) + marks.filter(({ kind }) => kind === 'negation').length,
    0,
  );
