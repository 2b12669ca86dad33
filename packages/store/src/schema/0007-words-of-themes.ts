/** Schema 7: the words by which texts speak of a theme. Null where nobody has put any in, and for all from before. */
export const WORDS_OF_THEMES = `
alter table theme add column lexicon text;
`;
