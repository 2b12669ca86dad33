import type { MatchVerdict } from '@nonpaper/vocabulary';

/**
 * A person's word on a match of two drafts, by the ids of their provisions: those of `left` and those of `right` answer
 * to each other (`confirmed`; with one side empty, the other has no counterpart), or they do not (`cut`).
 */
export interface KnownLink {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly verdict: MatchVerdict;
}

/** The link as it reads with the two drafts exchanged. */
export const mirroredLink = ({ left, right, verdict }: KnownLink): KnownLink => ({
  left: right,
  right: left,
  verdict,
});

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
