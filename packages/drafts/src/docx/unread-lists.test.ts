import { describe, expect, it } from 'vitest';
import { docx, p, r } from '../../../intake/src/test-docx.ts';
import { lawful } from './test-redlines.ts';

const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const told = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string): string =>
  sign('begin') + instruction + sign('separate') + result + sign('end');
const inner = field(told(' PAGE '), r('1'));
const nested = field(told(' IF ') + inner + told(' = 1 '), r('one'));
const inResult = field(told(' TOC '), inner);
const item = (text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;

describe('a list behind a field in the instruction of a field', () => {
  const codes = (older: readonly string[], newer: readonly string[]): string[] =>
    lawful(docx({ body: older }), docx({ body: newer })).messages.map(({ code }) => code);
  const unread = ['redline-unread-by-pandoc'];
  const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;

  it('is told, since pandoc loses its words, also where it is taken out', () => {
    expect(codes([paragraph(nested), item('a')], [paragraph(nested), item('b')])).toEqual(unread);
    expect(codes([paragraph(nested), item('a'), p('z')], [paragraph(nested), p('z')])).toEqual(unread);
  });

  it('is not told where it stands before it, nor of a field in the result of another', () => {
    const before = [item('a'), paragraph(nested)];
    expect(codes([p('z'), paragraph(nested)], [p('y'), paragraph(nested)])).toEqual([]);
    expect(codes([paragraph(nested), p('z')], [item('a'), paragraph(nested), p('z')])).toEqual([]);
    expect(codes([paragraph(inResult), item('a')], [paragraph(inResult), item('b')])).toEqual([]);
    expect(codes(before, before)).toEqual(['redline-nothing-changed']);
  });
});
