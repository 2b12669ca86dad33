import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { alignKept, isLeftOut, readDraft, type ReadProvision } from '../index.ts';

function provisions(text: string): readonly ReadProvision[] {
  const read = readDraft(plainText(text));
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

const WHOLE =
  '1. Fire ends at noon.\n2. Tolls are shared by both banks.\n   (a) In equal parts.\n3. Forces leave the island.';
const WITH_GAP = '1. Fire ends at noon.\n2. […]\n3. Forces leave the island.';

describe('isLeftOut', () => {
  it('is true for a point that is only an ellipsis in brackets', () => {
    expect(provisions(WITH_GAP).map(isLeftOut)).toEqual([false, true, false]);
    expect(provisions('1. [...]').map(isLeftOut)).toEqual([true]);
  });

  it('is false for bracketed wording, gaps to fill and ellipses within a sentence', () => {
    expect(provisions('1. [Fire ends.]\n2. [ ]\n3. Fire […] ends.').map(isLeftOut)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('alignKept', () => {
  it('calls nothing dropped or new where the other text is only not kept', () => {
    const { rows, notKept } = alignKept(provisions(WHOLE), provisions(WITH_GAP));
    expect(rows.map((row) => row.kind)).toEqual(['same', 'same']);
    expect(notKept.map(({ side, path, other }) => [side, path, other.length])).toEqual([['right', '2', 2]]);
  });

  it('mirrors when the sides are exchanged', () => {
    const there = alignKept(provisions(WHOLE), provisions(WITH_GAP));
    const back = alignKept(provisions(WITH_GAP), provisions(WHOLE));
    expect(back.notKept.map(({ path, other }) => [path, other])).toEqual(
      there.notKept.map(({ path, other }) => [path, other]),
    );
    expect(back.rows.map((row) => row.kind)).toEqual(['same', 'same']);
  });

  it('does not lead a point away from the place where the other text has it, but is not kept', () => {
    const shared = (last: string): string =>
      `1. Fire ends at noon.\n2. Tolls are shared by both banks.\n3. Forces leave the island.\n4. A fund is set up.\n5. Mines are
      cleared by spring.\n6. Courts hear claims to lost land.\n7. Schools open in both languages.\n8. Weapons are counted by observers.
${last}`;
    const before = shared(
      '9. A committee settles what is open.\n   (a) Measures relieve the suffering of victims.\n10. All receive full amnesty for their conduct in the war.',
    );
    const after = shared('9. […]\n10. A provision deals with the suffering of victims of the war.');
    const { rows, notKept } = alignKept(provisions(before), provisions(after));
    const paths = new Map(provisions(before).map(({ id, path }) => [id, path]));
    expect(rows.map(({ left, kind }) => [left.map((id) => paths.get(id)), kind])).toContainEqual([
      ['10'],
      'changed',
    ]);
    expect(notKept.map(({ path, other }) => [path, other.map((id) => paths.get(id))])).toEqual([
      ['9', ['9', '9.1']],
    ]);
  });
});
