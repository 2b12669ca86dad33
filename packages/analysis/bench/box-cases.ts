import { seeded, spaceOf } from '../src/test-sheets.ts';
import type { Box, Space, Unit } from '../src/sheet/space.ts';
import { frontierFound } from './frontier-cases.ts';
import type { Case } from './line.ts';

/** Boxes over two to five of ten issues of ten options, in each an interval of so many options. */
export interface BoxFamily {
  readonly name: string;
  readonly parties?: number;
  readonly issues?: number;
  readonly boxes: number;
  readonly widths: readonly [least: number, most: number];
  /** The share of boxes that cost something. */
  readonly costly: number;
  /** Values up to 100 where left out; of doubles any number up to it, of which no unit is common. */
  readonly most?: number;
  readonly isReal?: boolean;
  /** Of two parties: how the second sees the boxes of the first; boxes of its own where left out. */
  readonly second?: (value: number, random: () => number) => number;
}

export function boxSpace(
  { parties = 2, issues: count = 10, boxes, widths, costly, most = 100, isReal = false, second }: BoxFamily,
  seed: number,
): Space {
  const plain = spaceOf({ seed, parties, issues: count, options: 10 });
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const box = (): Box => {
    const issues = [...plain.sizes.keys()];
    for (let at = 0; at < 5; at += 1) {
      const other = at + below(issues.length - at);
      [issues[at], issues[other]] = [issues[other] ?? 0, issues[at] ?? 0];
    }
    const own = issues.slice(0, 2 + below(4));
    const inside = own.map(() => {
      const width = widths[0] + below(widths[1] - widths[0] + 1);
      const from = below(11 - width);
      return Array.from({ length: 10 }, (_, option) => option >= from && option < from + width);
    });
    const value = isReal ? most * random() : 1 + below(most);
    return { issues: own, inside, value: random() < costly ? -value : value };
  };
  const nothing = plain.utilities.map((own) => own.map((options) => options.map(() => 0)));
  const all = Array.from({ length: parties }, () => Array.from({ length: boxes }, box));
  if (second !== undefined)
    all[1] = (all[0] ?? []).map((own) => ({ ...own, value: second(own.value, random) }));
  const unit: Unit = isReal ? { kind: 'doubles', tie: 1e-9 } : plain.unit;
  return { ...plain, unit, utilities: nothing, boxes: all };
}

const WIDE = { boxes: 100, widths: [6, 9], costly: 0 } as const;

/** Those that take seconds; they belong to the whole benchmark. */
const QUICK: readonly BoxFamily[] = [
  { name: 'narrow', boxes: 100, widths: [2, 3], costly: 0 },
  { name: 'middling', boxes: 100, widths: [4, 6], costly: 0 },
  { ...WIDE, name: 'wide' },
  { ...WIDE, name: 'wide, eight issues, opposite', issues: 8, second: (value) => -value },
];

const FAMILIES: readonly BoxFamily[] = [
  ...[50, 100, 300].flatMap((boxes) => [
    { name: 'narrow', boxes, widths: [2, 3] as const, costly: 0 },
    { name: 'middling', boxes, widths: [4, 6] as const, costly: 0 },
    { name: 'wide', boxes, widths: [6, 9] as const, costly: 0 },
    { name: 'wide, two in five costly', boxes, widths: [6, 9] as const, costly: 0.4 },
  ]),
  { name: 'of any width', boxes: 300, widths: [1, 10], costly: 0 },
  { ...WIDE, name: 'wide, opposite', second: (value) => -value },
  { ...WIDE, name: 'wide, nearly opposite', second: (value, random) => Math.floor(3 * random()) - 1 - value },
  {
    ...WIDE,
    name: 'wide, what is worth much to one is worth little to the other',
    second: (value) => 101 - value,
  },
  { name: 'middling, opposite', boxes: 300, widths: [4, 6], costly: 0, second: (value) => -value },
  { name: 'middling', parties: 3, boxes: 100, widths: [4, 6], costly: 0 },
  { name: 'wide, two in five costly', parties: 3, issues: 7, boxes: 100, widths: [6, 9], costly: 0.4 },
  { name: 'middling', parties: 4, issues: 7, boxes: 50, widths: [4, 6], costly: 0 },
  { name: 'middling', issues: 20, boxes: 100, widths: [4, 6], costly: 0 },
  { name: 'wide, two in five costly', issues: 20, boxes: 100, widths: [6, 9], costly: 0.4 },
];

/** Frontiers of ten million packages, ten thousand million and 10^20 with boxes: an hour of them. */
export const boxCases = (): Case[] => casesOf('boxes', FAMILIES);

/** Those of them that take seconds. */
export const quickBoxCases = (): Case[] => casesOf('quick-boxes', QUICK);

const casesOf = (part: string, families: readonly BoxFamily[]): Case[] =>
  families.map((family) => ({
    part,
    name: `frontier, ${family.parties ?? 2} parties, ${family.issues ?? 10} x 10, ${family.boxes} boxes each, ${family.name}`,
    repeats: 1,
    inputs: [1, 2, 3].map((seed) => {
      const space = boxSpace(family, seed);
      return () => frontierFound(space);
    }),
  }));
