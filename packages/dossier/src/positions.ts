import type { PositionLevel } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { byUnits, distinct, groupedBy, sorted } from './order.ts';
import type { DossierRecord, Id, Position } from './records.ts';
import { draftTexts, isSupported, supportOf, withoutReplies } from './support.ts';
import type { Support } from './support.ts';

/**
 * What a party holds of one option. `conflicting`: it was refused and also preferred or acceptable; both statements
 * are kept, and the level is their hull. `acceptable` stands also for preferred and acceptable side by side.
 */
export type HeldLevel = PositionLevel | 'conflicting';

/** The level of one option for one party, with the records that it rests on. */
export interface Held {
  readonly level: HeldLevel;
  /** The levels that were declared, in the order of the vocabulary. */
  readonly declared: readonly PositionLevel[];
  readonly positions: readonly Position[];
  readonly records: readonly DossierRecord[];
  /** True when one of the statements under it was made in reply to a draft. */
  readonly inReply: boolean;
}

const NOT_HELD: Held = { level: 'not stated', declared: [], positions: [], records: [], inReply: false };

interface Supported {
  readonly position: Position;
  readonly support: Support;
}

/** Whether statements made in reply to a draft are taken in. */
export type Replies = 'with replies' | 'without replies';

/** The positions that count, found by party, issue and option. */
export interface Positions {
  /**
   * The level of an option as measured against a draft: a position with a condition counts only where a person judged
   * that this draft meets it, and is otherwise the same as not stated.
   */
  held(party: Id, option: Id, draft: Id | null, replies: Replies): Held;
  /** True when the party has a stated position, conditional or not, on some option of the issue. */
  hasAny(party: Id, issue: Id, replies: Replies): boolean;
  /** True when the position rests on something that may support one. */
  supports(position: Id): boolean;
  /** Positions that rest on nothing that may support a position. */
  readonly leftOut: readonly LeftOut[];
}

/** The hull of declared levels, leaving aside "not stated". */
export function hullOf(levels: readonly PositionLevel[]): HeldLevel {
  const stated = new Set(levels.filter((level) => level !== 'not stated'));
  if (stated.has('refused')) return stated.size > 1 ? 'conflicting' : 'refused';
  if (stated.has('acceptable')) return 'acceptable';
  return stated.has('preferred') ? 'preferred' : 'not stated';
}

const LEVEL_ORDER: readonly PositionLevel[] = ['preferred', 'acceptable', 'refused', 'not stated'];

function heldFrom(supported: readonly Supported[]): Held {
  if (supported.length === 0) return NOT_HELD;
  const levels = new Set(supported.map((each) => each.position.level));
  return {
    level: hullOf([...levels]),
    declared: LEVEL_ORDER.filter((level) => levels.has(level) && level !== 'not stated'),
    positions: supported.map((each) => each.position),
    records: supported.flatMap(({ position, support }) => [
      position,
      ...support.statements,
      ...support.notes,
    ]),
    inReply: supported.some((each) =>
      each.support.statements.some((statement) => statement.inReplyTo !== null),
    ),
  };
}

const appliesTo = (position: Position, draft: Id | null): boolean =>
  position.condition === null || (draft !== null && position.conditionMetBy.includes(draft));

const key = (party: Id, other: Id): string => `${party}\u0000${other}`;

class PositionTable implements Positions {
  readonly #byOption: ReadonlyMap<string, readonly Supported[]>;
  readonly #byIssue: ReadonlyMap<string, readonly Supported[]>;
  readonly #supported: ReadonlySet<Id>;
  readonly leftOut: readonly LeftOut[];

  constructor(supported: readonly Supported[], unsupported: readonly Id[]) {
    this.#byOption = groupedBy(supported, (each) => key(each.position.party, each.position.option));
    this.#byIssue = groupedBy(supported, (each) => key(each.position.party, each.position.issue));
    this.#supported = new Set(supported.map((each) => each.position.id));
    const why = 'rests on no statement by someone who speaks for the party';
    this.leftOut = unsupported.length === 0 ? [] : [{ what: 'position', why, records: unsupported }];
  }

  held(party: Id, option: Id, draft: Id | null, replies: Replies): Held {
    const found = this.#byOption.get(key(party, option)) ?? [];
    return heldFrom(withReplies(found, replies).filter((each) => appliesTo(each.position, draft)));
  }

  supports(position: Id): boolean {
    return this.#supported.has(position);
  }

  hasAny(party: Id, issue: Id, replies: Replies): boolean {
    const found = withReplies(this.#byIssue.get(key(party, issue)) ?? [], replies);
    return found.some((each) => each.position.level !== 'not stated');
  }
}

function withReplies(found: readonly Supported[], replies: Replies): readonly Supported[] {
  if (replies === 'with replies') return found;
  return found
    .map((each) => ({ ...each, support: withoutReplies(each.support) }))
    .filter((each) => isSupported(each.support));
}

/** Gathers the positions that count. Cost: one pass over them. */
export function positionsOf(known: Known): Positions {
  const drafts = draftTexts(known.of('draft'));
  const all = sorted(known.of('position'), (a, b) => byUnits(a.id, b.id)).map((position): Supported => ({
    position,
    support: supportOf(known, drafts, position),
  }));
  const supported = all.filter((each) => isSupported(each.support));
  const unsupported = all.filter((each) => !isSupported(each.support)).map((each) => each.position.id);
  return new PositionTable(supported, distinct(unsupported));
}
