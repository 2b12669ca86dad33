import type { Known, LeftOut } from './known.ts';
import { byUnits, distinct, groupedBy, sorted } from './order.ts';
import type { Replies } from './positions.ts';
import type { DossierRecord, Id, Preference } from './records.ts';
import { draftTexts, isSupported, supportOf, withoutReplies } from './support.ts';
import type { Support } from './support.ts';
import type { AtLeast } from './tilt-range.ts';

/** The sourced order of a party's options on one issue. */
export interface OrderHeld {
  readonly pairs: readonly AtLeast[];
  readonly preferences: readonly Preference[];
  readonly records: readonly DossierRecord[];
  readonly inReply: boolean;
}

/** The orders of options that count, by party and issue. */
export interface Preferences {
  held(party: Id, issue: Id, replies: Replies): OrderHeld;
  readonly leftOut: readonly LeftOut[];
}

interface Supported {
  readonly preference: Preference;
  readonly support: Support;
}

const pairKey = ([better, worse]: AtLeast): string => `${better}\u0000${worse}`;

/** Every pair of a chain, best first. */
function pairsOf(order: readonly Id[]): AtLeast[] {
  return order.flatMap((better, place) => order.slice(place + 1).map((worse): AtLeast => [better, worse]));
}

/** All pairs that follow from these, by going on from each option to whatever lies below it. */
function closure(pairs: readonly AtLeast[]): AtLeast[] {
  const below = groupedBy(pairs, ([better]) => better);
  return [...below.keys()].flatMap((top) => {
    const reached = new Set([top]);
    for (const option of reached) for (const [, worse] of below.get(option) ?? []) reached.add(worse);
    return [...reached].filter((option) => option !== top).map((option): AtLeast => [top, option]);
  });
}

/**
 * What several declared orders have in common: where they contradict each other, directly or in a circle, the pair
 * is dropped both ways, since the record then does not tell which of the two is the better.
 */
export function commonOrder(orders: readonly (readonly Id[])[]): AtLeast[] {
  const all = closure(orders.flatMap(pairsOf));
  const keys = new Set(all.map(pairKey));
  return all.filter(([better, worse]) => !keys.has(pairKey([worse, better])));
}

function heldFrom(found: readonly Supported[]): OrderHeld {
  return {
    pairs: commonOrder(found.map((each) => each.preference.order)),
    preferences: found.map((each) => each.preference),
    records: found.flatMap(({ preference, support }) => [
      preference,
      ...support.statements,
      ...support.notes,
    ]),
    inReply: found.some((each) => each.support.statements.some((statement) => statement.inReplyTo !== null)),
  };
}

/** Gathers the orders that count. Cost: one pass over them. */
export function preferencesOf(known: Known): Preferences {
  const drafts = draftTexts(known.of('draft'));
  const all = sorted(known.of('preference'), (a, b) => byUnits(a.id, b.id)).map((preference): Supported => ({
    preference,
    support: supportOf(known, drafts, preference),
  }));
  const byCell = groupedBy(
    all.filter((each) => isSupported(each.support)),
    ({ preference }) => `${preference.party}\u0000${preference.issue}`,
  );
  const unsupported = all.filter((each) => !isSupported(each.support)).map((each) => each.preference.id);
  const why = 'rests on no statement by someone who speaks for the party';
  return {
    held: (party, issue, replies) => {
      const found = byCell.get(`${party}\u0000${issue}`) ?? [];
      if (replies === 'with replies') return heldFrom(found);
      const rest = found.map((each) => ({ ...each, support: withoutReplies(each.support) }));
      return heldFrom(rest.filter((each) => isSupported(each.support)));
    },
    leftOut: unsupported.length === 0 ? [] : [{ what: 'preference', why, records: distinct(unsupported) }],
  };
}
