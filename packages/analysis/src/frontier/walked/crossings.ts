import type { Change } from './steps.ts';
import type { WalkedBox, WalkLayout, Worth } from './walk-layout.ts';

/** What is kept up: a block of packages of which all, or those within a box, become worth more or less. */
export interface Raised {
  readonly raise: (worth: Worth, sign: number) => void;
  readonly put: (box: WalkedBox, sign: number) => void;
}

/** Boxes that lie on one side of the border between two neighbouring groups, and on the other. */
interface Border {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Keeps a block up with the walk: which boxes the choices outside it lie in. Cost of a change: the boxes that change. */
export class Crossings {
  readonly #layout: WalkLayout;
  readonly #block: Raised;
  readonly #borders: readonly (readonly Border[])[];
  /** On how many issues that are stepped through the choice lies outside of each box. */
  readonly #outside: Int32Array;

  /** With the first group of every issue chosen. */
  constructor(layout: WalkLayout, block: Raised) {
    const { boxes, steps } = layout;
    this.#layout = layout;
    this.#block = block;
    this.#borders = steps.map((groups, step) => bordersOf(layout, step, groups.length));
    this.#outside = Int32Array.from(boxes, ({ inside }) => inside.filter((row) => row?.[0] === false).length);
    for (const groups of steps) if (groups[0] !== undefined) block.raise(groups[0], 1);
    for (const [at, box] of boxes.entries()) if (this.#outside[at] === 0) block.put(box, 1);
  }

  make({ step, from, to }: Change): void {
    const [border, groups] = [this.#borders[step]?.[Math.min(from, to)], this.#layout.steps[step]];
    const [left, come] = [groups?.[from], groups?.[to]];
    if (border === undefined || left === undefined || come === undefined) return;
    this.#block.raise(left, -1);
    this.#block.raise(come, 1);
    this.#leave(from < to ? border.before : border.after);
    this.#enter(from < to ? border.after : border.before);
  }

  #leave(boxes: Int32Array): void {
    for (let at = 0; at < boxes.length; at += 1) {
      const which = boxes[at] ?? 0;
      const outside = this.#outside[which] ?? 0;
      this.#outside[which] = outside + 1;
      const box = outside === 0 ? this.#layout.boxes[which] : undefined;
      if (box !== undefined) this.#block.put(box, -1);
    }
  }

  #enter(boxes: Int32Array): void {
    for (let at = 0; at < boxes.length; at += 1) {
      const which = boxes[at] ?? 0;
      const outside = (this.#outside[which] ?? 0) - 1;
      this.#outside[which] = outside;
      const box = outside === 0 ? this.#layout.boxes[which] : undefined;
      if (box !== undefined) this.#block.put(box, 1);
    }
  }
}

function bordersOf({ boxes }: WalkLayout, step: number, groups: number): Border[] {
  return Array.from({ length: Math.max(0, groups - 1) }, (_, group) => {
    const [before, after]: [number[], number[]] = [[], []];
    for (const [at, { inside }] of boxes.entries()) {
      const row = inside[step] ?? null;
      if (row === null || row[group] === row[group + 1]) continue;
      (row[group] === true ? before : after).push(at);
    }
    return { before: Int32Array.from(before), after: Int32Array.from(after) };
  });
}
