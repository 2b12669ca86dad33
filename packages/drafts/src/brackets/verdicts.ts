import type { BracketFact } from './bracket-fact.ts';
import type { Negotiated, NegotiatedNode } from './negotiated.ts';
import { isLeaf } from './negotiated.ts';
import type { Stance } from './stances.ts';
import { tangledBrackets } from './tangled.ts';

/** What becomes of a node: kept or left out with all below it, stated as a gap, entered, or entered without its marks. */
export interface Verdict {
  readonly what: 'keep' | 'drop' | 'gap' | 'enter' | 'leave-out-marks';
  readonly decision?: { readonly what: 'kept' | 'dropped' | 'undecided' | 'gap'; readonly reason: string };
}

/** The verdicts on the nodes of a text, to be asked in their order. */
export interface Verdicts {
  of(node: number): Verdict;
}

const KEEP: Verdict = { what: 'keep' };
const DROP: Verdict = { what: 'drop' };
const ENTER: Verdict = { what: 'enter' };
/** Notes that stay in a clean text: they say that words are left out, or point to a footnote. */
const STANDING_NOTES: ReadonlySet<string | null> = new Set(['ellipsis', 'footnote', 'not agreed']);

const dropped = (reason: string): Verdict => ({ what: 'drop', decision: { what: 'dropped', reason } });
const taken = (reason: string): Verdict => ({ what: 'leave-out-marks', decision: { what: 'kept', reason } });
const undecided = (what: Verdict['what'], reason: string): Verdict => ({
  what,
  decision: { what: 'undecided', reason },
});

const STRAY = 'This bracket has no partner, so what it covers is not known.';
const TANGLED = 'It overlaps another bracket, so neither can be decided apart.';

/** What is outside brackets stays; a choice becomes a stated gap. */
export function cleanVerdicts({ nodes, brackets, pieces }: Negotiated): Verdicts {
  const tangled = tangledBrackets(nodes, pieces);
  return {
    of(index) {
      const node = nodes[index];
      if (node === undefined || isLeaf(node)) return KEEP;
      if (node.kind === 'alternatives') {
        const decision = { what: 'gap', reason: 'These alternatives are not resolved.' } as const;
        return { what: 'gap', decision };
      }
      const fact = brackets[node.bracket ?? -1];
      if (fact === undefined) return ENTER;
      if (!fact.closed) return undecided('keep', STRAY);
      if (tangled.has(node.bracket ?? -1)) return dropped(TANGLED);
      if (fact.kind === 'empty' || STANDING_NOTES.has(fact.note)) return KEEP;
      return dropped(fact.kind === 'note' ? 'It is a remark about the text.' : 'It stands in brackets.');
    },
  };
}

/**
 * What a party would have. Its own wording and what it supports lose their brackets; what it opposes, and what others
 * alone propose, goes; the rest stays in brackets. Of alternatives one is taken where exactly one is the party's.
 */
export function partyVerdicts(negotiated: Negotiated, party: string): Verdicts {
  const { nodes, brackets, pieces, parties } = negotiated;
  const tangled = tangledBrackets(nodes, pieces);
  const own = ownBrackets(negotiated, party);
  const chosen = new Set<number>();
  const refused = new Set<number>();
  const unwrapped = new Set<number>();
  const unwrap = (bracket: number, verdict: Verdict): Verdict => {
    if (verdict.what === 'leave-out-marks') unwrapped.add(bracket);
    return verdict;
  };
  const ofGroup = (index: number): Verdict => {
    const choices = alternativesOf(nodes, index);
    const mine = choices.filter((each) => isFavoured(stancesOfAlternative(negotiated, each), party));
    if (mine.length !== 1)
      return undecided(
        'keep',
        mine.length === 0
          ? `${party} has taken none of these alternatives.`
          : `${party} is for more than one of these alternatives.`,
      );
    for (const each of choices) (mine.includes(each) ? chosen : refused).add(each);
    return {
      what: 'leave-out-marks',
      decision: { what: 'kept', reason: `One of these alternatives is ${party}’s.` },
    };
  };
  const kept = new Set<number>();
  const ofBracket = (index: number, bracket: number, fact: BracketFact): Verdict => {
    if (!fact.closed) return undecided('keep', STRAY);
    if (tangled.has(bracket)) return undecided('keep', TANGLED);
    if (chosen.has(nodes[index]?.parent ?? -1) && isOnlyChild(nodes, index))
      return unwrap(bracket, { what: 'leave-out-marks' });
    if (fact.note === 'statement') return fact.about === null || kept.has(fact.about) ? KEEP : DROP;
    if (fact.kind === 'note' || fact.kind === 'empty') return KEEP;
    const verdict = verdictFor(fact, party, own(index), parties.length > 0);
    if (verdict.what === 'enter') kept.add(bracket);
    return unwrap(bracket, verdict);
  };
  return {
    of(index) {
      const node = nodes[index];
      if (node === undefined) return KEEP;
      if (isLeaf(node)) return leafVerdict(nodes, node, unwrapped, chosen);
      if (node.kind === 'alternatives') return ofGroup(index);
      if (node.kind === 'alternative')
        return refused.has(index) ? dropped('Another alternative is taken.') : ENTER;
      const fact = brackets[node.bracket ?? -1];
      return fact === undefined ? ENTER : ofBracket(index, node.bracket ?? -1, fact);
    },
  };
}

