import { prepare } from './sheet/prepare.ts';
import type { PartySheet, Sheet, SheetBox, SheetChoice, SheetLink } from './sheet/sheet.ts';
import type { Space } from './sheet/space.ts';

/** Score sheets by chance for tests and benchmarks: the same seed, the same sheet. */

/** A generator of numbers from 0 to below 1 (mulberry32); the same seed gives the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface SheetShape {
  readonly seed: number;
  readonly parties: number;
  readonly issues: number;
  readonly options: number;
  readonly links?: number;
  /** `whole`: scores from 0 to 10, with many ties; `ordered`: the parties' scores rise and fall along the options. */
  readonly scores?: 'whole' | 'real' | 'ordered' | 'ordered-real';
  /** Reservation value of each party as a share of its largest utility without links; none where left out. */
  readonly reserved?: number;
  readonly boxes?: number;
  readonly redLines?: number;
}

/** A sheet of a shape. */
export function sheetOf(shape: SheetShape): Sheet {
  const random = seeded(shape.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const issues = Array.from({ length: shape.issues }, (_, at) => ({
    name: `i${at + 1}`,
    options: Array.from({ length: shape.options }, (_none, option) => `o${option + 1}`),
  }));
  const choice = (): SheetChoice => ({
    issue: `i${below(shape.issues) + 1}`,
    option: `o${below(shape.options) + 1}`,
  });
  const parties = Array.from({ length: shape.parties }, (_, at) => partyOf(shape, at, random, choice));
  const links = Array.from({ length: shape.links ?? 0 }, (_, at) =>
    linkOf(at, choice, random, issues.length),
  );
  return { issues, parties, links };
}

function partyOf(shape: SheetShape, at: number, random: () => number, choice: () => SheetChoice): PartySheet {
  const scores: Record<string, Record<string, number>> = {};
  const weights: Record<string, number> = {};
  let most = 0;
  for (let issue = 1; issue <= shape.issues; issue += 1) {
    const own = optionScores(shape, at, random);
    weights[`i${issue}`] = 1 + Math.floor(random() * 9);
    scores[`i${issue}`] = Object.fromEntries(own.map((score, option) => [`o${option + 1}`, score]));
    most += (weights[`i${issue}`] ?? 0) * Math.max(...own);
  }
  const boxes = Array.from({ length: shape.boxes ?? 0 }, (): SheetBox => {
    const [one, other] = [choice(), choice()];
    return {
      where: { [one.issue]: [one.option], [other.issue]: [other.option] },
      value: Math.floor(random() * 21) - 10,
    };
  });
  const reserved = shape.reserved === undefined ? {} : { reserved: Math.floor(most * shape.reserved) };
  const redLines = Array.from({ length: shape.redLines ?? 0 }, choice);
  return { name: `p${at + 1}`, weights, scores, boxes, redLines, ...reserved };
}

function optionScores(
  { options, scores = 'whole' }: SheetShape,
  party: number,
  random: () => number,
): number[] {
  const whole = scores === 'whole' || scores === 'ordered';
  const drawn = Array.from({ length: options }, () => (whole ? Math.floor(random() * 11) : random() * 10));
  if (scores === 'whole' || scores === 'real') return drawn;
  return drawn.sort((a, b) => (party % 2 === 0 ? a - b : b - a));
}

function linkOf(at: number, choice: () => SheetChoice, random: () => number, issues: number): SheetLink {
  const [first, second, third] = [choice(), choice(), choice()];
  const kind = at % 4;
  if (kind === 0) return { kind: 'requires', if: first, then: second };
  if (kind === 1) return { kind: 'excludes', choices: [first, second] };
  if (kind === 2) return { kind: 'atMost', count: 1, choices: [first, second, third] };
  const costs = [first, second, third].map((each) => ({ ...each, cost: 1 + Math.floor(random() * 5) }));
  return { kind: 'budget', limit: Math.min(issues, 6), costs };
}

/** The space of a sheet of a shape. */
export function spaceOf(shape: SheetShape): Space {
  const prepared = prepare(sheetOf(shape));
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}
