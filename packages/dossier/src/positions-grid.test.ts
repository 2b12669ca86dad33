import { describe, expect, test } from 'vitest';
import { asked, dossier } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import { positionsGrid } from './positions-grid.ts';

const base = () =>
  dossier()
    .party('b', 'Borland')
    .party('a', 'Aldor')
    .source('press')
    .issue('i', ['x', 'y'])
    .draft('d')
    .says('s1', 'a', '2025-01-01', { cites: ['press'] })
    .says('s2', 'a', '2025-02-01', { cites: ['press'], inReplyTo: 'd' });

const gridIn = (made: DossierBuilder, asOf: string | null = null) =>
  positionsGrid(made.slice('positions'), asked(asOf));
const cellIn = (made: DossierBuilder, option: string, party: string) =>
  gridIn(made)
    .issues[0]?.options.find((each) => each.option === option)
    ?.cells.find((each) => each.party === party);

describe('the positions grid', () => {
  test('has a cell for each party and option, parties alphabetically', () => {
    const grid = gridIn(base());
    expect(grid.parties.map((party) => party.name)).toEqual(['Aldor', 'Borland']);
    expect(grid.issues[0]?.options.map((option) => option.cells.map((cell) => cell.party))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(cellIn(base(), 'x', 'b')).toMatchObject({ level: 'not stated', statements: [], under: [] });
  });

  test('gives level, red line and statements, and marks a reply to a draft', () => {
    const made = base().wants('a', 'x', 'refused', ['s1', 's2'], { redLine: true });
    expect(cellIn(made, 'x', 'a')).toMatchObject({
      level: 'refused',
      redLine: true,
      statements: [
        { statement: 's1', inReplyTo: null },
        { statement: 's2', inReplyTo: 'd' },
      ],
      under: ['a:x', 's1', 's2'],
    });
  });

  test('flags a contradiction and keeps both sides of it', () => {
    const made = base().wants('a', 'x', 'refused', ['s1']).wants('a', 'x', 'acceptable', ['s2']);
    expect(cellIn(made, 'x', 'a')).toMatchObject({
      level: 'conflicting',
      contradictory: true,
      declared: ['acceptable', 'refused'],
      statements: [{ statement: 's1' }, { statement: 's2' }],
    });
  });

  test('shows a condition beside the level and does not count it as unconditional', () => {
    const made = base().wants('a', 'y', 'acceptable', ['s1'], {
      condition: 'with monitors',
      conditionMetBy: ['d'],
    });
    expect(cellIn(made, 'y', 'a')).toMatchObject({
      level: 'not stated',
      conditional: [{ level: 'acceptable', condition: 'with monitors', metBy: ['d'] }],
      statements: [{ statement: 's1' }],
    });
  });

  test('shows accepted statements on the issue of which nobody made a position, and gives them no level', () => {
    const made = base().says('s3', 'b', '2025-03-01', { cites: ['press'], issues: ['i'] });
    expect(gridIn(made).issues[0]?.said).toMatchObject([
      { party: 'b', entry: { statement: 's3', quoted: false }, under: ['s3'] },
    ]);
    expect(cellIn(made, 'x', 'b')).toMatchObject({ level: 'not stated', statements: [] });
    const resting = made.wants('b', 'x', 'refused', ['s3']);
    expect(gridIn(resting).issues[0]?.said).toEqual([]);
    expect(gridIn(made, '2025-02-15').issues[0]?.said).toEqual([]);
  });

  test('gives declared orders of options, best first', () => {
    expect(gridIn(base().prefers('a', ['y', 'x'], ['s1'])).issues[0]?.orders).toMatchObject([
      { party: 'a', order: ['y', 'x'] },
    ]);
  });

  test('is as of a day', () => {
    const made = base().wants('a', 'x', 'preferred', ['s2']);
    expect(gridIn(made, '2025-01-15').issues[0]?.options[0]?.cells[0]?.level).toBe('not stated');
  });
});
