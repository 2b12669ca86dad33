import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { derivedStatus, negotiatedProvisions, readDraft } from '../index.ts';

/** The status of one row that holds all provisions of a text. */
function ofRow(text: string): string {
  const draft = readDraft(plainText(text), { fidelity: 'verbatim' });
  if (!draft.ok) throw new Error(draft.fault.what);
  const { status, words } = derivedStatus(negotiatedProvisions(draft.value.provisions));
  return `${status} / ${words}`;
}

describe('derivedStatus(readings)', () => {
  it.each([
    ['1. Fire ends. (agreed)', 'agreed / Agreed: the text is marked “agreed”.'],
    ['1. Fire ends. [agreed ad ref]', 'agreed ad ref / Agreed ad ref: the text is marked “agreed ad ref”.'],
    ['1. Fire [shall] end.', 'open / Open: 1 bracket or choice is open.'],
  ])('reads %s', (text, wanted) => {
    expect(ofRow(text)).toBe(wanted);
  });

  it('never takes a missing bracket for agreement', () => {
    expect(ofRow('1. Fire ends.')).toBe('open / ');
  });

  it('takes the least settled provision of several, and names it', () => {
    expect(ofRow('1. Fire ends. (agreed)\n\n2. They [shall] leave.')).toBe(
      'open / 2: Open: 1 bracket or choice is open.',
    );
  });

  it('says nothing of a row without wording', () => {
    expect(derivedStatus([])).toEqual({ status: 'open', words: '' });
  });
});
