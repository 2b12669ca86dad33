const CAPITAL = /^\p{Lu}/u;

/** Whether a word starts with a capital letter. ASCII, which is nearly all, is decided by arithmetic. */
export function startsCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word);
}
