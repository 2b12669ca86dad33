import { areContrary } from './contraries.ts';
import { type Counted, sameLimits } from './half-lines.ts';
import type { Mark } from './mark.ts';
import { unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';
import { Side } from './settled-side.ts';
import type { Token } from './tokens.ts';

/**
 * A group without what both sides say in other words by more than one mark.
 *
 * Plan. English says a restriction in two ways: by "only", or by a denial with an exception ("no purpose other than", "not …
 * unless", "no law … without"); and a condition in two: "unless", or "if … not"; "until it is complete", or "as long as it
 * is incomplete". Marks that only one side has are looked through for such pairs of ways. Where one is found, the marks of both
 * ways are taken out, and a denied duty of the one way takes the form of the duty that it stands for. So whatever else
 * changed is still compared, and a pair that does not come out even stays as it is. Linear in the marks of the group,
 * but for the few that only one side has.
 */
export function settled(group: ClauseGroup): ClauseGroup {
  if (group.left.length === 0 || group.right.length === 0 || group.same) return group;
  const [left, right] = [new Side(group.left), new Side(group.right)];
  settleTimes(left, right);
  settleCounts(left, right);
  settleDeniedUntil(left, right, group);
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    settleUnless(one, other);
    settleNotBefore(one, other);
    settleOnly(one, other);
    settleRequired(one, other);
    settleValid(one, other);
    settleUntil(one, other);
    settleExceptions(one, other, group);
  }
  settleDoubled(left, right, group);
  return { ...group, left: left.clauses(), right: right.clauses() };
}

const RESTRICTING = ['condition', 'exception'] as const;

/** Conditions and exceptions that one side has and the other has not, by what they say. */
function unlike(one: Side, other: Side): { readonly own: readonly Mark[]; readonly others: readonly Mark[] } {
  const { left, right } = unshared(one.marks(RESTRICTING), other.marks(RESTRICTING), ({ value }) => value);
  return { own: left, others: right };
}

const of = (marks: readonly Mark[], ...values: readonly string[]): Mark | undefined =>
  marks.find(({ value }) => values.includes(value));

/** "Upon the entry into force" and "when it enters into force": a time and a condition that wait for one event. */
function settleTimes(left: Side, right: Side): void {
  const timed = (side: Side): Mark[] =>
    side.marks(['condition', 'deadline']).filter(({ says }) => says !== undefined);
  const same = unshared(timed(left), timed(right), ({ value }) => value);
  for (const one of same.left) {
    const other = same.right.find(({ says, kind }) => says === one.says && kind !== one.kind);
    if (other === undefined) continue;
    left.take(one);
    right.take(other);
  }
}

/** "More than three States" and "four or more States". */
function settleCounts(left: Side, right: Side): void {
  const counted = (side: Side): Counted => ({
    marks: side.marks(['bound', 'number']),
    tokens: side.own.flatMap(({ tokens }) => tokens),
  });
  const same = sameLimits(counted(left), counted(right));
  left.take(...same.left);
  right.take(...same.right);
}

/** "Unless it proves" and "if it does not prove". */
function settleUnless(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const unless = of(own, 'unless');
  for (const each of others.filter(({ value }) => value === 'if')) {
    const denial = other.denialIn(each);
    if (unless === undefined || denial === undefined || denial.mark === null) continue;
    if (other.denials().length <= one.denials().length) return;
    one.take(unless);
    other.take(each, denial.mark);
    return;
  }
}

/** "Shall be held no earlier than five years after" and "shall not be held until five years after", "before". */
function settleNotBefore(one: Side, other: Side): void {
  const early = one.marks(['deadline']).find(({ value }) => value === 'not before');
  const late = other.marks(['condition', 'deadline']).find(({ value }) => /^(?:until|before)$/u.test(value));
  const denial = other.denials().find(({ mark, at }) => mark === null && other.dutyOf(at)?.negated === true);
  if (early === undefined || late === undefined || denial === undefined) return;
  if (other.denials().length <= one.denials().length) return;
  one.take(early);
  other.take(late);
  other.grant(denial, one);
}

