import type { Span } from '@nonpaper/vocabulary';
import { type Negotiated, readNegotiated } from '../brackets/negotiated.ts';
import { cleanText } from '../wording.ts';
import type { ReadProvision } from '../types.ts';
import type { Finding, MeaningChange, MeaningPlace, MeaningReading } from './change.ts';
import type { NamedParty } from './changed-facts.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { actorFindings, agentFindings, nameFindings } from './compare-actors.ts';
import { branchPairs } from './branches.ts';
import { bracketFindings } from './compare-brackets.ts';
import { asideFindings, dutyFindings, negationFindings } from './compare-duties.ts';
import { joinerFindings } from './compare-joiners.ts';
import { coarseMarkFindings, markFindings } from './compare-marks.ts';
import { isRecast } from './recast.ts';
import { restFindings } from './compare-rest.ts';
import { aloneIn, doubted, dutiesIn, stemsIn, valuesAloneIn } from './doubts.ts';
import { type ReferenceContext, referenceFindings } from './compare-references.ts';
import { contraryFindings, definitionFindings, loadedFindings } from './compare-words.ts';
import { once } from './multisets.ts';
import { knownNames } from './names.ts';
import { isNegotiated, type UnitReading, unitsOf } from './negotiated-units.ts';
import { type ClauseGroup, clauseGroups } from './pairing.ts';
import type { Renumbering } from './renumbering.ts';
import { settled } from './settled.ts';
import { type Token, tokensOf } from './tokens.ts';
import { unitPairs } from './unit-pairs.ts';
import { wordKey } from './words-key.ts';

/** What is known beside the two texts. */
export interface MeaningContext {
  /** Parties by name, so that a name that begins a sentence is known as one. */
  readonly parties?: readonly NamedParty[];
  /** What became of the numbers, so that references can be followed; without it the numbers themselves are compared. */
  readonly renumbering?: Renumbering;
}

/** One side of a pair: provisions in order, or a plain text. */
export type MeaningSide = string | readonly ReadProvision[];

/**
 * What the changes between the provisions of a matched pair or group mean, heaviest first.
 *
 * Plan. Each side is cut into clauses of at most one duty (`clauses`), and clauses that answer each other are put together
 * by their content, wherever they stand (`pairing`). In each such group duties, actors, negations, figures,
 * conditions, extent, names and words of weight are compared by what they say and not by how: "no more than" and "at
 * most" are one (`compare-…`, the lists in `data/`). What left one clause and came into another clause of the same
 * sentence is no change. A negotiated text (brackets, options, labels) is read by the brackets room: what happened to
 * its brackets has entries of its own, and its wording is compared branch by branch (`branches`).
 *
 * To be used only where `wordingComparable` agrees; the word lists are English. Equal texts give nothing but references
 * that lead elsewhere. About linear in the texts; the clauses of one pair are compared each with each up to a bound.
 */
export function readMeaning(
  before: MeaningSide,
  after: MeaningSide,
  context: MeaningContext = {},
): MeaningReading {
  const [left, right] = [sideOf(before), sideOf(after)];
  const found = findings(left, right, context);
  const listed = (isMaybe: boolean): MeaningChange[] =>
    found
      .filter(({ maybe = false }) => maybe === isMaybe)
      .map((finding) => changeOf(finding, left, right))
      .sort((a, b) => b.weight - a.weight || placeOf(a) - placeOf(b));
  return { changes: listed(false), worthALook: listed(true) };
}

/** The changes of `readMeaning`, without the wording that is worth a look. */
export const meaningChanges = (
  before: MeaningSide,
  after: MeaningSide,
  context: MeaningContext = {},
): MeaningChange[] => [...readMeaning(before, after, context).changes];

const placeOf = ({ spans }: MeaningChange): number => (spans.left[0] ?? spans.right[0])?.span[0] ?? 0;

interface Side {
  readonly text: string;
  readonly provisions: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly path: string | undefined;
}

function sideOf(side: MeaningSide): Side {
  if (typeof side === 'string')
    return { text: side, provisions: [{ id: '', start: 0, end: side.length }], path: undefined };
  let text = '';
  const provisions = side.map((provision, index) => {
    if (index > 0) text += '\n\n';
    const start = text.length;
    text += cleanText(provision);
    return { id: provision.id, start, end: text.length };
  });
  return { text, provisions, path: side[0]?.path };
}

