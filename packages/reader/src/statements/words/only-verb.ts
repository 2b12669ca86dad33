/** Words in "-s" that the tagger takes for nouns, and that are verbs because their sentence has no other, or ends with them. */
import type { Token as Word } from '../../tokens.ts';

/** In words. */
const LONGEST_SUBJECT = 6;

const isNounTag = ({ pos }: Word): boolean => pos === 'NOUN' || pos === 'PROPN';
const isVerbTag = ({ pos }: Word): boolean => pos === 'VERB' || pos === 'AUX';

/** "The committee demands longer cards", "The mediator hopes for a week": right behind a short subject, in a sentence that has no other verb. */
export function isOnlyVerb(words: readonly Word[], index: number): boolean {
  const subject = words.slice(0, index);
  const nouns = subject.filter(isNounTag);
  const after = words[index + 1];
  const plain =
    nouns.length > 0 && subject.every((each) => isNounTag(each) || /^(?:DET|ADJ|PART|PRON)$/u.test(each.pos));
  if (!plain || index > LONGEST_SUBJECT || after === undefined || /^[.,;:?!]$/u.test(after.text))
    return false;
  if (
    /^(?:hopes|waits|appeals|calls|asks|pleads|pushes)$/u.test(words[index]?.lower ?? '') &&
    after.lower === 'for'
  )
    return nouns.length === 1 && !(nouns[0]?.lower.endsWith('s') ?? true);
  const end = clauseEnd(words, index);
  return words.every((each, at) => at === index || at >= end || !isVerbTag(each));
}

/** Where the clause round a place ends: at a semicolon, or a conjunction behind a comma or before a verb ("demands inspection, and has done so"). */
function clauseEnd(words: readonly Word[], from: number): number {
  for (let at = from + 2; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word?.text === ';') return at;
    if (word?.pos === 'CCONJ' && (words[at - 1]?.text === ',' || (next !== undefined && isVerbTag(next))))
      return at;
  }
  return words.length;
}

/**
 * "Some six hundred hectares have been cut, the agricultural chamber estimates.", "The harvest, the vicar of Oru reports, is
 * lost": behind a comma and a phrase, at the end of the sentence, or before a comma and the verb of what is told.
 */
export function isTrailingVerb(words: readonly Word[], index: number): boolean {
  const [next, verb] = [words[index + 1], words[index + 2]];
  const last = next?.text === '.' && verb === undefined;
  const inserted = next?.text === ',' && verb !== undefined && isVerbTag(verb) && !verb.lower.endsWith('ing');
  if (!last && !inserted) return false;
  let at = index - 1;
  while (at > 0 && /^(?:NOUN|PROPN|DET|ADJ|PART)$/u.test(words[at]?.pos ?? '')) at -= 1;
  if (inserted && /^(?:of|for|in)$/u.test(words[at]?.lower ?? '')) at = phraseStart(words, at);
  const before = words.slice(0, at).some(isVerbTag);
  return at < index - 1 && words[at]?.text === ',' && (last ? before : !before);
}

/** Back over a preposition and the phrase before it. */
function phraseStart(words: readonly Word[], preposition: number): number {
  let at = preposition - 1;
  while (at > 0 && /^(?:NOUN|PROPN|DET|ADJ|PART)$/u.test(words[at]?.pos ?? '')) at -= 1;
  return at;
}
