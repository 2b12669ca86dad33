import { join } from 'node:path';
import { errorSchema } from '@nonpaper/workbench/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder, type Ran } from './command-line.ts';
import { ROOT } from './repository.ts';

const folder = workFolder();
const run = (...args: string[]): Ran => nonpaper(args, { cwd: folder });

interface Mention {
  readonly kind: string;
  readonly name: string;
  readonly record?: string;
  readonly spans: readonly (readonly [number, number])[];
}
interface Answer {
  readonly text: string;
  readonly mentions: readonly Mention[];
}
const readOf = (file: string, ...more: string[]): Answer =>
  JSON.parse(run('read', file, '--date', '2017-05-02', '--json', ...more).out) as Answer;

interface Proposed {
  readonly kind: string;
  readonly content?: string;
}
/** What waits for a decision under an issue of this slug. */
const waitingUnder = (slug: string): (string | undefined)[] => {
  const { groups } = JSON.parse(run('review', '--json').out) as {
    groups: { issue: { slug: string } | null; proposals: Proposed[] }[];
  };
  const group = groups.find(({ issue }) => issue?.slug === slug);
  return (group?.proposals ?? []).map(({ content }) => content);
};

const CLAIM = 'that the sluice gates must stay shut';

beforeAll(() => {
  filesIn(folder, {
    'one.txt': `Bo Lind, a farmer of Ostrel, said on Monday ${CLAIM}.`,
    'two.txt': 'Ada Brenn, a ferrywoman of Ostrel, said on Monday that the sluice gates had rusted.',
    'themes.txt': 'The envoys spoke about the waters and about low flow in May.',
    'spellings.txt':
      'Orin Zelvenko said no. Зельвенко said no. زلفنكو said no. זלבנקו said no. A stranger, Orin Zelinko, said no.',
  });
  expect(run('new', 'rivers', '--composed').status).toBe(0);
  expect(run('import', join(ROOT, 'examples/two-rivers')).status).toBe(0);
}, 120_000);

describe('nonpaper lexicon', { timeout: 120_000 }, () => {
  it('shows the words of every issue', () => {
    expect(run('lexicon').out).toContain('issue dam-release: Grimvask, dam, release of water\n');
  });

  it('lets a reading see words that a person put in, and puts what waits under the issue', () => {
    run('read', 'one.txt', '--date', '2017-05-02');
    expect(waitingUnder('dam-release')).not.toContain(CLAIM);
    const ran = run('lexicon', 'dam-release', '--add', 'sluice gates', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({
      slug: 'dam-release',
      words: ['Grimvask', 'dam', 'release of water', 'sluice gates'],
      linked: 1,
    });
    expect(waitingUnder('dam-release')).toContain(CLAIM);
    const { text, mentions } = readOf('two.txt');
    const issue = mentions.find(({ kind }) => kind === 'issue');
    expect(issue?.spans.map((span) => text.slice(...span))).toEqual(['sluice gates']);
    expect(waitingUnder('dam-release')).toContain('that the sluice gates had rusted');
  });

  it('lets a theme be found by its name, and by words of its own once a person put some in', () => {
    const themesIn = (): string[] => {
      const { text, mentions } = readOf('themes.txt', '--dry-run');
      const found = mentions.filter(({ kind }) => kind === 'theme').flatMap(({ spans }) => spans);
      return found.map((span) => text.slice(...span));
    };
    expect(run('lexicon').out).toMatch(
      /^theme waters: no words; texts are searched for its name, "The waters"$/mu,
    );
    expect(themesIn()).toEqual(['the waters']);
    const ran = run('lexicon', 'waters', '--add', 'low flow', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ kind: 'theme', words: ['low flow'], linked: 0 });
    expect(themesIn()).toEqual(['low flow']);
    expect(run('lexicon', 'waters', '--remove', 'low flow').status).toBe(0);
    expect(themesIn()).toEqual(['the waters']);
    expect(run('verify').status).toBe(0);
  });

  it('takes words out again, and says so where they are not there', () => {
    expect(run('lexicon', 'dam-release', '--remove', 'sluice gates').status).toBe(0);
    expect(readOf('two.txt', '--dry-run').mentions.filter(({ kind }) => kind === 'issue')).toEqual([]);
    const again = run('lexicon', 'dam-release', '--remove', 'sluice gates', '--json');
    expect(errorSchema.parse(JSON.parse(again.out)).error.code).toBe('no-such-words');
    const draft = run('lexicon', 'nobody', '--add', 'x', '--json');
    expect(errorSchema.parse(JSON.parse(draft.out)).error.code).toBe('no-such-record');
    expect(run('verify').status).toBe(0);
  });

  it('gives a person another name, found in Cyrillic, Arabic and Hebrew letters too, and no stranger', () => {
    const person = 'vezhinski';
    expect(run('lexicon', person, '--add', 'Orin Zelvenko').status).toBe(0);
    const { text, mentions } = readOf('spellings.txt', '--dry-run');
    const known = mentions.filter(({ kind, record }) => kind === 'person' && record !== undefined);
    expect(known.flatMap(({ spans }) => spans.map((span) => text.slice(...span)))).toEqual([
      'Orin Zelvenko',
      'Зельвенко',
      'زلفنكو',
      'זלבנקו',
    ]);
    const names = (JSON.parse(run('lexicon', person, '--json').out) as { words: string[] }).words;
    const last = run('lexicon', person, ...names.flatMap((each) => ['--remove', each]), '--json');
    expect(errorSchema.parse(JSON.parse(last.out)).error.code).toBe('last-name');
  });
});
