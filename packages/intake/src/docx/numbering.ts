import type { ComputedNumber } from '../working-text.ts';
import { isKnownFormat, printValue } from './number-text.ts';
import type { Styles } from './styles.ts';
import { allOf, attribute, child, integer, isOn, numberOf, valueOf, type XmlNode } from './xml.ts';

/** One level of a list (ECMA-376 part 1, 17.9.6 lvl). */
interface Level {
  readonly start: number;
  readonly format: string;
  /** The printed form, with %1 to %9 for the values of levels 0 to 8 (17.9.11 lvlText). */
  readonly text: string;
  /** 17.9.10 lvlRestart: null restarts after any higher level, 0 never, n after level n - 1 or a higher one. */
  readonly restart: number | null;
  /** 17.9.4 isLgl: all values are printed as decimal numbers. */
  readonly legal: boolean;
  /** 17.9.23 pStyle: paragraphs of this style are at this level. */
  readonly style: string | null;
}

interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>;
  /** 17.9.21 numStyleLink: the levels stand in the list of this numbering style. */
  readonly link: string | null;
}

interface Override {
  readonly start: number | null;
  readonly level: Level | null;
}

interface List {
  readonly abstractId: string;
  readonly overrides: ReadonlyMap<number, Override>;
}

/** The lists of a document, which can count through its paragraphs. */
export interface Numbering {
  readonly abstractLists: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

const DEEPEST_LEVEL = 8;

/** Reads the numbering part (ECMA-376 part 1, 17.9). Without one there are no lists. */
export function readNumbering(root: XmlNode | undefined): Numbering {
  const abstractLists = new Map<string, AbstractList>();
  for (const node of allOf(root, 'abstractNum')) {
    const id = attribute(node, 'abstractNumId');
    if (id !== null) abstractLists.set(id, { levels: readLevels(node), link: valueOf(node, 'numStyleLink') });
  }
  const lists = new Map<string, List>();
  for (const node of allOf(root, 'num')) {
    const [id, abstractId] = [attribute(node, 'numId'), valueOf(node, 'abstractNumId')];
    if (id !== null && abstractId !== null) lists.set(id, { abstractId, overrides: readOverrides(node) });
  }
  return { abstractLists, lists };
}

function readLevels(node: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const each of allOf(node, 'lvl')) {
    const index = levelIndex(attribute(each, 'ilvl'));
    if (index !== null) levels.set(index, readLevel(each));
  }
  return levels;
}

function levelIndex(printed: string | null): number | null {
  const index = integer(printed);
  return index !== null && index >= 0 && index <= DEEPEST_LEVEL ? index : null;
}

function readLevel(node: XmlNode): Level {
  return {
    // 17.9.25 start: a level without one starts at 0.
    start: numberOf(node, 'start') ?? 0,
    format: formatOf(node),
    text: valueOf(node, 'lvlText') ?? '',
    restart: numberOf(node, 'lvlRestart'),
    legal: isOn(node, 'isLgl'),
    style: valueOf(node, 'pStyle'),
  };
}

/** Newer formats stand in an mc:AlternateContent, whose fallback every reader knows. */
function formatOf(node: XmlNode): string {
  const direct = valueOf(node, 'numFmt');
  const fallback = valueOf(child(child(node, 'AlternateContent'), 'Fallback'), 'numFmt');
  return direct ?? fallback ?? 'decimal';
}

/** 17.9.8 lvlOverride, 17.9.26 startOverride. */
function readOverrides(node: XmlNode): Map<number, Override> {
  const overrides = new Map<number, Override>();
  for (const each of allOf(node, 'lvlOverride')) {
    const index = levelIndex(attribute(each, 'ilvl'));
    const level = child(each, 'lvl');
    if (index === null) continue;
    overrides.set(index, {
      start: numberOf(each, 'startOverride'),
      level: level === undefined ? null : readLevel(level),
    });
  }
  return overrides;
}

/** What a paragraph says of its place in a list, with what its style says. */
export interface ListPlace {
  readonly numId: string | null;
  readonly level: number | null;
  /** The paragraph's style and those that it is based on; a level may name one of them. */
  readonly styles: readonly string[];
}

/** The number of a paragraph, and the depth of its level; null where nothing is printed. */
export interface CountedNumber {
  readonly depth: number;
  readonly number: ComputedNumber | null;
}

