import type { Choice, Link, Space } from '../sheet/space.ts';

/**
 * What joins issues: a link, or a box of a party. A link of any kind is a limit on a sum over the choices made: `atMost`
 * counts 1 for each, `requires` counts 1 for its first and -1 for its second choice with the limit 0.
 */
export type Tie =
  | {
      readonly kind: 'limit';
      /** The place of the link in the space. */
      readonly link: number;
      readonly issues: readonly number[];
      /** For each of `issues`, what each option adds. */
      readonly costs: readonly (readonly number[])[];
      readonly limit: number;
    }
  | {
      readonly kind: 'box';
      readonly party: number;
      readonly box: number;
      readonly issues: readonly number[];
      readonly inside: readonly (readonly boolean[])[];
      readonly value: number;
    };

/**
 * All ties of a space: first the links, then the boxes, party by party. Boxes that are worth nothing, or that name no
 * issue, join nothing.
 */
export const tiesOf = (space: Space): Tie[] => [
  ...space.links.map((link, at) => limitOf(link, at, space.sizes)),
  ...space.boxes.flatMap((own, party) =>
    own
      .map((box, at): Tie => ({ kind: 'box', party, box: at, ...onceEach(box) }))
      .filter((tie) => tie.kind === 'box' && tie.value !== 0 && tie.issues.length > 0),
  ),
];

/** A box that names an issue twice is within both. */
function onceEach<
  T extends { readonly issues: readonly number[]; readonly inside: readonly (readonly boolean[])[] },
>(box: T): T {
  const issues = [...new Set(box.issues)];
  if (issues.length === box.issues.length) return box;
  const inside = issues.map((issue) => {
    const rows = box.inside.filter((_, at) => box.issues[at] === issue);
    return (rows[0] ?? []).map((_, option) => rows.every((row) => row[option] === true));
  });
  return { ...box, issues, inside };
}

function limitOf(link: Link, at: number, sizes: readonly number[]): Tie {
  if (link.kind === 'requires') return limitTie(at, [link.if, link.then], [1, -1], 0, sizes);
  const costs = link.kind === 'budget' ? link.costs : link.choices.map(() => 1);
  return limitTie(at, link.choices, costs, link.kind === 'budget' ? link.limit : link.count, sizes);
}

function limitTie(
  link: number,
  choices: readonly Choice[],
  costs: readonly number[],
  limit: number,
  sizes: readonly number[],
): Tie {
  const rows = new Map<number, number[]>();
  for (const [at, { issue, option }] of choices.entries()) {
    const row = rows.get(issue) ?? Array.from({ length: sizes[issue] ?? 0 }, () => 0);
    row[option] = (row[option] ?? 0) + (costs[at] ?? 0);
    rows.set(issue, row);
  }
  const named = [...rows].filter(([, row]) => row.some((cost) => cost !== 0));
  return {
    kind: 'limit',
    link,
    issues: named.map(([issue]) => issue),
    costs: named.map(([, row]) => row),
    limit,
  };
}
