import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetFiles } from '../index.ts';
import { rootOf } from './xml-tree.ts';
import { gate } from '../refusal.ts';

/** Files that somebody cut, mixed up or made to do harm: one typed fault with the file and the line, and never more work than the text is long. */

const DOMAIN = `<?xml version="1.0"?>
<negotiation_template>
 <utility_space>
  <objective index="0" name="Two Rivers">
   <issue index="5" name="Water" type="discrete">
    <item index="1" value="share"/>
    <item index="2" value="sell"/>
   </issue>
   <issue index="3" name="Years" type="integer"><range lowerbound="2" upperbound="4"/></issue>
  </objective>
 </utility_space>
</negotiation_template>
`;
const PROFILE = `<utility_space>
 <objective index="0" name="Two Rivers">
  <weight index="3" value="0.25"/>
  <weight index="5" value="0.75"/>
  <issue index="3" name="Years" type="integer"><evaluator ftype="linear" offset="1" slope="2"/></issue>
  <issue index="5" name="Water" type="discrete">
   <item index="2" value="sell" evaluation="7"/>
   <item index="1" value="share" evaluation="4"/>
   <similarity_function><item index="1" value="other" evaluation="99"><item value="inner"/></item></similarity_function>
  </issue>
 </objective>
 <reservation value="1"/>
</utility_space>
`;

const read = (domain: string, profile: string) =>
  readSheetFiles([
    { name: 'rivers.xml', text: domain },
    { name: 'Arvenia.xml', text: profile },
  ]);

const faultOf = (domain: string, profile: string = PROFILE): string => {
  const outcome = read(domain, profile);
  return outcome.ok ? 'none' : `${outcome.fault.code} at ${outcome.fault.where ?? 'nowhere'}`;
};

describe('a sound file', () => {
  it('is read: weights by index in any order, items inside similarity functions for none', () => {
    const outcome = read(DOMAIN, PROFILE);
    expect(outcome.ok ? outcome.value.sheet.parties[0] : outcome.fault).toMatchObject({
      weights: { Water: 0.75, Years: 0.25 },
      scores: { Water: { share: 4, sell: 7 }, Years: { 2: 5, 3: 7, 4: 9 } },
      reserved: 1,
    });
  });

  it('may have comments, instructions, sections of text, prefixes, either quotes, and any line ends', () => {
    const odd = DOMAIN.replace('<utility_space>', '<!-- < > "--><?note <x>?><g:utility_space xmlns:g="a:b">')
      .replace('</utility_space>', '</g:utility_space >')
      .replace('value="share"', "value = 'share'")
      .replace('<item index="2"', '<![CDATA[<item value="no"/>]]><item\r\n\tindex="2"')
      .replaceAll('\n', '\r\n');
    expect(read(`\ufeff${odd}`, PROFILE)).toMatchObject({ ok: true });
  });
});

