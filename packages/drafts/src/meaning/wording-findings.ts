import { type Finding, WEIGHTS } from './change.ts';
import { clausesOf } from './clauses.ts';
import { actorFindings, agentFindings } from './compare-actors.ts';
import { asideFindings, dutyFindings } from './compare-duties.ts';
import { nameFindings } from './compare-names.ts';
import { negationFindings } from './compare-negations.ts';
import { joinerFindings } from './compare-joiners.ts';
import { weighed } from './certainty.ts';
import { coarseMarkFindings, markFindings } from './compare-marks.ts';
import { type ReferenceContext, referenceFindings } from './compare-references.ts';
import { restFindings } from './compare-rest.ts';
import { contraryFindings, definitionFindings, loadedFindings } from './compare-words.ts';
import { aloneIn, bringsIn, doubted, dutiesIn, isMutual, stemsIn, valuesAloneIn } from './doubts.ts';
import type { NamedParty } from './changed-facts.ts';
import { knownNames } from './names.ts';
import { withLoneStatements } from './lone-statements.ts';
import { type ClauseGroup, clauseGroups } from './pairing.ts';
import { withoutLabels } from './labels.ts';
import type { Renumbering } from './renumbering.ts';
import { selfReferenceFindings } from './self-references.ts';
import { settled } from './settled.ts';
import { withoutShifted } from './shifted.ts';
import { swappedFigures } from './swapped-figures.ts';
import { toldAsOne } from './told-as-one.ts';
import { asShortForms, shortForms } from './short-forms.ts';
import { type Token, tokensOf } from './tokens.ts';
import { turnedOrders } from './turned-order.ts';
import { wordKey } from './words-key.ts';

/** What is known beside the two texts. */
export interface MeaningContext {
  /** Parties by name, so that a name that begins a sentence is known as one. */
  readonly parties?: readonly NamedParty[];
  /** What became of the numbers, so that references can be followed; without it the numbers themselves are compared. */
  readonly renumbering?: Renumbering;
}

/** What changed in the sense of plain wording. */
export function wordingFindings(
  left: string,
  right: string,
  references: ReferenceContext,
  context: MeaningContext,
): Finding[] {
  if (left === right && context.renumbering === undefined) return [];
  const tokens = withShortForms(left, right);
  const known = namesIn(tokens, context);
  const clauses = [clausesOf(left, tokens[0], known), clausesOf(right, tokens[1], known)] as const;
  const groups = clauseGroups(...clauses);
  const stems = { left: stemsIn(groups, 'left'), right: stemsIn(groups, 'right') };
  const isLong = tokens[0].length + tokens[1].length > MOST_IN_ALL;
  if (isLong) return coarseFindings(groups);
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
    bringsIn: { left: bringsIn(left), right: bringsIn(right) },
    isMutual: { left: isMutual(left), right: isMutual(right) },
  };
  const entries = withoutShifted(
    weighed(
      found.map((each) => ({ ...each, found: each.found.map((one) => doubted(one, each.group, doubts)) })),
    ),
  );
  return [...withLoneStatements(entries, groups), ...turnedOrders(...clauses)];
}

/** The words of both texts without their labels, with the long names that either brings a short form in for read as that. */
function withShortForms(left: string, right: string): readonly [readonly Token[], readonly Token[]] {
  const read = withoutLabels(tokensOf(left), tokensOf(right));
  const forms = shortForms(read);
  return [asShortForms(read[0], left, forms), asShortForms(read[1], right, forms)];
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

/** So many words of one provision, both sides together, are compared by their duties and marks alone, whatever its clauses. */
const MOST_IN_ALL = 200_000;

/** So many differences of such a provision are entries; what is more is counted. */
const MOST_COARSE = 2_000;

/** The coarse answer for a provision beyond measure, with an entry that says so. Linear in the words. */
function coarseFindings(groups: readonly ClauseGroup[]): Finding[] {
  const differing = groups.filter(({ same }) => !same);
  const found = differing.flatMap((group) => [...dutyFindings(group, false), ...coarseMarkFindings(group)]);
  const more = Math.max(0, found.length - MOST_COARSE);
  const note = `Too long to be read word by word: duties, figures, limits and conditions were compared, and nothing else${
    more === 0 ? '' : `; ${more} more differences`
  }`;
  const place = { left: null, right: null, before: '', after: '' };
  return [
    ...found.slice(0, MOST_COARSE),
    { kind: 'wording', ...place, weight: WEIGHTS.wording, note, maybe: true },
  ];
}

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
    ...toldAsOne(markFindings(group), group),
    ...swappedFigures(whole),
    ...joinerFindings(group),
    ...names,
    ...agentFindings(group, [...bound, ...names]),
    ...loadedFindings(group),
    ...definitionFindings(group),
    ...referenceFindings(group, references),
    ...selfReferenceFindings(group),
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
