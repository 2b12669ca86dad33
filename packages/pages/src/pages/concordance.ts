import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import { aside, column, paragraph, row, soft, strong, table, type Line, type Page } from '../page.ts';
import type { ComparedDraft, ComparedProvision } from './compared.ts';
import { beginningOf, draftLine } from './compared-words.ts';

/** What one draft has in one row, with what became of it there in words. */
export interface ConcordedCell {
  readonly provisions: readonly ComparedProvision[];
  readonly words: string;
}

/** How far the parties have come on a row, and what that rests on. */
export interface ConcordedStatus {
  readonly words: string;
  readonly notes: readonly string[];
}

/** One lineage of provisions. `number` is fixed for good. */
export interface ConcordedRow {
  readonly number: string;
  /** Where it came from and where it went, in words; empty for a plain row. */
  readonly history: string;
  /** One for each draft; null where the draft has nothing to say of this row. */
  readonly cells: readonly (ConcordedCell | null)[];
  /** Only of a negotiation table. */
  readonly status?: ConcordedStatus;
}

/** Many drafts side by side. */
export interface Concorded {
  readonly drafts: readonly ComparedDraft[];
  readonly rows: readonly ConcordedRow[];
}

/** One table of many drafts: a row for each lineage of provisions, a column for each draft. */
export function concordancePage(head: DossierHead, { drafts, rows }: Concorded): Page {
  const book = new SourceBook();
  const facts = drafts.map((draft, place) => ({
    label: `Draft ${place + 1}, ${draft.shortTitle}`,
    value: draftLine(draft, book),
  }));
  const hasStatus = rows.some(({ status }) => status !== undefined);
  const blocks = [
    paragraph([`${counted(rows.length, 'row', 'rows')}, ${counted(drafts.length, 'draft', 'drafts')}.`]),
    table(
      '',
      [
        column('Row', 0.4),
        ...drafts.map(({ shortTitle }) => column(shortTitle, 2)),
        ...(hasStatus ? [column('Status', 1.5)] : []),
      ],
      rows.map((each) =>
        row(numberLine(each), ...each.cells.map(cellLine), ...(hasStatus ? [statusLine(each)] : [])),
      ),
    ),
    aside(
      'Row numbers stay the same when drafts are added. What became of a point is told against the draft before; matches were proposed by the program unless a person confirmed them.',
    ),
  ];
  return framed(head, { subject: 'Concordance', facts, blocks, leftOut: [], book });
}

const numberLine = ({ number, history }: ConcordedRow): Line =>
  history === '' ? [strong(number)] : [strong(number), soft(` ${history}`)];

const MOST_LETTERS = 90;

function cellLine(cell: ConcordedCell | null): Line {
  if (cell === null) return [soft('–')];
  const texts = cell.provisions.flatMap(({ path, heading, text }): Line => [
    strong(path),
    ` ${heading ?? beginningOf(text, MOST_LETTERS)} `,
  ]);
  if (cell.words === '') return texts;
  return [...texts, soft(texts.length === 0 ? cell.words : `— ${cell.words}`)];
}

function statusLine({ status }: ConcordedRow): Line {
  if (status === undefined) return [];
  return [strong(status.words), soft(status.notes.map((note) => ` ${note}`).join(' ·'))];
}
