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
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Page,
  type Row,
} from '../page.ts';
import { draftLine, type ComparedDraft, type ComparedProvision } from './comparison.ts';
import { turnBlocks, type ShownTurn } from './bracket-turns.ts';

/** One wording that is on offer, and who stands where on it. */
export interface ShownOption {
  readonly name: string | null;
  readonly text: string;
  /** "proposed by ARV; opposed by BOR"; empty where nobody is named. */
  readonly said: string;
}

/** An open place of a draft, or what is said of a provision as a whole (`statement`). */
export interface ShownPoint {
  /** Paths of the provisions that it stands in or runs over; none for one outside of all. */
  readonly provisions: readonly string[];
  readonly kind: 'wording' | 'choice' | 'gap' | 'unmatched' | 'statement';
  readonly depth: number;
  readonly options: readonly ShownOption[];
  /** A few words before and behind it; empty for one that stands in another. */
  readonly before: string;
  readonly after: string;
  /** The sign that has no partner, or the statement as printed; empty for other kinds. */
  readonly sign: string;
  readonly said: string;
  /** Who says nothing of it, where others do. */
  readonly silent: readonly string[];
}

/** A provision with how far it is settled, and what that rests on in words. */
export interface ShownStatus extends ComparedProvision {
  readonly status: string;
  readonly words: string;
}

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
    ...pointBlocks(each),
    ...statusBlocks(each),
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

/** A page that lists more would not be read; JSON has them. */
const MOST_POINTS = 1_000;

function pointBlocks({ points }: BracketedDraft): Block[] {
  if (points.length === 0) return [];
  const rows: Row[] = [];
  let before: string | null = null;
  for (const point of points.slice(0, MOST_POINTS)) {
    const place = placeWords(point);
    const [first, ...others] = pointRows(point);
    if (first !== undefined) rows.push(row(place === before ? '' : [strong(place)], ...first));
    rows.push(...others.map((each) => row('', ...each)));
    before = place;
  }
  const more = points.length - MOST_POINTS;
  return [
    heading('What is open'),
    table('', [column('Provision', 0.5), column('Wording', 3), column('Who stands where', 2)], rows),
    ...(more > 0 ? [aside(`And ${more} more; --json lists them.`)] : []),
  ];
}

function placeWords({ provisions }: ShownPoint): string {
  const [first, ...others] = provisions;
  if (first === undefined) return 'outside';
  const last = others.at(-1);
  return last === undefined ? first : `${first} – ${last}`;
}

/** The wording and who stands where, a pair for each option. */
type Cells = readonly [wording: Line, said: Line];

function pointRows(point: ShownPoint): Cells[] {
  const lead = '· '.repeat(Math.min(point.depth, 6));
  if (point.kind === 'unmatched') return [[[`${lead}${point.sign}`], UNPAIRED]];
  if (point.kind === 'statement') return [[[soft('of the whole: '), point.sign], [point.said]]];
  if (isUnnamed(point)) return [[choiceLine(point, lead), NOBODY]];
  const silent = silenceWords(point.silent);
  return point.options.map((option, at): Cells => {
    const isLast = at === point.options.length - 1;
    const said = [option.said, isLast ? point.said : '', isLast ? silent : ''].filter(
      (words) => words !== '',
    );
    return [wordingLine(point, option, at, lead), said.length === 0 ? NOBODY : [said.join('; ')]];
  });
}

const MOST_SILENT = 3;

/** Whoever is not named says nothing, so a long list need not be told name by name. */
function silenceWords(parties: readonly string[]): string {
  if (parties.length === 0) return '';
  return parties.length > MOST_SILENT
    ? `the other ${parties.length} say nothing`
    : `says nothing: ${parties.join(', ')}`;
}

const NOBODY: Line = [soft('nobody named')];
const UNPAIRED: Line = [soft('a bracket without its partner')];

/** A choice of which nobody is named takes one row. */
const isUnnamed = ({ kind, options, said }: ShownPoint): boolean =>
  kind === 'choice' &&
  said === '' &&
  options.every((option) => option.said === '' && option.text.length <= 60);

function choiceLine({ options, before, after }: ShownPoint, lead: string): Line {
  return [
    lead,
    soft(before),
    ...options.flatMap((option, at): Line => [at === 0 ? '' : soft(' or '), optionWords(option)]),
    soft(after),
  ];
}

/** The words before stand with the first option, those behind with the last. */
function wordingLine(point: ShownPoint, option: ShownOption, at: number, lead: string): Line {
  const before = at === 0 ? soft(point.before) : soft('or ');
  const after = at === point.options.length - 1 ? point.after : '';
  return [lead, before, point.kind === 'gap' ? gapWords(option) : optionWords(option), soft(after)];
}

const gapWords = ({ text }: ShownOption): string =>
  text.trim() === '' ? '[ ] to be filled in' : `[${oneLine(text)}] to be filled in`;

const LONGEST_SHOWN = 600;

function optionWords({ name, text }: ShownOption): string {
  const words = oneLine(text);
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  return `${name === null ? '' : `${name}: `}“${shown}”`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** In the order in which they are counted out. */
const STATUSES = [
  'open',
  'agreed in principle',
  'agreed ad ref',
  'agreed',
  'no brackets',
  'not stated',
  'no wording',
] as const;

function statusBlocks({ provisions }: BracketedDraft): Block[] {
  if (provisions.length === 0) return [];
  const counts = STATUSES.map((status) => [
    status,
    provisions.filter((each) => each.status === status).length,
  ]);
  const words = counts.flatMap(([status, count]) => (count === 0 ? [] : `${count} ${status}`)).join(', ');
  return [
    heading('Status of each provision'),
    paragraph(`${words}.`),
    table(
      '',
      [column('Provision', 2), column('Status'), column('What that rests on', 3)],
      provisions.map((each) => row(provisionLine(each), each.status, restsOn(each))),
    ),
    aside(
      'A provision is called agreed only where the text is so marked. No bracket and no objection is not agreement.',
    ),
  ];
}

const LONGEST_BEGINNING = 60;

function provisionLine({ path, heading: title, text }: ShownStatus): Line {
  const words = title ?? oneLine(text);
  const shown =
    words.length > LONGEST_BEGINNING
      ? `${words.slice(0, LONGEST_BEGINNING).replace(/\s+\S*$/u, '')}…`
      : words;
  return [strong(path), shown === '' ? '' : ` ${shown}`];
}

/** The status stands beside it, so it is not said again. */
function restsOn({ status, words }: ShownStatus): string {
  const lead = `${status}: `;
  const rest = words.toLowerCase().startsWith(lead) ? words.slice(lead.length) : words;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
