import { numberingOf } from '@nonpaper/text';
import type { Citation } from './citations.ts';
import type { Unit } from './view.ts';

/** Where the units of a draft are, so that a citation can be looked up. */
export interface Places {
  /** Whether the cited unit is there, missing, the citing provision itself, or of a sort that cannot be told. */
  find(citation: Citation, from: Unit): 'there' | 'missing' | 'itself' | 'unknown';
  /** Whether the draft has units that print this word with their number. */
  knows(sort: string): boolean;
  /** Whether something stands before (-1) or behind (1) a provision at its own level. */
  hasNeighbour(unit: Unit, step: -1 | 1, sort: string): boolean;
  /** What the draft has at its outermost level, as a sentence; empty where that says nothing. */
  sorts(): string;
}

const SORT_OF_STYLE: Readonly<Record<string, string>> = {
  article: 'article',
  section: 'section',
  chapter: 'chapter',
  part: 'chapter',
  title: 'chapter',
  annex: 'annex',
  appendix: 'annex',
  schedule: 'annex',
  paragraph: 'paragraph',
  point: 'point',
  clause: 'point',
  item: 'point',
};

/**
 * The places of a draft: every path, every heading and theme, and the values that are printed with a word ("Article",
 * "Annex"). A citation of a sort that the draft does not print ("paragraph" in a list of bare numbers) is looked for
 * among the siblings of the citing provision, then at the outermost level; it is missing only where neither has it.
 */
export function placesOf(units: readonly Unit[]): Places {
  const paths = new Set<string>();
  const printed = new Map<string, Set<string>>();
  const heads = new Set<string>();
  const levels = levelsOf(units);
  for (const { provision } of units) {
    addPath(paths, provision.path);
    note(printed, provision.number);
    for (const head of [provision.theme, provision.heading])
      if (head !== undefined && !heads.has(head)) heads.add(head);
  }
  for (const head of heads) note(printed, head);
  const at = { paths, printed };
  let said: string | undefined;
  return {
    find: (citation, from) => found(citation, from, at),
    knows: (sort) => printed.has(sort) || (sort !== 'annex' && sort !== 'chapter'),
    hasNeighbour: (unit, step, sort) => neighbour(unit, step, sort, levels),
    sorts: () => (said ??= outermost(paths)),
  };
}

interface Known {
  readonly paths: ReadonlySet<string>;
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A path and all that stands above it, so that "annex1" is known from "annex1.2"; twins ("3#2") under both names. */
function addPath(paths: Set<string>, path: string): void {
  let at = path;
  for (let level = 0; level < 12 && at !== ''; level += 1) {
    paths.add(at);
    const plain = at.replace(/#\d+/gu, '');
    if (plain !== at) paths.add(plain);
    const dot = at.lastIndexOf('.');
    if (dot < 0) return;
    at = at.slice(0, dot);
  }
}

function note(printed: Map<string, Set<string>>, text: string): void {
  const numbering = numberingOf(text.slice(0, 120));
  if (numbering === null) return;
  for (const { style, values } of numbering.readings) {
    const sort = SORT_OF_STYLE[style];
    if (sort === undefined) continue;
    const known = printed.get(sort) ?? new Set<string>();
    known.add(values.join('.') + numbering.suffix);
    printed.set(sort, known);
  }
}

function levelsOf(units: readonly Unit[]): { before: ReadonlySet<Unit>; behind: ReadonlySet<Unit> } {
  const [before, behind] = [new Set<Unit>(), new Set<Unit>()];
  const last = new Map<string, Unit>();
  for (const unit of units) {
    const level = unit.provision.path.slice(0, Math.max(0, unit.provision.path.lastIndexOf('.')));
    const earlier = last.get(level);
    if (earlier !== undefined) {
      before.add(unit);
      behind.add(earlier);
    }
    last.set(level, unit);
  }
  return { before, behind };
}

function neighbour(unit: Unit, step: -1 | 1, sort: string, levels: ReturnType<typeof levelsOf>): boolean {
  const set = step < 0 ? levels.before : levels.behind;
  if (set.has(unit)) return true;
  const isArticle = sort === 'article' || sort === 'chapter' || sort === 'section';
  for (let above = unit.parent, level = 0; above !== null && level < 8; above = above.parent, level += 1)
    if (isArticle && set.has(above)) return true;
  // A provision may be the second paragraph of a unit that is printed as one.
  return unit.text.trim().includes('\n\n');
}

function found(citation: Citation, from: Unit, known: Known): 'there' | 'missing' | 'itself' | 'unknown' {
  const { sort, value, within } = citation;
  if (sort === 'annex') return annex(citation, known);
  if (sort === 'chapter' || sort === 'section') {
    const printed = known.printed.get(sort);
    return printed === undefined
      ? known.paths.has(value)
        ? 'there'
        : 'unknown'
      : has(printed, value) || known.paths.has(value)
        ? 'there'
        : 'missing';
  }
  if (within !== null) return inside(within, value, known);
  const candidates = candidatesOf(sort, value, from, known);
  if (candidates.some((path) => path === from.provision.path))
    return sort === 'article' && !known.printed.has('article') ? 'unknown' : 'itself';
  if (candidates.some((path) => known.paths.has(path)) || has(known.printed.get(sort), value)) return 'there';
  return 'missing';
}

/** The paths that a citation can mean: a paragraph is looked for beside the citing provision first, then outermost. */
function candidatesOf(sort: string, value: string, from: Unit, { paths }: Known): string[] {
  const { path } = from.provision;
  const levels: string[] = [];
  if (sort !== 'article') {
    let at = path;
    for (let level = 0; level < 6; level += 1) {
      levels.push(at);
      const dot = at.lastIndexOf('.');
      if (dot < 0) break;
      at = at.slice(0, dot);
    }
  }
  const near = levels.slice(1).map((above) => `${above}.${value}`);
  const first = near.find((each) => paths.has(each));
  return first === undefined ? [value, `${path}.${value}`] : [first];
}

/** "Paragraph 2 of Article 5": where the article has no numbered paragraphs at all they are counted by hand, and nothing is said. */
function inside(within: Citation, value: string, { paths }: Known): 'there' | 'missing' | 'unknown' {
  const above = within.sort === 'annex' ? `annex${within.value}` : within.value;
  if (!paths.has(above)) return 'unknown'; // the unit above is a citation of its own, and is asked about there
  if (paths.has(`${above}.${value}`)) return 'there';
  return paths.has(`${above}.1`) ? 'missing' : 'unknown';
}

function annex({ value, printed: text }: Citation, { paths, printed }: Known): 'there' | 'missing' {
  const letter = /^[A-Z]$/u.test(text) ? String(text.charCodeAt(0) - 64) : value;
  const names = new Set([value, letter]);
  const there = [...names].some(
    (each) =>
      ['annex', 'appendix', 'schedule', 'protocol'].some((word) => paths.has(`${word}${each}`)) ||
      has(printed.get('annex'), each),
  );
  return there ? 'there' : 'missing';
}

const has = (set: ReadonlySet<string> | undefined, value: string): boolean => set?.has(value) === true;

function outermost(paths: ReadonlySet<string>): string {
  const values = [...paths].filter((path) => /^\d+$/u.test(path)).map(Number);
  if (values.length === 0) return '';
  return `The draft has the numbers ${Math.min(...values.slice(0, 5000))} to ${values.slice(0, 5000).reduce((most, each) => Math.max(most, each), 0)} at its outermost level.`;
}
