/** Small words of English that other languages do not share. */
export const ENGLISH_WORDS: readonly string[] =
  `the of and to in shall by for with from this that which be is are has have
  not any all each within under on at as or its their other such may must will between after before until`.split(
    /\s+/u,
  );
