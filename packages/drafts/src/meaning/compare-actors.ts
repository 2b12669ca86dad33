import { agentKey, agentNounsIn } from './agent-nouns.ts';
import { asWritten } from './as-written.ts';
import { ABSTRACT_NOUN, type Actor } from './phrase-actors.ts';
import { becameNote, type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { dutyShown } from './duty-shown.ts';
import { clauseWithout } from './left-agents.ts';
import { inPairs, once } from './multisets.ts';
import { sameNameKey } from './names.ts';
import type { ClauseGroup } from './pairing.ts';
import type { Token } from './tokens.ts';
import { SAME_AGENTS } from '../data/actor-words.ts';
import { stemOf } from './words-key.ts';

/** Who is bound, and which other names stand in a group, compared with the other side. */
export function actorFindings(group: ClauseGroup): Finding[] {
  const [a, b] = [group.left, group.right].map((clauses) =>
    once(
      clauses.flatMap(({ actors }) => actors),
      ({ key }) => key,
    ),
  );
  if (a === undefined || b === undefined || group.left.length === 0 || group.right.length === 0) return [];
  const [left, right] = [
    a.filter((actor) => !b.some((other) => sameActor(actor, other) || isShortFor(actor, other, group))),
    b.filter((actor) => !a.some((other) => sameActor(actor, other) || isShortFor(other, actor, group))),
  ];
  const isNamed = (actors: readonly Actor[], others: readonly Clause[]): readonly Actor[] =>
    actors.filter((actor) => !standsIn(actor, others));
  const [lost, won] = [
    b.length === 0 ? isNamed(left, group.right) : left,
    a.length === 0 ? isNamed(right, group.left) : right,
  ];
  const binds = [...group.left, ...group.right].some(({ duty }) => duty !== null);
  if (!binds && (lost.length === 0 || won.length === 0)) return [];
  return changedActors(lost, won, group, binds);
}

function changedActors(
  lost: readonly Actor[],
  won: readonly Actor[],
  group: ClauseGroup,
  binds: boolean,
): Finding[] {
  return inPairs({ left: lost, right: won }).map(([one, other]) => ({
    ...actorFinding(one, other, binds),
    ...judgedActor(one, other, group, binds),
  }));
}

/** Whether an entry for an actor may be a rewording; for one whom a passive leaves out its note shows that. */
function judgedActor(
  one: Actor | null,
  other: Actor | null,
  group: ClauseGroup,
  binds: boolean,
): Pick<Finding, 'maybe' | 'isSure'> | Pick<Finding, 'isSure' | 'note'> {
  const passive = passiveWithout(one, other, group);
  if (passive === null) return { maybe: isRecast(one, other, group) || isReadApart(one, other, group) };
  const note = `${actorFinding(one, other, binds).note}: ${quoted(passive)} does not say by whom`;
  return { isSure: true, note };
}

/** The passive in which one side tells what somebody is bound to do on the other, and nobody who does it; not of the Parties. */
function passiveWithout(one: Actor | null, other: Actor | null, { left, right }: ClauseGroup): string | null {
  if (one !== null && other !== null) return null;
  const named = one ?? other;
  const [own, others] = one === null ? [right, left] : [left, right];
  if (named === null || named.key === 'the parties') return null;
  const clause = clauseWithout(named, own, others);
  return clause?.duty === null || clause === undefined ? null : dutyShown({ clause, duty: clause.duty });
}

/**
 * Whether a sentence was recast rather than somebody else bound: both actors stand on both sides and another verb is used ("the
 * Fund shall receive from the Union", "the Union shall pay into the Fund"); or the Parties are named where a passive named nobody.
 */
function isRecast(one: Actor | null, other: Actor | null, group: ClauseGroup): boolean {
  const isCollective = (actor: Actor | null): boolean => actor?.key === 'the parties';
  if ((one === null && isCollective(other)) || (other === null && isCollective(one))) return true;
  if (one === null || other === null) {
    const clauses = one === null ? group.left : group.right;
    const named = one ?? other;
    if (named !== null && standsIn(named, clauses) && otherVerbs(group)) return true;
    return clauses.some(({ tokens }) =>
      tokens.some(({ key }, at) => key === 'by' && /^(?:it|them|him|her)$/u.test(tokens[at + 1]?.key ?? '')),
    );
  }
  const [first, second] = [group.left[0], group.right[0]];
  if (first === undefined || second === undefined) return false;
  const stands =
    (standsIn(one, group.right) || isGeneric(one)) && (standsIn(other, group.left) || isGeneric(other));
  const isOther = first.duty === null || second.duty === null || verbOf(first) !== verbOf(second);
  return stands && (isOther || isTitle(one.text) !== isTitle(other.text));
}

/**
 * Whether two readings of one noun phrase differ, and not the phrase: one actor is the other with words behind it that are no name
 * ("the Front", "the Front confirms"), or both stand on both sides, the one within the other ("the Head of the Mission").
 */
function isReadApart(one: Actor | null, other: Actor | null, { left, right }: ClauseGroup): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [one.text, other.text].map((text) => text.toLowerCase().replace(/^(?:the|an?) /u, ''));
  if (a === undefined || b === undefined || a === b) return false;
  const [short, long, longText] = a.length < b.length ? [a, b, other.text] : [b, a, one.text];
  if (long.startsWith(`${short} `))
    return (
      !/\p{Lu}/u.test(longText.slice(-(long.length - short.length))) &&
      !/ of /u.test(long.slice(short.length))
    );
  const stands = (clauses: readonly Clause[]): boolean =>
    clauses.some(({ tokens }) => asWritten(tokens).toLowerCase().includes(long));
  return long.endsWith(` ${short}`) && stands(left) && stands(right);
}

