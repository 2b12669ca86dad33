import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAsOf, anyComparison, anyDossier } from '../test/arbitraries.ts';
import { asked, dossier } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import type { Issue, Option, Position, Treatment } from './records.ts';
import type { Range } from './tilt-range.ts';
import { tilt } from './tilt.ts';
import type { Tilt } from './tilt.ts';
import type { TiltQuestion } from './tilt-figures.ts';

function tiltOf(
  made: DossierBuilder,
  question: Partial<TiltQuestion> = {},
  asOf: string | null = null,
): Tilt | null {
  const result = tilt(made.slice('tilt'), asked(asOf), { party: 'p1', from: 'a', to: 'b', ...question });
  return result.ok ? result.value : null;
}

const need = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing was found');
  return value;
};

const base = () =>
  dossier()
    .party('p1', 'Aldor')
    .party('p2', 'Borland')
    .source('press')
    .issue('i', ['x', 'y', 'z'])
    .says('s', 'p1', '2025-01-01', { cites: ['press'] })
    .draft('a', { date: '2025-01-10' })
    .draft('b', { date: '2025-02-10' })
    .treats('a', '1', 'i', ['x'])
    .treats('b', '1', 'i', ['y']);

/** The same dossier with the issues in the opposite order. */
const reversedIssues = (made: DossierBuilder): DossierBuilder =>
  made.but((copy) => {
    for (const record of made.records())
      if (record.kind === 'issue') copy.change<Issue>(record.id, { ordinal: -record.ordinal });
  });

const twin = (id: string): string => `${id}'`;

/** The same dossier with a second issue that is the first one again: options, positions, treatments. */
function split(made: DossierBuilder, issue: string): DossierBuilder {
  return made.but((copy) => {
    for (const record of made.records()) {
      if (record.kind === 'issue' && record.id === issue) copy.add({ ...record, id: twin(record.id) });
      if (record.kind === 'option' && record.issue === issue)
        copy.add({ ...record, id: twin(record.id), issue: twin(issue) } satisfies Option);
      if (record.kind === 'position' && record.issue === issue)
        copy.add({
          ...record,
          id: twin(record.id),
          issue: twin(issue),
          option: twin(record.option),
        } satisfies Position);
      if (record.kind === 'preference' && record.issue === issue)
        copy.add({ ...record, id: twin(record.id), issue: twin(issue), order: record.order.map(twin) });
      if (record.kind === 'treatment' && record.issue === issue)
        copy.add({
          ...record,
          id: twin(record.id),
          issue: twin(issue),
          options: record.options.map(twin),
        } satisfies Treatment);
    }
  });
}

const mirrored = ([lo, hi]: Range): Range => [0 - hi, 0 - lo];

