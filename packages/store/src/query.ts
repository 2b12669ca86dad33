/** One thing to look for: a word or a run of words, and whether the last one may go on. */
export interface Term {
  readonly words: string;
  readonly prefix: boolean;
}

/** What somebody typed into a search: one of the groups has to fit, and of a group every term. */
export type Query = readonly (readonly Term[])[];

/** A quotation (also an unclosed one) with an optional star, or a run of signs without space. */
const PIECE = /["“”„«»]([^"“”„«»]*)["“”„«»]?(\*?)|([^\s"“”„«»]+)/gu;
/** Something that can be found at all: the index splits at everything else. */
const FINDABLE = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Reads what people type: words, "phrases", prefix*, AND and OR in capitals; words side by side must all fit, and
 * AND binds closer than OR. Nothing is a mistake: signs that mean nothing here are left out.
 */
export function parseQuery(typed: string): Query {
  const groups: Term[][] = [[]];
  for (const piece of typed.matchAll(PIECE)) {
    if (piece[3] === 'OR') groups.push([]);
    else if (piece[3] !== 'AND') groups.at(-1)?.push(...termOf(piece));
  }
  return groups.filter((terms) => terms.length > 0);
}

function termOf(piece: RegExpMatchArray): Term[] {
  const plain = piece[3];
  const words = (plain ?? piece[1] ?? '').replace(/[\0\p{Surrogate}]/gu, ' ');
  if (!FINDABLE.test(words)) return [];
  return [{ words, prefix: plain === undefined ? piece[2] === '*' : plain.endsWith('*') }];
}
