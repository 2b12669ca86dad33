import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** Each event of a text by its trigger, with its participants: "round Orvia, Teska". */
const taking = (text: string): string[] =>
  readArticle({ text, date: '2025-11-19' }, { names: [], issues: [] }).events.map(
    ({ trigger, participants }) => `${trigger} ${participants.join(', ')}`.trim(),
  );

describe('who takes part in what names nobody', () => {
  it('is of a later round the bodies that talk, not those who sat in the earlier one', () => {
    expect(
      taking(
        'The governments of Orvia and Teska held talks in Lima in May. On Monday Dal Oru of Orvia held talks with Tamsin Bessa of Teska.' +
          ' The third round was postponed until June.',
      ),
    ).toContain('round Orvia, Teska');
  });

  it('is at talks for which somebody was received right before those two', () => {
    expect(
      taking('On Monday Dal Oru received Tamsin Bessa in Lima. The talks were devoted to the dams.'),
    ).toContain('talks Dal Oru, Tamsin Bessa');
  });

  it('is nobody where a text is still to be signed, which may be another', () => {
    expect(
      taking(
        'Negotiators of Orvia and Teska held talks in Lima on Monday. A decree on signs will be signed on 24 November in Kotor.',
      ),
    ).toContain('signed');
  });
});
