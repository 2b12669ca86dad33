import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { errorSchema } from '@nonpaper/workbench/schemas';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, filesIn, missing, nonpaper, workFolder } from './command-line.ts';
import { smallDisk } from './small-disk.ts';

const folder = workFolder();
const dossier = join(folder, 'talks.dossier');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const docx = (document: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(document) });

/** A page with a picture of nothing: valid, and without a single character. */
const PDF_WITHOUT_TEXT = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

/** The dossier's content as far as a user can see it: every exported record. */
const contentOf = (file: string): string =>
  createHash('sha256')
    .update(nonpaper(['export', '--json', '--dossier', file], { cwd: folder }).out)
    .digest('hex');

/** What the dossier held when it was made; whatever is refused leaves it so. */
let untouched = '';

beforeAll(() => {
  expect(nonpaper(['new', 'talks'], { cwd: folder }).status).toBe(0);
  filesIn(folder, {
    'sound.txt': '1. The bridge is opened.\n2. Water is shared.\n',
    'empty.txt': '',
    'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 0, 255, 254, 0, 0]),
    'not-a-zip.docx': 'This is no archive.',
    'dtd.docx': docx(
      `<!DOCTYPE x [<!ENTITY a "b">]><w:document ${W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(260 * 1024 * 1024) }, { level: 9 }),
    'no-text.pdf': PDF_WITHOUT_TEXT,
    'large.txt': 'x'.repeat(51 * 1024 * 1024),
    'many.txt': Array.from({ length: 20_001 }, (_, index) => `${index + 1}. Point ${index + 1}.`).join('\n'),
  });
  expect(nonpaper(['import', 'sound.txt'], { cwd: folder }).status).toBe(0);
  untouched = contentOf(dossier);
});

describe('a draft that cannot be used gives one message, exit 3, and an unchanged dossier', () => {
  it.each([
    ['empty.txt', 'empty-file'],
    ['binary.txt', 'not-a-text'],
    ['not-a-zip.docx', 'docx-not-a-zip'],
    ['dtd.docx', 'xml-with-dtd'],
    ['bomb.docx', 'inflates-beyond-limit'],
    ['no-text.pdf', 'pdf-without-text'],
    ['large.txt', 'file-too-large'],
    ['many.txt', 'too-many-provisions'],
    ['nowhere.txt', 'file-missing'],
  ])('%s: %s', (file, code) => {
    const ran = nonpaper(['import', file, '--json'], { cwd: folder });
    expect(ran.status).toBe(3);
    const { error } = errorSchema.parse(JSON.parse(ran.out));
    expect(error.code).toBe(code);
    expect(error.what.length).toBeGreaterThan(10);
    expect(error.next.length).toBeGreaterThan(10);
    expect(contentOf(dossier)).toBe(untouched);
    const plain = nonpaper(['import', file], { cwd: folder });
    expect(plain.err.trim().split('\n')).toHaveLength(1);
    expect(plain.err).toContain(`[${code}]`);
  });

  it('a refusal takes little memory: an archive that inflates beyond the limit, in a heap of 200 MB', () => {
    const ran = spawnSync(
      process.execPath,
      ['--max-old-space-size=200', BIN, 'import', 'bomb.docx', '--json'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(JSON.parse(ran.stdout).error.code).toBe('inflates-beyond-limit');
  });
});

describe('an article', () => {
  it('with broken UTF-8 is read, with a message that says where', () => {
    writeFileSync(
      join(folder, 'latin.txt'),
      Buffer.concat([
        Buffer.from('The minister said that the caf'),
        Buffer.from([0xe9]),
        Buffer.from(' talks in Marlow would resume on Monday.'),
      ]),
    );
    const ran = nonpaper(['read', 'latin.txt', '--dry-run', '--json'], { cwd: folder });
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out).messages.map((each: { code: string }) => each.code)).toContain('broken-utf8');
  });

  it('with no statement says so and is kept', () => {
    writeFileSync(join(folder, 'rain.txt'), 'Rain fell on the valley. The river rose by two metres.');
    const ran = nonpaper(['read', 'rain.txt', '--json'], { cwd: folder });
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out).messages.map((each: { code: string }) => each.code)).toContain(
      'article-no-statement',
    );
  });
});

describe('nonpaper read --ndjson', () => {
  it('answers every line in order; a faulty line gives an error and not an end', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: '“We agree,” said Ana Orlova, the minister.' }),
      'not json',
      JSON.stringify({ text: 'no id' }),
      JSON.stringify({ id: 7, html: '<p>Ana Orlova said that the bridge would open.</p>' }),
      JSON.stringify({ id: 'd', text: 'x', date: '2025-02-30' }),
      JSON.stringify({ id: 'e', text: 'lone \ud800 surrogate said Ana Orlova.' }),
      '',
      JSON.stringify([1, 2]),
    ];
    const ran = nonpaper(['read', '--ndjson'], { cwd: workFolder(), input: lines.join('\n') });
    expect(ran.status).toBe(0);
    const out = ran.out
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { id: unknown; line?: number; error?: { code: string }; text?: string },
      );
    expect(out.map((each) => [each.id, each.line ?? null])).toEqual([
      ['a', null],
      [null, 2],
      [null, 3],
      [7, null],
      ['d', 5],
      ['e', null],
      [null, 8],
    ]);
    expect(out[3]?.text).toContain('bridge would open');
    const threads = nonpaper(['read', '--ndjson', '--jobs', '2'], {
      cwd: workFolder(),
      input: lines.join('\n'),
    });
    expect(threads.out).toBe(ran.out);
  });

  it('keeps the order of the lines when threads read long and short ones side by side', () => {
    const text = (n: number) => 'Ana Orlova said that the bridge would open. '.repeat(n % 5 === 0 ? 200 : 1);
    const lines = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id, text: text(id) }));
    const ran = nonpaper(['read', '--ndjson', '--jobs', '3'], { cwd: workFolder(), input: lines.join('\n') });
    const ids = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(lines.map((_, id) => id));
  });

  it('refuses a count of threads that is none', () => {
    const ran = nonpaper(['read', '--ndjson', '--jobs', '0'], { cwd: workFolder(), input: '' });
    expect(ran.status).not.toBe(0);
    expect(ran.err).toContain('whole number from 1 to 64');
  });
});

describe('a file that is no dossier of ours', () => {
  const refusal = (file: string) => {
    const before = readFileSync(file);
    const ran = nonpaper(['map', '--json', '--dossier', file], { cwd: folder });
    expect(readFileSync(file).equals(before)).toBe(true);
    return { status: ran.status, code: errorSchema.parse(JSON.parse(ran.out)).error.code };
  };

  it('is told apart from a dossier of a newer version, and neither is changed', () => {
    const text = join(folder, 'text.dossier');
    writeFileSync(
      text,
      'not a database at all, only some text that is long enough to be read as a header of one'.repeat(3),
    );
    expect(refusal(text)).toEqual({ status: 4, code: 'not-a-dossier' });
    const other = join(folder, 'other.dossier');
    const database = new DatabaseSync(other);
    database.exec('create table t (a)');
    database.close();
    expect(refusal(other)).toEqual({ status: 4, code: 'not-a-dossier' });
    const newer = join(folder, 'newer.dossier');
    expect(nonpaper(['backup', newer, '--dossier', dossier], { cwd: folder }).status).toBe(0);
    const later = new DatabaseSync(newer);
    later.exec('pragma journal_mode = delete; pragma user_version = 9999');
    later.close();
    expect(refusal(newer)).toEqual({ status: 4, code: 'dossier-newer' });
    for (const file of [text, other, newer]) rmSync(file);
  });
});

describe('a full disk', () => {
  const disk = smallDisk(folder);
  const place = disk ?? folder;

  it.skipIf(missing('tmpfs', disk !== null))('is told, and the dossier is as it was', () => {
    try {
      expect(nonpaper(['new', 'full'], { cwd: place }).status).toBe(0);
      writeFileSync(
        join(folder, 'long.txt'),
        Array.from({ length: 15_000 }, (_, index) => `${index + 1}. ${'Water is shared. '.repeat(20)}`).join(
          '\n',
        ),
      );
      const full = join(place, 'full.dossier');
      const before = contentOf(full);
      const ran = nonpaper(['import', join(folder, 'long.txt'), '--json'], { cwd: place });
      expect(errorSchema.parse(JSON.parse(ran.out)).error.code).toBe('disk-full');
      expect(ran.status).toBe(7);
      expect(contentOf(full)).toBe(before);
      expect(nonpaper(['verify'], { cwd: place }).status).toBe(0);
      expect(nonpaper(['note', '--from', 'a delegate', 'A short word.'], { cwd: place }).status).toBe(0);
    } finally {
      spawnSync('umount', [place]);
    }
  });
});

describe('a read-only folder', () => {
  const root = process.platform === 'linux' && process.getuid?.() === 0;

  it.skipIf(missing('unprivileged', root))(
    'lets an unprivileged user read and refuses to write, in one message',
    () => {
      const place = join(folder, 'locked');
      mkdirSync(place);
      expect(
        nonpaper(['backup', join(place, 'locked.dossier'), '--dossier', dossier], { cwd: folder }).status,
      ).toBe(0);
      chmodSync(join(place, 'locked.dossier'), 0o444);
      chmodSync(place, 0o555);
      chmodSync(folder, 0o755);
      const ran = (args: string[]) =>
        spawnSync(process.execPath, [BIN, ...args], {
          cwd: place,
          uid: 65534,
          gid: 65534,
          encoding: 'utf8',
          env: { ...process.env, HOME: '/tmp', NONPAPER_ACTOR: 'Nobody' },
        });
      const refused = ran(['note', '--from', 'a delegate', '--json', 'A word.']);
      expect(refused.status).toBe(7);
      expect(errorSchema.parse(JSON.parse(refused.stdout)).error.next).not.toBe('');
      const read = ran(['map', '--json']);
      expect(read.status === 0 || errorSchema.safeParse(JSON.parse(read.stdout)).success).toBe(true);
      expect(existsSync(join(place, 'locked.dossier-wal'))).toBe(false);
    },
  );
});

describe('the command line', () => {
  it('explains what was not understood, in JSON too, with exit 2', () => {
    expect(nonpaper(['brif'], { cwd: folder }).status).toBe(2);
    const ran = nonpaper(['since', '2025-13-40', '--json'], { cwd: folder });
    expect(ran.status).toBe(2);
    expect(errorSchema.parse(JSON.parse(ran.out)).error.code).toBe('usage');
  });

  it('writes cells that a spreadsheet would run as text', () => {
    const place = workFolder();
    expect(nonpaper(['new', 'csv'], { cwd: place }).status).toBe(0);
    writeFileSync(
      join(place, 'formula.txt'),
      'Ana Orlova said: “=HYPERLINK(evil) is what we will sign.” The minister of water, Ben Reyes, said that the talks would go on.',
    );
    expect(nonpaper(['read', 'formula.txt', '--date', '2024-01-02'], { cwd: place }).status).toBe(0);
    expect(nonpaper(['export', 'statements', '-o', 'statements.csv'], { cwd: place }).status).toBe(0);
    const csv = readFileSync(join(place, 'statements.csv'), 'utf8');
    expect(csv.split('\r\n').length).toBeGreaterThan(2);
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@]/);
  });
});
