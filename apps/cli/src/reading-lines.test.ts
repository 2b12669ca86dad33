import { expect, it } from 'vitest';
import { cueOf, mentionLines, messageLines, speakerOf } from './reading-lines.ts';

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

it('names who is mentioned, a line for each kind, and tells what the dossier has from what is new', () => {
  const place = (n: number) => ({
    kind: 'place' as const,
    name: `Port ${n}`,
    by: 'new-place',
    confidence: 0.9,
    spans: [],
  });
  const person = {
    kind: 'person' as const,
    name: 'Mara\nHaal',
    record: 'p1',
    by: 'new-place',
    confidence: 0.9,
    spans: [],
  };
  const lines = mentionLines([...Array.from({ length: 22 }, (_, n) => place(n)), person]);
  expect(lines[0]).toBe('  person: Mara Haal (in the dossier)');
  expect(lines[1]).toMatch(/^ {2}place: Port 0, .*Port 19, and 2 more$/u);
});

it('shows the first messages of a kind and counts the others, so that the rare ones are seen', () => {
  const often = Array.from({ length: 2000 }, (_, n) => ({ code: 'speaker-unresolved', text: `No ${n}.` }));
  const lines = messageLines([...often, { code: 'article-undated', text: 'No date.' }], ({ text }) => text);
  expect(lines).toEqual([
    ...Array.from({ length: 5 }, (_, n) => `  No ${n}. [speaker-unresolved]`),
    '  … and 1995 more of this kind [speaker-unresolved]',
    '  No date. [article-undated]',
  ]);
});
