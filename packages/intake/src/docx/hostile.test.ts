import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, INTAKE_CODES, intake, type Limits } from '../index.ts';
import { latin1, utf8 } from '../test-bytes.ts';
import { abstractNum, docx, footnoteRef, ins, lvl, num, p, part, r, tbl, tc, tr, zip } from '../test-docx.ts';
import { brokenLaws } from '../test-laws.ts';

const refused = async (bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS) => {
  const outcome = await intake(bytes, { name: 'draft.docx', limits });
  if (outcome.ok) throw new Error('read without a fault');
  expect(outcome.fault.where).toBe('draft.docx');
  return outcome.fault;
};
const plain = (): Uint8Array => docx({ body: [p('text')] });

const CENTRAL = 'PK\x01\x02';
const LOCAL = 'PK\x03\x04';

/** Changes a field of an entry in the directory and, where it stands there too, in the entry's own header. */
function patched(
  bytes: Uint8Array,
  name: string,
  change: (view: DataView, at: number, central: boolean) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const text = Array.from(copy, (byte) => String.fromCharCode(byte)).join('');
  for (const [signature, nameAt] of [
    [CENTRAL, 46],
    [LOCAL, 30],
  ] as const) {
    for (let at = text.indexOf(signature); at !== -1; at = text.indexOf(signature, at + 1)) {
      if (text.startsWith(name, at + nameAt)) change(view, at, signature === CENTRAL);
    }
  }
  return copy;
}
const claimSize = (bytes: Uint8Array, name: string, size: number): Uint8Array =>
  patched(bytes, name, (view, at, central) => view.setUint32(at + (central ? 24 : 22), size, true));

