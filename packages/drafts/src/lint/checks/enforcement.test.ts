import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { provisionsOf } from '../test-asked.ts';

const clausesOf = (text: string, completeness: 'complete' | 'extract' = 'complete'): string[] =>
  lint(provisionsOf(text), { completeness }).findings.flatMap(({ clause }) => clause ?? []);
const SIX = Array.from({ length: 6 }, (_, index) => `${index + 1}. The road is open.`).join('\n');

describe('the check for clauses of the whole', () => {
  it('asks about each missing clause once, last, and with no provision', () => {
    expect(clausesOf(SIX)).toEqual([
      'breach',
      'dispute',
      'entry',
      'duration',
      'amendment',
      'language',
      'depositary',
    ]);
  });

  it('finds each clause by its words', () => {
    const full = `${SIX}
      7. This Treaty enters into force on signature and remains in force for ten years.
      8. It may be amended in writing. Disputes go to arbitration.
      9. A breach shall be reported, and the other Party may suspend its duties.
      10. Done in two languages, both texts being equally authentic; the original is deposited with the League.`;
    expect(clausesOf(full)).toEqual([]);
  });

  it('finds a consequence that stands behind the word for a breach', () => {
    const text = `${SIX}\n7. In the event of a material breach, Sel may suspend its duties.`;
    expect(clausesOf(text)).not.toContain('breach');
    expect(clausesOf(`${SIX}\n7. No breach is known.`)).toContain('breach');
  });

  it('asks nothing of an extract or of a few provisions', () => {
    expect(clausesOf(SIX, 'extract')).toEqual([]);
    expect(clausesOf('1. The road is open.')).toEqual([]);
  });

  it('asks who the parties are where duties fall on “the Parties” and nobody says who they are', () => {
    expect(clausesOf(`${SIX}\n7. The Parties shall meet.`)).toContain('parties');
  });
});
