/** Which units have no partner yet, and how units of one key are made partners. */
import type { Unit, UnitReading } from './negotiated-units.ts';

/** Units of both sides that have no partner yet. */
export interface Open {
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
}

/** Units that stand by themselves, hold words, and have no partner yet. */
export function freeUnits(left: UnitReading, right: UnitReading, toRight: ReadonlyMap<number, number>): Open {
  const taken = new Set(toRight.values());
  const isFree = (unit: Unit): boolean => unit.choice === -1 && unit.to > unit.from;
  return {
    left: left.units.filter((unit) => isFree(unit) && !toRight.has(unit.bracket)),
    right: right.units.filter((unit) => isFree(unit) && !taken.has(unit.bracket)),
  };
}

/** Joins units of one key, in order; an empty key is none. Returns those that are left. Linear. */
export function joined(
  free: Open,
  leftKey: (unit: Unit) => string,
  rightKey: (unit: Unit) => string,
  toRight: Map<number, number>,
): Open {
  const waiting = new Map<string, Unit[]>();
  for (const other of free.right.toReversed()) {
    const list = waiting.get(rightKey(other));
    if (list === undefined) waiting.set(rightKey(other), [other]);
    else list.push(other);
  }
  const taken = new Set<Unit>();
  const left = free.left.filter((one) => {
    const key = leftKey(one);
    const other = key === '' ? undefined : waiting.get(key)?.pop();
    if (other === undefined) return true;
    toRight.set(one.bracket, other.bracket);
    taken.add(other);
    return false;
  });
  return { left, right: free.right.filter((other) => !taken.has(other)) };
}
