import { describe, expect, it, test } from 'vitest';
import { lint } from '../lint.ts';
import { askedOf, provisionsOf } from '../test-asked.ts';

describe('the check for absent obligors', () => {
  test.each([
    ['NATO shall not expand.', 'NATO shall not expand'],
    ['The World Bank shall provide loans each year.', 'The World Bank shall provide'],
    ['Skarvia shall open its ports.', 'Skarvia shall open'],
    ['The League of Coasts will send observers.', 'The League of Coasts will send'],
  ])('asks whether it was asked in %j', (text, quote) => {
    expect(askedOf('absent', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Ardan shall open its ports.',
    'The Government of Sel shall open the ports.',
    'The Ardani army shall leave.',
    'The President shall sign the law.',
    'Aid shall reach the town.',
    'Displaced persons shall have a vote.',
    'A Joint Board is established by the Parties. The Joint Board shall meet.',
    'Skarvia may send observers.',
    'The Parties shall ask Skarvia to send observers.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('absent', `1. ${text}`)).toEqual([]);
  });

  it('reads the parties from the text before the first provision', () => {
    const preamble = 'Treaty between the Republic of Lom and the Kingdom of Ket (“the Parties”).';
    const text = '1. Lom shall sign.\n2. Ket shall sign.\n3. Skarvia shall sign.';
    expect(askedOf('absent', text, { parties: [], preamble })).toEqual(['3: Skarvia shall sign']);
  });

  it('says that the parties are not known, and asks about known organisations alone', () => {
    const report = lint(provisionsOf('1. Skarvia shall sign.\n2. NATO shall sign.'));
    expect(report.messages.map(({ code }) => code)).toEqual(['lint-parties-unknown']);
    expect(report.findings.filter(({ check }) => check === 'absent').map(({ path }) => path)).toEqual(['2']);
  });

  it('reads the present tense of a plan in points', () => {
    expect(
      askedOf(
        'absent',
        '1. Ardan leaves the hills.\n2. NATO stations no troops.\n3. The World Bank offers loans.',
      ),
    ).toEqual(['2: NATO stations', '3: World Bank offers']);
  });
});
