import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bracketsSchema,
  compareSchema,
  concordanceSchema,
  earliestSchema,
  lintSchema,
  renderedSchema,
  witnessesSchema,
} from '@nonpaper/workbench/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { docx, p } from '../packages/intake/src/test-docx.ts';
import { filesIn, nonpaper, workFolder, type Ran } from './command-line.ts';
import { ROOT } from './repository.ts';

const FIRST = `Accord of the Two Rivers

1. The parties shall cease fire within 30 days.
2. Forces shall withdraw to the line.
3. The bridge is opened to all traffic.
4. A commission of 600 persons shall verify the withdrawal.
`;
const SECOND = `Accord of the Two Rivers, revised

1. The bridge is opened to all traffic.
2. The parties may cease fire within 60 days.
3. Forces shall withdraw to the line.
4. A commission of 800 persons shall verify the withdrawal.
5. Prisoners are exchanged.
`;
const THIRD = `Accord of the Two Rivers, third text

1. The bridge is opened to all traffic.
2. The parties may cease fire within 60 days.
3. A commission of 800 persons shall verify the withdrawal.
4. Prisoners are exchanged.
5. Forces shall withdraw to the line.
`;

const OPEN = `Accord of the Lakes

1. The Parties [ARV: shall][BOR: should] cease fire [within 30 days] (CEL, opposed by ARV).

2. Forces withdraw to the line. (agreed)

3. Tolls on the lake:

Option 1: follow the schedule.

Option 2: are abolished.

4. The bridge is opened [CEL reserves its position].
`;
const LATER = `Accord of the Lakes

1. The Parties shall cease fire [within 45 days] (CEL).

2. Forces withdraw to the line. (agreed)

3. Tolls on the lake are abolished.

4. The bridge is opened.
`;

const folder = workFolder();
const run = (...args: string[]): Ran => nonpaper(args, { cwd: folder });
const json = (ran: Ran): unknown => JSON.parse(ran.out);
const comparison = (...args: string[]) => compareSchema.parse(json(run('compare', ...args, '--json')));

beforeAll(() => {
  const lines = (text: string): string =>
    text
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line, at) => JSON.stringify({ id: `row-${String.fromCharCode(97 + at)}`, text: line.slice(3) }))
      .join('\n');
  filesIn(folder, {
    'first.txt': FIRST,
    'second.txt': SECOND,
    'third.txt': THIRD,
    'first.ndjson': lines(FIRST),
    'second.ndjson': lines(SECOND),
    'open.txt': OPEN,
    'later.txt': LATER,
    'copy.txt': FIRST.replace('30 days', '13 days').replace('\n3. The bridge is opened to all traffic.', ''),
    'empty.txt': '\n',
    'other.txt': '1. Tulips are planted in October along the northern hedge.\n',
  });
});