describe('a fault names the file and the line', () => {
  it.each([
    [
      'an end tag of another element',
      DOMAIN.replace('</issue>\n   <issue', '</issues>\n   <issue'),
      'domain-broken at rivers.xml, line 8',
    ],
    [
      'an element that is never closed',
      DOMAIN.replace('</negotiation_template>', ''),
      'domain-broken at rivers.xml, line 2',
    ],
    [
      'half a tag',
      DOMAIN.slice(0, DOMAIN.indexOf('value="sell"') + 5),
      'domain-broken at rivers.xml, line 7',
    ],
    ['half a value', DOMAIN.slice(0, DOMAIN.indexOf('sell') + 2), 'domain-broken at rivers.xml, line 7'],
    ['half a comment', `${DOMAIN}<!-- and so on`, 'domain-broken at rivers.xml, line 13'],
    ['a second root', `${DOMAIN}<more/>`, 'domain-broken at rivers.xml, line 13'],
    ['text outside of the root', `${DOMAIN}more`, 'domain-broken at rivers.xml, line 13'],
    [
      'an attribute twice',
      DOMAIN.replace('index="2" value', 'value="buy" value'),
      'domain-broken at rivers.xml, line 7',
    ],
    ['an attribute without quotes', DOMAIN.replace('"sell"', 'sell'), 'domain-broken at rivers.xml, line 7'],
    ['a tag in a value', DOMAIN.replace('"sell"', '"<sell"'), 'domain-broken at rivers.xml, line 7'],
    [
      'a value that runs into the next',
      DOMAIN.replace('"2" value', '"2"value'),
      'domain-broken at rivers.xml, line 7',
    ],
    ['bytes of another encoding', DOMAIN.replace('sell', 's\ufffdll'), 'domain-broken at rivers.xml, line 7'],
    ['a zero byte', DOMAIN.replace('sell', 's\0ll'), 'domain-broken at rivers.xml, line 7'],
    [
      'an entity',
      DOMAIN.replace('?>\n', '?>\n<!DOCTYPE a [<!ENTITY b "bb">]>\n'),
      'domain-xml-refused at rivers.xml, line 2',
    ],
    [
      'an entity further down',
      DOMAIN.replace('<range', '<!ENTITY b SYSTEM "file:///etc/passwd"><range'),
      'domain-xml-refused at rivers.xml, line 9',
    ],
    [
      'parts in each other without end',
      DOMAIN.replace('<range', `${'<a>\n'.repeat(200)}<range`),
      'domain-xml-refused at rivers.xml, line 105',
    ],
    [
      'an item without a value',
      DOMAIN.replace(' value="sell"', ''),
      'domain-field-missing at rivers.xml, line 7, issue “Water”',
    ],
    [
      'an issue without a name',
      DOMAIN.replace(' name="Water"', ''),
      'domain-field-missing at rivers.xml, line 5',
    ],
    [
      'a range of words',
      DOMAIN.replace('"4"', '"four"'),
      'domain-field-wrong at rivers.xml, line 9, issue “Years”, upperbound',
    ],
    [
      'an issue of an unknown type',
      DOMAIN.replace('"integer"', '"vector"'),
      'domain-unsupported at rivers.xml, line 9, issue “Years”',
    ],
  ])('%s', (_, domain, fault) => expect(faultOf(domain)).toBe(fault));

  it.each([
    [
      'a word for an evaluation',
      PROFILE.replace('"7"', '"seven"'),
      'domain-field-wrong at Arvenia.xml, line 7, issue “Water”, “sell”',
    ],
    [
      'an option of another domain',
      PROFILE.replace('"sell"', '"lend"'),
      'profile-other-domain at Arvenia.xml, line 7, issue “Water”',
    ],
    [
      'an issue of another domain',
      PROFILE.replace('"Years"', '"Months"'),
      'profile-other-domain at Arvenia.xml, line 5',
    ],
    [
      'an option twice',
      PROFILE.replace('"share" evaluation', '"sell" evaluation'),
      'domain-field-wrong at Arvenia.xml, line 8, issue “Water”',
    ],
    [
      'a weight twice',
      PROFILE.replace('<weight index="3"', '<weight index="5"'),
      'domain-field-wrong at Arvenia.xml, line 4, weight 5',
    ],
    [
      'a weight without an index',
      PROFILE.replace('weight index="3"', 'weight'),
      'domain-field-missing at Arvenia.xml, line 3',
    ],
    [
      'a weight that is no number',
      PROFILE.replace('"0.75"', '"3/4"'),
      'domain-field-wrong at Arvenia.xml, line 4, weight 5',
    ],
    [
      'a reservation value that is none',
      PROFILE.replace('<reservation value="1"', '<reservation value="∞"'),
      'domain-field-wrong at Arvenia.xml, line 12, reservation',
    ],
    [
      'an option without an evaluation',
      PROFILE.replace(' evaluation="4"', ''),
      'domain-field-missing at Arvenia.xml, line 6, issue “Water”',
    ],
  ])('%s', (_, profile, fault) => expect(faultOf(DOMAIN, profile)).toBe(fault));

  it('a missing weight counts 1, and that is said', () => {
    const outcome = read(DOMAIN, PROFILE.replace(/ *<weight index="3".*\n/, ''));
    expect(outcome.ok ? outcome.value.sheet.parties[0]?.weights : null).toEqual({ Water: 0.75, Years: 1 });
    expect(outcome.ok ? outcome.value.remarks.map(({ code }) => code) : null).toContain('weight-assumed');
  });
});

describe('the reader of XML', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '/',
    '</',
    '/>',
    '<a',
    '<b x="1"',
    " y='&amp;'",
    '<!--',
    '-->',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '=',
    '"',
    "'",
    ' ',
    '\n',
    'text',
    '&',
    ':',
    '</a>',
    '</b>',
    '<a>',
    '<!',
  );

  it('ends on any text, with an element or with one fault that names a line of the file', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const outcome = gate(() => rootOf(text, 'any.xml'));
        if (outcome.ok) return;
        const line = Number(/^any\.xml, line (\d+)$/.exec(outcome.fault.where ?? '')?.[1]);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 600 },
    );
  });

  interface Tree {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly Tree[];
  }
  const name = fc.stringMatching(/^[a-z_][a-z0-9_.-]{0,6}$/);
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.record({
      name,
      attributes: fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 3 }),
      children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
    }),
  }));
  const escaped = (text: string): string =>
    text.replace(/[&<"\0-\u001f\ufffd]/g, (each) => (each === '\0' ? '' : `&#${each.codePointAt(0) ?? 0};`));
  const written = ({ name: own, attributes, children }: Tree): string =>
    `<${own}${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escaped(value)}"`)
      .join('')}>${children.map(written).join('\n')}</${own}>`;
  const readBack = (text: string): Tree => {
    const bare = ({ name: own, attributes, children }: ReturnType<typeof rootOf>): Tree => ({
      name: own,
      attributes: Object.fromEntries(attributes),
      children: children.map(bare),
    });
    return bare(rootOf(text, 'any.xml'));
  };

  it('reads back what was written, whatever the words', () => {
    fc.assert(
      fc.property(tree, (made) => {
        const plain = JSON.parse(JSON.stringify(made).replaceAll('\\u0000', '')) as Tree;
        expect(readBack(written(plain))).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('looks at each sign a bounded number of times: twice the text takes about twice as many steps', () => {
    const steps = (items: number): number => {
      const text = `<a>${'<item value="x &amp; y"/>\n'.repeat(items)}</a>`;
      let looked = 0;
      const watched = Object.assign(Object(text), {
        charCodeAt: (at: number) => ((looked += 1), text.charCodeAt(at)),
      }) as string;
      rootOf(watched, 'any.xml');
      return looked;
    };
    expect(steps(2_000)).toBeLessThan(2.1 * steps(1_000));
    expect(steps(1_000)).toBeGreaterThan(1_000);
  });
});
