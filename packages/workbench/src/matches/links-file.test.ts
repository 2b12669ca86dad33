import { expect, it } from 'vitest';
import { testBench } from '../../test/bench.ts';
import { fileSide, type DraftSide } from '../draft-side.ts';
import { linkingOf } from '../link-provisions.ts';
import { readDraftFile } from '../read-draft-file.ts';
import { linksAtHand, linksFileOf, NO_LINKS } from './links-file.ts';

const DISTRICTS =
  'The districts of Ostra and Lunz will be recognised as de facto Morvanian, and forces will withdraw from Ostra.';
const SWAPS = 'Talks on territorial swaps will start from the line of contact.';
const ARMY = 'The size of the armed forces of Tessaly will be limited to 600,000 personnel.';
const BRIDGE = 'The bridge is opened to lorries at dawn.';

async function side(name: string, sentences: readonly string[]): Promise<DraftSide> {
  const bytes = new TextEncoder().encode(sentences.map((each, at) => `${at + 1}. ${each}\n`).join(''));
  const read = await readDraftFile({ name, bytes }, testBench().limits);
  if (!read.ok) throw new Error(read.fault.what);
  return fileSide(name, read.value, bytes);
}

const pathsOf = (ids: readonly string[], { provisions }: DraftSide): string[] =>
  provisions.filter(({ id }) => ids.includes(id)).map(({ path }) => path);

it('a link is found again in a reworded version, and never put on a point that says something else', async () => {
  const first = await side('first.txt', [ARMY, BRIDGE, DISTRICTS]);
  const second = await side('second.txt', [ARMY, BRIDGE, SWAPS]);
  const said = linkingOf({ confirm: ['3=3'], cut: [], forget: [] }, first, second);
  if (!said.ok) throw new Error(said.fault.what);
  const file = linksFileOf(said.value.added, NO_LINKS.links, first, second);

  const reworded = await side('reworded.txt', [
    SWAPS.replace('start', 'begin'),
    ARMY.replace('600', '700'),
    BRIDGE,
  ]);
  const { known } = linksAtHand(file, first, reworded);
  expect(known.map(({ left, right }) => [pathsOf(left, first), pathsOf(right, reworded)])).toEqual([
    [['3'], ['1']],
  ]);

  const without = await side('without.txt', [ARMY.replace('600', '700'), BRIDGE, SWAPS]);
  expect(linksAtHand(file, without, second).known).toEqual([]);
});
