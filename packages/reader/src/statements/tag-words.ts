import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A word with its part of speech, before quotations are known. */
export interface TaggedWord {
  readonly text: string;
  readonly lemma: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

/** The library's declaration of `lemma` does not fit its declaration of `out`. */
type Plain = (index: number, rdd: unknown) => string;
type Tagger = ReturnType<typeof winkNLP>;
let loaded: Tagger | undefined;

const tagger = (): Tagger => (loaded ??= winkNLP(model, ['sbd', 'pos']));

/**
 * Words of a text with part of speech (universal tags) and lemma, by wink-nlp's English model. Hyphenated words
 * are put together again ("28-point"), white space is left out, and offsets are UTF-16 units. Linear.
 */
export function tagWords(text: string): TaggedWord[] {
  const nlp = tagger();
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(nlp.its.value);
  const tags = tokens.out(nlp.its.pos);
  const lemmas = tokens.out(nlp.its.lemma as Plain);
  const words: TaggedWord[] = [];
  let cursor = 0;
  values.forEach((value, index) => {
    const start = text.indexOf(value, cursor);
    if (start < 0 || value.trim() === '') return;
    cursor = start + value.length;
    words.push({
      text: value,
      lemma: String(lemmas[index] ?? value.toLowerCase()),
      pos: String(tags[index] ?? 'X'),
      start,
      end: cursor,
    });
  });
  return joinHyphens(words);
}

const isHyphen = (word: TaggedWord): boolean => /^[-‐‑]$/u.test(word.text);
const isWordy = (word: TaggedWord): boolean => /^[\p{L}\p{N}]/u.test(word.text);

/** Puts "28", "-", "point" together as "28-point": the last part gives the part of speech. */
function joinHyphens(words: readonly TaggedWord[]): TaggedWord[] {
  const joined: TaggedWord[] = [];
  let index = 0;
  for (; index < words.length; index += 1) {
    const word = words[index];
    const before = joined.at(-1);
    const after = words[index + 1];
    if (!word) continue;
    if (before && after && isHyphen(word) && joins(before, word, after)) {
      joined[joined.length - 1] = {
        text: before.text + word.text + after.text,
        lemma: `${before.text}-${after.lemma}`.toLowerCase(),
        pos: after.pos === 'NOUN' && before.pos === 'NUM' ? 'ADJ' : after.pos,
        start: before.start,
        end: after.end,
      };
      index += 1;
    } else joined.push(word);
  }
  return joined;
}

function joins(before: TaggedWord, hyphen: TaggedWord, after: TaggedWord): boolean {
  return before.end === hyphen.start && hyphen.end === after.start && isWordy(before) && isWordy(after);
}
