/** The clause with which the words of a statement open: where its subject begins, and what it will do. */
import { isFinite } from '../cues/finite-verb.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import type { Found, Unit } from '../types.ts';

export interface Clause {
  /** First token of the subject. */
  readonly from: number;
  /** First token of its predicate, an auxiliary or the verb; -1 where none is near. */
  readonly predicate: number;
  /** First token behind the words. */
  readonly to: number;
  /** Whether the words open within a quotation. */
  readonly quoted: boolean;
  /** Whether a condition stands before the subject. */
  readonly conditional: boolean;
}

/** In tokens: a subject that is longer is not looked through. */
const LONGEST_SUBJECT = 12;
const CONDITIONS = wordSet('if unless after when once until before should failing without');

/** The first clause of what was said; null where no words of it stand in the unit. */
export function clauseOf({ unit, content }: Found): Clause | null {
  const start = content[0]?.[0] ?? Infinity;
  const end = content.at(-1)?.[1] ?? 0;
  const at = unit.tokens.findIndex((token) => token.start >= start);
  if (at < 0) return null;
  let to = at;
  while (to < unit.tokens.length && tokenAt(unit, to).end <= end) to += 1;
  const quoted = tokenAt(unit, at).quote >= 0;
  const opening = behindOpening(unit, at, to);
  const from = behindCondition(unit, opening, to);
  return { from, predicate: predicateFrom(unit, from, to), to, quoted, conditional: from > opening };
}

/** Behind "that", an opening mark and "otherwise". */
function behindOpening(unit: Unit, from: number, to: number): number {
  let at = from;
  const opens = (): boolean =>
    tokenAt(unit, at).mark === 'open' || /^(?:that|otherwise|,)$/u.test(tokenAt(unit, at).low);
  while (at < to && opens()) at += 1;
  return at;
}

/** Behind "if it is not given back," with its comma. */
function behindCondition(unit: Unit, at: number, to: number): number {
  if (!CONDITIONS.has(tokenAt(unit, at).low)) return at;
  for (let comma = at + 1; comma < to; comma += 1) if (tokenAt(unit, comma).low === ',') return comma + 1;
  return at;
}

function predicateFrom(unit: Unit, from: number, to: number): number {
  const last = Math.min(to, coreEnd(unit, from) + LONGEST_SUBJECT);
  for (let at = from; at < last; at += 1) if (at > from && isFinite(unit, at)) return at;
  return -1;
}

const WILL = wordSet("will would 'll 'd shall wo");
const MAY = wordSet('might may could');

/** What the subject of a clause will or may do. */
export interface Undertaken {
  readonly verb: string;
  readonly will: boolean;
  readonly refuses: boolean;
}

const NOT = /^(?:not|n't|never)$/u;

/** "would (not) sign", "might withdraw": null where no such verb stands, or where the subject suffers it. */
export function undertakenIn(unit: Unit, { predicate }: Clause): Undertaken | null {
  const { low } = tokenAt(unit, predicate);
  if (!WILL.has(low) && !MAY.has(low)) return null;
  let at = predicate + 1;
  const refuses = NOT.test(tokenAt(unit, at).low);
  while (
    tokenAt(unit, at).pos === 'ADV' ||
    NOT.test(tokenAt(unit, at).low) ||
    tokenAt(unit, at).mark === 'open'
  )
    at += 1;
  const verb = tokenAt(unit, at);
  if (verb.pos !== 'VERB' && verb.pos !== 'NOUN') return null;
  return { verb: verb.lemma, will: WILL.has(low), refuses };
}
