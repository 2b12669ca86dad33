import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { negotiatedDraft, readDraft, render } from '../index.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';

function read(text: string) {
  const draft = readDraft(plainText(text), { fidelity: 'verbatim' });
  if (!draft.ok) throw new Error(draft.fault.what);
  const paths = new Map(draft.value.provisions.map(({ id, path }) => [id, path]));
  const found = negotiatedDraft(text, draft.value.provisions);
  return {
    ...found,
    held: found.parts.map(({ provisions }) => provisions.map((id) => paths.get(id)).join()),
  };
}

describe('negotiatedDraft(text, provisions)', () => {
  it('reads each provision by itself', () => {
    expect(read('1. Fire [ends].\n\n2. They leave.').held).toEqual(['1', '2']);
  });

  it('reads provisions together that stand in one bracket, and keeps who proposes it', () => {
    const { held, parts } = read('1. Fire ends.\n\n2. [ARV: They leave.\n\n3. They stay away.]\n\n4. Maps.');
    expect(held).toEqual(['1', '2,3', '4']);
    expect(parts[1]?.read.brackets[0]?.stances.map(({ party }) => party)).toEqual(['ARV']);
  });

  it('reads options of one number together, and no choice takes in the provision behind it', () => {
    const text = '1. Tolls:\n\nOption 1: rise.\n\nOption 2: fall.\n\n2. They leave.\n\n3. Maps are drawn.';
    const { parts, provisions } = read(text);
    const clean = parts.map((part) => render(part.read, { kind: 'clean' }).text).join('');
    expect(clean).toContain('2. They leave.\n\n3. Maps are drawn.');
    expect(clean).not.toContain('rise');
    expect(provisions.map(({ path, status }) => `${path} ${status.status}`)).toEqual([
      '1 open',
      '1.option1 open',
      '1.option2 open',
      '2 no brackets',
      '3 no brackets',
    ]);
  });

  it('has parts that are the text when they are joined, whatever its brackets', () => {
    fc.assert(
      fc.property(fc.array(arbitraryNegotiatedText(), { minLength: 1, maxLength: 6 }), (texts) => {
        const text = texts.map((each, at) => `${at + 1}. ${each}`).join('\n\n');
        const { parts } = read(text);
        expect(parts.map(({ read: { text: own } }) => own).join('')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
