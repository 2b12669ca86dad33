import { ABSTRACT_NOUN, type Actor, agentKey, agentNounsIn } from './actors.ts';
import { becameNote, type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { inPairs, once } from './multisets.ts';
import { type NameFact, sameNameKey } from './names.ts';
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
  return inPairs({ left: lost, right: won }).map(([one, other]) => ({
    ...actorFinding(one, other, binds),
    maybe: isRecast(one, other, group),
  }));
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

const singular = (key: string): string => key.replace(/(?:ies|y)$/u, 'y').replace(/s$/u, '');

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

/** Whether the words of an actor or a name stand in clauses, wherever they do. */
export function standsIn({ key: own }: { readonly key: string }, clauses: readonly Clause[]): boolean {
  const keys = clauses.flatMap(({ tokens }) => tokens.map(({ key }) => SAME_AGENTS[key] ?? key));
  if (own === 'the parties') return keys.some((key) => /^(?:part(?:y|ies)|sides?|both)$/u.test(key));
  return own
    .split(' ')
    .every((word) => LINKS.has(word) || keys.some((key) => sameNameKey(singular(key), singular(word))));
}

const LINKS: ReadonlySet<string> = new Set(['of', 'on', 'for', 'the', 'and', 'in']);

/** Names on one side only, and names that changed places ("from A to B"); `known` holds those told already as bound. */
export function nameFindings(group: ClauseGroup, told: readonly Finding[]): Finding[] {
  if (group.left.length === 0 || group.right.length === 0) return [];
  const [a, b] = [group.left, group.right].map((clauses) => clauses.flatMap(({ names }) => names));
  if (a === undefined || b === undefined) return [];
  const words = new Set(
    told.flatMap(({ before, after }) => `${before} ${after}`.toLowerCase().split(/\s+/u)),
  );
  const isTold = ({ text }: NameFact): boolean =>
    text
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => words.has(word));
  const actors = [...group.left, ...group.right].flatMap((clause) => clause.actors);
  const acts = ({ key, span }: NameFact): boolean =>
    actors.some((actor) => actor.key === key && actor.span[0] <= span[0] && actor.span[1] >= span[1]);
  const otherClauses = (own: readonly NameFact[]): readonly Clause[] =>
    own === a ? group.right : group.left;
  const only = (own: readonly NameFact[], others: readonly NameFact[]): NameFact[] =>
    once(own, ({ key }) => key).filter(
      (name) =>
        !isTold(name) &&
        !(acts(name) && !standsSmall(name, otherClauses(own))) &&
        !others.some((other) => sameNameKey(name.key, other.key)) &&
        !(standsIn(name, otherClauses(own)) && !standsSmall(name, otherClauses(own))),
    );
  const [left, right] = [only(a, b), only(b, a)];
  const small = [
    ...left
      .filter((name) => standsSmall(name, group.right))
      .map((name) => smallFinding(name, true, opensSentence(name, group.left))),
    ...right
      .filter((name) => standsSmall(name, group.left))
      .map((name) => smallFinding(name, false, opensSentence(name, group.right))),
  ];
  const rest = {
    left: left.filter((name) => !standsSmall(name, group.right)),
    right: right.filter((name) => !standsSmall(name, group.left)),
  };
  const exchanged = inPairs(rest).map(([one, other]) => ({
    ...nameFinding(one, other),
    maybe: isFormOfState(one, other, group),
  }));
  return [
    ...small,
    ...exchanged,
    ...(exchanged.length === 0 && told.length === 0 ? turned(group, a, b) : []),
  ];
}

/** "The Republic of Dravania" and "Dravania": the long name and the short one of a State that stands on both sides. */
function isFormOfState(one: NameFact | null, other: NameFact | null, group: ClauseGroup): boolean {
  if (one !== null && other !== null) return false;
  const [name, own, others] =
    one === null ? [other, group.right, group.left] : [one, group.left, group.right];
  if (name === null || !name.key.split(' ').every((word) => FORMS_OF_STATE.has(word))) return false;
  const tokens = own.flatMap((clause) => clause.tokens);
  const at = tokens.findIndex(({ span }) => span[0] >= name.span[1]);
  const long = tokens[at + (tokens[at + 1]?.key === 'the' ? 2 : 1)];
  return tokens[at]?.key === 'of' && long?.capital === true && standsIn({ key: long.key }, others);
}

