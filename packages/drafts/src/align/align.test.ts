import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bankTexts } from '../../bench/base-texts.ts';
import { caseOf, draftOf, type Case } from '../../bench/cases.ts';
import { f1, linksIn } from '../../bench/measure.ts';
import { addCase, noCounts } from '../../bench/score.ts';
import { readWordLists } from '../../bench/word-lists.ts';
import { plainText } from '../draft-builder.ts';
import { align, carryIds, changedFacts, mirrored, readDraft, wordingComparable } from '../index.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';

const BENCH = new URL('../../bench/', import.meta.url).pathname;
const MATERIALS = { texts: bankTexts(`${BENCH}bank`), lists: readWordLists(`${BENCH}words`) };

/** A draft from its text; `side` keeps the ids of two drafts apart. */
function draft(text: string, side: string): readonly ReadProvision[] {
  let count = 0;
  const read = readDraft(plainText(text), { ids: () => `${side}${(count += 1)}` });
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

/** Rows as `kind left > right`, by paths. */
function shown(left: readonly ReadProvision[], right: readonly ReadProvision[]): string[] {
  const path = new Map([...left, ...right].map((provision) => [provision.id, provision.path]));
  const names = (ids: readonly string[]): string => ids.map((id) => path.get(id) ?? '?').join('+');
  return align(left, right).map((row) => `${row.kind} ${names(row.left)} > ${names(row.right)}`.trim());
}

const compared = (left: string, right: string): string[] => shown(draft(left, 'l'), draft(right, 'r'));
const sorted = (rows: readonly ConcordanceRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

const FIRE = 'The sides end their fire along the whole line of contact at dawn.';
const GUNS = 'Heavy weapons are withdrawn by fifty kilometres under the eyes of the monitors.';
const TRADE = 'The customs posts on the river bridges open again for grain and timber.';
const PRISONERS = 'All detained persons are exchanged within 30 days, the sick and wounded first.';
const COURTS = 'A joint court of five judges hears claims about land and houses.';
const SCHOOLS = 'School books are printed in both languages at the cost of the fund.';

const points = (...texts: readonly string[]): string =>
  texts.map((text, index) => `${index + 1}. ${text}`).join('\n');

describe('align(left, right)', () => {
  test.each([
    [
      'finds a draft the same as itself',
      points(FIRE, GUNS),
      points(FIRE, GUNS),
      ['same 1 > 1', 'same 2 > 2'],
    ],
    ['does not see numbers', points(FIRE, GUNS), `(a) ${FIRE}\n(b) ${GUNS}`, ['same 1 > 1', 'same 2 > 2']],
    [
      'finds what changed',
      points(FIRE, PRISONERS),
      points(FIRE, PRISONERS.replace('30', '60')),
      ['same 1 > 1', 'changed 2 > 2'],
    ],
    [
      'finds what was dropped and what is new',
      points(FIRE, GUNS, TRADE),
      points(FIRE, TRADE, COURTS),
      ['same 1 > 1', 'dropped 2 >', 'same 3 > 2', 'new  > 3'],
    ],
    [
      'finds what moved, and moves the shorter',
      points(FIRE, GUNS, PRISONERS, COURTS),
      points(COURTS, FIRE, GUNS, PRISONERS),
      ['same 1 > 2', 'same 2 > 3', 'same 3 > 4', 'moved 4 > 1'],
    ],
    [
      'finds what moved and changed at once',
      points(FIRE, GUNS, PRISONERS, COURTS),
      points(COURTS.replace('five', 'seven'), FIRE, GUNS, PRISONERS),
      ['same 1 > 2', 'same 2 > 3', 'same 3 > 4', 'moved-changed 4 > 1'],
    ],
    [
      'finds what was split',
      points(FIRE, `${GUNS} ${COURTS}`, TRADE),
      points(FIRE, GUNS, COURTS, TRADE),
      ['same 1 > 1', 'split 2 > 2+3', 'same 3 > 4'],
    ],
    [
      'finds what was split three ways and changed a little',
      points(`${GUNS} ${COURTS} ${SCHOOLS}`, TRADE),
      points(GUNS.replace('fifty', 'forty'), COURTS, SCHOOLS, TRADE),
      ['split 1 > 1+2+3', 'same 2 > 4'],
    ],
    [
      'finds what was merged',
      points(FIRE, GUNS, COURTS, TRADE),
      points(FIRE, `${GUNS} ${COURTS}`, TRADE),
      ['same 1 > 1', 'merged 2+3 > 2', 'same 4 > 3'],
    ],
    [
      'tells equal wordings apart by their surroundings',
      points(FIRE, 'Reserved.', GUNS, 'Reserved.', TRADE),
      points(FIRE, 'Reserved.', GUNS, TRADE),
      ['same 1 > 1', 'same 2 > 2', 'same 3 > 3', 'dropped 4 >', 'same 5 > 4'],
    ],
    [
      'moves sub-points with their point',
      `1. ${FIRE}\n(a) north;\n(b) south.\n2. ${GUNS}\n3. ${TRADE}\n4. ${COURTS}`,
      `1. ${GUNS}\n2. ${TRADE}\n3. ${COURTS}\n4. ${FIRE}\n(a) north;\n(b) south.`,
      ['moved 1 > 4', 'same 1.1 > 4.1', 'same 1.2 > 4.2', 'same 2 > 1', 'same 3 > 2', 'same 4 > 3'],
    ],
    [
      'does not call it a move when a paragraph becomes a sub-point in its place',
      `1. ${FIRE}\n2. ${GUNS}\n3. ${TRADE}`,
      `1. ${FIRE}\n(a) ${GUNS}\n2. ${TRADE}`,
      ['same 1 > 1', 'same 2 > 1.1', 'same 3 > 2'],
    ],
    [
      'knows a text that was put below its heading',
      `Article 1 — Ceasefire\n\n${FIRE}\n\nArticle 2 — Trade\n\n${TRADE}`,
      `Article 1 — Ceasefire\n\n1.1 ${FIRE}\n\nArticle 2 — Trade\n\n${TRADE}`,
      ['split 1 > 1+1.1', 'same 2 > 2'],
    ],
    [
      'finds a sub-point that went to another point',
      `1. ${FIRE}\n(a) ${COURTS}\n(b) in the south.\n2. ${GUNS}\n(a) in the isles.`,
      `1. ${FIRE}\n(a) in the south.\n2. ${GUNS}\n(a) in the isles.\n(b) ${COURTS}`,
      ['same 1 > 1', 'moved 1.1 > 2.2', 'same 1.2 > 1.1', 'same 2 > 2', 'same 2.1 > 2.1'],
    ],
    [
      'knows a provision by its heading',
      `Article 1 — Ceasefire\n\n${FIRE}\n\nArticle 2 — Courts\n\n${COURTS}`,
      `Article 1 — Courts\n\nJudges are named by lot.\n\nArticle 2 — Ceasefire\n\nGuns fall silent.`,
      ['changed 1 > 2', 'moved-changed 2 > 1'],
    ],
    [
      'shows a replaced clause beside the old one where the slot is the same',
      points(FIRE, 'The northern port is leased to neither side for ten years.', TRADE),
      points(FIRE, 'The northern port stays as it is and its status is settled by a vote.', TRADE),
      ['same 1 > 1', 'changed 2 > 2', 'same 3 > 3'],
    ],
    [
      'does not pair two whole drafts by their numbers when their wording is apart',
      points(
        'The Parties shall cease all fire by land, sea and air at 06:00 on 1 June 2025.',
        'Forces shall withdraw 15 kilometres from the line of contact within 30 days of signature.',
        'A joint mission of 600 observers shall be deployed along the river by the League.',
        'All prisoners of war and detained civilians shall be exchanged, all for all.',
      ),
      points(
        'The frozen assets of Borland shall be placed in a fund of $100 billion for Arvenia.',
        'Elections shall be held in Arvenia within 100 days under the eyes of the League.',
        'The bridge at Rivertown and the railway to Lakeside shall be reopened to traffic.',
        'Languages and religious minorities shall be protected by law in both states.',
      ),
      [1, 2, 3, 4].map((n) => `new  > ${n}`).concat([1, 2, 3, 4].map((n) => `dropped ${n} >`)),
    ],
    [
      'finds points without words of their own the same as themselves',
      `1. (a) ${FIRE}\n(b) ${GUNS}\n2.\n3. (a) ${TRADE}`,
      `1. (a) ${FIRE}\n(b) ${GUNS}\n2.\n3. (a) ${TRADE}`,
      ['same 1 > 1', 'same 1.1 > 1.1', 'same 1.2 > 1.2', 'same 2 > 2', 'same 3 > 3', 'same 3.1 > 3.1'],
    ],
    ['works with nothing', '', points(FIRE), ['new  > 1']],
  ])('%s', (_, left, right, expected) => {
    expect(compared(left, right)).toEqual(expected);
  });

  it('gives each row a score and a reason in words', () => {
    const rows = align(
      draft(points(FIRE, PRISONERS, COURTS), 'l'),
      draft(points(FIRE, PRISONERS.replace('sick', 'old')), 'r'),
    );
    expect(rows.map(({ score, reason }) => [score > 0 && score < 1 ? 'between' : score, reason])).toEqual([
      [1, 'the same wording'],
      [
        'between',
        expect.stringMatching(
          /^\d+ % of the wording in common, .*the same figures: 30; .*under the same number$/,
        ),
      ],
      [0, 'nothing close enough in the other draft'],
    ]);
  });

  it('leaves out what a page added', () => {
    const text = '1. The sides end their fire and\nDRAFT 3 of 9\nwithdraw at once.';
    const span = [31, 44] as const;
    const left = readDraft({
      ...plainText(text),
      marks: [{ kind: 'furniture', span, text: null, author: null, date: null }],
    });
    if (!left.ok) throw new Error(left.fault.what);
    expect(
      shown(left.value.provisions, draft('1. The sides end their fire and withdraw at once.', 'r')),
    ).toEqual(['same 1 > 1']);
  });

  const pair = fc.record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    size: fc.integer({ min: 0, max: 14 }),
    depth: fc.constantFrom(0.1, 0.4, 0.8),
  });
  const made = ({ seed, size, depth }: { seed: number; size: number; depth: number }): Case =>
    draftOf(seed, size, depth, MATERIALS);

  it('has the same rows with sides exchanged: align(b, a) mirrors align(a, b)', () => {
    fc.assert(
      fc.property(pair, (shape) => {
        const { left, right } = made(shape);
        expect(sorted(align(right, left).map(mirrored))).toEqual(sorted(align(left, right)));
      }),
      { numRuns: 40 },
    );
  });

  it('mirrors drafts of few short texts, most of them alike', () => {
    const text = fc.constantFrom('', 'a', 'b', 'a b', 'a b c', 'Reserved.', 'b c d e', 'a b. c d.');
    const provisions = (side: string) =>
      fc.array(text, { maxLength: 9 }).map((texts) =>
        texts.map((words, index): ReadProvision => ({
          id: `${side}${index}`,
          path: String(index + 1),
          number: `${index + 1}.`,
          text: words,
          brackets: [],
          span: [0, words.length],
        })),
      );
    fc.assert(
      fc.property(provisions('l'), provisions('r'), (left, right) => {
        expect(sorted(align(right, left).map(mirrored))).toEqual(sorted(align(left, right)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives only `same` for a draft and itself, and for the same draft renumbered', () => {
    fc.assert(
      fc.property(pair, (shape) => {
        const { right } = made(shape);
        const renumbered = right.map((provision) => ({
          ...provision,
          id: `new-${provision.id}`,
          path: provision.path.replace(/^\d+/, (number) => String(Number(number) + 7)),
        }));
        for (const other of [right, renumbered])
          expect(new Set(align(right, other).map(({ kind }) => kind)).size).toBeLessThan(2);
        for (const { kind } of align(right, renumbered)) expect(kind).toBe('same');
      }),
      { numRuns: 40 },
    );
  });

  it('puts every provision of both drafts into exactly one row, twice in the same order', () => {
    fc.assert(
      fc.property(pair, (shape) => {
        const { left, right } = made(shape);
        const rows = align(left, right);
        expect(rows.flatMap((row) => row.left).sort()).toEqual(left.map(({ id }) => id).sort());
        expect(rows.flatMap((row) => row.right).sort()).toEqual(right.map(({ id }) => id).sort());
        expect(align(left, right)).toEqual(rows);
        for (const row of rows) {
          const alone = row.kind === 'dropped' || row.kind === 'new';
          expect(alone ? row.score === 0 : row.score > 0 && row.score <= 1).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds links, groups and moves of seeded edits and shuffled tables as well as the bench asks', () => {
    const [drafts, tables] = [noCounts(), noCounts()];
    for (let seed = 1; seed <= 40; seed += 1) {
      const one = caseOf(900 + seed, MATERIALS, 60);
      const rows = align(one.left, one.right);
      addCase(one.kind === 'draft' ? drafts : tables, linksIn(rows), one, rows);
    }
    expect(f1(drafts.all)).toBeGreaterThan(0.97);
    expect(f1(drafts.changed)).toBeGreaterThan(0.95);
    expect(f1(drafts.groups)).toBeGreaterThan(0.85);
    expect(drafts.moves.right / drafts.moves.found).toBeGreaterThan(0.95);
    expect(drafts.moves.right / drafts.moves.gold).toBeGreaterThan(0.9);
    expect(f1(tables.all)).toBeGreaterThan(0.95);
  });

  it('aligns 1,000 provisions with a later version of them', () => {
    const one = draftOf(7, 1000, 0.3, MATERIALS);
    const found = linksIn(align(one.left, one.right));
    expect(one.left.length).toBeGreaterThan(900);
    expect([...found].filter((link) => one.links.has(link)).length / one.links.size).toBeGreaterThan(0.95);
  });
});

describe('carryIds(previous, next)', () => {
  it('keeps the ids of provisions that are the same, changed, moved or split', () => {
    const before = draft(points(FIRE, PRISONERS, `${GUNS} ${COURTS}`), 'a');
    const after = draft(points(TRADE, PRISONERS.replace('30', '60'), FIRE, GUNS, COURTS), 'b');
    expect(carryIds(before, after).map(({ id }) => id)).toEqual(['b1', 'a2', 'a1', 'a3', 'b5']);
  });

  it('never gives one id twice, also where new ids are the same as old ones', () => {
    const before = draft(points(FIRE, GUNS), 'x');
    const after = draft(points(COURTS, SCHOOLS, FIRE), 'x');
    expect(carryIds(before, after).map(({ id }) => id)).toEqual(['x1-v2', 'x2-v2', 'x1']);
  });

  it('keeps all ids of an unchanged draft that is only renumbered', () => {
    const before = draft(points(FIRE, GUNS), 'a');
    expect(carryIds(before, draft(`7. ${FIRE}\n8. ${GUNS}`, 'b')).map(({ id }) => id)).toEqual(['a1', 'a2']);
  });
});

describe('wordingComparable(a, b)', () => {
  const en = { fidelity: 'verbatim', language: 'en' } as const;
  it('agrees to two verbatim texts of one language, regions apart', () => {
    expect(wordingComparable(en, { ...en, language: 'en-GB' }).ok).toBe(true);
    expect(wordingComparable(en, { ...en, language: null }).ok).toBe(true);
  });
  test.each([
    [en, { ...en, fidelity: 'paraphrase' }, 'the second is a paraphrase'],
    [{ ...en, fidelity: 'summary' }, en, 'the first is a summary'],
    [{ ...en, fidelity: 'paraphrase' }, { ...en, fidelity: 'paraphrase' }, 'both are paraphrase texts'],
    [{ ...en, fidelity: 'translation' }, { ...en, fidelity: 'summary' }, 'the first is a translation'],
    [en, { ...en, language: 'uk' }, 'one is in en, the other in uk'],
  ] as const)('refuses %j with %j and says why', (a, b, reason) => {
    const outcome = wordingComparable(a, b);
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'wording-not-comparable' } });
    expect(outcome.ok ? '' : outcome.fault.what).toContain(reason);
  });
});

describe('changedFacts(left, right, parties)', () => {
  const parties = [
    { name: 'Arvenia', aliases: ['AVR', 'Arvenian'] },
    { name: 'Borland' },
    { name: 'League of States', aliases: ['LoS'] },
  ];
  test.each([
    ['up to 600,000 troops', 'up to 800,000 troops', ['number: 600,000 > 800,000']],
    ['100 billion dollars', '100,000,000,000 dollars', []],
    ['within 100 days', 'within 100 weeks', ['number: 100 days > 100 weeks']],
    ['half: 50 per cent', 'half: 50 %', []],
    ['within three months', 'within 3 months', []],
    ['by 24 December 2025', 'by December 24, 2025', []],
    ['by 24 December 2025', 'by 2025-12-31', ['date: 2025-12-24 > 2025-12-31']],
    ['in May 2025', 'in June 2025', ['date: 2025-05 > 2025-06']],
    ['on 3 May', 'on May 4', ['date: --05-03 > --05-04']],
    [
      'Arvenia and Borland meet',
      'Arvenia and the League of States meet',
      ['party: Borland > League of States'],
    ],
    ['AVR meets', 'Arvenia meets', []],
    ['5 000 troops', '5,000 troops', []],
    ['5\u00a0000 troops', '6\u202f000 troops', ['number: 5,000 > 6,000']],
    ['US$ 100bn', '$120 billion', ['number: 100,000,000,000 dollars > 120,000,000,000 dollars']],
    ['1,5 million euros', '1.5 million euros', []],
    ['5km', '10 kilometres', ['number: 5 km > 10 km']],
    ['a 90-day truce', 'a 60-day truce', ['number: 90 days > 60 days']],
    ['twenty-five per cent of one hundred and ten', '25 % of 110', []],
    ['thirteen seats', 'fourteen seats', ['number: 13 > 14']],
    ['one side, one day', 'a side, 2 days', ['number: 1 days > 2 days']],
    ['at 06:00', 'at 18:00', ['number: 06:00 > 18:00']],
    ['in 2022', 'in mid-2024', ['number: 2022 > 2024']],
    ['by 24.12.2025', 'by 24 December 2025', []],
    ['under 3.2.1', 'under 3.2.2', ['number: 3.2.1 > 3.2.2']],
    ['they meet', 'they meet', []],
  ])('of %j and %j', (left, right, expected) => {
    const facts = changedFacts(left, right, parties);
    expect(facts.map((fact) => `${fact.kind}: ${fact.left.join(', ')} > ${fact.right.join(', ')}`)).toEqual(
      expected,
    );
  });

  it('mirrors when the sides are exchanged', () => {
    const facts = changedFacts('3 days for Arvenia', '5 days', parties);
    expect(changedFacts('5 days', '3 days for Arvenia', parties)).toEqual(
      facts.map(({ kind, left, right }) => ({ kind, left: right, right: left })),
    );
  });
});
