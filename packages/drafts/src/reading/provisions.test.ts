import { DEFAULT_LIMITS, intake } from '@nonpaper/intake';
import type { Mark, WorkingText } from '@nonpaper/intake';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blocksText, marksAt, plainText, shownDraft } from '../draft-builder.ts';
import { cleanText, DRAFTS_CODES, readDraft, SEGMENT_KINDS } from '../index.ts';
import type { AboutDraft } from './provisions.ts';
import type { ReadDraftResult } from '../types.ts';

function read(working: WorkingText | string, about: AboutDraft = {}): ReadDraftResult {
  const outcome = readDraft(typeof working === 'string' ? plainText(working) : working, about);
  if (!outcome.ok) throw new Error(outcome.fault.what);
  checkLaws(typeof working === 'string' ? working : working.text, outcome.value);
  return outcome.value;
}

/** The laws of a reading, tried on every text of this file: what breaks one is listed. */
function checkLaws(text: string, draft: ReadDraftResult): void {
  expect([...segmentFaults(text, draft), ...provisionFaults(text, draft)]).toEqual([]);
}

function segmentFaults(text: string, { segments, provisions }: ReadDraftResult): string[] {
  const faults: string[] = [];
  let end = 0;
  const own = new Map<string, string>();
  for (const { kind, span, provision } of segments) {
    const slice = text.slice(...span);
    if (span[0] !== end || span[1] <= span[0]) faults.push(`segment at ${span.join()} after ${end}`);
    if (!SEGMENT_KINDS.includes(kind)) faults.push(`kind ${kind}`);
    if (kind === 'gap' && slice.trim() !== '') faults.push(`gap holds ${slice}`);
    if (kind === 'provision' && provision !== undefined)
      own.set(provision, (own.get(provision) ?? '') + slice);
    end = span[1];
  }
  if (end !== text.length) faults.push(`segments end at ${end} of ${text.length}`);
  for (const { id, text: wording, pageMarks } of provisions)
    if (pageMarks === undefined && (own.get(id) ?? '') !== wording) faults.push(`segments of ${id}`);
  return faults;
}

function provisionFaults(text: string, { provisions, brackets, messages }: ReadDraftResult): string[] {
  const faults: string[] = [];
  const known = new Set(brackets);
  for (const provision of provisions) {
    if (provision.text !== text.slice(...provision.span)) faults.push(`text of ${provision.path}`);
    if (provision.brackets.some((bracket) => !known.has(bracket)))
      faults.push(`brackets of ${provision.path}`);
  }
  for (const name of ['path', 'id'] as const)
    if (new Set(provisions.map((provision) => provision[name])).size < provisions.length)
      faults.push(`${name} twice`);
  for (const { code } of messages) if (!(code in DRAFTS_CODES)) faults.push(`code ${code}`);
  return faults;
}

const textOf = async (name: string, content: string): Promise<WorkingText> => {
  const outcome = await intake(new TextEncoder().encode(content), { name });
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
};

