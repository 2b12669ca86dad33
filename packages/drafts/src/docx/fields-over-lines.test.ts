import { describe, expect, it } from 'vitest';
import { docx, p, r } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const BEGIN = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\h </w:instrText></w:r>${mark('separate')}`;
const END = mark('end');

/** A table of contents with these entries, and words before and behind it. */
const contents = (...entries: readonly string[]): string[] => [
  ...entries.map((entry, at) => p(at === 0 ? BEGIN : '', r(entry))),
  p(END),
];
const file = (...body: readonly string[]): Uint8Array =>
  docx({ body: [p('Title'), ...body, p('Words that stay')] });

/** Each paragraph of the body: its mark, `<` and `>` for the beginning and end of the field, and what changed in braces. */
function told(older: Uint8Array, newer: Uint8Array): string[] {
  const { bytes, messages } = lawful(older, newer);
  const body = partText(bytes).replace(/^[^]*<w:body>/, '');
  const lines = [...body.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) => {
    const kind = /<w:rPr><w:(ins|del) [^>]*\/><\/w:rPr><\/w:pPr>/.exec(inside)?.[1] ?? '';
    const words = inside
      .replace(/<w:pPr>.*?<\/w:pPr>/, '')
      .replace(/<w:fldChar w:fldCharType="(\w+)"\/>/g, (_, type: string) => SIGNS[type] ?? '')
      .replace(/<w:instrText.*?<\/w:instrText>/g, '')
      .replace(/<w:(ins|del) [^>]*>(.*?)<\/w:\1>/g, '{$1 $2}')
      .replace(/<\/?w:[^>]*>/g, '')
      .replaceAll('{ins }', '');
    return `[${kind}]${words}`;
  });
  return [...lines, ...messages.map(({ code }) => code)];
}
const SIGNS: Readonly<Record<string, string>> = { begin: '(', separate: '', end: ')' };

describe('fields over several paragraphs', () => {
  it('begin in the entry that was taken out before the first one', () => {
    const lines = told(
      file(...contents('Scope', 'Ceasefire', 'Force')),
      file(...contents('Ceasefire', 'Force')),
    );
    expect(lines).toEqual([
      '[]Title',
      '[del]({del Scope}',
      '[]Ceasefire',
      '[]Force',
      '[])',
      '[]Words that stay',
    ]);
  });

  it('begin and end outside the changes where some of their paragraphs stay', () => {
    const lines = told(
      file(...contents('Ceasefire', 'Force')),
      file(...contents('Scope', 'Ceasefire', 'Force')),
    );
    expect(lines).toEqual([
      '[]Title',
      '[ins]({ins Scope}',
      '[]Ceasefire',
      '[]Force',
      '[])',
      '[]Words that stay',
    ]);
  });

  it('end as a table does: the mark of the entry before the last is changed', () => {
    const [short, long] = [
      file(...contents('Scope', 'Ceasefire')),
      file(...contents('Scope', 'Ceasefire', 'Force')),
    ];
    const lines = (kind: string): string[] => [
      '[]Title',
      '[](Scope',
      `[${kind}]Ceasefire`,
      `[]{${kind} Force}`,
      '[])',
      '[]Words that stay',
    ];
    expect(told(long, short)).toEqual(lines('del'));
    expect(told(short, long)).toEqual(lines('ins'));
  });

  it('part what was put in before them from what stands in them', () => {
    const lines = told(
      file(...contents('Scope', 'Force')),
      file(p('New words'), ...contents('Scope', 'Force')),
    );
    expect(lines).toEqual([
      '[ins]Title',
      '[]{ins New words}',
      '[](Scope',
      '[]Force',
      '[])',
      '[]Words that stay',
    ]);
  });

  it('are all new where they were put in as wholes, and LibreOffice leaves a line', () => {
    const lines = told(file(), file(p('Contents'), ...contents('Scope', 'Force')));
    expect(lines).toEqual([
      '[]Title',
      '[ins]{ins Contents}',
      '[ins]{ins (}{ins Scope}',
      '[ins]{ins Force}',
      '[ins]{ins )}',
      '[]Words that stay',
      'redline-blank-line-left',
    ]);
    const { bytes } = lawful(file(), file(p('Contents'), ...contents('Scope', 'Force')));
    expect(partText(bytes)).toMatch(
      /<w:ins w:id="\d+" w:author="" w:date="1900-01-01T00:00:00Z"><w:r><w:fldChar/,
    );
  });

  it('leave nothing of them behind where they went as wholes', () => {
    const lines = told(file(...contents('Scope', 'Force')), file());
    expect(lines.join('')).not.toMatch(/[()]/);
  });
});
