import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headLength, headOf } from './heads.ts';

const rest = (text: string): string => text.slice(headLength(text)).trim();

describe('headLength(text)', () => {
  it.each([
    ['Amendment 45\n(12) Ferries are safe.', '(12) Ferries are safe.'],
    ['AM 7\nRecital 12\n(12) Ferries are safe.', '(12) Ferries are safe.'],
    ['Amendment 102\nArticle 4 – paragraph 1 – point a (new)\n(a) the harbour;', '(a) the harbour;'],
    ['Amendments 45 and 46\nAnnex II – table 1 – row 3\nBerths: 4', 'Berths: 4'],
    ['Amendment 45 (12) Ferries are safe.', '(12) Ferries are safe.'],
    ['\n  Amendment 9:\n\nText.', 'Text.'],
    ['Поправка 3\nПароми безпечні.', 'Пароми безпечні.'],
  ])('%j leaves %j', (text, left) => expect(rest(text)).toBe(left));

  it.each([
    'Amendment 3 to the statute of the harbour is repealed.',
    'Amendment 45',
    'Amendment 45\nArticle 4',
    'Amendments shall be notified.',
    '(12) Ferries are safe.',
    'Am 3 Fähranlegern wird geprüft.',
    '',
  ])('%j has no head', (text) => expect(headLength(text)).toBe(0));

  it('takes no more of the lines under the number than places', () => {
    expect(rest('Amendment 4\nArticle 4 does not apply to boats.')).toBe(
      'Article 4 does not apply to boats.',
    );
    expect(rest('Amendment 4\nArticle 4\nScope')).toBe('Scope');
  });

  it('leaves a place that is said a second time to the text', () => {
    expect(rest('Amendment 4\nArticle 4\nArticle 4\nScope')).toBe('Article 4\nScope');
    expect(headOf('Amendment 4\nArticle 4\nArticle 4\nScope').place).toBe('Article 4');
  });

  it('leaves something of whatever text there is', () => {
    const words = fc.constantFrom(
      'Amendment',
      '45',
      '\n',
      ' ',
      'Article',
      '–',
      'point',
      'a',
      '(new)',
      'boats',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const head = headLength(text);
        expect(head).toBeLessThanOrEqual(text.length);
        if (head > 0) expect(text.slice(head).trim()).not.toBe('');
      }),
    );
  });
});
