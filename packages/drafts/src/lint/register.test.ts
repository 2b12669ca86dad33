import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { carryRegister, readRegister, withCandidates, type AmbiguityEntry } from './register.ts';
import { provisionsOf } from './test-asked.ts';

const OLD = provisionsOf(
  '1. Goods such as food and medicine pass the gate at noon.\n2. Sel shall answer each letter of Ardan within three days.',
);
const entries = withCandidates([], lint(OLD).ambiguities);
const written = entries.map((entry): AmbiguityEntry => ({
  ...entry,
  readings: [{ text: 'Only these goods.', by: 'Sel', source: 'note of 3 May' }],
}));

describe('the register of ambiguity', () => {
  it('begins with questions: no reading, not stated to be deliberate', () => {
    expect(entries.map(({ kind, readings, deliberate }) => [kind, readings, deliberate])).toEqual([
      ['open-list', [], 'not stated'],
      ['days', [], 'not stated'],
    ]);
  });

  it('keeps what stands and adds only what is new', () => {
    expect(withCandidates(written, lint(OLD).ambiguities)).toEqual(written);
  });

  it('follows its provision through a renumbering and an edit, with its readings', () => {
    const next = provisionsOf(
      '1. A new first point about schools.\n2. Sel shall answer each letter of Ardan within three days.\n3. All goods such as food and medicine pass the gate at noon.',
    );
    const { entries: carried, lost } = carryRegister(written, OLD, next);
    expect(lost).toEqual([]);
    expect(carried.map(({ id, readings }) => [id, readings])).toEqual(
      written.map(({ id, readings }) => [id, readings]),
    );
    const textOf = new Map(next.map(({ id, text }) => [id, text]));
    for (const { provision, span, quote } of carried)
      expect(textOf.get(provision)?.slice(...span)).toBe(quote);
  });

  it('keeps apart what a person wrote when the words are gone, and drops bare questions', () => {
    const next = provisionsOf(
      '1. Goods that are listed pass the gate at noon.\n2. Sel shall answer each letter of Ardan within three days.',
    );
    expect(carryRegister(written, OLD, next).lost.map(({ entry }) => entry.kind)).toEqual(['open-list']);
    expect(carryRegister(entries, OLD, next).lost).toEqual([]);
    expect(carryRegister(entries, OLD, next).entries.map(({ kind }) => kind)).toEqual(['days']);
  });

  it('is the same after a walk to itself, and after JSON', () => {
    expect(carryRegister(written, OLD, OLD).entries).toEqual(written);
    expect(readRegister(JSON.parse(JSON.stringify(written)))).toEqual({ ok: true, value: written });
  });

  it('refuses what is no register, with the place', () => {
    for (const json of [
      null,
      {},
      'x',
      [1],
      [{ ...written[0], kind: 'mood' }],
      [{ ...written[0], span: [3, 1] }],
      [{ ...written[0], readings: [{ text: 1 }] }],
    ]) {
      const read = readRegister(json);
      expect(read.ok ? 'read' : read.fault.code).toBe('register-not-readable');
    }
    fc.assert(
      fc.property(fc.jsonValue(), (json) => typeof readRegister(json).ok === 'boolean'),
      { numRuns: 200 },
    );
  });
});
