import { sentences } from '@nonpaper/text';
import { describe, expect, it } from 'vitest';
import { readMentions } from './index.ts';

const named = (text: string): string[] =>
  readMentions({ text }, sentences(text), { names: [], issues: [] })
    .all.filter(({ kind }) => kind !== 'office')
    .map(({ kind, name }) => `${kind} ${name}`);

describe('the name behind an office with its body', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Head of the Presidential Office Ilo Brun spoke.',
      ['organisation Presidential Office', 'person Ilo Brun'],
    ],
    ['Envoy for Peace Missions Marta Hale spoke.', ['person Marta Hale']],
    ['The Minister of Foreign Affairs spoke.', []],
    ['The mediator of the Tarn Accord spoke.', ['draft Tarn Accord']],
    [
      'The coordinator of the Lake Peace Process Tor Venn spoke.',
      ['draft Lake Peace Process', 'person Tor Venn'],
    ],
    ['President of Skarvia Ana Kolt spoke.', ['person Ana Kolt']],
  ])('%s', (text, wanted) => {
    expect(named(text)).toEqual(expect.arrayContaining([...wanted]));
    expect(named(text).filter((each) => each.startsWith('person'))).toEqual(
      wanted.filter((each) => each.startsWith('person')),
    );
  });
});
