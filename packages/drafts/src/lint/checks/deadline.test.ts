import { describe, expect, it, test } from 'vitest';
import { lint } from '../lint.ts';
import { askedOf, provisionsOf } from '../test-asked.ts';

describe('the check for a deadline', () => {
  test.each([
    ['Sel shall withdraw its forces to the hills.', 'Sel shall withdraw its forces'],
    ['Sel shall return the ships taken since 2027.', 'Sel shall return the ships taken'],
    ['Ardan shall ratify this Treaty.', 'Ardan shall ratify this Treaty'],
    ['Sel undertakes to disband the militia.', 'Sel undertakes to disband the militia'],
    ['Ardan shall respect the border and dismantle the fence.', 'dismantle the fence'],
  ])('asks when in %j', (text, quote) => {
    expect(askedOf('deadline', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Sel shall withdraw its forces within thirty days.',
    'Sel shall withdraw its forces no later than 1 May 2031.',
    'Sel shall withdraw its forces within [ ] days.',
    'Within thirty days of signature, Sel shall withdraw its forces.',
    'Sel shall withdraw its forces immediately.',
    'Upon ratification Sel shall withdraw its forces.',
    'Sel shall withdraw its forces in due course.',
    'Sel shall by D+10 withdraw its forces.',
    'Sel shall not withdraw from this Treaty.',
    'Sel shall respect the rights of all.',
    'The Commission shall investigate complaints.',
    'Sel shall pay each teacher 40 crowns.',
    'Sel should withdraw its forces.',
    'Sel shall withdraw its forces in accordance with the timetable in the Annex.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('deadline', `1. ${text}`)).toEqual([]);
  });

  it('finds the time for the same act in another sentence or provision', () => {
    const text =
      '1. Sel shall withdraw its forces to the hills.\n2. The withdrawal of forces ends on 1 May 2031.';
    expect(askedOf('deadline', text)).toEqual([]);
  });

  it('shortens a long quote between words', () => {
    const text =
      '1. The Parties shall release all persons held in connection with the conflict, and shall hand over the remains of the dead and all records of the missing.';
    const notes = lint(provisionsOf(text), { completeness: 'extract' }).findings.map(({ note }) => note);
    const [head = '', tail = ''] = /“([^”]*) … ([^”]*)”/u.exec(notes.join('\n'))?.slice(1) ?? [];
    expect([head.length > 30, tail.length > 10]).toEqual([true, true]);
    expect(text).toContain(`${head} `);
    expect(text).toContain(` ${tail}`);
  });

  it('lends the time of a lead-in to each item', () => {
    expect(
      askedOf(
        'deadline',
        '1. By 1 May 2031 Sel shall:\n(a) withdraw its forces;\n(b) release all prisoners.',
      ),
    ).toEqual([]);
  });
});
