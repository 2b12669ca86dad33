import type { Token as Word } from '../../tokens.ts';

const isHyphen = ({ text }: Word): boolean => text.length === 1 && '-‐‑'.includes(text);
const isWordy = (word: Word): boolean => /^[\p{L}\p{N}]/u.test(word.text);

/**
 * Puts "28", "-", "point" together as "28-point", because a hyphenated word is one modifier or one noun to the grammar
 * of phrases. The last part gives the part of speech, except that "28-point" and "centre-left" are adjectives.
 */
export function joinHyphens(words: readonly Word[]): readonly Word[] {
  if (!words.some(isHyphen)) return words; // as in most sentences
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const before = joined.at(-1);
    const after = words[index + 1];
    if (!word) continue;
    if (before && after && isHyphen(word) && joins(before, word, after)) {
      joined[joined.length - 1] = joinTwo(before, word, after);
      index += 1;
    } else joined.push(word);
  }
  return joined;
}

function joinTwo(before: Word, hyphen: Word, after: Word): Word {
  const text = before.text + hyphen.text + after.text;
  const modifier =
    (after.pos === 'NOUN' && before.pos === 'NUM') || (after.pos === 'VERB' && before.pos !== 'PRON');
  const pos = isCompoundNoun(before, after) ? 'NOUN' : modifier ? 'ADJ' : after.pos;
  return {
    text,
    lower: text.toLowerCase(),
    lemma: `${before.lower}-${after.lemma}`,
    pos,
    number: 0,
    span: [before.span[0], after.span[1]],
  };
}

const PARTICLES = /^(?:out|off|over|up|in|down|away|back)$/u;

/** "walk-out", "hand-over", "op-ed": a verb or noun and a particle make a noun. */
const isCompoundNoun = (before: Word, after: Word): boolean =>
  (before.lower === 'op' && after.lower === 'ed') ||
  (/^(?:VERB|NOUN)$/u.test(before.pos) && !/(?:ed|ing)$/u.test(before.lower) && PARTICLES.test(after.lower));

function joins(before: Word, hyphen: Word, after: Word): boolean {
  const touching = before.span[1] === hyphen.span[0] && hyphen.span[1] === after.span[0];
  return touching && isWordy(before) && isWordy(after);
}
