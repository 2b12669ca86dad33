import { isAcceptable, isFeasible, tied, utilityOf, type Package, type Space } from './sheet/space.ts';

/** The same answers by looking at every package: slow, and so simple that they can be read. For tests alone. */

/** Every package of a space, feasible or not, the last issue running fastest. */
export function* allPackages({ sizes }: Pick<Space, 'sizes'>): Generator<Package> {
  const chosen = sizes.map(() => 0);
  for (;;) {
    yield [...chosen];
    let at = sizes.length - 1;
    while (at >= 0 && (chosen[at] ?? 0) + 1 >= (sizes[at] ?? 0)) chosen[at--] = 0;
    if (at < 0) return;
    chosen[at] = (chosen[at] ?? 0) + 1;
  }
}

/** A package with what it gives to each party. */
export interface Valued {
  readonly chosen: Package;
  readonly utilities: readonly number[];
}

export const valued = (space: Space, chosen: Package): Valued => ({
  chosen,
  utilities: Array.from({ length: space.parties }, (_, party) => utilityOf(space, party, chosen)),
});

/** All packages that keep the links and that every party may accept. */
export const acceptablePackages = (space: Space): Valued[] =>
  [...allPackages(space)]
    .filter((chosen) => isFeasible(space, chosen))
    .filter((chosen) => space.names.parties.every((_, party) => isAcceptable(space, party, chosen)))
    .map((chosen) => valued(space, chosen));

/** Whether `a` gives nobody less than `b` and somebody more; differences within a tie count as none. */
export const dominates = ({ unit }: Space, a: readonly number[], b: readonly number[]): boolean =>
  a.every((utility, party) => utility >= (b[party] ?? 0) || tied(unit, utility, b[party] ?? 0)) &&
  a.some((utility, party) => utility > (b[party] ?? 0) && !tied(unit, utility, b[party] ?? 0));

/** The packages that no acceptable package dominates. */
export function bruteFrontier(space: Space): Valued[] {
  const all = acceptablePackages(space);
  return all.filter(({ utilities }) => !all.some((other) => dominates(space, other.utilities, utilities)));
}
