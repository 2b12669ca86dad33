import { describe, expect, test } from 'vitest';
import { asked, dossier, NO_SPEAKER } from './builder.ts';
import { ledger } from './ledger.ts';
import type { LedgerChoice } from './ledger.ts';

const made = dossier()
  .party('a', 'Aldor')
  .party('b', 'Borland')
  .person('ada', ['Ada Example', 'A. Example'], 'a')
  .outlet('gazette', 'The Gazette')
  .source('press', { title: 'Report', outlet: 'gazette' })
  .issue('i', ['x'])
  .issue('j', ['y'])
  .says('s1', 'a', '2025-02-01', {
    cites: ['press'],
    issues: ['i', 'j'],
    speaker: { ...NO_SPEAKER, person: 'ada' },
    via: [
      { name: 'Gazette', outlet: 'gazette' },
      { name: 'an agency', outlet: null },
    ],
  })
  .says('s2', null, '2025-01-01', {
    issues: ['i'],
    speaker: {
      ...NO_SPEAKER,
      class: 'unnamed',
      descriptor: 'a senior official of Borland',
      ground: 'not allowed to speak',
    },
  })
  .says('s3', 'b', null, { speaker: { ...NO_SPEAKER, class: 'office', descriptor: 'the foreign ministry' } })
  .says('voice', null, '2025-01-15', { speaker: { ...NO_SPEAKER, class: 'outlet', outlet: 'gazette' } })
  .says('found', 'b', '2025-01-20', { standing: 'proposed' })
  .says('gone', 'b', '2025-01-20', { standing: 'withdrawn' });

const ledgerOf = (choice: LedgerChoice = {}, asOf: string | null = null) =>
  ledger(made.slice('ledger'), asked(asOf), choice);
const ids = (entries: readonly { statement: string }[]) => entries.map((entry) => entry.statement);

describe('the ledger', () => {
  test('lists accepted statements by day, undated ones last', () => {
    expect(ids(ledgerOf().entries)).toEqual(['s2', 's1', 's3']);
  });

  test("keeps an outlet's own voice and proposals apart", () => {
    expect(ids(ledgerOf().outletVoice)).toEqual(['voice']);
    expect(ledgerOf().proposed).toMatchObject([{ statement: 'found', state: 'proposed' }]);
  });

  test('tells named and unnamed speakers apart, with descriptor, ground and the chain of outlets', () => {
    const [unnamed, named, office] = ledgerOf().entries;
    expect(named).toMatchObject({
      speaker: { words: 'Ada Example', named: true },
      via: ['The Gazette', 'an agency'],
    });
    expect(unnamed?.speaker).toMatchObject({
      words: 'a senior official of Borland',
      named: false,
      ground: 'not allowed to speak',
    });
    expect(office?.speaker).toMatchObject({ words: 'the foreign ministry', named: false });
  });

  test('carries the sources of each line', () => {
    expect(ledgerOf().entries[1]?.sources).toMatchObject([{ title: 'Report', outlet: 'The Gazette' }]);
  });

  test('groups by issue, then by party; what belongs to none stands last', () => {
    expect(
      ledgerOf().groups.map((group) => [
        group.issue?.id ?? null,
        group.parties.map((each) => [each.party?.name ?? null, each.statements]),
      ]),
    ).toEqual([
      [
        'i',
        [
          ['Aldor', ['s1']],
          [null, ['s2']],
        ],
      ],
      ['j', [['Aldor', ['s1']]]],
      [null, [['Borland', ['s3']]]],
    ]);
  });

  test.each<[LedgerChoice, string[]]>([
    [{ issue: 'j' }, ['s1']],
    [{ party: 'b' }, ['s3']],
    [{ speaker: 'ada' }, ['s1']],
    [{ from: '2025-01-02' }, ['s1']],
    [{ to: '2025-01-31' }, ['s2']],
  ])('keeps to %j', (choice, expected) => {
    expect(ids(ledgerOf(choice).entries)).toEqual(expected);
  });

  test('names what it left out', () => {
    expect(ledgerOf({}, '2025-01-10').leftOut.map((each) => [each.why, each.records])).toEqual([
      ['later than the as-of date', ['s1', 'voice']],
      ['proposed, not accepted', ['found']],
      ['withdrawn', ['gone']],
      ['without a date, so not placed before the as-of date', ['s3']],
    ]);
  });
});
