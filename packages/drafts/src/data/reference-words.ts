/** Nouns that stand before the number of a provision, with their rank: a lower one holds the higher ones. */
export const REFERENCE_NOUNS: Readonly<Record<string, number>> = {
  annex: 0,
  annexes: 0,
  appendix: 0,
  appendices: 0,
  schedule: 0,
  schedules: 0,
  protocol: 0,
  chapter: 1,
  chapters: 1,
  part: 1,
  title: 1,
  article: 2,
  articles: 2,
  art: 2,
  arts: 2,
  point: 2,
  points: 2,
  section: 2,
  sections: 2,
  clause: 2,
  clauses: 2,
  provision: 2,
  provisions: 2,
  paragraph: 3,
  paragraphs: 3,
  para: 3,
  paras: 3,
  subparagraph: 4,
  subparagraphs: 4,
  item: 4,
  items: 4,
};

/** Nouns of which several numbers may follow. */
export const PLURAL_REFERENCES: ReadonlySet<string> = new Set(
  Object.keys(REFERENCE_NOUNS).filter((noun) => /(?:s|ces)$/u.test(noun)),
);

/** What a text calls itself and its parts behind "this" or "the present". */
export const SELF_NOUNS: ReadonlySet<string> = new Set(
  (
    'agreement accord treaty convention protocol memorandum charter annex appendix schedule chapter part title section article ' +
    'paragraph subparagraph'
  ).split(' '),
);

/** Texts outside the draft, behind "Article 5 of the": such a reference does not follow the draft's numbers. */
export const OUTER_TEXTS: ReadonlySet<string> = new Set(
  'charter convention conventions constitution covenant statute resolution code'.split(' '),
);
