const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Verbs that say little of their own and lead to the noun that tells the act: "carry out an inspection", "give notice", "reach
 * agreement", "the release shall take place". With their participles.
 */
export const LEADING_VERBS: ReadonlySet<string> = words(
  'carry carried take taken make made give given hold held conduct conducted effect effected perform performed undertake undertaken ' +
    'grant granted provide provided come do done have enjoy enjoyed exercise exercised reach reached render rendered bring brought ' +
    'put set occur engage engaged lend proceed lie rest belong remain',
);

/** Verbs that a redraft puts for one another or leaves out, though each can be an act: they are no words of weight. */
export const COMMON_VERBS: ReadonlySet<string> = words(
  'enter entered issue issued lodge lodged place placed keep kept maintain maintained begin start cause caused afford afforded submit ' +
    'submitted execute executed accomplish accomplished complete completed bear borne apply extend require required serve',
);
