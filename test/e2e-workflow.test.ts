import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareSchema,
  errorSchema,
  importSchema,
  readFileSchema,
  searchSchema,
  verifySchema,
} from '@nonpaper/workbench/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder, type Ran } from './command-line.ts';

const ACCORD_1 = `Accord on the river

1. The parties shall open the bridge within 30 days.
2. A joint commission [of six members] shall meet each month.
   (a) The Upper Bank names three members.
   (b) The Lower Bank names three members.
3. Water is shared equally.
`;
const ACCORD_2 = `Accord on the river

1. Water is shared equally.
2. The parties shall open the bridge within 60 days.
3. A joint commission [of six members] shall meet each month.
   (a) The Upper Bank names three members.
   (b) The Lower Bank names three members.
4. Prisoners are released.
`;
const REPORT = `The delegations met in Marlow on 3 March 2024. “We will open the bridge,” said Ana Orlova, the foreign minister of Upper Bank. A senior official told the River Gazette that the talks could resume next week.`;

const folder = workFolder();
const run = (...args: string[]): Ran => nonpaper(args, { cwd: folder });
const json = (ran: Ran): unknown => JSON.parse(ran.out);

beforeAll(() => {
  filesIn(folder, { 'accord-1.txt': ACCORD_1, 'accord-2.txt': ACCORD_2, 'report.txt': REPORT });
  expect(run('new', 'talks', '--title', 'Talks on the river accord').status).toBe(0);
});

describe('nonpaper new', () => {
  it('does not touch a dossier that is there', () => {
    const again = run('new', 'talks', '--json');
    expect(again.status).toBe(4);
    expect(errorSchema.parse(json(again)).error.code).toBe('dossier-exists');
  });
});

describe('nonpaper import', () => {
  it('prints what it read in the published form', () => {
    const first = run('import', 'accord-1.txt', '--fidelity', 'verbatim', '--json');
    expect(first.status).toBe(0);
    const read = importSchema.parse(json(first));
    expect(read.title).toBe('Accord on the river');
    expect(read.provisions.map((each) => each.path)).toEqual(['1', '2', '2.1', '2.2', '3']);
    expect(read.provisions.flatMap((each) => each.brackets.map((bracket) => bracket.closed))).toEqual([true]);
    expect(read.draft?.slug).toBe('accord-1');
    for (const provision of read.provisions) {
      expect(ACCORD_1.slice(...provision.span)).toBe(provision.text);
    }
  });

  it('keeps a second draft beside the first', () => {
    expect(run('import', 'accord-2.txt', '--fidelity', 'verbatim').status).toBe(0);
  });
});

describe('nonpaper compare', () => {
  it('tells moved, changed and new provisions of two kept drafts, with a redline', () => {
    const compared = compareSchema.parse(json(run('compare', 'accord-1', 'accord-2', '--json')));
    const rows = compared.links.map((row) => [row.left.join('+'), row.right.join('+'), row.kind]);
    expect(rows).toContainEqual(['3', '1', 'moved']);
    expect(rows).toContainEqual(['1', '2', 'changed']);
    expect(rows).toContainEqual(['', '4', 'new']);
    expect(rows).toContainEqual(['2.1', '3.1', 'same']);
    const changed = compared.redline.find((row) => row.left[0] === '1');
    expect(changed?.runs.filter(([sign]) => sign !== '=').map(([, text]) => text.trim())).toEqual([
      '30',
      '60',
    ]);
  });

  it('compares two files with no dossier, and refuses wording between paraphrases', () => {
    const empty = workFolder();
    filesIn(empty, { 'a.txt': ACCORD_1, 'b.txt': ACCORD_2 });
    const compared = compareSchema.parse(
      json(nonpaper(['compare', 'a.txt', 'b.txt', '--json', '--fidelity', 'paraphrase'], { cwd: empty })),
    );
    expect(compared.wording.compared).toBe(false);
    expect(compared.redline).toEqual([]);
  });
});

describe('nonpaper link', () => {
  it('keeps confirmed and cut matches in a file, or in the dossier where both drafts are kept', () => {
    const folder = workFolder();
    filesIn(folder, { 'a.txt': ACCORD_1, 'b.txt': ACCORD_2 });
    const files = ['link', 'a.txt', 'b.txt'];
    expect(nonpaper([...files, '--confirm', '1=2'], { cwd: folder }).status).not.toBe(0);
    const first = nonpaper([...files, '--links', 'l.json', '--confirm', '1=2', '--cut', '3=1'], {
      cwd: folder,
    });
    expect(first.out).toBe('confirmed: 1 = 2\ncut: 3 = 1\n');
    expect(nonpaper([...files, '--links', 'l.json'], { cwd: folder }).out).toBe(first.out);
    expect(run('link', 'accord-1', 'accord-2', '--confirm', '1=2').out).toBe('confirmed: 1 = 2\n');
    expect(run('link', 'accord-2', 'accord-1').out).toBe('confirmed: 2 = 1\n');
    expect(run('link', 'accord-1', 'accord-2', '--forget', '1=2').out).toContain('Nobody has');
  });
});