const FORMS_OF_STATE: ReadonlySet<string> = new Set(
  'republic kingdom state federation union commonwealth principality sultanate emirate people democratic federal islamic united grand duchy confederation'.split(
    ' ',
  ),
);

/** Whether the words of a name stand side by side without capitals. */
function standsSmall(name: NameFact, clauses: readonly Clause[]): boolean {
  if (name.text === name.text.toUpperCase()) return false;
  const words = name.key.split(' ');
  return clauses.some(({ tokens }) =>
    tokens.some((_, at) => words.every((word, step) => isSmallWord(tokens[at + step], word))),
  );
}

const isSmallWord = (token: Token | undefined, word: string): boolean =>
  token !== undefined && !token.capital && singular(token.key) === singular(word);

/** Whether a name is one word with which a clause begins, so that the capital may be that of the sentence. */
const opensSentence = ({ key, span }: NameFact, clauses: readonly Clause[]): boolean =>
  !key.includes(' ') && clauses.some(({ tokens }) => tokens[0]?.span[0] === span[0]);

const smallFinding = (name: NameFact, lost: boolean, maybe: boolean): Finding => {
  const [capital, small] = [name.text, name.text.toLowerCase()];
  const [before, after] = lost ? [capital, small] : [small, capital];
  return {
    kind: 'term',
    left: lost ? name.span : null,
    right: lost ? null : name.span,
    before,
    after,
    weight: WEIGHTS.term - 16,
    maybe,
    note: lost
      ? `Defined term written small: ${quoted(before)} became ${quoted(after)}`
      : `Plain words written as a defined term: ${quoted(before)} became ${quoted(after)}`,
  };
};

const nameFinding = (one: NameFact | null, other: NameFact | null): Finding => {
  const [before, after] = [one?.text ?? '', other?.text ?? ''];
  return {
    kind: 'party',
    left: one?.span ?? null,
    right: other?.span ?? null,
    before,
    after,
    weight: WEIGHTS.party,
    note: becameNote('Name', before, after),
  };
};

const DIRECTIONS: ReadonlySet<string> = new Set(['from', 'to', 'against', 'towards']);

/** Names that stand once on either side, behind another word of direction each. */
function turned(group: ClauseGroup, a: readonly NameFact[], b: readonly NameFact[]): Finding[] {
  const [before, after] = [directionsOf(group.left, a), directionsOf(group.right, b)];
  const changed = [...before].filter(([key, way]) => after.has(key) && after.get(key)?.way !== way.way);
  const [first] = changed;
  if (first === undefined || changed.length < 2) return [];
  const [one, other] = [first[1], after.get(first[0])];
  const texts = [`${one.way} ${one.name.text}`, `${other?.way ?? ''} ${other?.name.text ?? ''}`];
  return [
    {
      kind: 'party',
      left: one.name.span,
      right: other?.name.span ?? null,
      before: texts[0] ?? '',
      after: texts[1] ?? '',
      weight: WEIGHTS.party,
      note: becameNote('Direction', texts[0] ?? '', texts[1] ?? ''),
    },
  ];
}

function directionsOf(
  clauses: readonly Clause[],
  names: readonly NameFact[],
): Map<string, { readonly way: string; readonly name: NameFact }> {
  const tokens = new Map(
    clauses.flatMap((clause) => clause.tokens.map((token, at) => [token.span[0], [clause, at] as const])),
  );
  const ways = new Map<string, { way: string; name: NameFact }>();
  for (const name of names) {
    const [clause, at] = tokens.get(name.span[0]) ?? [];
    const way = clause?.tokens[(at ?? 0) - 1]?.key ?? '';
    if (DIRECTIONS.has(way) && !ways.has(name.key)) ways.set(name.key, { way, name });
  }
  return ways;
}
