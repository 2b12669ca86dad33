import { type Counted, sameLimits } from './half-lines.ts';
import type { Mark } from './mark.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';
import { Side } from './settled-side.ts';
import { contraryBetween, isWithout, of, unlike } from './settling.ts';
import { stemOf } from './words-key.ts';
import { settleDeniedUntil, settleNotBefore, settleTimes, settleUntil } from './settled-times.ts';
import { settleOnly, settleRequired } from './settled-leave.ts';

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
    settleTurnedWords(one, other);
  }
  settleDoubled(left, right, group);
  return { ...group, left: left.clauses(), right: right.clauses() };
}

/** "More than three States" and "four or more States", "before 1 July" and "by 30 June". */
function settleCounts(left: Side, right: Side): void {
  const counted = (side: Side): Counted => ({
    marks: side.marks(['bound', 'number', 'deadline', 'date']),
    tokens: side.own.flatMap(({ tokens }) => tokens),
  });
  const same = sameLimits(counted(left), counted(right));
  left.take(...same.left);
  right.take(...same.right);
}

/** "Legally binding" and "binding legal": a qualifier of two words that stand beside one another on the other side too. */
function settleTurnedWords(one: Side, other: Side): void {
  const others = other.words().map((token) => (token.kind === 'word' ? stemOf(token.key) : ''));
  for (const mark of one.marks(['qualifier'])) {
    const own = one.words().filter(({ span }) => span[0] >= mark.span[0] && span[1] <= mark.span[1]);
    const [first, second] = own.map(({ key }) => stemOf(key));
    if (own.length !== 2 || first === undefined || second === undefined) continue;
    if (others.some((stem, at) => stem === second && others[at + 1] === first)) one.take(mark);
  }
}

/** "Unless it proves" and "if it does not prove". */
function settleUnless(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const unless = of(own, 'unless');
  for (const each of others.filter(({ value }) => value === 'if')) {
    const denial = other.denialIn(each);
    if (unless === undefined || denial === undefined || denial.mark === null) continue;
    if (isOfInfinitive(other, denial.mark)) continue;
    if (other.denials().length <= one.denials().length) return;
    one.take(unless);
    other.take(each, denial.mark);
    return;
  }
}

/** "If it decides not to renew": what is denied there is the renewal, and it has to decide. */
const isOfInfinitive = ({ own }: Side, { span }: Mark): boolean =>
  own.some(({ tokens }) => tokens.some(({ key }, at) => key === 'to' && tokens[at - 1]?.span[0] === span[0]));

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