describe('readDraft(working, about)', () => {
  const pieces = fc.constantFrom(
    '1. ',
    '2. ',
    '3) ',
    '(a) ',
    '(b) ',
    '(i) ',
    'I. ',
    'II. ',
    'Article 1',
    'Article 2 — Peace',
    'Annex II',
    '1.1 ',
    '5 bis. ',
    'Option 1: ',
    'OR',
    '- ',
    '• ',
    'The sides stop. ',
    'Security',
    'the force withdraws',
    '2025. ',
    '[',
    ']',
    '[US: shall] ',
    '; ',
    ': ',
    '\n',
    '\n\n',
    '  ',
    '\t',
    'ö',
    '𝔸',
    'Recalling the truce,',
    '\u00a0',
    '\r\n',
    '\f',
    '—',
  );

  it('partitions every text: each character in one segment, every provision a slice, paths and ids unique', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        read(parts.join(''));
      }),
      { numRuns: 400 },
    );
  });

  it('partitions a text with blocks and marks anywhere', () => {
    const marks = fc.array(
      fc.tuple(
        fc.nat(150),
        fc.nat(30),
        fc.constantFrom<Mark['kind']>('furniture', 'hyphenation', 'insertion'),
      ),
    );
    const kinds = fc.constantFrom(
      'paragraph',
      'list-item',
      'heading',
      'furniture',
      'footnote',
      'table-cell',
      'title',
    );
    const blocks = fc.array(
      fc.record({ kind: kinds, text: fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')) }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(blocks, marks, (lines, places) => {
        const working = blocksText(lines as Parameters<typeof blocksText>[0]);
        const at = (place: number): number => Math.min(place, working.text.length);
        const made = places.map(([start, length, kind]): Mark => ({
          kind,
          span: [at(start), at(start + length)],
          text: null,
          author: null,
          date: null,
        }));
        read({ ...working, marks: made });
      }),
      { numRuns: 300 },
    );
  });

  it('partitions any string at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)));
  });

  it('keeps ids when the points are only renumbered, and counts equal wordings', () => {
    const ids = (text: string): string[] => read(text).provisions.map(({ id }) => id);
    const before = ids('1. Fire ends.\n2. Forces leave.\n3. Reserved.\n4. Reserved.');
    expect(ids('7. Fire ends.\n8. Forces leave.\n9. Reserved.\n10. Reserved.')).toEqual(before);
    expect(before[3]).toBe(`${before[2]}-2`);
  });

  it('takes ids, title and fidelity from the caller', () => {
    let count = 0;
    const draft = read('1. Fire ends.', {
      ids: () => `id${(count += 1)}`,
      title: 'Plan B',
      fidelity: 'paraphrase',
    });
    expect([draft.title, draft.fidelity, draft.provisions[0]?.id]).toEqual(['Plan B', 'paraphrase', 'id1']);
  });

  it('gives a title from the text, or else from the working text', () => {
    expect(read('Framework agreement\n\n1. Fire ends.').title).toBe('Framework agreement');
    expect(read({ ...plainText('1. Fire ends.'), title: 'Plan A' }).title).toBe('Plan A');
  });

  it('marks what each stretch is', () => {
    const text = 'Peace plan\n\nThe Parties agree:\n\nSecurity\n\nArticle 1 — Ceasefire\n\nFire ends.';
    const parts = read(text).segments.filter(({ kind }) => kind !== 'gap');
    expect(parts.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)).toEqual([
      'title: Peace plan',
      'preamble: The Parties agree:',
      'theme: Security',
      'number: Article 1',
      'heading: — Ceasefire',
      'provision: Fire ends.',
    ]);
  });

  it('keeps page furniture inside a provision in its slice, marks it, and leaves it out of the clean text', () => {
    const text = '1. The sides end their fire and\nDRAFT 3 of 9\nwithdraw their for-\nces at once.\n2. End.';
    const marks = [...marksAt(text, '\nDRAFT 3 of 9', 'furniture'), ...marksAt(text, '-\\n', 'hyphenation')];
    const { provisions, segments } = read({ ...plainText(text), marks });
    const [first] = provisions;
    expect(first?.text).toBe('The sides end their fire and\nDRAFT 3 of 9\nwithdraw their for-\nces at once.');
    expect(first === undefined ? '' : cleanText(first)).toBe(
      'The sides end their fire and\nwithdraw their forces at once.',
    );
    expect(
      segments.filter(({ kind }) => kind === 'furniture').map(({ span }) => text.slice(...span)),
    ).toEqual(['\nDRAFT 3 of 9']);
  });

  it('joins a paragraph that a page break cut', () => {
    const working = blocksText(
      [
        { text: '1. The sides end their fire along' },
        { kind: 'furniture', text: 'Page 3' },
        { text: 'the whole line of contact.' },
        { text: '2. End.' },
      ],
      { format: 'pdf' },
    );
    expect(shownDraft(read(working))).toEqual([
      '1 1. The sides end their fire along Page 3 the whole line of contact.',
      '2 2. End.',
    ]);
  });

  it('joins a sentence that a page break cut before a name', () => {
    const working = blocksText(
      [
        { text: '1. The monitors report to the office in' },
        { kind: 'furniture', text: 'Page 3' },
        { text: 'Rivertown.' },
        { text: '2. End.' },
      ],
      { format: 'pdf' },
    );
    expect(shownDraft(read(working))).toEqual([
      '1 1. The monitors report to the office in Page 3 Rivertown.',
      '2 2. End.',
    ]);
  });

  it('gives each provision the brackets that open in it or cover it', () => {
    const { provisions } = read('1. [One [two].\n2. Three.\n3. Four] five [ARV: six].');
    expect(provisions.map(({ brackets }) => brackets.map(({ depth, by }) => `${depth}${by.join()}`))).toEqual(
      [['1', '2'], ['1'], ['1', '1ARV']],
    );
  });

  it('says in words which numbers are odd, and where', () => {
    const text = '2. Two.\n5. Five.\n5. Five again.';
    const said = read(text).messages.map(
      ({ text: words, span }) => `${words} (${span === undefined ? '' : text.slice(...span)})`,
    );
    expect(said).toEqual([
      'The first number of its sort here is 2. (2.)',
      'The number 5 stands here, and 2 before it are missing. (5.)',
      'The number 5 stands here again; this unit is called 5#2. (5.)',
    ]);
  });

  it('knows the parties that the caller names', () => {
    const { provisions } = read('1. [the isles: shall] stop.', { parties: ['The Isles'] });
    expect(provisions[0]?.brackets[0]?.by).toEqual(['the isles']);
  });

  it('lists brackets outside provisions too', () => {
    expect(read('The Parties [agree]:\n\n1. Fire ends.').brackets).toHaveLength(1);
  });

  it('refuses more provisions than the limit, early, with the limit named', () => {
    const many = Array.from(
      { length: DEFAULT_LIMITS.provisions + 1 },
      (_, index) => `(${(index % 900) + 1}) Fire ends.\n`,
    ).join('\n');
    const outcome = readDraft(plainText(many));
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'too-many-provisions' } });
    const few = readDraft(plainText('a\n\nb\n\nc'), { provisions: 2 });
    expect(few).toMatchObject({ ok: false, fault: { code: 'too-many-provisions' } });
  });

  it('reads 20,000 provisions', () => {
    const point = (index: number): string =>
      `${index}. The sides keep to point [${index}]:\n(a) at once;\n(b) for good;\n(c) in full.\n`;
    const text = Array.from({ length: 5 }, () =>
      Array.from({ length: 1000 }, (_, index) => point(index + 1)).join('\n'),
    ).join('\nTHEME\n\n');
    const outcome = readDraft(plainText(text));
    expect(outcome.ok && outcome.value.provisions.length).toBe(20_000);
  });

  test.each([
    '[',
    '(a) ',
    '1. ',
    '- ',
    '1.1.1.1.1. ',
    '\n\n1. (a) (i) ',
    'Article 1\n',
    '1. a 2. b ',
    '> ',
    '. ',
  ])('reads a long text of nothing but %j', (piece) => {
    read(piece.repeat(3000));
  });

  it('reads Markdown: headings as themes, lists with their numbers', async () => {
    const working = await textOf(
      'plan.md',
      '# Peace plan\n\nIntroduced by both.\n\n## Security\n\n1. Fire **ends**.\n2. Forces leave:\n   - the north;\n   - the south.\n\n## Economy\n\n3. Trade opens.\n\n### Article 4 — Law\n\nCourts sit.\n',
    );
    expect(shownDraft(read(working))).toEqual([
      '# Peace plan',
      '1 1. Fire **ends**. <Security>',
      '2 2. Forces leave: <Security>',
      '2.~1 - the north; <Security>',
      '2.~2 - the south. <Security>',
      '3 3. Trade opens. <Economy>',
      '4 Article 4 {Law} Courts sit. <Economy>',
    ]);
  });

  it('reads the points of a quoted mail, and leaves its marks out of the clean text', async () => {
    const working = await textOf(
      'mail.txt',
      '> 1. Fire ends at dawn\n> on both banks.\n>\n> 2. Forces leave:\n>   - the north;\n>   - the south.\n> > 3. Trade opens.\n',
    );
    const draft = read(working);
    expect(shownDraft(draft)).toEqual([
      '1 1. Fire ends at dawn > on both banks.',
      '2 2. Forces leave:',
      '2.~1 - the north;',
      '2.~2 - the south.',
      '3 3. Trade opens.',
    ]);
    expect(draft.provisions.slice(0, 1).map(cleanText)).toEqual(['Fire ends at dawn\non both banks.']);
  });

  it('reads plain text as the intake gives it', async () => {
    const working = await textOf(
      'plan.txt',
      'PEACE PLAN\n\nSecurity\n\n1. Fire ends:\n  (a) at dawn;\n  (b) for good.\n\n2. Forces leave.\n',
    );
    expect(shownDraft(read(working))).toEqual([
      '# PEACE PLAN',
      '1 1. Fire ends: <Security>',
      '1.1 (a) at dawn; <Security>',
      '1.2 (b) for good. <Security>',
      '2 2. Forces leave. <Security>',
    ]);
  });

  it('reads an HTML list whose numbers are not in the text', async () => {
    const working = await textOf(
      'plan.html',
      '<!doctype html><html><head><title>Peace plan</title></head><body><article><h1>Peace plan</h1><h2>Security</h2><ol><li>Fire ends.</li><li>Forces leave:<ol type="a"><li>the north;</li><li>the south.</li></ol></li></ol><h2>Economy</h2><ol start="3"><li>Trade opens.</li></ol></article></body></html>',
    );
    expect(shownDraft(read(working))).toEqual([
      '# Peace plan',
      '1 1. Fire ends. <Security>',
      '2 2. Forces leave: <Security>',
      '2.1 a. the north; <Security>',
      '2.2 b. the south. <Security>',
      '3 3. Trade opens. <Economy>',
    ]);
  });

  it('takes an NDJSON draft as it is given', async () => {
    const working = await textOf(
      'plan.ndjson',
      '{"id":"x1","text":"Fire [shall] end.","heading":"Ceasefire","theme":"Security"}\n{"id":"x2","text":"Forces leave."}\n',
    );
    const draft = read(working);
    expect(shownDraft(draft)).toEqual([
      '~1 - {Ceasefire} Fire [shall] end. <Security>',
      '~2 - Forces leave.',
    ]);
    expect(draft.provisions.map(({ id, brackets }) => `${id} ${brackets.length}`)).toEqual(['x1 1', 'x2 0']);
  });
});
