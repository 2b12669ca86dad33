import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAsides } from './asides.ts';

describe('withoutAsides(text)', () => {
  it.each([
    ['Article 2\n[Agreed at the meeting of 6 March]', 'Article 2'],
    ['SCOPE\n(Scrutiny reservation by two delegations)', 'SCOPE'],
    [
      '1. Ferries are safe.\nJustification: it was open who acts.\n2. So are boats.',
      '1. Ferries are safe.\n2. So are boats.',
    ],
    ['Ferries are safe.\nJustification\nThis was left open.\nIt should not be.', 'Ferries are safe.'],
    ['Ferries are safe.\nText Origin: Council Mandate', 'Ferries are safe.'],
  ])('%j is %j', (text, said) => expect(withoutAsides(text)).toBe(said));

  it.each([
    '[Deleted]',
    'Justification: it was open who acts.',
    'The list holds:\n(a) boats;\n(b) ferries.',
    'The parties agree:\n(a)\n[b] and (c)',
    'They stop.\n[The parties shall also give back whatever they hold of each other, and tell the board of it each month.]',
  ])('%j has none', (text) => expect(withoutAsides(text)).toBe(text));

  it('keeps the first line and adds nothing', () => {
    const line = fc.constantFrom('', 'boats', '[a b]', '(x y)', 'Justification', 'Justification: z', '[a] b');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const said = withoutAsides(lines.join('\n'));
        expect(said.trim() === '').toBe(lines.join('').trim() === '');
        expect(lines.join('\n').startsWith(said.split('\n')[0] ?? '')).toBe(true);
      }),
    );
  });
});
