/** How much each feature counts, in units of log odds, in the order of the lists of features. */
export interface Weights {
  /** Of the features of pairs in the first round, when no partners are known yet. */
  readonly first: readonly number[];
  readonly pair: readonly number[];
  /** As `first` and `pair`, between columns of cells (`areCells`), of which more is looked at. */
  readonly cells: { readonly first: readonly number[]; readonly pair: readonly number[] };
  readonly piece: readonly number[];
}
