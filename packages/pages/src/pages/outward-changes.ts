import { counted } from '../kinds.ts';
import {
  aside,
  column,
  item,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type ListItem,
} from '../page.ts';
import { printed } from './assumed.ts';
import type { DealOutward, OutwardPackage } from './outward-answer.ts';

/** Entries of each sort on a page; the JSON has them all. */
export const SHOWN = 10;

/** Changes of one package that a page tells; the JSON has them all. */
const MOST_CHANGED = 8;

/** A package by what it changes against the one looked at. */
function changedWords(issues: readonly string[], from: OutwardPackage, to: readonly string[]): Line {
  const changed = issues.flatMap((issue, at): Line[] =>
    (from.options[at] ?? []).includes(to[at] ?? '') ? [] : [[soft(`${issue}: `), to[at] ?? '']],
  );
  if (changed.length === 0) return ['nothing outside of what it leaves open'];
  const more = changed.length - MOST_CHANGED;
  return [
    ...joinLines(more > 1 ? changed.slice(0, MOST_CHANGED) : changed, '; '),
    ...(more > 1 ? [soft(`; and ${more} more issues`)] : []),
  ];
}

/** The packages that give nobody less and somebody more. */
export function dominatingBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
  const { points, pointCount, packageCount, complete } = shown.dominating;
  if (points.length === 0)
    return [
      paragraph(
        complete
          ? 'Nothing: no package that keeps the links and crosses no red line gives nobody less and somebody more.'
          : 'None was found, but not all could be looked at.',
      ),
    ];
  const rows = points.slice(0, SHOWN).map(({ utilities, packages, packageCount: own }, at) =>
    // A number of its own heads each row, so that no party's utility is set stronger than another's.
    row(String(at + 1), ...utilities.map(printed), [
      ...changedWords(deal.issues, shown, packages[0] ?? []),
      ...(own === null || own === 1 ? [] : [soft(`, and ${Number(own) - 1} more with the same utilities`)]),
    ]),
  );
  const all = `${counted(pointCount ?? points.length, 'combination', 'combinations')} of utilities${packageCount === null ? '' : `, ${packageCount} ${packageCount === 1 ? 'package' : 'packages'}`}`;
  const kept =
    rows.length < points.length ? ` ${rows.length} are shown; up to 100 packages stand in the JSON.` : '';
  return [
    table(
      '',
      [
        column('', 0.2),
        ...deal.parties.map(({ name }) => column(name, 0.7, 'end')),
        column('What changes', 3),
      ],
      rows,
    ),
    aside(
      complete
        ? `All that no other package dominates in its turn: ${all}.${kept}`
        : `Some, not all: there are too many to list. No package dominates one of these.${kept}`,
    ),
  ];
}

/** The fewest issues that would have to be settled otherwise. */
export function changesBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
  const { changes, atLeast, sets, setCount, complete } = shown.fewestChanges;
  if (changes === 0) return [paragraph('None: all may accept a package that it leaves possible.')];
  if (changes === null)
    return [
      paragraph(
        complete
          ? 'There is no package that all may accept, whatever is changed; the last section says what rules them out.'
          : `Not decided; at least ${counted(atLeast, 'change', 'changes')}.`,
      ),
    ];
  const items = sets.slice(0, SHOWN).map(({ issues, packages, packageCount }): ListItem => {
    const ways = packages.slice(0, 3).map((each) => changedWords(deal.issues, shown, each));
    const rest = packageCount - ways.length;
    return item(
      [strong(issues.join(', '))],
      ...ways,
      ...(rest > 0 ? [[soft(`and ${counted(rest, 'more way', 'more ways')}`)] as Line] : []),
    );
  });
  const more = setCount - items.length;
  return [
    paragraph(
      `${counted(changes, 'issue', 'issues')} would have to be settled otherwise; fewer do not suffice. ${setCount === 1 && complete ? 'This is the only set of issues that does:' : `Each of these sets of issues does${complete ? '' : '; there may be more'}:`}`,
    ),
    list(items),
    ...(more > 0 ? [aside(`${counted(more, 'more set', 'more sets')}; up to 100 stand in the JSON.`)] : []),
  ];
}
