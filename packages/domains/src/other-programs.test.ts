import { describe, expect, it } from 'vitest';
import { readSheetFiles, type SheetFile } from './index.ts';

const file = (name: string, value: unknown): SheetFile => ({
  name,
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

function sheetOf(...files: readonly SheetFile[]) {
  const outcome = readSheetFiles(files);
  if (!outcome.ok) throw new Error(`${outcome.fault.what} (${outcome.fault.where ?? ''})`);
  return outcome.value;
}

describe('GeniusWeb JSON', () => {
  const domain = {
    name: 'rivers',
    issuesValues: { Water: { values: ['share', 'sell'] }, Toll: { range: ['0', '0.3', '0.1'] } },
  };
  const space = {
    name: 'arvenia',
    issueUtilities: {
      Water: { discreteutils: { valueUtilities: { share: 0.1, sell: 1 } } },
      Toll: { numberutils: { lowValue: 0, lowUtility: 1, highValue: 0.3, highUtility: 0.4 } },
    },
    issueWeights: { Water: 0.2, Toll: 0.8 },
    domain,
  };
  const profile = { LinearAdditiveUtilitySpace: space };

  it('is read from a domain and profiles, or from profiles alone, which carry it', () => {
    const both = sheetOf(file('rivers.json', domain), file('Arvenia.json', profile));
    expect(both.sheet.issues).toEqual([
      { name: 'Water', options: ['share', 'sell'] },
      { name: 'Toll', options: ['0', '0.1', '0.2', '0.3'] },
    ]);
    expect(both.sheet.parties[0]?.scores['Toll']?.['0.3']).toBe(0.4);
    expect(both.sheet.parties[0]?.scores['Toll']?.['0.1']).toBeCloseTo(0.8, 12);
    expect(sheetOf(file('Arvenia.json', profile))).toEqual(both);
  });

  it('reads the longer names of its newer versions alike', () => {
    const { Water, Toll } = space.issueUtilities;
    const issueUtilities = {
      Water: { DiscreteValueSetUtilities: Water.discreteutils },
      Toll: { NumberValueSetUtilities: Toll.numberutils },
    };
    const newer = { LinearAdditiveUtilitySpace: { ...space, issueUtilities } };
    expect(sheetOf(file('Arvenia.json', newer))).toEqual(sheetOf(file('Arvenia.json', profile)));
  });

  it('takes the utility of the reservation bid for the reservation value, without the noise of doubles', () => {
    const discrete = {
      ...space,
      domain: { issuesValues: { A: { values: ['x', 'y'] }, B: { values: ['x', 'y'] } } },
      issueWeights: { A: 0.1, B: 0.2 },
      issueUtilities: {
        A: { discreteutils: { valueUtilities: { x: 1 } } },
        B: { discreteutils: { valueUtilities: { x: 1, y: 0 } } },
      },
    };
    const whole = {
      LinearAdditiveUtilitySpace: { ...discrete, reservationBid: { issuevalues: { A: 'x', B: 'x' } } },
    };
    const read = sheetOf(file('Arvenia.json', whole));
    expect(read.sheet.parties[0]?.reserved).toBe(0.3);
    expect(read.remarks).toMatchObject([{ code: 'value-taken-as-zero' }]);
    const part = { LinearAdditiveUtilitySpace: { ...discrete, reservationBid: { issuevalues: { B: 'x' } } } };
    expect(sheetOf(file('Arvenia.json', part)).sheet.parties[0]?.reserved).toBe(0.2);
  });

  it.each([
    [
      'a profile of another domain',
      'profile-other-domain',
      { ...space, domain: { issuesValues: { Water: { values: ['share'] } } } },
    ],
    [
      'a weight for an unknown issue',
      'profile-other-domain',
      { ...space, issueWeights: { ...space.issueWeights, Fish: 1 } },
    ],
    ['a missing weight', 'domain-field-missing', { ...space, issueWeights: { Water: 1 } }],
    [
      'a missing issue',
      'domain-field-missing',
      { ...space, issueUtilities: { Water: space.issueUtilities.Water } },
    ],
    ['a word for a number', 'domain-field-wrong', { ...space, issueWeights: { Water: 'much', Toll: 1 } }],
    [
      'a bid of an unknown option',
      'profile-other-domain',
      { ...space, reservationBid: { issuevalues: { Water: 'lend' } } },
    ],
  ])('%s is refused as %s', (_, code, changed) =>
    expect(
      readSheetFiles([
        file('rivers.json', domain),
        file('Arvenia.json', { LinearAdditiveUtilitySpace: changed }),
      ]),
    ).toMatchObject({ ok: false, fault: { code } }),
  );

  it('an order of packages has no utilities and is refused', () =>
    expect(
      readSheetFiles([file('rivers.json', domain), file('A.json', { DefaultPartialOrdering: { domain } })]),
    ).toMatchObject({ fault: { code: 'domain-unsupported' } }));
});

describe('NegMAS YAML and JSON', () => {
  const domain = `name: rivers
type: negmas.outcomes.DiscreteCartesianOutcomeSpace
issues:
  - {name: Water, type: CategoricalIssue, values: [share, sell]}
  - name: Years
    type: ContiguousIssue
    values: [2, 4]
  - name: Toll
    type: DiscreteCardinalIssue
    values: [10, 20]
`;
  const ufun = `name: arvenia
type: LinearAdditiveUtilityFunction
reserved_value: 0.5
weights: [1, 2, 0.5]
values:
  - type: TableFun
    mapping: {share: 1, sell: 0}
  - type: AffineFun
    slope: -0.5
    bias: 2
  - type: TableFun
    mapping:
      10: 0.25
      20: 1.0
`;
  it('reads options that are numbers, value functions, weights and the reservation value', () => {
    const { sheet, remarks } = sheetOf(file('rivers.yml', domain), file('Arvenia.yml', ufun));
    expect(sheet).toEqual({
      issues: [
        { name: 'Water', options: ['share', 'sell'] },
        { name: 'Years', options: ['2', '3', '4'] },
        { name: 'Toll', options: ['10', '20'] },
      ],
      parties: [
        {
          name: 'Arvenia',
          weights: { Water: 1, Years: 2, Toll: 0.5 },
          scores: { Water: { share: 1, sell: 0 }, Years: { 2: 1, 3: 0.5, 4: 0 }, Toll: { 10: 0.25, 20: 1 } },
          reserved: 0.5,
        },
      ],
    });
    expect(remarks).toEqual([]);
  });

  it('reads the same from JSON and from values by the name of the issue', () => {
    const json = {
      name: 'arvenia',
      type: 'negmas.preferences.LinearAdditiveUtilityFunction',
      reserved_value: 0.5,
      weights: { Toll: 0.5, Water: 1, Years: 2 },
      values: {
        Water: { mapping: { share: 1, sell: 0 } },
        Years: { type: 'AffineFun', slope: -0.5, bias: 2 },
        Toll: { 10: 0.25, 20: 1 },
      },
    };
    expect(sheetOf(file('rivers.yml', domain), file('Arvenia.json', json))).toEqual(
      sheetOf(file('rivers.yml', domain), file('Arvenia.yml', ufun)),
    );
  });

  it('takes minus infinity for no reservation value', () => {
    const { sheet } = sheetOf(file('r.yml', domain), file('A.yml', ufun.replace('0.5', '-.inf')));
    expect(sheet.parties[0]).not.toHaveProperty('reserved');
  });

  it.each([
    ['a value for an unknown option', 'profile-other-domain', ufun.replace('sell: 0', 'lend: 0')],
    ['an option without a value', 'domain-field-missing', ufun.replace(', sell: 0', '')],
    ['NaN', 'domain-field-wrong', ufun.replace('0.25', '.nan')],
    ['a weight too few', 'profile-other-domain', ufun.replace('[1, 2, 0.5]', '[1, 2]')],
    ['a function of no known kind', 'domain-unsupported', ufun.replace('AffineFun', 'LambdaFun')],
    ['a slope of words', 'domain-field-wrong', ufun.replace('slope: -0.5', 'slope: steep')],
    ['a utility of another kind', 'domain-unsupported', ufun.replace('LinearAdditive', 'Mapping')],
    ['a key that stands twice', 'domain-broken', `${ufun}weights: [1, 1, 1]\n`],
  ])('%s is refused as %s', (_, code, changed) =>
    expect(readSheetFiles([file('rivers.yml', domain), file('A.yml', changed)])).toMatchObject({
      ok: false,
      fault: { code },
    }),
  );

  it('a profile in another form than its domain is refused', () =>
    expect(readSheetFiles([file('rivers.yml', domain), file('A.xml', '<utility_space/>')])).toMatchObject({
      fault: { code: 'domain-unknown-format', where: 'A.xml' },
    }));
});
