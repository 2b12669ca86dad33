import type { MentionFound } from './mention-at.ts';

const POINTS =
  /\b(?:the |a |an )?((?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)-point)((?: [a-z]+){0,2}? (?:plan|framework|proposal|text|document|draft|blueprint|initiative|roadmap|paper|formula|agreement))\b/giu;

/** A cheap look for the word without which no text is named so. */
const LOOK = /-point/iu;

/** Texts that are named by the number of their points: "the 28-point plan", "a new twelve-point draft". */
export function findDrafts(text: string): MentionFound[] {
  if (!LOOK.test(text)) return [];
  return [...text.matchAll(POINTS)].map((match) => {
    const points = match[1] ?? '';
    const kind = match[2] ?? '';
    const start = match.index + match[0].length - points.length - kind.length;
    const name = `${points}${kind}`.replace(/\s+/gu, ' ');
    return {
      kind: 'draft',
      name,
      by: 'name',
      rule: 'points-of-text',
      span: [start, start + points.length + kind.length],
    };
  });
}
