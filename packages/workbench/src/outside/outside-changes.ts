import { align, redline, type ReadProvision, type RedlinePart } from '@nonpaper/drafts';
import type { OutsideKind, OutsideLine } from './outside-line.ts';

/** A change outside the wording of the provisions; a provision's own heading names the provisions, all else none. */
export interface OutsideChange {
  readonly kind: OutsideKind;
  readonly left: readonly ReadProvision[];
  readonly right: readonly ReadProvision[];
  readonly redline: readonly RedlinePart[];
}

/** Provisions that answer each other. */
interface Matched {
  readonly left: readonly ReadProvision[];
  readonly right: readonly ReadProvision[];
}

/**
 * What changed in titles, headings, preamble and notes: lines of one kind are matched as provisions are, and each pair
 * is compared word by word; then the headings of provisions that answer each other.
 */
export function outsideChanges(
  left: readonly OutsideLine[],
  right: readonly OutsideLine[],
  rows: readonly Matched[],
): OutsideChange[] {
  const kinds = new Set([...left, ...right].map(({ kind }) => kind));
  const lines = [...kinds].flatMap((kind) => changesOfKind(kind, ofKind(left, kind), ofKind(right, kind)));
  return [...lines, ...rows.flatMap(headingChange)];
}

const ofKind = (lines: readonly OutsideLine[], kind: OutsideKind): string[] =>
  lines.flatMap((line) => (line.kind === kind ? [line.text] : []));

function changesOfKind(
  kind: OutsideKind,
  left: readonly string[],
  right: readonly string[],
): OutsideChange[] {
  // A text has one title, whatever it is called later.
  const pairs = kind === 'title' ? [[left.join(' '), right.join(' ')] as const] : pairsOf(left, right);
  return pairs.flatMap(([before, after]) => {
    const parts = redline(before, after);
    return parts.every((part) => part.kind === 'same') ? [] : [{ kind, left: [], right: [], redline: parts }];
  });
}

function pairsOf(left: readonly string[], right: readonly string[]): (readonly [string, string])[] {
  const textAt = (lines: readonly string[], ids: readonly string[]): string =>
    ids.map((id) => lines[Number(id)] ?? '').join(' ');
  return align(left.map(asProvision), right.map(asProvision)).map((row) => [
    textAt(left, row.left),
    textAt(right, row.right),
  ]);
}

const asProvision = (text: string, place: number): ReadProvision => ({
  id: String(place),
  path: `~${place + 1}`,
  number: '',
  text,
  brackets: [],
  span: [0, text.length],
});

function headingChange({ left, right }: Matched): OutsideChange[] {
  if (left.length === 0 || right.length === 0) return [];
  const parts = redline(headingsOf(left), headingsOf(right));
  return parts.every((part) => part.kind === 'same')
    ? []
    : [{ kind: 'heading', left, right, redline: parts }];
}

const headingsOf = (provisions: readonly ReadProvision[]): string =>
  provisions.flatMap(({ heading }) => heading ?? []).join('; ');
