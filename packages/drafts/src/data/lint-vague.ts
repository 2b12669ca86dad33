/** A loose phrase, and what a reader will ask about it. */
export interface VaguePhrase {
  readonly sort: 'effort' | 'qualifier' | 'time' | 'measures';
  readonly phrases: readonly string[];
  /** The sentence behind the quoted words. */
  readonly asks: string;
}

export const VAGUE_PHRASES: readonly VaguePhrase[] = [
  {
    sort: 'effort',
    asks: 'asks for an effort and names no result, so that nobody can later say whether it was kept; which result, and by when?',
    phrases: [
      'best efforts',
      'best endeavours',
      'best endeavors',
      'every effort',
      'all efforts',
      'reasonable efforts',
      'good offices where possible',
      'endeavour to',
      'endeavours to',
      'endeavor to',
      'strive to',
      'strive for',
      'strives to',
      'seek to',
      'seeks to',
      'aim to',
      'work towards',
      'work toward',
      'do their utmost',
      'do its utmost',
    ],
  },
  {
    sort: 'qualifier',
    asks: 'leaves the measure to whoever applies it; by which test, and who judges it?',
    phrases: [
      'as appropriate',
      'where appropriate',
      'if appropriate',
      'when appropriate',
      'whenever appropriate',
      'as necessary',
      'as needed',
      'as required',
      'where necessary',
      'if necessary',
      'where possible',
      'wherever possible',
      'if possible',
      'to the extent possible',
      'to the greatest extent possible',
      'to the fullest extent possible',
      'to the maximum extent possible',
      'to the extent feasible',
      'where feasible',
      'as far as possible',
      'as far as feasible',
      'insofar as possible',
      'in an appropriate manner',
      'in an appropriate way',
      'in an adequate manner',
      'in a meaningful manner',
      'in a meaningful way',
      'meaningful',
      'reasonable',
      'adequate',
      'substantial',
      'significant',
      'sufficient',
      'credible',
      'robust',
      'duly',
      'appropriate time',
      'in principle',
      'in the spirit of',
    ],
  },
  {
    sort: 'measures',
    asks: 'names no measure; which ones are owed, and by which standard are they enough?',
    phrases: [
      'necessary measures',
      'necessary steps',
      'necessary action',
      'necessary arrangements',
      'appropriate measures',
      'appropriate steps',
      'appropriate action',
      'appropriate means',
      'appropriate arrangements',
      'appropriate support',
      'appropriate assistance',
      'suitable measures',
      'adequate measures',
      'effective measures',
      'reasonable measures',
      'reasonable steps',
      'relevant measures',
      'all measures',
      'other measures',
      'certain measures',
    ],
  },
];

/** Verbs that, as the thing owed, can be said to be done whatever is done. */
export const WEAK_VERBS: readonly string[] =
  `consider facilitate address encourage explore examine foster enhance discuss favour contemplate`.split(
    /\s+/u,
  );

/** Verbs that are weak, and yet usual in clauses that say more. */
export const WEAKER_VERBS: readonly string[] = `promote support strengthen improve advance contribute`.split(
  /\s+/u,
);
