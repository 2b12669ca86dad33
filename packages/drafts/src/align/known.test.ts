import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankTexts } from '../../bench/base-texts.ts';
import { draftOf, type Case } from '../../bench/cases.ts';
import { between, pick, seeded } from '../../bench/random.ts';
import { readWordLists } from '../../bench/word-lists.ts';
import { align, alignKnown, carryIds, mirrored, mirroredLink, toReview, type KnownLink } from '../index.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';

const BENCH = new URL('../../bench/', import.meta.url).pathname;
const MATERIALS = { texts: bankTexts(`${BENCH}bank`), lists: readWordLists(`${BENCH}words`) };

const FIRE = 'The sides cease all fire by land, sea and air at noon on the day of signature.';
const GUNS = 'Heavy guns are withdrawn ten kilometres behind the line of contact within three weeks.';
const TRADE = 'Grain, salt and fuel pass the four river crossings free of duty.';

const draft = (side: string, ...texts: string[]): ReadProvision[] =>
  texts.map((text, index) => ({
    id: `${side}${index + 1}`,
    path: String(index + 1),
    number: `${index + 1}.`,
    text,
    brackets: [],
    span: [0, text.length],
  }));

const shown = (rows: readonly ConcordanceRow[]): string[] =>
  rows.map(
    ({ kind, left, right, locked }) =>
      `${kind} ${left.join('+')} > ${right.join('+')}${locked ? ' locked' : ''}`,
  );
const link = (verdict: KnownLink['verdict'], left: string[], right: string[]): KnownLink => ({
  left,
  right,
  verdict,
});

