/**
 * How many matters were open as is said, in words that name them, by the cue that found them. One reader judged all of the
 * texts of `corpora/open`, `second`, and `events-a`, `-c`, `-e`, `-g`, `-i`, `-k`, `-l`, `-m` and `-o` on 1 December 2026.
 */
export const JUDGED_MATTERS = {
  'unclear-asks': [8, 9],
  'not-said-asks': [0, 0],
  'nor-clear-asks': [0, 0],
  'nobody-knows': [6, 6],
  'no-agreement-on': [0, 0],
  'what-is-not-known': [0, 0],
  'no-clarity-on': [1, 1],
  'no-provision-for': [1, 1],
  'questions-remain': [0, 0],
  'left-open-asks': [1, 2],
  'apart-on': [0, 0],
  'vague-on': [0, 0],
  'not-addressed': [12, 12],
  'nor-addressed': [0, 0],
  'nothing-addresses': [0, 0],
  'leaves-open': [2, 3],
  'silent-on': [1, 1],
  'glosses-over': [0, 0],
  'left-first': [1, 1],
  'leaves-undefined': [0, 0],
  'is-not-settled': [3, 4],
  'yet-to-be-settled': [0, 1],
  'left-out': [2, 4],
  'put-off': [0, 0],
  'is-unclear': [5, 7],
  'is-ruled-out': [0, 0],
  dismisses: [28, 33],
} as const satisfies Readonly<Record<string, readonly [right: number, all: number]>>;