/** "Shall not end before 1 May" and "shall not end until 1 May has passed": of what is denied both give the first day. */
function settleDeniedUntil(left: Side, right: Side, group: ClauseGroup): void {
  const denied = (side: Side, clauses: ClauseGroup['left'], value: string): Mark | undefined =>
    side
      .marks(['deadline'])
      .find(
        (mark) =>
          mark.value === value &&
          clauses.some(({ duty, marks }) => duty?.negated === true && marks.includes(mark)),
      );
  for (const [early, late] of [
    ['before', 'until'],
    ['until', 'before'],
  ] as const) {
    const [one, other] = [denied(left, group.left, early), denied(right, group.right, late)];
    if (one === undefined || other === undefined) continue;
    left.take(one);
    right.take(other);
  }
}

/** "Only with its approval" and "not … without its approval", "exclusively for" and "for no purpose other than". */
function settleOnly(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const only = of(own, 'only');
  const denials = other.denials();
  if (only === undefined || denials.length <= one.denials().length) return;
  const without = denials.find(({ mark }) => mark !== null && isWithout(other, mark));
  const denial = denials.find((each) => each !== without);
  const limit = of(others, 'except', 'unless', 'until', 'before');
  if (denial === undefined || (limit === undefined && without === undefined)) return;
  const partner =
    limit === undefined || limit.value === 'except' ? undefined : of(own, 'if', 'after', 'consent');
  // One "unless" stands for as many as the other side repeats: "only after a hearing and only if".
  const again = own.filter((mark) => mark !== only && mark.value === 'only');
  one.take(only, partner, ...again);
  other.take(limit);
  other.grant(denial, one);
  if (limit !== undefined || without === undefined) return;
  other.grant(without, one);
  if (without.mark !== null && other.behind(without.mark).some(({ key }) => CONSENT.test(key)))
    one.take(of(own, 'consent'));
  for (const token of other.own.flatMap(({ tokens }) => tokens))
    if (token.span[0] === without.mark?.span[0]) other.strip(token, 'with');
}

/** "Is valid only if" and "is invalid unless": the contrary word and the way out answer each other. */
function settleValid(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const [only, unless] = [of(own, 'only'), of(others, 'unless')];
  if (only === undefined || unless === undefined) return;
  const contrary = contraryBetween(one.words(), other.words());
  if (contrary === undefined) return;
  one.take(only, of(own, 'if'));
  other.take(unless);
  other.strip(...contrary);
}

/** Words for leave that somebody gives: "with its approval", "unless it approves". */
const CONSENT = /^(?:consent|agree|approv|authoris|permit|permission)/u;

/** "Its consent shall be required for" and "no … without its consent", "no … unless it consents". */
function settleRequired(one: Side, other: Side): void {
  const words = one.own.flatMap(({ tokens }) => tokens.map(({ key }) => key));
  const isRequired = words.some((key) => REQUIRED.test(key)) && words.some((key) => CONSENT.test(key));
  const denials = other.denials();
  if (!isRequired) return;
  if (denials.length <= one.denials().length) return settleDemand(one, other);
  const limit = of(unlike(one, other).others, 'unless', 'except', 'consent');
  const without = denials.find(({ mark }) => mark !== null && isWithout(other, mark));
  const denial = denials.find((each) => each !== without);
  const opener = limit ?? without?.mark ?? undefined;
  if (denial === undefined || opener === undefined) return;
  if (!other.behind(opener).some(({ key }) => CONSENT.test(key))) return;
  other.take(opener);
  other.grant(denial, one);
  other.follow(one);
}

