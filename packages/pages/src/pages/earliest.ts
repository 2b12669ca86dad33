import type { AuthorshipClaim } from '@nonpaper/dossier';
import type { IsoDate } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { framed, type DossierHead } from '../frame.ts';
import {
  aside,
  column,
  heading,
  list,
  paragraph,
  quote,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Page,
  type Row,
} from '../page.ts';
import type { ComparedDraft } from './compared.ts';
import { draftLine } from './compared-words.ts';
import { authorshipBlocks } from './lineage.ts';

/** A wording and where it stands first; `here` where that is the draft at hand. */
export interface ShownWording {
  readonly text: string;
  readonly words: number;
  readonly draft: string;
  readonly date: IsoDate | null;
  readonly path: string;
  readonly here: boolean;
}

/** Where the wording of one provision stands first: the whole, and the runs of words that an earlier draft has. */
export interface EarliestProvision {
  readonly draft: string;
  readonly path: string;
  readonly whole: ShownWording | null;
  readonly sentences: readonly ShownWording[];
  readonly pieces: readonly ShownWording[];
}

/** Where wordings stand first among drafts. */
export interface Earliest {
  /** Whether any of the drafts is kept in a dossier. */
  readonly inDossier: boolean;
  readonly drafts: readonly { readonly draft: ComparedDraft; readonly label: string }[];
  readonly leastWords: number;
  /** The drafts that were looked at, the earliest first. */
  readonly order: readonly { readonly label: string; readonly date: IsoDate | null }[];
  readonly refused: readonly { readonly label: string; readonly reason: string }[];
  /** The wording that was looked for; null where all provisions were. */
  readonly wording: {
    readonly text: string;
    readonly whole: ShownWording | null;
    readonly pieces: readonly ShownWording[];
  } | null;
  readonly provisions: readonly EarliestProvision[];
  readonly authorship: readonly AuthorshipClaim[];
}

/** Where the wording of drafts stands first. Who wrote it is told only as claims that somebody made. */
export function earliestPage(head: DossierHead, earliest: Earliest): Page {
  const book = new SourceBook();
  const facts = earliest.drafts.map(({ draft, label }) => ({ label, value: draftLine(draft, book) }));
  const among = earliest.inDossier ? 'in this dossier' : 'among these drafts';
  const blocks = [
    ...(earliest.wording === null ? draftBlocks(earliest, among) : wordingBlocks(earliest.wording, among)),
    ...refusedBlocks(earliest),
    ...orderBlocks(earliest),
    ...authorshipBlocks(earliest, book),
  ];
  return framed(head, { subject: `Earliest appearance ${among}`, facts, blocks, leftOut: [], book });
}

const placeLine = ({ draft, path, date }: ShownWording): Line => [
  strong(`${draft} ${path}`),
  soft(date === null ? '' : `, ${shortDate(date)}`),
];

function wordingBlocks({ text, whole, pieces }: NonNullable<Earliest['wording']>, among: string): Block[] {
  const asked: Line = [quote(oneLine(text))];
  if (whole !== null) return [paragraph([...asked, ` stands first ${among} in `, ...placeLine(whole), '.'])];
  if (pieces.length === 0)
    return [paragraph([...asked, ` stands nowhere ${among}, nor does any part of two words or more.`])];
  return [
    paragraph([...asked, ` stands nowhere ${among} as a whole. Parts of it do:`]),
    table(
      '',
      [column('Words', 3), column('Stand first in', 1.2)],
      pieces.map((each) => row([quote(oneLine(each.text))], placeLine(each))),
    ),
  ];
}

function draftBlocks(earliest: Earliest, among: string): Block[] {
  const { order, provisions, leastWords } = earliest;
  const counts = order.map(({ label, date }) => countsRow(label, date, provisions));
  return [
    table(
      '',
      [
        column('Draft', 2),
        column('Date'),
        column('Provisions', 1, 'end'),
        column('New here as a whole', 1, 'end'),
        column('Stand whole in an earlier draft', 1, 'end'),
        column('With parts of an earlier one', 1, 'end'),
      ],
      counts,
    ),
    aside(
      `Where a wording stands first ${among}, between verbatim texts of one language. That does not say who wrote it. Wordings of fewer than ${leastWords} words are not looked at.`,
    ),
    ...order.flatMap(({ label }) => provisionBlocks(label, provisions)),
  ];
}

const ofDraft = (label: string, provisions: readonly EarliestProvision[]): EarliestProvision[] =>
  provisions.filter(({ draft }) => draft === label);
const isEarlier = ({ whole }: EarliestProvision): boolean => whole !== null && !whole.here;

function countsRow(label: string, date: IsoDate | null, all: readonly EarliestProvision[]): Row {
  const own = ofDraft(label, all);
  return row(
    label,
    date === null ? '–' : shortDate(date),
    String(own.length),
    String(own.filter(({ whole }) => whole?.here === true).length),
    String(own.filter(isEarlier).length),
    String(own.filter(({ pieces }) => pieces.length > 0).length),
  );
}

const MOST_ROWS = 1_000;

function provisionBlocks(label: string, all: readonly EarliestProvision[]): Block[] {
  const rows = ofDraft(label, all).flatMap(provisionRows);
  if (rows.length === 0) return [];
  const more = rows.length - MOST_ROWS;
  return [
    heading(`What ${label} has from earlier drafts`),
    table(
      '',
      [column('Provision', 0.5), column('Wording', 3), column('Stands first in', 1.2)],
      rows.slice(0, MOST_ROWS),
    ),
    ...(more > 0 ? [aside(`And ${more} more; --json lists them.`)] : []),
  ];
}

/** One row for a provision that stands whole in an earlier draft, else one for each run of words that does. */
function provisionRows({ path, whole, pieces }: EarliestProvision): Row[] {
  const name: Line = [strong(path)];
  if (whole !== null && !whole.here)
    return [row(name, [soft('the whole: '), quote(beginning(whole.text))], placeLine(whole))];
  return pieces.map((each, at) => row(at === 0 ? name : '', [quote(beginning(each.text))], placeLine(each)));
}

const LONGEST_SHOWN = 240;
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function beginning(text: string): string {
  const words = oneLine(text);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}

function refusedBlocks({ refused }: Earliest): Block[] {
  if (refused.length === 0) return [];
  return [
    heading('Not looked at'),
    list(refused.map(({ label, reason }): Line => [strong(label), ` ${reason}`])),
  ];
}

/** A draft without a date is taken to be as old as the one before it in the list, and the reader should know. */
function orderBlocks({ order }: Earliest): Block[] {
  const undated = order.filter(({ date }) => date === null).map(({ label }) => label);
  if (undated.length === 0) return [];
  return [
    aside(
      `Order in time: ${order.map(({ label }) => label).join(', ')}. Without a date, and so in the order in which they were named: ${undated.join(', ')}.`,
    ),
  ];
}
