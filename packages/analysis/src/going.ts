import type { Progress } from './work.ts';

/** The report of a part that does not know how far the whole is; whoever runs the part puts its own share on it. */
export const going: Progress = { bound: null, best: null, done: 0 };
