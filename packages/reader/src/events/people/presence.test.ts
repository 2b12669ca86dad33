import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

const TALKS = 'Orvia and Teska held talks in Doha on Monday.';

/** Who takes part in the first event of a text that opens with talks of Orvia and Teska, besides these two. */
function othersAt(rest: string): readonly string[] {
  const [event] = readArticle(
    { text: `${TALKS} ${rest}`, date: '2031-11-19' },
    { names: [], issues: [] },
  ).events;
  return (event?.participants ?? []).filter((name) => name !== 'Orvia' && name !== 'Teska');
}

describe('who is seen at an encounter told before', () => {
  it.each([
    ['Two observers from the Lagoon Union sat at the back and took notes.', ['Lagoon Union']],
    ['Ilke Sarn left by the side door.', ['Ilke Sarn']],
    ['Dal Bessa, who had sat between them, stayed behind.', ['Dal Bessa']],
    ['Ilke Sarn walked out after an hour.', ['Ilke Sarn']],
    ['Facing them sat the elders of the Bah Sire.', ['Bah Sire']],
    ['Dal Bessa leads for Orvia, Ilke Sarn for Teska.', ['Dal Bessa', 'Ilke Sarn']],
    ['Orvia was represented by Dal Bessa, Teska by Ilke Sarn.', ['Dal Bessa', 'Ilke Sarn']],
    ['The Lagoon Union mediated.', ['Lagoon Union']],
    ['Ilke Sarn closed the session.', ['Ilke Sarn']],
    ['Two inspectors joined them as observers.', ['Two inspectors']],
    ['They ate with a judge between them.', ['judge']],
  ])('%s', (rest, others) => {
    expect(othersAt(rest)).toEqual(others);
  });

  it.each([
    'Deputies walked out of a debate on fish.',
    'Dal Bessa left for home.',
    'Dal Bessa did not sit between them.',
    'Ilke Sarn would take notes if she were asked.',
    'A clerk said that an official with the rank of a judge looked in.',
    'Ilke Sarn closed the port.',
    'Dal Bessa leads a choir.',
  ])('nobody by: %s', (rest) => {
    expect(othersAt(rest)).toEqual([]);
  });

  it('takes hosts and go-betweens told by "with … as …" in the sentence itself', () => {
    const text = 'Secret talks were held in Doha on Monday, with a bishop as go-between and Norway as host.';
    const [event] = readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events;
    expect(event?.participants).toEqual(['bishop', 'Norway']);
  });

  it('has nobody at an encounter that was called off', () => {
    const text =
      'A first session of Orvia and Teska, set for Monday in Doha, was cancelled. Ilke Sarn left by the side door.';
    const [event] = readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events;
    expect(event?.participants).toEqual(['Orvia', 'Teska']);
  });
});
