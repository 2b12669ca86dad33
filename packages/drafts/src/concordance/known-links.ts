import { align } from '../align/align.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';
import { wordingOf, cleanText } from '../wording.ts';

/** A link between two drafts that a person confirmed, or cut. */
export interface KnownLink {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly verdict: 'confirmed' | 'cut';
}

/** A row that says whether a person's link stands behind it. */
export interface LinkedRow extends ConcordanceRow {
  readonly locked: boolean;
}

type Aligner = (
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[],
) => readonly ConcordanceRow[];

const aligner: Aligner = align;

/**
 * The rows of `align`, in which what a person said always wins, whatever the aligner made of it: a confirmed link is a
 * row of its own, and no row joins two that were cut. Links to ids that are not there say nothing.
 */
export function alignWithLinks(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[],
): LinkedRow[] {
  const rows = aligner(left, right, known).map((row): LinkedRow => ({ locked: false, ...row }));
  if (known.length === 0) return rows;
  const texts = { left: textsOf(left), right: textsOf(right) };
  const there = known
    .map((link) => ({
      ...link,
      left: link.left.filter((id) => texts.left.has(id)),
      right: link.right.filter((id) => texts.right.has(id)),
    }))
    .filter((link) => link.left.length > 0 && link.right.length > 0);
  const confirmed = there.filter(({ verdict }) => verdict === 'confirmed').reduce(withConfirmed(texts), rows);
  return there.filter(({ verdict }) => verdict === 'cut').reduce(withoutCut, confirmed);
}

type Texts = ReadonlyMap<string, string>;

const textsOf = (provisions: readonly ReadProvision[]): Texts =>
  new Map(
    provisions.map((each) => [each.id, `${wordingOf(each.heading ?? '')}\n${wordingOf(cleanText(each))}`]),
  );

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

const withConfirmed =
  (texts: { readonly left: Texts; readonly right: Texts }) =>
  (rows: readonly LinkedRow[], link: KnownLink): LinkedRow[] => {
    const isIt = (row: LinkedRow): boolean => sameIds(row.left, link.left) && sameIds(row.right, link.right);
    if (rows.some(isIt)) return rows.map((row) => (isIt(row) ? { ...row, locked: true } : row));
    const others = rows.flatMap((row) =>
      row.locked
        ? [row]
        : parted(
            row,
            (id) => link.left.includes(id),
            (id) => link.right.includes(id),
          ),
    );
    const taken = new Set(others.flatMap((row) => [...row.left, ...row.right]));
    const free = {
      left: link.left.filter((id) => !taken.has(id)),
      right: link.right.filter((id) => !taken.has(id)),
    };
    const alone = [...free.left.map(dropped), ...free.right.map(added)];
    if (free.left.length === 0 || free.right.length === 0) return [...others, ...alone];
    const textOf = (ids: readonly string[], from: Texts): string =>
      ids.map((id) => from.get(id) ?? '').join('\n');
    const same = textOf(free.left, texts.left) === textOf(free.right, texts.right);
    const kind = same && free.left.length === 1 ? 'same' : kindOf(free.left.length, free.right.length);
    const score = same ? 1 : 0;
    return [...others, { kind, ...free, score, reason: 'a person confirmed this link', locked: true }];
  };

/** Takes cut pairs apart: a member of the fuller side leaves the row; of one and one, both stand alone. */
function withoutCut(rows: readonly LinkedRow[], link: KnownLink): LinkedRow[] {
  return rows.flatMap((row) => {
    const lefts = row.left.filter((id) => link.left.includes(id));
    const rights = row.right.filter((id) => link.right.includes(id));
    if (row.locked || lefts.length === 0 || rights.length === 0) return [row];
    const leaving = row.right.length > rights.length || row.left.length === lefts.length ? rights : lefts;
    const rest = parted(
      row,
      (id) => leaving.includes(id) && leaving === lefts,
      (id) => leaving.includes(id) && leaving === rights,
    );
    return [...rest, ...(leaving === rights ? rights.map(added) : lefts.map(dropped))];
  });
}

/** What is left of a row without some of its members; those that leave get no row here. */
function parted(
  row: LinkedRow,
  leftGoes: (id: string) => boolean,
  rightGoes: (id: string) => boolean,
): LinkedRow[] {
  const left = row.left.filter((id) => !leftGoes(id));
  const right = row.right.filter((id) => !rightGoes(id));
  if (left.length === row.left.length && right.length === row.right.length) return [row];
  if (left.length > 0 && right.length > 0)
    return [{ ...row, left, right, kind: kindOf(left.length, right.length) }];
  return [...left.map(dropped), ...right.map(added)];
}

function kindOf(left: number, right: number): ConcordanceRow['kind'] {
  if (left === 1 && right === 1) return 'changed';
  return right > 1 ? 'split' : 'merged';
}

const alone = { score: 0, reason: 'nothing close enough in the other draft', locked: false };
const dropped = (id: string): LinkedRow => ({ ...alone, kind: 'dropped', left: [id], right: [] });
const added = (id: string): LinkedRow => ({ ...alone, kind: 'new', left: [], right: [id] });
