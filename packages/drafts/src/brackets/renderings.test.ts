import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNegotiated, render } from '../index.ts';
import type { Rendering, View } from '../index.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';

const PARTIES = [
  { name: 'Arvenia', aliases: ['ARV'] },
  { name: 'Borland', aliases: ['BOR'] },
  { name: 'Celdonia', aliases: ['CEL'] },
];
const read = (text: string): ReturnType<typeof readNegotiated> => readNegotiated(text, { parties: PARTIES });
const clean = (text: string): string => render(read(text), { kind: 'clean' }).text;
const asParty = (text: string, party = 'Arvenia'): Rendering => render(read(text), { kind: 'party', party });

describe('render(text, clean)', () => {
  test.each([
    ['The sides [shall] stop.', 'The sides stop.'],
    ['The sides [shall][should] stop.', 'The sides [not agreed] stop.'],
    ['Stop [, at once], and leave.', 'Stop, and leave.'],
    ['a, [b], c', 'a, c'],
    ['Stop [at once].', 'Stop.'],
    ['[Both sides] stop within [x] days.[1]', 'stop within [x] days.[1]'],
    ['Stop. [agreed ad ref] [Arvenia reserves]', 'Stop.'],
    ['Option 1: stay. Option 2: leave.', '[not agreed]'],
    ['a [b {c] d} e', 'a e'],
    ['a [ b', 'a [ b'],
    ['[all]', ''],
  ])('of %j is %j', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });
});

describe('render(text, as a party would have it)', () => {
  test.each([
    ['The sides [ARV: shall] [BOR: may] stop.', 'The sides shall stop.'],
    ['The sides [shall] (ARV) [at once] (BOR) stop.', 'The sides shall stop.'],
    ['The sides [BOR, supported by ARV: at once] stop.', 'The sides at once stop.'],
    ['The sides stop [at once] [Arvenia objects].', 'The sides stop.'],
    ['The sides stop [at once] [Arvenia reserves].', 'The sides stop [at once] [Arvenia reserves].'],
    ['The sides [shall][should] stop.', 'The sides [shall][should] stop.'],
    ['[ARV: stop [BOR: at once] [CEL, supported by ARV: today]]', 'stop today'],
    ['[BOR: stop [ARV: today]]', '[BOR: stop [ARV: today]]'],
    ['Option 1 (ARV): stay. Option 2 (BOR): leave.', 'stay.'],
    ['[Option 1 (ARV): stay] [Option 2 (BOR): leave]', 'stay'],
    ['[ARV: stay] or [BOR: leave]', 'stay'],
  ])('of %j is %j', (text, expected) => {
    expect(asParty(text).text).toBe(expected);
  });

  it('lists what it decided and what is undecided, with the reason and the place', () => {
    const text = 'They [ARV: shall] [BOR: may] stop [at once], [CEL: today].';
    const { decisions } = asParty(text);
    expect(decisions.map(({ what, span, reason }) => [what, text.slice(...span), reason])).toEqual([
      ['kept', '[ARV: shall] [BOR: may]', 'One of these alternatives is Arvenia’s.'],
      ['dropped', '[BOR: may]', 'Another alternative is taken.'],
      ['undecided', '[at once]', 'Nobody on record proposes it.'],
      ['dropped', '[CEL: today]', 'Celdonia proposed it, and Arvenia is not on record for it.'],
    ]);
  });
});

describe('every rendering', () => {
  const views: readonly View[] = [
    { kind: 'all' },
    { kind: 'clean' },
    { kind: 'party', party: 'ARV' },
    { kind: 'party', party: 'Borland' },
  ];

  it('shows all brackets as the text itself', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), (text) => {
        expect(render(read(text), { kind: 'all' }).text).toBe(text);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('is made of stretches of the source in order, and of stated additions', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), fc.constantFrom(...views), (text, view) => {
        const { runs, text: rendered } = render(read(text), view);
        let last = 0;
        for (const run of runs) {
          if (run.kind === 'added') continue;
          expect(run.span[0]).toBeGreaterThanOrEqual(last);
          expect(run.span[1]).toBeGreaterThan(run.span[0]);
          last = run.span[1];
        }
        const joined = runs
          .map((run) => (run.kind === 'source' ? text.slice(...run.span) : run.text))
          .join('');
        expect(joined).toBe(rendered);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it('renders to itself', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), fc.constantFrom(...views), (text, view) => {
        const once = render(read(text), view);
        expect(once.settled).toBe(true);
        expect(render(read(once.text), view).text).toBe(once.text);
      }),
      { numRuns: 1500, endOnFailure: true },
    );
  });

  it('leaves a text without brackets and options as it is', () => {
    const words = fc.constantFrom(
      'The',
      'sides',
      ' ',
      '  ',
      'shall',
      ', ',
      ' ,',
      '.',
      '\n',
      '\n\n',
      '(BOR)',
      '(agreed)',
      'ARV: ',
      '…',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(...views), (parts, view) => {
        const text = parts.join('');
        const rendering = render(read(text), view);
        expect(rendering.text).toBe(text);
        expect(rendering.decisions).toEqual([]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
