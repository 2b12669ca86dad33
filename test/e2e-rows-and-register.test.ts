import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSchemas } from '@nonpaper/dossier/schemas';
import { concordanceSchema, lintSchema } from '@nonpaper/workbench/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder, type Ran } from './command-line.ts';

/** Row numbers and the register of ambiguity, through the real command: kept, opened, written out, read in elsewhere. */

const ONE = `1. Fire ends at dawn on the first day.
2. The bridge at Marlow is opened to lorries and carts.
3. Sel shall answer each letter of Ardan within three days.
`;
const TWO = `1. Fire ends at dawn on the first day.
2. A joint commission of six members watches the river each month.
3. The bridge at Marlow is opened to lorries, carts and buses.
4. Sel shall answer each letter of Ardan within three days.
`;
const THREE = `1. Schools on both banks open again in spring.
2. Sel shall answer each letter of Ardan within three days.
3. A joint commission of eight members watches the river each month.
4. Fire ends at dawn on the first day.
`;
const FOLDER = {
  'talks/dossier.yaml': 'title: River talks\nenteredBy: The editors\nenteredOn: 2024-05-01\n',
  'talks/parties.yaml':
    '- {slug: ardan, partyKind: state, names: [Ardan]}\n- {slug: sel, partyKind: state, names: [Sel]}\n',
  'talks/sources.yaml': '- {slug: gz-1, title: Talks go on, date: 2024-03-02}\n',
  'talks/notes.yaml':
    '- {slug: n1, toldBy: a delegate, toldTo: the office, party: sel, date: 2024-03-03, text: Told.}\n',
  'talks/statements.yaml':
    '- {slug: s1, speaker: {class: institution, party: ardan}, speaksFor: ardan, cue: said, force: assert, content: Three days are three days., date: 2024-03-02, citations: [gz-1]}\n',
  'talks/drafts.yaml': ['one', 'two', 'three']
    .map(
      (slug) =>
        `- {slug: ${slug}, title: Text ${slug}, shortTitle: Text ${slug}, file: drafts/${slug}.md, fidelity: verbatim, completeness: complete}\n`,
    )
    .join(''),
  'talks/lineages.yaml':
    '- {later: two, earlier: one, relation: revises}\n- {later: three, earlier: two, relation: revises}\n',
  'talks/drafts/one.md': ONE,
  'talks/drafts/two.md': TWO,
  'talks/drafts/three.md': THREE,
};

const folder = workFolder();
const run = (...args: string[]): Ran => nonpaper(args, { cwd: folder });
const here = (...args: string[]): Ran => run(...args, '--dossier', 'here.dossier');
const there = (...args: string[]): Ran => run(...args, '--dossier', 'there.dossier');
const written = (file: string): string => readFileSync(join(folder, file), 'utf8');

function numbers({ out }: Ran): Record<string, unknown> {
  return Object.fromEntries(
    concordanceSchema.parse(JSON.parse(out)).rows.map(({ row, cells }) => [row, cells]),
  );
}

beforeAll(() => {
  filesIn(folder, FOLDER);
  run('new', 'here');
  expect(here('import', 'talks').status).toBe(0);
});

