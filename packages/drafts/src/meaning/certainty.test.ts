import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningChanges, readMeaning } from './meaning.ts';

const kindsOf = (before: string, after: string): string[] =>
  meaningChanges(before, after).map(({ kind }) => kind);

describe('a provision written anew', () => {
  it.each([
    [
      'a restriction said by another',
      'The Governor may dissolve the Assembly only after hearing its Speaker and only if it has failed to form a cabinet.',
      'The Assembly may not be dissolved by the Governor unless its Speaker has been heard and no cabinet has been formed by it.',
    ],
    [
      'a limit of a term said from the other end',
      'If the northern State plans a weir, it shall inform the southern State at least six months before work begins.',
      'The southern State shall be informed by the northern State no later than six months prior to the start of work on any weir that the latter plans.',
    ],
    [
      'a day counted for a term',
      'This Pact shall take effect on the fortieth day after the deposit of the third instrument of ratification.',
      'The taking effect of this Pact shall occur forty days after the third instrument of ratification has been deposited.',
    ],
    [
      'a duty in another voice that stands between commas',
      'A carrier that hides weapons shall be excluded from the corridor for two years.',
      'Any carrier hiding weapons shall, for a period of two years, be excluded from the corridor.',
    ],
  ])('gives no entry for %s', (_, before, after) => {
    expect(kindsOf(before, after)).toEqual([]);
    expect(kindsOf(after, before)).toEqual([]);
  });

  it.each([
    [
      'bound',
      'the same act given to the other of two bodies',
      'The plan of the Harbour Office shall be approved yearly by the Council on the proposal of the Harbour Master.',
      'Every year the Harbour Master shall approve the plan of the Harbour Office, which the Council shall propose.',
    ],
    [
      'duty-weakened',
      'the same act left to somebody in another sentence',
      'The Party that receives a complaint shall investigate it at once and inform the other Party of what it found.',
      'Complaints shall be investigated at once by the Party that receives them. It may inform the other Party of its findings.',
    ],
    [
      'scope',
      'an item of a list that fell out',
      'Neither Party shall make, acquire or stockpile mines that are laid from the air.',
      'The acquisition and making of mines that are laid from the air is forbidden to both Parties.',
    ],
    [
      'deadline',
      'a term that counts back instead of on',
      'The Senate shall convene for the first time ten days after the announcement of the results of the vote.',
      'Ten days before the results of the vote are announced, the first meeting of the Senate shall be held.',
    ],
    [
      'negation',
      'an act that was denied and is now affirmed',
      'No toll shall be levied on barges that carry grain through the lock at Venn.',
      'On barges carrying grain through the lock at Venn a toll shall be levied.',
    ],
  ])('tells by an entry of kind %s %s', (kind, _, before, after) => {
    expect(kindsOf(before, after)).toContain(kind);
  });

  it('tells a condition that names somebody whom the other side does not know', () => {
    const [change] = meaningChanges(
      'With the consent of the District Council, the Federal Government may station troops in the District in order to help the civil authorities.',
      'In order to help the civil authorities, the Federal Government may station troops in the District.',
    );
    expect(change?.note).toBe('Condition left out: “With the consent of the District Council”');
  });

  it('tells other words in one entry that is worth a look, and not in one for each', () => {
    const { worthALook } = readMeaning(
      'The ferry shall carry wounded fighters across the sound whenever the weather allows and shall moor at the eastern quay.',
      'Whenever conditions permit, injured combatants shall be transported over the sound by the ferry, which shall berth at the quay in the east.',
    );
    expect(worthALook.filter(({ kind }) => kind === 'wording').length).toBeLessThan(3);
  });

  it('shows each entry in one of two lists, with places in the texts, for any order of its sentences', () => {
    const sentences = [
      'The Council shall approve the budget.',
      'No vessel may enter the port without a permit.',
      'A permit shall be issued by the Harbour Master within ten days.',
      'Only pilots, engineers and medics shall have access to the lock.',
      'The toll shall not exceed 40 crowns unless the Council so decides.',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), fc.shuffledSubarray(sentences), (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')];
        const { changes, worthALook } = readMeaning(before, after);
        for (const { spans } of [...changes, ...worthALook]) {
          for (const { span } of spans.left) expect(span[1]).toBeLessThanOrEqual(before.length);
          for (const { span } of spans.right) expect(span[1]).toBeLessThanOrEqual(after.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