/** Counts through the paragraphs of a document in their order. */
export class ListCounter {
  readonly unknownFormats = new Set<string>();
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** Values of the levels of each abstract list, which all its lists share; undefined before a level starts. */
  readonly #values = new Map<string, (number | undefined)[]>();
  /** Levels of lists at which a start override was used up: it counts once, at the list's first paragraph there. */
  readonly #overridden = new Set<string>();

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** The next number for a paragraph at this place, or null for one outside lists (`numId` 0 takes it out, 17.9.18). */
  count(place: ListPlace): CountedNumber | null {
    const found = this.#find(place);
    if (found === null) return null;
    const depth = this.#depth(found, place);
    const values = this.#advance(found, depth);
    return { depth, number: this.#print(found, depth, values) };
  }

  #find({ numId }: ListPlace): FoundList | null {
    const list = numId === null || numId === '0' ? undefined : this.#numbering.lists.get(numId);
    if (list === undefined || numId === null) return null;
    const abstract = this.#follow(list.abstractId);
    return abstract === null ? null : { numId, list, ...abstract };
  }

  /** Follows `numStyleLink` to the list that has the levels. */
  #follow(abstractId: string): Pick<FoundList, 'abstractId' | 'abstract'> | null {
    let at = abstractId;
    for (let step = 0; step < 5; step += 1) {
      const abstract = this.#numbering.abstractLists.get(at);
      if (abstract === undefined) return null;
      if (abstract.link === null || abstract.levels.size > 0) return { abstractId: at, abstract };
      const numId = this.#styles.numIdOf(abstract.link);
      const next = numId === null ? undefined : this.#numbering.lists.get(numId);
      if (next === undefined) return { abstractId: at, abstract };
      at = next.abstractId;
    }
    return null;
  }

  /** 17.9.23: where the list comes from a style, the level that names the style wins over the style's `ilvl`. */
  #depth(found: FoundList, place: ListPlace): number {
    for (const style of place.styles) {
      for (const [index, level] of found.abstract.levels) if (level.style === style) return index;
    }
    return Math.min(Math.max(place.level ?? 0, 0), DEEPEST_LEVEL);
  }

  /**
   * Gives the level its next value. Levels above that have not started take their start values; levels below
   * start again where their restart rule says so.
   */
  #advance(found: FoundList, depth: number): number[] {
    const values = this.#values.get(found.abstractId) ?? [];
    this.#values.set(found.abstractId, values);
    for (let above = 0; above < depth; above += 1) values[above] ??= this.#startOf(found, above);
    const restarted = this.#takeOverride(found, depth);
    const before = values[depth];
    values[depth] = restarted ?? (before === undefined ? this.#startOf(found, depth) : before + 1);
    for (let below = depth + 1; below <= DEEPEST_LEVEL; below += 1) {
      if (restartsAfter(levelOf(found, below)?.restart ?? null, depth)) values[below] = undefined;
    }
    return values.slice(0, depth + 1).map((value) => value ?? 0);
  }

  #startOf(found: FoundList, depth: number): number {
    return this.#takeOverride(found, depth) ?? levelOf(found, depth)?.start ?? 0;
  }

  #takeOverride(found: FoundList, depth: number): number | null {
    const start = found.list.overrides.get(depth)?.start ?? null;
    const key = `${found.numId}/${depth}`;
    if (start === null || this.#overridden.has(key)) return null;
    this.#overridden.add(key);
    return start;
  }

  #print(found: FoundList, depth: number, values: readonly number[]): ComputedNumber | null {
    const level = levelOf(found, depth);
    if (level === undefined) return null;
    if (level.format === 'bullet') return bulletOf(level, found.abstractId);
    const printed = this.#fill(found, level, values).trim();
    if (printed === '') return null;
    const counted = values.filter((_, index) => isCounted(levelOf(found, index)));
    return { printed, values: counted, bullet: false, list: found.abstractId };
  }

  #fill(found: FoundList, level: Level, values: readonly number[]): string {
    return level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1;
      const value = values[index];
      const format = levelOf(found, index)?.format ?? 'decimal';
      if (value === undefined) return '';
      if (!isKnownFormat(format)) this.unknownFormats.add(format);
      return printValue(level.legal && format !== 'none' ? 'decimal' : format, value);
    });
  }
}

interface FoundList {
  readonly numId: string;
  readonly list: List;
  readonly abstractId: string;
  readonly abstract: AbstractList;
}

const levelOf = (found: FoundList, depth: number): Level | undefined =>
  found.list.overrides.get(depth)?.level ?? found.abstract.levels.get(depth);

const isCounted = (level: Level | undefined): boolean =>
  level !== undefined && level.format !== 'bullet' && level.format !== 'none';

const restartsAfter = (restart: number | null, depth: number): boolean => restart === null || depth < restart;

/** Bullets of the Symbol and Wingdings fonts are private code points; they are shown by what they look like. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf076': '❖',
  '\uf0a8': '◆',
  '\uf02d': '-',
  o: '◦',
};

function bulletOf(level: Level, list: string): ComputedNumber | null {
  const printed = BULLETS[level.text] ?? level.text.trim();
  return printed === '' ? null : { printed, values: [], bullet: true, list };
}
