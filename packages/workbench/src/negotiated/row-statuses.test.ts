import { DEFAULT_LIMITS } from '@nonpaper/intake';
import { expect, it } from 'vitest';
import { concordSides } from '../concordance-of-drafts.ts';
import { fileSide } from '../draft-side.ts';
import { readDraftFile } from '../read-draft-file.ts';
import { rowReadings } from './row-statuses.ts';

const WHOLE =
  '1. The forces of Kestria shall withdraw behind the river. The withdrawal shall be completed by the end of June.\n\n2. Water is shared.\n';
const PARTED =
  '1. The forces of Kestria shall withdraw behind the river.\n\n2. The withdrawal shall be completed by the end of June.\n\n3. Water is shared.\n';

async function sideOf(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const read = await readDraftFile({ name, bytes }, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.fault.what);
  return fileSide(name, read.value, bytes);
}

it('says of a row that was split off where its wording stood before', async () => {
  const concorded = concordSides([await sideOf('a.txt', WHOLE), await sideOf('b.txt', PARTED)], null, []);
  if (!concorded.ok) throw new Error(concorded.fault.what);
  const noted = [...rowReadings(concorded.value, 1, []).values()].filter(({ notes }) => notes.length > 0);
  expect(noted).toEqual([{ status: 'open', notes: [{ text: 'Split from row 1.' }] }]);
});
