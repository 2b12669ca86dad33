import type { Draft, RowNumbers } from '@nonpaper/dossier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listed, testBench } from '../../test/bench.ts';
import type { Bench } from '../bench.ts';
import { concordSides } from '../concordance-of-drafts.ts';
import { draftSide } from '../draft-side.ts';
import { importDraft } from '../import-draft.ts';
import { decide } from '../review-proposals.ts';
import {
  dossierRows,
  keepRowsInDossier,
  rowsNotKept,
  rowsToStartFrom,
  wholeDossierRows,
} from './dossier-rows.ts';

const EVERYONE = { asOf: null, audience: { notes: false, compartments: [] } };
const SENTENCES = [
  'Fire ends at dawn on the first day.',
  'The bridge at Marlow is opened to lorries and carts.',
  'Water is shared equally between Ardan and Sel.',
  'Prisoners shall be released within ten days after they are counted.',
  'A joint commission of six members watches the river each month.',
  'Schools on both banks open again under their own teachers.',
  'The harbour police are paid by the chamber of trade.',
  'Old maps of the valley are laid open in the library of Orle.',
] as const;
const textOf = (sentences: readonly string[]): string =>
  sentences.map((sentence, place) => `${place + 1}. ${sentence}\n`).join('');

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; fault: { what: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
};

async function importText(bench: Bench, slug: string, sentences: readonly string[], revises?: string) {
  const file = { name: `${slug}.txt`, bytes: new TextEncoder().encode(textOf(sentences)) };
  const about = revises === undefined ? { slug } : { slug, revises };
  return valueOf(await importDraft(bench, file, about)).draft;
}

async function tableOf(bench: Bench, slugs: readonly string[]) {
  const sides = [];
  for (const slug of slugs) sides.push(valueOf(await draftSide(bench.store, slug, EVERYONE)));
  const found = await wholeDossierRows(bench.store, sides);
  return { sides, found, made: valueOf(concordSides(sides, rowsToStartFrom(found, sides), [])) };
}

async function keep(bench: Bench, slugs: readonly string[]) {
  const { sides, found, made } = await tableOf(bench, slugs);
  return keepRowsInDossier(bench, sides, found, made.kept);
}

const onlyRows = async (bench: Bench): Promise<RowNumbers | undefined> =>
  (await listed(bench.store.all('rowNumbers'))).at(0);
const rowsByProvision = (record: RowNumbers | undefined): Map<string, string> =>
  new Map((record?.rows ?? []).flatMap(({ row, provisions }) => provisions.map((id) => [id, row] as const)));

const [FIRE, BRIDGE, WATER, PRISONERS, COMMISSION, SCHOOLS] = SENTENCES;

