import type { ReadProvision } from '../types.ts';
import { cleanText } from '../wording.ts';
import { mirroredLink, type KnownLink } from './known.ts';

/** Whether the work is done from the left side. A total order on what the aligner looks at: drafts, then known links. */
export function isInOrder(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[],
): boolean {
  const order = compared(left, right);
  if (order !== 0 || known.length === 0) return order <= 0;
  const [there, back] = [placed(known, left, right), placed(known.map(mirroredLink), right, left)];
  return there <= back;
}

/** Below 0 where `a` comes first, 0 for drafts that look the same to the aligner. */
function compared(a: readonly ReadProvision[], b: readonly ReadProvision[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [lookedAt(a[index]), lookedAt(b[index])];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** Known links by place, so that ids do not matter. */
function placed(
  known: readonly KnownLink[],
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
): string {
  const [a, b] = [left, right].map((side) => new Map(side.map(({ id }, index) => [id, index])));
  return JSON.stringify(
    known.map(({ left: i, right: j, verdict }) => [
      i.map((id) => a?.get(id) ?? -1),
      j.map((id) => b?.get(id) ?? -1),
      verdict,
    ]),
  );
}

const lookedAt = (provision: ReadProvision | undefined): string =>
  provision === undefined
    ? ''
    : [provision.path, provision.heading ?? '', cleanText(provision)].join('\u0000');
