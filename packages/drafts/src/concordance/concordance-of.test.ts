import { describe, expect, it, test } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { readDraft } from '../reading/provisions.ts';
import { concordanceOf } from './concordance-of.ts';
import { cellWords, stepCounts, tableLinks } from './summary.ts';
import type { ConcordanceDraft, ConcordanceTable, DraftLink, KeptRows } from './types.ts';

const FIRE = 'The sides end their fire along the whole line of contact at dawn.';
const GUNS = 'Heavy weapons are withdrawn by fifty kilometres under the eyes of the monitors.';
const TRADE = 'The customs posts on the river bridges open again for grain and timber.';
const PRISONERS = 'All detained persons are exchanged within 30 days, the sick and wounded first.';
const COURTS = 'A joint court of five judges hears claims about land and houses.';
const SCHOOLS = 'School books are printed in both languages at the cost of the fund.';
const WATER = 'The upper reservoir is opened for the lower towns each spring by common consent.';
const PORT = 'The northern port is leased to neither side for ten years.';

const points = (...texts: readonly string[]): string =>
  texts.map((text, at) => `${at + 1}. ${text}`).join('\n');

/** Drafts A, B, C … of the texts; ids are `A1`, `A2` … */
function drafts(...texts: readonly string[]): ConcordanceDraft[] {
  return texts.map((text, at) => {
    const key = String.fromCharCode(65 + at);
    return draft(key, text);
  });
}

function draft(key: string, text: string): ConcordanceDraft {
  let count = 0;
  const read = readDraft(plainText(text), { ids: () => `${key}${(count += 1)}` });
  if (!read.ok && text !== '') throw new Error(read.fault.what);
  return { key, title: `Draft ${key}`, provisions: read.ok ? read.value.provisions : [] };
}