describe('row numbers in a dossier', () => {
  it('are kept only when a person says so, and hold for a later draft that is put anywhere', async () => {
    const bench = testBench();
    await importText(bench, 'one', [FIRE, BRIDGE, WATER]);
    await importText(bench, 'two', [FIRE, COMMISSION, BRIDGE, WATER], 'one');
    await tableOf(bench, ['one', 'two']);
    expect(await onlyRows(bench)).toBeUndefined();
    const first = valueOf(await keep(bench, ['one', 'two']));
    expect(first).toMatchObject({ fresh: ['1', '1a', '2', '3'], written: true });
    expect(first.record).toMatchObject({
      slug: 'rows-one',
      review: { state: 'accepted', by: 'Test Person' },
    });
    await importText(bench, 'three', [SCHOOLS, COMMISSION, BRIDGE, WATER, PRISONERS, FIRE], 'two');
    const second = valueOf(await keep(bench, ['three', 'one']));
    expect(second.fresh.length).toBeGreaterThan(0);
    const rows = rowsByProvision(second.record);
    for (const [id, row] of rowsByProvision(first.record)) expect(rows.get(id)).toBe(row);
    const { made } = await tableOf(bench, ['two', 'three', 'one']);
    const paths = Object.fromEntries(
      made.table.rows.map(({ row, cells }) => [row, Object.values(cells).flatMap((cell) => cell.paths)]),
    );
    expect(paths).toMatchObject({ '1': ['1', '6', '1'], '2': ['3', '3', '2'], '3': ['4', '4', '3'] });
  });

  it('writes nothing the second time', async () => {
    const bench = testBench();
    await importText(bench, 'one', [FIRE, BRIDGE]);
    await importText(bench, 'two', [BRIDGE, FIRE], 'one');
    valueOf(await keep(bench, ['one', 'two']));
    const entries = (await bench.store.about()).entries;
    expect(valueOf(await keep(bench, ['one', 'two']))).toMatchObject({ fresh: [], written: false });
    expect(valueOf(await keep(bench, ['two', 'one']))).toMatchObject({ fresh: [], written: false });
    expect((await bench.store.about()).entries).toBe(entries);
  });

  it('refuses a stale write: two who number the same draft do not both win', async () => {
    const bench = testBench();
    for (const [slug, text] of [
      ['one', [FIRE]],
      ['two', [FIRE, BRIDGE]],
      ['three', [FIRE, WATER]],
    ] as const)
      await importText(bench, slug, text);
    valueOf(await keep(bench, ['one', 'two']));
    const [mine, theirs] = [
      await tableOf(bench, ['one', 'two', 'three']),
      await tableOf(bench, ['one', 'three']),
    ];
    valueOf(await keepRowsInDossier(bench, mine.sides, mine.found, mine.made.kept));
    const late = await keepRowsInDossier(bench, theirs.sides, theirs.found, theirs.made.kept);
    expect(late).toMatchObject({ ok: false, fault: { code: 'stale-write' } });
  });

  it('refuses what would give a text a second set of numbers, or one set to two texts', async () => {
    const bench = testBench();
    await importText(bench, 'one', [FIRE, BRIDGE]);
    await importText(bench, 'two', [FIRE, BRIDGE, WATER], 'one');
    await importText(bench, 'three', [FIRE, WATER], 'two');
    await importText(bench, 'four', [WATER, FIRE], 'three');
    await importText(bench, 'annex', [PRISONERS, SCHOOLS]);
    await importText(bench, 'annex-2', [PRISONERS]);
    valueOf(await keep(bench, ['one', 'two']));
    expect(await keep(bench, ['three', 'four'])).toMatchObject({
      ok: false,
      fault: { code: 'rows-elsewhere' },
    });
    expect(valueOf(await keep(bench, ['annex', 'annex-2'])).record.slug).toBe('rows-annex');
    const both = await keep(bench, ['one', 'annex']);
    expect(both).toMatchObject({ ok: false, fault: { code: 'rows-of-two-tables' } });
    const { sides, found, made } = await tableOf(bench, ['one', 'annex']);
    expect(rowsNotKept(found, made.kept, sides).map(({ code }) => code)).toEqual(['rows-of-two-tables']);
    valueOf(await decide(bench, ['rows-annex'], 'withdraw'));
    expect(valueOf(await keep(bench, ['one', 'annex'])).record.slug).toBe('rows-one');
  });

  it('says what is not kept yet, and is silent when all is', async () => {
    const bench = testBench();
    await importText(bench, 'one', [FIRE, BRIDGE]);
    await importText(bench, 'two', [FIRE, WATER, BRIDGE], 'one');
    const before = await tableOf(bench, ['one', 'two']);
    expect(rowsNotKept(before.found, before.made.kept, before.sides)[0]?.text).toContain(
      '`nonpaper concordance one two --keep`',
    );
    valueOf(await keep(bench, ['one', 'two']));
    await importText(bench, 'three', [FIRE, SCHOOLS, BRIDGE], 'two');
    const after = await tableOf(bench, ['one', 'three']);
    expect(rowsNotKept(after.found, after.made.kept, after.sides)[0]?.text).toContain(
      'row 1b and the places of 3 provisions',
    );
    const kept = await tableOf(bench, ['one', 'two']);
    expect(rowsNotKept(kept.found, kept.made.kept, kept.sides)).toEqual([]);
  });

  it('are not mixed between open drafts and those of a closed compartment, and hidden with these', async () => {
    const bench = testBench();
    const drafts: Draft[] = [];
    for (const slug of ['one', 'two']) drafts.push(await importText(bench, slug, [FIRE, BRIDGE]));
    const closed = { ...drafts[1], compartment: 'inner' } as Draft;
    await bench.store.change({
      actor: 'x',
      at: bench.clock.now(),
      doing: 'close',
      writes: [{ record: closed, base: 1 }],
    });
    expect(await keep(bench, ['one', 'two'])).toMatchObject({
      ok: false,
      fault: { code: 'rows-of-closed-drafts' },
    });
    expect(valueOf(await keep(bench, ['two', 'two'])).record.compartment).toBe('inner');
    const side = valueOf(await draftSide(bench.store, 'two', EVERYONE));
    expect((await dossierRows(bench.store, [side], EVERYONE)).record).toBeNull();
    const inner = { asOf: null, audience: { notes: false, compartments: ['inner'] } };
    expect((await dossierRows(bench.store, [side], inner)).record?.slug).toBe('rows-two');
  });
});

/** Versions of one text: some of its sentences in some order, some of them edited. */
const versions = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom('', ' by agreement', ' each spring')), {
    minLength: 1,
    maxLength: 6,
  }),
  { minLength: 2, maxLength: 5 },
);

describe('laws of kept row numbers', () => {
  it('no number ever changes, none is given twice, and nothing is left without a row', async () => {
    await fc.assert(
      fc.asyncProperty(versions, fc.infiniteStream(fc.nat()), async (texts, chance) => {
        const bench = testBench();
        const slugs: string[] = [];
        let known = new Map<string, string>();
        for (const [place, words] of texts.entries()) {
          const sentences = words.map(([sentence, more]) => sentence.replace('.', `${more}.`));
          await importText(bench, `v${place}`, sentences, slugs.at(-1));
          slugs.push(`v${place}`);
          if (slugs.length < 2) continue;
          const some = slugs.filter(
            (_, at) => at === 0 || at === place || (chance.next().value ?? 0) % 2 === 0,
          );
          const asked = (chance.next().value ?? 0) % 2 === 0 ? some : some.toReversed();
          const { record } = valueOf(await keep(bench, asked));
          const now = rowsByProvision(record);
          for (const [id, row] of known) expect(now.get(id)).toBe(row);
          expect(new Set(record.rows.map(({ row }) => row)).size).toBe(record.rows.length);
          expect(record.rows.flatMap(({ provisions }) => provisions).length).toBe(now.size);
          const { made } = await tableOf(bench, asked);
          const placed = made.table.rows.flatMap(({ row, cells }) =>
            Object.values(cells).flatMap(({ ids }) => ids.map((id) => [id, row] as const)),
          );
          for (const [id, row] of placed) expect(now.get(id)).toBe(row);
          known = now;
        }
        expect((await bench.store.verify()).faults).toEqual([]);
        expect(await listed(bench.store.all('rowNumbers'))).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });
});
