import {
  accept,
  visibleTo,
  type Asked,
  type Draft,
  type NumberedRow,
  type RowNumbers,
} from '@nonpaper/dossier';
import type { KeptRows } from '@nonpaper/drafts';
import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, revised, type Bench } from '../bench.ts';
import { keyAt } from '../side-shown.ts';
import type { DraftSide } from '../draft-side.ts';
import type { Store } from '../ports.ts';
import { changedOr } from '../review-proposals.ts';
import { keptRowsOf, rowsToRecord, sameRows, type KeyedDraft } from './kept-in-record.ts';

/** The row numbers of a dossier that hold for some drafts. */
export interface DossierRows {
  /** The record that has them; null where nobody has kept any for these drafts. */
  readonly record: RowNumbers | null;
  /** Records that other drafts of the same table belong to: a draft stands in one only, so their numbers do not fit. */
  readonly others: readonly RowNumbers[];
}

/**
 * The accepted row numbers in which one of the drafts stands, as the audience may see them. Where the drafts belong to
 * several, those of the draft named first hold.
 */
export async function dossierRows(
  store: Store,
  sides: readonly DraftSide[],
  asked: Asked,
): Promise<DossierRows> {
  const seen = visibleTo(await store.slice('concordance', asked.audience), asked.audience);
  return among(
    (seen.rowNumbers ?? []).filter(({ review }) => review.state === 'accepted'),
    sides,
  );
}

/** The same with all that stands in the records, for whoever is about to change them. */
export async function wholeDossierRows(store: Store, sides: readonly DraftSide[]): Promise<DossierRows> {
  const all: RowNumbers[] = [];
  for await (const each of store.all('rowNumbers')) if (each.review.state === 'accepted') all.push(each);
  return among(all, sides);
}

function among(records: readonly RowNumbers[], sides: readonly DraftSide[]): DossierRows {
  const found: RowNumbers[] = [];
  for (const { kept } of sides) {
    const record = records.find(({ drafts }) => kept !== null && drafts.includes(kept.id));
    if (record !== undefined && !found.includes(record)) found.push(record);
  }
  const [record = null, ...others] = found;
  return { record, others };
}

const keyed = (sides: readonly DraftSide[]): KeyedDraft[] =>
  sides.map(({ provisions }, place) => ({ key: keyAt(place), provisions }));

/** What a concordance of these drafts starts from; null where no numbers are kept. */
export const rowsToStartFrom = ({ record }: DossierRows, sides: readonly DraftSide[]): KeptRows | null =>
  record === null ? null : keptRowsOf(record.rows, keyed(sides));

const MOST_NAMED = 8;

/** What a reader has to know of the numbers of a table that was made and not kept. Empty where all are kept. */
export function rowsNotKept(
  { record, others }: DossierRows,
  after: KeptRows,
  sides: readonly DraftSide[],
): Message[] {
  const fresh = freshRows(record?.rows ?? [], rowsToRecord(record?.rows ?? [], after));
  const next = `\`nonpaper concordance ${sides.map(({ name }) => name).join(' ')} --keep\` keeps them.`;
  if (others.length > 0) return [twoTables(record, others)];
  if (record === null)
    return [
      {
        code: 'rows-not-kept',
        text: `The numbers of these rows are not kept: a later table may give others. ${next}`,
      },
    ];
  const { numbers, places } = fresh;
  if (places === 0) return [];
  const named = numbers.slice(0, MOST_NAMED).join(', ') + (numbers.length > MOST_NAMED ? ', …' : '');
  const rows = numbers.length === 0 ? '' : `${numbers.length === 1 ? 'row' : 'rows'} ${named} and `;
  const text = `Not kept yet: ${rows}the ${places === 1 ? 'place of 1 provision' : `places of ${places} provisions`}. ${next}`;
  return [{ code: 'rows-not-kept', text }];
}

/** Numbers that were not recorded before, and how many provisions stand in a row that they were not recorded in. */
function freshRows(before: readonly NumberedRow[], after: readonly NumberedRow[]) {
  const rowOf = new Map(before.flatMap(({ row, provisions }) => provisions.map((id) => [id, row] as const)));
  const known = new Set(before.map(({ row }) => row));
  return {
    numbers: after.filter(({ row }) => !known.has(row)).map(({ row }) => row),
    places: after.reduce(
      (sum, { row, provisions }) => sum + provisions.filter((id) => rowOf.get(id) !== row).length,
      0,
    ),
  };
}

const slugsOf = (records: readonly (RowNumbers | null)[]): string =>
  records.flatMap((each) => (each === null ? [] : [each.slug ?? each.id])).join(', ');

const twoTables = (record: RowNumbers | null, others: readonly RowNumbers[]): Message => ({
  code: 'rows-of-two-tables',
  text: `These drafts have row numbers in several tables (${slugsOf([record, ...others])}); the numbers shown are those of the first.`,
});

/** What was kept of the numbers of a table. */
export interface RowsKept {
  readonly record: RowNumbers;
  /** Numbers that nobody had kept before. */
  readonly fresh: readonly string[];
  /** False where everything was kept already, and nothing was written. */
  readonly written: boolean;
}

/**
 * Keeps the row numbers of a table in the dossier, in the name of who works: one transaction, and refused where
 * somebody kept others since `found` was read. Faults: `rows-nowhere`, `rows-of-two-tables`, `rows-of-closed-drafts`.
 */
