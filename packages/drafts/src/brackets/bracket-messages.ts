import type { Message, Span } from '@nonpaper/vocabulary';
import { bounded } from '../messages.ts';
import { MOST_SIGNS } from './bracket-signs.ts';
import type { Overlaps } from './overlaps.ts';

/** Said instead of all others where a text has more brackets than are read. */
export const tooManySigns = (): Message => ({
  code: 'too-many-brackets',
  text: `The text holds more than ${MOST_SIGNS} bracket signs, more than are read: its brackets are taken for plain characters.`,
});

/** What is wrong with the brackets of a text: not closed, not opened, over several units, overlapping. */
export function bracketMessages(
  overlaps: Overlaps,
  spans: readonly Span[],
  units: readonly Span[],
): Message[] {
  const across: Message[] = [];
  const unclosed: Message[] = [];
  const unopened: Message[] = [];
  let unit = 0;
  overlaps.pairs.forEach((pair, index) => {
    const span = spans[index] ?? [0, 0];
    while (unit < units.length && (units[unit]?.[1] ?? 0) <= span[0]) unit += 1;
    if (pair.open < 0)
      unopened.push(
        message('bracket-not-opened', 'This closing bracket has no opening one before it.', span),
      );
    else if (pair.close < 0)
      unclosed.push(
        message('bracket-not-closed', 'This opening bracket is never closed.', [pair.open, pair.open + 1]),
      );
    else if (span[1] > (units[unit]?.[1] ?? Infinity))
      across.push(message('bracket-across-provisions', 'These brackets run over several units.', span));
  });
  return [
    ...bounded(unclosed),
    ...bounded(unopened),
    ...bounded(across),
    ...bounded(overlapMessages(overlaps)),
  ];
}

function overlapMessages({ cut, parentheses }: Overlaps): Message[] {
  const cuts = cut.map((span) =>
    message('bracket-overlaps', 'Another bracket closes inside this one.', span),
  );
  const round = parentheses.map((span) =>
    message(
      'bracket-overlaps',
      'These round brackets open in one square bracket and close in another.',
      span,
    ),
  );
  return [...cuts, ...round];
}

const message = (code: string, text: string, span: Span): Message => ({ code, text, span });
