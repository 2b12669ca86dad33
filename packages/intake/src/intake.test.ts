import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, INTAKE_CODES, decodeText, detectFormat, intake, intakeArticle } from './index.ts';
import { latin1, utf8 } from './test-bytes.ts';
import { brokenLaws } from './test-laws.ts';

const read = async (bytes: Uint8Array, name = 'draft.txt') => {
  const outcome = await intake(bytes, { name });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return outcome.value;
};
const fault = async (bytes: Uint8Array, name = 'draft.txt') => {
  const outcome = await intake(bytes, { name });
  if (outcome.ok) throw new Error('read without a fault');
  return outcome.fault;
};

describe('detectFormat(bytes, name) goes by content first, then by the ending', () => {
  it.each([
    ['<!doctype html><p>x', 'a.txt', 'html'],
    ['\n <!-- note --> <HTML lang="en">', 'a', 'html'],
    ['<p>x</p>', 'a', 'html'],
    ['<p>x</p>', 'a.md', 'markdown'],
    ['%PDF-1.7', 'a.txt', 'pdf'],
    ['PK\x03\x04', 'a.txt', 'docx'],
    ['words', 'a.docx', 'docx'],
    ['words', 'a.PDF', 'pdf'],
    ['words', 'a.MD', 'markdown'],
    ['words', 'a.jsonl', 'ndjson'],
    ['{"id":"1","text":"x"}\n', '-', 'ndjson'],
    ['{"id":"1","text":"x"}\n', 'a.txt', 'text'],
    ['words', 'a.unknown', 'text'],
    ['', 'a', 'text'],
  ])('%j named %s is %s', (content, name, format) => {
    expect(detectFormat(latin1(content), name)).toBe(format);
  });
});

describe('intake(bytes) of plain text', () => {
  it('reads data in JSON as text, and says so; a draft that begins with a bracket is none', async () => {
    const data = await read(utf8('{"rows": [{"draft": "All pay."}]}\n'), 'rows.json');
    expect(data.text).toContain('All pay.');
    expect(data.messages).toMatchObject([{ code: 'data-read-as-text' }]);
    expect(data.messages[0]?.text).toContain('a table of ours (.json) is compared alone');
    for (const text of ['[All pay.] [They leave.]', '{No text required}', '1. All pay {at once}.'])
      expect((await read(utf8(text))).messages).toEqual([]);
  });

  it('parts paragraphs at blank lines and before printed numbers', async () => {
    const working = await read(utf8('A title\n\n1. First point\ngoes on\n2. Second point\n'));
    expect(working.blocks.map(({ span }) => working.text.slice(...span))).toEqual([
      'A title',
      '1. First point\ngoes on',
      '2. Second point',
    ]);
  });

  it('marks the signs of a quoted mail as furniture, but no lone "greater than"', async () => {
    const { text, marks } = await read(utf8('> Fire ends\n>> at dawn.\n\nThe load is\n> 100 tonnes.'));
    expect(marks.map(({ kind, span }) => [kind, text.slice(...span)])).toEqual([
      ['furniture', '> '],
      ['furniture', '>> '],
    ]);
  });

  it('takes the byte order mark off and makes every line end a line feed', async () => {
    expect((await read(utf8('\ufeffone\r\ntwo\rthree'))).text).toBe('one\ntwo\nthree');
  });

  it.each([
    ['\xff\xfe', [0x16, 0x04, 0x61, 0x00]],
    ['\xfe\xff', [0x04, 0x16, 0x00, 0x61]],
  ])('reads UTF-16 with a byte order mark (%j)', async (mark, units) => {
    const working = await read(Uint8Array.from([...latin1(mark), ...units]));
    expect(working.text).toBe('Жa');
  });

  it('reads UTF-16 with half a surrogate pair, which becomes U+FFFD with a message', async () => {
    const working = await read(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x00, 0xd8, 0x62, 0]));
    expect(working.text).toBe('a\ufffdb');
    expect(working.messages).toMatchObject([{ code: 'replaced-characters', span: [1, 2] }]);
  });

  it('makes NUL U+FFFD, one for one, and says how many and where', async () => {
    const working = await read(utf8('a\0b\0c, and enough words'));
    expect(working.text).toBe('a\ufffdb\ufffdc, and enough words');
    expect(working.messages).toMatchObject([{ code: 'replaced-characters', span: [1, 2] }]);
    expect(working.messages[0]?.text).toContain('2 characters');
  });

  it('keeps a text with a few broken bytes, and says how many and where the first is', async () => {
    const working = await read(latin1('one\r\nth\xe9 two caf\xe9s on the square'));
    expect(working.text).toBe('one\nth\ufffd two caf\ufffds on the square');
    expect(working.messages).toMatchObject([{ code: 'broken-utf8', span: [6, 7] }]);
    expect(working.messages[0]?.text).toContain('2 places');
  });

  it('finds the first broken byte after characters of several bytes', async () => {
    const working = await read(Uint8Array.from([...utf8('Гаага €😀 – a longer line of text '), 0xff, 0x61]));
    expect(working.text[working.messages[0]?.span?.[0] ?? -1]).toBe('\ufffd');
    expect(working.messages[0]?.span?.[0]).toBe(working.text.indexOf('\ufffd'));
  });

  it('does not count a U+FFFD that stands in the file as broken', async () => {
    expect((await read(utf8('a \ufffd b'))).messages).toEqual([]);
  });
});

