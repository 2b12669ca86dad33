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
  return words.every((each, at) => at === index || !isVerbTag(each));
}

/** "Some six hundred hectares have been cut, the agricultural chamber estimates.": the last word, behind a comma and a phrase. */
export function isTrailingVerb(words: readonly Word[], index: number): boolean {
  if (words[index + 1]?.text !== '.' || index + 2 < words.length) return false;
  let at = index - 1;
  while (at > 0 && /^(?:NOUN|PROPN|DET|ADJ|PART)$/u.test(words[at]?.pos ?? '')) at -= 1;
  return at < index - 1 && words[at]?.text === ',' && words.slice(0, at).some(isVerbTag);
}
