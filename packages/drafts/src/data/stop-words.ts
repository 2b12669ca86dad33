/** Words that do not tell what a clause is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an this these those that its their his her it they he she we our your of to in on at by for from with under into ' +
    'and or nor but as than be is are was were been being have has had do does did shall will may must should can not no ' +
    'which who whom whose there here such so also both each either neither other any all some if then when while any ' +
    'present said hereby thereof herein upon within it them him himself herself itself themselves oneself hers theirs'
  ).split(' '),
);
