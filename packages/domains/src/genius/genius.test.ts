import { prepare, shownUtility, utilityOf } from '@nonpaper/analysis';
import { describe, expect, it } from 'vitest';
import { readSheetFiles, type Evaluation } from '../index.ts';

const domainOf = (issues: string): string => `<negotiation_template><utility_space>
  <objective index="0" etype="objective" name="Two Rivers">${issues}</objective></utility_space></negotiation_template>`;
const profileOf = (inner: string, after = '<reservation value="0"/>'): string =>
  `<utility_space><objective index="0" name="Two Rivers">${inner}</objective>${after}</utility_space>`;

const WATER = `<issue index="2" name="Water" type="discrete"><item index="1" value="share"/><item index="2" value="sell"/>
  <similarity_function><criteria_function><item index="3" value="none" evaluation="1"/></criteria_function></similarity_function></issue>`;
const YEARS = `<issue index="3" name="Years" type="integer" lowerbound="2" upperbound="4"/>`;
const WATER_SCORES = `<issue name="Water" index="2"><item evaluation="044" value="share" index="1"/><item index="2" evaluation="11" value="sell"/>
  <similarity_function><item index="1" value="share" evaluation="1"/></similarity_function></issue>`;
const YEARS_SCORES = `<issue index="3" name="Years" lowerbound="2" upperbound="4"><evaluator ftype="linear" offset="0.25" slope="0.5"/></issue>`;

function read(domain: string, profile: string, evaluation: Evaluation = 'raw') {
  return readSheetFiles(
    [
      { name: 'rivers.xml', text: domain },
      { name: 'Arvenia.xml', text: profile },
    ],
    evaluation,
  );
}

function sheetOf(domain: string, profile: string, evaluation: Evaluation = 'raw') {
  const outcome = read(domain, profile, evaluation);
  if (!outcome.ok) throw new Error(`${outcome.fault.what} (${outcome.fault.where ?? ''})`);
  return outcome.value;
}

/** The one party's utility of a package. */
function utility(domain: string, profile: string, chosen: readonly number[], evaluation: Evaluation = 'raw') {
  const prepared = prepare(sheetOf(domain, profile, evaluation).sheet);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return shownUtility(prepared.value.unit, utilityOf(prepared.value, 0, chosen));
}

const BOTH = domainOf(WATER + YEARS);
const BOTH_SCORES = profileOf(
  `<weight index="3" value="2"/><weight index="2" value="3"/>${YEARS_SCORES}${WATER_SCORES}`,
);

