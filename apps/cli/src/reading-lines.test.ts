import { expect, it } from 'vitest';
import { cueOf, speakerOf } from './reading-lines.ts';

const GROUND = 'because the text is not public';

it.each([
  ['is said after the class', 'a delegate', `a delegate (unnamed, ${GROUND})`],
  [
    'is not said twice where the descriptor holds it',
    `a delegate, speaking without a name ${GROUND}`,
    `a delegate, speaking without a name ${GROUND} (unnamed)`,
  ],
])('the ground of anonymity %s', (_, descriptor, words) => {
  expect(speakerOf({ speaker: { class: 'unnamed', descriptor, ground: GROUND } })).toBe(words);
});

it('leaves out a cue that is only the colon behind a speaker’s name', () => {
  expect(['said', ':', '—', 'has\nsaid'].map(cueOf)).toEqual([', said', '', '', ', has said']);
});