describe('tilt obeys its laws on random dossiers', () => {
  test('delta(d, d) = 0: a draft against itself is the same', () => {
    fc.assert(
      fc.property(anyComparison, (made) => {
        const found = need(tiltOf(made, { to: 'a' }));
        expect(found.verdict).toBe('the same');
        expect(found.delta?.range).toEqual([0, 0]);
      }),
    );
  });

  test('delta(a, b) = -delta(b, a), on each issue and in sum', () => {
    fc.assert(
      fc.property(anyComparison, (made) => {
        const there = need(tiltOf(made));
        const back = need(tiltOf(made, { from: 'b', to: 'a' }));
        expect(there.delta?.range).toEqual(mirrored(need(back.delta).range));
        expect(there.issues.map((each) => each.delta.range)).toEqual(
          back.issues.map((each) => mirrored(each.delta.range)),
        );
      }),
    );
  });

  test('the order of the issues changes neither the verdict nor the total', () => {
    fc.assert(
      fc.property(anyComparison, (made) => {
        const [one, other] = [need(tiltOf(made)), need(tiltOf(reversedIssues(made)))];
        expect(other.issues.map((each) => each.issue.id)).toEqual(
          one.issues.map((each) => each.issue.id).toReversed(),
        );
        expect(other.verdict).toBe(one.verdict);
        expect(other.delta?.range).toEqual(one.delta?.range);
      }),
    );
  });

  test('splitting an issue into identical parts keeps the verdict', () => {
    fc.assert(
      fc.property(anyComparison, fc.constantFrom('i1', 'i2', 'i3'), (made, issue) => {
        const [one, other] = [need(tiltOf(made)), need(tiltOf(split(made, issue)))];
        expect(other.issues).toHaveLength(one.issues.length + 1);
        expect(other.verdict).toBe(one.verdict);
      }),
    );
  });

  test('a level for an option that had none never widens fit', () => {
    fc.assert(
      fc.property(
        anyComparison,
        fc.constantFrom('i1x', 'i2y', 'i3z'),
        fc.constantFrom('preferred', 'refused', 'acceptable'),
        (made, option, level) => {
          const held = made
            .records()
            .filter(
              (each) => each.kind === 'preference' || (each.kind === 'position' && each.option === option),
            );
          const open = made.but((copy) => copy.without(...held.map((each) => each.id)));
          const told = open.but((copy) => copy.wants('p1', option, level, ['said']));
          const [was, is] = [need(tiltOf(open)?.fits[0].fit).range, need(tiltOf(told)?.fits[0].fit).range];
          expect(is[0]).toBeGreaterThanOrEqual(was[0]);
          expect(is[1]).toBeLessThanOrEqual(was[1]);
        },
      ),
    );
  });

  test('a smaller K never widens fit', () => {
    fc.assert(
      fc.property(anyComparison, fc.constantFrom('a:i1', 'a:i2', 'a:i3'), (made, id) => {
        const treatment = made.get(id);
        const fewer = treatment.kind === 'treatment' ? treatment.options.slice(0, 1) : [];
        const smaller = made.but((copy) => copy.change<Treatment>(id, { options: fewer }));
        const [was, is] = [need(tiltOf(made)?.fits[0].fit).range, need(tiltOf(smaller)?.fits[0].fit).range];
        expect(is[0]).toBeGreaterThanOrEqual(was[0]);
        expect(is[1]).toBeLessThanOrEqual(was[1]);
      }),
    );
  });

  test('both results are given exactly where leaving out the replies changes one', () => {
    fc.assert(
      fc.property(anyComparison, (made) => {
        const found = need(tiltOf(made));
        const replies = made.get('reply');
        const isReply = replies.kind === 'statement' && replies.inReplyTo !== null;
        const without = need(tiltOf(isReply ? made.but((copy) => copy.withdraw('reply')) : made));
        const rest = found.withoutReplies ?? found;
        expect([rest.verdict, rest.delta?.range]).toEqual([without.verdict, without.delta?.range]);
        expect(rest.fits.map((each) => each.fit?.words)).toEqual(without.fits.map((each) => each.fit?.words));
      }),
    );
  });

  test('every figure rests on records that the answer lists', () => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, (made, asOf) => {
        const found = tiltOf(made, {}, asOf);
        const listed = new Set(found?.records.map((record) => record.id));
        for (const issue of found?.issues ?? []) {
          expect(issue.under.length).toBeGreaterThan(0);
          for (const id of issue.under) expect(listed).toContain(id);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const code = (question: Partial<TiltQuestion>): string | null => {
  const result = tilt(base().slice('tilt'), asked(), { party: 'p1', from: 'a', to: 'b', ...question });
  return result.ok ? null : result.fault.code;
};

describe('what tilt counts', () => {
  test('an issue without any position of the party leaves n and is listed', () => {
    const found = need(tiltOf(base().issue('j', ['u']).wants('p1', 'x', 'preferred', ['s'])));
    expect(found.delta?.counted).toEqual(['i']);
    expect(found.notCounted).toMatchObject([{ issue: { id: 'j' }, why: 'no position of the party' }]);
  });

  test('an issue without an accepted treatment in one of the drafts leaves n and is listed', () => {
    const made = base().wants('p1', 'x', 'preferred', ['s']).review('b:i', 'proposed');
    const found = need(tiltOf(made));
    expect(found.verdict).toBeNull();
    expect(found.notCounted).toMatchObject([{ why: 'no accepted treatment in b' }]);
    expect(found.leftOut).toContainEqual({
      what: 'treatment',
      why: 'proposed, not accepted',
      records: ['b:i'],
    });
  });

  test('K that is the same in both drafts gives 0, whatever is unknown', () => {
    const made = base()
      .change<Treatment>('b:i', { options: ['x'] })
      .wants('p1', 'y', 'preferred', ['s']);
    expect(need(tiltOf(made)).verdict).toBe('the same');
  });

  test('an acceptable level is as unknown as one that was not stated', () => {
    const acceptable = need(
      tiltOf(base().wants('p1', 'x', 'acceptable', ['s']).wants('p1', 'y', 'preferred', ['s'])),
    );
    expect(acceptable.issues[0]?.delta.range).toEqual([0, 1]);
  });

  test('contradicting levels are both kept, and the option is unknown', () => {
    const made = base()
      .wants('p1', 'x', 'refused', ['s'])
      .wants('p1', 'x', 'preferred', ['s'])
      .wants('p1', 'y', 'preferred', ['s']);
    const [issue] = need(tiltOf(made)).issues;
    expect(issue?.from.possible).toEqual([{ option: 'x', label: 'x', level: 'conflicting' }]);
    expect(issue?.delta.range).toEqual([0, 1]);
    expect(issue?.under).toEqual(expect.arrayContaining(['p1:x', 'p1:x:2']));
  });

  test('a condition that a draft does not meet is not stated for that draft', () => {
    const made = base()
      .wants('p1', 'x', 'refused', ['s'])
      .wants('p1', 'y', 'preferred', ['s'], { condition: 'with monitors', conditionMetBy: [] });
    expect(need(tiltOf(made)).issues[0]?.delta.range).toEqual([0, 1]);
    const met = made.but((copy) => copy.change<Position>('p1:y', { conditionMetBy: ['b'] }));
    expect(need(tiltOf(met)).issues[0]?.delta.range).toEqual([1, 1]);
  });

  test('weights that the user sets are shown, and change the total but never the verdict', () => {
    const made = base().wants('p1', 'x', 'refused', ['s']).wants('p1', 'y', 'preferred', ['s']);
    const found = need(tiltOf(made, { weights: { i: 2.5 } }));
    expect(found).toMatchObject({
      verdict: 'nearer on every weighting',
      heading: 'weights set by the user',
      weights: [{ weight: '2.5' }],
      delta: { words: '+2.5 of 2.5' },
    });
  });

  test('an order that the declared levels break is set aside, and said so', () => {
    const made = base()
      .wants('p1', 'x', 'refused', ['s'])
      .wants('p1', 'z', 'preferred', ['s'])
      .prefers('p1', ['x', 'y', 'z'], ['s']);
    expect(need(tiltOf(made)).issues[0]).toMatchObject({ orderSetAside: true, delta: { range: [0, 1] } });
  });

  test('a party, a draft or a weight that is not there is refused with a code', () => {
    expect(code({ party: 'nobody' })).toBe('no-such-party');
    expect(code({ to: 'nothing' })).toBe('no-such-draft');
    expect(code({ weights: { i: -1 } })).toBe('weight-not-usable');
    expect(code({ weights: { nowhere: 1 } })).toBe('weight-not-usable');
  });
});
