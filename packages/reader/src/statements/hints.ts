import { spanOf } from './words/page.ts';
import type { Found, Hint } from './types.ts';

/** What findings of rules tell a tagger; the writer's own voice, which has no cue, tells nothing. */
export const hintsOf = (findings: readonly Found[]): Hint[] =>
  findings.flatMap(({ unit, by, source, cue, content }, group): Hint[] => {
    if (cue === null) return [];
    return [
      ...(source === null ? [] : [{ role: 'source' as const, span: spanOf(unit, source), by, group }]),
      { role: 'cue', span: spanOf(unit, cue), by, group },
      ...content.map((span) => ({ role: 'content' as const, span, by, group })),
    ];
  });
