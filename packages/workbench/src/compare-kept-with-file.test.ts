import { describe, expect, it } from 'vitest';
import { testBench } from '../test/bench.ts';
import { compareSides } from './compare-drafts.ts';
import { draftSide, fileSide, type DraftSide } from './draft-side.ts';
import { importDraft } from './import-draft.ts';
import { readDraftFile } from './read-draft-file.ts';
import { DEFAULT_LIMITS } from '@nonpaper/intake';
import type { Outcome } from '@nonpaper/vocabulary';

const TEXT = `Accord on the Lake of Morva

Preamble

The Parties, recalling the truce of 3 March, have agreed as follows.

1. The bridge is opened.

2. Water is shared.
`;
const LATER = TEXT.replace('truce of 3 March', 'truce of 4 March');

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
};
const named = (text: string) => ({ name: 'accord.txt', bytes: new TextEncoder().encode(text) });
const fileOf = async (text: string): Promise<DraftSide> =>
  fileSide('accord.txt', valueOf(await readDraftFile(named(text), DEFAULT_LIMITS)), named(text).bytes);

async function keptOf(text: string): Promise<DraftSide> {
  const bench = testBench();
  valueOf(await importDraft(bench, named(text), { slug: 'accord' }));
  const everyone = { asOf: null, audience: { notes: false, compartments: [] } };
  return valueOf(await draftSide(bench.store, 'accord', everyone));
}

describe('a kept draft beside a file', () => {
  it('of the same text differs in nothing, its title and headings among it', async () => {
    const [kept, file] = [await keptOf(TEXT), await fileOf(TEXT)];
    expect(compareSides(kept, file).outside).toEqual([]);
    expect(compareSides(file, kept).outside).toEqual([]);
  });

  it('differs outside the provisions in the words that differ, and no others', async () => {
    const { outside } = compareSides(await keptOf(TEXT), await fileOf(LATER));
    const changed = outside.flatMap(({ redline }) => redline.filter(({ kind }) => kind !== 'same'));
    expect(changed).toMatchObject([{ kind: 'delete' }, { kind: 'insert' }]);
  });
});
