/**
 * Verbs that say little of their own and lead to the noun that tells the act: "carry out an inspection", "give notice", "reach
 * agreement", "the release shall take place". With their participles.
 */
export const LEADING_VERBS: ReadonlySet<string> = new Set(
  (
    'carry carried take taken make made give given hold held conduct conducted effect effected perform performed undertake undertaken ' +
    'grant granted provide provided enter entered come do done have enjoy enjoyed exercise exercised issue issued lodge lodged ' +
    'reach reached render rendered bring brought put set place placed keep kept maintain maintained occur engage engaged begin start ' +
    'cause caused afford afforded lend submit submitted execute executed accomplish accomplished complete completed proceed ' +
    'bear borne lie rest belong remain apply extend require required serve'
  ).split(' '),
);
