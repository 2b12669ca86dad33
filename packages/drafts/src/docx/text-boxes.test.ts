import { docx, p, part, r, tbl, tc, tr } from '../../../intake/src/test-docx.ts';
import { describe, expect, it } from 'vitest';
import { redlineDocx, resolveDocx } from './index.ts';
import { lawful, partText } from './test-redlines.ts';

/** A text box as Word writes it: a shape, and the same again for older readers. */
const box = (id: number, ...paragraphs: string[]): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="${id}" name="Box ${id}"/><wps:wsp><wps:txbx><w:txbxContent>${paragraphs.join('')}</w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="b${id}"><v:textbox><w:txbxContent>${paragraphs.join('')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const hung = (drawing: string, text: string): string => `<w:p>${drawing}${r(text)}</w:p>`;

/** The texts of all boxes of a part, in order, once all changes are settled. */
function boxes(bytes: Uint8Array, which: 'accept' | 'reject', name = 'word/document.xml'): string[] {
  const settled = resolveDocx(bytes, which);
  if (!settled.ok) throw new Error(settled.fault.what);
  return [...partText(settled.value, name).matchAll(/<w:txbxContent>(.*?)<\/w:txbxContent>/gs)].map(
    ([, inner = '']) => [...inner.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );
}

const codes = ({ messages }: { messages: readonly { code: string }[] }): string[] =>
  messages.map(({ code }) => code);

describe('the redline of text boxes', () => {
  it('marks what changed in a box, in both of its branches, and leaves its paragraph alone', () => {
    const make = (text: string): Uint8Array =>
      docx({ body: [hung(box(1, p(text)), 'Forces leave.'), p('End')] });
    const made = lawful(make('Within ten days'), make('Within twenty days'));
    expect(boxes(made.bytes, 'accept')).toEqual(['Within twenty days', 'Within twenty days']);
    expect(boxes(made.bytes, 'reject')).toEqual(['Within ten days', 'Within ten days']);
    expect(partText(made.bytes)).toContain(r('Forces leave.'));
    expect(made.counts).toMatchObject({ insertions: 1, deletions: 1 });
    expect(made.messages).toEqual([]);
  });

  it('marks a change in the paragraph beside one in the box', () => {
    const make = (inside: string, beside: string): Uint8Array =>
      docx({ body: [hung(box(1, p(inside)), beside), p('End')] });
    const made = lawful(
      make('Ten days', 'Forces leave the town.'),
      make('Six days', 'Forces leave the hill.'),
    );
    expect(boxes(made.bytes, 'accept')[0]).toBe('Six days');
    expect(boxes(made.bytes, 'reject')[0]).toBe('Ten days');
  });

  it('pairs boxes by their words, whatever stands between them', () => {
    const [first, second] = ['The map of the line is annexed', 'The list of prisoners is annexed'];
    const older = docx({ body: [hung(box(1, p(first)), 'One'), hung(box(2, p(`${second} here`)), 'Two')] });
    const newer = docx({
      body: [
        hung(box(9, p('A seal')), 'Zero and more'),
        hung(box(1, p(first)), 'One'),
        hung(box(2, p(second)), 'Two'),
      ],
    });
    const made = lawful(older, newer);
    expect(boxes(made.bytes, 'reject').filter((_, index) => index % 2 === 0)).toEqual([
      first,
      `${second} here`,
    ]);
  });

  it('names the words of a box that is gone, and puts in one that is new', () => {
    const [with_, without] = [
      docx({ body: [hung(box(1, p('Not for quotation')), 'One'), p('Two')] }),
      docx({ body: [p('One'), p('Two')] }),
    ];
    const gone = lawful(with_, without);
    expect(gone.messages[0]?.text).toContain('“Not for quotation”');
    expect(codes(gone)).toContain('redline-box-left-out');
    const fresh = lawful(without, with_);
    expect(boxes(fresh.bytes, 'accept')).toEqual(['Not for quotation', 'Not for quotation']);
    expect(boxes(fresh.bytes, 'reject')).toEqual([]);
  });

  it('says where the end of its paragraph went or came, which LibreOffice forgets', () => {
    const hanging = hung(box(1, p('Map')), 'One');
    const two = docx({ body: [hanging, p('Two')] });
    expect(codes(lawful(two, docx({ body: [hanging] })))).toEqual(['redline-blank-line-left']);
    expect(codes(lawful(docx({ body: [hanging] }), two))).toEqual(['redline-blank-line-left']);
    expect(codes(lawful(two, docx({ body: [hanging, p('Three')] })))).toEqual([]);
  });

  it('keeps paragraphs and tables of a box apart', () => {
    const make = (...inside: string[]): Uint8Array => docx({ body: [hung(box(1, ...inside), 'One')] });
    const older = make(p('First line of it'), tbl(tr(tc(p('cell may')))), p('Last'));
    const newer = make(p('First line of it'), p('Put in'), tbl(tr(tc(p('cell shall')))), p('Last'));
    const made = lawful(older, newer);
    expect(boxes(made.bytes, 'reject')[0]).toBe('First line of itcell mayLast');
    expect(boxes(made.bytes, 'accept')[0]).toBe('First line of itPut incell shallLast');
  });
});

describe('the redline of headers and footers', () => {
  const withEdges = (header: string[], footer: string[] = []): Uint8Array =>
    docx({
      body: [p('Body')],
      ...(header.length > 0 ? { header } : {}),
      ...(footer.length > 0 ? { footer } : {}),
    });
  const edge = (bytes: Uint8Array, which: 'accept' | 'reject', name: string): string => {
    const settled = resolveDocx(bytes, which);
    if (!settled.ok) throw new Error(settled.fault.what);
    return [...partText(settled.value, name).matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
  };

  it('marks what changed in them and keeps the body byte for byte', () => {
    const older = withEdges([p('Draft of 1 May')], [p('Confidential')]);
    const newer = withEdges([p('Draft of 2 May')], [p('Confidential')]);
    const made = lawful(older, newer);
    expect(edge(made.bytes, 'accept', 'word/header1.xml')).toBe('Draft of 2 May');
    expect(edge(made.bytes, 'reject', 'word/header1.xml')).toBe('Draft of 1 May');
    expect(partText(made.bytes)).toBe(partText(newer));
    expect(partText(made.bytes, 'word/footer1.xml')).toBe(partText(newer, 'word/footer1.xml'));
    expect(made.counts.insertions).toBe(1);
  });

  it('pairs headers by their words where sections come and go', () => {
    const ends = (id: string): string =>
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="${id}"/></w:sectPr></w:pPr>${r('Ends')}</w:p>`;
    const parts = ['First part', 'Second part of the accord'];
    const make = (texts: readonly string[], sections: string[]): Uint8Array =>
      docx({
        body: [...sections, p('End')],
        entries: {
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${texts.map((_, index) => `<Relationship Id="h${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="head${index}.xml"/>`).join('')}</Relationships>`,
          ...Object.fromEntries(texts.map((text, index) => [`word/head${index}.xml`, part('hdr', p(text))])),
        },
      });
    const older = make(parts, [ends('h0'), ends('h1')]);
    const newer = make([parts[1] ?? ''], [ends('h0')]);
    const made = lawful(older, newer);
    expect(partText(made.bytes, 'word/head0.xml')).toBe(partText(newer, 'word/head0.xml'));
    expect(made.messages[0]?.text).toContain('“First part”');
  });

  it('puts in a header that is new as a whole', () => {
    const made = lawful(withEdges([]), withEdges([p('Draft of 2 May')]));
    expect(edge(made.bytes, 'accept', 'word/header1.xml')).toBe('Draft of 2 May');
    expect(edge(made.bytes, 'reject', 'word/header1.xml')).toBe('');
  });

  it('names the words of one that is gone', () => {
    const made = lawful(withEdges([p('Draft of 1 May')]), withEdges([]));
    expect(made.messages[0]).toMatchObject({
      code: 'redline-edge-left-out',
      text: 'A header of the older file is not shown as deleted: “Draft of 1 May”.',
    });
  });

  it('refuses a header that is no XML, in either file, as it does a body', () => {
    const sound = withEdges([p('Draft')]);
    const broken = docx({
      body: [p('Body')],
      header: [p('Draft')],
      entries: { 'word/header1.xml': part('hdr', '<w:p>') },
    });
    expect(redlineDocx(broken, sound)).toMatchObject({ ok: false, fault: { code: 'xml-broken' } });
    expect(redlineDocx(sound, broken)).toMatchObject({ ok: false, fault: { code: 'xml-broken' } });
  });
});
