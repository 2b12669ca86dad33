import type { Sentence } from '@nonpaper/text';
import { tokenize } from '../tokens.ts';
import { CLAUSE_END } from './data.ts';

const LONGEST_MATTER = 240;

/** A stretch of the sentence, by offsets into it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Leaves out the white space, articles and marks at the ends of a stretch. */
export function tidy(sentence: string, { from, to }: Stretch): Stretch | null {
  const own = sentence.slice(from, to);
  const lead =
    /^(?:[\s,;:"“”'‘’(–—-]|(?:and|or|nor|but|the|a|an|its|their|any|such|also|even|both|either|on|about|of|over|the question of|the issue of)\s)*/iu.exec(
      own,
    )?.[0].length ?? 0;
  const tail = /(?:[\s,;:.!?…"“”)–—-]|\s(?:still|also|either|at all|and|or))*$/iu.exec(own)?.[0].length ?? 0;
  const start = from + lead;
  const end = to - tail;
  return end - start >= 3 && end - start <= LONGEST_MATTER ? { from: start, to: end } : null;
}

/** The end of the clause that begins at a place. */
export function clauseEnd(sentence: string, from: number): number {
  const match = CLAUSE_END.exec(sentence.slice(from));
  return match === null ? sentence.length : from + match.index;
}

/** The start of the clause that ends at a place: behind the last comma with a conjunction, or the last heavy mark. */
export function clauseStart(sentence: string, to: number): number {
  const before = sentence.slice(0, to);
  const marks = [
    ...before.matchAll(
      /[;:!?]\s|,\s+(?:but|and|yet|while|whereas|although|so|because|since|as)\s|\b(?:that|whether|but|because|while|although|moments|says?|said)\s|\sas\s(?=\p{Lu}|the\s|an?\s)|,\s/giu,
    ),
  ];
  const at = marks.at(-1);
  if (at === undefined) return 0;
  if (/whether/iu.test(at[0])) return at.index;
  const adjectives = /\b(?:real|main|key|core|pressing|central)$/iu.test(before.slice(0, at.index));
  const earlier = adjectives ? marks.at(-2) : at;
  return earlier === undefined ? 0 : earlier.index + earlier[0].length;
}

/**
 * Where the clause behind a cue ends: at its first comma. One that has no verb yet when the comma comes ("whether the
 * guarantors, which were not invited, had seen it") is only interrupted, and goes on behind the comma that closes what
 * was put in.
 */
export function askedEnd(text: string, sentence: Sentence, own: string, from: number): number {
  const end = firstComma(own, from);
  if (own[end] !== ',') return end;
  const closing = own.indexOf(',', end + 1);
  if (closing < 0 || closing - end > LONGEST_ASIDE) return end;
  const goesOn = firstComma(own, closing + 1);
  const verbs = tokenize(text, sentence).filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const hasVerb = (start: number, to: number): boolean =>
    verbs.some(({ span }) => span[0] - sentence.span[0] >= start && span[0] - sentence.span[0] < to);
  return !hasVerb(from, end) && hasVerb(closing, goesOn) ? goesOn : end;
}

/** Letters between the two commas of an aside, at most. */
const LONGEST_ASIDE = 160;

function firstComma(sentence: string, from: number): number {
  const end = clauseEnd(sentence, from);
  const comma = sentence.slice(from, end).search(/,(?!\d)/u); // "6,000" goes on
  return comma < 0 ? end : from + comma;
}