describe('align(left, right, known)', () => {
  it('keeps a confirmed link though nothing speaks for it, and says who said so', () => {
    const rows = align(draft('l', FIRE, GUNS), draft('r', GUNS, TRADE), [link('confirmed', ['l1'], ['r2'])]);
    expect(shown(rows)).toEqual(['moved-changed l1 > r2 locked', 'same l2 > r1']);
    expect(rows[0]?.reason).toBe('confirmed by a person');
  });

  it('takes a confirmed partner away from the one that has the same wording', () => {
    const rows = align(draft('l', FIRE, GUNS), draft('r', FIRE, TRADE), [link('confirmed', ['l2'], ['r1'])]);
    expect(shown(rows)).toEqual(['dropped l1 > ', 'changed l2 > r1 locked', 'new  > r2']);
  });

  it.each([
    [['l1'], ['r1', 'r2'], 'split l1 > r1+r2 locked'],
    [['l1', 'l2'], ['r1'], 'merged l1+l2 > r1 locked'],
    [['l1', 'l2'], ['r1', 'r2'], 'changed l1+l2 > r1+r2 locked'],
    [['l1'], [], 'dropped l1 >  locked'],
    [[], ['r2'], 'new  > r2 locked'],
  ])('follows %j with %j', (left, right, row) => {
    const rows = align(draft('l', FIRE, GUNS), draft('r', TRADE, GUNS), [link('confirmed', left, right)]);
    expect(shown(rows)).toContain(row);
  });

  it('never links what was cut, not even the very same wording', () => {
    const known = [link('cut', ['l1'], ['r1'])];
    expect(shown(align(draft('l', FIRE, GUNS), draft('r', FIRE, GUNS), known))).toEqual([
      'new  > r1',
      'dropped l1 > ',
      'same l2 > r2',
    ]);
  });

  it('leaves a piece that was cut out of the group', () => {
    const left = draft('l', `${FIRE} ${GUNS} ${TRADE}`);
    const right = draft('r', FIRE, GUNS, TRADE);
    expect(shown(align(left, right))).toEqual(['split l1 > r1+r2+r3']);
    expect(shown(align(left, right, [link('cut', ['l1'], ['r3'])]))).toEqual([
      'split l1 > r1+r2',
      'new  > r3',
    ]);
  });

  it('lets the later link win, and tells what was lost and why', () => {
    const known = [
      link('confirmed', ['l1'], ['r1']),
      link('confirmed', ['gone'], ['r1']),
      link('cut', ['l1'], ['r1']),
      link('cut', ['l2'], []),
    ];
    const { rows, lost } = alignKnown(draft('l', FIRE, GUNS), draft('r', FIRE, GUNS), known);
    expect(shown(rows)).toContain('dropped l1 > ');
    expect(lost.map(({ reason }) => reason)).toEqual([
      'cut by a later link',
      'no longer in the drafts: gone',
      'a cut link needs provisions on both sides',
    ]);
  });

  it('passes ids on by known links', () => {
    const known = [link('cut', ['l1'], ['r1']), link('confirmed', ['l1'], ['r2'])];
    const next = carryIds(draft('l', FIRE, GUNS), draft('r', FIRE, TRADE), known);
    expect(next.map(({ id }) => id)).toEqual(['r1', 'l1']);
  });

  /** Links as a person might make them: true ones, wrong ones, groups, ones with nothing, and cuts, among them of true pairs. */
  function knownOf({ left, right, links }: Case, seed: number): KnownLink[] {
    const random = seeded(seed);
    const some = (side: readonly ReadProvision[]): string[] =>
      side.length === 0 ? [] : Array.from({ length: between(random, 1, 2) }, () => pick(random, side).id);
    const truths = [...links].map((each) => each.split('='));
    return Array.from({ length: 8 }, (): KnownLink => {
      const verdict = random() < 0.5 ? 'confirmed' : 'cut';
      const [a = '', b = ''] = truths.length > 0 ? pick(random, truths) : [];
      if (random() < 0.5 && a !== '') return link(verdict, [a], [b]);
      return random() < 0.2 ? link('confirmed', some(left), []) : link(verdict, some(left), some(right));
    });
  }

  const shape = fc.record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    size: fc.integer({ min: 3, max: 25 }),
    depth: fc.constantFrom(0.1, 0.4),
  });

  it('gives every confirmed link that is not lost as a locked row and no cut pair, from both sides', () => {
    fc.assert(
      fc.property(shape, ({ seed, size, depth }) => {
        const one = draftOf(seed, size, depth, MATERIALS);
        const known = knownOf(one, seed);
        const { rows, lost } = alignKnown(one.left, one.right, known);
        const followed = known.filter((each) => !lost.some((other) => other.link === each));
        const locked = rows.filter((row) => row.locked);
        for (const { left, right, verdict } of followed) {
          const [a, b] = [new Set(left), new Set(right)];
          const same = (row: ConcordanceRow): boolean =>
            row.left.length === a.size &&
            row.right.length === b.size &&
            row.left.every((id) => a.has(id)) &&
            row.right.every((id) => b.has(id));
          if (verdict === 'confirmed') expect(locked.some(same)).toBe(true);
          else
            for (const row of rows)
              if (!row.locked)
                expect(row.left.some((id) => a.has(id)) && row.right.some((id) => b.has(id))).toBe(false);
        }
        const ids = [...one.left, ...one.right].map(({ id }) => id);
        expect(rows.flatMap((row) => [...row.left, ...row.right]).sort()).toEqual(ids.sort());
        const back = align(one.right, one.left, known.map(mirroredLink)).map(mirrored);
        const sorted = (all: readonly ConcordanceRow[]): string[] =>
          all.map((row) => JSON.stringify(row)).sort();
        expect(sorted(back)).toEqual(sorted(rows));
      }),
      { numRuns: 60 },
    );
  });
});

describe('toReview(rows)', () => {
  it('lists low scores and close rivals with the reason, the surest doubt first, and nothing that is sure or locked', () => {
    const row = (score: number, over: Partial<ConcordanceRow> = {}): ConcordanceRow => ({
      kind: 'changed',
      left: [`l${score}`],
      right: [`r${score}`],
      score,
      reason: '',
      locked: false,
      ...over,
    });
    const rival = { left: ['l0.95'], right: ['r9'], near: 0.8 };
    const rows = [
      row(1),
      row(0.95, { rival }),
      row(0.7),
      row(0.3),
      row(0.2, { locked: true }),
      row(0, { kind: 'dropped', right: [] }),
    ];
    expect(toReview(rows).map(({ row: { score }, why }) => [score, why])).toEqual([
      [0.3, 'more likely no pair than one: it rests on its place or its heading'],
      [0.7, 'about 70 of 100 such pairs are right'],
      [0.95, 'another provision of the right draft is nearly as near by its words (80 %)'],
    ]);
  });
});
