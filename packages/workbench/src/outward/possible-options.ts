import { ANALYSIS_CODES, type Possible, type Space } from '@nonpaper/analysis';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { NamedOptions } from './package-text.ts';

/** For each issue the places of the options that a draft or package leaves possible: all where it does not name the issue. */
export function possibleFrom(
  { names, sizes }: Space,
  options: NamedOptions,
  where: string,
): Outcome<Possible> {
  const left = sizes.map((size) => Array.from({ length: size }, (_, at) => at));
  for (const [issue, named] of options) {
    const at = names.issues.indexOf(issue);
    if (at < 0) return unknownName(`There is no issue “${issue}”.`, where);
    const places = named.map((option) => names.options[at]?.indexOf(option) ?? -1);
    const strange = named[places.indexOf(-1)];
    if (strange !== undefined) return unknownName(`The issue “${issue}” has no option “${strange}”.`, where);
    left[at] = [...new Set(places)].sort((a, b) => a - b);
  }
  return good(left);
}

const unknownName = (what: string, where: string): Outcome<never> =>
  bad({ code: 'sheet-unknown-name', what, where, next: ANALYSIS_CODES['sheet-unknown-name'].next });
