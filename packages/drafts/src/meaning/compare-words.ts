import { LOADED_GROUPS } from '../data/loaded-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { becameNote, type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import { loadedHits } from './phrases.ts';
import { tokensWithin } from './places.ts';
import type { Token } from './tokens.ts';
import { basesIn, basesOf, contrariesOf, hasBaseIn } from './contraries.ts';
import { stemOf } from './words-key.ts';
import { asWritten } from './as-written.ts';

/** Words of one field that were exchanged: "border" for "line of contact". One that only left or came is no entry. */
export function loadedFindings({ left, right }: ClauseGroup): Finding[] {
  const [a, b] = [left, right].map(membersOf);
  if (a === undefined || b === undefined) return [];
  return [...a.keys()].flatMap((field) => {
    const [mine, theirs] = [a.get(field), b.get(field)];
    if (mine === undefined || theirs === undefined) return [];
    const lost = moreOften(mine, theirs);
    const won = moreOften(theirs, mine);
    if (lost === undefined || won === undefined) return [];
    if (LOADED_GROUPS[field]?.inPlace === true && !areInPlace([lost, left], [won, right])) return [];
    const [before, after] = [asWritten(lost), asWritten(won)];
    const why = LOADED_GROUPS[field]?.why ?? '';
    return [
      {
        kind: 'status' as const,
        left: spanOf(lost),
        right: spanOf(won),
        before,
        after,
        weight: WEIGHTS.status,
        isSure: opens(lost, left) && opens(won, right),
        maybe:
          LOADED_GROUPS[field]?.inPlace !== true &&
          !standAlike(lost, won, left, right) &&
          (!areExchanged(mine, theirs) || LOADED_GROUPS[field]?.field === 'territory'),
        note: `Word of weight changed: ${quoted(before)} became ${quoted(after)} (${why})`,
      },
    ];
  });
}

/** Words with the clauses that they stand in. */
type InClauses = readonly [own: readonly Token[], clauses: readonly Clause[]];

/** "Approved by the Council" and "circulated to the Council": behind one word, and each before a small word, a sign or the same one. */
function areInPlace(one: InClauses, other: InClauses): boolean {
  const [a, b] = [one, other].map(([own, clauses]) => {
    const tokens = clauses.flatMap((clause) => clause.tokens);
    const at = own[0] === undefined ? -1 : tokens.indexOf(own[0]);
    const next = tokens[at + own.length];
    const isSmall = next === undefined || next.kind === 'mark' || STOP_WORDS.has(next.key);
    return { before: tokens[at - 1]?.key ?? '', next: isSmall ? '' : next.key };
  });
  return a !== undefined && a.before !== '' && a.before === b?.before && a.next === b.next;
}

/** Whether each side has one word of the field, and not that of the other. */
const areExchanged = (mine: ReadonlyMap<number, Places>, theirs: ReadonlyMap<number, Places>): boolean =>
  mine.size === 1 && theirs.size === 1 && ![...mine.keys()].some((member) => theirs.has(member));

/** Whether two stretches stand before or behind the same word, so that the one was put for the other. */
function standAlike(
  lost: readonly Token[],
  won: readonly Token[],
  left: readonly Clause[],
  right: readonly Clause[],
): boolean {
  const besides = (own: readonly Token[], clauses: readonly Clause[]): readonly string[] => {
    const tokens = clauses.flatMap((clause) => clause.tokens);
    const [first, last] = [own[0], own.at(-1)].map((token) =>
      token === undefined ? -1 : tokens.indexOf(token),
    );
    // "Decides to lift" and "recommends lifting" are followed by one word.
    const next = tokens[(last ?? 0) + 1]?.key === 'to' ? 2 : 1;
    return [tokens[(first ?? 0) - 1]?.key ?? '', stemOf(tokens[(last ?? 0) + next]?.key ?? '')];
  };
  const [a, b] = [besides(lost, left), besides(won, right)];
  return (a[0] === b[0] && a[1] === b[1]) || (opens(lost, left) && opens(won, right));
}

