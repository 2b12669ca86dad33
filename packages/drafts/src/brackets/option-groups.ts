import { OPTION_WORDS } from '../data/bracket-words.ts';
import type { ReadProvision } from '../types.ts';

/** Provisions that are options of one choice: `7.option1` and `7.option2` under `7`, or `op3`, `op3alt1` and `op3alt2`. */
export interface OptionGroup {
  /** Path of the provision that they are options of; empty at the top, and where one stands in the place of another. */
  readonly parent: string;
  readonly options: readonly string[];
}

type Placed = Pick<ReadProvision, 'path'> & Partial<Pick<ReadProvision, 'span'>>;

const BARE_WORDS = OPTION_WORDS.map((word) => word.replace(/[.-]/gu, ''));
/** "OP3 alt 1", "5 bis alt": an alternative to the point of that number. */
const ALTERNATIVE_TO = /^(.*\d.*?)alt(?:ernative)?(?:\d{1,2}|\p{L})?$/u;
/** What stands between two provisions of which one is to be chosen; the number of the second may follow. */
const OR_LINE = /^\s*\[?[*_–—-]{0,3}\s*or\s*[:*_–—-]{0,3}\]?:?[ \t]*(?:\n|$)/iu;

/** The groups of provisions that the draft's own numbering makes options, in order of place. Linear. */
export function optionGroups(provisions: readonly Pick<ReadProvision, 'path'>[]): OptionGroup[] {
  const paths = new Set(provisions.map(({ path }) => path));
  const groups = new Map<string, { parent: string; options: string[] }>();
  for (const { path } of provisions) {
    const [parent, last] = parted(path);
    const word = BARE_WORDS.find((each) => last.startsWith(each));
    const base = ALTERNATIVE_TO.exec(last)?.[1];
    const isOption = word !== undefined && /[\p{N}\p{L}]$/u.test(last);
    if (!isOption && base === undefined) continue;
    const original = joined(parent, base ?? '');
    const key = isOption ? `${parent} ${word}` : `${original} alt`;
    const group = groups.get(key);
    if (group !== undefined) group.options.push(path);
    else if (isOption) groups.set(key, { parent, options: [path] });
    else groups.set(key, { parent: '', options: paths.has(original) ? [original, path] : [path] });
  }
  return [...groups.values()];
}

/**
 * As `optionGroups`, with the provisions between which "OR" stands on a line of its own in the text that they have their spans in:
 * "2. The bridge is shared.", "OR", "2. The bridge is leased." Such two are a choice whatever their numbers. n log n.
 */
export function choicesOf(provisions: readonly Placed[], text?: string): OptionGroup[] {
  const numbered = optionGroups(provisions).filter(({ options }) => options.length > 1);
  if (text === undefined) return numbered;
  const groupOf = new Map<string, OptionGroup>();
  for (const group of numbered) for (const path of group.options) groupOf.set(path, group);
  const paths = new Set(provisions.map(({ path }) => path));
  const apart: { parent: string; options: string[] }[] = [];
  for (const [before, behind] of atOrLines(provisions, text)) {
    const [from, to] = [levelWith(before, behind, paths), behind];
    if (groupOf.has(from) && groupOf.get(from) === groupOf.get(to)) continue;
    const last = apart.at(-1);
    if (last?.options.at(-1) === from) last.options.push(to);
    else apart.push({ parent: '', options: [from, to] });
  }
  return [...numbered, ...apart];
}

/** The paths of provisions that follow one another with "OR" on a line between them. */
function atOrLines(provisions: readonly Placed[], text: string): [before: string, behind: string][] {
  const ordered = provisions
    .flatMap(({ path, span }) => (span === undefined || span[1] <= span[0] ? [] : [{ path, span }]))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return ordered.flatMap(({ path, span }, at): [string, string][] => {
    const before = ordered[at - 1];
    if (before === undefined || before.span[1] > span[0]) return [];
    return OR_LINE.test(text.slice(before.span[1], span[0])) ? [[before.path, path]] : [];
  });
}

/** The first of two options: where sub-points of it stand before the "OR", the point that is as deep as the other option. */
function levelWith(before: string, behind: string, paths: ReadonlySet<string>): string {
  const depth = behind.split('.').length;
  const above = before.split('.').slice(0, depth).join('.');
  return paths.has(above) ? above : before;
}

const joined = (parent: string, last: string): string => (parent === '' ? last : `${parent}.${last}`);

function parted(path: string): [parent: string, last: string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
}
