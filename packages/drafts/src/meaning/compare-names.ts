import { becameNote, type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { singular, standsIn } from './compare-actors.ts';
import { inPairs, once } from './multisets.ts';
import { type NameFact, sameNameKey } from './names.ts';
import type { ClauseGroup } from './pairing.ts';
import type { Token } from './tokens.ts';

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
  !key.includes(' ') &&
  clauses.some(({ tokens }) =>
    tokens.some(
      (token, at) =>
        token.span[0] === span[0] &&
        (at === 0 || isBehindListMark(tokens[at - 1], token) || isBehindBullet(tokens, at)),
    ),
  );

/** "(a) Ports …": a sign of a list stood between two words that are side by side now. */
const isBehindListMark = (before: Token | undefined, own: Token): boolean =>
  before?.kind === 'mark' && own.span[0] - before.span[1] >= SHORTEST_LIST_MARK;

/** "- Ports …": a dash that opens a point, at the beginning or behind the end of the point before. */
const isBehindBullet = (tokens: readonly Token[], at: number): boolean =>
  /^[-–—•*]$/u.test(tokens[at - 1]?.key ?? '') && (at < 2 || /^[.;:!?]$/u.test(tokens[at - 2]?.key ?? ''));

const SHORTEST_LIST_MARK = '1. '.length;

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