describe('a .docx that is none', () => {
  it.each([
    ['words', utf8('just words')],
    ['an empty archive', zip({})],
    ['half an archive', plain().subarray(0, 900)],
    ['a signature', latin1('PK\x03\x04')],
  ])('is refused: %s', async (_what, bytes) => {
    expect(['docx-not-a-zip', 'docx-without-document']).toContain((await refused(bytes)).code);
  });

  it('is refused when it is another kind of archive', async () => {
    expect((await refused(zip({ 'content.xml': '<x/>' }))).code).toBe('docx-without-document');
    expect((await refused(zip({ 'word/document.xml': '<x/>' }))).code).toBe('docx-without-document');
  });

  it.each([
    ['an Excel workbook', zip({ 'xl/workbook.xml': '<x/>' })],
    ['an OpenDocument file', zip({ 'content.xml': '<x/>' })],
    ['a PowerPoint presentation', zip({ 'ppt/presentation.xml': '<x/>' })],
    ['a rich text file', latin1('{\\rtf1 The bridge}')],
    ['a PNG picture', latin1('\x89PNG\r\n\x1a\n....')],
    ['plain text', utf8('1. Die Brücke wird geöffnet.')],
    ['cut off', plain().subarray(0, 900)],
    ['no zip archive', latin1('\x00\x01\xff\xfe')],
  ])('is refused by what it is: %s', async (what, bytes) => {
    const fault = await refused(bytes);
    expect(fault.what).toContain(what);
    expect(fault.next).not.toBe('');
  });

  it('is refused when it is an old or protected file', async () => {
    expect((await refused(latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....'))).code).toBe('docx-encrypted');
  });

  it.each([
    ['torn in the middle', '<w:document><w:body><w:p><w:r><w:t>1. The bridge', 'an element is never closed'],
    ['closed by another tag', '<w:document><w:body><w:p></w:body></w:p></w:document>', 'line 1, column 26'],
    ['with an attribute without quotes', '<w:document><w:body a=b></w:body></w:document>', 'line 1, column'],
  ])('is refused with the place, not read in part, when its XML is %s', async (_how, xml, place) => {
    const fault = await refused(zip({ 'word/document.xml': xml }));
    expect(fault.code).toBe('xml-broken');
    expect(fault.what).toContain(place);
  });

  it('says that it holds macros, and reads its text', async () => {
    const bytes = docx({ body: [p('1. The bridge is opened.')], entries: { 'word/vbaProject.bin': 'x' } });
    const working = await intake(bytes, { name: 'draft.docm' });
    expect(working).toMatchObject({ ok: true, value: { messages: [{ code: 'docx-with-macros' }] } });
  });

  it('is refused when its entries are encrypted', async () => {
    const bytes = patched(plain(), 'word/document.xml', (view, at, central) =>
      view.setUint16(at + (central ? 8 : 6), 1, true),
    );
    expect((await refused(bytes)).code).toBe('docx-encrypted');
  });

  it('is refused when a part does not have its checksum', async () => {
    const bytes = patched(plain(), 'word/document.xml', (view, at, central) =>
      view.setUint32(at + (central ? 16 : 14), 1, true),
    );
    expect((await refused(bytes)).code).toBe('docx-not-a-zip');
  });

  it('is refused when it holds no text', async () => {
    expect((await refused(docx({ body: [p()] }))).code).toBe('empty-file');
  });
});

const grown = (size: number): Uint8Array =>
  docx({
    body: [p('x')],
    entries: { 'word/document.xml': part('document', `<w:body>${' '.repeat(size)}</w:body>`) },
  });

describe('a .docx that grows', () => {
  const limits = { ...DEFAULT_LIMITS, inflatedBytes: 1024 * 1024 };

  it('is refused by what it declares', async () => {
    const fault = await refused(grown(3_000_000), limits);
    expect(fault.code).toBe('inflates-beyond-limit');
    expect(fault.what).toContain('the limit is 1 MB');
    expect(fault.next).toContain('--max-inflated-mb');
  });

  it('is refused while it is unpacked when it declares too little', async () => {
    const bytes = claimSize(grown(3_000_000), 'word/document.xml', 100);
    expect((await refused(bytes, limits)).code).toBe('inflates-beyond-limit');
  });

  it('is refused when it is packed more tightly than text can be', async () => {
    const bytes = claimSize(grown(40_000_000), 'word/document.xml', 100);
    const fault = await refused(bytes);
    expect(fault.code).toBe('inflates-beyond-limit');
    expect(fault.what).toContain('200 to 1');
  });

  it('is refused by the sum of its parts', async () => {
    const side = part('styles', ' '.repeat(700_000));
    const bytes = docx({
      body: [p('x')],
      styles: [],
      footnotes: {},
      entries: { 'word/styles.xml': side, 'word/footnotes.xml': side },
    });
    const lying = claimSize(claimSize(bytes, 'word/styles.xml', 1), 'word/footnotes.xml', 1);
    expect((await refused(lying, limits)).code).toBe('inflates-beyond-limit');
  });
});

const document = (prolog: string): string =>
  `<?xml version="1.0"?>${prolog}${part('document', '<w:body/>').split('?>')[1] ?? ''}`;
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((each) => [each.charCodeAt(0), 0])]);

describe('hostile XML', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';

  describe('an archive that no word processor writes is refused', () => {
    it.each([['../evil.xml'], ['/etc/evil'], ['C:\\evil'], ['word/../../evil'], ['..\\evil'], ['a\0b']])(
      'for the name %j',
      async (name) => {
        const bytes = docx({ body: [p('x')], entries: { [name]: 'x' } });
        expect((await refused(bytes)).code).toBe('docx-suspicious-archive');
      },
    );

    it('for two entries of one name', async () => {
      const bytes = docx({ body: [p('x')], entries: { 'word/Document.xml': 'x' } });
      expect((await refused(bytes)).code).toBe('docx-suspicious-archive');
    });

    it('for more than 2,000 entries', async () => {
      const entries = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`m/${index}`, '']));
      expect((await refused(docx({ body: [p('x')], entries }))).code).toBe('docx-suspicious-archive');
    });

    it('for entries that overlap', async () => {
      const bytes = patched(docx({ body: [p('x')] }), '_rels/.rels', (view, at, central) => {
        if (central) view.setUint32(at + 20, view.getUint32(at + 20, true) + 40, true);
      });
      const fault = await refused(bytes);
      expect(fault.code).toBe('docx-suspicious-archive');
      expect(fault.what).toContain('overlap');
    });

    it('for links', async () => {
      const bytes = patched(plain(), 'word/document.xml', (view, at, central) => {
        if (central) view.setUint32(at + 38, 0xa1ff0000, true);
      });
      expect((await refused(bytes)).code).toBe('docx-suspicious-archive');
    });
  });

  it.each([
    ['the main part', { 'word/document.xml': document(bomb) }],
    ['the main part in UTF-16', { 'word/document.xml': utf16(document(bomb)) }],
    ['the main part in UTF-16 without a mark', { 'word/document.xml': utf16(document(bomb)).subarray(2) }],
    ['a lower-case declaration', { 'word/document.xml': document('<!doctype x>') }],
    ['the relations', { '_rels/.rels': `${bomb}<Relationships/>` }],
  ])('with a document type is refused in %s', async (_where, entries) => {
    expect((await refused(docx({ body: [], entries }))).code).toBe('xml-with-dtd');
  });

  it('with a document type is refused in a side part', async () => {
    const bytes = docx({ body: [p('x')], styles: [], entries: { 'word/styles.xml': `${bomb}<w:styles/>` } });
    expect((await refused(bytes)).code).toBe('xml-with-dtd');
  });

  it('that nests 100,000 deep is refused', async () => {
    const deep = part('document', `<w:body>${'<w:sdt>'.repeat(100_000)}</w:body>`);
    expect((await refused(docx({ body: [], entries: { 'word/document.xml': deep } }))).code).toBe(
      'nested-too-deeply',
    );
  });

  it('that is broken is refused in the main part, and left out with a message in a side part', async () => {
    const broken = docx({ body: [], entries: { 'word/document.xml': '<w:document><w:body' } });
    expect((await refused(broken)).code).toBe('xml-broken');
    const side = docx({
      body: [p('x')],
      numbering: [],
      entries: { 'word/numbering.xml': '<w:numbering><w:num' },
    });
    const outcome = await intake(side, { name: 'a.docx' });
    expect(outcome).toMatchObject({
      ok: true,
      value: { text: 'x', messages: [{ code: 'docx-part-left-out' }] },
    });
  });

  it('with names of the language itself is read or refused, never more', async () => {
    const names = '<constructor/><__proto__ x="1"/><toString/><hasOwnProperty/>';
    for (const inner of [names, '<__proto__/><hasOwnProperty/>', '<toString/><valueOf/>']) {
      const bytes = docx({ body: [inner, p('x')] });
      const outcome = await intake(bytes, { name: 'a.docx' });
      if (outcome.ok) expect(outcome.value.text).toBe('x');
      else expect(outcome.fault.code).toBe('xml-broken');
    }
  });
});

