import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PAGE_WIDTH, widthOf } from '../svg.ts';
import { brokenAxis } from './broken-axis.ts';
import { drawLineage } from './lineage.ts';
import type { Box } from './lineage.ts';
import { TIMELINE_MARKS } from './marks.ts';
import { alphabetical, drawMeetings } from './meetings.ts';
import { drawTimeline } from './timeline.ts';
import type { TimelineItem } from './timeline-labels.ts';

const day = fc
  .integer({ min: 0, max: 5000 })
  .map((n) => new Date(Date.UTC(2013, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
const mark = fc.record({
  when: day.map((date) => ({ start: date, end: date, precision: 'day' as const })),
  mark: fc.constantFrom(...TIMELINE_MARKS),
});
const items = fc
  .array(
    fc.record({ title, marks: fc.array(mark, { minLength: 1, maxLength: 3 }), proposed: fc.boolean() }),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) => all.map((each, index): TimelineItem => ({ id: `e${index}`, ...each })));

describe('drawTimeline(id, title, items)', () => {
  it('lets no two labels touch and keeps each within the page', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { labels } = drawTimeline('t', 'Plan and fact', all);
        expect(labels.map((each) => each.id).sort()).toEqual(all.map((each) => each.id).sort());
        labels.forEach((one, index) => {
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(PAGE_WIDTH + 0.01);
          for (const other of labels.slice(index + 1))
            if (other.lane === one.lane) expect(one.to <= other.from || other.to <= one.from).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same items in another order', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(drawTimeline('t', 'x', [...all].reverse()).svg).toBe(drawTimeline('t', 'x', all).svg);
      }),
      { numRuns: 30 },
    );
  });

  it('is an image with a title and a description, and escapes what it shows', () => {
    const date = { start: '2025-11-20', end: '2025-11-20', precision: 'day' as const };
    const { svg } = drawTimeline('t', 'A <b> & "c"', [
      { id: '1', title: '<script>x</script>', marks: [{ when: date, mark: 'held' }], proposed: false },
    ]);
    const root = parseHTML(svg).document.querySelector('svg');
    expect(root?.getAttribute('role')).toBe('img');
    expect(root?.querySelector('title')?.textContent).toBe('A <b> & "c"');
    expect(root?.querySelector('desc')?.textContent).not.toBe('');
    expect(svg).not.toContain('<script');
  });

  it('draws each kind of mark in a shape of its own', () => {
    const date = { start: '2025-11-20', end: '2025-11-20', precision: 'day' as const };
    const shapes = TIMELINE_MARKS.map((each) => {
      const { svg } = drawTimeline('t', 'x', [
        { id: '1', title: 'x', marks: [{ when: date, mark: each }], proposed: false },
      ]);
      return svg.slice(
        svg.lastIndexOf('</text>', svg.lastIndexOf('x · ') > 0 ? svg.length : undefined) - 600,
      );
    });
    expect(new Set(shapes).size).toBe(TIMELINE_MARKS.length);
  });
});

describe('brokenAxis(days, left, width)', () => {
  it('puts later days further right, and ticks apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 40 }), (days) => {
        const axis = brokenAxis(days, 0, 600);
        const sorted = [...new Set(days)].sort((a, b) => a - b);
        sorted
          .slice(1)
          .forEach((each, index) => expect(axis.place(each)).toBeGreaterThan(axis.place(sorted[index] ?? 0)));
        axis.ticks.slice(1).forEach((tick, index) => {
          const before = axis.ticks[index];
          const room = (widthOf(tick.text) + widthOf(before?.text ?? '')) / 2;
          expect(tick.x - (before?.x ?? 0)).toBeGreaterThan(room);
        });
      }),
      { numRuns: 80 },
    );
  });
});

const drafts = fc
  .array(
    fc.record({
      title,
      date: fc.option(day),
      lines: fc.constantFrom([], ['20 Nov 2025', 'paraphrase']),
      seen: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((each, index) => ({ id: `d${index}`, ...each })));
const lineage = drafts.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.uniqueArray(
      fc.record({
        earlier: fc.nat(all.length - 1),
        later: fc.nat(all.length - 1),
        word: fc.constantFrom('revises', 'counters', 'modelled on'),
        proposed: fc.boolean(),
      }),
      {
        maxLength: 14,
        selector: (link) => `${link.earlier} ${link.later} ${link.word}`,
      },
    ),
  ),
);

const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('drawLineage(id, title, drafts, links)', () => {
  it('lets no frame and no word on a link cover another, and keeps all on the page', () => {
    fc.assert(
      fc.property(lineage, ([all, links]) => {
        const named = links.map((link) => ({
          ...link,
          earlier: `d${link.earlier}`,
          later: `d${link.later}`,
        }));
        const { boxes } = drawLineage('l', 'Lineage', all, named);
        boxes.forEach((one, index) => {
          expect(one.x).toBeGreaterThanOrEqual(-0.01);
          expect(one.x + one.width).toBeLessThanOrEqual(PAGE_WIDTH + 0.01);
          for (const other of boxes.slice(index + 1))
            expect(touch(one, other) ? [one, other] : []).toEqual([]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('draws every draft and every link that goes forward in time, earlier left of later in a band', () => {
    const all = ['2025-01-01', '2025-02-01', '2025-03-01'].map((date, index) => ({
      id: `d${index}`,
      title: `Draft ${index}`,
      date,
      lines: [],
      seen: true,
    }));
    const { boxes, svg } = drawLineage('l', 'x', all, [
      { earlier: 'd0', later: 'd1', word: 'revises', proposed: false },
      { earlier: 'd1', later: 'd2', word: 'counters', proposed: true },
    ]);
    const x = (what: string) => boxes.find((box) => box.what === what)?.x ?? NaN;
    expect(x('d0')).toBeLessThan(x('d1'));
    expect(x('d1')).toBeLessThan(x('d2'));
    expect(svg).toContain('>revises<');
    expect(svg).toContain('>counters (proposed)<');
  });
});

describe('drawMeetings(id, title, counts)', () => {
  it('orders parties by the alphabet whatever order they come in', () => {
    const parties = ['Ukraine', 'Åland', 'france', 'European Union'];
    expect(alphabetical(parties)).toEqual(['Åland', 'European Union', 'france', 'Ukraine']);
    const met = [{ a: 'Ukraine', b: 'france', count: 3 }];
    expect(drawMeetings('m', 'x', { parties: [...parties].reverse(), met })).toBe(
      drawMeetings('m', 'x', { parties, met }),
    );
  });

  it('draws one disc for each pair that met and none for the others', () => {
    const made = drawMeetings('m', 'x', {
      parties: ['A', 'B', 'C'],
      met: [
        { a: 'C', b: 'A', count: 12 },
        { a: 'A', b: 'B', count: 1 },
      ],
    });
    expect(made.match(/<circle/gu)).toHaveLength(2);
    expect(made).toContain('>12<');
  });
});
