import type { Sentence } from '@nonpaper/text';
import { mailHeads } from './head/mail-heads.ts';

/**
 * Sentences in which the desk of an outlet tells of its own article: what was added or corrected, who wrote and edited, what
 * to subscribe to. Nobody of whom the article tells says them, and an event that an earlier version had was taken back.
 */
const NOTES: readonly RegExp[] = [
  /^\((?:adds|updates?|recasts|corrects|refiles|rewrites|clarifies|removes|changes|fixes|drops|new throughout|repeats)\b/iu,
  /^\(?(?:(?:update|updated|correction|clarification|editor['’]s note|note):?\s+)?an? (?:earlier|previous|original|prior) version of (?:this|the) (?:article|story|post|report|dispatch|page|item|entry|headline|piece|text|column|live ?blog)\b/iu,
  /^\(?this (?:[\w.]+ ){0,4}?(?:article|story|post|report|dispatch|page|item|headline|piece|column|live ?blog) (?:has been|was|is being|will be) (?:\w+ly )?(?:updated|corrected|amended|edited|changed|clarified|first published|originally published|published)\b/iu,
  /^(?:please )?(?:sign up (?:to|for)|subscribe to|follow us on|you are receiving this|click here|share this (?:article|story))\b/iu,
];

/** "(Reporting by Ada Brenn in Marl; Editing by Jon Vael)": the trades of a desk, and names. */
const CREDIT =
  /^\(?(?:additional |further )?(?:reporting|writing|editing|graphics|compiled|translated|edited|written)(?: and (?:writing|editing|reporting))? by\b/iu;
const OF_CREDITS = new Set(
  'additional further reporting writing editing graphics compiled translated edited written by and in from at with'.split(
    ' ',
  ),
);

/** Whether nothing stands beside the names but such words: "Written by Kolt, the letter is short" tells of a letter. */
const isCredit = (text: string): boolean =>
  CREDIT.test(text) &&
  (text.match(/[\p{L}’'-]+/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || OF_CREDITS.has(word));

const isNote = ({ text }: Sentence): boolean => isCredit(text) || NOTES.some((note) => note.test(text));

/** Sentences without the notes of the desk and without the heads of mails in which the article was sent on. Linear. */
export function withoutDeskNotes(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  const heads = mailHeads(text);
  const inHead = ({ span }: Sentence): boolean => heads.some(([from, to]) => span[0] < to && span[1] > from);
  const kept = sentences.filter((sentence) => !isNote(sentence) && !inHead(sentence));
  return kept.length === sentences.length ? sentences : kept;
}
