import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOf } from './detect-language.ts';
import { readLine } from './read-stream.ts';
import { ruleReader } from './house-reader.ts';
import { NO_CONTEXT } from './reading-context.ts';
import { testBench } from '../test/bench.ts';

const codesOf = async (text: string): Promise<string[]> => {
  const line = JSON.stringify({ id: 1, text, date: '2031-03-12' });
  const read = await readLine(line, 1, ruleReader, NO_CONTEXT, testBench().limits);
  return 'error' in read ? [read.error.code] : read.messages.map(({ code }) => code);
};

/** One to three sentences of each. */
const SHORT = [
  ['zh', '会谈将继续。'],
  ['zh', '两国代表团周二在日内瓦会晤。'],
  ['el', 'Οι συνομιλίες συνεχίζονται.'],
  ['el', 'Η υπουργός μίλησε χθες. Η συνάντηση θα γίνει την Τρίτη.'],
  ['ka', 'მოლაპარაკება გაგრძელდება.'],
  ['he', 'השיחות יימשכו ביום שלישי.'],
  ['fa', 'گفتگوها روز سه‌شنبه ادامه خواهد یافت.'],
  ['tr', 'Görüşmeler bitti.'],
  ['tr', 'Bakan görüşmelere katıldı. Heyet bugün geldi.'],
  ['de', 'Treffen vertagt.'],
  ['de', 'Die Gespräche begannen. Der Minister schwieg. Das Treffen war kurz.'],
  ['ja', '会談は続く。'],
  ['ko', '회담이 계속된다.'],
  ['ru', 'Переговоры идут.'],
  ['ar', 'المحادثات مستمرة.'],
] as const;

describe('detectLanguage(text)', () => {
  it.each(SHORT)('tells %s from few words: %s', async (language, text) => {
    expect(await detectLanguage(text)).toEqual({ language });
    const [code] = await codesOf(text);
    expect(code).toMatch(/^article-(?:not-english|read-in-part)$/);
  });

  it.each([
    'Talks ended.',
    'Dal Bessa met Ilke Sarn in Oru on Monday.',
    'Netanyahu rejects plan',
    'The envoy said that the talks would go on.',
  ])('tells English: %s', async (text) => {
    expect(await detectLanguage(text)).toEqual({ language: 'en' });
  });

  it('takes writing of which no more is known for no English', async () => {
    expect(await detectLanguage('ᚦᛖ ᚱᚢᚾᛖᛋ ᛋᛏᚨᚾᛞ')).toEqual({ language: 'und' });
    expect(await codesOf('ᚦᛖ ᚱᚢᚾᛖᛋ ᛋᛏᚨᚾᛞ')).toEqual(['article-not-english']);
  });

  it('finds no language in figures', async () => {
    expect(await detectLanguage('14.5.2031, 12:30')).toEqual({ language: null });
  });
});

describe('languageOf(text, said)', () => {
  it('keeps what was said', async () => {
    expect(await languageOf('会谈将继续。', 'en')).toEqual({ language: 'en', messages: [] });
  });

  it('says so where a text is read as English that may be in another language', async () => {
    expect(await languageOf('Mazungumzo yataendelea kesho.', null)).toMatchObject({
      language: null,
      messages: [{ code: 'language-untold' }],
    });
    expect(await codesOf('Mazungumzo yataendelea kesho.')).toContain('language-untold');
  });
});
