import { describe, expect, it } from 'vitest';
import { docx, p } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

const lines = (...texts: readonly string[]): Uint8Array => docx({ body: texts.map((text) => p(text)) });
const ARTICLE = ['Withdrawal', 'Forces shall leave the towns of Harrow and Callow.'];
const REST = [
  'Monitoring',
  'Monitors shall have free movement in the whole zone at all times.',
  'They shall report to the Commission, which publishes what they say.',
];

/** The words that went and came, moved or not, by the name of the change. */
const told = (older: Uint8Array, newer: Uint8Array): string[] =>
  [
    ...partText(lawful(older, newer).bytes).matchAll(/<w:(ins|del|moveFrom|moveTo) [^>]*[^/]>(.*?)<\/w:\1>/g),
  ].map(([, kind = '', inside = '']) => `${kind} ${inside.replace(/<[^>]*>/g, '')}`);

describe('moved paragraphs', () => {
  it('take a short heading along that stands right before them at both places', () => {
    const [heading, words] = ARTICLE;
    expect(told(lines(...ARTICLE, ...REST, 'End'), lines(...REST, ...ARTICLE, 'End'))).toEqual([
      `moveFrom ${heading}`,
      `moveFrom ${words}`,
      `moveTo ${heading}`,
      `moveTo ${words}`,
    ]);
  });

  it('leave a short line that stands elsewhere beside them', () => {
    const [heading, words] = ARTICLE;
    const older = lines(heading ?? '', words ?? '', ...REST, 'End');
    const newer = lines(...REST, words ?? '', 'It is final.', heading ?? '', 'End');
    const kinds = told(older, newer).map((each) => each.split(' ')[0]);
    expect(kinds.filter((kind) => kind === 'moveTo')).toHaveLength(1);
  });

  it('pairs a heading with one that begins with another word', () => {
    expect(
      told(lines('Elections', 'They are held.'), lines('Mines', 'Local elections', 'They are held.')),
    ).toEqual(['ins Mines', 'del Elections', 'ins Local elections']);
  });
});
