import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PAGE_WIDTH, widthOf } from '../svg.ts';
import { drawDealPlane, type DealPlane } from './deal-plane.ts';
import { placeLabels } from './place-labels.ts';

const PLANE: DealPlane = {
  parties: [
    { name: 'Velmara <&>', range: [0, 10], reserved: 3 },
    { name: 'Tessaly', range: [-5, 5], reserved: null },
  ],
  frontier: [
    [2, 5],
    [6, 1],
    [10, -5],
  ],
  picks: [
    { mark: 'a', at: [6, 1] },
    { mark: 'b', at: [6, 1] },
    { mark: 'c', at: [2, 5] },
  ],
  drafts: [
    {
      name: 'first draft',
      ranges: [
        [1, 4],
        [-2, 2],
      ],
    },
    {
      name: 'second draft',
      ranges: [
        [6, 6],
        [1, 1],
      ],
    },
  ],
};

const partsOf = (plane: DealPlane) => parseHTML(drawDealPlane('p', 'What two could get', plane)).document;

describe('drawDealPlane(id, title, plane)', () => {
  it('draws the frontier as dots, a draft as a frame, or a diamond where it is one point, and what is reserved dashed', () => {
    const drawn = partsOf(PLANE);
    const dots = [...drawn.querySelectorAll('circle')].filter((each) => each.getAttribute('r') === '1.9');
    expect(dots).toHaveLength(3);
    expect(drawn.querySelectorAll('rect')).toHaveLength(1);
    expect(drawn.querySelectorAll('path')).toHaveLength(1);
    const dashed = [...drawn.querySelectorAll('line')].filter(
      (each) => each.getAttribute('stroke-dasharray') !== null,
    );
    expect(dashed).toHaveLength(1);
  });

  it('puts more utility to the right and upwards', () => {
    const dots = [...partsOf(PLANE).querySelectorAll('circle')]
      .filter((each) => each.getAttribute('r') === '1.9')
      .map((each) => [Number(each.getAttribute('cx')), Number(each.getAttribute('cy'))] as const);
    expect(dots[0]?.[0]).toBeLessThan(dots[2]?.[0] ?? 0);
    expect(dots[0]?.[1]).toBeLessThan(dots[2]?.[1] ?? 0);
  });

  it('says marks of one place together, and escapes names', () => {
    const drawn = partsOf(PLANE);
    const texts = [...drawn.querySelectorAll('text')].map((each) => each.textContent);
    expect(texts).toContain('a, b');
    expect(texts).toContain('c');
    expect(texts).toContain('Velmara <&>');
    expect(drawDealPlane('p', 'x', PLANE)).not.toContain('Velmara <&>');
  });

  it('draws what is one point only, or equal for all, and a hundred thousand points as dots that can be told apart', () => {
    const flat = {
      ...PLANE,
      parties: PLANE.parties.map((each) => ({ ...each, range: [1, 1] as const, reserved: 1 })),
    };
    const one = { ...flat, frontier: [[1, 1] as const], drafts: [], picks: [] } as unknown as DealPlane;
    expect(drawDealPlane('p', 'x', one)).not.toMatch(/NaN|Infinity/);
    const frontier = Array.from({ length: 100_000 }, (_, at) => [at / 1e4, 5 - at / 1e4] as const);
    const many = partsOf({ ...PLANE, frontier });
    expect(many.querySelectorAll('circle').length).toBeLessThan(2_000);
  });
});

describe('placeLabels(wanted, frame)', () => {
  const frame = { left: 0, top: 0, right: PAGE_WIDTH, bottom: 500 };
  const wanted = fc.array(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 12 }),
      x: fc.integer({ min: 150, max: PAGE_WIDTH - 150 }),
      y: fc.integer({ min: 60, max: 440 }),
      away: fc.constant(6),
    }),
    { minLength: 1, maxLength: 6 },
  );
  it('keeps a few labels apart and within the frame', () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const placed = placeLabels(all, frame);
        expect(placed.map(({ text }) => text)).toEqual(all.map(({ text }) => text));
        for (const { text, x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + widthOf(text)).toBeLessThanOrEqual(PAGE_WIDTH);
          expect(y).toBeLessThanOrEqual(500);
        }
        placed.forEach((one, at) => {
          for (const other of placed.slice(at + 1))
            expect(
              Math.abs(one.y - other.y) >= 12 ||
                one.x + widthOf(one.text) <= other.x + 0.01 ||
                other.x + widthOf(other.text) <= one.x + 0.01,
            ).toBe(true);
        });
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
