import { DEFAULT_LIMITS } from '@nonpaper/intake';
import { expect, it } from 'vitest';
import { fileSide } from '../draft-side.ts';
import { readDraftFile } from '../read-draft-file.ts';
import { documentOf } from './document.ts';

/** The paragraphs of a document made of a text file, as `style: text`. */
async function paragraphsOf(text: string, name = 'draft.md'): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const read = await readDraftFile({ name, bytes }, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.fault.what);
  const { blocks } = documentOf(fileSide(name, read.value, bytes), 'as text');
  return blocks.map((block) => (block.kind === 'paragraph' ? `${block.style}: ${block.text}` : 'table'));
}

it('joins lines that a page broke inside of a provision, and keeps the rows of a table apart', async () => {
  const text =
    '# Accord\n\n1. Fire ends\nat noon.\n2. Tolls are these:\n\n| Good | Toll |\n| --- | --- |\n| grain | none |\n';
  expect(await paragraphsOf(text)).toEqual([
    'title: Accord',
    'normal: 1. Fire ends at noon.',
    'normal: 2. Tolls are these:',
    'normal: | Good | Toll |',
    'normal: | --- | --- |',
    'normal: | grain | none |',
  ]);
});
