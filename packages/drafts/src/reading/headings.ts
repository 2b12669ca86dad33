import {
  CLOSING_CUES,
  NO_THEMES,
  RECITAL_CUES,
  SENTENCE_WORDS,
  TITLE_WORDS,
  UNFINISHED_WORDS,
} from '../data/draft-words.ts';

const LONGEST_HEADING = 100;
const MOST_WORDS = 12;
const MARKS_ROUND = /^[\s*_#"“”]+|[\s*_#"“”]+$/gu;
const NOTE_MARKS = /(?:\[\d{1,3}\])+\s*$/u;
const CLOSED = /[.;,:!?…。！？；：，؛؟،।]$/u;
const SEPARATORS = /^[\s.:)—–-]+/u;

/** A heading's words: without emphasis marks, and without the dash or colon that parts them from a number. */
export function headingText(raw: string): string {
  const bare = withoutBracketsRound(raw.replace(SEPARATORS, '').replace(MARKS_ROUND, ''))
    .replace(MARKS_ROUND, '')
    .replace(/\s+/gu, ' ');
  return /^\(.*\)$/u.test(bare) ? bare.slice(1, -1) : bare;
}

/** Without square brackets round the whole, and without one at either end whose partner is missing. */
function withoutBracketsRound(heading: string): string {
  const partner = bracketPartners(heading);
  const last = heading.length - 1;
  const first = heading.startsWith('[') && (partner.get(0) ?? last) === last;
  const end = heading.endsWith(']') && (partner.get(last) ?? 0) === 0;
  return heading.slice(first ? 1 : 0, end ? -1 : undefined);
}

function bracketPartners(heading: string): Map<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of heading.matchAll(/[[\]]/gu)) {
    const start = sign === '[' ? undefined : open.pop();
    if (sign === '[') open.push(index);
    if (start !== undefined) partner.set(start, index).set(index, start);
  }
  return partner;
}

/**
 * Whether a line reads like a heading: at most twelve words that begin with a capital, no verb of duty or being,
 * no mark at the end, and no word at the end that asks for another.
 */
export function isHeadingLike(raw: string): boolean {
  if (raw.length > LONGEST_HEADING) return false;
  const text = headingText(raw.replace(NOTE_MARKS, ''));
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(text) || !/\p{L}/u.test(text) || CLOSED.test(text)) return false;
  const words = text.toLowerCase().split(' ');
  if (words.length > MOST_WORDS || UNFINISHED_WORDS.has(words.at(-1) ?? '')) return false;
  return !words.some((word) => SENTENCE_WORDS.has(word)) && !opensWith(text, RECITAL_CUES);
}

/** Whether a heading-like line names the whole text ("Framework agreement"). */
export function isTitleLike(raw: string): boolean {
  const words = headingText(raw)
    .toLowerCase()
    .split(/[\s,:]+/u);
  return words.some((word) => TITLE_WORDS.has(word));
}

/** Whether a text breaks off with a word that asks for another ("the commission in"). */
export function breaksOff(text: string): boolean {
  return UNFINISHED_WORDS.has(/\p{L}+$/u.exec(text.slice(-12))?.[0].toLowerCase() ?? '');
}

/** Whether a heading groups provisions; "Preamble" and "Contents" do not. */
export function isThemeName(name: string): boolean {
  return !NO_THEMES.has(name.toLowerCase());
}

/** Whether a paragraph opens like a recital ("Recalling …"). */
export function isRecital(text: string): boolean {
  return opensWith(text, RECITAL_CUES);
}

/** Whether a paragraph opens like a closing formula ("Done at …"). */
export function isClosing(text: string): boolean {
  return opensWith(text, CLOSING_CUES);
}

function opensWith(text: string, cues: readonly string[]): boolean {
  const head = text
    .slice(0, 60)
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '');
  return cues.some((cue) => head.startsWith(cue) && !/\p{L}/u.test(head[cue.length] ?? ' '));
}