/** Signs, labels and heads go with the brackets that are taken off, joints with a choice that is made. */
function leafVerdict(
  nodes: readonly NegotiatedNode[],
  node: NegotiatedNode,
  unwrapped: ReadonlySet<number>,
  chosen: ReadonlySet<number>,
): Verdict {
  const parent = nodes[node.parent];
  if (node.kind === 'joint') return parent?.kind === 'alternatives' ? DROP : KEEP;
  if (node.kind !== 'sign' && node.kind !== 'label' && node.kind !== 'head') return KEEP;
  if (parent?.bracket !== undefined) return unwrapped.has(parent.bracket) ? DROP : KEEP;
  return chosen.has(node.parent) ? DROP : KEEP;
}

function verdictFor(
  { stances }: BracketFact,
  party: string,
  hasOwnInside: boolean,
  hasList: boolean,
): Verdict {
  const roles = new Set(stances.filter((each) => each.party === party).map(({ role }) => role));
  if (roles.has('objector')) return dropped(`${party} opposes it.`);
  if (roles.has('reserved')) return undecided('enter', `${party} has reserved its position.`);
  if (roles.has('ad referendum')) return undecided('enter', `${party} has agreed ad referendum only.`);
  if (roles.has('proposer')) return taken(`${party} proposes it.`);
  if (roles.has('supporter')) return taken(`${party} supports it.`);
  if (roles.has('no objection'))
    return undecided('enter', `${party} does not object, and does not say that it wants it.`);
  const others = stances.filter(({ role, listed }) => role === 'proposer' && (listed || !hasList));
  if (others.length === 0) return undecided('enter', 'Nobody on record proposes it.');
  if (hasOwnInside) return undecided('keep', `${party} has its say inside wording that others propose.`);
  return dropped(
    `${others.map((each) => each.party).join(', ')} proposed it, and ${party} is not on record for it.`,
  );
}

const isFavoured = (stances: readonly Stance[], party: string): boolean =>
  stances.some((each) => each.party === party && (each.role === 'proposer' || each.role === 'supporter')) &&
  !stances.some((each) => each.party === party && (each.role === 'objector' || each.role === 'reserved'));

/** The alternatives of a group. */
export function alternativesOf(nodes: readonly NegotiatedNode[], group: number): number[] {
  const found: number[] = [];
  for (let at = group + 1; at < (nodes[group]?.end ?? 0); at = nodes[at]?.end ?? Infinity)
    if (nodes[at]?.kind === 'alternative') found.push(at);
  return found;
}

/** What is said of an alternative: in its own head, or of the bracket that it is. */
export function stancesOfAlternative(
  { nodes, brackets }: Negotiated,
  alternative: number,
): readonly Stance[] {
  const node = nodes[alternative];
  const first = nodes[alternative + 1];
  const isBracket = first?.bracket !== undefined && isOnlyChild(nodes, alternative + 1);
  return [...(node?.stances ?? []), ...(isBracket ? (brackets[first.bracket ?? -1]?.stances ?? []) : [])];
}

/** Whether a bracket is all that its alternative holds. */
export function isOnlyChild(nodes: readonly NegotiatedNode[], index: number): boolean {
  const node = nodes[index];
  return node !== undefined && node.parent === index - 1 && nodes[node.parent]?.end === node.end;
}

/** Whether a party speaks of a bracket inside a node. */
function ownBrackets({ nodes, brackets }: Negotiated, party: string): (index: number) => boolean {
  const before = new Int32Array(nodes.length + 1);
  nodes.forEach(({ bracket }, index) => {
    const isOwn =
      bracket !== undefined && brackets[bracket]?.stances.some((each) => each.party === party) === true;
    before[index + 1] = (before[index] ?? 0) + Number(isOwn);
  });
  return (index) => (before[nodes[index]?.end ?? 0] ?? 0) > (before[index + 1] ?? 0);
}
