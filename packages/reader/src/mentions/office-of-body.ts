/** "Head of the Presidential Office Ana Kolt": where the name of a body ends and that of whoever holds an office there begins. */
import type { Word } from '@nonpaper/text';
import { INSTITUTION_WORDS, NOT_NAMES, PLACE_WORDS, TEXT_WORDS } from './data/not-names.ts';
import { BODY_ENDINGS, OFFICE_HEADS, OFFICE_MODIFIERS } from './data/offices.ts';
import type { Run } from './name-runs.ts';
import { low } from './words-of.ts';

/** A run of capitals as one or two names; of the second it is known that it is a person's. */
export interface NamedRun {
  readonly run: Run;
  readonly person: boolean;
}

const JOINS_OFFICE = new Set(['of', 'for', 'to', 'at']);
/** How many words the name of whoever holds the office may have. */
const LONGEST_HOLDER = 3;

/**
 * Parts a run of capitals that an office leads to ("envoy for", "head of the") behind the last word that ends the names
 * of bodies, or behind a land, where a name of one to three words stands behind it; a field of work is no body, and
 * falls away, also alone. Any other run stays whole. `lands`: single words that the text shows to be lands.
 */
export function partedAtBody(run: Run, lands: ReadonlySet<string>): readonly NamedRun[] {
  const whole = [{ run, person: false }];
  const opener = officeBefore(run);
  if (opener === null) return whole;
  const end = run.words.findLastIndex((word) => endsBody(word)) + 1 || landEnd(run.words, opener, lands);
  const holder = run.words.slice(end);
  if (holder.length === 0 && end > 0 && !namesThing(run.words)) return []; // "Minister of Foreign Affairs"
  if (end === 0 || holder.length === 0 || holder.length > LONGEST_HOLDER || !holder.every(isOfPerson))
    return whole;
  const body = run.words.slice(0, end);
  const named = {
    run: { ...run, words: holder, before: body.at(-1), second: body.at(-2), third: body.at(-3) },
    person: true,
  };
  const isBody = namesThing(body) || !body.some(endsBody);
  return isBody ? [{ run: { ...run, words: body, after: holder[0] }, person: false }, named] : [named]; // "envoy for Peace Missions"
}

/** A body or a text ("mediator of the Tarn Accord"), where a field of work only tells what an office is for. */
const namesThing = (words: readonly Word[]): boolean =>
  words.some((word) => INSTITUTION_WORDS.has(low(word)) || TEXT_WORDS.has(low(word)));

interface Opener {
  readonly joint: string;
  readonly article: boolean;
}

/** The "of" of "minister of", "head of the" or "envoy for" right before a run. */
function officeBefore({ before, second, third }: Run): Opener | null {
  const article = before !== undefined && low(before) === 'the';
  const [joint, head] = article ? [second, third] : [before, second];
  if (joint === undefined || head === undefined || !JOINS_OFFICE.has(low(joint))) return null;
  const leads = OFFICE_HEADS.has(low(head)) || low(head) === 'member' || endsBody(head);
  return leads ? { joint: low(joint), article } : null;
}

/** "President of Rethia Ana Kolt": how many words name the land: the first where the text shows it, else all but the last two. */
function landEnd(words: readonly Word[], { joint, article }: Opener, lands: ReadonlySet<string>): number {
  if (joint !== 'of' || article || words.length < 2) return 0;
  const known = words[0] !== undefined && lands.has(words[0].text);
  return known ? 1 : words.length > LONGEST_NAME_OF_TWO ? words.length - LONGEST_NAME_OF_TWO : 0;
}

const LONGEST_NAME_OF_TWO = 2;

/** Whether a word ends the name of a body, of a text or of a field of work. */
export const endsBody = (word: Word): boolean =>
  [INSTITUTION_WORDS, OFFICE_MODIFIERS, BODY_ENDINGS, TEXT_WORDS].some((words) => words.has(low(word)));

const isOfPerson = (word: Word): boolean =>
  ![NOT_NAMES, TEXT_WORDS, PLACE_WORDS, OFFICE_HEADS].some((words) => words.has(low(word)));
