import type { Span } from '@nonpaper/vocabulary';
import type { ReadEvent, ReadStatement } from '../reading.ts';

/** Gives each event the statement whose content holds it: the shortest such content. */
export function linkStatements(
  events: readonly ReadEvent[],
  statements: readonly ReadStatement[],
): ReadEvent[] {
  const contents = statements
    .flatMap((statement) => statement.spans.content.map((span) => ({ span, id: statement.id })))
    .sort((one, other) => one.span[0] - other.span[0]);
  let reach = 0;
  const reaches = contents.map(({ span }) => (reach = Math.max(reach, span[1])));
  return events.map((event) => {
    const id = holderOf(event.span, contents, reaches);
    return id === undefined ? event : { ...event, statement: id };
  });
}

interface Content {
  readonly span: Span;
  readonly id: string;
}

/** Walks back from the last content that starts before the span, as long as one could still reach over it. */
function holderOf(span: Span, contents: readonly Content[], reaches: readonly number[]): string | undefined {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contents[middle]?.span[0] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  let best: Content | undefined;
  for (let at = low - 1; at >= 0 && (reaches[at] ?? 0) >= span[1]; at -= 1) {
    const content = contents[at];
    if (content === undefined || content.span[1] < span[1]) continue;
    if (best === undefined || content.span[1] - content.span[0] < best.span[1] - best.span[0]) best = content;
  }
  return best?.id;
}
