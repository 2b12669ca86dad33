import { wordingOf } from '../wording.ts';

/** Hands out ids of provisions: given ones, or ones made from the content. Each is used once. */
export interface IdMaker {
  readonly next: (heading: string, text: string) => string;
}

/**
 * An id that depends on heading and wording alone, so that renumbering keeps it and reading a file twice gives the
 * same ids: `p-` and the content's hash; the second unit of the same wording gets `-2`. `ids` hands out others.
 */
export function idMaker(ids: (() => string) | undefined, taken: Iterable<string> = []): IdMaker {
  const used = new Set<string>(taken);
  const seen = new Map<string, number>();
  const unique = (id: string): string => {
    let count = (seen.get(id) ?? 0) + 1;
    while (used.has(withCount(id, count))) count += 1;
    seen.set(id, count);
    used.add(withCount(id, count));
    return withCount(id, count);
  };
  return { next: (heading, text) => unique(ids === undefined ? contentId(heading, text) : ids()) };
}

const withCount = (id: string, count: number): string => (count === 1 ? id : `${id}-${count}`);

function contentId(heading: string, text: string): string {
  const content = `${wordingOf(heading)}\n${wordingOf(text)}`;
  return `p-${hash(content, 0x811c9dc5)}${hash(content, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), with the last mixing step of MurmurHash3; seven base-36 digits. */
function hash(content: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < content.length; at += 1)
    value = Math.imul(value ^ content.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(36).padStart(7, '0');
}