describe('nonpaper compare, two files', () => {
  it('says first what the changes mean, then shows them', () => {
    const { out, status } = run('compare', 'first.txt', 'second.txt');
    expect(status).toBe(0);
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('1 → 2 Duty weakened: “shall cease” became “may cease” (The parties)');
    expect(flat).toContain('The parties{- shall-}{+ may+} cease fire within{- 30-}{+ 60+} days.');
    expect(flat.indexOf('Duty weakened')).toBeLessThan(flat.indexOf('{- shall-}'));
  });

  it('prints links, meaning and redline by paths', () => {
    const { drafts, links, meaning, redline } = comparison('first.txt', 'second.txt');
    expect(drafts.map(({ key, file }) => [key, file])).toEqual([
      ['A', 'first.txt'],
      ['B', 'second.txt'],
    ]);
    expect(links.map(({ left, right, kind }) => `${left.join()}=${right.join()} ${kind}`)).toEqual([
      '1=2 changed',
      '2=3 same',
      '3=1 moved',
      '4=4 changed',
      '=5 new',
    ]);
    expect(meaning[0]).toMatchObject({ kind: 'duty-weakened', left: ['1'], right: ['2'] });
    expect(meaning.map(({ before, after }) => `${before} > ${after}`)).toContain('600 > 800');
    for (const { runs } of redline) for (const [sign] of runs) expect(['=', '+', '-']).toContain(sign);
  });

  it('names NDJSON provisions by their ids, wherever they stand', () => {
    const { links } = comparison('first.ndjson', 'second.ndjson');
    expect(links.map(({ left, right }) => `${left.join()}=${right.join()}`)).toEqual([
      'row-a=row-b',
      'row-b=row-c',
      'row-c=row-a',
      'row-d=row-d',
      '=row-e',
    ]);
  });

  it('gives no wording of paraphrases, and of their numbers only what differs', () => {
    const { wording, redline, meaning } = comparison('first.txt', 'second.txt', '--fidelity', 'paraphrase');
    expect(wording.compared).toBe(false);
    expect(redline).toEqual([]);
    expect(meaning.map(({ kind }) => kind).sort()).toEqual(['number', 'number']);
    const refused = run('compare', 'first.txt', 'second.txt', '--fidelity', 'paraphrase', '-o', 'no.docx');
    expect(refused.err).toContain('wording-not-comparable');
    expect(existsSync(join(folder, 'no.docx'))).toBe(false);
  });

  it.each([
    ['first.txt', 'first.txt', 'drafts-same'],
    ['first.txt', 'other.txt', 'drafts-unrelated'],
  ])('says of %s and %s: %s', (left, right, code) => {
    expect(comparison(left, right).messages.map((each) => each.code)).toContain(code);
  });

  it('refuses an empty file in one line', () => {
    expect(run('compare', 'first.txt', 'empty.txt').err.trim()).toMatch(/^nonpaper: .*\[empty-file\]$/);
  });

  it('lets a link that a person confirmed or cut win', () => {
    run('link', 'first.txt', 'second.txt', '--links', 'l.json', '--confirm', '2=5', '--cut', '4=4');
    const { links } = comparison('first.txt', 'second.txt', '--links', 'l.json');
    expect(links).toContainEqual(expect.objectContaining({ left: ['2'], right: ['5'], locked: true }));
    expect(links).not.toContainEqual(expect.objectContaining({ left: ['4'], right: ['4'] }));
    const turned = comparison('second.txt', 'first.txt', '--links', 'l.json');
    expect(turned.links).toContainEqual(expect.objectContaining({ left: ['5'], right: ['2'], locked: true }));
  });
});

