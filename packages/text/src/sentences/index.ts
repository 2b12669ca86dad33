import type { Span } from '@nonpaper/vocabulary';
import { codeAt, isDigit, isLetter, isSpace, skipSpace } from '../characters.ts';
import { paragraphs } from '../paragraphs.ts';
import { quotations } from '../quotations.ts';
import { trimmed } from '../slice.ts';
import type { Quotation, Sentence } from '../types.ts';
import { bracketSpans } from './bracket-spans.ts';
import type { Candidate, Rule } from './candidate.ts';
import { joinAbbreviations } from './join-abbreviations.ts';
import { joinAcronyms } from './join-acronyms.ts';
import { joinEllipses } from './join-ellipses.ts';
import { joinInitials } from './join-initials.ts';
import { joinInsideMarks } from './join-inside-marks.ts';
import { joinLowerCase } from './join-lower-case.ts';
import { joinNumberedHeads } from './join-numbered-heads.ts';
import { joinWithinWords } from './join-within-words.ts';

/**
 * The rules, in the order in which they are asked; the first that answers decides, and where none does the
 * sentence ends. What is certain from the characters alone comes first; knowledge of words comes last.
 */
const RULES: readonly Rule[] = [
  joinWithinWords, // first: with no space there is no next sentence, whatever the word
  joinInsideMarks, // before the rest: inside marks that close later nothing else matters
  joinNumberedHeads, // before initials and abbreviations, which would read `V.` and `No.` otherwise
  joinEllipses, // before small letters, so that an opening ellipsis joins a capital too
  joinLowerCase, // settles most full stops of abbreviations without a list
  joinInitials, // single capitals, before dotted ones, which contain them
  joinAcronyms, // dotted letters, before the list, which knows only whole words
  joinAbbreviations, // the lists
];

const TERMINATORS = '.!?…。؟۔।！？';

/** Whether the unit at an index ends sentences; of ASCII three do. */
function isTerminator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 46 || code === 33 || code === 63;
  return TERMINATORS.includes(text.charAt(at));
}

const CLOSING = '"”’\'»›)]}」』“*';
const OPENING = '"“„‟«‹‘\'([{「『¿¡—–-*';
const LONGEST_WORD = 24;

const isInWord = (code: number): boolean => isLetter(code) || isDigit(code);

/** The word before a terminator, with inner dots and hyphens. */
function wordBefore(text: string, from: number, at: number): string {
  const floor = Math.max(from, at - LONGEST_WORD);
  let start = at;
  while (start > floor) {
    const code = text.charCodeAt(start - 1);
    if (!isInWord(code) && !".-’'".includes(text.charAt(start - 1))) break;
    start -= 1;
  }
  return text.slice(start, at).replace(/^[.’'-]+/, '');
}

/** The first letter or digit behind opening marks, and the word that it starts. */
function wordAfter(
  text: string,
  from: number,
  to: number,
): { readonly word: string; readonly opened: boolean } {
  let start = from;
  const limit = Math.min(to, from + 8);
  while (start < limit && OPENING.includes(text.charAt(start))) start += 1;
  let end = start;
  const stop = Math.min(to, start + LONGEST_WORD);
  while (end < stop && isInWord(text.charCodeAt(end))) end += 1;
  return { word: text.slice(start, end), opened: start > from };
}

/** Whether a mark behind the terminator closes: a straight one does unless a word follows it at once. */
function closesAt(text: string, at: number, to: number): boolean {
  const mark = text.charAt(at);
  if (!CLOSING.includes(mark)) return false;
  return !'“*"\''.includes(mark) || at + 1 >= to || !isInWord(codeAt(text, at + 1));
}

/** Walks spans that are in order and tells, for growing places, which of them holds a place. */
function walker(spans: readonly Span[]): (at: number) => Span | null {
  let index = 0;
  return (at) => {
    while (index < spans.length && (spans[index]?.[1] ?? 0) <= at) index += 1;
    const span = spans[index];
    return span !== undefined && span[0] < at ? span : null;
  };
}

/** The sentences of one paragraph: a candidate at each terminator, each asked of the rules in turn. */
function inParagraph(text: string, paragraph: Span, enclosing: (at: number) => Span | null): Span[] {
  const found: Span[] = [];
  let start = paragraph[0];
  let at = start;
  while (at < paragraph[1]) {
    if (!isTerminator(text, at)) {
      at += 1;
      continue;
    }
    const candidate = candidateAt(text, paragraph, start, at, enclosing);
    at = candidate.end;
    if (candidate.next >= paragraph[1]) break;
    if (decide(candidate) === 'break') {
      found.push([start, candidate.end]);
      start = candidate.next;
      at = start;
    }
  }
  found.push([start, paragraph[1]]);
  return found;
}

function decide(candidate: Candidate): 'join' | 'break' {
  for (const rule of RULES) {
    const verdict = rule(candidate);
    if (verdict !== undefined) return verdict;
  }
  return 'break';
}

/** Looks round one terminator; every look is bounded, so the whole walk stays linear. */
function candidateAt(
  text: string,
  paragraph: Span,
  start: number,
  at: number,
  enclosing: (at: number) => Span | null,
): Candidate {
  let markEnd = at;
  while (markEnd < paragraph[1] && isTerminator(text, markEnd)) markEnd += 1;
  let end = markEnd;
  while (end < paragraph[1] && closesAt(text, end, paragraph[1])) end += 1;
  const next = skipSpace(text, end, paragraph[1]);
  const { word, opened } = wordAfter(text, next, paragraph[1]);
  const held = enclosing(at);
  return {
    text,
    paragraph,
    at,
    mark: text.slice(at, Math.min(markEnd, at + 8)),
    end,
    next,
    before: wordBefore(text, start, at),
    after: word,
    afterCode: word === '' ? caseless(text, next) : codeAt(word, 0),
    opened,
    enclosed: held !== null && held[1] > end ? held : null,
    start,
  };
}

/** The code of a character that is neither letter nor ASCII mark (a sign of another script), else 0. */
function caseless(text: string, at: number): number {
  const code = codeAt(text, at);
  return code > 0xffff && !isSpace(code) ? code : 0;
}

/**
 * The sentences of a text, in order. They do not overlap, their text equals the slice under their span, and
 * nothing but white space lies between them. They survive titles, ranks, initials, abbreviations and numbered
 * lines, and a quotation or bracket that holds several sentences stays whole as long as it is closed in its
 * paragraph and no longer than 1,200 units. Linear in the text. Who has its paragraphs and quotations may give them.
 */
export function sentences(
  text: string,
  blocks: readonly Span[] = paragraphs(text),
  quoted: readonly Quotation[] = quotations(text, blocks),
): Sentence[] {
  const closed = quoted.filter((quotation) => quotation.closed);
  const enclosing = nearest(
    walker(closed.map((quotation) => quotation.span)),
    walker(bracketSpans(text, blocks)),
  );
  return blocks.flatMap((block, paragraph) =>
    inParagraph(text, block, enclosing).map((raw) => {
      const span = trimmed(text, raw);
      return { span, text: text.slice(span[0], span[1]), paragraph };
    }),
  );
}

/** Of two enclosing spans the shorter. */
function nearest(
  one: (at: number) => Span | null,
  other: (at: number) => Span | null,
): (at: number) => Span | null {
  return (at) => {
    const first = one(at);
    const second = other(at);
    if (first === null || second === null) return first ?? second;
    return first[1] - first[0] <= second[1] - second[0] ? first : second;
  };
}