/** "Members of the staff", "the persons who": a word that only leads to who is meant. */
const isGeneric = ({ key }: Actor): boolean => /^(?:members?|people|ones?|bodies|body|personnel)$/u.test(key);

/**
 * Nouns for those who act that were exchanged anywhere in a group ("consent of the council", "consent of the guarantors"),
 * and subjects that changed places with what stood behind the verb.
 */
export function agentFindings({ left, right }: ClauseGroup, told: readonly Finding[]): Finding[] {
  if (told.length > 0 || left.length === 0 || right.length === 0) return [];
  const [a, b] = [left, right].map((clauses) => clauses.flatMap(({ tokens }) => agentNounsIn(tokens)));
  const keysOf = (clauses: readonly Clause[]): ReadonlySet<string> =>
    new Set(clauses.flatMap(({ tokens }) => tokens.map(({ key }) => agentKey(key))));
  const [inLeft, inRight] = [keysOf(left), keysOf(right)];
  const lost = a?.find(({ key }) => !inRight.has(agentKey(key)));
  const won = b?.find(({ key }) => !inLeft.has(agentKey(key)));
  if (lost !== undefined && won !== undefined)
    return [{ ...agentFinding(lost, won, 'Who is named'), maybe: !isLocal(lost, won, left, right) }];
  return turnedSubjects(left, right);
}

/** Whether two words stand between the same neighbours, so that one was put for the other and nothing else changed there. */
function isLocal(lost: Token, won: Token, left: readonly Clause[], right: readonly Clause[]): boolean {
  const besides = (token: Token, clauses: readonly Clause[]): string => {
    const tokens = clauses.flatMap((clause) => clause.tokens);
    const at = tokens.indexOf(token);
    return `${tokens[at - 1]?.key ?? ''} _ ${tokens[at + 1]?.key ?? ''}`;
  };
  return besides(lost, left) === besides(won, right);
}

function agentFinding(lost: Token, won: Token, what: string): Finding {
  const [before, after] = [lost.text, won.text];
  const note = becameNote(what, before, after);
  return { kind: 'party', left: lost.span, right: won.span, before, after, weight: WEIGHTS.party, note };
}

/** "States shall pay the victims" that became "Victims shall pay the States". */
function turnedSubjects(left: readonly Clause[], right: readonly Clause[]): Finding[] {
  const [one, other] = [left[0], right[0]];
  if (one === undefined || other === undefined || left.length > 1 || right.length > 1) return [];
  const [x, y] = [agentKey(one.head), agentKey(other.head)];
  if (x === '' || y === '' || x === y || verbOf(one) !== verbOf(other)) return [];
  const [was, is] = [tokenOf(one, x), tokenOf(other, y)];
  if (ABSTRACT_NOUN.test(one.head) || ABSTRACT_NOUN.test(other.head)) return [];
  const changedPlaces = tokenOf(other, x) !== undefined && tokenOf(one, y) !== undefined;
  return changedPlaces && was !== undefined && is !== undefined
    ? [agentFinding(was, is, 'Who is bound')]
    : [];
}

