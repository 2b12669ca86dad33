import { counted } from '../kinds.ts';
import {
  aside,
  column,
  groupRow,
  list,
  row,
  soft,
  table,
  type Block,
  type Folded,
  type Line,
} from '../page.ts';
import { printed } from './assumed.ts';

/** What a sheet assumes of single options: under every utility that is shown stands a sum of these. */
export interface ShownWorth {
  readonly parties: readonly string[];
  readonly issues: readonly {
    readonly name: string;
    /** The weight of the issue for each party. */
    readonly weights: readonly number[];
    /** Of each option its weight times score for each party. */
    readonly options: readonly { readonly name: string; readonly worth: readonly number[] }[];
  }[];
  /** What is added for several options together, in words. */
  readonly boxes: readonly string[];
}

/** Rows of a plan of 28 issues with 6 options, and more; a longer list is for the sheet itself. */
const MOST_ROWS = 250;
const MOST_BOXES = 50;

/** What each option adds to the utility of each party, folded; for sheets of very many options the first ones. */
export function worthBlocks(worth: ShownWorth): Folded[] {
  const { parties, issues, boxes } = worth;
  const all = issues.reduce((sum, { options }) => sum + options.length, 0);
  const rows: ReturnType<typeof row>[] = [];
  let listed = 0;
  for (const { name, weights, options } of issues) {
    if (listed + options.length > MOST_ROWS) break;
    listed += options.length;
    rows.push(groupRow([name, soft(weightWords(parties, weights))]));
    for (const option of options) rows.push(row(option.name, ...option.worth.map(printed)));
  }
  const shown = table(
    'Weight times score. The utility of a package is the sum over its options.',
    [column('Option', 2), ...parties.map((party) => column(party, 0.8, 'end'))],
    rows,
  );
  const rest =
    listed < all
      ? [aside(`The first ${listed} of ${counted(all, 'option', 'options')}; the sheet has all.`)]
      : [];
  return [
    {
      kind: 'folded',
      summary: 'What each option adds, as the sheet assumes',
      blocks: [...(rows.length === 0 ? [] : [shown]), ...rest, ...boxBlocks(boxes)],
    },
  ];
}

/** The weights of an issue in words; nothing where all are 1. */
const weightWords = (parties: readonly string[], weights: readonly number[]): string =>
  weights.every((each) => each === 1)
    ? ''
    : ` (weight: ${weights.map((each, at) => `${parties[at] ?? ''} ${printed(each)}`).join(', ')})`;

function boxBlocks(boxes: readonly string[]): Block[] {
  if (boxes.length === 0) return [];
  const lines: Line[] = boxes.slice(0, MOST_BOXES).map((each) => [each]);
  const more = boxes.length - lines.length;
  return [list(more > 0 ? [...lines, [soft(`and ${more} more in the sheet`)]] : lines)];
}
