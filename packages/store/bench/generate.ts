import type { DossierRecord } from '@nonpaper/dossier';
import type { Store, Write } from '@nonpaper/workbench';
import { sampleOf } from '../src/samples.ts';

/** Size of a generated dossier. */
export interface Size {
  readonly statements: number;
  readonly sources: number;
  readonly drafts: number;
  readonly provisionsPerDraft: number;
  readonly positions: number;
  readonly events: number;
}

export const LARGE: Size = {
  statements: 100_000,
  sources: 5_000,
  drafts: 30,
  provisionsPerDraft: 40,
  positions: 500,
  events: 2_000,
};

const NOUNS = ['lock', 'ferry', 'bridge', 'mill', 'harbour', 'toll', 'border', 'pasture', 'well', 'market'];
const VERBS = ['opens', 'closes', 'waits', 'returns', 'remains', 'moves', 'stands', 'falls'];
const ADVERBS = ['soon', 'never', 'at dawn', 'in spring', 'without delay', 'under supervision', 'for now'];

/** The same numbers on every run (linear congruence, Numerical Recipes). */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield state;
  }
}

/** Fills a dossier with invented records, in changes of a thousand writes. */
export async function fill(store: Store, size: Size): Promise<void> {
  const random = numbers(1);
  const pick = (list: readonly string[]) => list[random.next().value % list.length] ?? '';
  const sentence = (n: number) =>
    `the ${pick(NOUNS)} ${pick(VERBS)} ${pick(ADVERBS)} while the ${pick(NOUNS)} ${pick(VERBS)}, point ${n}`;
  const within = (limit: number) => random.next().value % limit;
  const day = () =>
    `20${25 + within(5)}-${String(1 + within(12)).padStart(2, '0')}-${String(1 + within(28)).padStart(2, '0')}`;
  const accepted = { state: 'accepted', by: 'bench', at: '2031-01-01T00:00:00.000Z', why: null } as const;

  const first: DossierRecord[] = (['party', 'person', 'outlet', 'theme', 'issue', 'option'] as const).map(
    (kind) => sampleOf(kind, `${kind}-1`),
  );
  await write(store, first);
  await inChunks(size.sources, (n) => [
    { ...sampleOf('source', `source-${n}`), title: sentence(n), date: day() },
  ]);
  await inChunks(size.drafts, (n) => [
    {
      ...sampleOf('draft', `draft-${n}`),
      witnesses: [],
      citations: [{ source: `source-${n}`, span: null, locator: null }],
    },
    ...Array.from({ length: size.provisionsPerDraft }, (_, place) => ({
      ...sampleOf('provision', `provision-${n}-${place}`),
      draft: `draft-${n}`,
      path: String(place + 1),
      text: sentence(place),
      ordinal: place,
    })),
  ]);
  await inChunks(size.statements, (n) => [
    {
      ...sampleOf('statement', `statement-${String(n).padStart(6, '0')}`),
      citations: [{ source: `source-${within(size.sources)}`, span: null, locator: null }],
      content: sentence(n),
      date: day(),
      ...(within(5) === 0 ? { review: accepted } : {}),
    },
  ]);
  const statement = () => `statement-${String(within(size.statements)).padStart(6, '0')}`;
  await inChunks(size.positions, (n) => [
    {
      ...sampleOf('position', `position-${n}`),
      conditionMetBy: [],
      statements: [statement(), statement()],
      date: day(),
    },
  ]);
  await inChunks(size.events, (n) => [
    {
      ...sampleOf('event', `event-${n}`),
      title: sentence(n),
      reports: [],
      drafts: [],
      statements: [statement()],
    },
  ]);

  async function inChunks(count: number, make: (n: number) => DossierRecord[]): Promise<void> {
    for (let from = 0; from < count; from += 1000) {
      const length = Math.min(1000, count - from);
      await write(store, Array.from({ length }, (_, place) => make(from + place)).flat());
    }
  }
}

async function write(store: Store, records: readonly DossierRecord[]): Promise<void> {
  const writes: Write[] = records.map((record) => ({ record, base: null }));
  const changed = await store.change({
    actor: 'bench',
    at: '2031-01-01T00:00:00.000Z',
    doing: 'generate',
    writes,
  });
  if (!changed.ok) throw new Error(JSON.stringify(changed));
}