/** "Calls upon …" and "Demands that …": the verb with which a provision of a resolution begins. */
const opens = (own: readonly Token[], [first]: readonly Clause[]): boolean =>
  own[0] !== undefined && own[0] === first?.tokens[0];

type Places = readonly (readonly Token[])[];

/** The first member that stands more often on its own side than on the other, with its last place. */
function moreOften(
  own: ReadonlyMap<number, Places>,
  other: ReadonlyMap<number, Places>,
): readonly Token[] | undefined {
  for (const [member, places] of own) {
    const count = other.get(member)?.length ?? 0;
    if (places.length > count) return places[0];
  }
  return undefined;
}

/** For each field the members that stand in the clauses, each with the tokens of its places. */
function membersOf(clauses: readonly Clause[]): Map<number, Map<number, Places>> {
  const fields = new Map<number, Map<number, Places>>();
  for (const { tokens } of clauses)
    for (const { from, to, meaning } of loadedHits(tokens)) {
      const members = fields.get(meaning.group) ?? new Map<number, Places>();
      fields.set(meaning.group, members);
      members.set(meaning.member, [...(members.get(meaning.member) ?? []), tokens.slice(from, to)]);
    }
  return fields;
}

const spanOf = (tokens: readonly Token[]): readonly [number, number] => [
  tokens[0]?.span[0] ?? 0,
  tokens.at(-1)?.span[1] ?? 0,
];

/** Words that became their contrary by a prefix ("unarmed", "non-military") or by the list of contraries. */
export function contraryFindings({ left, right }: ClauseGroup, whole: ClauseGroup): Finding[] {
  const [a, b] = [wordsOf(left, whole.left), wordsOf(right, whole.right)];
  const [known, others] = [basesIn(a.keys()), basesIn(b.keys())];
  // "Ceased" is no contrary of "continue" where "ceasing" stands beside that.
  const lost = [...a.values()].filter(({ key }) => !hasBaseIn(key, others));
  const won = new Map<string, Token>();
  for (const [key, token] of b)
    if (!hasBaseIn(key, known)) for (const form of basesOf(key)) won.set(form, token);
  return lost.flatMap((token) => {
    const other = basesOf(token.key)
      .flatMap(contrariesOf)
      .flatMap((key) => won.get(key) ?? [])[0];
    if (other === undefined) return [];
    const [before, after, weight] = [token.text, other.text, WEIGHTS.negation - 4];
    const note = `Became its contrary: ${quoted(before)} became ${quoted(after)}`;
    return [{ kind: 'negation' as const, left: token.span, right: other.span, before, after, weight, note }];
  });
}

/** The words of clauses but for those of limits and conditions, which have entries of their own: "no fewer than", "before". */
const wordsOf = (clauses: readonly Clause[], whole: readonly Clause[]): Map<string, Token> => {
  const marked = new Set(
    whole.flatMap((clause) =>
      clause.marks
        .filter(({ kind }) => /^(?:bound|condition)$/u.test(kind))
        .flatMap(({ span }) => tokensWithin(clause, span).map((token) => token.span[0])),
    ),
  );
  const tokens = clauses.flatMap((clause) => clause.tokens).map(asOrdinal);
  return new Map(
    tokens
      .filter((token) => token.kind === 'word' && !marked.has(token.span[0]))
      .map((token) => [token.key, token]),
  );
};

/** “First” is read as a number, and is the contrary of “last” all the same. */
const asOrdinal = (token: Token): Token =>
  token.text.toLowerCase() === 'first' ? { ...token, kind: 'word', key: 'first' } : token;

const DEFINING: ReadonlySet<string> = new Set(['means', 'mean', 'hereinafter', 'denotes']);

