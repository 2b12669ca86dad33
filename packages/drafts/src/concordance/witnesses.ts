import type { Fault, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { staying } from '../align/moves.ts';
import type { Wording } from '../redline/comparable.ts';
import { wordingComparable } from '../redline/comparable.ts';
import type { ReadProvision } from '../types.ts';
import type { KnownLink } from '../align/known.ts';
import { align } from '../align/align.ts';
import type { DraftLink } from './types.ts';
import type { VariantPlace } from './variants.ts';
import { variantPlaces } from './variants.ts';
import { textOfTokens, tokensOf } from './variant-tokens.ts';

/** One copy of a draft, with what decides whether its wording may be compared. */
export interface Witness extends Wording {
  readonly key: string;
  readonly provisions: readonly ReadProvision[];
}

/** A provision as one witness prints it. */
export interface WitnessProvision {
  readonly id: string;
  readonly path: string;
  readonly number: string;
}

/** One provision in all its witnesses: usually one in each; several where a witness divides or joins it. */
export interface CollatedProvision {
  /** The witness whose wording `text` is: the base, or the first that has the provision. */
  readonly reference: string;
  /** Its wording with single spaces; U+2028 ends a heading, U+2029 stands between two provisions. */
  readonly text: string;
  /** By witness, in its order; a witness that does not have the provision is not in it. */
  readonly at: Readonly<Record<string, readonly WitnessProvision[]>>;
  /** Who has it, and who does not; the base first, then in the order of the witnesses. */
  readonly witnesses: readonly string[];
  readonly missing: readonly string[];
  readonly variants: readonly VariantPlace[];
  /** Words of `text`, and how many of them all who have the provision have alike. */
  readonly words: number;
  readonly agreed: number;
}

/** Copies of one draft side by side: the base's text, and every place where a copy differs. */
export interface Apparatus {
  readonly base: string;
  /** The witnesses collated, without the base. */
  readonly witnesses: readonly string[];
  /** Witnesses whose wording cannot be compared with the base's, and why. */
  readonly refused: readonly { readonly key: string; readonly reason: string }[];
  /** In the order of the base; what it does not have stands behind what it follows in the first witness that has it. */
  readonly provisions: readonly CollatedProvision[];
  /** By witness, places in `provisions` in its own order, one entry for each of its provisions. */
  readonly orders: Readonly<Record<string, readonly number[]>>;
  /** Provisions that a witness has at another place than the base's order: the fewest words that must be moved. */
  readonly displaced: readonly { readonly witness: string; readonly provision: number }[];
}

/**
 * Collates the copies of one draft: a critical apparatus. The first witness is the base, which is a place to start from and
 * not a judgement: nothing here says which reading is right, and no reading is preferred for being in more copies.
 *
 * Plan. Align each witness with the base, to which what the base does not have is added as it is found, so that an
 * addition shared by two copies stands in one entry. Provisions that any witness divides or joins are collated as one. Then
 * the words of each are collated (`variants`). Only verbatim copies in the language of the base are collated; others are
 * listed as refused.
 *
 * Law: `rebuiltWitness` gives back each witness from this alone, up to white space. Cost: one alignment a witness.
 * Faults: `two-witnesses-needed`, `draft-key-repeats`.
 */
export function collate(witnesses: readonly Witness[], links: readonly DraftLink[] = []): Outcome<Apparatus> {
  const fault = faultOf(witnesses);
  const [base, ...others] = witnesses;
  if (fault !== null || base === undefined) return bad(fault ?? TOO_FEW);
  const refused: { key: string; reason: string }[] = [];
  const taken = others.filter((witness) => {
    const allowed = wordingComparable(base, witness);
    if (!allowed.ok) refused.push({ key: witness.key, reason: allowed.fault.what });
    return allowed.ok;
  });
  const shelf = openShelf(base);
  for (const witness of taken) addWitness(shelf, base, witness, links);
  return good({ base: base.key, refused, ...apparatusOf(shelf, [base, ...taken]) });
}

const TOO_FEW: Fault = {
  code: 'two-witnesses-needed',
  what: 'A collation was asked of fewer than two copies of a draft.',
  next: 'Name at least two copies; the first is the one that the others are set against.',
};

function faultOf(witnesses: readonly Witness[]): Fault | null {
  if (witnesses.length < 2) return TOO_FEW;
  const keys = witnesses.map(({ key }) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice === undefined) return null;
  return {
    code: 'draft-key-repeats',
    what: `Two copies have the key ${JSON.stringify(twice)}.`,
    next: 'Give each copy a key of its own.',
  };
}

/** A place of the common sequence, and the provisions that stand at it. Joined places lead to the first of them. */
interface Slot {
  readonly name: number;
  readonly provision: ReadProvision;
  readonly from: string;
  joined: Slot | null;
}

interface Shelf {
  order: Slot[];
  /** By witness, the slot of each provision in its order. */
  readonly slots: Map<string, Slot[]>;
}

function openShelf(base: Witness): Shelf {
  const order = base.provisions.map((provision, name): Slot => ({
    name,
    provision,
    from: base.key,
    joined: null,
  }));
  return { order, slots: new Map([[base.key, order]]) };
}

/** Aligns a witness with the common sequence, joins what it divides or joins, and adds what is new in it. */
function addWitness(shelf: Shelf, base: Witness, witness: Witness, links: readonly DraftLink[]): void {
  const byId = new Map(shelf.order.map((slot) => [`l${slot.name}`, slot]));
  const found: (Slot | undefined)[] = witness.provisions.map(() => undefined);
  const rows = align(
    shelf.order.map((slot) => ({ ...slot.provision, id: `l${slot.name}` })),
    witness.provisions.map((provision, at) => ({ ...provision, id: `r${at}` })),
    knownBetween(base, witness, links),
  );
  for (const { left, right } of rows) {
    const slots = left.flatMap((id) => byId.get(id) ?? []);
    const [first, ...more] = slots;
    if (first === undefined) continue;
    if (right.length > 0) for (const slot of more) joinSlots(first, slot);
    for (const id of right) found[Number(id.slice(1))] = first;
  }
  const added = new Map<Slot | null, Slot[]>();
  let before: Slot | null = null;
  let name = shelf.order.length;
  const slots = witness.provisions.map((provision, at): Slot => {
    const known = found[at];
    const slot = known ?? { name: name++, provision, from: witness.key, joined: null };
    if (known !== undefined) before = known;
    else {
      const behind = added.get(before) ?? [];
      added.set(before, behind);
      behind.push(slot);
    }
    return slot;
  });
  shelf.order = [
    ...(added.get(null) ?? []),
    ...shelf.order.flatMap((slot) => [slot, ...(added.get(slot) ?? [])]),
  ];
  shelf.slots.set(witness.key, slots);
}

/** What a person linked or cut between the base and this witness, in the names that the aligner is given. */
function knownBetween(base: Witness, witness: Witness, links: readonly DraftLink[]): KnownLink[] {
  const names = (side: Witness, ids: readonly string[], letter: string): string[] => {
    const places = new Map(side.provisions.map(({ id }, at) => [id, at]));
    return ids.flatMap((id) => (places.has(id) ? [`${letter}${places.get(id) ?? -1}`] : []));
  };
  return links.flatMap(({ from, to, left, right, verdict }): KnownLink[] => {
    if (from === base.key && to === witness.key)
      return [{ left: names(base, left, 'l'), right: names(witness, right, 'r'), verdict }];
    if (to !== base.key || from !== witness.key) return [];
    return [{ left: names(base, right, 'l'), right: names(witness, left, 'r'), verdict }];
  });
}

function headOf(slot: Slot): Slot {
  let head = slot;
  while (head.joined !== null) head = head.joined;
  if (slot !== head) slot.joined = head;
  return head;
}

function joinSlots(a: Slot, b: Slot): void {
  const [x, y] = [headOf(a), headOf(b)];
  if (x !== y) y.joined = x;
}

function apparatusOf(shelf: Shelf, witnesses: readonly Witness[]): Omit<Apparatus, 'base' | 'refused'> {
  const placeOf = new Map<Slot, number>();
  for (const slot of shelf.order) if (!placeOf.has(headOf(slot))) placeOf.set(headOf(slot), placeOf.size);
  const orders = witnesses.map(({ key }) =>
    (shelf.slots.get(key) ?? []).map((slot) => placeOf.get(headOf(slot)) ?? -1),
  );
  const parts = [...placeOf.values()].map(() => witnesses.map((): ReadProvision[] => []));
  witnesses.forEach(({ provisions }, which) =>
    provisions.forEach((provision, at) => parts[orders[which]?.[at] ?? -1]?.[which]?.push(provision)),
  );
  return {
    witnesses: witnesses.slice(1).map(({ key }) => key),
    provisions: parts.map((part) =>
      collated(witnesses.map(({ key }, at) => ({ key, provisions: part[at] ?? [] }))),
    ),
    orders: Object.fromEntries(witnesses.map(({ key }, at) => [key, orders[at] ?? []])),
    displaced: witnesses
      .slice(1)
      .flatMap(({ key, provisions }, at) =>
        displacedIn(orders[at + 1] ?? [], provisions).map((provision) => ({ witness: key, provision })),
      ),
  };
}

interface Part {
  readonly key: string;
  readonly provisions: readonly ReadProvision[];
}

function collated(parts: readonly Part[]): CollatedProvision {
  const holders = parts.filter(({ provisions }) => provisions.length > 0);
  const texts = holders.map(({ key, provisions }) => ({ key, tokens: tokensOf(provisions) }));
  const [reference = { key: '', tokens: [] }, ...others] = texts;
  const variants = variantPlaces(reference, others);
  const isWord = ({ text }: { text: string }): boolean => /[\p{L}\p{N}]/u.test(text);
  const count = (from: number, to: number): number => reference.tokens.slice(from, to).filter(isWord).length;
  const words = count(0, reference.tokens.length);
  const places = holders.map(({ key, provisions }) => [
    key,
    provisions.map(({ id, path, number }) => ({ id, path, number })),
  ]);
  return {
    reference: reference.key,
    text: textOfTokens(reference.tokens),
    at: Object.fromEntries(places),
    witnesses: holders.map(({ key }) => key),
    missing: parts.filter(({ provisions }) => provisions.length === 0).map(({ key }) => key),
    variants,
    words,
    agreed: words - variants.reduce((sum, { from, to }) => sum + count(from, to), 0),
  };
}

/** The places that do not stand in the heaviest run of common order. */
function displacedIn(order: readonly number[], provisions: readonly ReadProvision[]): number[] {
  const seen = new Set<number>();
  const placed = order.flatMap((right, left) => {
    if (seen.has(right)) return [];
    seen.add(right);
    return [{ left, right, weight: 1 + (provisions[left]?.text.length ?? 0) }];
  });
  const stay = staying(placed);
  return placed
    .filter(({ left }) => !stay.has(left))
    .map(({ right }) => right)
    .sort((a, b) => a - b);
}
