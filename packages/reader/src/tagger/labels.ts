/** What a token may be: outside, or the beginning or inside of a source, a cue or a content. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export const LABEL_COUNT = LABELS.length;

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** The label that begins (or, plus one, continues) a role. */
export const beginOf = (role: number): number => 1 + 2 * role;
/** The role of a label as an index into `ROLES`; -1 outside. */
export const roleOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 1);
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;

/** Whether one label may follow another: the inside of a role follows only the same role. `-1` is the start. */
export function mayFollow(before: number, label: number): boolean {
  return !isInside(label) || before === label || before === label - 1;
}

/** A stretch of tokens `[from, to)` with one role. */
export interface LabelledRun {
  readonly role: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a run begins among the first `length` labels. */
export function holdsSpan(labels: ArrayLike<number>, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (((labels[at] ?? 0) & 1) === 1) return true;
  return false;
}

/** The runs of a sequence of labels, in order. */
export function runsOfLabels(labels: ArrayLike<number>): LabelledRun[] {
  const runs: LabelledRun[] = [];
  let from = -1;
  for (let at = 0; at <= labels.length; at += 1) {
    const label = at < labels.length ? (labels[at] ?? 0) : 0;
    if (from >= 0 && !isInside(label)) {
      runs.push({ role: roleOf(labels[from] ?? 0), from, to: at });
      from = -1;
    }
    if (label > 0 && !isInside(label)) from = at;
  }
  return runs;
}
