import type { KnownLink } from '@nonpaper/drafts';

const keyOf = (ids: readonly string[]): string => [...ids].sort().join('\u0000');

/** Whether two links speak of the same provisions, whatever they say of them. */
export const sameProvisions = (a: KnownLink, b: KnownLink): boolean =>
  keyOf(a.left) === keyOf(b.left) && keyOf(a.right) === keyOf(b.right);

const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));

/**
 * The links with one more. It takes the place of one on the same provisions; a confirmed one also of every confirmed
 * one that shares a provision with it, since a provision answers to one match.
 */
export function withLink(links: readonly KnownLink[], added: KnownLink): KnownLink[] {
  const kept = links.filter((each) => !sameProvisions(each, added) && !contradicts(each, added));
  return [...kept, added];
}

const contradicts = (before: KnownLink, added: KnownLink): boolean =>
  before.verdict === 'confirmed' &&
  added.verdict === 'confirmed' &&
  (meets(before.left, added.left) || meets(before.right, added.right));

/** The links without what was said of these provisions. */
export const withoutLink = (links: readonly KnownLink[], gone: KnownLink): KnownLink[] =>
  links.filter((each) => !sameProvisions(each, gone));
