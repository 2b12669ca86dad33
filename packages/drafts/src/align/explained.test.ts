import { describe, expect, test } from 'vitest';
import { explainedBy } from './explained.ts';
import { Dictionary } from './terms.ts';

const EQUAL = new Float64Array(1000).fill(1);

function explained(whole: string, others: readonly string[], part: string): ReturnType<typeof explainedBy> {
  const dictionary = new Dictionary();
  const [text, own, ...rest] = [whole, part, ...others].map((each) => dictionary.termsOf(each));
  return explainedBy(
    [text, own].slice(0, 1).flatMap((each) => each ?? []),
    rest,
    own === undefined ? [] : [own],
    EQUAL,
  );
}

const WHOLE = 'The fund pays the rent of the hall.\nA council of elders names the judge.';

describe('explainedBy(text, others, part)', () => {
  test('a half says what the other lacks, fills what it leaves, stands between borders and beside it', () => {
    const found = explained(
      WHOLE,
      ['The fund pays the rent of the hall.'],
      'A council of elders names the judge.',
    );
    expect(found).toEqual({
      held: 1,
      alone: 1,
      aloneMass: 7,
      fills: 1,
      dense: 1,
      beside: 1,
      filled: 1,
      others: 1,
      bordered: 1,
      edges: 1,
    });
  });

  test('a second version of the same half says nothing alone', () => {
    const found = explained(
      WHOLE,
      ['The fund pays the rent of the hall.'],
      'The fund pays the rent of both halls.',
    );
    expect(found.held).toBeGreaterThan(0.5);
    expect(found).toMatchObject({ alone: 0, fills: 0 });
  });

  test('a stretch that starts and ends within sentences stands between no borders, and a gap is told', () => {
    const found = explained(WHOLE, ['The fund pays the'], 'council of elders names the');
    expect(found).toMatchObject({ held: 1, alone: 1, dense: 1, bordered: 0.5, beside: 1 / 6 });
  });

  test('a part said anew behind its first words begins as a line of the text does', () => {
    const found = explained(WHOLE, ['The fund pays the rent of the hall.'], 'A council of elders is heard.');
    expect(found).toMatchObject({ alone: 1, edges: 0.5 });
    expect(found.held).toBeLessThan(0.7);
  });

  test('words scattered over a text are not dense in it', () => {
    expect(explained(WHOLE, [], 'The fund names the judge.').dense).toBeLessThan(0.5);
  });

  test('a text of tens of thousands of words is left to the bags of words', () => {
    const long = `${'word '.repeat(20_000)}the council names the judge`;
    expect(explained(long, [], 'the council names the judge').held).toBe(0);
  });

  test('a part of which nothing stands in the text explains nothing', () => {
    expect(explained(WHOLE, [], 'Tolls are lifted.')).toMatchObject({ held: 0, filled: 0, bordered: 0 });
  });
});
