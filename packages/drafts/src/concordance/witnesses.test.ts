import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CHAIN_RATES, seededChain } from '../../bench/seeded-chains.ts';
import { plainText } from '../draft-builder.ts';
import { readDraft } from '../reading/provisions.ts';
import type { ReadProvision } from '../types.ts';
import { cleanText } from '../wording.ts';
import { readingOf, rebuiltWitness } from './rebuilt-witness.ts';
import type { VariantPlace } from './variants.ts';
import type { Apparatus, Witness } from './witnesses.ts';
import { collate } from './witnesses.ts';

function witness(key: string, text: string, over: Partial<Witness> = {}): Witness {
  const read = readDraft(plainText(text), { fidelity: 'verbatim' });
  if (!read.ok) throw new Error(read.fault.what);
  return { key, fidelity: 'verbatim', language: 'en', provisions: read.value.provisions, ...over };
}

function collatedOf(...witnesses: readonly Witness[]): Apparatus {
  const outcome = collate(witnesses);
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

/** An entry as `base: A, C | other: B`. */
const shown = ({ readings }: VariantPlace): string =>
  readings.map(({ text, witnesses }) => `${text === '' ? '–' : text}: ${witnesses.join(', ')}`).join(' | ');
const entries = (...texts: readonly string[]): string[] =>
  collatedOf(...texts.map((text, at) => witness(String.fromCharCode(65 + at), text))).provisions.flatMap(
    ({ variants }) => variants.map(shown),
  );

const bare = (text: string): string => text.replace(/\s+/gu, '');
const plain = (provisions: readonly ReadProvision[]): unknown[] =>
  provisions.map((each) => [each.path, each.number, bare(each.heading ?? ''), bare(cleanText(each))]);

/** The law: each witness comes back from base and apparatus alone. */
function expectRebuilt(witnesses: readonly Witness[]): void {
  const apparatus = JSON.parse(JSON.stringify(collatedOf(...witnesses))) as Apparatus;
  for (const { key, provisions } of witnesses)
    expect(
      rebuiltWitness(apparatus, key).map((each) => [
        each.path,
        each.number,
        bare(each.heading ?? ''),
        bare(each.text),
      ]),
    ).toEqual(plain(provisions));
}

const FIRE = 'The sides end their fire along the whole line of contact at dawn.';
const GUNS = 'Heavy weapons are withdrawn by fifty kilometres under the eyes of the monitors.';
const TRADE = 'The customs posts on the river bridges open again for grain and timber.';
const COURTS = 'A joint court of five judges hears claims about land and houses.';

describe('collate(witnesses)', () => {
  test.each([
    [
      'puts three readings of one place into one entry',
      ['1. Within 30 days.', '1. Within 60 days.', '1. Within 90 days.'],
      ['30: A | 60: B | 90: C'],
    ],
    [
      'groups a reading that several have, and counts nobody right',
      ['1. Within 30 days.', '1. Within 60 days.', '1. Within 60 days.'],
      ['30: A | 60: B, C'],
    ],
    [
      'shows what some leave out',
      ['1. Fire ends at once.', '1. Fire ends.', '1. Fire ends now.'],
      ['at once: A | –: B | now: C'],
    ],
    [
      'puts what two add at the same place into one entry',
      ['1. Fire ends.', '1. Fire really ends.', '1. Fire soon ends.'],
      ['–: A | really: B | soon: C'],
    ],
    [
      'takes overlapping stretches as one place',
      [
        '1. It ends within 30 days of signature.',
        '1. It ends not later than 60 days of signature.',
        '1. It ends within 60 weeks of signature.',
      ],
      ['within 30 days: A | not later than 60 days: B | within 60 weeks: C'],
    ],
    [
      'keeps two places apart that have nothing to do with each other',
      [
        '1. The guns fall silent at dawn by common consent.',
        '1. The guns fall silent at dusk by common consent.',
        '1. All guns fall silent at dawn by common consent.',
      ],
      ['The: A, B | All: C', 'dawn: A, C | dusk: B'],
    ],
    [
      'puts a sentence that was added behind the sentence before it',
      [
        '1. The fire ends. The guns leave.',
        '1. The fire ends. The fire stays ended. The guns leave.',
        '1. The fire ends. The fire stays ended. The guns leave.',
      ],
      ['–: A | The fire stays ended.: B, C'],
    ],
  ])('%s', (_, texts, expected) => expect(entries(...texts)).toEqual(expected));

  it('says of each provision who has it, and groups an addition that two share', () => {
    const apparatus = collatedOf(
      witness('A', `1. ${FIRE}\n2. ${GUNS}`),
      witness('B', `1. ${FIRE}\n2. ${GUNS}\n3. ${TRADE}`),
      witness('C', `1. ${FIRE}\n2. ${TRADE.replace('grain', 'salt')}`),
    );
    expect(
      apparatus.provisions.map(({ reference, witnesses, missing, variants }) => [
        reference,
        witnesses.join(),
        missing.join(),
        variants.map(shown),
      ]),
    ).toEqual([
      ['A', 'A,B,C', '', []],
      ['A', 'A,B', 'C', []],
      ['B', 'B,C', 'A', ['grain: B | salt: C']],
    ]);
  });

  it('tells what only typography differs in', () => {
    const [first] = collatedOf(
      witness('A', '1. The “line” – it stays.'),
      witness('B', '1. The "line" - it stays.'),
    ).provisions;
    expect(first?.variants.every(({ substantive }) => !substantive)).toBe(true);
    expect(first?.variants.length).toBeGreaterThan(0);
  });

  it('tells what stands at another place', () => {
    const apparatus = collatedOf(
      witness('A', `1. ${FIRE}\n2. ${GUNS}\n3. ${TRADE}`),
      witness('B', `1. ${COURTS}\n2. ${TRADE}\n3. ${FIRE}\n4. ${GUNS}`),
    );
    expect(apparatus.displaced).toEqual([{ witness: 'B', provision: 3 }]);
    expect(apparatus.orders).toEqual({ A: [1, 2, 3], B: [0, 3, 1, 2] });
  });

  it('collates as one what a copy divides', () => {
    const witnesses = [
      witness('A', `1. ${GUNS} ${COURTS}\n2. ${TRADE}`),
      witness('B', `1. ${GUNS}\n2. ${COURTS}\n3. ${TRADE}`),
      witness('C', `1. ${GUNS} ${COURTS.replace('five', 'six')}\n2. ${TRADE}`),
    ];
    const [first] = collatedOf(...witnesses).provisions;
    expect(first?.at['B']?.map(({ path }) => path)).toEqual(['1', '2']);
    expect(first?.variants.map(shown)).toEqual(['–: A, C | \u2029: B', 'five: A, B | six: C']);
    expectRebuilt(witnesses);
  });

  it('refuses a copy whose wording is not comparable, with the reason, and collates the others', () => {
    const apparatus = collatedOf(
      witness('A', `1. ${FIRE}`),
      witness('B', `1. ${FIRE}`, { fidelity: 'translation' }),
      witness('C', `1. ${FIRE}`, { language: 'uk' }),
      witness('D', `1. ${FIRE}`),
    );
    expect(apparatus.witnesses).toEqual(['D']);
    expect(apparatus.refused.map(({ key, reason }) => [key, reason])).toEqual([
      ['B', expect.stringContaining('the second is a translation')],
      ['C', expect.stringContaining('one is in en, the other in uk')],
    ]);
    expect(collate([])).toMatchObject({ ok: false, fault: { code: 'two-witnesses-needed' } });
    expect(collate([witness('A', '1. x.'), witness('A', '1. x.')])).toMatchObject({
      ok: false,
      fault: { code: 'draft-key-repeats' },
    });
  });

  it('collates paragraphs of hundreds of thousands of tokens', () => {
    const long = (text: string): Witness => {
      const provision = {
        id: 'p',
        path: '1',
        number: '1.',
        text,
        brackets: [],
        span: [0, text.length] as const,
      };
      return { key: String(text.length), fidelity: 'verbatim', language: null, provisions: [provision] };
    };
    expectRebuilt([long('['.repeat(200_000)), long(`${'['.repeat(200_000)}]`), long(']'.repeat(150_000))]);
  });

  it('counts the words that all have alike', () => {
    const [first] = collatedOf(
      witness('A', '1. It ends within 30 days.'),
      witness('B', '1. It ends within 60 days.'),
    ).provisions;
    expect([first?.words, first?.agreed]).toEqual([5, 4]);
    expect(first && readingOf(first, 'B')).toBe('It ends within 60 days.');
  });
});

describe('rebuiltWitness(apparatus, key)', () => {
  const word = fc.constantFrom(
    'fire',
    'ends',
    'the',
    'the',
    'guns',
    ',',
    '.',
    '“now”',
    '30',
    '1,000',
    '[may]',
    '—',
    'é',
    '🙂',
    '\n',
  );
  const provisions = fc.array(
    fc.record({
      heading: fc.option(fc.array(word, { maxLength: 3 }), { nil: undefined }),
      text: fc.array(word, { maxLength: 14 }),
    }),
    { maxLength: 6 },
  );
  const toWitness = (
    key: string,
    list: readonly { heading: string[] | undefined; text: string[] }[],
  ): Witness => ({
    key,
    fidelity: 'verbatim',
    language: null,
    provisions: list.map(({ heading, text }, at) => ({
      id: `p${at}`,
      path: String(at + 1),
      number: `${at + 1}.`,
      ...(heading === undefined ? {} : { heading: heading.join(' ') }),
      text: text.join(' '),
      brackets: [],
      span: [0, text.join(' ').length],
    })),
  });

  it('gives back any witnesses up to white space', () => {
    fc.assert(
      fc.property(fc.array(provisions, { minLength: 2, maxLength: 4 }), (lists) =>
        expectRebuilt(lists.map((list, at) => toWitness(`W${at}`, list))),
      ),
      { numRuns: 150 },
    );
  });

  it('gives back copies that were edited, split, merged and moved', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const { drafts } = seededChain(seed, 10, 4, { ...CHAIN_RATES, split: 0.15, merge: 0.15, move: 0.1 });
        expectRebuilt(
          drafts.map(({ key, provisions }) => ({ key, provisions, fidelity: 'verbatim', language: 'en' })),
        );
      }),
      { numRuns: 12 },
    );
  });
});
