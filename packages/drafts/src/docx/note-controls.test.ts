import { expect, it } from 'vitest';
import { docx, footnoteRef, p } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

const control = (...blocks: readonly string[]): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Note"/></w:sdtPr><w:sdtContent>${blocks.join('')}</w:sdtContent></w:sdt>`;
/** A text with two notes, each of them in a content control. */
const noted = (text: string, first = 'one'): Uint8Array =>
  docx({
    body: [p(text, footnoteRef(1)), p('z', footnoteRef(2))],
    footnotes: { 1: [control(p(first))], 2: [control(p('two'), p('more'))] },
  });
const notes = (bytes: Uint8Array): string => partText(bytes, 'word/footnotes.xml');

it('opens the content controls round paragraphs of notes, of which LibreOffice loses the words, and says so', () => {
  const inText = lawful(noted('a'), noted('a b'));
  expect(notes(inText.bytes)).not.toContain('w:sdt');
  expect(notes(inText.bytes)).toContain('more');
  expect(inText.messages.map(({ code }) => code)).toEqual(['redline-control-opened']);
  const inNote = lawful(noted('a'), noted('a', 'one and two'));
  expect(notes(inNote.bytes)).toMatch(/one.*<w:ins .* and two/);
  expect(notes(inNote.bytes)).not.toContain('w:sdt');
});

it('leaves them where nothing changed', () => {
  const same = lawful(noted('a'), noted('a'));
  expect(same.bytes).toEqual(noted('a'));
  expect(same.messages.map(({ code }) => code)).toEqual(['redline-nothing-changed']);
});