function findings(left: Side, right: Side, context: MeaningContext): Finding[] {
  const references: ReferenceContext = {
    renumbering: context.renumbering,
    leftPath: left.path,
    rightPath: right.path,
  };
  if (left.text === right.text && context.renumbering === undefined) return [];
  const [a, b] = [negotiatedOf(left, context), negotiatedOf(right, context)];
  if (!isNegotiated(a) && !isNegotiated(b))
    return wordingFindings(left.text, right.text, references, context);
  return negotiatedFindings(unitsOf(a), unitsOf(b), references, context);
}

function negotiatedOf({ text, provisions }: Side, { parties }: MeaningContext): Negotiated {
  const units = provisions.map(({ start, end }): Span => [start, end]);
  return readNegotiated(text, parties === undefined ? { units } : { units, parties });
}

/** Brackets by what became of them, and wording branch by branch; what several branches say alike is one entry. */
function negotiatedFindings(
  left: UnitReading,
  right: UnitReading,
  references: ReferenceContext,
  context: MeaningContext,
): Finding[] {
  const pairs = unitPairs(left, right);
  const branches = branchPairs(left, right, pairs);
  const inBranches = branches.pairs.flatMap(([a, b]) =>
    wordingFindings(a.text, b.text, references, context).map((finding) => ({
      ...finding,
      left: finding.left === null ? null : a.placeOf(finding.left),
      right: finding.right === null ? null : b.placeOf(finding.right),
    })),
  );
  const keyOf = ({ kind, left: from, right: to }: Finding): string =>
    `${kind} ${from?.join('-') ?? ''} ${to?.join('-') ?? ''}`;
  return [...once(inBranches, keyOf), ...bracketFindings(left, right, pairs, branches.unread)];
}

/** What changed in the sense of plain wording. */
function wordingFindings(
  left: string,
  right: string,
  references: ReferenceContext,
  context: MeaningContext,
): Finding[] {
  if (left === right && context.renumbering === undefined) return [];
  const tokens = [tokensOf(left), tokensOf(right)] as const;
  const known = namesIn(tokens, context);
  const groups = clauseGroups(clausesOf(left, tokens[0], known), clausesOf(right, tokens[1], known));
  const stems = { left: stemsIn(groups, 'left'), right: stemsIn(groups, 'right') };
  const found = groups.map((group) => {
    const told = groupFindings(group, references);
    const isCoarse = wordsIn(group) > MOST_WORDS;
    return { group, found: isCoarse ? told : [...told, ...restFindings(group, told, stems)] };
  });
  const doubts = {
    stems,
    alone: { left: aloneIn(groups, 'left'), right: aloneIn(groups, 'right') },
    values: { left: valuesAloneIn(groups, 'left'), right: valuesAloneIn(groups, 'right') },
    duties: { left: dutiesIn(groups, 'left'), right: dutiesIn(groups, 'right') },
    left,
    right,
  };
  return withoutShifted(
    found.map((each) => ({ ...each, found: each.found.map((one) => doubted(one, each.group, doubts)) })),
  );
}

function namesIn(
  tokens: readonly (readonly Token[])[],
  { parties = [] }: MeaningContext,
): ReadonlySet<string> {
  const known = new Set(knownNames(tokens));
  for (const { name, aliases = [] } of parties)
    for (const word of [name, ...aliases].flatMap((each) => each.split(/\s+/u)))
      if (/^\p{Lu}/u.test(word)) known.add(wordKey(word));
  return known;
}

function groupFindings(group: ClauseGroup, references: ReferenceContext): Finding[] {
  if (group.same && sameCapitals(group)) return referenceFindings(group, references);
  if (group.left.length === 0 || group.right.length === 0) return aloneFindings(group, references);
  if (wordsIn(group) > MOST_WORDS) return [...dutyFindings(group, false), ...coarseMarkFindings(group)];
  return pairedFindings(settled(group), group, references);
}

/** A longer pair of clauses is compared by its marks alone: none that people write is so long, and work must stay bounded. */
const MOST_WORDS = 6_000;

const wordsIn = ({ left, right }: ClauseGroup): number =>
  [...left, ...right].reduce((sum, { tokens }) => sum + tokens.length, 0);

