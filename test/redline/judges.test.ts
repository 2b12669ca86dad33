import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import { hasOffice, OfficeJudge, pythonWithUno } from './judge-office.ts';
import { hasPandoc, readByPandoc } from './judge-pandoc.ts';
import { RICH_TRAITS } from './generate.ts';
import { hasTracked, paragraphsOf, type Document } from './model.ts';
import { packageOf } from './package.ts';
import { pairFrom } from './pairs.ts';
import { asOfficeSees, officeAgrees, pandocAgrees, readingOf, shown } from './reading.ts';
import { write } from './subject.ts';

/**
 * The judges themselves are tried on files without a redline: what they read has to be what the file says, or their
 * word on a redline is worth nothing.
 */
const PAIRS = 60;
const documents: Document[] = Array.from(
  { length: PAIRS },
  // What is rich has no one reading: there a redline is measured by what the judge reads in the two files.
  (_, index) => pairFrom(`judges:${index}`, RICH_TRAITS).newer,
);
const hasSimpleField = (document: Document): boolean =>
  paragraphsOf(document).some(({ inlines }) => inlines.some((each) => each.kind === 'field' && each.simple));

describe('a judge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-judges-'));
  const pathOf = (index: number): string => join(folder, `${index}.docx`);
  const python = hasOffice() ? pythonWithUno() : null;
  const office = python === null ? null : new OfficeJudge(python);

  beforeAll(() => {
    for (const [index, document] of documents.entries()) writeFileSync(pathOf(index), packageOf(document));
    writeFileSync(pathOf(PAIRS), 'no zip');
  });
  afterAll(async () => {
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(missing('pandoc', hasPandoc()))('pandoc reads what a file says', async () => {
    const own = documents.flatMap((document, index) =>
      hasSimpleField(document) ? [] : [{ document, index }],
    );
    const verdicts = await readByPandoc(
      own.map(({ index }) => pathOf(index)),
      'accept',
      folder,
    );
    expect(verdicts).toHaveLength(own.length);
    const wrong = own.filter(({ document }, at) => {
      const verdict = verdicts[at]!;
      return 'fault' in verdict || !pandocAgrees(readingOf(document), verdict.reading);
    });
    expect(wrong.map(({ index }) => index)).toEqual([]);
    expect(own.length).toBeGreaterThan(PAIRS / 2);
  });

  it.skipIf(missing('pandoc', hasPandoc()))(
    'pandoc is heard on the sound files of a batch with a broken one',
    async () => {
      const first = documents.findIndex((document) => !hasSimpleField(document));
      const verdicts = await readByPandoc([pathOf(first), pathOf(PAIRS), pathOf(first)], 'accept', folder);
      expect(verdicts.map((verdict) => 'fault' in verdict)).toEqual([false, true, false]);
    },
  );

  it.skipIf(missing('python3-uno', office !== null))(
    'LibreOffice reads what a file says',
    { timeout: 180_000 },
    async () => {
      for (const [index, document] of documents.entries()) {
        const verdict = await office!.read(pathOf(index), 'accept');
        if ('fault' in verdict) throw new Error(`${index}: ${verdict.fault}`);
        const expected = readingOf(document);
        if (!officeAgrees(expected, verdict.reading))
          expect(shown(asOfficeSees(verdict.reading)), `document ${index}`).toBe(
            shown(asOfficeSees(expected)),
          );
        expect(verdict.pages).toBeGreaterThan(0);
        expect(verdict.changesLeft).toBe(false);
      }
    },
  );

  it.skipIf(missing('python3-uno', office !== null))(
    'LibreOffice reads a redline in one loading as in two',
    { timeout: 120_000 },
    async () => {
      for (let index = 0; index < 15; index += 1) {
        const { older, newer } = pairFrom(`undone:${index}`);
        const made = write(packageOf(older), packageOf(newer), { author: '' });
        if ('fault' in made) throw new Error(made.fault);
        const path = pathOf(PAIRS + 1);
        writeFileSync(path, made.bytes);
        expect(await office!.readBoth(path), `pair undone:${index}`).toEqual({
          accept: await office!.read(path, 'accept'),
          reject: await office!.read(path, 'reject'),
        });
      }
    },
  );

  it.skipIf(missing('python3-uno', office !== null))(
    'LibreOffice goes on after a file that it cannot load',
    async () => {
      expect(await office!.read(join(folder, 'nowhere.docx'), 'accept')).toHaveProperty('fault');
      expect(await office!.read(pathOf(0), 'accept')).toHaveProperty('reading');
    },
  );
});

