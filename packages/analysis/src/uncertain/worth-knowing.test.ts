import { describe, expect, it } from 'vitest';
import type { Sheet } from '../sheet/sheet.ts';
import { run } from '../work.ts';
import type { DrawPlan, UncertainSpace } from './space.ts';
import { twoOptions, uncertain } from './test-uncertain.ts';
import { worthKnowing, type WorthKnowing } from './worth-knowing.ts';

const PLAN: DrawPlan = { seed: 2, draws: 4_000 };

function worth(space: UncertainSpace, chosen: readonly number[], party: number | null = null): WorthKnowing {
  const found = run(worthKnowing(space, chosen, PLAN, party));
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

/** One issue of a party that is known for two to nothing but its score. */
const sheet = (score: readonly [number, number], reserved: number): Sheet => ({
  issues: ['Land', 'Water', 'Transit'].map((name) => ({ name, options: ['yes', 'no'] })),
  parties: [
    {
      name: 'Arvenia',
      scores: {
        Land: { yes: score, no: 0 },
        Water: { yes: [0, 1], no: 0 },
        Transit: { yes: [2, 2], no: [0, 5] },
      },
      reserved,
    },
  ],
});

describe('worthKnowing(space, package, plan)', () => {
  it('names the one number that decides, with all of the variance', () => {
    const { questions, acceptable } = worth(uncertain(sheet([0, 1_000], 500)), [0, 0, 0]);
    expect(acceptable.value).toBeCloseTo(0.5, 1);
    expect(questions[0]?.question).toEqual({ kind: 'score', party: 0, issue: 0, option: 0 });
    expect(questions[0]?.explains).toBeGreaterThan(0.95);
    expect(questions[0]?.whenLess).toBeLessThan(0.02);
    expect(questions[0]?.whenMore).toBeGreaterThan(0.98);
    for (const { explains, standardError } of questions.slice(1))
      expect(explains).toBeLessThan(0.02 + 3 * standardError);
  });

  it('finds the index that can be worked out: two even numbers that must add up to 1', () => {
    // P(x + y >= 1 | x) = x, so knowing x explains Var(x) / Var = (1/12) / (1/4) = 1/3.
    const { questions } = worth(uncertain(sheet([0, 1], 3)), [0, 0, 0]);
    const scores = questions.filter(({ question }) => question.kind === 'score');
    expect(scores).toHaveLength(2);
    for (const { explains, standardError } of scores) {
      expect(Math.abs(explains - 1 / 3)).toBeLessThan(4 * standardError);
      expect(standardError).toBeLessThan(0.03);
    }
  });

  it('asks for an order of issues where that decides, and not for one that is given', () => {
    // The package gives issue 1 alone; it is accepted from half the weight on, which is the order of the two.
    const free = uncertain(twoOptions(2, ['A'], 0.5), [{ party: 'A', weights: { total: 1 } }]);
    const order = worth(free, [0, 1]).questions.find(({ question }) => question.kind === 'matters');
    expect(order).toMatchObject({ question: { issues: [0, 1] }, whenLess: 0, whenMore: 1 });
    expect(order?.explains).toBeCloseTo(1, 9);
    const given = uncertain(twoOptions(3, ['A'], 0.5), [
      { party: 'A', weights: { total: 1, matters: [['i1', 'i2']] } },
    ]);
    const asked = worth(given, [0, 1, 1]).questions.map(({ question }) => question);
    expect(asked.filter(({ kind }) => kind === 'matters')).toHaveLength(2);
  });

  it('asks nothing where all draws say the same, or where nothing is unknown', () => {
    expect(worth(uncertain(sheet([0, 1], 0)), [0, 0, 0])).toMatchObject({
      questions: [],
      acceptable: { value: 1 },
    });
    expect(worth(uncertain(twoOptions(2, ['A'], 3)), [0, 0])).toMatchObject({
      questions: [],
      acceptable: { value: 0 },
    });
  });

  it('asks of one party what concerns it alone', () => {
    const doubts = ['A', 'B'].map((party) => ({ party, weights: { total: 1 }, reserved: [0, 0.8] as const }));
    const space = uncertain(twoOptions(2, ['A', 'B']), doubts);
    const parties = new Set(worth(space, [0, 1], 1).questions.map(({ question }) => question.party));
    expect([...parties]).toEqual([1]);
    expect(new Set(worth(space, [0, 1]).questions.map(({ question }) => question.party)).size).toBe(2);
  });

  it('refuses more answers than can be kept', () => {
    const parties = ['A', 'B', 'C', 'D', 'E', 'F'];
    const space = uncertain(
      twoOptions(28, parties),
      parties.map((party) => ({ party, weights: { total: 1 } })),
    );
    const found = run(
      worthKnowing(
        space,
        space.sizes.map(() => 0),
        { seed: 1, draws: 1_000_000 },
      ),
    );
    expect(found).toMatchObject({ ok: false, fault: { code: 'draws-wrong' } });
  });
});
