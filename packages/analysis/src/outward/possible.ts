import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Package, Space } from '../sheet/space.ts';

/** For each issue the options that a draft leaves possible; a package leaves one of each. */
export type Possible = readonly (readonly number[])[];

/** A package as what it leaves possible. */
export const onlyPackage = (chosen: Package): Possible => chosen.map((option) => [option]);

/** What a draft leaves possible, each option once and in order; or the first thing that is wrong with it and where. */
export function checkedPossible({ sizes, names }: Space, possible: Possible): Outcome<Possible> {
  if (possible.length !== sizes.length)
    return refused(
      `It has options of ${possible.length} issues, and the sheet has ${sizes.length} issues.`,
      'the package',
    );
  for (const [issue, options] of possible.entries()) {
    const where = names.issues[issue] ?? `issue ${issue + 1}`;
    if (options.length === 0) return refused('It leaves no option possible.', where);
    const strange = options.find(
      (each) => !(Number.isInteger(each) && each >= 0 && each < (sizes[issue] ?? 0)),
    );
    if (strange !== undefined)
      return refused(`It has the option at place ${strange}, and the issue has ${sizes[issue] ?? 0}.`, where);
  }
  return good(possible.map((options) => [...new Set(options)].sort((a, b) => a - b)));
}

const refused = (what: string, where: string): Outcome<never> =>
  bad({ code: 'package-not-of-sheet', what, where, next: ANALYSIS_CODES['package-not-of-sheet'].next });

/** Which options of each issue of a frame may be taken, as a search wants it; the issues of boxes are free. */
export const allowedBy = ({ sizes }: Pick<Space, 'sizes'>, possible: Possible): boolean[][] =>
  sizes.map((size, issue) => {
    const allowed = Array.from({ length: size }, () => false);
    for (const option of possible[issue] ?? []) allowed[option] = true;
    return allowed;
  });
