import type { Token } from './tokens.ts';

/** How many words are remembered for each fact: a power of two. An article has some three hundred, and news some thirty thousand. */
const KEPT = 32_768;

const YES = 1;
const NO = 2;

/**
 * Something that is true of a word wherever it stands, asked once for each word with its part of speech, by the number that
 * the tagger's words go by. Of two words with one place in the table the later one stays: nothing grows.
 */
export function wordFact(holds: (token: Token) => boolean): (token: Token) => boolean {
  const numbers = new Int32Array(KEPT);
  const answers = new Uint8Array(KEPT);
  return (token) => {
    const { number } = token;
    if (number === 0) return holds(token);
    const place = number & (KEPT - 1);
    if (numbers[place] === number) return answers[place] === YES;
    const answer = holds(token);
    numbers[place] = number;
    answers[place] = answer ? YES : NO;
    return answer;
  };
}
