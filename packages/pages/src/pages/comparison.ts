import { SourceBook } from '../book.ts';
import { framed } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import {
  aside,
  badge,
  column,
  heading,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
} from '../page.ts';
import type { Block, Line, Page } from '../page.ts';
import { turnBlocks } from './bracket-turns.ts';
import {
  arrow,
  beginningOf,
  countsLine,
  draftLine,
  notKeptLine,
  sideWords,
  wordOf,
} from './compared-words.ts';
import type { ComparedDrafts, ComparedProvision, ComparedRow, ShownDoubt, ShownMeaning } from './compared.ts';
import { outsideBlocks, redlineBlocks } from './comparison-redline.ts';

/** What the changes between two drafts mean, the changes themselves, and which provision answers to which. */
export function comparisonPage(head: DossierHead, compared: ComparedDrafts): Page {
  const book = new SourceBook();
  const facts = [
    { label: `From ${compared.left.shortTitle}`, value: draftLine(compared.left, book) },
    { label: `To ${compared.right.shortTitle}`, value: draftLine(compared.right, book) },
  ];
  const blocks = [
    ...(compared.refused === null ? [] : [paragraph([badge('of our paraphrase'), ' ', compared.refused])]),
    paragraph(countsLine(compared.rows)),
    ...meaningBlocks(compared),
    ...bracketBlocks(compared),
    ...lookBlocks(compared),
    ...factBlocks(compared),
    ...redlineBlocks(compared),
    ...outsideBlocks(compared),
    ...matchBlocks(compared),
    ...notKeptBlocks(compared),
    ...doubtBlocks(compared.review),
  ];
  return framed(head, { subject: 'Comparison', facts, blocks, leftOut: [], book });
}

/** Apart from the redline and before it: one "may" for "shall" must not drown in fifty moved commas. */
function meaningBlocks({ meaning, refused, rows }: ComparedDrafts): Block[] {
  if (refused !== null || !rows.some(isChange)) return [];
  const title = heading('What the changes mean');
  if (meaning.length === 0)
    return [
      title,
      paragraph('No change of duty, negation, number, date, party, condition or defined term was found.'),
    ];
  return [title, meaningLines(meaning)];
}

const meaningLines = (meaning: readonly ShownMeaning[]): Block =>
  list(gathered(meaning).map((each): Line => [strong(arrow(each.left, each.right)), ` ${each.note}`]));

/** Below what is sure: other wording that no rule reads as another meaning, and that a careful reader checks. */
const lookBlocks = ({ worthALook = [] }: ComparedDrafts): Block[] =>
  worthALook.length === 0 ? [] : [heading('Other wording, worth a look'), meaningLines(worthALook)];

/** What became of each bracket; the meaning list then leaves brackets out. */
const bracketBlocks = ({ brackets = [] }: ComparedDrafts): Block[] =>
  brackets.length === 0 ? [] : turnBlocks('What became of the brackets', brackets, null);

/** Notes on the same provisions that begin alike ("Square brackets added: …") stand in one line, at the place of the first. */
function gathered(meaning: readonly ShownMeaning[]): ShownMeaning[] {
  const lines = new Map<string, ShownMeaning>();
  for (const each of meaning) {
    const [, begins = '', rest = ''] = /^([^:“]*: )([^]*)$/u.exec(each.note) ?? [];
    const key = JSON.stringify([each.left, each.right, begins === '' ? each.note : begins]);
    const before = lines.get(key);
    lines.set(key, before === undefined ? each : { ...before, note: `${before.note}; ${rest}` });
  }
  return [...lines.values()];
}

const isChange = ({ kind }: ComparedRow): boolean => kind !== 'same' && kind !== 'moved';

function matchBlocks(compared: ComparedDrafts): Block[] {
  const { left, right, rows } = compared;
  return [
    heading('Which provision answers to which'),
    table(
      '',
      [column('What became of it'), column(left.shortTitle, 2), column(right.shortTitle, 2)],
      rows.map((each) => concordanceRow(each, compared)),
    ),
    aside('Matches were proposed by the program unless a row says that a person confirmed it.'),
  ];
}

const MOST_DOUBTS = 12;

function doubtBlocks(review: readonly ShownDoubt[]): Block[] {
  if (review.length === 0) return [];
  const items = review
    .slice(0, MOST_DOUBTS)
    .map((each): Line => [strong(arrow(each.left, each.right)), ` ${each.why}`]);
  const more = review.length - items.length;
  return [
    heading('Matches to look at'),
    list(items),
    aside(
      `${more > 0 ? `And ${more} more. ` : ''}Confirm or cut them with “nonpaper link”; what a person said wins, now and in later versions.`,
    ),
  ];
}

function notKeptBlocks({ left, right, notKept = [] }: ComparedDrafts): Block[] {
  const lines = (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).map(([side, draft]) =>
    notKeptLine(
      draft.shortTitle,
      notKept.filter((each) => each.side === side).map((each) => each.path),
    ),
  );
  return lines.flatMap((line) => (line === null ? [] : [aside(line)]));
}

/** What differs in numbers, dates and parties between paraphrases, row by row, headed as such; of verbatim texts their meaning tells it. */
function factBlocks(compared: ComparedDrafts): Block[] {
  const rows = compared.rows.filter((each) => (each.facts ?? []).length > 0);
  if (compared.refused === null || rows.length === 0) return [];
  const paths = (side: readonly ComparedProvision[]): string => side.map((each) => each.path).join(', ');
  const items = rows.map((each): Line => {
    const words = (each.facts ?? []).map(({ left, right }) => `${sideWords(left)} → ${sideWords(right)}`);
    return [strong(`${paths(each.left)} → ${paths(each.right)}`), ` ${words.join('; ')}`];
  });
  return [heading(['Numbers, dates and parties', ' ', badge('of our paraphrase')]), list(items)];
}

function concordanceRow(each: ComparedRow, compared: ComparedDrafts) {
  const kind: Line = [
    strong(wordOf(each, compared)),
    soft(`: ${each.locked === true ? 'confirmed by a person' : each.reason}`),
  ];
  return row(kind, provisionsLine(each.left), provisionsLine(each.right));
}

/** Path, and heading or the beginning of the text; several stand behind each other. */
function provisionsLine(provisions: readonly ComparedProvision[]): Line {
  if (provisions.length === 0) return [soft('–')];
  const lines = provisions.map((each): Line => [
    strong(each.path),
    ` ${each.heading ?? beginningOf(each.text)}`,
  ]);
  return joinLines(lines, ' · ');
}
