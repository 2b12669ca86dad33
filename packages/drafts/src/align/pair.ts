/** Left and right index of a possible pair. */
export type Pair = readonly [left: number, right: number];