/** The first letters of the word behind the duty. */
const verbOf = ({ tokens, duty }: Clause): string =>
  stemOf(tokens.find(({ span, kind }) => kind === 'word' && span[0] >= (duty?.span[1] ?? 0))?.key ?? '');

const tokenOf = ({ tokens }: Clause, key: string): Token | undefined =>
  tokens.find((token) => agentKey(token.key) === key);

function actorFinding(one: Actor | null, other: Actor | null, binds: boolean): Finding {
  const [before, after] = [one?.text ?? '', other?.text ?? ''];
  const note =
    one !== null && other !== null
      ? `${binds ? 'Who is bound' : 'Who acts'} changed: ${quoted(before)} became ${quoted(after)}`
      : one !== null
        ? `${quoted(before)} is no longer named as bound`
        : `${quoted(after)} is now named as bound`;
  const kind = binds ? 'bound' : 'party';
  return {
    kind,
    left: one?.span ?? null,
    right: other?.span ?? null,
    before,
    after,
    weight: WEIGHTS[kind],
    note,
  };
}

/** A word without the ending of a plural. */
export const singular = (key: string): string => key.replace(/(?:ies|y)$/u, 'y').replace(/s$/u, '');

export function sameActor(a: Actor, b: Actor): boolean {
  if (a.key === b.key || singular(a.key) === singular(b.key)) return true;
  return isTitle(a.text) && isTitle(b.text) && sameNameKey(a.key, b.key);
}

/** Whether a sentence was parted or joined, or has another verb than its counterpart. */
function otherVerbs({ left, right }: ClauseGroup): boolean {
  const [first, second] = [left[0], right[0]];
  if (left.length !== right.length || first === undefined || second === undefined) return true;
  return first.duty === null || second.duty === null || verbOf(first) !== verbOf(second);
}

/** "Arvenia's forces" and "the forces of Arvenia": one head, and what the shorter lacks stands in its clause. */
function isShortFor(left: Actor, right: Actor, group: ClauseGroup): boolean {
  const [a, b] = [left.key.split(' '), right.key.split(' ')];
  const [short, long, clauses] = a.length < b.length ? [a, b, group.left] : [b, a, group.right];
  if (short.length === long.length || singular(short.at(-1) ?? '') !== singular(long.at(-1) ?? ''))
    return false;
  const rest = long.filter((word) => !short.includes(word));
  return rest.every((word) => standsIn({ key: word }, clauses));
}

const isTitle = (text: string): boolean => /\p{Lu}/u.test(text.split(' ').at(-1)?.charAt(0) ?? '');

/** The different words of clauses, singular, asked for again and again; no result depends on it. */
const WORDS_OF = new WeakMap<readonly Clause[], ReadonlySet<string>>();

function wordsIn(clauses: readonly Clause[]): ReadonlySet<string> {
  const known = WORDS_OF.get(clauses);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { tokens } of clauses)
    for (const { key } of tokens) found.add(singular(SAME_AGENTS[key] ?? key));
  WORDS_OF.set(clauses, found);
  return found;
}

const PARTIES: readonly string[] = ['party', 'side', 'both', 'parties'].map((word) => singular(word));

/** Whether the words of an actor or a name stand in clauses, wherever they do. */
export function standsIn({ key: own }: { readonly key: string }, clauses: readonly Clause[]): boolean {
  const words = wordsIn(clauses);
  if (own === 'the parties') return PARTIES.some((word) => words.has(word));
  return own.split(' ').every((word) => {
    const single = singular(word);
    if (LINKS.has(word) || words.has(single)) return true;
    for (const other of words) if (sameNameKey(other, single)) return true;
    return false;
  });
}

const LINKS: ReadonlySet<string> = new Set(['of', 'on', 'for', 'the', 'and', 'in']);