describe('the generator', () => {
  it('gives the same pair for the same seed, and another for another', () => {
    const text = (seed: string): string => JSON.stringify(pairFrom(seed));
    expect(text('x:1')).toBe(text('x:1'));
    expect(text('x:1')).not.toBe(text('x:2'));
  });

  it('gives a document the traits that it shall have, and none that it shall not', () => {
    type Some = Parameters<typeof pairFrom>[1];
    const kindsWith = (without: Some, having?: Some): Set<string> => {
      const each = Array.from({ length: 40 }, (_, index) => pairFrom(`with:${index}`, without, having).newer);
      return new Set(each.flatMap(paragraphsOf).flatMap(({ inlines }) => inlines.map(({ kind }) => kind)));
    };
    expect(kindsWith(RICH_TRAITS).has('ruby')).toBe(false);
    expect(
      kindsWith(
        RICH_TRAITS.filter((trait) => trait !== 'ruby'),
        ['ruby'],
      ).has('ruby'),
    ).toBe(true);
  });

  it('meets everything that it is there for within 1,000 pairs', () => {
    const pairs = Array.from({ length: 1000 }, (_, index) => pairFrom(`all:${index}`));
    const kinds = new Set<string>();
    for (const { older, newer } of pairs)
      for (const each of [...paragraphsOf(older), ...paragraphsOf(newer)])
        for (const inline of each.inlines) kinds.add(inline.kind);
    expect([...kinds].sort()).toEqual(
      'bookmark box column-break commented control empty-run endnote equation field footnote image line-break link live-field long-link moved nested-field no-break-hyphen page-break restyled ruby soft-hyphen spelling-mark symbol tab text tracked wrapped'.split(
        ' ',
      ),
    );
    const some = (test: (document: Document) => boolean): boolean =>
      pairs.some(({ older, newer }) => test(older) || test(newer));
    expect(some(({ blocks }) => blocks.length === 0)).toBe(true);
    expect(some(({ blocks }) => blocks.length > 35)).toBe(true);
    expect(some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))).toBe(true);
    expect(some((document) => paragraphsOf(document).some(({ rightToLeft }) => rightToLeft === true))).toBe(
      true,
    );
    expect(some((document) => paragraphsOf(document).some(({ endsSection }) => endsSection === true))).toBe(
      true,
    );
    expect(some(hasTracked)).toBe(true);
    expect(some(({ hasManyAuthors }) => hasManyAuthors === true)).toBe(true);
    expect(
      some(({ blocks }) => blocks.some((block) => block.kind === 'table' && block.rightToLeft === true)),
    ).toBe(true);
    const inlines = pairs.flatMap(({ newer }) => paragraphsOf(newer).flatMap((each) => each.inlines));
    expect(inlines.some((each) => each.kind === 'footnote' && each.inControl === true)).toBe(true);
    expect(inlines.some((each) => each.kind === 'tracked' && each.change === 'both')).toBe(true);
    const looks = pairs.flatMap(({ newer }) => paragraphsOf(newer).map((each) => each.sectionLook));
    expect(new Set(looks)).toEqual(new Set([undefined, 'landscape', 'continuous', 'columns']));
    expect(some(({ blocks }) => blocks.some(({ kind }) => kind === 'group'))).toBe(true);
    expect(some(({ hasRanges, endsInTable }) => hasRanges === true && endsInTable === true)).toBe(true);
    const rows = pairs.flatMap(({ newer }) =>
      newer.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    expect(rows.some(({ change }) => change === 'del')).toBe(true);
    const cells = rows.flatMap((row) => row.cells);
    expect(cells.some(({ span }) => span !== undefined)).toBe(true);
    expect(cells.some(({ down }) => down === 'next')).toBe(true);
    expect(cells.some((cell) => cell.blocks.some(({ kind }) => kind === 'table'))).toBe(true);
    const stories = pairs.map(({ story }) => story).join(', ');
    for (const edit of [
      'words',
      'insert',
      'remove',
      'split',
      'merge',
      'move',
      'edge',
      'cell',
      'row in',
      'row out',
      'table out',
      'table in',
      'footnote',
      'group',
      'look of a cell',
      'unrelated',
      'all new',
      'all gone',
      'monotonous',
      'backwards',
    ])
      expect(stories).toContain(edit);
  });
});
