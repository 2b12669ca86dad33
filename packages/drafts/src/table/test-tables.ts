import fc from 'fast-check';
import type { ReadProvision } from '../types.ts';
import type { TableSourceRow, TableDraft } from './table-from.ts';
import { tableFrom } from './table-from.ts';
import type {
  CellProvision,
  NegotiationTable,
  TableCell,
  TableColumn,
  TableNote,
  TableRow,
} from './table.ts';
import { CELL_STATES, ROW_STATUSES, TABLE_FORMAT, TABLE_VERSION, UNIT_KINDS } from './table.ts';

/** A provision with a number made from its path: for tests. */
export function provision(path: string, text: string, over: Partial<ReadProvision> = {}): ReadProvision {
  return {
    id: `p-${path}-${text.length}`,
    path,
    number: `${path}.`,
    text,
    brackets: [],
    span: [0, text.length],
    ...over,
  };
}

export const draft = (key: string, over: Partial<TableDraft> = {}): TableDraft => ({
  key,
  label: `Text of ${key}`,
  role: 'party',
  party: key,
  fidelity: 'verbatim',
  language: 'en',
  ...over,
});

/** `{ A: 'words' }` to rows of one provision each; an absent key has no provision. */
export const row = (
  number: string,
  texts: Readonly<Record<string, string>>,
  over: Partial<TableSourceRow> = {},
): TableSourceRow => ({
  row: number,
  cells: Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, [provision(number, words)]])),
  ...over,
});

export function made(
  rows: readonly TableSourceRow[],
  drafts: readonly TableDraft[],
  base = 'A',
): NegotiationTable {
  const table = tableFrom(rows, drafts, { title: 'Accord on the two rivers', base, language: 'en' });
  if (!table.ok) throw new Error(`${table.fault.what} ${table.fault.where ?? ''}`);
  return table.value;
}

/** A word that must not leave the house; every format is searched for it. */
export const SECRET = 'Zaunkönig-fallback';

/** Two rivers in six columns, with every state, every status, right-to-left text, and secrets of Velmara. */
export function sampleTable(): NegotiationTable {
  const rows: TableSourceRow[] = [
    row(
      '1',
      {
        A: 'The Parties shall stop fire.',
        B: 'The Parties shall stop fire.',
        C: 'The Parties may stop fire at once.',
      },
      { status: 'agreed' },
    ),
    row(
      '2',
      { A: 'Forces [shall] leave within 30 days.', B: 'Forces [should] leave within 60 days.' },
      {
        status: 'agreed in principle',
        notes: [
          { text: 'Velmara asks for 60 days.', proposedBy: 'Velmara', source: 'readout', date: '2017-03-21' },
        ],
      },
    ),
    row(
      '3',
      { A: 'Tolls are ended.', C: 'Tolls are ended.' },
      {
        moved: { C: '5' },
        status: 'agreed ad ref',
        notes: [
          { text: `${SECRET}: 45 days would do`, internal: true, party: 'Velmara', proposedBy: SECRET },
        ],
      },
    ),
    row('3a', { C: '=1+1 is how the share is reckoned.' }),
    row('4', { A: 'The line is kept.', D: 'يُحافَظ على الخط.' }),
    row('5', { V: `${SECRET} of the whole row` }),
  ];
  return made(rows, [
    draft('A', { label: 'Non-paper of the mediator', role: 'base', date: '2017-02-27', source: 'archive' }),
    draft('B', { label: 'Velmara', party: 'Velmara' }),
    draft('C', { label: 'Tavuno', party: 'Tavuno', fidelity: 'verbatim' }),
    draft('D', { label: 'الوسيط', party: 'Saint-Orme', language: 'ar', onBase: false }),
    draft('V', { label: `${SECRET} column`, party: 'Velmara', internal: true, onBase: false }),
    draft('K', { label: 'Compromise', role: 'compromise' }),
  ]);
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''@x",
    '-5',
    'a;b,"c"\r\nd',
    '\u0000\u0001',
    '_x0041_',
    'عربي',
    '\ud800',
    '👩‍👧',
    ' lead and trail ',
    '<b>&amp;',
    'constructor',
    '__proto__',
  ),
);
const optional = <T extends object>(record: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<
  Partial<T>
> => fc.record(record, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const party = fc.constantFrom('Velmara', 'Tavuno', 'Skarvia');
const anyNote: fc.Arbitrary<TableNote> = fc
  .tuple(
    words,
    fc.boolean(),
    party,
    optional({ proposedBy: words, source: words, date: fc.constant('2017-03-21') }),
  )
  .map(([text, internal, owner, rest]) => ({
    text,
    ...(internal ? { internal: true as const, party: owner } : {}),
    ...rest,
  }));

const anyCell = (numbers: readonly string[]): fc.Arbitrary<TableCell> =>
  fc
    .tuple(
      fc.constantFrom(...CELL_STATES),
      words,
      fc.constantFrom(...numbers),
      fc.option(words, { nil: null }),
    )
    .map(([state, text, to, id]) => ({
      state,
      text,
      provisions: id === null ? [] : [provisionIn(id, text), { ...provisionIn(id, text), at: text.length }],
      ...(state === 'moved' ? { to } : {}),
    }));

const provisionIn = (id: string, text: string): CellProvision => ({
  id,
  path: id,
  number: `${id}.`,
  at: Math.min((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1, text.length),
});

const anyColumn = (at: number): fc.Arbitrary<TableColumn> =>
  fc
    .tuple(words, fc.constantFrom('verbatim', 'paraphrase'), fc.boolean(), party)
    .map(([label, fidelity, internal, owner]) => ({
      key: `k${at}`,
      label,
      role: at === 0 ? ('base' as const) : at === 1 ? ('compromise' as const) : ('party' as const),
      fidelity: fidelity === 'verbatim' ? ('verbatim' as const) : ('paraphrase' as const),
      language: null,
      ...(internal && at > 1 ? { internal: true as const, party: owner } : {}),
    }));

/** Any well-formed table, with texts that formats trip over. */
export const anyTable: fc.Arbitrary<NegotiationTable> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }), words)
  .chain(([columns, rows, title]) => {
    const numbers = Array.from({ length: rows }, (_, at) => (at % 2 === 0 ? `${at + 1}` : `${at}a`));
    return fc.record({
      format: fc.constant(TABLE_FORMAT),
      version: fc.constant(TABLE_VERSION),
      title: fc.constant(title),
      language: fc.constantFrom(null, 'en'),
      columns: fc.tuple(...Array.from({ length: columns }, (_, at) => anyColumn(at))),
      rows: fc.tuple(...numbers.map((number) => anyRow(number, columns, numbers))),
    });
  });

const anyRow = (number: string, columns: number, numbers: readonly string[]): fc.Arbitrary<TableRow> =>
  fc.record({
    row: fc.constant(number),
    unit: fc.constantFrom(...UNIT_KINDS),
    cells: fc.array(anyCell(numbers), { minLength: columns, maxLength: columns }),
    status: fc.constantFrom(...ROW_STATUSES),
    notes: fc.array(anyNote, { maxLength: 3 }),
  });