const isDefinition = ({ tokens }: Clause): boolean =>
  tokens.some(
    ({ key }, at) =>
      (DEFINING.has(key) &&
        tokens[at + 1]?.key !== 'that' &&
        !MEANS_BEFORE.has(tokens[at - 1]?.key ?? '') &&
        !isAverage(tokens, at)) ||
      (key === 'refers' && tokens[at + 1]?.key === 'to') ||
      (key === 'defined' && tokens[at + 1]?.key === 'as'),
  );

/** "The thirty-year mean": a noun, unlike "the terms … mean". */
const isAverage = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'mean' &&
  tokens[at - 1]?.kind !== 'mark' &&
  !/^(?:shall|terms|words|expressions|they|these)$/u.test(tokens[at - 1]?.key ?? '');

/** Words behind which "means" are a way to do something and define nothing: "by peaceful means". */
const MEANS_BEFORE: ReadonlySet<string> = new Set(
  'by of all other peaceful any the such no through with military diplomatic political appropriate necessary legal suitable available financial same other'.split(
    ' ',
  ),
);

/** A definition in which a word of content changed: there every word counts. */
export function definitionFindings({ left, right }: ClauseGroup): Finding[] {
  const [one, other] = [left.find(isDefinition), right.find(isDefinition)];
  if (one === undefined && other === undefined) return [];
  if (one !== undefined && other !== undefined) {
    const [a, b] = [contentOf(one), contentOf(other)];
    if (a === b) return [];
  } else if (left.length === 0 || right.length === 0) return [];
  const [before, after] = [one, other].map((clause) =>
    clause === undefined ? '' : asWritten(clause.tokens),
  );
  // Where one side alone defines, the term may have been brought in by another sign ("(the “Commission”)").
  const maybe = one === undefined || other === undefined ? hasQuotes(left) && hasQuotes(right) : false;
  return [
    {
      kind: 'term',
      left: one?.span ?? left[0]?.span ?? null,
      right: other?.span ?? right[0]?.span ?? null,
      before: before ?? '',
      after: after ?? '',
      weight: WEIGHTS.term + 12,
      maybe,
      note: becameNote('Definition', before ?? '', after ?? ''),
    },
  ];
}

const hasQuotes = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ tokens }) => tokens.some(({ key }) => /^["“”«»„]$/u.test(key)));

/** Words that bring a definition in and are no part of it: "For the purposes of this Treaty, the term …". */
const LEADS: ReadonlySet<string> = new Set(
  'purpose purposes treaty agreement protocol convention accord annex article part chapter term terms expression word means mean refers denotes hereinafter defined shall present meaning'.split(
    ' ',
  ),
);

/** The words from the term on, where it stands in quotation marks: "unless otherwise specified, “days” means" leads to one. */
const fromTerm = (tokens: readonly Token[]): readonly Token[] => {
  const quote = tokens.findIndex(({ key }) => /^["“«„]$/u.test(key));
  return quote === -1 ? tokens : tokens.slice(quote);
};

const LONGEST_NAME = 14;

/** What brings a short form in: the long name before the sign, and what stands in quotation marks behind it. */
const broughtIn = (tokens: readonly Token[], at: number): readonly Token[] => {
  const close = tokens.slice(at).findIndex(({ key }) => key === ')');
  const name = tokens.slice(Math.max(0, at - LONGEST_NAME), at).filter(({ capital }) => capital);
  return [...name, ...tokens.slice(at, close === -1 ? at + LONGEST_NAME : at + close)];
};

const ofDefinition = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ key }) => key === 'hereinafter');
  return at === -1 ? fromTerm(tokens) : broughtIn(tokens, at);
};

const contentOf = ({ tokens }: Clause): string =>
  ofDefinition(tokens)
    .filter(({ key }) => !LEADS.has(key))
    .filter(({ kind, key }) => kind === 'fact' || (kind === 'word' && !STOP_WORDS.has(key)))
    .map(({ key, fact }) => (fact === null ? key : fact.kind === 'reference' ? fact.path : fact.shown))
    .sort()
    .join(' ');
