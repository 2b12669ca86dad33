import { expect, it } from 'vitest';
import { testBench } from '../../test/bench.ts';
import { fileSide } from '../draft-side.ts';
import { readDraftFile } from '../read-draft-file.ts';
import { bracketedDraft } from './bracketed-draft.ts';

it('reads what parties say in footnotes that stand apart from the text, of the provision that refers to them', async () => {
  const bytes = new TextEncoder().encode(
    '1. Boats [of both sides] may pass.\n2. Fees are waived.\n3. Lamps burn.\n',
  );
  const read = await readDraftFile({ name: 'harbour.txt', bytes }, testBench().limits);
  if (!read.ok) throw new Error(read.fault.what);
  const side = fileSide('harbour.txt', read.value, bytes);
  const endOf = (place: number) => side.provisions[place]?.span[1] ?? 0;
  const notes = [
    { at: endOf(0), text: 'Norway reserves its position.' },
    { at: endOf(1), text: 'See the map of 1921.' },
    { at: endOf(2), text: 'Egypt is ad referendum.' },
  ];
  const { statements, parties } = bracketedDraft(
    { ...side, notes },
    { from: 'named', listed: [], others: [] },
  );
  expect(
    statements.map(({ provisions, stances }) => [
      provisions.map(({ path }) => path).join(),
      ...stances.map(({ party, role }) => `${party} ${role}`),
    ]),
  ).toEqual([
    ['1', 'Norway reserved'],
    ['3', 'Egypt ad referendum'],
  ]);
  expect(parties).toEqual(['Norway', 'Egypt']);
});
