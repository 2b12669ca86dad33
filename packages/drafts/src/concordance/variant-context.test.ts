import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { collate, readDraft, variantsInContext } from '../index.ts';

function variants(...texts: string[]): string[] {
  const witnesses = texts.map((text, at) => {
    const draft = readDraft(plainText(text), { fidelity: 'verbatim' });
    if (!draft.ok) throw new Error(draft.fault.what);
    const key = String.fromCharCode(65 + at);
    return { key, fidelity: 'verbatim' as const, language: 'en', provisions: draft.value.provisions };
  });
  const found = collate(witnesses);
  if (!found.ok) throw new Error(found.fault.what);
  return found.value.provisions.flatMap((provision) =>
    variantsInContext(provision, 2).map(
      ({ place, before, after }) => `${before}|${place.readings.map(({ text }) => text).join('/')}|${after}`,
    ),
  );
}

describe('variantsInContext(provision, words)', () => {
  it('gives a few words on either side, with an ellipsis where more stands there', () => {
    expect(
      variants('1. The two parties shall cease all fire.', '1. The two parties should cease all fire.'),
    ).toEqual(['…two parties|shall/should|cease all…']);
  });

  it('stops at the ends of the text', () => {
    expect(variants('1. Fire ends now.', '1. Fire ends today.')).toEqual(['Fire ends|now/today|.']);
  });
});
