/** Times and events that both sides of a group say in two ways. */
import type { Mark } from './mark.ts';
import { unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';
import { type Placed, shareContent } from './placed-marks.ts';
import type { Side } from './settled-side.ts';
import { contraryBetween, of, unlike } from './settling.ts';

/** "Upon the entry into force" and "when it enters into force": a time and a condition that wait for one event. */
export function settleTimes(left: Side, right: Side): void {
  const timed = (side: Side): Mark[] =>
    side.marks(['condition', 'deadline']).filter(({ says }) => says !== undefined);
  const same = unshared(timed(left), timed(right), ({ value }) => value);
  for (const one of same.left) {
    const other = same.right.find(({ says, kind }) => says === one.says && kind !== one.kind);
    if (other === undefined) continue;
    left.take(one);
    right.take(other);
  }
}

/** "Shall be held no earlier than five years after" and "shall not be held until five years after", "before". */
export function settleNotBefore(one: Side, other: Side): void {
  const early = one.marks(['deadline']).find(({ value }) => value === 'not before');
  const late = other.marks(['condition', 'deadline']).find(({ value }) => /^(?:until|before)$/u.test(value));
  const denial = other.denials().find(({ mark, at }) => mark === null && other.dutyOf(at)?.negated === true);
  if (early === undefined || late === undefined || denial === undefined) return;
  if (other.denials().length <= one.denials().length) return;
  one.take(early);
  other.take(late);
  other.grant(denial, one);
}

/**
 * "Shall not end before 1 May" and "shall not end until 1 May has passed", "shall not begin before it has agreed" and "until it has
 * agreed": of what is denied both give the first day, or one event.
 */
export function settleDeniedUntil(left: Side, right: Side, group: ClauseGroup): void {
  for (const kind of ['deadline', 'condition'] as const)
    for (const [early, late] of [
      ['before', 'until'],
      ['until', 'before'],
    ] as const) {
      const one = deniedMark(left, group.left, kind, early);
      const other = deniedMark(right, group.right, kind, late);
      if (one === undefined || other === undefined) continue;
      if (kind === 'condition' && !shareContent(one, other)) continue;
      left.take(one.mark);
      right.take(other.mark);
    }
}

/** The first mark of a sort and value in a clause whose duty is denied. */
function deniedMark(
  side: Side,
  clauses: ClauseGroup['left'],
  kind: Mark['kind'],
  value: string,
): Placed | undefined {
  const open = new Set(side.marks([kind]).filter((mark) => mark.value === value));
  return clauses
    .filter(({ duty }) => duty?.negated === true)
    .flatMap((clause) => clause.marks.map((mark) => ({ mark, clause })))
    .find(({ mark }) => open.has(mark));
}

/**
 * "Until the Union is complete" and "as long as the Union is incomplete"; "not until fighting has ceased" and "not as long as it
 * continues"; "remain until they take over" and "leave once they take over".
 */
export function settleUntil(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const [until, during, then] = [of(own, 'until'), of(others, 'while'), of(others, 'after')];
  if (until === undefined) return;
  if (during !== undefined) {
    const denial = other.denialIn(during);
    const contrary = contraryBetween(one.behind(until), other.behind(during));
    if (denial === undefined && contrary === undefined) return;
    one.take(until);
    other.take(during);
    if (denial !== undefined) other.grant(denial, one);
    else if (contrary !== undefined) other.strip(...contrary);
  } else if (then !== undefined) {
    const contrary = contraryBetween(one.words(), other.words());
    if (contrary === undefined) return;
    one.take(until);
    other.take(then);
    other.strip(...contrary);
  }
}
