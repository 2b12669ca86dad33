/** Which characters of a text a content holds. */
import type { Span } from '@nonpaper/vocabulary';
import type { Scene } from './scene.ts';
import type { Run } from './types.ts';
import { tokenAt } from './words/page.ts';

/**
 * Characters of content in tokens `[run)`. Content that is one whole quotation loses its marks, and a comma before
 * the closing mark; anything else is one slice.
 */
export function contentSpans(scene: Scene, run: Run): { spans: Span[]; quotation: number } {
  const { unit } = scene;
  const first = tokenAt(unit, run.from);
  const last = tokenAt(unit, run.to - 1);
  if (run.to <= run.from) return { spans: [], quotation: -1 };
  const whole =
    first.mark === 'open' &&
    last.quote === first.quote &&
    (last.mark === 'close' || scene.quotations[first.quote]?.closed === false);
  if (!whole) return { spans: [[first.start, last.end]], quotation: -1 };
  const inner = innerSpan(scene, first.quote);
  return { spans: inner ? [inner] : [], quotation: first.quote };
}

/** The words of a quotation without marks, outer white space and a closing comma. */
export function innerSpan(scene: Pick<Scene, 'quotations' | 'text'>, index: number): Span | null {
  const quotation = scene.quotations[index];
  if (!quotation) return null;
  const [from, to] = quotation.inner;
  const inner = scene.text.slice(from, to);
  const lead = inner.length - inner.trimStart().length;
  const kept = inner.trimEnd().replace(/,$/u, '').trimEnd().length;
  return kept > lead ? [from + lead, from + kept] : null;
}
