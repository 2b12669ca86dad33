import type { OpenPoint } from '@nonpaper/drafts';
import { bracketsPage as pageOf, type DossierHead, type Page, type ShownPoint } from '@nonpaper/pages';
import { pageSide } from '../side-shown.ts';
import { pathIn } from '../draft-side.ts';
import { saidOf, untoldBecause, type BracketedDraft, type PlacedPoint } from './bracketed-draft.ts';
import { turnJson } from './turn-json.ts';
import type { BracketsOfDrafts } from './brackets-of-drafts.ts';
import { partyCounts } from './party-counts.ts';
import { stanceWords } from './stance-words.ts';

/** The page of one draft's brackets, or of several; `head` is null for files outside any dossier. */
export function bracketsPage(head: DossierHead | null, { drafts, steps }: BracketsOfDrafts): Page {
  const last = drafts.at(-1);
  return pageOf(head ?? { title: last?.side.title ?? 'Drafts', notices: [] }, {
    drafts: drafts.map((draft) => ({
      draft: pageSide(draft.side),
      refused: untoldBecause(draft),
      parties: draft.parties,
      partiesFrom: draft.partiesFrom,
      counts: draft.counts,
      stances: partyCounts(draft),
      places: draft.points.filter(({ within }) => within === null).length,
      provisions: provisionsShown(draft),
      points: pointsShown(draft),
    })),
    steps: steps.map(({ compared, turns }) => ({
      from: compared.left.shortTitle,
      to: compared.right.shortTitle,
      refused: compared.refused,
      turns: turns.map(turnJson(compared)),
    })),
  });
}

function provisionsShown({ side, statuses }: BracketedDraft) {
  const headings = new Map(side.provisions.map((each) => [each.id, each]));
  return statuses.map(({ id, path, status }) => {
    const provision = headings.get(id);
    return {
      path: pathIn(side)({ id, path }),
      heading: provision?.heading ?? null,
      text: provision?.text ?? '',
      status: status.status,
      words: status.words,
    };
  });
}

/** The open points in their order, with what is said of whole provisions among them. */
function pointsShown(draft: BracketedDraft): ShownPoint[] {
  const shown: ShownPoint[] = [];
  let next = 0;
  for (const statement of draft.statements) {
    for (; next < statement.behind; next += 1)
      shown.push(...draft.points.slice(next, next + 1).map((each) => pointShown(draft, each)));
    shown.push({
      ...NOTHING_SHOWN,
      provisions: statement.provisions.map(pathIn(draft.side)),
      sign: statement.text,
      said: stanceWords(statement.stances),
    });
  }
  return [...shown, ...draft.points.slice(next).map((each) => pointShown(draft, each))];
}

const NOTHING_SHOWN = {
  kind: 'statement',
  depth: 0,
  options: [],
  before: '',
  after: '',
  silent: [],
} as const;

function pointShown({ side }: BracketedDraft, { point, part, provisions, silent }: PlacedPoint): ShownPoint {
  const { text } = part.read;
  return {
    provisions: provisions.map(pathIn(side)),
    kind: point.kind,
    depth: point.depth,
    options: point.options.map(({ name, span, stances }) => ({
      name,
      text: text.slice(span[0], Math.min(span[1], span[0] + LONGEST_TEXT)),
      said: stanceWords(stances),
    })),
    sign: point.kind === 'unmatched' ? text.slice(...point.span) : '',
    ...contextOf(text, point),
    said: stanceWords(point.stances),
    silent: isSpokenOf(point) ? silent : [],
  };
}

/** A page shows less of each; nested brackets repeat their text. */
const LONGEST_TEXT = 2_000;
const MOST_CONTEXT = 48;

/** A few words before and behind an outermost point, on its own line: without them `[ ] days` says little. */
function contextOf(
  text: string,
  { depth, span: [start, end] }: OpenPoint,
): { before: string; after: string } {
  if (depth > 0) return { before: '', after: '' };
  const [left = ''] = text
    .slice(Math.max(0, start - MOST_CONTEXT), start)
    .split('\n')
    .slice(-1);
  const [right = ''] = text.slice(end, end + MOST_CONTEXT).split('\n', 1);
  const isCutLeft = left.length === MOST_CONTEXT && start > MOST_CONTEXT;
  const isCutRight = right.length === MOST_CONTEXT && end + MOST_CONTEXT < text.length;
  return {
    before: isCutLeft ? `…${left.replace(/^\S*/u, '')}` : left,
    after: isCutRight ? `${right.replace(/\S*$/u, '')}…` : right,
  };
}

/** Where nobody is named at all, nobody's silence tells anything. */
const isSpokenOf = (point: OpenPoint): boolean => saidOf(point).length > 0;