describe('nonpaper compare -o redline.docx', () => {
  it('writes tracked changes that redline accept and reject settle', () => {
    expect(run('compare', 'first.txt', 'second.txt', '-o', 'redline.docx', '--comments').status).toBe(0);
    const settled = (which: string) =>
      run('redline', which, 'redline.docx')
        .out.split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.replace('\t', ' '));
    const points = (text: string) => text.split('\n').filter((line) => /^\d/.test(line));
    expect(settled('accept')).toEqual(points(SECOND));
    expect(settled('reject')).toEqual(points(FIRST));
    expect(run('redline', 'reject', 'redline.docx', '-o', 'old.txt').status).toBe(0);
    expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toContain('within 30 days');
  });

  it('keeps what stands before, between and behind the provisions of plain texts', () => {
    const lines = ['PEACE ACCORD', 'The Parties, having met,', 'Chapter I', 'General', '1. The war is over.'];
    const older = [...lines, 'Done at Lake Orn in two copies.'];
    const newer = [...lines, 'Done at Lake Orn in three copies.'];
    filesIn(folder, { 'whole-1.txt': older.join('\n\n'), 'whole-2.txt': newer.join('\n\n') });
    expect(run('compare', 'whole-1.txt', 'whole-2.txt', '-o', 'whole.docx').status).toBe(0);
    expect(run('redline', 'accept', 'whole.docx').out.trim().split('\n')).toEqual(newer);
    expect(run('redline', 'reject', 'whole.docx').out.trim().split('\n')).toEqual(older);
  });

  it('writes into the package of the newer document, and leaves nothing tracked when settled', () => {
    const docx = join(ROOT, 'examples/two-rivers/drafts/single-text-2.docx');
    expect(run('compare', 'first.txt', docx, '-o', 'inside.docx').status).toBe(0);
    expect(run('redline', 'accept', 'inside.docx', '-o', 'clean.docx').status).toBe(0);
    expect(run('redline', 'accept', 'clean.docx').out).toBe(run('redline', 'reject', 'clean.docx').out);
    expect(run('redline', 'accept', 'inside.docx').out).toBe(run('redline', 'accept', docx).out);
  });

  it('names the file that redline accept and reject refuse', () => {
    filesIn(folder, { 'broken.docx': 'no Word document' });
    for (const which of ['accept', 'reject', 'list'])
      expect(run('redline', which, 'broken.docx').err).toContain('broken.docx');
    const made = run('redline', 'accept', 'broken.docx', '-o', 'never.docx');
    expect(made.status).not.toBe(0);
    expect(made.err).toContain('broken.docx');
  });

  it('lists what is tracked, and comments with the reason and the source', () => {
    const asked = ['-o', 'listed.docx', '--comments', '--author', 'Secretariat'];
    expect(run('compare', 'first.txt', 'second.txt', ...asked).status).toBe(0);
    const { revisions } = json(run('redline', 'list', 'listed.docx', '--json')) as {
      revisions: { kind: string; author: string; path: string | null; words: string }[];
    };
    expect(new Set(revisions.map(({ author }) => author))).toEqual(new Set(['Secretariat']));
    const comments = revisions.filter(({ kind }) => kind === 'comment');
    expect(comments.length).toBeGreaterThan(0);
    // what only one side has, such as a rule that was added or dropped, has its source there alone
    for (const { words } of comments)
      expect(words).toMatch(/Source: (?:first\.txt, .+; )?(?:first|second)\.txt, .+\.$/);
    expect(comments.some(({ words }) => /Source: first\.txt, .+; second\.txt, /.test(words))).toBe(true);
    const lines = run('redline', 'list', 'listed.docx').out.trim().split('\n');
    expect(lines).toHaveLength(revisions.length + 1);
    expect(run('redline', 'list', 'listed.docx', '-o', 'list.docx').err).toContain('[unknown-format]');
  });

  it('comments on a duty that was dropped beside the point before it', () => {
    const point = '1. The Parties shall exchange all prisoners.';
    filesIn(folder, {
      'duty-1.txt': `${point}\n\n2. The Parties shall publish the lists.\n\n3. The war is over.`,
      'duty-2.txt': `${point}\n\n2. The war is over.`,
    });
    expect(run('compare', 'duty-1.txt', 'duty-2.txt', '-o', 'duty.docx', '--comments').status).toBe(0);
    const { revisions } = json(run('redline', 'list', 'duty.docx', '--json')) as {
      revisions: { kind: string; path: string | null; words: string }[];
    };
    const [comment] = revisions.filter(({ kind }) => kind === 'comment');
    expect(comment?.words).toMatch(/Duty dropped.*publish the lists.*Source: duty-1\.txt, 2\.$/s);
    expect(comment?.path).toBe('1');
  });

  it('says at the terminal what the redline cannot show', () => {
    const headed = (name: string, header: string[]): void =>
      writeFileSync(
        join(folder, name),
        docx({ body: [p('1. Fire ends at noon.')], header: header.map((each) => p(each)) }),
      );
    headed('headed.docx', ['Not for quotation']);
    writeFileSync(join(folder, 'bare.docx'), docx({ body: [p('1. Fire ends at dusk.')] }));
    const { status, err } = run('compare', 'headed.docx', 'bare.docx', '-o', 'told.docx');
    expect(status).toBe(0);
    expect(err).toContain('“Not for quotation”');
  });

  it('refuses what is no Word document in one line', () => {
    for (const which of ['accept', 'list']) {
      const { status, err } = run('redline', which, 'first.txt');
      expect(status).not.toBe(0);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('three drafts and more', () => {
  it('put each lineage of provisions into one row, and keep the numbers of rows for good', () => {
    const two = concordanceSchema.parse(
      json(run('concordance', 'first.txt', 'second.txt', '--rows', 'rows.json', '--json')),
    );
    const three = concordanceSchema.parse(
      json(run('concordance', 'first.txt', 'second.txt', 'third.txt', '--rows', 'rows.json', '--json')),
    );
    expect(three.drafts.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect(three.rows).toContainEqual(
      expect.objectContaining({ row: '2', cells: { A: ['2'], B: ['3'], C: ['5'] } }),
    );
    for (const row of two.rows)
      expect(three.rows.find((each) => each.row === row.row)?.cells).toMatchObject(row.cells);
    const compared = json(run('compare', 'first.txt', 'second.txt', 'third.txt', '--json'));
    expect(concordanceSchema.parse(compared).rows.length).toBe(three.rows.length);
  });

  it.each(['docx', 'xlsx', 'csv', 'html', 'json'])('become a negotiation table as .%s', (ending) => {
    const file = `table.${ending}`;
    const ran = run('compare', 'first.txt', 'second.txt', 'third.txt', '--table', '-o', file);
    expect(ran.err).toContain(`Written to ${file}`);
    const bytes = readFileSync(join(folder, file));
    run('compare', 'first.txt', 'second.txt', 'third.txt', '--table', '-o', `again.${ending}`);
    expect(readFileSync(join(folder, `again.${ending}`)).equals(bytes)).toBe(true);
  });
});

describe('one file with a table of texts', () => {
  const COLUMNS = [
    ['Row', 'First text', 'Second text', 'Third text'],
    ['4', 'Fire ends at dusk.', 'Fire ends at dawn.', 'idem'],
    ['4a', '', 'Bells are rung.', ''],
    ['5', 'Tolls are waived.', 'deleted', 'Ferries are shared by the towns.'],
  ];
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const row = (texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;

  it(
    'is read by its columns, with its own row numbers, and keeps what people edit',
    { timeout: 180_000 },
    () => {
      writeFileSync(
        join(folder, 'four.docx'),
        docx({ body: [`<w:tbl>${COLUMNS.map(row).join('')}</w:tbl>`, p('')] }),
      );
      const found = concordanceSchema.parse(json(run('compare', 'four.docx', '--json')));
      expect(found.rows.map(({ row: number, cells }) => [number, Object.keys(cells).join('')])).toEqual([
        ['4', 'ABC'],
        ['4a', 'B'],
        ['5', 'AC'],
      ]);
      const pair = json(run('compare', 'four.docx', '--columns', '1', 'Third text', '--json')) as {
        readonly links: readonly { readonly left: readonly string[]; readonly kind: string }[];
      };
      expect(pair.links.map(({ left, kind }) => [left[0], kind])).toEqual([
        ['4', 'same'],
        ['5', 'changed'],
      ]);
      run('compare', 'four.docx', '--table', '-o', 'four.json');
      run('compare', 'four.json', '--table', '-o', 'out.docx');
      run('compare', 'out.docx', '--known', 'four.json', '--table', '-o', 'back.json');
      expect(readFileSync(join(folder, 'back.json'), 'utf8')).toBe(
        readFileSync(join(folder, 'four.json'), 'utf8'),
      );
    },
  );

  it('is told of where it is given beside another file, and asked for where there is none', () => {
    expect(run('compare', 'first.txt', 'four.docx').err).toContain('sets 3 texts side by side');
    const alone = run('compare', 'first.txt');
    expect([alone.status, alone.err.includes('[table-not-found]')]).toEqual([3, true]);
    expect(run('compare', 'first.txt', 'second.txt', '--columns', '1').status).toBe(2);
  });
});

describe('nonpaper brackets', () => {
  const brackets = (...args: string[]) => bracketsSchema.parse(json(run('brackets', ...args, '--json')));
  const TABLE = ['--parties', 'ARV', 'BOR', 'Celandia=CEL'];

  it('tells the status of each provision, each open place, who stands where and who is silent', () => {
    const [draft] = brackets('open.txt', ...TABLE).drafts;
    expect(draft?.provisions.map(({ path, status }) => `${path} ${status}`)).toEqual([
      '1 open',
      '2 agreed',
      '3 open',
      '3.option1 open',
      '3.option2 open',
      '4 open',
    ]);
    const said = draft?.points.map(({ kind, options, silent }) => ({
      kind,
      options: options.map(({ text, stances }) => [
        text.trim(),
        ...stances.map(({ party, role }) => `${party} ${role}`),
      ]),
      silent,
    }));
    expect(said?.slice(0, 2)).toEqual([
      {
        kind: 'choice',
        options: [
          ['shall', 'ARV proposer'],
          ['should', 'BOR proposer'],
        ],
        silent: ['Celandia'],
      },
      {
        kind: 'wording',
        options: [['within 30 days', 'Celandia proposer', 'ARV objector']],
        silent: ['BOR'],
      },
    ]);
    expect(said?.[2]?.options.map(([text]) => text)).toEqual(['follow the schedule.', 'are abolished.']);
    expect(draft?.statements[0]).toMatchObject({ provisions: ['4'], stances: [{ role: 'reserved' }] });
    const { out } = run('brackets', 'open.txt', ...TABLE);
    expect(out).toContain('proposed by Celandia; opposed by');
  });

  it('counts the brackets of several drafts and tells what became of each', () => {
    const { drafts, changes } = brackets('open.txt', 'later.txt');
    expect(drafts.map(({ counts, change }) => [counts.open, change])).toEqual([
      [3, null],
      [1, -2],
    ]);
    expect(changes.map(({ before, kind }) => `${before} ${kind}`)).toContain('[BOR: should] closed');
    expect(run('brackets', 'open.txt', 'later.txt').out).toContain('Brackets over time');
    const compared = comparison('open.txt', 'later.txt').brackets;
    expect(compared.map(({ before, kind }) => `${before} ${kind}`)).toContain('[ARV: shall] closed');
  });

  it('gives the text to the character, clean, and as a party would have it', () => {
    const text = (file: string, ...args: string[]): string => {
      expect(run('brackets', 'open.txt', ...args, '-o', file).status).toBe(0);
      return readFileSync(join(folder, file), 'utf8');
    };
    expect(text('all.txt', '--all')).toBe(OPEN);
    expect(text('clean.txt', '--clean')).toContain('1. The Parties [not agreed] cease fire.');
    expect(text('bor.txt', '--as', 'bor')).toContain('1. The Parties should cease fire');
    expect(text('cel.md', '--as', 'Celandia', ...TABLE)).toContain('within 30 days');
    const shown = renderedSchema.parse(json(run('brackets', 'open.txt', '--as', 'ARV', '--json')));
    expect(shown.text).toContain('The Parties shall cease fire.');
    expect(shown.pieces.map((each) => each.text).join('')).toBe(shown.text);
    expect(run('brackets', 'open.txt', '--clean', '-o', 'clean.docx').status).toBe(0);
    expect(run('redline', 'accept', 'clean.docx').out).toContain('The Parties [not agreed] cease fire.');
  });

  it('numbers the provisions of a .docx as its lists do', () => {
    const docx = join(ROOT, 'examples/two-rivers/drafts/single-text-2.docx');
    expect(run('brackets', docx, '--all', '-o', 'numbered.txt').status).toBe(0);
    expect(readFileSync(join(folder, 'numbered.txt'), 'utf8')).toContain('Article 10. Passage and tolls');
  });

  it('says of a text without any bracket that this says nothing', () => {
    const { out, status } = run('brackets', 'first.txt');
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('says nothing of whether the text is agreed');
    expect(brackets('first.txt').drafts[0]?.provisions[0]?.status).toBe('not stated');
  });

  it.each([
    [['open.txt', '--as', 'XYZ'], 'no-such-party'],
    [['open.txt', '--as', 'ARV', '--clean'], 'one-view-wanted'],
    [['open.txt', 'later.txt', '--clean'], 'one-draft-wanted'],
    [['open.txt', '--clean', '--fidelity', 'paraphrase'], 'brackets-not-verbatim'],
    [['nowhere.txt'], 'file-missing'],
    [['empty.txt'], 'empty-file'],
  ])('refuses %j in one line', (args, code) => {
    const { err, status } = run('brackets', ...args);
    expect(status).not.toBe(0);
    expect(err.trim()).toMatch(new RegExp(`^nonpaper: .*\\[${code}\\]$`));
  });

  it('does not read the brackets of a paraphrase, and says so', () => {
    const found = brackets('open.txt', '--fidelity', 'paraphrase');
    expect(found.drafts[0]).toMatchObject({ points: [], counts: { open: 0 } });
    expect(found.messages.map(({ code }) => code)).toContain('brackets-not-verbatim');
  });
});

describe('a negotiation table', () => {
  it('has the status that brackets and marks give, and what it rests on', () => {
    const table = json(run('compare', 'first.txt', 'open.txt', '--table', '--json')) as {
      rows: { cells: { text: string }[]; status: string; notes: { text: string; source?: string }[] }[];
    };
    const rowOf = (words: string) => table.rows.find(({ cells }) => cells[1]?.text.includes(words));
    expect(rowOf('withdraw to the line')).toMatchObject({
      status: 'agreed',
      notes: [{ text: 'Agreed: the text is marked “agreed”.', source: 'open.txt' }],
    });
    expect(rowOf('[ARV: shall]')?.status).toBe('open');
    expect(rowOf('[ARV: shall]')?.notes[0]?.text).toContain('“shall” proposed by ARV.');
    const other = run('compare', 'first.txt', 'open.txt', '--table', '--status-of', 'first.txt', '--json');
    expect(other.out).not.toContain('"agreed"');
    expect(run('compare', 'first.txt', 'open.txt', '--table', '--status-of', 'x').err).toContain(
      'no-such-column',
    );
  });
});

describe('nonpaper witnesses', () => {
  it('lists each variant with who has it, and each provision with its witnesses', () => {
    const { provisions } = witnessesSchema.parse(json(run('witnesses', 'first.txt', 'copy.txt', '--json')));
    expect(provisions[0]?.variants.map(({ readings }) => readings)).toEqual([
      [
        { text: '30', witnesses: ['A'] },
        { text: '13', witnesses: ['B'] },
      ],
    ]);
    expect(provisions[2]).toMatchObject({ witnesses: ['A'], missing: ['B'] });
    expect(run('witnesses', 'first.txt', 'copy.txt', '-o', 'copies.csv').status).toBe(0);
    expect(readFileSync(join(folder, 'copies.csv'), 'utf8')).toContain(',30,first.txt,');
  });

  it.each([
    [['first.txt'], 'two-witnesses-needed'],
    [['first.txt', 'copy.txt', '--fidelity', 'summary'], 'witness-not-comparable'],
  ])('refuses %j in one line', (args, code) => {
    expect(run('witnesses', ...args).err.trim()).toMatch(new RegExp(`^nonpaper: .*\\[${code}\\]$`));
  });

  it('says of two copies with the same text that they are alike', () => {
    expect(run('witnesses', 'first.txt', 'first.txt').out).toContain('have the same wording');
  });
});

describe('nonpaper earliest', () => {
  const earliest = (...args: string[]) => earliestSchema.parse(json(run('earliest', ...args, '--json')));

  it('says where each wording stands first among the drafts', () => {
    const { provisions } = earliest('first.txt', 'second.txt', 'third.txt', '--least-words', '5');
    const found = provisions.find(({ draft, path }) => draft === 'C' && path === '2');
    expect(found?.whole).toMatchObject({ here: false, earliest: { draft: 'B', path: '2' } });
  });

  it('finds one wording, or the parts of it that stand somewhere', () => {
    const { wording } = earliest(
      'second.txt',
      'first.txt',
      '--wording',
      'the bridge is opened to all traffic',
    );
    expect(wording?.whole).toBeNull();
    expect(wording?.pieces.map(({ text }) => text)).toEqual(['bridge is opened to all traffic']);
    const whole = earliest('second.txt', '--wording', 'opened to all traffic').wording?.whole;
    expect(whole?.earliest).toMatchObject({ draft: 'A', path: '1' });
  });

  it.each([
    [['first.txt', '--wording', 'one'], 'wording-too-short'],
    [['first.txt', '--fidelity', 'translation'], 'wording-not-comparable'],
    [[], 'no-dossier'],
  ])('refuses %j in one line', (args, code) => {
    expect(run('earliest', ...args).err.trim()).toMatch(new RegExp(`^nonpaper: .*\\[${code}\\]$`));
  });
});

describe('files in a folder that holds a dossier', () => {
  it('are answered as anywhere else', () => {
    const before = run('compare', 'first.txt', 'second.txt').out;
    expect(run('new', 'talks').status).toBe(0);
    expect(run('compare', 'first.txt', 'second.txt').out).toBe(before);
  });
});

describe('nonpaper lint', () => {
  it('cites the provision of each question', () => {
    const { findings, draft } = lintSchema.parse(json(run('lint', 'second.txt', '--json')));
    expect(draft.file).toBe('second.txt');
    expect(findings).toContainEqual(expect.objectContaining({ check: 'deadline', path: '3' }));
    expect(run('lint', 'second.txt').out).toContain('By when?');
  });
});
