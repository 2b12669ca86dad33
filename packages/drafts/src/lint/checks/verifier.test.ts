import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { askedOf, provisionsOf } from '../test-asked.ts';

describe('the check for a verifier', () => {
  const duty = '1. Sel shall withdraw its forces by 1 May 2031.';

  it('asks who confirms an act on the ground', () => {
    expect(askedOf('verifier', duty)).toEqual(['1: Sel shall withdraw its forces']);
  });

  it('asks nothing where the provision names who looks', () => {
    expect(askedOf('verifier', `${duty} Observers of the League confirm it.`)).toEqual([]);
  });

  it('says which mandate elsewhere covers it, and does not ask', () => {
    const text = `${duty}\n2. The Monitoring Mission shall verify compliance with this Agreement.`;
    expect(askedOf('verifier', text)).toEqual([]);
    const { settled } = lint(provisionsOf(text));
    expect(
      settled.filter(({ check }) => check === 'verifier').map(({ path, note }) => `${path} ${note}`),
    ).toEqual(['1 That it was done is confirmed under provision 2.']);
  });

  it('asks all the same where the mandate covers something else', () => {
    expect(
      askedOf('verifier', `${duty}\n2. The auditors shall inspect the accounts of the fund each year.`),
    ).toHaveLength(1);
  });

  it('asks nothing of what need not be seen, or of nobody', () => {
    expect(
      askedOf(
        'verifier',
        '1. Sel shall respect the border.\n2. Forces shall be withdrawn.\n3. Sel shall not withdraw.',
      ),
    ).toEqual([]);
  });
});
