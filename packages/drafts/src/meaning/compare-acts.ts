import { LEADING_VERBS } from '../data/leading-verbs.ts';
import { type Act, actsOf } from './acts.ts';
import type { Actor } from './phrase-actors.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { sameActor, standsIn } from './compare-actors.ts';
import { forceFindings } from './compare-force.ts';
import { dutyShown, verbBehind } from './duty-shown.ts';
import { likeStems } from './like-words.ts';
import type { Mark } from './mark.ts';
import type { ClauseGroup } from './pairing.ts';
import { contentOf, heldShare, LEAST_COMMON } from './placed-marks.ts';
import { stemOf, wordKey } from './words-key.ts';

/** Two acts that are one: each is the only one of its text with that head. */
export interface ActPair {
  readonly left: Act;
  readonly right: Act;
  /** Whether their heads are two words that a redraft puts for one another, so that they may be no one act all the same. */
  readonly alike?: true;
}

/**
 * The acts that stand once in either text, by their heads. At least on one side the head stands right behind its duty: two that
 * only follow an "and" may be nouns of a list. Linear in the acts.
 */
export function actPairs(groups: readonly ClauseGroup[]): ActPair[] {
  const [lefts, rights] = [onlyOnes(groups, 'left'), onlyOnes(groups, 'right')];
  const same = [...lefts].flatMap(([head, left]) => {
    const right = rights.get(head);
    return right === undefined || !(left.first || right.first) ? [] : [{ left, right }];
  });
  return [...same, ...likePairs(lefts, rights)];
}

/** Acts that only words put for one another tell ("shall appoint", "may be named"): each the only one like the other. */
function likePairs(lefts: ReadonlyMap<string, Act>, rights: ReadonlyMap<string, Act>): ActPair[] {
  const likes = (act: Act, others: ReadonlyMap<string, Act>): Act[] =>
    [...likeStems(act.head)].flatMap((head) => {
      const other = others.get(head);
      return other === undefined || head === act.head || !other.first ? [] : [other];
    });
  return [...lefts.values()].flatMap((left) => {
    if (!left.first || rights.has(left.head) || isLed(left)) return [];
    const [right, ...others] = likes(left, rights);
    if (right === undefined || others.length > 0 || lefts.has(right.head) || isLed(right)) return [];
    return likes(right, lefts).length === 1 ? [{ left, right, alike: true }] : [];
  });
}

/** Acts told by a verb that only leads to them, or lets somebody do them: "shall grant passage" is no act like "pass". */
const isLed = ({ clause, duty, head }: Act): boolean =>
  LEADING.has(head) || LEADING.has(stemOf(verbBehind(clause, duty)));

const LEADING: ReadonlySet<string> = new Set(
  [...LEADING_VERBS, 'allow', 'permit', 'authorise', 'entitle', 'let'].map((word) => stemOf(wordKey(word))),
);

function onlyOnes(groups: readonly ClauseGroup[], side: 'left' | 'right'): Map<string, Act> {
  const acts = new Map<string, Act | null>();
  for (const act of groups.flatMap((group) => actsOf(group[side])))
    acts.set(act.head, acts.has(act.head) ? null : act);
  return new Map([...acts].flatMap(([head, act]) => (act === null ? [] : [[head, act] as const])));
}

/** What acts that are one are asked with, and who is to do them, wherever they stand. */
export function actFindings(pairs: readonly ActPair[], groups: readonly ClauseGroup[]): Finding[] {
  const clauses = {
    left: groups.flatMap(({ left }) => left),
    right: groups.flatMap(({ right }) => right),
  };
  return pairs.flatMap((pair) =>
    pair.alike === true
      ? forcesOf(pair)
      : [...forcesOf(pair), ...reversalOf(pair), ...doersOf(pair, clauses)],
  );
}

function forcesOf({ left, right }: ActPair): Finding[] {
  const [a, b] = [left.duty, right.duty];
  const isFreed = [a, b].some(({ form }) => form.value === 'need not');
  if (isFreed ? !(a.negated || b.negated) : a.negated !== b.negated) return [];
  // In a sentence written anew "agree to", "undertake to" and "shall" change places; "should" and "may" do not.
  if (Math.abs(a.form.level - b.form.level) < LEAST_STEP) return [];
  return forceFindings(left, right);
}

