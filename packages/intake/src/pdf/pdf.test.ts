import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTAKE_CODES, intake, isStrayPdfRejection, type WorkingText } from '../index.ts';
import { latin1, utf8 } from '../test-bytes.ts';
import { brokenLaws } from '../test-laws.ts';
import { at, lines, pdf, type TestLine } from '../test-pdf.ts';

const read = async (...pages: readonly (readonly TestLine[])[]): Promise<WorkingText> => {
  const outcome = await intake(pdf(pages), { name: 'draft.pdf' });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  expect(brokenLaws(outcome.value)).toEqual([]);
  return outcome.value;
};
const seen = (working: WorkingText) =>
  working.blocks.map(({ kind, page, span }) => [kind, page, working.text.slice(...span)]);
const marked = (working: WorkingText, kind: string): string[] =>
  working.marks.filter((mark) => mark.kind === kind).map(({ span }) => working.text.slice(...span));

const FULL = 'This line of the text is long enough to go from the left edge to the right one';

const column = (x: number, name: string): TestLine[] =>
  lines(x, 780, `${name} one`, `${name} two`, `${name} three`);
const page = (number: number, ...body: readonly TestLine[]): TestLine[] => [
  at(70, 810, `Draft 3, confidential - ${number}`),
  ...body,
  at(290, 30, `${number}`),
];
const point = (number: number): TestLine[] => [at(70, 810, `${number}. The Parties agree.`)];
const article = (number: number): TestLine[] =>
  lines(70, 810, `${number}. The Parties agree that`, 'they shall consult each other.');

describe('intakePdf(bytes) joins lines into paragraphs by marks', () => {
  it('and keeps each line with its line feed', async () => {
    const working = await read([
      ...lines(70, 780, FULL, FULL, 'and ends here.'),
      ...lines(70, 720, FULL, 'second.'),
    ]);
    expect(working.text).toBe(`${FULL}\n${FULL}\nand ends here.\n\n${FULL}\nsecond.`);
    expect(working.blocks).toHaveLength(2);
    expect(marked(working, 'line-break')).toEqual(['\n', '\n', '\n']);
  });

  it('and begins a paragraph at a printed number, at an indent, and after a short last line', async () => {
    const working = await read([
      ...lines(70, 780, `1. ${FULL}`, 'goes on.', '2. Short', '(a) point'),
      ...lines(70, 724, FULL),
      ...lines(90, 710, FULL),
      ...lines(70, 696, 'and its end.', 'New after a short line.'),
    ]);
    expect(seen(working).map(([, , text]) => text)).toEqual([
      `1. ${FULL}\ngoes on.`,
      '2. Short',
      '(a) point',
      FULL,
      `${FULL}\nand its end.`,
      'New after a short line.',
    ]);
  });

  it('and takes lines set in after a number for its paragraph', async () => {
    const working = await read([at(70, 780, `1. ${FULL}`), at(84, 766, FULL), at(84, 752, 'end.')]);
    expect(working.blocks).toHaveLength(1);
  });

  it('and reads lines from the top where the file sets them otherwise', async () => {
    const working = await read([at(70, 700, 'second'), at(70, 780, 'first'), at(70, 600, 'third')]);
    expect(working.text).toBe('first\n\nsecond\n\nthird');
  });

  it('and leaves columns in the order of the file', async () => {
    const { text } = await read([...column(70, 'left'), ...column(320, 'right')]);
    expect(text.replace(/\s+/g, ' ')).toBe('left one left two left three right one right two right three');
  });

  it('and keeps the paragraphs of columns whole, over the foot of a column and of a page', async () => {
    const set = (x: number, y: number, ...texts: readonly string[]): TestLine[] => lines(x, y, ...texts);
    const working = await read(
      [
        ...set(
          70,
          780,
          'The ferry board met the envoys of',
          'Marl and Vess on the island and',
          'Oru paid for the boat that took',
          '40 guests across to the other',
        ),
        ...set(
          320,
          780,
          'Bank, where nobody spoke.',
          'They had met there twice in',
          '2029 and were told by the envoy of',
          'Marl that the boat would be',
        ),
      ],
      [
        ...set(
          70,
          780,
          'Repaired in the spring of the year',
          'after, at the cost of the board, as',
          'Vess had asked for a new one and',
          'Marl had not.',
        ),
        ...set(
          320,
          780,
          'The board meets again in the',
          'Autumn, in the same house as it',
          'did on the day on which the first',
          'boat went down.',
        ),
      ],
    );
    expect(seen(working).map(([, , text]) => String(text).replace(/\n/g, ' '))).toEqual([
      'The ferry board met the envoys of Marl and Vess on the island and Oru paid for the boat that took 40 guests across to the other Bank, where nobody spoke.',
      'They had met there twice in 2029 and were told by the envoy of Marl that the boat would be Repaired in the spring of the year after, at the cost of the board, as Vess had asked for a new one and Marl had not.',
      'The board meets again in the Autumn, in the same house as it did on the day on which the first boat went down.',
    ]);
  });

  it('and parts words that stand apart on a line', async () => {
    expect((await read([at(70, 780, 'one'), at(140, 780, 'two')])).text).toBe('one two');
  });

  it('and takes larger lines for headings, the largest for level 1', async () => {
    const working = await read([
      at(70, 780, 'The Framework', 20),
      at(70, 740, 'Part one', 15),
      ...lines(70, 710, FULL, FULL, FULL, 'the end.'),
    ]);
    expect(working.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', null],
    ]);
    expect(working.title).toBe('The Framework');
  });

  it('and keeps the lines of a headline together, which stand farther apart than those of the text', async () => {
    const working = await read([
      at(70, 780, 'Leaked: the plan that was to', 20),
      at(70, 756, 'cut the debt of the port in half', 20),
      ...lines(70, 710, FULL, FULL, FULL, 'the end.'),
    ]);
    expect(seen(working).map(([kind, , text]) => [kind, text])).toEqual([
      ['heading', 'Leaked: the plan that was to\ncut the debt of the port in half'],
      ['paragraph', `${FULL}\n${FULL}\n${FULL}\nthe end.`],
    ]);
  });
});