function run(list: readonly ConcordanceDraft[], kept?: KeptRows, links?: readonly DraftLink[]) {
  const outcome = concordanceOf(list, kept, links);
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

/** Rows as `12a: base 1 | changed 2 | dropped`, with other rows in brackets. */
function shown({ drafts, rows }: ConcordanceTable): string[] {
  return rows.map(({ row, cells, vanished }) => {
    const parts = drafts.map(({ key }) => {
      const cell = cells[key];
      if (cell === undefined) return '-';
      const others = cell.rows.length > 0 ? [`(${cell.rows.join()})`] : [];
      return [cell.kind, ...cell.paths, ...others].join(' ');
    });
    return `${row}: ${vanished ? 'vanished' : parts.join(' | ')}`;
  });
}
const table = (...texts: readonly string[]): string[] => shown(run(drafts(...texts)).table);

describe('concordanceOf(drafts)', () => {
  test.each([
    [
      'keeps a row through renumbering and change',
      [
        points(FIRE, PRISONERS),
        points(PRISONERS.replace('30', '60')),
        points(GUNS, PRISONERS.replace('30', '60')),
      ],
      ['0a: - | - | new 1', '1: base 1 | dropped | -', '2: base 2 | changed 1 | same 2'],
    ],
    [
      'puts new rows behind those that they follow',
      [points(FIRE, GUNS), points(FIRE, TRADE, GUNS), points(FIRE, TRADE, COURTS, GUNS, SCHOOLS)],
      [
        '1: base 1 | same 1 | same 1',
        '1a: - | new 2 | same 2',
        '1b: - | - | new 3',
        '2: base 2 | same 3 | same 4',
        '2a: - | - | new 5',
      ],
    ],
    [
      'puts a row before one that was put in earlier',
      [points(FIRE, GUNS), points(FIRE, TRADE, GUNS), points(FIRE, COURTS, TRADE, GUNS)],
      [
        '1: base 1 | same 1 | same 1',
        '1-a: - | - | new 2',
        '1a: - | new 2 | same 3',
        '2: base 2 | same 3 | same 4',
      ],
    ],
    [
      'finds in its old row what was dropped and is back',
      [
        points(FIRE, GUNS, TRADE),
        points(FIRE, TRADE),
        points(FIRE, TRADE),
        points(FIRE, GUNS.replace('fifty', 'forty'), TRADE),
      ],
      [
        '1: base 1 | same 1 | same 1 | same 1',
        '2: base 2 | dropped | - | revived 2',
        '3: base 3 | same 2 | same 2 | same 3',
      ],
    ],
    [
      'finds all of an older base on which a later draft builds',
      [
        points(FIRE, GUNS, TRADE),
        points(COURTS, SCHOOLS, WATER),
        points(FIRE, GUNS.replace('fifty', 'forty'), TRADE, WATER),
      ],
      [
        '0a: - | new 1 | dropped',
        '0b: - | new 2 | dropped',
        '0c: - | new 3 | same 4',
        '1: base 1 | dropped | revived 1',
        '2: base 2 | dropped | revived 2',
        '3: base 3 | dropped | revived 3',
      ],
    ],
    [
      'gives pieces rows of their own, but for the one that carries on',
      [
        points(FIRE, `${GUNS} ${GUNS.replace('Heavy', 'Light')} ${COURTS}`, TRADE),
        points(FIRE, COURTS, `${GUNS} ${GUNS.replace('Heavy', 'Light')}`, TRADE),
      ],
      ['1: base 1 | same 1', '1a: - | split 2 (2)', '2: base 2 | split 3 (1a)', '3: base 3 | same 4'],
    ],
    [
      'lets the piece with the words carry a point on, and not the heading that came over it',
      [
        `Article 1\n\n${FIRE}\n\nArticle 2\nWeapons\n\n${GUNS} ${COURTS}\n\nArticle 3\n\n${TRADE}`,
        `Article 1\n\n${FIRE}\n\nArticle 2\nWeapons\n\n2.1 ${GUNS}\n\n2.2 ${PRISONERS}\n\nArticle 3\n\n${TRADE}`,
      ],
      [
        '1: base 1 | same 1',
        '1a: - | split 2 (2)',
        '2: base 2 | split 2.1 (1a)',
        '2a: - | new 2.2',
        '3: base 3 | same 3',
      ],
    ],
    [
      'ends a row that was merged into another, and opens it again where they part',
      [
        points(FIRE, GUNS, COURTS, TRADE),
        points(FIRE, `${GUNS} ${COURTS}`, TRADE),
        points(FIRE, GUNS, COURTS, TRADE),
      ],
      [
        '1: base 1 | same 1 | same 1',
        '2: base 2 | merged 2 (3) | split 2 (3)',
        '3: base 3 | merged (2) | revived 3 (2)',
        '4: base 4 | same 3 | same 4',
      ],
    ],
    [
      'says what moved, against the draft before',
      [
        points(FIRE, GUNS, PRISONERS, COURTS),
        points(COURTS, FIRE, GUNS, PRISONERS),
        points(COURTS, FIRE, GUNS, PRISONERS),
      ],
      [
        '1: base 1 | same 2 | same 2',
        '2: base 2 | same 3 | same 3',
        '3: base 3 | same 4 | same 4',
        '4: base 4 | moved 1 | same 1',
      ],
    ],
    [
      'does not revive a point of two words in another place',
      [points(FIRE, 'Reserved.', GUNS), points(FIRE, GUNS), points(FIRE, GUNS, TRADE, 'Reserved.')],
      [
        '1: base 1 | same 1 | same 1',
        '2: base 2 | dropped | -',
        '3: base 3 | same 2 | same 2',
        '3a: - | - | new 3',
        '3b: - | - | new 4',
      ],
    ],
    [
      'leaves a point whose text is not kept neither dropped nor new',
      [points(FIRE, GUNS, TRADE), points(FIRE, '[…]', TRADE), points(FIRE, GUNS, TRADE)],
      ['1: base 1 | same 1 | same 1', '2: base 2 | not-kept 2 | same 2', '3: base 3 | same 3 | same 3'],
    ],
    [
      'numbers by the first draft that has provisions',
      ['', points(FIRE), points(GUNS, FIRE)],
      ['0a: - | - | new 1', '1: - | new 1 | same 2'],
    ],
  ])('%s', (_, texts, expected) => expect(table(...texts)).toEqual(expected));

  it('does not call dropped what an extract does not show', () => {
    const [a, b, c] = drafts(points(FIRE, GUNS, TRADE), points(FIRE), points(FIRE, GUNS, COURTS));
    const list = [a, b, c]
      .flatMap((each) => each ?? [])
      .map((each) => ({ ...each, complete: each.key !== 'B' }));
    expect(shown(run(list).table)).toEqual([
      '1: base 1 | same 1 | same 1',
      '2: base 2 | not-kept | same 2',
      '2a: - | - | new 3',
      '3: base 3 | not-kept | dropped',
    ]);
  });

  it('names the draft that a cell is compared with', () => {
    const { table } = run(drafts(points(FIRE, GUNS), points(FIRE), points(FIRE, GUNS)));
    expect(table.rows[1]?.cells['C']).toMatchObject({ kind: 'revived', against: 'A', score: 1, ids: ['C2'] });
    expect(table.rows[1]?.cells['B']).toMatchObject({ kind: 'dropped', against: 'A', ids: [], paths: [] });
  });

  it('asks for a second draft, and for keys that differ', () => {
    expect(concordanceOf([])).toMatchObject({ ok: false, fault: { code: 'two-drafts-needed' } });
    const [one] = drafts(points(FIRE));
    expect(one !== undefined && concordanceOf([one, one])).toMatchObject({
      ok: false,
      fault: { code: 'draft-key-repeats' },
    });
  });
});

describe('concordanceOf(drafts, kept, links)', () => {
  const list = drafts(
    points(FIRE, PORT, TRADE),
    points(FIRE, COURTS, TRADE),
    points(FIRE, COURTS, WATER, TRADE),
  );

  it('gives the same again for its own output', () => {
    const first = run(list);
    expect(run(list, first.kept)).toEqual(first);
    expect(run(list, JSON.parse(JSON.stringify(first.kept)) as KeptRows)).toEqual(first);
  });

  it('lists a row in which nothing stands any more, and gives its number to nothing else', () => {
    const { kept } = run(list);
    const [a, b] = list;
    const shorter = [a, b, draft('C', points(FIRE, COURTS, SCHOOLS, TRADE))].flatMap((each) => each ?? []);
    const rows = shown(run(shorter, kept).table);
    expect(rows.filter((row) => row.endsWith('vanished'))).toHaveLength(0);
    const without = [a, b].flatMap((each) => each ?? []);
    const later = run(without, kept);
    expect(shown(later.table).filter((row) => row.endsWith('vanished'))).toEqual(['1b: vanished']);
    expect(shown(run(list, later.kept).table)).toEqual(shown(run(list).table));
  });

  it('follows a person who cut a link, and all that came of it', () => {
    const cut: DraftLink = { from: 'A', to: 'B', left: ['A1'], right: ['B1'], verdict: 'cut' };
    const { kept } = run(list);
    const rows = shown(run(list, kept, [cut]).table);
    expect(rows).toContain('1: base 1 | dropped | -');
    expect(rows).toContain('0a: - | new 1 | same 1');
  });

  it('follows a person who confirmed a link between any two drafts', () => {
    const link: DraftLink = { from: 'C', to: 'A', left: ['C3'], right: ['A2'], verdict: 'confirmed' };
    const { table } = run(list, undefined, [link]);
    expect(table.rows.find(({ row }) => row === '2')?.cells['C']).toMatchObject({
      ids: ['C3'],
      locked: true,
    });
    const again = run(list, run(list).kept, [link]);
    expect(again.table.rows.find(({ row }) => row === '2')?.cells['C']?.ids).toEqual(['C3']);
    expect(run(list, again.kept, [link])).toEqual(again);
  });

  test.each([
    [null, 'no list of rows'],
    [{ rows: [{ row: 'x', cells: {} }] }, 'entry 1'],
    [
      {
        rows: [
          { row: '1', cells: {} },
          { row: '1', cells: {} },
        ],
      },
      'row 1 stands in them twice',
    ],
    [
      {
        rows: [
          { row: '1', cells: { A: ['p'] } },
          { row: '2', cells: { A: ['p'] } },
        ],
      },
      'provision p stands in two rows',
    ],
    [{ rows: [{ row: '1', cells: { A: 'p' } }] }, 'no lists'],
  ])('refuses kept rows that it did not give: %j', (kept, why) => {
    const outcome = concordanceOf(list, kept as unknown as KeptRows);
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'kept-rows-unreadable' } });
    expect(!outcome.ok && outcome.fault.what).toContain(why);
  });
});