describe('a Genius domain with its profiles', () => {
  it('takes items of similarity functions for no options, weights by index, "044" for 44, and names of files for parties', () => {
    const { sheet, remarks } = sheetOf(BOTH, BOTH_SCORES);
    expect(sheet.issues).toEqual([
      { name: 'Water', options: ['share', 'sell'] },
      { name: 'Years', options: ['2', '3', '4'] },
    ]);
    expect(sheet.parties[0]).toMatchObject({
      name: 'Arvenia',
      weights: { Water: 3, Years: 2 },
      scores: { Water: { share: 44, sell: 11 } },
    });
    expect(remarks).toEqual([]);
  });

  it('gives the decimals that a linear evaluator means, without the noise of doubles', () => {
    const steep = YEARS_SCORES.replace('offset="0.25" slope="0.5"', 'offset="-0.3" slope="0.1"');
    const { sheet } = sheetOf(BOTH, profileOf(`${steep}${WATER_SCORES}`));
    expect(sheet.parties[0]?.scores['Years']).toEqual({ 2: -0.1, 3: 0, 4: 0.1 });
    const prepared = prepare(sheet);
    expect(prepared.ok && prepared.value.unit).toEqual({ kind: 'exact', resolution: 0.1 });
  });

  it('takes a linear evaluator at the number itself when raw, and from the lower end and clamped as Genius does', () => {
    expect(sheetOf(BOTH, BOTH_SCORES).sheet.parties[0]?.scores['Years']).toEqual({
      2: 1.25,
      3: 1.75,
      4: 2.25,
    });
    const genius = sheetOf(BOTH, BOTH_SCORES, 'genius');
    expect(genius.sheet.parties[0]?.scores).toEqual({
      Water: { share: 1, sell: 0.25 },
      Years: { 2: 0.25, 3: 0.75, 4: 1 },
    });
    expect(genius.remarks.map(({ code }) => code).sort()).toEqual([
      'evaluations-clamped',
      'evaluations-divided',
    ]);
  });

  it('reads the older parameter0 and parameter1 and a <range>', () => {
    const old = YEARS_SCORES.replace('offset', 'parameter0').replace('slope', 'parameter1');
    const ranged = `<issue index="3" name="Years" etype="integer"><range lowerBound="2" upperBound="4"/></issue>`;
    const profile = profileOf(old);
    expect(sheetOf(domainOf(ranged), profile).sheet.parties[0]?.scores['Years']).toEqual({
      2: 1.25,
      3: 1.75,
      4: 2.25,
    });
  });

  it('lets an issue without a weight weigh 1, and says so where others have one', () => {
    const { sheet, remarks } = sheetOf(
      BOTH,
      profileOf(`<weight index="2" value="0.5"/>${YEARS_SCORES}${WATER_SCORES}`),
    );
    expect(sheet.parties[0]?.weights).toEqual({ Water: 0.5, Years: 1 });
    expect(remarks).toMatchObject([{ code: 'weight-assumed' }]);
  });

  it('cuts real numbers into equal steps and says so', () => {
    const real = `<issue index="1" name="Share" type="real"><range lowerbound="0" upperbound="1"/></issue>`;
    const { sheet, remarks } = sheetOf(
      domainOf(real),
      profileOf(
        `<issue index="1" name="Share" type="real"><evaluator ftype="linear" slope="2" offset="0"/></issue>`,
      ),
    );
    expect(sheet.issues[0]?.options).toHaveLength(21);
    expect(sheet.parties[0]?.scores['Share']).toMatchObject({ 0: 0, 0.05: 0.1, 0.5: 1, 1: 2 });
    expect(remarks).toMatchObject([{ code: 'real-issue-in-steps' }]);
  });

  it('keeps the reservation value as it stands, names the discount factor as not used, and warns of another unit', () => {
    const after = `<reservation value="0.4"/><discount_factor value="0.9"/>`;
    const { sheet, remarks } = sheetOf(BOTH, profileOf(WATER_SCORES + YEARS_SCORES, after));
    expect(sheet.parties[0]?.reserved).toBe(0.4);
    expect(remarks.map(({ code }) => code)).toEqual(['discount-not-used', 'reservation-in-other-unit']);
    const without = sheetOf(BOTH, profileOf(WATER_SCORES + YEARS_SCORES, ''));
    expect(without.sheet.parties[0]?.reserved).toBe(0);
    expect(without.remarks.map(({ code }) => code)).toEqual(['reservation-assumed']);
  });

  it('decodes the five entities and numbers in names', () => {
    const issue = (evaluation: string): string =>
      `<issue index="1" name="A &amp; B" type="discrete"><item index="1" value="19&apos;&#39; &#x2014; ~"${evaluation}/></issue>`;
    const { sheet } = sheetOf(domainOf(issue('')), profileOf(issue(' evaluation="1"')));
    expect(sheet.issues).toEqual([{ name: 'A & B', options: ["19'' — ~"] }]);
  });
});

describe('the boxes of a Genius profile', () => {
  const X = `<issue index="1" name="X" type="integer"><range lowerbound="0" upperbound="9"/></issue>`;
  const Y = X.replace('index="1" name="X"', 'index="2" name="Y"');
  const boxes = (inner: string, attributes = ''): string =>
    profileOf(
      `${X}${Y}<utility_function ${attributes}><ufun type="PlainUfun" aggregation="sum">${inner}</ufun></utility_function>`,
    );
  const within = `<hyperRectangle utility="8"><INCLUDES index="1" min="2" max="4"/><INCLUDES index="2" min="0" max="1"/></hyperRectangle>`;
  const without = within.replaceAll('INCLUDES', 'EXCLUDES');

  it.each([
    ['within all bounds', within, [3, 1], 8],
    ['outside one bound', within, [3, 2], 0],
    ['within all bounds of EXCLUDES', without, [3, 1], 0],
    ['outside one bound of EXCLUDES', without, [3, 2], 8],
    ['a box without bounds', '<hyperRectangle utility="5"/>', [9, 9], 5],
    ['a box with a weight', within.replace('utility="8"', 'utility="8" weight="0.5"'), [2, 0], 4],
    ['boxes that overlap', within + within, [2, 0], 16],
    ['boxes of both kinds', within + without, [0, 0], 8],
  ])('%s', (_, inner, chosen, expected) =>
    expect(utility(domainOf(X + Y), boxes(inner), chosen)).toBe(expected),
  );

  it('are divided by the largest utility as Genius does, and not when raw', () => {
    const profile = boxes(within, 'maxutility="16"');
    expect(utility(domainOf(X + Y), profile, [2, 0], 'genius')).toBe(0.5);
    expect(utility(domainOf(X + Y), profile, [2, 0])).toBe(8);
  });

  it('that have both INCLUDES and EXCLUDES are refused', () => {
    const mixed = within.replace('INCLUDES', 'EXCLUDES');
    expect(read(domainOf(X + Y), boxes(mixed))).toMatchObject({ fault: { code: 'domain-unsupported' } });
  });
});

