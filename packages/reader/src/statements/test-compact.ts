import { quotations, sentences } from '@nonpaper/text';
import { readMentions } from '../mentions/index.ts';
import type { Article, KnownName, ReadingContext, ReadStatement } from '../reading.ts';
import { readStatements } from './index.ts';

/**
 * One statement on one line, for fixtures: `class name (descriptor) | cue | content`, then what is not usual:
 * force if not assert, `not`, `via A > B`, `to X`, `n 2`, `ground …`, `hedge on: text`. Fragments are joined by " / ".
 */
export function compact(text: string, statement: ReadStatement): string {
  const { speaker, spans } = statement;
  const who = [
    speaker.class,
    speaker.name,
    speaker.descriptor === undefined ? undefined : `(${speaker.descriptor})`,
  ];
  const parts = [
    who.filter((part) => part !== undefined).join(' '),
    statement.cue,
    spans.content.map((span) => text.slice(...span)).join(' / '),
    ...(statement.force === 'assert' ? [] : [statement.force]),
    ...(statement.negated ? ['not'] : []),
    ...(statement.via.length === 0 ? [] : [`via ${statement.via.join(' > ')}`]),
    ...(statement.recipient === undefined ? [] : [`to ${statement.recipient}`]),
    ...(speaker.count === undefined ? [] : [`n ${speaker.count}`]),
    ...(speaker.ground === undefined ? [] : [`ground ${speaker.ground}`]),
    ...statement.hedge.map((hedge) => `hedge ${hedge.on}: ${hedge.text}`),
  ];
  return parts.join(' | ');
}

const party = (name: string): KnownName => ({
  kind: 'party',
  record: name.toLowerCase(),
  name,
  names: [name],
});

/** The invented world of the fixtures: two countries and nobody else known beforehand. */
export const TWO_COUNTRIES: ReadingContext = { names: [party('Rethia'), party('Veria')], issues: [] };

/** Reads a text as the whole reader does up to its statements. */
export function readText(
  text: string,
  article: Omit<Article, 'text'> = {},
  context: ReadingContext = TWO_COUNTRIES,
): ReturnType<typeof readStatements> {
  const list = sentences(text);
  const mentions = readMentions({ ...article, text }, list, context).gathered;
  return readStatements({
    article: { ...article, text },
    sentences: list,
    quotations: quotations(text),
    mentions,
    context,
  });
}
