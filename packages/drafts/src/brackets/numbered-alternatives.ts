import type { Leaf } from './tree-items.ts';
import { wordingLeaf } from './tree-items.ts';

/** The number of a point at the head of a line, and "alt" behind it where the point is an alternative to the one of that number. */
const NUMBERED =
  /(?<=^|\n)[ \t]{0,8}((?:\p{Lu}{2,3}\.? ?)?\d{1,3}(?:\.\d{1,3}){0,2}(?: ?(?:bis|ter|quater))?)(?:[.)]|[ \t](?:alt|Alt|ALT)(?:ernative|ERNATIVE)?\.?(?:[ \t]?(?:\d{1,2}|[A-Za-z](?=[.:)\s])))?[.:)]?)?(?=\s)[ \t]*/gu;
const ALTERNATIVE = /\balt/iu;

interface NumberedHead {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly name: string;
}

/**
 * Parts a leaf of wording at points that are alternatives to each other by their numbers: `OP3 …`, `OP3 alt …`, `OP3 alt 2 …`. A number
 * to which there is no such alternative stays wording. Linear.
 */
export function atNumberedAlternatives(text: string, leaf: Leaf): Leaf[] {
  const wording = text.slice(leaf.start, leaf.end);
  if (!ALTERNATIVE.test(wording)) return [leaf];
  const heads = [...wording.matchAll(NUMBERED)].map((found) => headOf(found, leaf.start));
  const hasAlternative = new Set(
    heads.flatMap(({ number, name }) => (ALTERNATIVE.test(name) ? [number] : [])),
  );
  const counted = new Map<string, number>();
  const leaves: Leaf[] = [];
  let from = leaf.start;
  for (const { start, end, number, name } of heads) {
    if (!hasAlternative.has(number)) continue;
    // Counted as they stand: "alt" may come before or behind "alt 2".
    const ordinal = (counted.get(number) ?? 0) + 1;
    counted.set(number, ordinal);
    const head = { name, level: `${number} alt`, ordinal, stances: [] };
    leaves.push(...wordingLeaf(from, start), { kind: 'head', start, end, head });
    from = end;
  }
  return [...leaves, ...wordingLeaf(from, leaf.end)];
}

function headOf(found: RegExpExecArray, from: number): NumberedHead {
  const [whole, number = ''] = found;
  return {
    start: from + found.index + (whole.length - whole.trimStart().length),
    end: from + found.index + whole.length,
    number: number.toLowerCase().replace(/[ .]/gu, ''),
    name: whole.trim().replace(/[.:)]+$/u, ''),
  };
}
