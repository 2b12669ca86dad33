/** Words with a number behind them that head a cell of a table, in small letters: the amendment has that number, and not the text under it. */
export const AMENDMENT_WORDS: ReadonlySet<string> = new Set(
  (
    'amendment amendments am ams amdt amendement amendements änderungsantrag änderungsanträge emendamento ' +
    'emendamenti enmienda enmiendas alteração alterações amendement amendementen поправка поправки'
  ).split(' '),
);

/** Words that say where an amendment stands: "Article 4 – paragraph 1 – subparagraph 2 – point a (new)". */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    'article articles recital recitals citation paragraph paragraphs subparagraph subparagraphs sub-paragraph ' +
    'indent point points subpoint sub-point annex annexes appendix title chapter section part row table heading ' +
    'introductory wording line column proposal'
  ).split(' '),
);

/** What may stand between the words and numbers of a place. */
export const PLACE_GLUE: ReadonlySet<string> = new Set(
  '– - — , ; / : and to for a an the of first second third fourth fifth sixth last new regulation directive decision'.split(
    ' ',
  ),
);
