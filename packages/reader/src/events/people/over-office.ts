import type { Scene } from '../types.ts';

/** How many tokens may tell the office of a person between two commas. */
const LONGEST_OFFICE = 12;

/** "Oru, the director of the Centre, | which mediates, will travel": the comma before words that explain a person's name. */
export function overOffice({ tokens }: Scene, end: number): number {
  for (let at = end - 2; at > 0 && end - at < LONGEST_OFFICE; at -= 1) {
    const { text, pos } = tokens[at] ?? { text: '', pos: 'X' };
    if (/^(?:VERB|AUX|CCONJ)$/.test(pos)) return end;
    if (text !== ',') continue;
    const explains = /^(?:the|an?|its|his|her|their)$/.test(tokens[at + 1]?.lower ?? '');
    return explains && tokens[at - 1]?.pos === 'PROPN' ? at : end;
  }
  return end;
}
