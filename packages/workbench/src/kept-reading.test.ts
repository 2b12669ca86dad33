import { describe, expect, it } from 'vitest';
import { testBench } from '../test/bench.ts';
import { draftSide, fileSide } from './draft-side.ts';
import { importDraft } from './import-draft.ts';
import { withFileRead } from './kept-reading.ts';
import { readDraftFile } from './read-draft-file.ts';

const EVERYONE = { asOf: null, audience: { notes: false, compartments: [] } };

const TEXT = `# Accord of Tarn

1. The **Board** meets in Quell.[^1]

2. Tolls are set each year.

[^1]: Quell reserves its position on the seat.
`;

async function kept(text = TEXT) {
  const bench = testBench();
  const file = { name: 'tarn.md', bytes: new TextEncoder().encode(text) };
  const imported = await importDraft(bench, file, { slug: 'tarn' });
  const read = await readDraftFile(file, bench.limits);
  const side = await draftSide(bench.store, 'tarn', EVERYONE);
  if (!imported.ok || !read.ok || !side.ok) throw new Error('The draft was expected to be read.');
  return { bench, side: side.value, file: fileSide('tarn.md', read.value, file.bytes) };
}

describe('withFileRead(store, side)', () => {
  it('gives a kept draft the page marks and notes of its file', async () => {
    const { bench, side, file } = await kept();
    const again = await withFileRead(bench.store, side);
    expect(file.pageMarks.length + (file.notes ?? []).length).toBeGreaterThan(0);
    expect([again.pageMarks, again.notes]).toEqual([file.pageMarks, file.notes]);
    expect(again.provisions.map(({ pageMarks }) => pageMarks)).toEqual(
      file.provisions.map(({ pageMarks }) => pageMarks),
    );
    expect(again.outside.filter(({ kind }) => kind === 'note')).toEqual(
      file.outside.filter(({ kind }) => kind === 'note'),
    );
  });

  it('leaves the records of the provisions as they are', async () => {
    const { bench, side } = await kept();
    const again = await withFileRead(bench.store, side);
    expect(again.provisions.map(({ id, text }) => [id, text])).toEqual(
      side.provisions.map(({ id, text }) => [id, text]),
    );
  });

  it('gives a draft as it was kept where its bytes are not at hand', async () => {
    const { bench, side } = await kept();
    const store = { text: (id: string) => bench.store.text(id), bytes: () => Promise.resolve(null) };
    expect(await withFileRead(store, side)).toBe(side);
  });
});