export async function keepRowsInDossier(
  bench: Bench,
  sides: readonly DraftSide[],
  found: DossierRows,
  after: KeptRows,
): Promise<Outcome<RowsKept>> {
  const drafts = keptDrafts(sides);
  if (!drafts.ok) return drafts;
  if (found.others.length > 0) return tablesApart(found);
  if (found.record === null) {
    const kin = await kinWithRows(bench.store, drafts.value);
    if (kin !== null) return numbersElsewhere(kin);
  }
  const compartment = commonCompartment(drafts.value, found.record);
  if (!compartment.ok) return compartment;
  const at = bench.clock.now();
  const before = found.record ?? (await emptyRows(bench, drafts.value, compartment.value, at));
  const rows = rowsToRecord(before.rows, after);
  const ids = [...new Set([...before.drafts, ...drafts.value.map(({ id }) => id)])];
  const fresh = freshRows(before.rows, rows).numbers;
  if (found.record !== null && ids.length === before.drafts.length && sameRows(before.rows, rows))
    return good({ record: before, fresh, written: false });
  const base = found.record?.revision ?? null;
  const numbered = { ...(base === null ? before : revised(before, at)), drafts: ids, rows };
  const record = accept(numbered, { by: bench.actor, at });
  const doing = `keep row numbers of ${drafts.value.map(({ shortTitle }) => shortTitle).join(', ')}`;
  const changed = await bench.store.change({ actor: bench.actor, at, doing, writes: [{ record, base }] });
  return changedOr(changed, { record, fresh, written: true });
}

function keptDrafts(sides: readonly DraftSide[]): Outcome<Draft[]> {
  const drafts: Draft[] = [];
  for (const { kept, name } of sides) {
    if (kept === null)
      return bad({
        code: 'rows-nowhere',
        what: `${name} is a file and no draft of the dossier, so its rows have no place there.`,
        next: 'Import it first (`nonpaper import`), or keep the numbers in a file with --rows FILE.',
      });
    drafts.push(kept);
  }
  return good(drafts);
}

const tablesApart = ({ record, others }: DossierRows): Outcome<never> =>
  bad({
    code: 'rows-of-two-tables',
    what: `These drafts have row numbers in several tables already: ${slugsOf([record, ...others])}.`,
    next: 'Keep each table by itself (they can be shown side by side without --keep), or give one up with `nonpaper review withdraw`.',
  });

/** A draft at hand that revises or counters one with row numbers, or is revised or countered by it, over any number of steps. */
interface Kin {
  readonly draft: Draft;
  readonly record: RowNumbers;
}

/** Versions of one text have one set of numbers: beginning a second set beside the first would part them for good. */
async function kinWithRows(store: Store, drafts: readonly Draft[]): Promise<Kin | null> {
  const recordOf = new Map<string, RowNumbers>();
  for await (const each of store.all('rowNumbers'))
    if (each.review.state === 'accepted') for (const id of each.drafts) recordOf.set(id, each);
  if (recordOf.size === 0) return null;
  const beside = await versionsBeside(store);
  const open = drafts.map(({ id }) => id);
  const seen = new Set(open);
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const record = recordOf.get(id);
    const draft = record === undefined ? null : await store.get('draft', id);
    if (record !== undefined && draft !== null) return { draft, record };
    for (const next of beside.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return null;
}

/** Drafts by those that they revise or counter, both ways. A draft that is only modelled on another is another text. */
async function versionsBeside(store: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const beside = new Map<string, string[]>();
  const add = (from: string, to: string): unknown => beside.set(from, [...(beside.get(from) ?? []), to]);
  for await (const { later, earlier, relation, review } of store.all('lineage')) {
    if (relation === 'models' || review.state === 'refused' || review.state === 'withdrawn') continue;
    add(later, earlier);
    add(earlier, later);
  }
  return beside;
}

const numbersElsewhere = ({ draft, record }: Kin): Outcome<never> =>
  bad({
    code: 'rows-elsewhere',
    what: `These drafts belong to a text whose rows are numbered already (${record.slug ?? record.id}): ${draft.shortTitle} has numbers there.`,
    next: `Name ${draft.slug ?? draft.shortTitle} beside them, so that the numbers go on.`,
  });

/** A number tells that something stands between two others: whoever may see it has to be allowed to see every draft. */
function commonCompartment(drafts: readonly Draft[], record: RowNumbers | null): Outcome<string | null> {
  const all = new Set(
    [...drafts, ...(record === null ? [] : [record])].map(({ compartment }) => compartment),
  );
  const [first = null, ...more] = all;
  if (more.length === 0) return good(first);
  return bad({
    code: 'rows-of-closed-drafts',
    what: 'Some of these drafts are in a closed compartment and others are not: the numbers of one table would tell that there are more.',
    next: 'Keep the numbers of the open drafts in the dossier, and those of this table in a file with --rows FILE.',
  });
}

async function emptyRows(
  bench: Bench,
  drafts: readonly Draft[],
  compartment: string | null,
  at: string,
): Promise<RowNumbers> {
  const wanted = `rows-${drafts[0]?.slug ?? 'of-drafts'}`;
  let slug = wanted;
  for (let nth = 2; (await bench.store.bySlug('rowNumbers', slug)) !== null; nth += 1)
    slug = `${wanted}-${nth}`;
  const fresh = freshBase('rowNumbers', bench.ids.next(), at, acceptedBy(bench.actor, at));
  return { ...fresh, slug, compartment, drafts: [], rows: [] };
}
