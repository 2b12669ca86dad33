import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import type { Layer } from '../layer.ts';
import type { Corners } from './corners.ts';
import type { Directions } from './directions.ts';
import { expanded, type Expanded, type Search } from './expand.ts';
import { labelsOf, type Labels } from './labels.ts';
import { Outlook } from './outlook.ts';
import { countOf, selected } from './select.ts';
import { sharpened, type Sharpened } from './sharpen.ts';
import { Sharpener } from './sharpener.ts';
import type { Stand } from './stand.ts';
import { standAfter } from './stand-after.ts';
import { trained } from './train.ts';

/** Labels kept on a place once the steps are spent, so that a pass comes to an end. */
const AT_THE_END = 300;
/** Fewer labels than this are not looked at more closely. */
const WORTH_SHARPENING = 150;
/** Sweeps through the boxes of a state. */
const SWEEPS = 1;

/** A stand that waits for its turn, before a place. */
export interface Waiting {
  readonly at: number;
  readonly stand: Stand;
}

/** How a pass goes about it. */
export interface Manner {
  readonly directions: Directions;
  /** The labels kept on a place. */
  readonly most: number;
  /** Whether bounds are sharpened where there are many labels. */
  readonly isSharp: boolean;
}

/** What is made ready for each place: it stays the same for all stands of a search. */
export class Prospects {
  readonly #search: Search;
  readonly #directions: Directions;
  readonly #outlooks: Outlook[] = [];
  readonly #sharpeners: Sharpener[] = [];

  constructor(search: Search, directions: Directions) {
    this.#search = search;
    this.#directions = directions;
  }

  outlookAfter(at: number): Outlook {
    return (this.#outlooks[at] ??= new Outlook(this.#search.layout, at, this.#directions));
  }

  /** The sharpener after a place, trained on the states of the first labels that asked for it. */
  *sharpenerAfter(at: number, found: Expanded, labels: Labels): Work<Sharpener> {
    const known = this.#sharpeners[at];
    if (known !== undefined) return known;
    const sharpener = new Sharpener(this.#search.layout, at, this.#directions, SWEEPS);
    yield going;
    yield* trained(sharpener, found, labels, this.#directions, this.#search);
    this.#sharpeners[at] = sharpener;
    return sharpener;
  }
}

/**
 * Takes a stand through the places that are left: a decision diagram in which packages that have come to the same state with
 * the same utilities are one, and what can add nothing to what is known is left out. Where more than `most` labels are left on a
 * place, only the most promising go on, and the others are handed to `wait` (a bounded and restricted
 * diagram: Bergman, Cire, van Hoeve and Hooker, Decision Diagrams for Optimization, 2016).
 */
export function* passThrough(
  { at: begin, stand: first }: Waiting,
  search: Search,
  known: Corners,
  { directions, most, isSharp }: Manner,
  prospects: Prospects,
  wait: (waiting: Waiting) => void,
): Work<Layer> {
  const { layout, slack, effort } = search;
  let stand = first;
  for (let at = begin; at < layout.places.length; at += 1) {
    const place = layout.places[at];
    if (place === undefined) break;
    const outlook = prospects.outlookAfter(at);
    yield going;
    const found = yield* expanded(stand, at, search, known, outlook, directions.count);
    if (found.next + 1 < stand.begins.length)
      wait({ at, stand: restOf(stand, found.next, layout.parties, directions.count) });
    const labels = yield* labelsOf(found.candidates, found.table.size, slack);
    const sharp =
      isSharp && labels.begins.length > Math.min(WORTH_SHARPENING, most) && at + 2 < layout.places.length;
    const { alive, ahead }: Sharpened = sharp
      ? yield* sharpened(
          labels,
          found,
          yield* prospects.sharpenerAfter(at, found, labels),
          known,
          directions,
          search,
        )
      : { alive: new Uint8Array(labels.begins.length).fill(1), ahead: null };
    const limit = effort.spent > effort.most ? Math.min(most, AT_THE_END) : most;
    const marks = yield* selected(labels, found, alive, limit, directions);
    yield going;
    if (countOf(marks, 2) > 0) {
      const later = yield* standAfter(stand.trace, place, found, labels, marks, 2, null, directions.count);
      wait({ at: at + 1, stand: later });
    }
    stand = yield* standAfter(stand.trace, place, found, labels, marks, 1, ahead, directions.count);
    if (stand.trace.size === 0) break;
  }
  return layerOf(stand, layout.parties);
}

/** A stand without its states before `from`. Its labels stay where they are in the trace, so that nothing is copied twice. */
function restOf(stand: Stand, from: number, parties: number, ways: number): Stand {
  const width = stand.rows.length / (stand.begins.length - 1);
  const first = stand.begins[from] ?? 0;
  const { trace } = stand;
  const edge = trace.starts === null ? first : (trace.starts[first] ?? 0);
  return {
    rows: stand.rows.subarray(from * width),
    begins: stand.begins.slice(from).map((begin) => begin - first),
    values: stand.values.subarray(first * parties),
    bounds: stand.bounds.subarray(from * ways),
    ahead: null,
    trace: {
      ...trace,
      size: trace.size - first,
      starts: trace.starts?.slice(first).map((start) => start - edge) ?? null,
      from: trace.from.subarray(edge),
      via: trace.via.subarray(edge),
    },
  };
}

function layerOf({ values, trace }: Stand, parties: number): Layer {
  return { values, trace, lost: Array.from({ length: parties }, () => 0) };
}