/** "Shall require the consent of" and "only with the consent of". */
function settleDemand(one: Side, other: Side): void {
  const { others } = unlike(one, other);
  const [only, leave] = [of(others, 'only'), of(others, 'consent', 'if')];
  if (only === undefined || !other.own.some(({ tokens }) => tokens.some(({ key }) => CONSENT.test(key))))
    return;
  other.take(only, leave);
  other.follow(one);
}

const REQUIRED = /^(?:require[ds]?|needs?|needed|necessary|condition)$/u;

const isWithout = (side: Side, mark: Mark): boolean =>
  side.own.some(({ tokens }) =>
    tokens.some(({ span, key }) => span[0] === mark.span[0] && key === 'without'),
  );

/**
 * "Until the Union is complete" and "as long as the Union is incomplete"; "not until fighting has ceased" and "not as long as it
 * continues"; "remain until they take over" and "leave once they take over".
 */
function settleUntil(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const [until, during, then] = [of(own, 'until'), of(others, 'while'), of(others, 'after')];
  if (until === undefined) return;
  if (during !== undefined) {
    const denial = other.denialIn(during);
    const contrary = contraryBetween(one.behind(until), other.behind(during));
    if (denial === undefined && contrary === undefined) return;
    one.take(until);
    other.take(during);
    if (denial !== undefined) other.grant(denial, one);
    else if (contrary !== undefined) other.strip(...contrary);
  } else if (then !== undefined) {
    const contrary = contraryBetween(one.words(), other.words());
    if (contrary === undefined) return;
    one.take(until);
    other.take(then);
    other.strip(...contrary);
  }
}

/** A word of the second row with the contrary of it in the first. */
function contraryBetween(
  one: readonly Token[],
  other: readonly Token[],
): readonly [Token, string] | undefined {
  const keys = one.filter(({ kind }) => kind === 'word').map(({ key }) => key);
  for (const token of other.slice(0, MOST_WORDS)) {
    const found = keys.slice(0, MOST_WORDS).find((key) => areContrary(token.key, key));
    if (token.kind === 'word' && found !== undefined) return [token, found];
  }
  return undefined;
}

/** Each word is held against each up to so many: a clause has fewer. */
const MOST_WORDS = 80;

/** "Other than members" and "who is not a member"; in a sentence written anew "except with approval" and "unless it approves". */
function settleExceptions(one: Side, other: Side, group: ClauseGroup): void {
  const { own, others } = unlike(one, other);
  const except = of(own, 'except');
  if (except === undefined) return;
  const relative = other.denials().find(({ mark }) => mark !== null && isRelative(other, mark));
  const unless = of(others, 'unless');
  if (relative !== undefined && other.denials().length > one.denials().length) {
    one.take(except);
    other.grant(relative, one);
  } else if (unless !== undefined && isRecast(group)) {
    one.take(except, of(own, 'consent'));
    other.take(unless);
  }
}

/** Whether a "not" stands behind "who is", "which are" and the like. */
function isRelative({ own }: Side, { span }: Mark): boolean {
  return own.some(({ tokens }) => {
    const at = tokens.findIndex((token) => token.span[0] === span[0]);
    const [two, one] = [tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? ''];
    return (
      at > 1 && /^(?:who|which|that)$/u.test(two) && /^(?:is|are|was|were|do|does|did|has|have)$/u.test(one)
    );
  });
}

/** "Shall authorise every deployment" and "no unit shall be deployed without authorisation": two denials make none. */
function settleDoubled(left: Side, right: Side, group: ClauseGroup): void {
  const [one, other] = left.denials().length < right.denials().length ? [left, right] : [right, left];
  const denials = other.denials();
  if (denials.length - one.denials().length !== 2 || !isRecast(group)) return;
  const without = denials.find(({ mark }) => mark !== null && isWithout(other, mark));
  const denial = denials.find(({ mark }) => mark === null);
  if (without === undefined || denial === undefined || without.at !== denial.at) return;
  other.grant(without, one);
  other.grant(denial, one);
}