describe('row numbers', () => {
  it('are written only with --keep, hold from then on, and are the same after export and import elsewhere', () => {
    const look = here('concordance', 'one', 'two', '--json');
    expect(look.err).toContain('--keep');
    expect(here('export', 'rows').out.trim()).toBe('[]');
    const kept = here('concordance', 'one', 'two', '--keep', '--json');
    expect(numbers(kept)).toEqual(numbers(look));
    expect(kept.err).toContain('Row numbers kept as rows-one (4 new)');
    expect(here('concordance', 'two', 'three', '--keep').err).toContain('(1 new)');
    const all = numbers(here('concordance', 'three', 'one', 'two', '--json'));
    expect(all).toMatchObject({
      '1': { A: ['4'], B: ['1'], C: ['1'] },
      '1a': { A: ['3'], C: ['2'] },
      '2': { B: ['2'], C: ['3'] },
      '3': { A: ['2'], B: ['3'], C: ['4'] },
    });
    expect(here('show', 'rows-one').out).toContain('1a');
    expect(here('export', 'rows', '-o', 'talks/rows.yaml').status).toBe(0);
    run('new', 'there');
    expect(there('import', 'talks').status).toBe(0);
    expect(numbers(there('concordance', 'three', 'one', 'two', '--json'))).toEqual(all);
    expect(there('export', 'rows').out).toBe(written('talks/rows.yaml'));
    for (const place of [here, there]) expect(place('verify').status).toBe(0);
  });

  it.each([
    [['concordance', 'one', 'talks/drafts/two.md', '--keep'], 'rows-nowhere'],
    [['concordance', 'one', 'two', '--keep', '--rows', 'rows.json'], 'rows-two-places'],
  ])('are refused in one line: %j', (args, code) => {
    const { status, err } = here(...args);
    expect(status).not.toBe(0);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`[${code}]`);
  });
});

describe('the register', () => {
  it('goes from a question of the checks to readings with their sources, and never gives a note away', () => {
    const { register } = lintSchema.parse(JSON.parse(here('lint', 'one', '--register', '--json').out));
    expect(register?.proposed.map(({ slug }) => slug)).toContain('one-3-days');
    expect(here('ambiguity', 'read', 'one-3-days', 'x', '--by', 'ardan').err).toContain(
      '[reading-without-source]',
    );
    expect(here('ambiguity', 'read', 'one-3-days', 'x').err).toContain('[reading-of-whom]');
    const read = ['ambiguity', 'read', 'one-3-days'];
    expect(here(...read, 'Calendar days.', '--by', 'ardan', '--statement', 's1').status).toBe(0);
    expect(here(...read, 'SECRET days.', '--by', 'sel', '--source', 'n1').status).toBe(0);
    const judged = here(
      'ambiguity',
      'judge',
      'one-3-days',
      'deliberate',
      '--why',
      'SECRET',
      '--source',
      'n1',
    );
    expect(judged.out).toContain('Judged deliberate: one-3-days');
    for (const file of ['register.html', 'register.md', 'register.csv', 'register.txt', 'register.json']) {
      expect(here('ambiguity', 'one', '-o', file).status).toBe(0);
      expect(written(file)).toContain('Calendar days.');
      expect(written(file)).not.toContain('SECRET');
    }
    const answer = answerSchemas.ambiguities.parse(JSON.parse(written('register.json')));
    expect(answer.entries[0]).toMatchObject({
      intent: 'not known',
      readings: [{ held: 'said by the party' }],
    });
    expect(here('ambiguity', 'one', '--with-notes').out).toContain('SECRET days.');
    for (const what of ['all', 'ambiguities'])
      expect(here('export', what, '--json').out).not.toContain('SECRET');
    expect(here('export', 'ambiguities', '--note', 'n1').out).toContain('SECRET days.');
    expect(here('verify').status).toBe(0);
  });

  it('is taken back by undo, one change at a time', () => {
    const show = () => here('ambiguity', 'one', '--with-notes').out;
    expect(here('ambiguity', 'settle', 'one-3-days', 'left open').status).toBe(0);
    expect(show()).toContain('Status: left open');
    expect(here('undo', 'one-3-days').status).toBe(0);
    expect(show()).not.toContain('Status: left open');
    expect(show()).toContain('Deliberate, in the judgement of Test Person');
  });

  it('is the same after export and import elsewhere', () => {
    const yaml = here('export', 'ambiguities', '--note', 'n1').out;
    filesIn(folder, { 'talks/ambiguities.yaml': yaml });
    run('new', 'third');
    expect(run('import', 'talks', '--dossier', 'third.dossier').status).toBe(0);
    expect(run('export', 'ambiguities', '--note', 'n1', '--dossier', 'third.dossier').out).toBe(yaml);
  });
});