describe('nonpaper read and review', () => {
  it('proposes statements and events that count only once they are accepted', () => {
    const read = run('read', 'report.txt', '--outlet', 'River Gazette', '--date', '2024-03-05', '--json');
    expect(read.status).toBe(0);
    const reading = readFileSchema.parse(json(read));
    expect(reading.statements.map((each) => each.speaker.class)).toEqual(['named', 'unnamed']);
    expect(reading.statements[1]?.via).toContain('River Gazette');
    expect(reading.events[0]).toMatchObject({
      type: 'meeting',
      status: 'held',
      date: { start: '2024-03-03' },
      place: 'Marlow',
    });
    for (const statement of reading.statements) {
      expect(statement.spans.content.map((span) => REPORT.slice(...span)).join(' ')).toBe(statement.content);
    }
    const before = json(run('ledger', '--json'));
    const groups = json(run('review', '--json')) as {
      groups: { proposals: { id: string; kind: string }[] }[];
    };
    const statement = groups.groups
      .flatMap((group) => group.proposals)
      .find((each) => each.kind === 'statement');
    expect(statement).toBeDefined();
    expect(run('review', 'accept', statement?.id.slice(-8) ?? '').status).toBe(0);
    expect(json(run('ledger', '--json'))).not.toEqual(before);
    expect(run('undo', statement?.id ?? '').status).toBe(0);
    expect(json(run('ledger', '--json'))).toEqual(before);
  });
});

describe('nonpaper note', () => {
  it('never leaves in an export unless asked for by name', () => {
    const kept = run(
      'note',
      '--from',
      'a delegate',
      '--terms',
      'not for attribution',
      'They could live with a later date.',
      '--json',
    );
    const id = (json(kept) as { id: string }).id;
    expect(run('export', '--json').out).not.toContain('later date');
    expect(run('export', '--json', '--note', id).out).toContain('later date');
  });
});

describe('nonpaper erase', () => {
  it('erases what the journal keeps of a record; the chain stays sound and undo says why it cannot', () => {
    const kept = run('note', '--from', 'a delegate', 'A word that has to go.', '--json');
    const id = (json(kept) as { id: string }).id;
    expect((json(run('erase', id, '--json')) as { erased: number }).erased).toBeGreaterThan(0);
    expect(run('verify').status).toBe(0);
    expect(errorSchema.parse(json(run('undo', id, '--json'))).error.code).toBe('undo-erased');
  });
});

describe('nonpaper search, backup, verify', () => {
  it('finds words, copies the dossier and finds both sound', () => {
    const found = searchSchema.parse(json(run('search', 'bridge', '--json')));
    expect(found.hits.length).toBeGreaterThan(0);
    expect(run('backup', 'copy.dossier').status).toBe(0);
    for (const file of ['talks.dossier', 'copy.dossier']) {
      const verified = run('verify', '--dossier', file, '--json');
      expect(verified.status).toBe(0);
      expect(verifySchema.parse(json(verified)).faults).toEqual([]);
    }
  });

  it('asks which dossier is meant when there are several', () => {
    const several = run('map', '--json');
    expect(several.status).toBe(4);
    const { error } = errorSchema.parse(json(several));
    expect(error.code).toBe('several-dossiers');
    expect(error.what).toContain('copy.dossier, talks.dossier');
    expect(nonpaper(['map'], { cwd: folder, env: { NONPAPER_DOSSIER: 'talks.dossier' } }).status).toBe(0);
  });
});

describe('-o FILE', () => {
  it('decides the format by its ending and refuses one that it does not write', () => {
    const dossier = ['--dossier', 'talks.dossier'];
    for (const [file, beginning] of [
      ['brief.html', '<!doctype html>'],
      ['brief.md', '# '],
      ['brief.json', '{'],
    ] as const) {
      expect(run('brief', ...dossier, '-o', file).status).toBe(0);
      expect(readFileSync(join(folder, file), 'utf8').toLowerCase().startsWith(beginning)).toBe(true);
    }
    const refused = run('brief', ...dossier, '-o', 'brief.xls', '--json');
    expect(refused.status).toBe(2);
    expect(errorSchema.parse(json(refused)).error.next).toContain('.html');
  });
});

describe('the same dossier and the same arguments', () => {
  it.each(['brief', 'map', 'absent', 'calendar', 'ledger', 'efforts', 'review'])(
    'give the same bytes twice: %s',
    (command) => {
      const args = [command, '--dossier', 'talks.dossier', '--json'];
      expect(run(...args).out).toBe(run(...args).out);
    },
  );
});
