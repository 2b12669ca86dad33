import { describe, expect, it, test } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { align, carryIds, readDraft } from '../index.ts';
import type { ReadProvision } from '../types.ts';

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
      'finds what was split four ways',
      points(`${GUNS} ${PRISONERS} ${COURTS} ${TRADE}`, FIRE),
      points(GUNS, PRISONERS, COURTS, TRADE, FIRE),
      ['split 1 > 1+2+3+4', 'same 2 > 5'],
    ],
    [
      'finds what was merged of four',
      points(FIRE, GUNS, PRISONERS, COURTS, TRADE),
      points(FIRE, `${GUNS} ${PRISONERS} ${COURTS} ${TRADE}`),
      ['same 1 > 1', 'merged 2+3+4+5 > 2'],
    ],
    [
      'has no more than four in a group',
      points(`${GUNS} ${PRISONERS} ${COURTS} ${TRADE} ${SCHOOLS}`, FIRE),
      points(GUNS, PRISONERS, COURTS, TRADE, SCHOOLS, FIRE),
      ['split 1 > 1+2+3+4', 'new  > 5', 'same 2 > 6'],
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
