import type { BracketKind } from '@nonpaper/vocabulary';
import { BRACKET_KINDS } from '@nonpaper/vocabulary';
import { words } from '@nonpaper/text';
import type { StanceRole } from '../data/bracket-stance-words.ts';
import { STANCE_ROLES } from '../data/bracket-stance-words.ts';
import type { BracketFact } from './bracket-fact.ts';
import type { Negotiated } from './negotiated.ts';

/** How many brackets one party speaks of, by what it says. */
export interface PartyCount {
  readonly party: string;
  readonly brackets: Readonly<Record<StanceRole, number>>;
  /** Open brackets of which a listed party says nothing. */
  readonly silent: number;
}

/** How much of a text is open. */
export interface BracketCounts {
  /** Open brackets: wording, options, alternatives and gaps, with both signs. Remarks are none. */
  readonly open: number;
  readonly byKind: Readonly<Record<BracketKind, number>>;
  /** Signs without a partner. */
  readonly unmatched: number;
  /** Groups of alternatives, in brackets or under heads. */
  readonly choices: number;
  /** Words and numbers of the wording, labels, heads and remarks left out. */
  readonly words: number;
  readonly wordsInBrackets: number;
  /** `wordsInBrackets` over `words`, 0 to 1; 0 where there are no words. */
  readonly share: number;
  readonly byParty: readonly PartyCount[];
}

/** Whether a bracket leaves something open. */
export const isOpen = ({ closed, kind }: BracketFact): boolean => closed && kind !== 'note';

/** The outermost nodes that leave something open: brackets, signs without a partner, choices under heads. */
export function openNodes({ nodes, brackets }: Negotiated): number[] {
  const open: number[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at];
    if (node === undefined) break;
    const fact = brackets[node.bracket ?? -1];
    const isBracket = fact !== undefined && (!fact.closed || isOpen(fact));
    const isChoice = node.kind === 'alternatives' && nodes[at + 2]?.bracket === undefined;
    if ((isBracket && (node.piece ?? 1) === 1) || isChoice) open.push(at);
    at = isBracket || isChoice ? node.end : at + 1;
  }
  return open;
}

/** Parties of the caller's list that say nothing of a bracket. Without a list nobody is known to be silent. */
export function silentParties({ parties }: Negotiated, { stances }: BracketFact): string[] {
  const spoke = new Set(stances.map(({ party }) => party));
  return parties.filter((party) => !spoke.has(party));
}

/** Counts the brackets of a text, what they hold and whose they are. Linear in the text times the parties. */
export function bracketCounts(negotiated: Negotiated): BracketCounts {
  const { brackets, nodes } = negotiated;
  const closed = brackets.filter((fact) => fact.closed);
  const counted = wordCounts(negotiated);
  return {
    open: closed.filter(isOpen).length,
    byKind: byKindOf(closed),
    unmatched: brackets.length - closed.length,
    choices: nodes.filter(({ kind }) => kind === 'alternatives').length,
    ...counted,
    share: counted.words === 0 ? 0 : counted.wordsInBrackets / counted.words,
    byParty: byPartyOf(negotiated, closed.filter(isOpen)),
  };
}

function byKindOf(brackets: readonly BracketFact[]): Record<BracketKind, number> {
  const counts = { text: 0, option: 0, alternative: 0, empty: 0, note: 0 };
  for (const { kind } of brackets) counts[kind] += 1;
  return counts;
}

function wordCounts({ text, nodes, brackets }: Negotiated): Pick<BracketCounts, 'words' | 'wordsInBrackets'> {
  let all = 0;
  let inside = 0;
  let openUntil = 0;
  nodes.forEach(({ kind, bracket, span, end }, index) => {
    const fact = brackets[bracket ?? -1];
    if (kind === 'alternatives' || (fact !== undefined && isOpen(fact))) openUntil = Math.max(openUntil, end);
    if (kind !== 'wording' && kind !== 'gap') return;
    const count = words(text.slice(...span)).filter((word) => word.kind !== 'mark').length;
    all += count;
    if (index < openUntil) inside += count;
  });
  return { words: all, wordsInBrackets: inside };
}

function byPartyOf({ parties }: Negotiated, open: readonly BracketFact[]): PartyCount[] {
  const counts = new Map<string, Record<StanceRole, number>>();
  const spoken = new Map<string, number>();
  for (const party of parties) counts.set(party, noRoles());
  for (const { stances } of open) {
    for (const { party, role } of stances) {
      const roles = counts.get(party) ?? noRoles();
      roles[role] += 1;
      counts.set(party, roles);
    }
    for (const party of new Set(stances.map((stance) => stance.party)))
      spoken.set(party, (spoken.get(party) ?? 0) + 1);
  }
  const listed = new Set(parties);
  return [...counts].map(([party, brackets]) => ({
    party,
    brackets,
    silent: listed.has(party) ? open.length - (spoken.get(party) ?? 0) : 0,
  }));
}

const noRoles = (): Record<StanceRole, number> => ({
  proposer: 0,
  supporter: 0,
  objector: 0,
  reserved: 0,
  'ad referendum': 0,
  'no objection': 0,
});

/** A draft whose brackets are to be counted, by provision. */
export interface CountedDraft {
  readonly key: string;
  readonly provisions: readonly { readonly path: string; readonly read: Negotiated }[];
}

/** The counts of one draft in a series. */
export interface SeriesEntry {
  readonly key: string;
  readonly total: BracketCounts;
  readonly provisions: readonly { readonly path: string; readonly counts: BracketCounts }[];
  /** Open brackets more or fewer than in the draft before; null for the first. */
  readonly change: number | null;
}

/** The number of brackets over drafts, in the order that they are handed in. */
export function bracketSeries(drafts: readonly CountedDraft[]): SeriesEntry[] {
  const entries: SeriesEntry[] = [];
  for (const { key, provisions } of drafts) {
    const counted = provisions.map(({ path, read }) => ({ path, counts: bracketCounts(read) }));
    const total = sumOf(counted.map(({ counts }) => counts));
    const before = entries.at(-1);
    entries.push({
      key,
      total,
      provisions: counted,
      change: before === undefined ? null : total.open - before.total.open,
    });
  }
  return entries;
}

function sumOf(all: readonly BracketCounts[]): BracketCounts {
  const sum = (pick: (counts: BracketCounts) => number): number =>
    all.reduce((total, each) => total + pick(each), 0);
  const byKind = { text: 0, option: 0, alternative: 0, empty: 0, note: 0 };
  for (const kind of BRACKET_KINDS) byKind[kind] = sum((each) => each.byKind[kind]);
  const [count, inside] = [sum((each) => each.words), sum((each) => each.wordsInBrackets)];
  return {
    open: sum((each) => each.open),
    byKind,
    unmatched: sum((each) => each.unmatched),
    choices: sum((each) => each.choices),
    words: count,
    wordsInBrackets: inside,
    share: count === 0 ? 0 : inside / count,
    byParty: sumOfParties(all.flatMap(({ byParty }) => byParty)),
  };
}

function sumOfParties(all: readonly PartyCount[]): PartyCount[] {
  const sums = new Map<string, { brackets: Record<StanceRole, number>; silent: number }>();
  for (const { party, brackets, silent } of all) {
    const sum = sums.get(party) ?? { brackets: noRoles(), silent: 0 };
    for (const role of STANCE_ROLES) sum.brackets[role] += brackets[role];
    sum.silent += silent;
    sums.set(party, sum);
  }
  return [...sums].map(([party, sum]) => ({ party, ...sum }));
}
