import { shownUtility, type Sheet, type Space } from '@nonpaper/analysis';
import type { ShownWorth } from '@nonpaper/pages';

type SheetBox = NonNullable<Sheet['parties'][number]['boxes']>[number];

/** What a sheet assumes of single options, in its own decimals: what every utility of a package is the sum of. */
export function optionWorth(sheet: Sheet, { unit, utilities }: Space): ShownWorth {
  return {
    parties: sheet.parties.map(({ name }) => name),
    issues: sheet.issues.map(({ name, options }, issue) => ({
      name,
      weights: sheet.parties.map(({ weights }) => weights?.[name] ?? 1),
      options: options.map((option, at) => ({
        name: option,
        worth: utilities.map((own) => shownUtility(unit, own[issue]?.[at] ?? 0)),
      })),
    })),
    boxes: sheet.parties.flatMap(({ name, boxes = [] }) => boxes.map((box) => boxWords(name, box))),
  };
}

/** What a party gets beside for several options together. */
function boxWords(party: string, { where, value }: SheetBox): string {
  const bounds = Object.entries(where).map(([issue, options]) => `${issue}: ${options.join(' or ')}`);
  const amount = value < 0 ? `${-value} less` : `${value} more`;
  return `${party}: ${amount}${bounds.length === 0 ? ' in any case' : ` with ${bounds.join('; ')}`}`;
}
