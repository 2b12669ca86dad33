import { words } from '@nonpaper/text';
import type { Edit } from './myers.ts';
import { editScript } from './myers.ts';
import { wordingOf } from '../wording.ts';

/** One stretch of a redline. */
export interface RedlinePart {
  readonly kind: 'same' | 'insert' | 'delete';
  readonly text: string;
}

/** One word, number or mark with the white space before it; `key` is what is compared. */
interface Token {
  readonly text: string;
  readonly key: string;
  readonly isWord: boolean;
}

/**
 * The visible changes that turn `left` into `right`, on whole words, whole numbers and single marks, so that a
 * bracket or a figure is never cut. White space and the shape of quotation marks and dashes are not changes.
 *
 * Laws: `same` and `insert` together give `right`; `same` and `delete` together give `left`, up to white space and
 * those marks; two equal texts give no change. A kept stretch of marks alone, or of one word between longer
 * changes, joins the changes round it, since islands make a redline hard to read; a bracket never does.
 * To be used only where `wordingComparable` agrees. Beyond `MOST_EDITS` changed words the answer is coarse: all that
 * lies between the common beginning and end is replaced.
 */
export function redline(left: string, right: string): RedlinePart[] {
  const a = tokensOf(left);
  const b = tokensOf(right);
  const script = withoutIslands(
    editScript(
      a.map((token) => token.key),
      b.map((token) => token.key),
    ),
    a,
  );
  return asOne(script.flatMap((edit, index) => partsOf(edit, script[index - 1], script[index + 1], a, b)));
}

/** Without empty parts, and with neighbours of one kind as one part. */
function asOne(parts: readonly RedlinePart[]): RedlinePart[] {
  const all: RedlinePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) all[all.length - 1] = { kind: part.kind, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}

function tokensOf(text: string): Token[] {
  const found = words(text);
  return found.map((word, index) => {
    const start = found[index - 1]?.span[1] ?? 0;
    const end = index === found.length - 1 ? text.length : word.span[1];
    return { text: text.slice(start, end), key: wordingOf(word.text), isWord: word.kind !== 'mark' };
  });
}

/**
 * A word keeps its distance on both sides: where a change puts a space before a kept word, or takes one away ("Forces
 * shall" and "Forces [shall"), that space belongs to the change, and a space that both begin with to what is kept.
 */
function partsOf(
  edit: Edit,
  before: Edit | undefined,
  next: Edit | undefined,
  a: readonly Token[],
  b: readonly Token[],
): RedlinePart[] {
  const right = textOf(b, edit.right);
  if (edit.kept)
    return [
      {
        kind: 'same',
        text: right.slice(before === undefined ? 0 : (gapsBefore(edit, a, b)?.right.length ?? 0)),
      },
    ];
  const gaps = next === undefined ? null : gapsBefore(next, a, b);
  const deleted = textOf(a, edit.left) + (gaps?.left ?? '');
  const inserted = right + (gaps?.right ?? '');
  const shared = gaps !== null && /^\s/u.test(deleted) && /^\s/u.test(inserted) ? 1 : 0;
  return [
    { kind: 'same', text: inserted.slice(0, shared) },
    { kind: 'delete', text: deleted.slice(shared) },
    { kind: 'insert', text: inserted.slice(shared) },
  ];
}

/** The white space before a kept stretch on either side, where only one side has any. */
function gapsBefore(
  kept: Edit,
  a: readonly Token[],
  b: readonly Token[],
): { readonly left: string; readonly right: string } | null {
  const [left, right] = [gapOf(a[kept.left[0]]), gapOf(b[kept.right[0]])];
  return (left === '') === (right === '') ? null : { left, right };
}

const gapOf = (token: Token | undefined): string => /^\s*/u.exec(token?.text ?? '')?.[0] ?? '';

const textOf = (tokens: readonly Token[], [start, end]: readonly [number, number]): string =>
  tokens
    .slice(start, end)
    .map((token) => token.text)
    .join('');

const BRACKETS = /[[\]［］]/u;
/** Tokens of a kept stretch that may be an island, and of the changes round a single kept word. */
const LONGEST_ISLAND = 6;
const LONG_CHANGES = 8;

function withoutIslands(script: readonly Edit[], a: readonly Token[]): Edit[] {
  const joined: Edit[] = [];
  script.forEach((edit, index) => {
    const last = joined.at(-1);
    const next = script[index + 1];
    const swallowed =
      last !== undefined && !last.kept && next !== undefined && edit.kept && isIsland(edit, last, next, a);
    if (last !== undefined && !last.kept && (swallowed || !edit.kept))
      joined[joined.length - 1] = union(last, edit);
    else joined.push(edit);
  });
  return joined;
}

function isIsland(edit: Edit, last: Edit, next: Edit, a: readonly Token[]): boolean {
  if (edit.left[1] - edit.left[0] > LONGEST_ISLAND) return false;
  const tokens = a.slice(edit.left[0], edit.left[1]);
  if (tokens.some((token) => BRACKETS.test(token.key))) return false;
  const kept = tokens.filter((token) => token.isWord).length;
  return kept === 0 || (kept === 1 && sizeOf(last) + sizeOf(next) >= LONG_CHANGES);
}

const sizeOf = ({ left, right }: Edit): number => left[1] - left[0] + right[1] - right[0];

function union(first: Edit, second: Edit): Edit {
  return {
    kept: false,
    left: [first.left[0], second.left[1]],
    right: [first.right[0], second.right[1]],
  };
}
