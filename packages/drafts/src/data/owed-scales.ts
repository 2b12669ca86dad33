/** A scale of what a duty asks: verbs that ask the whole, and verbs that ask less. */
export interface OwedScale {
  readonly whole: readonly string[];
  readonly less: readonly string[];
  /** What the verb is said of, a few words behind it; of anything where this is absent. */
  readonly of?: readonly string[];
}

/**
 * What is owed for the act of another, and of a cost. A duty of result ("ensure that owners mark them") asks that the other acts, one
 * to urge does not; who bears a cost pays all of it, who contributes to it a part. The steps are ours.
 */
export const OWED_SCALES: readonly OwedScale[] = [
  {
    whole: ['ensure', 'require', 'oblige', 'compel', 'guarantee', 'order', 'instruct'],
    less: ['encourage', 'invite', 'urge', 'promote', 'advise', 'recommend'],
  },
  {
    whole: ['bear', 'pay', 'meet', 'cover', 'defray'],
    less: ['contribute', 'share'],
    of: ['cost', 'costs', 'expense', 'expenses'],
  },
];

/** Words by which who bears a cost bears a share of it. */
export const SHARING_WORDS: ReadonlySet<string> = new Set(
  'share shares equal equally jointly together part parts portion proportion half halves'.split(' '),
);
