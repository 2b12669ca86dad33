import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConflictCase } from './case.ts';
import { prepareConflict, preparingConflict } from './prepare-conflict.ts';

const OPTIONS = [{ name: 'Open' }, { name: 'Pay' }, { name: 'Leave', moves: 'fwd' as const }];
const withStatements = (statements: readonly string[]): ConflictCase => ({
  options: OPTIONS,
  parties: [{ name: 'A', options: [0, 1, 2], statements }],
});

function ranksOf(conflictCase: ConflictCase): number[] {
  const prepared = prepareConflict(conflictCase);
  if (!prepared.ok) throw new Error(`${prepared.fault.code}: ${prepared.fault.what}`);
  return [...(prepared.value.parties[0]?.rank ?? [])];
}

/** Of the eight states, the first option turning fastest. */
const holds = (statement: string): string => ranksOf(withStatements([statement])).join('');

describe('option prioritising', () => {
  it.each([
    ['1', '01010101'],
    ['-1', '10101010'],
    ['"Pay"', '00110011'],
    ['1 & 2', '00010001'],
    ['1 | 2 & 3', '01010111'],
    ['(1 | 2) & 3', '00000111'],
    ['NOT 1 AND 2', '00100010'],
    ['-(1 & 2)', '11101110'],
    ['1 IF 2', '11011101'],
    ['1 iff 2', '10011001'],
    ['1 IF 2 & -3', '11011111'],
    ['--1', '01010101'],
  ])('%s holds where it says', (statement, states) => expect(holds(statement)).toBe(states));

  it('is the order of the sums of 2^(k-j), however long the list', () => {
    const literal = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(literal, { maxLength: 12 }), (literals) => {
        const ranks = ranksOf(withStatements(literals.map(([not, option]) => `${not ? '-' : ''}${option}`)));
        const sums = ranks.map((_, state) =>
          literals.reduce(
            (sum, [not, option]) => 2 * sum + (((state >> (option - 1)) & 1) === Number(!not) ? 1 : 0),
            0,
          ),
        );
        for (const [a, one] of sums.entries())
          for (const [b, other] of sums.entries())
            expect(Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0))).toBe(Math.sign(one - other));
      }),
    );
    const long = Array.from({ length: 300 }, (_, at) => (at === 299 ? '1' : '2'));
    expect(new Set(ranksOf(withStatements(long))).size).toBe(4);
  });

  it('of many states is worked out in pieces, the same as of few', () => {
    const options = Array.from({ length: 16 }, (_, at) => ({ name: `option ${at + 1}` }));
    const long = options.map((_, at) => `(${at + 1} | -${((at + 5) % 16) + 1})`).join(' & ');
    const many = { options, parties: [{ name: 'A', options: [0], statements: [long] }] };
    const work = preparingConflict(many);
    let [reports, step] = [0, work.next()];
    for (; step.done !== true; step = work.next()) reports += 1;
    const before = [
      ...preparingConflict({ ...many, parties: [{ name: 'A', options: [0], statements: ['1'] }] }),
    ];
    expect(reports).toBeGreaterThan(before.length + 2);
    const rank = step.value.ok ? step.value.value.parties[0]?.rank : undefined;
    const isMet = (state: number): boolean =>
      options.every((_, at) => (state >> at) % 2 === 1 || (state >> ((at + 5) % 16)) % 2 === 0);
    expect(rank).toEqual(Int32Array.from({ length: 2 ** 16 }, (_, state) => Number(isMet(state))));
  });

  it('reads a hundred thousand nested parentheses', () => {
    const depth = 100_000;
    expect(holds(`${'('.repeat(depth)}1${')'.repeat(depth)}`)).toBe('01010101');
  });

  it.each(['', '1 2', '1 &', '& 1', '(1', '1)', '()', '1 XOR 2', '"Pay', '1 - 2', 'constructor', '1 # 2'])(
    'refuses “%s”',
    (statement) => {
      expect(prepareConflict(withStatements([statement]))).toMatchObject({
        ok: false,
        fault: { code: 'conflict-bad-statement', where: 'statement 1 of A' },
      });
    },
  );

  it.each(['4', '0', '"Stay"', '99999999999999999999'])('refuses the unknown option %s', (statement) => {
    expect(prepareConflict(withStatements([statement]))).toMatchObject({
      ok: false,
      fault: { code: 'conflict-unknown-option' },
    });
  });
});

describe('states made from options', () => {
  const made = (options: number, infeasible: readonly string[]) =>
    prepareConflict({
      options: Array.from({ length: options }, (_, at) => ({ name: `o${at}` })),
      infeasible,
      parties: [{ name: 'A', options: [0], statements: ['1'] }],
    });

  it('are all combinations but those that a pattern matches', () => {
    const mark = fc.constantFrom('Y', 'N', '-', '-');
    fc.assert(
      fc.property(fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), { maxLength: 4 }), (patterns) => {
        const expected = Array.from({ length: 16 }, (_, at) =>
          [0, 1, 2, 3].map((option) => ((at >> option) & 1 ? 'Y' : 'N')).join(''),
        ).filter(
          (state) =>
            !patterns.some((pattern) => pattern.every((each, at) => each === '-' || each === state[at])),
        );
        const prepared = made(
          4,
          patterns.map((pattern) => pattern.join('')),
        );
        expect(prepared.ok ? prepared.value.words : []).toEqual(expected);
      }),
    );
  });

  it('may be few of very many options, and are refused where they are too many', () => {
    const options = 60;
    const onlyTheFirst = Array.from(
      { length: options - 1 },
      (_, at) => `${'-'.repeat(at + 1)}Y${'-'.repeat(options - at - 2)}`,
    );
    const few = made(options, onlyTheFirst);
    expect(few.ok ? few.value.states : 0).toBe(2);
    expect(made(options, [])).toMatchObject({ ok: false, fault: { code: 'conflict-too-many-states' } });
  });
});
