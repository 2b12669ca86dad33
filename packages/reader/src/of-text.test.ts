import { describe, expect, it } from 'vitest';
import { OfText } from './of-text.ts';

describe('OfText', () => {
  it('remembers things of the text at hand, and forgets them when another comes', () => {
    const known = new OfText<object, string>();
    const [one, other] = [{}, {}];
    known.keep('A text.', one, 'first');
    known.keep('A text.', other, 'second');
    expect([known.of('A text.', one), known.of('A text.', other)]).toEqual(['first', 'second']);
    expect(known.of('Another.', one)).toBeUndefined();
    known.keep('Another.', other, 'third');
    expect([known.of('Another.', other), known.of('A text.', other)]).toEqual(['third', undefined]);
    expect(known.of('Another.', one)).toBeUndefined();
  });

  it('does not grow without end while one text is read again and again', () => {
    const known = new OfText<object, number>();
    const first = {};
    known.keep('A text.', first, 0);
    for (let thing = 1; thing < 100_000; thing += 1) known.keep('A text.', {}, thing);
    expect(known.of('A text.', first)).toBe(0);
    known.keep('A text.', {}, 1);
    expect(known.of('A text.', first)).toBeUndefined();
  });
});
