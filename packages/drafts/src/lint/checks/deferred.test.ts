import { describe, expect, it, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

describe('matters put off to a later agreement', () => {
  test.each([
    [
      'The sequence of the withdrawal will be agreed later.',
      'sequence of the withdrawal will be agreed later',
    ],
    [
      'The modalities of the withdrawal are to be determined.',
      'modalities of the withdrawal are to be determined',
    ],
    [
      'The modalities of the exchange shall be decided by the Parties at a later stage.',
      'modalities of the exchange shall be decided by the Parties at a later stage',
    ],
    [
      'The order in which the crossings open remains to be agreed.',
      'order in which the crossings open remains to be agreed',
    ],
    [
      'Details of the hand-over will be worked out subsequently.',
      'Details of the hand-over will be worked out subsequently',
    ],
    [
      'The steps towards peace shall be the subject of further negotiations.',
      'steps towards peace shall be the subject of further negotiations',
    ],
    ['The Parties shall agree on the modalities of the withdrawal.', 'agree on the modalities'],
    ['The Parties will negotiate the timetable for the return of refugees.', 'negotiate the timetable'],
    [
      'The status of the valley shall be determined at a later stage.',
      'shall be determined at a later stage',
    ],
    [
      'The order of the steps shall later be agreed by the Parties.',
      'order of the steps shall later be agreed',
    ],
    [
      'The conditions under which the port reopens shall be agreed between the Parties.',
      'conditions under which the port reopens shall be agreed',
    ],
    [
      'The timetable of the vote shall be fixed by the Council in due course.',
      'timetable of the vote shall be fixed by the Council in due course',
    ],
  ])('asks about %j', (text, quote) => {
    expect(askedOf('sequence', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'The timetable of the vote shall be fixed by the Council.',
    'The Parties shall agree on the modalities within 30 days of signature.',
    'The timetable shall be agreed by 3 May 2031.',
    'The Council shall decide on the budget.',
    'Prices shall be determined by the market.',
    'The dispute shall be settled by arbitration.',
    'Prisoners shall be released in order of age.',
    'The Council shall meet in order to agree its budget.',
    'The Council shall meet no later than 3 May 2031.',
    'The modalities are set out in Annex 2.',
    'Details of the accounts shall be published each year.',
    'The conditions of detention shall be examined by the Red Star Society.',
    'The Commission shall agree its rules of procedure at its first meeting.',
    'A later agreement between the Parties prevails.',
  ])('asks nothing about %j', (text) => {
    expect(askedOf('sequence', `1. ${text}`)).toEqual([]);
  });

  it('asks once of a sentence, however often it puts off', () => {
    const text = '1. The modalities are to be agreed later, and the details are to be agreed later.';
    expect(askedOf('sequence', text)).toHaveLength(1);
  });
});

describe('numbers that stand in words and in figures', () => {
  test.each([
    ['Ardan shall pay thirty (40) million crowns.', ['1: thirty (40)']],
    ['Within ten (15) days of signature Sel shall pay.', ['1: ten (15)']],
    ['One hundred and twenty (130) observers shall be sent by Sel.', ['1: One hundred and twenty (130)']],
    ['The Commission consists of seven (9) members.', ['1: seven (9)']],
    ['The Assembly has 100 seats: 60 for Ardan and 50 for Sel.', ['1: 100 seats: 60 for Ardan and 50']],
    ['Ardan shall pay thirty (30) million crowns.', []],
    ['One hundred and twenty (120) observers shall be sent by Sel.', []],
    ['Sel shall open three crossings (two in the north).', []],
    ['The Assembly has 110 seats: 60 for Ardan and 50 for Sel.', []],
  ])('%s', (text, asked) => {
    expect(askedOf('number', `1. ${text}`)).toEqual(asked);
  });
});
