import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown, terminal } from '@nonpaper/pages';
import { describe, expect, it } from 'vitest';
import { missing } from '../../../test/command-line.ts';
import {
  readConflictCase,
  stabilityJson,
  studiedPage,
  studyCase,
  type StabilityJson,
} from './stability-of-case.ts';

const RIVER = {
  name: 'River',
  decisionMakers: [
    { name: 'Arvenia', options: [0], ranking: [3, 4, 1, 2] },
    { name: 'Boria', options: [1], ranking: [2, 4, 1, 3] },
  ],
  options: [{ name: 'Open the sluice', moves: 'both' }, { name: 'Pay the toll' }],
  states: { 1: 'NN', 2: 'YN', 3: 'NY', 4: 'YY' },
};

function answer(text: string, name?: string, asked: Parameters<typeof studyCase>[1] = {}): StabilityJson {
  const read = readConflictCase(text, 'river.json', name);
  if (!read.ok) throw new Error(read.fault.what);
  const found = studyCase(read.value, asked);
  if (!found.ok) throw new Error(found.fault.what);
  return stabilityJson(found.value);
}

function faultOf(text: string, name?: string): unknown {
  const read = readConflictCase(text, 'river.json', name);
  const found = read.ok ? studyCase(read.value) : read;
  return found.ok ? null : found.fault;
}

describe('a case file', () => {
  it('gives equilibria and what is stable for whom, ids that are numbers as numbers', () => {
    const json = answer(JSON.stringify(RIVER));
    expect(json.R).toEqual([1]);
    expect([json.GMR, json.SMR, json.SEQ, json.SIM]).toEqual([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
    ]);
    expect(json.stable.R).toEqual({ Arvenia: [1, 3], Boria: [1, 2] });
  });

  it('may be one of several, named', () => {
    const file = JSON.stringify({ note: 'n', cases: [RIVER, { ...RIVER, name: 'Other' }] });
    expect(answer(file, 'Other').R).toEqual([1]);
    expect(faultOf(file)).toMatchObject({
      code: 'case-not-named',
      next: expect.stringContaining('River, Other'),
    });
    expect(faultOf(file, 'Third')).toMatchObject({ code: 'case-not-named' });
    expect(answer(JSON.stringify({ cases: [RIVER] })).R).toEqual([1]);
  });

  it('may give moves without options; nobody then says where two moves at once lead', () => {
    const arcs = {
      decisionMakers: [
        { name: 'A', moves: [['x', 'y']], ranking: ['y', 'x'] },
        { name: 'B', moves: [['y', 'x']], ranking: [['x', 'y']] },
      ],
      states: ['x', 'y'],
    };
    expect(answer(JSON.stringify(arcs))).toMatchObject({ R: ['y'], GMR: ['x', 'y'], SEQ: ['y'], SIM: null });
  });

  const [arvenia, boria] = RIVER.decisionMakers;
  it.each([
    ['case-not-read', '{"decisionMakers": ['],
    ['case-not-read', JSON.stringify({ ...RIVER, decisionMakers: 'none' })],
    ['case-not-read', '{"decisionMakers": [], "states": {"1": "NN", "1": "NY"}}'],
    ['case-not-read', '['.repeat(1_000_000)],
    ['conflict-empty', JSON.stringify({ ...RIVER, states: {} })],
    ['conflict-empty', JSON.stringify({ ...RIVER, decisionMakers: [] })],
    ['conflict-empty', JSON.stringify({ ...RIVER, infeasible: ['--'] })],
    ['conflict-state-twice', JSON.stringify({ ...RIVER, states: { ...RIVER.states, 5: 'YY' } })],
    [
      'conflict-state-twice',
      JSON.stringify({ ...RIVER, decisionMakers: [{ ...arvenia, ranking: [3, 4, 1, 2, 3] }, boria] }),
    ],
    [
      'conflict-state-missing',
      JSON.stringify({ ...RIVER, decisionMakers: [{ ...arvenia, ranking: [3, 4, 1] }, boria] }),
    ],
    [
      'conflict-unknown-state',
      JSON.stringify({ ...RIVER, decisionMakers: [{ ...arvenia, ranking: [9, 3, 4, 1, 2] }, boria] }),
    ],
    [
      'conflict-unknown-option',
      JSON.stringify({ ...RIVER, decisionMakers: [{ ...arvenia, options: [7] }, boria] }),
    ],
    [
      'conflict-option-owned-twice',
      JSON.stringify({ ...RIVER, decisionMakers: [arvenia, { ...boria, options: [0] }] }),
    ],
    ['conflict-bad-pattern', JSON.stringify({ ...RIVER, states: { 1: 'NX' } })],
    ['conflict-bad-pattern', JSON.stringify({ ...RIVER, states: { 1: 'NNN' } })],
    ['conflict-no-preferences', JSON.stringify({ ...RIVER, decisionMakers: [{ name: 'A' }] })],
  ])('is refused with %s', (code, text) => {
    expect(faultOf(text)).toMatchObject({ code, where: expect.stringMatching(/./) });
  });

  it('says on its page what the case assumes of each decision maker', () => {
    const read = readConflictCase(
      JSON.stringify({
        decisionMakers: [
          { name: 'Arvenia', options: [0], ranking: [3, [1, 4], 2], unknown: [[1, 4]] },
          { name: 'Boria', options: [1], statements: ['1', '-2 IF -1'] },
        ],
        options: [{ name: 'Open', moves: 'fwd' }, { name: 'Pay' }, { name: 'Rain', moves: 'none' }],
        states: { 1: 'NNN', 2: 'YNN', 3: 'NYN', 4: 'YYN' },
      }),
      'river.json',
    );
    if (!read.ok) throw new Error(read.fault.what);
    const found = studyCase(read.value);
    if (!found.ok) throw new Error(found.fault.what);
    const page = markdown(studiedPage(found.value, 'river.json'));
    expect(page).toContain('| Arvenia | Open (cannot be undone) | 3, \\{1, 4\\}, 2; not known: 1 or 4 |');
    expect(page).toMatch(/\| Boria \| Pay \| 1; -2 IF -1 \|/);
    expect(page).toContain('| nobody | Rain (stays as it is) |');
  });

  it('becomes a page that calls no concept right', () => {
    const read = readConflictCase(JSON.stringify(RIVER), 'river.json');
    const found = read.ok ? studyCase(read.value) : read;
    if (!found.ok) throw new Error(found.fault.what);
    const page = studiedPage(found.value, 'river.json');
    expect(page.title).toBe('River');
    expect(JSON.stringify(page)).toContain('GMR, SMR, SEQ, SIM');
  });
});