const LEAST_STEP = 1.5;

/**
 * An act that one text denies and the other affirms. Where the denial has a way out ("not without its consent", "not unless"), the
 * other text may say the same by another ("only with its consent"), so that it counts only where that has no restriction
 * and not the words of the way out.
 */
function reversalOf({ left, right }: ActPair): Finding[] {
  if (left.duty.negated === right.duty.negated || !left.first || !right.first) return [];
  const [denied, affirmed] = left.duty.negated ? [left, right] : [right, left];
  if ([left, right].some(({ duty }) => duty.form.value === 'need not')) return [];
  if (affirmed.clause.marks.some(isRestriction) || isInCondition(denied)) return [];
  const ways = denied.clause.marks.filter(
    (mark) => isRestriction(mark) && mark.span[0] !== denied.duty.span[0],
  );
  if (
    ways.some(
      (mark) => heldShare(contentOf({ mark, clause: denied.clause }), [affirmed.clause]) >= LEAST_COMMON,
    )
  )
    return [];
  const [before, after] = [left, right].map(({ clause, duty }) => dutyShown({ clause, duty }));
  const note = `Became its contrary: ${quoted(before ?? '')} became ${quoted(after ?? '')}`;
  return [
    {
      kind: 'negation',
      left: left.duty.span,
      right: right.duty.span,
      before: before ?? '',
      after: after ?? '',
      weight: WEIGHTS.negation,
      note,
    },
  ];
}

/** "Where it cannot be returned, …": what a condition denies is no duty that was turned. */
const isInCondition = ({ clause: { marks, tokens }, duty }: Act): boolean =>
  marks.some(
    ({ kind, span }) =>
      kind === 'condition' &&
      span[1] <= duty.span[0] &&
      tokens.every(
        (token) => token.span[0] < span[1] || token.span[1] > duty.span[0] || token.kind !== 'mark',
      ),
  );

const isRestriction = ({ kind, value }: Mark): boolean =>
  kind === 'negation' ||
  kind === 'exception' ||
  kind === 'bound' ||
  /^(?:unless|until|before|not before)$/u.test(value);

/** Who is to do the act was exchanged between those who stand in both texts: "the Council approves what the Head proposes". */
function doersOf(
  { left, right }: ActPair,
  clauses: { readonly left: readonly Clause[]; readonly right: readonly Clause[] },
): Finding[] {
  const [one, other] = [left.actors[0], right.actors[0]];
  if (one === undefined || other === undefined || !(left.first && right.first)) return [];
  if (![left, right].every(({ actors, clause }) => actors.every((actor) => isOfAgents(actor, clause))))
    return [];
  if (left.actors.some((actor) => right.actors.some((each) => areOne(actor, each)))) return [];
  if (!standsIn(one, clauses.right) || !standsIn(other, clauses.left)) return [];
  return [
    {
      kind: 'bound',
      left: one.span,
      right: other.span,
      before: one.text,
      after: other.text,
      weight: WEIGHTS.bound,
      note: `Who is bound changed: ${quoted(one.text)} became ${quoted(other.text)}`,
    },
  ];
}

/** Whether a noun phrase is one that was read as somebody who acts, and not only what stands before a modal. */
const isOfAgents = (actor: Actor, { actors, names }: Clause): boolean =>
  actors.includes(actor) || names.some(({ span }) => span[0] >= actor.span[0] && span[1] <= actor.span[1]);

/** Whether two noun phrases mean one body: of equal words, or all words of the shorter one in the longer one. */
function areOne(a: Actor, b: Actor): boolean {
  if (sameActor(a, b)) return true;
  const [x, y] = [a.key.split(' '), b.key.split(' ')];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const isVague = (words: readonly string[]): boolean => words.some((word) => VAGUE.has(word));
  return (
    short.every((word) => long.includes(word)) ||
    isVague(short) ||
    (short.length === long.length && isVague(long))
  );
}

/** Words that take up somebody who was named before. */
const VAGUE: ReadonlySet<string> = new Set(
  'it they he she latter former that same body party state side one each both concerned members'.split(' '),
);