describe('what is said of a table', () => {
  const { table: split } = run(
    drafts(
      points(FIRE, `${GUNS} ${COURTS}`, TRADE),
      points(FIRE, GUNS, COURTS, TRADE),
      points(FIRE, `${GUNS} ${COURTS}`),
      points(FIRE, GUNS, TRADE),
    ),
  );

  it('counts cells by kind for each draft', () => {
    expect(stepCounts(split)).toEqual([
      { draft: 'A', counts: { base: 3 } },
      { draft: 'B', counts: { same: 2, split: 2 } },
      { draft: 'C', counts: { same: 1, merged: 2, dropped: 1 } },
      { draft: 'D', counts: { same: 1, changed: 1, revived: 1 } },
    ]);
  });

  it('puts the kinds of cells into words', () => {
    const words = split.rows.map(
      ({ row, cells }) =>
        `${row}: ${Object.values(cells)
          .map((cell) => cellWords(cell))
          .join(' | ')}`,
    );
    expect(words).toEqual([
      '1: in the first draft | same | same | same',
      '2: in the first draft | split with row 2a | merged with row 2a | changed',
      '2a: split from row 2 | merged into row 2',
      '3: in the first draft | same | dropped | back, as in B',
    ]);
  });

  it('gives all links, across rows too', () => {
    const links = tableLinks(split).map(
      ({ from, to, left, right }) => `${from}${left.paths.join()}-${to}${right.paths.join()}`,
    );
    expect(links).toEqual([
      'A1-B1',
      'A2-B2',
      'A2-B3',
      'A3-B4',
      'B1-C1',
      'B2-C2',
      'B3-C2',
      'C1-D1',
      'C2-D2',
      'B4-D3',
    ]);
  });
});