/** `whole` is the group before it was settled. */
function pairedFindings(group: ClauseGroup, whole: ClauseGroup, references: ReferenceContext): Finding[] {
  const bound = actorFindings(group);
  const names = nameFindings(group, bound);
  const negations = negationFindings(group);
  return [
    ...dutyFindings(group, negations.length > 0),
    ...asideFindings(group),
    ...bound,
    ...negations,
    ...(negations.length === 0 ? contraryFindings(group, whole) : []),
    ...markFindings(group),
    ...joinerFindings(group),
    ...names,
    ...agentFindings(group, [...bound, ...names]),
    ...loadedFindings(group),
    ...definitionFindings(group),
    ...referenceFindings(group, references),
  ];
}

/** A clause that nothing answers is one entry where it states a duty, with its conditions; else it is told mark by mark. */
function aloneFindings(group: ClauseGroup, references: ReferenceContext): Finding[] {
  const duties = dutyFindings(group, false);
  const others = [...markFindings(group), ...referenceFindings(group, references)];
  return duties.length > 0 ? [...duties, ...others.filter(({ kind }) => kind === 'condition')] : others;
}

/** Words that are the same but for capitals may be a defined term no longer. */
const sameCapitals = ({ left, right }: ClauseGroup): boolean =>
  left[0]?.tokens.every(({ capital }, at) => capital === right[0]?.tokens[at]?.capital) === true;

interface Grouped {
  readonly group: ClauseGroup;
  readonly found: readonly Finding[];
}

/** Kinds of which one that left a clause and came into a neighbouring one of the same sentence is no change. */
const MAY_SHIFT: ReadonlySet<string> = new Set([
  'number',
  'date',
  'deadline',
  'condition',
  'scope',
  'party',
  'qualifier',
  'reference',
]);

/** So many that left a clause are looked through for each that came: no provision repeats one so often. */
const MOST_SHIFTS = 100;

function withoutShifted(all: readonly Grouped[]): Finding[] {
  const lost = new Map<string, { finding: Finding; group: ClauseGroup }[]>();
  const cancelled = new Set<Finding>();
  for (const { group, found } of all)
    for (const finding of found)
      if (MAY_SHIFT.has(finding.kind) && finding.after === '') {
        const key = keyOf(finding, finding.before);
        const list = lost.get(key);
        if (list === undefined) lost.set(key, [{ finding, group }]);
        else list.push({ finding, group });
      }
  for (const { group, found } of all)
    for (const finding of found) {
      if (!MAY_SHIFT.has(finding.kind) || finding.before !== '') continue;
      const list = lost.get(keyOf(finding, finding.after)) ?? [];
      const at = list.slice(0, MOST_SHIFTS).findIndex((each) => areNeighbours(each.group, group));
      if (at === -1) continue;
      cancelled.add(finding);
      for (const { finding: other } of list.splice(at, 1)) cancelled.add(other);
    }
  return all.flatMap(({ found }) => found.filter((finding) => !cancelled.has(finding)));
}

const keyOf = ({ kind, value }: Finding, text: string): string =>
  `${kind} ${value ?? text.split(/\s+/u).map(wordKey).join(' ')}`;

/** Whether two groups have clauses of one sentence, on either side, or were written anew, so that sentences were parted or joined. */
function areNeighbours(a: ClauseGroup, b: ClauseGroup): boolean {
  if (isRecast(a) && isRecast(b)) return true;
  const share = (x: readonly Clause[], y: readonly Clause[]): boolean =>
    x.some((one) => y.some((other) => one.sentence === other.sentence));
  return share(a.left, b.left) || share(a.right, b.right);
}

function changeOf(finding: Finding, left: Side, right: Side): MeaningChange {
  return {
    kind: finding.kind,
    left: left.provisions.map(({ id }) => id),
    right: right.provisions.map(({ id }) => id),
    before: finding.before,
    after: finding.after,
    weight: finding.weight,
    note: finding.note,
    spans: { left: placesOf(finding.left, left), right: placesOf(finding.right, right) },
  };
}

function placesOf(span: Span | null, side: Side): MeaningPlace[] {
  if (span === null) return [];
  const holder = side.provisions.find(({ start, end }) => span[0] >= start && span[0] <= end);
  if (holder === undefined) return [];
  return [{ id: holder.id, span: [span[0] - holder.start, Math.min(span[1], holder.end) - holder.start] }];
}