describe('intakePdf(bytes) marks what a page added', () => {
  it('headers, footers and page numbers as furniture, kept in the text', async () => {
    const working = await read(
      page(1, at(70, 700, 'One.')),
      page(2, at(70, 700, 'Two.')),
      page(3, at(70, 700, 'Three.')),
    );
    expect(seen(working).filter(([kind]) => kind === 'furniture')).toEqual([
      ['furniture', 1, 'Draft 3, confidential - 1'],
      ['furniture', 1, '1'],
      ['furniture', 2, 'Draft 3, confidential - 2'],
      ['furniture', 2, '2'],
      ['furniture', 3, 'Draft 3, confidential - 3'],
      ['furniture', 3, '3'],
    ]);
    expect(marked(working, 'furniture')).toHaveLength(6);
    expect(seen(working).filter(([kind]) => kind === 'paragraph')).toEqual([
      ['paragraph', 1, 'One.'],
      ['paragraph', 2, 'Two.'],
      ['paragraph', 3, 'Three.'],
    ]);
  });

  it('and lets a paragraph go on over the page, with the furniture after it', async () => {
    const working = await read(
      page(1, ...lines(70, 114, FULL, 'which goes on over to the next page without an end to the sen-')),
      page(2, ...lines(70, 780, 'tence, and ends there.', 'Next.')),
    );
    expect(seen(working)).toEqual([
      ['furniture', 1, 'Draft 3, confidential - 1'],
      [
        'paragraph',
        1,
        `${FULL}\nwhich goes on over to the next page without an end to the sen-\ntence, and ends there.`,
      ],
      ['furniture', 1, '1'],
      ['furniture', 2, 'Draft 3, confidential - 2'],
      ['paragraph', 2, 'Next.'],
      ['furniture', 2, '2'],
    ]);
  });

  it('but no heading that begins every page with another number', async () => {
    const working = await read(
      [at(70, 810, 'Article 1')],
      [at(70, 810, 'Article 2')],
      [at(70, 810, 'Article 3')],
    );
    expect(working.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('nor points that stand at the same place with different numbers', async () => {
    const working = await read(point(1), point(2), point(3));
    expect(marked(working, 'furniture')).toEqual([]);
  });

  it('nor lines of the text that repeat near an edge, where text stands further out', async () => {
    expect(marked(await read(article(1), article(2), article(3)), 'furniture')).toEqual([]);
  });

  it('a hyphen that a line added, so that the word is whole without the mark', async () => {
    const working = await read(
      lines(70, 780, 'The Parties shall respect the cessation of hosti-', 'lities at all times.'),
    );
    expect(marked(working, 'hyphenation')).toEqual(['-\n']);
    const [start, end] = working.marks[0]?.span ?? [0, 0];
    expect(working.text.slice(0, start) + working.text.slice(end)).toContain('hostilities');
  });

  it('but keeps a hyphen of the word, where the document prints the word with it', async () => {
    const working = await read(
      lines(70, 780, 'The cease-fire begins at noon; and the cease-', 'fire holds until then.'),
    );
    expect(marked(working, 'hyphenation')).toEqual(['\n']);
  });
});

const fault = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await intake(bytes, { name: 'draft.pdf' });
  return outcome.ok ? 'read' : outcome.fault.code;
};
const letters = (text: string): string => [...text.replace(/\s/g, '')].toSorted().join('');

describe('intakePdf(bytes) refuses', () => {
  it('a PDF without text', async () => {
    expect(await fault(pdf([[], []]))).toBe('pdf-without-text');
  });

  it('what is no PDF, and half a PDF', async () => {
    expect(await fault(utf8('words'))).toBe('pdf-damaged');
    expect(await fault(latin1('%PDF-1.4 and nothing'))).toBe('pdf-damaged');
    expect(await fault(new Uint8Array(0))).toBe('empty-file');
  });

  it('a PDF that is protected by a password', async () => {
    const key = '<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>';
    const locked = `/ID [${key.slice(0, 33)}> ${key.slice(0, 33)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> `;
    expect(await fault(pdf([[at(70, 780, 'secret')]], locked))).toBe('pdf-encrypted');
  });
});

describe('laws of intakePdf', () => {
  const word = fc.constantFrom(
    'one',
    'two-',
    '1.',
    '(a)',
    'The end.',
    '[shall]',
    'Page 2',
    '7',
    'a b',
    'caf\xe9',
    '\\(',
  );
  const line = fc.record({
    text: word,
    x: fc.constantFrom(40, 70, 90, 300),
    y: fc.integer({ min: 10, max: 830 }),
    size: fc.constantFrom(8, 11, 11, 11, 20),
  });
  const document = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 4 });

  it('no character is lost, whatever the layout', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (pages) => {
        if (pages.flat().length === 0) return;
        const working = await read(...pages);
        expect(letters(working.text)).toBe(
          letters(
            pages
              .flat()
              .map(({ text }) => text)
              .join(''),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('changed bytes give an outcome, and leave no rejection but those that the host is told of', async () => {
    const whole = pdf([lines(70, 780, FULL, FULL), lines(70, 780, 'two')]);
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    const strays = await collectRejections(() =>
      fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const bytes = whole.slice();
          for (const [place, byte] of changes) bytes[place] = byte;
          const outcome = await intake(bytes, { name: 'a.pdf', format: 'pdf' });
          if (outcome.ok) expect(brokenLaws(outcome.value)).toEqual([]);
          else expect(Object.keys(INTAKE_CODES)).toContain(outcome.fault.code);
        }),
        { numRuns: 200 },
      ),
    );
    expect(strays.filter((stray) => !isStrayPdfRejection(stray))).toEqual([]);
  });

  it('a broken page leaves a rejection that isStrayPdfRejection knows', async () => {
    const text = new TextDecoder('latin1').decode(pdf([lines(70, 780, FULL), lines(70, 780, 'two')]));
    const bytes = latin1(text.replace('/Count', '/CoGnt').replace('6 0 obj', '6 0 ob-'));
    const strays = await collectRejections(async () => {
      await intake(bytes, { name: 'a.pdf' });
    });
    expect(strays.length).toBeGreaterThan(0);
    expect(strays.every(isStrayPdfRejection)).toBe(true);
  });
});

/** Runs some work in the place of all other listeners to unhandled rejections, and gives what they would have got. */
async function collectRejections(work: () => Promise<void>): Promise<unknown[]> {
  const others = process.listeners('unhandledRejection');
  const strays: unknown[] = [];
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => strays.push(reason));
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    process.removeAllListeners('unhandledRejection');
    others.forEach((listener) => process.on('unhandledRejection', listener));
  }
  return strays;
}
