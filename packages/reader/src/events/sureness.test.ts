import { describe, expect, it } from 'vitest';
import { readArticle } from '../read-article.ts';
import { confidenceIn, toldOf } from './sureness.ts';

const event = (text: string) => {
  const [first] = readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events;
  if (first === undefined) throw new Error('no event');
  return first;
};
const FULL = event('Mara Haal met Odon Vey in Lima on Tuesday.');
const BARE = event('Mara Haal and Odon Vey met.');

describe('the confidence of an event', () => {
  it('grows with what is told of it', () => {
    expect([toldOf(FULL), toldOf(BARE)]).toEqual([4, 2]);
    expect(FULL.confidence).toBeGreaterThan(BARE.confidence);
  });

  it('is the share of like events that were borne out, drawn towards those found in other ways', () => {
    const row = (right: number, all: number) =>
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [right, all],
      ] as const;
    const shares = [0.5, 0.5, 0.5, 0.5, 0.8];
    expect(confidenceIn({ 'meeting-verb': row(90, 90) }, shares, FULL)).toBe(0.98);
    expect(confidenceIn({ 'meeting-verb': row(0, 2) }, shares, FULL)).toBe(0.67);
    expect(confidenceIn({}, shares, FULL)).toBe(0.8);
  });

  it('comes with what found it and the places of its parts', () => {
    const text = 'Mara Haal met Odon Vey in Lima on Tuesday.';
    const at = (part: 'trigger' | 'date' | 'place' | 'participants') =>
      FULL.spans[part].map((span) => text.slice(...span));
    expect(FULL.by).toBe('meeting-verb');
    expect(at('trigger')).toEqual(['met']);
    expect(at('participants')).toEqual(['Mara Haal', 'Odon Vey']);
    expect([at('place'), at('date')]).toEqual([['Lima'], ['Tuesday']]);
  });
});
