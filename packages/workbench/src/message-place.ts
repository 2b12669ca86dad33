import type { Message } from '@nonpaper/vocabulary';

/** Characters that are shown before the place and from it on. */
const BEFORE = 20;
const BEHIND = 60;

/**
 * What a message says, with the words at its place, so that a person finds it: "This opening bracket is never closed.
 * Place: “… Kestria shall [withdraw behind the …”". A message without a place says what it says.
 */
export function placedText({ text, span }: Message, working: string): string {
  if (span === undefined) return text;
  const start = Math.max(0, span[0] - BEFORE);
  const end = Math.min(working.length, span[0] + BEHIND);
  const words = working
    .slice(...wholeWords(working, start, end))
    .replace(/\s+/gu, ' ')
    .trim();
  if (words === '') return text;
  return `${text} Place: “${start > 0 ? '… ' : ''}${words}${end < working.length ? ' …' : ''}”.`;
}

/** A part of a text without the pieces of words at its ends, and without halves of a pair. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  const part = text.slice(start, end);
  const first = start === 0 ? 0 : /\s/u.exec(part)?.index;
  const last = end === text.length ? part.length : part.search(/\s\S*$/u);
  const from = first !== undefined && first < BEFORE ? first : 0;
  const to = last > BEFORE ? last : part.length;
  return [
    start + from + (isHalf(text, start + from) ? 1 : 0),
    start + to - (isHalf(text, start + to) ? 1 : 0),
  ];
}

/** Whether a place lies between the two halves of a character. */
const isHalf = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
