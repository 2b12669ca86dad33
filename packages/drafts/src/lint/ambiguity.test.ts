import { describe, expect, it, test } from 'vitest';
import { lint } from './lint.ts';
import { provisionsOf, twiceReadIn } from './test-asked.ts';

describe('places that can be read in two ways', () => {
  test.each([
    ['The officer and the driver shall sign, and he shall keep a copy.', 'pronoun: he'],
    ['Ships of the companies are held until they are released.', 'pronoun: they'],
    ['Fees are paid in cash and/or in kind.', 'and-or: and/or'],
    [
      'Sel shall expel forces and militias of both sides that hold towns.',
      'attachment: forces and militias of both sides that',
    ],
    ['Sel shall expel foreign troops and advisers.', 'attachment: foreign troops and advisers'],
    ['Sel shall open the port. Ardan will leave.', 'modal: will'],
    ['The Mayor or the Judge shall sign the list.', 'or: The Mayor or the Judge'],
    ['Sel shall answer within three days.', 'days: within three days'],
    ['Goods such as food pass.', 'open-list: such as'],
    ['Sel shall withdraw from territories.', 'no-referent: territories'],
    ['Sel grants autonomy to the Isles.', 'term-of-art: autonomy'],
  ])('are found in %j', (text, place) => {
    expect(twiceReadIn(`1. ${text}`)).toEqual([`1 ${place}`]);
  });

  test.each([
    'The officer signs, and Sel keeps a copy.',
    'The Mayor and the Judge shall sign the list.',
    'Either the Mayor or a deputy may sign.',
    'Sel shall answer within three working days.',
    'Sel shall answer within ninety days.',
    'Sel shall respect the will of the people.',
    'The territories of Ardan and Sel are listed below.',
  ])('are not seen in %j', (text) => {
    expect(twiceReadIn(`1. ${text}`)).toEqual([]);
  });

  it('carry a question and no reading', () => {
    const [place] = lint(provisionsOf('1. Goods such as food pass.')).ambiguities;
    expect(place?.note.endsWith('?')).toBe(true);
    expect(Object.keys(place ?? {})).toEqual(['kind', 'provision', 'path', 'span', 'quote', 'note']);
  });
});