describe('what else may be asked', () => {
  const text = JSON.stringify({
    ...RIVER,
    decisionMakers: [{ ...RIVER.decisionMakers[0], unknown: [[1, 2]] }, RIVER.decisionMakers[1]],
    statusQuo: 4,
  });

  it('is answered under names of its own, and only then', () => {
    expect(Object.keys(answer(JSON.stringify(RIVER)))).toEqual(['R', 'GMR', 'SMR', 'SEQ', 'SIM', 'stable']);
    const json = answer(text, undefined, { coalitions: true, hold: '4' });
    expect(json.uncertain?.a.R).toEqual([]);
    expect(json.uncertain?.b.R).toEqual([1, 2]);
    expect(json.coalitions).toEqual([
      { members: ['Arvenia', 'Boria'], CNash: [2, 3, 4], CGMR: [2, 3, 4], CSMR: [2, 3, 4], CSEQ: [2, 3, 4] },
    ]);
    expect(json.ways?.improvements).toContainEqual({ state: 3, steps: [{ party: 'Arvenia', to: 3 }] });
    expect(json.conditions?.parties[0]).toEqual({
      party: 'Arvenia',
      concept: 'R',
      holds: false,
      sufficient: [[3]],
      changes: [[3]],
      complete: true,
    });
  });

  it('stands on the page in tables, states by the names of their options', () => {
    const read = readConflictCase(text, 'river.json');
    const found = read.ok ? studyCase(read.value, { coalitions: true, hold: '4' }) : read;
    if (!found.ok) throw new Error(found.fault.what);
    const page = terminal(studiedPage(found.value, 'river.json'), { width: 80, colour: false });
    expect(page).toMatch(/^3 \S.*/m);
    expect(page).toMatch(/Coalition +CNash +CGMR +CSMR +CSEQ/);
    expect(page).toMatch(/^For +R +GMR +SMR +SEQ/m);
    expect(page.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('says what the other states are that it names, and where nobody prefers any move', () => {
    const still = JSON.stringify({ ...RIVER, statusQuo: 1 });
    const page = (asked: Parameters<typeof studyCase>[1], file = still): string => {
      const read = readConflictCase(file, 'river.json');
      const found = read.ok ? studyCase(read.value, asked) : read;
      if (!found.ok) throw new Error(found.fault.what);
      return terminal(studiedPage(found.value, 'river.json'), { width: 80, colour: false });
    };
    const told = page({ coalitions: true });
    const states = [...told.matchAll(/^(?:- )?([1-4]) (?:none of the options|Open|Pay)/gm)].map(
      ([, id]) => id,
    );
    expect(states.toSorted()).toEqual(['1', '2', '3', '4']);
    expect(told).toContain('The other states');
    expect(told).toContain('none by moves that each mover prefers.');
    expect(told).not.toContain('a shortest way');
    const { statusQuo: _, ...alone } = JSON.parse(still) as Record<string, unknown>;
    // Preferences name all states, whatever else was asked for.
    expect(page({}, JSON.stringify(alone))).toContain('The other states');
  });

  it('is refused where it names a state that is not there, or would take too long', () => {
    const study = (file: object, asked: Parameters<typeof studyCase>[1]): unknown => {
      const read = readConflictCase(JSON.stringify(file), 'f');
      const found = read.ok ? studyCase(read.value, asked) : read;
      return found.ok ? null : found.fault.code;
    };
    expect(study(RIVER, { from: '9' })).toBe('conflict-unknown-state');
    expect(study(RIVER, { hold: 'x' })).toBe('conflict-unknown-state');
    const many = Array.from({ length: 9 }, (_, at) => ({ name: `P${at}`, ranking: [[1, 2, 3, 4]] }));
    expect(study({ ...RIVER, decisionMakers: many }, { coalitions: true })).toBe('too-many-coalitions');
  });
});

const CASES = join(import.meta.dirname, '../../../../shared/data/gmcr/cases.json');
const there = existsSync(CASES);

describe.skipIf(missing('shared-data', there))('published conflicts', () => {
  interface Published {
    readonly cases: readonly {
      readonly name: string;
      readonly equilibria_by_definition: Record<string, number[]>;
    }[];
  }
  const text = there ? readFileSync(CASES, 'utf8') : '{"cases": []}';

  it.each((JSON.parse(text) as Published).cases.map((each) => [each.name, each] as const))(
    '%s has the equilibria that its file lists',
    (name, each) => {
      expect(answer(text, name)).toMatchObject(each.equilibria_by_definition);
    },
  );

  // Hipel, Fang and Kilgour (1993) number nine states, the four in which Uniroyal has left being one.
  it('Elmira has the equilibria of the literature in its own numbering', () => {
    const published: Readonly<Record<number, number>> = {
      1: 1,
      2: 2,
      3: 3,
      4: 4,
      7: 5,
      8: 6,
      9: 7,
      10: 8,
      5: 9,
      6: 9,
      11: 9,
      12: 9,
    };
    const json = answer(text, 'Elmira');
    const numbered = (ids: readonly (number | string)[] | null): number[] =>
      [...new Set((ids ?? []).map((id) => published[Number(id)] ?? 0))].sort();
    expect(numbered(json.R)).toEqual([5, 8, 9]);
    expect(numbered(json.SEQ)).toEqual([5, 8, 9]);
    expect(numbered(json.GMR)).toEqual([1, 4, 5, 8, 9]);
    expect(numbered(json.SMR)).toEqual([1, 4, 5, 8, 9]);
  });

  // The published 5 and 8 are 7 and 10 here; the move from one to the other by two parties is what happened.
  it('Elmira has the equilibrium jump of the literature: two parties leave 5 together, and would stay in 8', () => {
    const { coalitions = [] } = answer(text, 'Elmira', { coalitions: true });
    const [pair] = coalitions;
    expect(pair?.members).toEqual(['MoE', 'Uniroyal']);
    expect(pair?.CNash).not.toContain(7);
    expect(pair?.CNash).toContain(10);
  });
});
