import { quotations, sentences } from '@nonpaper/text';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findCues } from './cues/find-cues.ts';
import { overAside } from './over-asides.ts';
import type { Scene } from './scene.ts';
import type { Run } from './types.ts';
import { makeUnits } from './words/page.ts';

/** The words of a content that a tagger found behind a cue, as they are carried on. */
function carriedOn(text: string, cue: string, content: string): string {
  const [unit] = makeUnits(text, sentences(text), quotations(text));
  if (unit === undefined) throw new Error('There is no unit.');
  const runOf = (words: string): Run => {
    const start = text.indexOf(words);
    const inside = unit.tokens.filter((token) => token.start >= start && token.end <= start + words.length);
    const from = unit.tokens.findIndex((token) => token === inside[0]);
    return { from, to: from + inside.length };
  };
  const scene: Scene = {
    text,
    unit,
    units: [unit],
    hits: findCues(unit),
    quotations: quotations(text),
    outletAt: () => 0,
    isOutlet: () => false,
  };
  const own = runOf(cue);
  const hit = scene.hits.find(({ verb }) => verb >= own.from && verb < own.to);
  const { from, to } = overAside(scene, runOf(content), own, hit);
  return text.slice(unit.tokens[from]?.start, unit.tokens[to - 1]?.end);
}

describe('overAside(scene, content, cue, hit)', () => {
  test.each([
    ['Ms Orlan asked', 'asked', 'whether a second meeting', ', planned for Friday, would take place', '.'],
    ['Ms Orlan asked', 'asked', 'whether a second meeting, planned for Friday', ', would take place', '.'],
    ['The ministry did not say', 'say', 'when the envoy', ', who arrived on Sunday, would leave', '.'],
    [
      'Kolt denied',
      'denied',
      'that the bridge',
      ', built in 1931, was mined',
      ', and called the report a lie.',
    ],
    ['He said', 'said', 'that the plan', ', a long text, had failed', '; the court will sit in June.'],
    ['He asked', 'asked', 'if the captain', ', a Verian, had been told', ', according to two sailors.'],
  ])('carries what “%s” (%s) opens on to the end of its clause: %s', (start, cue, content, more, rest) => {
    expect(carriedOn(`${start} ${content}${more}${rest}`, cue, content)).toBe(`${content}${more}`);
  });

  test.each([
    [
      'a phrase',
      'The envoy announced a second meeting, planned for Friday, and left.',
      'announced',
      'a second meeting',
    ],
    [
      'a phrase in a relative clause',
      'Officials who asked for the plan, known as X, resigned.',
      'asked',
      'for the plan',
    ],
    [
      'a clause with its verb',
      'He said that the talks failed, which was known, and left.',
      'said',
      'that the talks failed',
    ],
    [
      'an aside that ends the sentence',
      'He asked whether the talks, planned for Friday.',
      'asked',
      'whether the talks',
    ],
    [
      'content that no comma follows',
      'He asked whether the talks would go on.',
      'asked',
      'whether the talks',
    ],
  ])('leaves %s as it is', (_, text, cue, content) => {
    expect(carriedOn(text, cue, content)).toBe(content);
  });

  it('never leaves the sentence, moves the beginning or shortens the content', () => {
    const pick = (...words: readonly string[]) => fc.constantFrom(...words);
    fc.assert(
      fc.property(
        pick('asked whether', 'said that', 'could not say when', 'wondered how'),
        pick('the port', 'a second meeting', 'two of the boats'),
        pick(', closed since May', ', which is old', ', if any', ', he said', ''),
        pick(', would open', ', is safe', ', and fell', ''),
        pick('. The next sentence was long, and would go on.', '; he left.', '.', ''),
        (cue, subject, aside, verb, rest) => {
          const text = `Oru ${cue} ${subject}${aside}${verb}${rest}`;
          const content = `${cue.split(' ').at(-1) ?? ''} ${subject}`;
          const found = carriedOn(text, cue, content);
          expect(found.startsWith(content)).toBe(true);
          const end = text.indexOf(found) + found.length;
          expect(end).toBeLessThanOrEqual(sentences(text)[0]?.span[1] ?? 0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
