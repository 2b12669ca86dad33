import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { drawBracketSeries } from '../figures/bracket-series.ts';
import { framed, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  paragraph,
  row,
  strong,
  table,
  type Block,
  type Line,
  type Page,
  type Row,
} from '../page.ts';
import { pointBlocks, type ShownPoint } from './bracket-points.ts';
import { statusBlocks, type ShownStatus } from './bracket-statuses.ts';
import { turnBlocks, type ShownTurn } from './bracket-turns.ts';
import type { ComparedDraft } from './compared.ts';
import { draftLine } from './compared-words.ts';

/** A draft with its brackets. */
export interface BracketedDraft {
  readonly draft: ComparedDraft;
  /** Why its brackets are not read; null where they are. */
  readonly refused: string | null;
  readonly parties: readonly string[];
  readonly partiesFrom: 'given' | 'bound' | 'named';
  readonly counts: {
    readonly open: number;
    readonly unmatched: number;
    readonly words: number;
    readonly wordsInBrackets: number;
    /** Share of the words in brackets, 0 to 1. */
    readonly share: number;
  };
  readonly stances: readonly {
    readonly party: string;
    readonly roles: Readonly<Record<string, number>>;
    readonly silent: number | null;
  }[];
  /** Outermost open places; a choice of several brackets is one. */
  readonly places: number;
  readonly provisions: readonly ShownStatus[];
  readonly points: readonly ShownPoint[];
}

/** Drafts in the order of time, and what became of the brackets from each to the next. */
export interface BracketedDrafts {
  readonly drafts: readonly BracketedDraft[];
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly refused: string | null;
    readonly turns: readonly ShownTurn[];
  }[];
}

/** What is open in a draft, and who stands where; of several drafts how that changed, and what is open in the last. */
export function bracketsPage(head: DossierHead, { drafts, steps }: BracketedDrafts): Page {
  const book = new SourceBook();
  const last = drafts.at(-1);
  const facts = drafts.map((each, place) => ({
    label: drafts.length === 1 ? 'Draft' : `Draft ${place + 1}`,
    value: draftLine(each.draft, book),
  }));
  const blocks = [
    ...(drafts.length < 2 ? [] : seriesBlocks(drafts)),
    ...steps.flatMap((step) =>
      turnBlocks(`What became of the brackets from ${step.from} to ${step.to}`, step.turns, step.refused),
    ),
    ...(last === undefined ? [] : draftBlocks(last, drafts.length > 1)),
  ];
  return framed(head, { subject: 'Brackets', facts, blocks, leftOut: [], book });
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function seriesBlocks(drafts: readonly BracketedDraft[]): Block[] {
  const title = 'Number of open brackets';
  const shown = table(
    '',
    [
      column('Draft', 2),
      column('Date'),
      column('Open brackets', 1, 'end'),
      column('Change', 1, 'end'),
      column('Words in brackets', 1, 'end'),
      column('Provisions open', 1, 'end'),
      column('Marked as agreed', 1, 'end'),
    ],
    drafts.map((each, at) => seriesRow(each, drafts[at - 1])),
  );
  const bars = drafts.map(({ draft, counts, refused }) => ({
    label: draft.shortTitle,
    count: refused === null ? counts.open : null,
  }));
  return [
    heading('Brackets over time'),
    {
      kind: 'figure',
      title,
      svg: drawBracketSeries('bracket-series', title, bars),
      alternative: [shown],
      open: true,
    },
  ];
}

function seriesRow(each: BracketedDraft, before: BracketedDraft | undefined): Row {
  const { draft, counts, refused } = each;
  const date = draft.date === null ? '–' : shortDate(draft.date);
  if (refused !== null) return row(draft.shortTitle, date, 'not read', '', '', '', '');
  const change = before === undefined || before.refused !== null ? null : counts.open - before.counts.open;
  return row(
    draft.shortTitle,
    date,
    String(counts.open),
    change === null ? '' : change > 0 ? `+${change}` : change === 0 ? '0' : `−${-change}`,
    percent(counts.share),
    `${withStatus(each, isOpen).length} of ${each.provisions.length}`,
    String(withStatus(each, isAgreed).length),
  );
}

const isOpen = (status: string): boolean => status === 'open';
const isAgreed = (status: string): boolean => status.startsWith('agreed');
const withStatus = ({ provisions }: BracketedDraft, is: (status: string) => boolean): ShownStatus[] =>
  provisions.filter(({ status }) => is(status));

function draftBlocks(each: BracketedDraft, isOneOfSeveral: boolean): Block[] {
  const { draft, refused } = each;
  if (refused !== null) return [paragraph(`${draft.shortTitle}: ${refused}`)];
  const title = isOneOfSeveral ? [heading(`As it stands in ${draft.shortTitle}`)] : [];
  return [
    ...title,
    paragraph(countsLine(each)),
    ...stanceBlocks(each),
    ...pointBlocks(each.points),
    ...statusBlocks(each.provisions),
  ];
}

function countsLine(each: BracketedDraft): Line {
  const { counts, places, provisions } = each;
  if (counts.open + places === 0) {
    return [
      `No open bracket and no choice of options in ${counted(provisions.length, 'provision', 'provisions')}. That says nothing of whether the text is agreed.`,
    ];
  }
  const open = withStatus(each, isOpen).length;
  const where = `${counted(counts.open, 'open bracket', 'open brackets')} at ${counted(places, 'place', 'places')}`;
  return [
    strong(where),
    `; ${open} of ${counted(provisions.length, 'provision is', 'provisions are')} open. ${counts.wordsInBrackets} of ${counts.words} words (${percent(counts.share)}) stand in brackets.`,
  ];
}

const ROLES: readonly (readonly [role: string, head: string])[] = [
  ['proposer', 'Proposes'],
  ['supporter', 'Supports'],
  ['objector', 'Objects'],
  ['reserved', 'Reserves'],
  ['ad referendum', 'Ad ref.'],
  ['no objection', 'No objection'],
];

const PARTIES_FROM = {
  given: 'as they were named by you',
  bound: 'those that the draft binds, by the dossier',
  named:
    'those that are named in the brackets; name the parties with --parties to hear of all who are silent',
} as const;

function stanceBlocks({ stances, partiesFrom, parties }: BracketedDraft): Block[] {
  const title = heading('Who stands where');
  if (stances.length === 0) return [title, paragraph('Nobody is named in the brackets.')];
  const used = ROLES.filter(([role]) => stances.some(({ roles }) => (roles[role] ?? 0) > 0));
  const counts = table(
    '',
    [column('Party', 2), ...used.map(([, head]) => column(head, 1, 'end')), column('Says nothing', 1, 'end')],
    stances.map(({ party, roles, silent }) =>
      row(party, ...used.map(([role]) => String(roles[role] ?? 0)), silent === null ? '–' : String(silent)),
    ),
  );
  const note = `Wordings of which a party is said to propose, support and so on; places of which it says nothing. The parties are ${PARTIES_FROM[partiesFrom]}. Silence is neither support nor objection.`;
  return [title, counts, ...(parties.length === 0 ? [] : [aside(note)])];
}