describe('intake(bytes) refuses', () => {
  it('an empty file', async () => {
    expect(await fault(new Uint8Array(0))).toMatchObject({ code: 'empty-file', where: 'draft.txt' });
    expect((await fault(utf8(' \r\n\ufeff'))).code).toBe('empty-file');
  });

  it.each([
    ['\x89PNG\r\n\x1a\n....', 'a PNG picture'],
    ['\x7fELF\x02\x01', 'a program'],
    ['SQLite format 3\x00', 'a database'],
    ['{\\rtf1 hello', 'a rich text file'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file'],
  ])('a binary named .txt by its magic number (%j)', async (content, what) => {
    const refused = await fault(latin1(content));
    expect(refused.code).toBe('not-a-text');
    expect(refused.what).toContain(what);
  });

  it('a binary named .txt by its control characters', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 32);
    expect((await fault(bytes)).code).toBe('not-a-text');
  });

  it('UTF-16 without a byte order mark, and says what to do', async () => {
    const bytes = Uint8Array.from([...'plain words'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(await fault(bytes)).toMatchObject({ code: 'not-a-text', next: expect.stringContaining('UTF-16') });
  });

  it('Windows-1251 text, and names the encoding', async () => {
    const refused = await fault(latin1('\xcf\xf0\xee\xe5\xea\xf2 \xf1\xee\xe3\xeb\xe0\xf8\xe5\xed\xe8\xff'));
    expect(refused).toMatchObject({ code: 'not-utf8', next: expect.stringContaining('Windows-1251') });
  });

  it('KOI8 text, in which small letters stand where Windows-1251 has capitals', async () => {
    const refused = await fault(latin1('\xf0\xd2\xcf\xc5\xcb\xd4 \xd3\xcf\xc7\xcc\xc1\xdb\xc5\xce\xc9\xd1'));
    expect(refused).toMatchObject({ code: 'not-utf8', next: expect.stringContaining('KOI8') });
  });

  it.each([
    [
      'an e-mail',
      'From: desk@lake.example\r\nSubject: =?utf-8?B?VGFsa3M=?=\r\n of the lake\r\nMIME-Version: 1.0\r\n\r\nVGFsa3M=',
    ],
    ['a mailbox', 'From desk@lake.example Thu Mar  5 09:00:00 2026\nMime-Version: 1.0\n\nTalks =\n'],
    [
      'a web page saved as one file',
      'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--x',
    ],
  ])('%s, whose text stands encoded in it', async (_, text) => {
    expect(await fault(latin1(text))).toMatchObject({
      code: 'not-a-text',
      next: expect.stringContaining('.html'),
    });
  });

  it('a workbook where a text is wanted, and says how it is saved as one', () => {
    expect(decodeText(latin1('PK\x03\x04'), 'sheet.xlsx')).toMatchObject({
      ok: false,
      fault: { code: 'not-a-text', next: expect.stringContaining('.csv') },
    });
  });

  it('no text that only speaks of such a field', async () => {
    const outcome = await intake(latin1('From: the desk\n\nMIME-Version: 1.0 is a field.'), {
      name: 'a.txt',
    });
    expect(outcome.ok).toBe(true);
  });

  it('Windows-1252 text with many accents, and names the encoding', async () => {
    const refused = await fault(latin1('\xe9t\xe9 \xe0 No\xebl: d\xe9j\xe0 \xe9lev\xe9'));
    expect(refused).toMatchObject({ code: 'not-utf8', next: expect.stringContaining('Windows-1252') });
  });

  it('what is larger than the limit, naming limit, size and flag', async () => {
    const limits = { ...DEFAULT_LIMITS, fileBytes: 1024 * 1024 };
    const outcome = await intake(new Uint8Array(2.5 * 1024 * 1024), { name: 'big.txt', limits });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'file-too-large', where: 'big.txt' } });
    if (outcome.ok) return;
    expect(outcome.fault.what).toBe('The file has 2.5 MB; the limit is 1 MB.');
    expect(outcome.fault.next).toContain('--max-file-mb 3');
  });

  it('an article larger than the limit for articles', async () => {
    const outcome = await intakeArticle(new Uint8Array(DEFAULT_LIMITS.articleBytes + 1), { name: 'a.html' });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'article-too-large' } });
    if (!outcome.ok) expect(outcome.fault.next).toContain('--max-article-mb 11');
  });
});

describe('laws of intake', () => {
  it('plain text: blocks are sound, and the text is the file less line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('1. a', 'b c', '', '\n', '\r\n', '(a) x', '• y', '\t', 'é😀')),
        async (lines) => {
          const source = `x\n${lines.join('\n')}`;
          const working = await read(utf8(source));
          expect(brokenLaws(working)).toEqual([]);
          expect(working.text).toBe(source.replace(/\r\n?/g, '\n'));
        },
      ),
    );
  });

  it('random bytes under any name give an outcome whose code stands in the book', async () => {
    const names = fc.constantFrom('a', 'a.txt', 'a.md', 'a.html', 'a.ndjson', 'a.pdf', 'a.docx');
    const heads = fc.constantFrom('', '%PDF-1.4\n', 'PK\x03\x04', '<html>', '---\n', '\xff\xfe', '{"text":"');
    await fc.assert(
      fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 400 }), async (name, head, tail) => {
        const outcome = await intake(Uint8Array.from([...latin1(head), ...tail]), { name });
        if (outcome.ok) expect(brokenLaws(outcome.value, /^[\s#=\->*+`~]*$/)).toEqual([]);
        else expect(Object.keys(INTAKE_CODES)).toContain(outcome.fault.code);
      }),
      { numRuns: 300 },
    );
  });
});
