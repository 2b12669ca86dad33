import { describe, expect, it } from 'vitest';
import { docx, p, r } from '../../../intake/src/test-docx.ts';
import { lawful } from './test-redlines.ts';

const control = (kind: string, inside: string): string =>
  `<w:sdt><w:sdtPr>${kind}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const plain = (words: string): string => `<w:p>${control('<w:text/>', r(words))}</w:p>`;
const list = control('<w:dropDownList/>', r('one of them'));
const clause = (...inside: readonly string[]): string =>
  control('<w:alias w:val="Clause"/>', `<w:p>${inside.join('')}</w:p>`);

describe('a control behind words in a control round paragraphs', () => {
  const codes = (...body: readonly string[]): string[] =>
    lawful(docx({ body: [p('old'), ...body] }), docx({ body: [p('new'), ...body] })).messages.map(
      ({ code }) => code,
    );

  it('is told where a control for plain text stands before it, since LibreOffice shows the words elsewhere', () => {
    expect(codes(plain('party'), clause(r('before '), list))).toEqual(['redline-control-misread']);
  });

  it('is not told where none does, where no words stand before it, or outside such a control', () => {
    expect(codes(clause(r('before '), list), plain('party'))).toEqual([]);
    expect(codes(plain('party'), clause(list, r(' behind')))).toEqual([]);
    expect(codes(plain('party'), clause(r('before '), control('<w:text/>', r('inner'))))).toEqual([]);
    expect(codes(plain('party'), `<w:p>${r('before ')}${list}</w:p>`)).toEqual([]);
  });
});
