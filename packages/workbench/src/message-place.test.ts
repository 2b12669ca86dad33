import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedText } from './message-place.ts';

const text =
  '1. The forces of Kestria shall [withdraw behind the line of 12 May, and the Commission shall see to it that they do.';

describe('placedText(message, working)', () => {
  it('shows whole words about the place', () => {
    const at = text.indexOf('[');
    expect(placedText({ code: 'x', text: 'Never closed.', span: [at, at + 1] }, text)).toBe(
      'Never closed. Place: “… of Kestria shall [withdraw behind the line of 12 May, and the Commission …”.',
    );
  });

  it('says no more than the message where it has no place, or nothing stands there', () => {
    expect(placedText({ code: 'x', text: 'Empty.' }, text)).toBe('Empty.');
    expect(placedText({ code: 'x', text: 'Empty.', span: [1, 2] }, '   ')).toBe('Empty.');
  });

  it('never shows half a character, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('🕊', 'a', ' ', '\n'), maxLength: 120 }),
        fc.nat(200),
        (working, at) => {
          const place = Math.min(at, working.length);
          const shown = placedText({ code: 'x', text: 'Here.', span: [place, place] }, working);
          expect(/\p{Surrogate}/u.test(shown)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