const outcomeIsSound = async (bytes: Uint8Array): Promise<void> => {
  const outcome = await intake(bytes, { name: 'a.docx' });
  if (outcome.ok) expect(brokenLaws(outcome.value)).toEqual([]);
  else expect(Object.keys(INTAKE_CODES)).toContain(outcome.fault.code);
};

describe('laws of damaged .docx files', () => {
  const rich = docx({
    body: [
      p({ style: 'A', num: [1, 0] }, 'one ', ins('two')),
      tbl(tr(tc(p('three')), tc(p('four', footnoteRef(1))))),
    ],
    numbering: [abstractNum(0, lvl(0)), num(1, 0)],
    footnotes: { 1: [p('five')] },
  });

  it('changed bytes give an outcome', async () => {
    const change = fc.tuple(fc.nat({ max: rich.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = rich.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await outcomeIsSound(bytes);
      }),
      { numRuns: 600 },
    );
  });

  it('markup in any order gives an outcome', async () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>a</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:ins>',
      '</w:ins>',
      '<w:del>',
      '</w:del>',
      '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
      '<w:delText>b</w:delText>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:footnoteReference w:id="1"/>',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
      '<w:commentRangeStart w:id="1"/>',
      '<w:sym w:char="zz"/>',
      '<w:trPr><w:del/></w:trPr>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<mc:AlternateContent/>',
      r('x'),
      p('y'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        await outcomeIsSound(
          docx({ body: pieces, footnotes: { 1: [p('n')] }, numbering: [abstractNum(0, lvl(0)), num(1, 0)] }),
        );
      }),
      { numRuns: 400 },
    );
  });
});
