import { sentences, words } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { ReadProvision } from '../types.ts';

/** One word, number or mark of a provision. Square brackets are left out, so that bracketed wording reads on. */
export interface Token {
  readonly text: string;
  /** In small letters, with one kind of apostrophe and hyphen. */
  readonly low: string;
  /** In the provision's text; -1 for a token lent by the provision above. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

/** One sentence of a provision. A list below a lead-in ("The Parties shall:") has the lead-in's tokens before its own. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  /** How many of the tokens are lent by the provision above. */
  readonly lent: number;
}

/** One provision as the checks see it. */
export interface Unit {
  readonly provision: ReadProvision;
  readonly order: number;
  /** The provision's text with page furniture blanked, so that every place stays where it is. */
  readonly text: string;
  readonly sentences: readonly SentenceView[];
  readonly parent: Unit | null;
}

/**
 * A longer sentence is read in pieces of so many tokens. No sentence of a real agreement comes near it; within one
 * sentence some checks compare each word with each, and this keeps the whole linear in a hostile text.
 */
const LONGEST_SENTENCE = 500;
/** How much of a lead-in is lent to each provision below it. */
const LONGEST_LEAD_IN = 60;

/**
 * The provisions as units with sentences and tokens. The parent of a provision is the nearest one before it whose path
 * is a beginning of its own. Linear in the text; the depth of paths is walked with a loop.
 */
export function unitsOf(provisions: readonly ReadProvision[]): Unit[] {
  const byPath = new Map<string, Unit>();
  return provisions.map((provision, order) => {
    const parent = parentOf(provision.path, byPath);
    const text = withoutFurniture(provision);
    const unit = { provision, order, text, parent, sentences: sentencesOf(text, leadInOf(parent)) };
    byPath.set(provision.path, unit);
    return unit;
  });
}

/** The provision above: the longest proper beginning of the path that is known, looked for four levels up at most. */
function parentOf(path: string, byPath: ReadonlyMap<string, Unit>): Unit | null {
  let above = path;
  for (let level = 0; level < 4; level += 1) {
    const dot = above.lastIndexOf('.');
    if (dot < 0) return null;
    above = above.slice(0, dot);
    const found = byPath.get(above);
    if (found !== undefined) return found;
  }
  return null;
}

function withoutFurniture({ text, span, pageMarks = [] }: ReadProvision): string {
  if (pageMarks.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const mark of pageMarks) {
    const start = Math.min(Math.max(mark[0] - span[0], from), text.length);
    const end = Math.min(Math.max(mark[1] - span[0], start), text.length);
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The last sentence of a provision that ends in a colon or breaks off, to be read before each item below. */
function leadInOf(parent: Unit | null): readonly Token[] {
  const last = parent?.sentences.at(-1);
  if (parent === null || last === undefined) return [];
  const end = last.tokens.at(-1)?.text ?? '';
  if (end !== ':' && end !== '—' && end !== '–' && !/^(?:shall|must|will|to)$/u.test(end)) return [];
  const open = last.tokens.filter(({ text }) => text !== ':');
  return open.slice(-LONGEST_LEAD_IN).map((token) => ({ ...token, start: -1, end: -1 }));
}

function sentencesOf(text: string, leadIn: readonly Token[]): SentenceView[] {
  return sentences(text).flatMap(({ span }, index) => {
    const lent = index === 0 ? leadIn : [];
    const own = tokensOf(text, span);
    const views: SentenceView[] = [
      { tokens: [...lent, ...own.slice(0, LONGEST_SENTENCE)], lent: lent.length },
    ];
    for (let from = LONGEST_SENTENCE; from < own.length; from += LONGEST_SENTENCE)
      views.push({ tokens: own.slice(from, from + LONGEST_SENTENCE), lent: 0 });
    return views;
  });
}

/** The tokens under a span, without square brackets. */
export function tokensOf(text: string, span: Span = [0, text.length]): Token[] {
  return words(text, span)
    .filter(({ text: found }) => found !== '[' && found !== ']')
    .map(({ text: found, span: [start, end], kind }) => ({
      text: found,
      low: lowered(found),
      start,
      end,
      kind,
    }));
}

const TYPED = /[’‐‑]/u;

function lowered(word: string): string {
  const low = word.toLowerCase();
  return TYPED.test(low) ? low.replaceAll('’', "'").replaceAll(/[‐‑]/gu, '-') : low;
}

/** The span from one token to another in the provision's own text; lent tokens at the ends are passed over. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  let first = from;
  while (first < to && (tokens[first]?.start ?? -1) < 0) first += 1;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[to]?.end ?? start;
  return [Math.max(0, start), Math.max(0, start, end)];
}

/** Whether a token begins with a capital letter. */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** Whether one provision stands above another. */
export function isAncestor(above: Unit, below: Unit): boolean {
  for (let at = below.parent, level = 0; at !== null && level < 8; at = at.parent, level += 1)
    if (at === above) return true;
  return false;
}

/** Whether one provision is another, stands above it, or beside it under one head. */
export const isNear = (one: Unit, other: Unit): boolean =>
  one === other || isAncestor(one, other) || (one.parent !== null && one.parent === other.parent);
