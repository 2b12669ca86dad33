const CAPITAL = /^\p{Lu}/u;

/** Whether a word starts with a capital letter. ASCII, which is nearly all, is decided by arithmetic. */
export function startsCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word);
}

/** A text of fewer letters is a headline, which may well stand in capitals. */
const FEWEST_LETTERS = 200;
/** Of a text in capitals fewer than one letter in ten is a small one. */
const SMALL_SHARE = 0.1;

/** Whether a whole English text stands in capitals, as telex and old wire copy do. Linear. */
export function isInCapitals(text: string): boolean {
  let small = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSmall = code >= 97 && code <= 122;
    if (isSmall) small += 1;
    if (isSmall || (code >= 65 && code <= 90)) letters += 1;
  }
  return letters >= FEWEST_LETTERS && small < SMALL_SHARE * letters;
}