describe('what cannot be used is refused with its place', () => {
  const profile = profileOf(WATER_SCORES + YEARS_SCORES);
  it.each([
    ['a profile for another domain', 'profile-other-domain', domainOf(WATER), profile],
    ['a profile that lacks an issue', 'profile-other-domain', BOTH, profileOf(WATER_SCORES)],
    ['an unknown option', 'profile-other-domain', BOTH, profile.replace('"sell"', '"lend"')],
    ['an option without a value', 'domain-field-missing', BOTH, profile.replace(/<item index="2"[^>]*>/, '')],
    ['NaN', 'domain-field-wrong', BOTH, profile.replace('044', 'NaN')],
    ['infinity', 'domain-field-wrong', BOTH, profile.replace('044', '1e999')],
    ['a decimal comma', 'domain-field-wrong', BOTH, profile.replace('044', '0,5')],
    ['an evaluator that is not linear', 'domain-unsupported', BOTH, profile.replace('linear', 'triangular')],
    [
      'a range of a billion',
      'domain-too-large',
      BOTH.replace('upperbound="4"', 'upperbound="1000000000"'),
      profile,
    ],
    ['a range upside down', 'domain-field-wrong', BOTH.replace('upperbound="4"', 'upperbound="1"'), profile],
    ['no issue', 'domain-field-missing', domainOf(''), profile],
    [
      'two weights of one issue',
      'domain-field-wrong',
      BOTH,
      profileOf(`<weight index="2" value="1"/><weight index="2" value="3"/>${WATER_SCORES}${YEARS_SCORES}`),
    ],
    ['a document type', 'domain-xml-refused', `<!DOCTYPE a [<!ENTITY b "c">]>${BOTH}`, profile],
    ['an element that is not closed', 'domain-broken', BOTH.replace('</objective>', ''), profile],
    ['half a file', 'domain-broken', BOTH.slice(0, -20), profile],
    ['a million elements in each other', 'domain-xml-refused', '<a>'.repeat(1_000_000), profile],
    ['other XML', 'domain-unknown-format', '<html><body/></html>', profile],
  ])('%s: %s', (_, code, domain, party) => {
    const outcome = read(domain, party);
    expect(outcome).toMatchObject({ ok: false, fault: { code } });
    if (!outcome.ok) expect(outcome.fault.where).toMatch(/rivers\.xml|Arvenia\.xml/);
  });

  it('a profile that stands first is the domain and a party, unless it is named again', () => {
    const profile = profileOf(`<weight index="2" value="1"/>${WATER_SCORES}`);
    const arvenia = { name: 'Arvenia.xml', text: profile };
    const borland = { name: 'Borland.xml', text: profile.replace('044', '5') };
    const partiesOf = (files: Parameters<typeof readSheetFiles>[0]) => {
      const read = readSheetFiles(files);
      return read.ok
        ? [read.value.sheet.parties.map(({ name }) => name), read.value.remarks.map(({ code }) => code)]
        : [];
    };
    expect(partiesOf([arvenia, borland])).toEqual([['Arvenia', 'Borland'], ['domain-of-profile']]);
    expect(partiesOf([arvenia, arvenia, borland])).toEqual([['Arvenia', 'Borland'], []]);
    expect(partiesOf([{ name: 'rivers.xml', text: domainOf(WATER) }, arvenia])).toEqual([['Arvenia'], []]);
  });

  it('a domain alone has no profile', () =>
    expect(readSheetFiles([{ name: 'rivers.xml', text: BOTH }])).toMatchObject({
      fault: { code: 'profile-missing' },
    }));
});
