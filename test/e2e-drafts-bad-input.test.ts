import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder } from './command-line.ts';

/**
 * What a careless or an ill-meant file does to the commands that compare drafts: one clear message, an end in good
 * time, and nothing lost. Each file is given to the real command.
 */
const folder = workFolder();
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const body = (content: string): string => `<w:document ${W}><w:body>${content}</w:body></w:document>`;
const word = (document: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(document), ...others });

const SOUND = '1. Arvenia shall withdraw within 30 days.\n2. Boria shall open the bridge.\n';
const MILLION = 1_000_000;
const HANGS_AFTER = 300_000;

/** A text of a million characters in one paragraph; every tenth word is another where `edited`. */
function longParagraph(edited: boolean): string {
  const words =
    'the party shall withdraw its forces from a zone within days unless the council decides'.split(' ');
  const picked: string[] = [];
  for (let length = 0, at = 0; length < MILLION; at += 1) {
    const plain = words[(at * 7 + Math.floor(at / 13)) % words.length] ?? '';
    const next = edited && at % 10 === 3 ? 'other' : plain;
    picked.push(next);
    length += next.length + 1;
  }
  return picked.join(' ');
}

beforeAll(() => {
  filesIn(folder, {
    'sound.txt': SOUND,
    'sound.docx': word(body(SOUND.trim().split('\n').map(paragraph).join(''))),
    'copy.docx': word(body(SOUND.trim().split('\n').map(paragraph).join(''))),
    'torn.docx': word(`<w:document ${W}><w:body><w:p><w:r><w:t>1. The bridge`),
    'no-zip.docx': 'This is no archive.',
    'protected.docx': new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(600),
    ]),
    'macros.docx': word(body(paragraph('1. Arvenia shall leave.')), {
      'word/vbaProject.bin': new Uint8Array(9),
    }),
    'bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(260 * 1024 * 1024) }, { level: 9 }),
    'entities.docx': word(`<!DOCTYPE x [<!ENTITY a "b">]>${body(paragraph('&a;'))}`),
    'deep.docx': word(body(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`)),
    'empty.txt': '',
    'blank.docx': word(body('<w:p/>')),
    'nested.txt': `1. Arvenia may leave the northern zone ${'['.repeat(MILLION / 2)}at once${']'.repeat(MILLION / 2)}\n2. Water is shared by all.\n`,
    'open.txt': `1. Arvenia shall leave the northern zone ${'['.repeat(MILLION)}\n2. Water is shared.\n`,
    'long.txt': longParagraph(false),
    'long-edited.txt': longParagraph(true),
    'one-word.txt': 'x'.repeat(MILLION),
    'other-word.txt': 'ж'.repeat(MILLION),
    'unrelated.txt':
      '1. Milk comes at dawn in glass bottles.\n2. The choir sings upstairs.\n3. Bakers use rye.\n',
  });
});

describe('a draft that cannot be compared is refused in one line, whichever side it is on', () => {
  const FILES = [
    ['torn.docx', 'xml-broken'],
    ['no-zip.docx', 'docx-not-a-zip'],
    ['protected.docx', 'docx-encrypted'],
    ['bomb.docx', 'inflates-beyond-limit'],
    ['entities.docx', 'xml-with-dtd'],
    ['deep.docx', 'nested-too-deeply'],
    ['empty.txt', 'empty-file'],
    ['blank.docx', 'empty-file'],
    ['nowhere.docx', 'file-missing'],
  ] as const;

  it.each(FILES)('%s: %s', (file, code) => {
    for (const args of [
      ['compare', 'sound.docx', file],
      ['compare', file, 'sound.docx', '-o', 'out.docx'],
    ]) {
      const { status, out, err } = nonpaper(args, { cwd: folder });
      expect({ status, out, lines: err.trim().split('\n').length }).toEqual({ status: 3, out: '', lines: 1 });
      expect(err).toContain(`[${code}]`);
      expect(err).toContain(file);
    }
    expect(existsSync(join(folder, 'out.docx'))).toBe(false);
  });

  it.each(FILES)('%s in a concordance of three, and in a check', (file, code) => {
    for (const args of [
      ['concordance', 'sound.docx', 'sound.txt', file],
      ['lint', file],
    ])
      expect(nonpaper(args, { cwd: folder }).err).toContain(`[${code}]`);
  });

  it('a folder, by its name', () => {
    const { status, err } = nonpaper(['compare', 'sound.docx', folder], { cwd: folder });
    expect({ status, told: err.includes('[folder-given]') && err.includes(folder) }).toEqual({
      status: 3,
      told: true,
    });
  });

  it('keeps an older output as it was when the new one is refused', () => {
    filesIn(folder, { 'kept.docx': 'an older file' });
    expect(nonpaper(['compare', 'sound.docx', 'torn.docx', '-o', 'kept.docx'], { cwd: folder }).status).toBe(
      3,
    );
    expect(readFileSync(join(folder, 'kept.docx'), 'utf8')).toBe('an older file');
  });
});

describe('a document with macros', () => {
  it('is compared with a word about them, and not handed on in a redline', () => {
    const read = nonpaper(['compare', 'sound.docx', 'macros.docx'], { cwd: folder });
    expect(read.status).toBe(0);
    expect(read.err).toContain('macros.docx: The document holds macros');
    const written = nonpaper(['compare', 'sound.docx', 'macros.docx', '-o', 'out.docx'], { cwd: folder });
    expect(written.err).toContain('[redline-with-macros]');
    expect(written.err).toContain('(macros.docx)');
    expect(written.status).toBe(3);
  });
});

describe('two files that have nothing to compare', () => {
  it('one file twice, and two that say the same: nothing changed, and so it is said', () => {
    for (const other of ['sound.docx', 'copy.docx', 'sound.txt']) {
      const { status, err } = nonpaper(['compare', 'sound.docx', other], { cwd: folder });
      expect({ status, same: err.includes('say the same') }).toEqual({ status: 0, same: true });
      const { links, meaning, redline } = JSON.parse(
        nonpaper(['compare', 'sound.docx', other, '--json'], { cwd: folder }).out,
      );
      expect(links.every(({ kind }: { kind: string }) => kind === 'same')).toBe(true);
      expect({ meaning, redline }).toEqual({ meaning: [], redline: [] });
    }
  });

  it('two texts on different things: nothing matches, every provision stays listed', () => {
    const { out, err } = nonpaper(['compare', 'sound.txt', 'unrelated.txt', '--json'], { cwd: folder });
    expect(err).toContain('No provision of sound.txt matches any of unrelated.txt');
    const { links } = JSON.parse(out);
    expect(links.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'dropped',
      'dropped',
      'new',
      'new',
      'new',
    ]);
  });
});

describe('a text beyond all measure ends in good time, and loses nothing', () => {
  /** Every character of the right text is in what the redline keeps and inserts, white space aside. */
  const rightOf = (out: string): string => {
    const { links, redline } = JSON.parse(out) as {
      links: { kind: string }[];
      redline: { runs: [string, string][] }[];
    };
    expect(links.length).toBeGreaterThan(0);
    return redline
      .flatMap(({ runs }) => runs.filter(([sign]) => sign !== '-').map(([, text]) => text))
      .join('');
  };

  it.each([
    ['open.txt', 'nested.txt', 'at once', MILLION],
    ['long.txt', 'long-edited.txt', 'other', 900_000],
  ])('%s and %s', { timeout: HANGS_AFTER }, (left, right, holds, atLeast) => {
    const { status, out, err } = nonpaper(['compare', left, right, '--json'], { cwd: folder });
    expect({ status, fewLines: err.trim().split('\n').length < 10 }).toEqual({ status: 0, fewLines: true });
    const text = rightOf(out);
    expect(text).toContain(holds);
    expect(text.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('says of brackets over many provisions that they are not read, and calls no provision agreed or open', () => {
    const line = (at: number) => `${at + 1}. The sides ${'[shall] '.repeat(40)}leave zone ${at}.\n`;
    filesIn(folder, { 'many.txt': Array.from({ length: 2000 }, (_, at) => line(at)).join('') });
    const { drafts } = JSON.parse(nonpaper(['brackets', 'many.txt', '--json'], { cwd: folder }).out);
    expect(drafts[0].refused).toContain('more than 150000 bracket signs');
    expect(new Set(drafts[0].provisions.map(({ status }: { status: string }) => status))).toEqual(
      new Set(['not stated']),
    );
  });

  it('says of a million brackets that they are not read', { timeout: HANGS_AFTER }, () => {
    const { status, err } = nonpaper(['brackets', 'open.txt', '--clean'], { cwd: folder });
    expect(status).toBe(0);
    expect(err).toContain('its brackets are taken for plain characters');
  });

  it('one word of a million letters, shown on a terminal', { timeout: HANGS_AFTER }, () => {
    const { status, out } = nonpaper(['compare', 'one-word.txt', 'other-word.txt'], { cwd: folder });
    expect(status).toBe(0);
    expect(out.match(/ж/gu)?.length).toBeGreaterThanOrEqual(MILLION);
  });

  it('writes their redline, whose changes settle to the new text', { timeout: HANGS_AFTER }, () => {
    const { status } = nonpaper(['compare', 'long.txt', 'long-edited.txt', '-o', 'long.docx'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(nonpaper(['redline', 'accept', 'long.docx', '-o', 'long-new.txt'], { cwd: folder }).status).toBe(
      0,
    );
    expect(readFileSync(join(folder, 'long-new.txt'), 'utf8').trim()).toBe(longParagraph(true).trim());
  });
});
