import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { intake, type WorkingText } from '../index.ts';
import { abstractNum, docx, lvl, num, p, startOverride, style, type DocxOptions } from '../test-docx.ts';

/** A document and the lines that it prints, worked out by hand from ECMA-376 part 1, 17.9. */
interface Case {
  readonly name: string;
  readonly document: DocxOptions;
  readonly lines: readonly string[];
  /** Why LibreOffice prints something else, where it does. */
  readonly libreOfficeDiffers?: string;
}

const decimals = (count: number): string[] =>
  Array.from({ length: count }, (_, level) =>
    lvl(level, { text: Array.from({ length: level + 1 }, (__, index) => `%${index + 1}.`).join('') }),
  );

const CASES: readonly Case[] = [
  {
    name: 'counts levels, and starts lower ones again after a higher one',
    document: {
      numbering: [abstractNum(0, ...decimals(3)), num(1, 0)],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [1, 1] }, 'b'),
        p({ num: [1, 1] }, 'c'),
        p({ num: [1, 2] }, 'd'),
        p({ num: [1, 0] }, 'e'),
        p({ num: [1, 1] }, 'f'),
      ],
    },
    lines: ['1. a', '1.1. b', '1.2. c', '1.2.1. d', '2. e', '2.1. f'],
  },
  {
    name: 'prints letters, Roman numerals, leading zeros and text round them',
    document: {
      numbering: [
        abstractNum(
          0,
          lvl(0, { format: 'upperRoman', text: 'Article %1' }),
          lvl(1, { format: 'lowerLetter', text: '(%2)' }),
          lvl(2, { format: 'lowerRoman', text: '%3)' }),
          lvl(3, { format: 'decimalZero', text: '%4' }),
          lvl(4, { format: 'upperLetter', text: '%5.' }),
        ),
        num(1, 0),
      ],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [1, 1] }, 'b'),
        p({ num: [1, 1] }, 'c'),
        p({ num: [1, 2] }, 'd'),
        p({ num: [1, 2] }, 'e'),
        p({ num: [1, 3] }, 'f'),
        p({ num: [1, 4] }, 'g'),
      ],
    },
    lines: ['Article I a', '(a) b', '(b) c', 'i) d', 'ii) e', '01 f', 'A. g'],
  },
  {
    name: 'starts where a level says, and at 0 where it says nothing (17.9.25)',
    document: {
      numbering: [abstractNum(0, lvl(0, { start: 5 }), lvl(1, { start: null, text: '%1.%2' })), num(1, 0)],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [1, 1] }, 'b'),
        p({ num: [1, 1] }, 'c'),
        p({ num: [1, 0] }, 'd'),
      ],
    },
    lines: ['5. a', '5.0 b', '5.1 c', '6. d'],
  },
  {
    name: 'goes on counting in another list of the same definition, and restarts with an override (17.9.26)',
    document: {
      numbering: [
        abstractNum(0, ...decimals(2)),
        num(1, 0),
        num(2, 0),
        num(3, 0, startOverride(0, 1)),
        num(4, 0, startOverride(0, 7)),
      ],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [2, 0] }, 'b'),
        p({ num: [3, 0] }, 'c'),
        p({ num: [3, 0] }, 'd'),
        p({ num: [4, 0] }, 'e'),
        p({ num: [4, 1] }, 'f'),
      ],
    },
    lines: ['1. a', '2. b', '1. c', '2. d', '7. e', '7.1. f'],
  },
  {
    name: 'counts two definitions apart, with text between',
    document: {
      numbering: [
        abstractNum(0, ...decimals(1)),
        abstractNum(1, lvl(0, { format: 'lowerLetter', text: '%1)' })),
        num(1, 0),
        num(2, 1),
      ],
      body: [
        p({ num: [1, 0] }, 'a'),
        p('plain'),
        p({ num: [2, 0] }, 'b'),
        p({ num: [1, 0] }, 'c'),
        p({ num: [2, 0] }, 'd'),
      ],
    },
    lines: ['1. a', 'plain', 'a) b', '2. c', 'b) d'],
  },
  {
    name: 'restarts a level never (lvlRestart 0) or only after a given level (17.9.10)',
    document: {
      numbering: [
        abstractNum(0, lvl(0), lvl(1, { text: '%2)', restart: 0 }), lvl(2, { text: '(%3)', restart: 1 })),
        num(1, 0),
      ],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [1, 1] }, 'b'),
        p({ num: [1, 2] }, 'c'),
        p({ num: [1, 1] }, 'd'),
        p({ num: [1, 2] }, 'e'),
        p({ num: [1, 0] }, 'f'),
        p({ num: [1, 1] }, 'g'),
        p({ num: [1, 2] }, 'h'),
      ],
    },
    lines: ['1. a', '1) b', '(1) c', '2) d', '(2) e', '2. f', '3) g', '(1) h'],
    libreOfficeDiffers: 'LibreOffice 7.4 passes w:lvlRestart over and restarts every level.',
  },
  {
    name: 'prints all values as decimal numbers in a legal level (17.9.4)',
    document: {
      numbering: [
        abstractNum(
          0,
          lvl(0, { format: 'upperRoman', text: 'Art. %1' }),
          lvl(1, { text: '%1.%2', legal: true }),
          lvl(2, { text: '%1.%2.%3' }),
        ),
        num(1, 0),
      ],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [1, 0] }, 'b'),
        p({ num: [1, 1] }, 'c'),
        p({ num: [1, 2] }, 'd'),
      ],
    },
    lines: ['Art. I a', 'Art. II b', '2.1 c', 'II.1.1 d'],
    libreOfficeDiffers: 'LibreOffice 7.4 passes w:isLgl over and prints II.1.',
  },
  {
    name: 'gives a higher level that never came its start value',
    document: {
      numbering: [abstractNum(0, ...decimals(2)), num(1, 0)],
      body: [p({ num: [1, 1] }, 'a'), p({ num: [1, 1] }, 'b'), p({ num: [1, 0] }, 'c')],
    },
    lines: ['1.1. a', '1.2. b', '2. c'],
  },
  {
    name: 'takes list and level from styles, through basedOn and pStyle (17.9.23)',
    document: {
      styles: [
        style('Base', 'Clause', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        style('Head', 'heading 1', '<w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/>'),
        style(
          'Sub',
          'heading 2',
          '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="1"/>',
        ),
        style('Derived', 'Clause more', '', 'Base'),
        style('Off', 'Clause off', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Base'),
      ],
      numbering: [
        abstractNum(0, lvl(0, { style: 'Base' })),
        abstractNum(
          1,
          lvl(0, { format: 'upperRoman', style: 'Head' }),
          lvl(1, { text: '%1.%2', style: 'Sub' }),
        ),
        num(1, 0),
        num(2, 1),
      ],
      body: [
        p({ style: 'Head' }, 'a'),
        p({ style: 'Base' }, 'b'),
        p({ style: 'Derived' }, 'c'),
        p({ style: 'Off' }, 'd'),
        p({ style: 'Sub' }, 'e'),
        p({ style: 'Base', num: [0, 0] }, 'f'),
        p({ style: 'Base' }, 'g'),
      ],
    },
    lines: ['I. a', '1. b', '2. c', 'd', 'I.1 e', 'f', '3. g'],
  },
  {
    name: 'follows a numbering style to its list (17.9.21)',
    document: {
      styles: [
        '<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
      ],
      numbering: [
        abstractNum(0, '<w:numStyleLink w:val="Outline"/>'),
        abstractNum(1, '<w:styleLink w:val="Outline"/>', lvl(0, { format: 'lowerLetter', text: '(%1)' })),
        num(4, 0),
        num(5, 1),
      ],
      body: [p({ num: [4, 0] }, 'a'), p({ num: [4, 0] }, 'b')],
    },
    lines: ['(a) a', '(b) b'],
  },
  {
    name: 'takes a level of its own from an override (17.9.8)',
    document: {
      numbering: [
        abstractNum(0, ...decimals(1)),
        num(1, 0),
        num(
          2,
          0,
          `<w:lvlOverride w:ilvl="0">${lvl(0, { format: 'lowerLetter', text: '%1)' })}</w:lvlOverride>`,
        ),
      ],
      body: [p({ num: [1, 0] }, 'a'), p({ num: [2, 0] }, 'b')],
    },
    lines: ['1. a', 'b) b'],
  },
  {
    name: 'doubles letters after z, as Word does',
    document: {
      numbering: [abstractNum(0, lvl(0, { format: 'lowerLetter', start: 26 })), num(1, 0)],
      body: [p({ num: [1, 0] }, 'a'), p({ num: [1, 0] }, 'b'), p({ num: [1, 0] }, 'c')],
    },
    lines: ['z. a', 'aa. b', 'bb. c'],
  },
  {
    name: 'counts an empty paragraph, and none that was joined to the next',
    document: {
      numbering: [abstractNum(0, ...decimals(1)), num(1, 0)],
      body: [
        p({ num: [1, 0] }, 'a'),
        p({ num: [1, 0] }),
        p({ num: [1, 0] }, 'b'),
        p({ num: [1, 0], mark: 'del' }, 'c '),
        p({ num: [1, 0] }, 'd'),
      ],
    },
    lines: ['1. a', '3. b', '4. c d'],
    libreOfficeDiffers: 'LibreOffice prints the empty item and shows deleted paragraph marks.',
  },
];

const read = async (document: DocxOptions): Promise<WorkingText> => {
  const outcome = await intake(docx(document), { name: 'a.docx' });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return outcome.value;
};
const printedLines = (working: WorkingText): string[] =>
  working.blocks.map(({ number, span }) => {
    const text = working.text.slice(...span);
    return number === null ? text : `${number.printed} ${text}`;
  });

describe('numbering of .docx', () => {
  it.each(CASES)('$name', async ({ document, lines }) => {
    const working = await read(document);
    expect(printedLines(working)).toEqual(lines);
    expect(working.messages).toEqual([]);
  });

  it('gives values from the outermost level inward, without bullets', async () => {
    const working = await read({
      numbering: [
        abstractNum(
          0,
          lvl(0),
          lvl(1, { format: 'bullet', text: '\uf0b7' }),
          lvl(2, { format: 'lowerRoman', text: '(%3)' }),
        ),
        num(1, 0),
      ],
      body: [p({ num: [1, 0] }, 'a'), p({ num: [1, 1] }, 'b'), p({ num: [1, 2] }, 'c')],
    });
    expect(working.blocks.map(({ level, number }) => [level, number])).toEqual([
      [0, { printed: '1.', values: [1], bullet: false, list: '0' }],
      [1, { printed: '•', values: [], bullet: true, list: '0' }],
      [2, { printed: '(i)', values: [1, 1], bullet: false, list: '0' }],
    ]);
  });

  it('prints ordinals and Russian letters, and nothing for the format none', async () => {
    const working = await read({
      numbering: [
        abstractNum(0, lvl(0, { format: 'ordinal', text: '%1' })),
        abstractNum(1, lvl(0, { format: 'russianLower', text: '%1)', start: 10 })),
        abstractNum(2, lvl(0, { format: 'none', text: '%1' })),
        num(1, 0),
        num(2, 1),
        num(3, 2),
      ],
      body: [p({ num: [1, 0] }, 'a'), p({ num: [2, 0] }, 'b'), p({ num: [3, 0] }, 'c')],
    });
    expect(printedLines(working)).toEqual(['1st a', 'к) b', 'c']);
  });

  it.each([
    ['arabicAlpha', [1, 2, 3, 28, 29], ['أ', 'ب', 'ت', 'ي', 'أأ']],
    ['arabicAbjad', [1, 2, 3, 28, 29], ['أ', 'ب', 'ج', 'غ', 'أأ']],
    ['hebrew1', [9, 10, 15, 16, 17, 115, 499], ['ט', 'י', 'טו', 'טז', 'יז', 'קטו', 'תצט']],
    ['hebrew2', [1, 11, 22, 23], ['א', 'כ', 'ת', 'אא']],
    ['russianLower', [1, 28, 29, 999_999_999], ['а', 'я', 'аа', '999999999']],
  ])('prints %s', async (format, values, printed) => {
    const document = {
      numbering: values
        .flatMap((value, index) => [abstractNum(index, lvl(0, { format, start: value }))])
        .concat(values.map((_, index) => num(index + 1, index))),
      body: values.map((_, index) => p({ num: [index + 1, 0] }, 'x')),
    };
    const working = await intake(docx(document), { name: 'numbers.docx' });
    if (!working.ok) throw new Error(working.fault.what);
    expect(working.value.blocks.map(({ number }) => number?.printed)).toEqual(
      printed.map((each) => `${each}.`),
    );
    expect(working.value.messages).toEqual([]);
  });

  it('prints decimal numbers for a format that it does not know, and says so', async () => {
    const working = await read({
      numbering: [abstractNum(0, lvl(0, { format: 'thaiLetters', text: '%1.' })), num(1, 0)],
      body: [p({ num: [1, 0] }, 'a')],
    });
    expect(printedLines(working)).toEqual(['1. a']);
    expect(working.messages).toMatchObject([{ code: 'docx-unknown-number-format' }]);
  });

  it('ends where lists and styles point at themselves', async () => {
    const working = await read({
      styles: [
        style('A', 'A', '', 'B'),
        style('B', 'B', '', 'A'),
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      ],
      numbering: [abstractNum(0, '<w:numStyleLink w:val="L"/>'), num(1, 0)],
      body: [p({ style: 'A', num: [1, 0] }, 'a'), p({ num: [99, 0] }, 'b')],
    });
    expect(printedLines(working)).toEqual(['a', 'b']);
  });
});

const soffice = (args: readonly string[]): void => {
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 });
};
const hasLibreOffice = (): boolean => {
  try {
    soffice(['--version']);
    return true;
  } catch {
    return false;
  }
};
const required = (process.env['CI_REQUIRE'] ?? '').split(/[\s,]+/).includes('libreoffice');
const installed = hasLibreOffice();
if (!installed && !required)
  process.stderr.write('SKIPPED: LibreOffice is not installed, so numbers are not compared with it.\n');

describe.skipIf(!installed && !required)('numbering of .docx, compared with LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-numbering-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the same lines wherever LibreOffice follows the standard', () => {
    expect(installed, 'CI_REQUIRE names libreoffice, and soffice is not there').toBe(true);
    const compared = CASES.filter(({ libreOfficeDiffers }) => libreOfficeDiffers === undefined);
    const files = compared.map(({ document }, index) => {
      const file = join(folder, `case-${index}.docx`);
      writeFileSync(file, docx(document));
      return file;
    });
    soffice([
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      ...files,
    ]);
    const printed = compared.map((_, index) =>
      linesOf(readFileSync(join(folder, `case-${index}.txt`), 'utf8')),
    );
    expect(printed).toEqual(compared.map(({ lines }) => lines));
  }, 120_000);
});

const linesOf = (text: string): string[] =>
  text
    .replace('\ufeff', '')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
