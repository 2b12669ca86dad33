import { hintsIn, readArticle } from '@nonpaper/reader';
import type { Tagger } from '@nonpaper/reader';
import { sentences } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { FoundInText } from './evaluate.ts';
import type { RoleName } from './polnear.ts';

/** What a tagger finds in a text, told what the rules find in it. */
export function tagText(tagger: Tagger, text: string): FoundInText {
  const tagged = tagger.tag(text, sentences(text), hintsIn(text));
  const groups = new Map<number, Record<RoleName, Span[]> & { confidence?: number }>();
  for (const { group, role, span, whole } of tagged) {
    if (group === undefined) continue;
    const own = groups.get(group) ?? {
      source: [],
      cue: [],
      content: [],
      ...(whole === undefined ? {} : { confidence: whole }),
    };
    own[role].push(span);
    groups.set(group, own);
  }
  const attributions = [...groups.values()];
  return { spans: tagged.map(({ role, span, confidence }) => ({ role, span, confidence })), attributions };
}

/** What the whole reader finds: rules and, where there is one, the tagger. The writer's own voice is left out. */
export function readText(tagger: Tagger | null, text: string): FoundInText {
  const { statements } = readArticle(
    { text },
    { names: [], issues: [], ...(tagger === null ? {} : { tagger }) },
  );
  const attributions = statements
    .filter(({ spans }) => spans.cue.length > 0)
    .map(({ spans, confidence }) => ({ ...spans, confidence }));
  const spans = attributions.flatMap((each) =>
    (['source', 'cue', 'content'] as const).flatMap((role) => each[role].map((span) => ({ role, span }))),
  );
  return { spans, attributions };
}
