import type { DraftLineage, DraftRef, DraftRelation } from '@nonpaper/dossier';
import type { LineageKind } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { drawLineage } from '../figures/lineage.ts';
import type { LineageDraft } from '../figures/lineage.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import type { Block, Figure, Line, Page } from '../page.ts';
import { aside, beside, heading, joinLines, list, paragraph, quote, soft, strong } from '../page.ts';

/** How a link between two drafts is read, from the later to the earlier one. */
export const RELATION_WORDS: Readonly<Record<LineageKind, string>> = {
  revises: 'revises',
  counters: 'counters',
  models: 'is modelled on',
};

/** The same on the arrow that enters the later draft. */
const ARROW_WORDS: Readonly<Record<LineageKind, string>> = {
  revises: 'revises',
  counters: 'counters',
  models: 'modelled on',
};

/** Which draft came from which, where wording first appears, and who is said to have drafted what. */
export function lineagePage(head: DossierHead, lineage: DraftLineage): Page {
  const book = new SourceBook(lineage.records);
  const blocks = [
    ...(lineage.drafts.length === 0
      ? [paragraph('No draft is recorded.')]
      : [lineageFigure('lineage', lineage, book)]),
    ...earliestBlocks(lineage, book),
    ...authorshipBlocks(lineage, book),
  ];
  return framed(head, {
    subject: 'Lineage of drafts',
    facts: [asOfFact(lineage.asOf)],
    blocks,
    leftOut: leftOutLines(lineage.leftOut),
    book,
  });
}

const DRAFTS_TITLE = 'Drafts and what they came from';

/** The picture of drafts and links, with drafts and links in words under it. */
export function lineageFigure(id: string, lineage: DraftLineage, book: SourceBook, open = true): Figure {
  const title = DRAFTS_TITLE;
  const drafts = inOrderGiven(lineage.drafts);
  const links = lineage.relations.map(({ later, relation, earlier }) => ({
    earlier: earlier.id,
    later: later.id,
    word: ARROW_WORDS[relation],
    proposed: false,
  }));
  const alternative = [
    list([
      ...lineage.drafts.map((draft) => draftLine(draft)),
      ...lineage.relations.map((each) => relationLine(each, book)),
    ]),
  ];
  return { kind: 'figure', title, svg: drawLineage(id, title, drafts, links).svg, alternative, open };
}

/** Drafts stand in the order of the answer; one without a date goes by the date of the one before it. */
function inOrderGiven(drafts: readonly DraftRef[]): LineageDraft[] {
  let before: string | null = null;
  return drafts.map((draft) => {
    before = draft.date ?? before;
    return {
      id: draft.id,
      title: draft.shortTitle,
      date: before,
      seen: draft.seen,
      lines: underTitle(draft),
    };
  });
}

const underTitle = (draft: DraftRef): string[] => [
  draft.date === null ? 'no date' : shortDate(draft.date),
  draft.seen ? draft.fidelity : 'not seen',
];

/** Title, date, and how near what is kept here is to the wording. */
function draftLine(draft: DraftRef): Line {
  const kept = draft.seen ? `${draft.fidelity}, ${draft.completeness}` : 'text not seen';
  return [
    strong(draft.shortTitle),
    soft(
      `${draft.title === draft.shortTitle ? '' : ` (${draft.title})`}, ${draft.date === null ? 'no date' : shortDate(draft.date)}, ${kept}`,
    ),
  ];
}

/** What the later draft is to the earlier one, and who says so. */
export function relationLine(each: DraftRelation, book: SourceBook): Line {
  const said = [...new Set(each.claims.map(({ speaker }) => speaker))].join(', ');
  return [
    strong(each.later.shortTitle),
    ` ${RELATION_WORDS[each.relation]} `,
    strong(each.earlier.shortTitle),
    ...(said === '' ? [] : [soft(` (so ${said})`)]),
    ...book.citeSources([...each.sources, ...each.claims.flatMap(({ sources }) => sources)]),
  ];
}

function earliestBlocks(lineage: DraftLineage, book: SourceBook): Block[] {
  const items = lineage.earliest.map((each): Line => {
    const later = each.later.map(
      ({ draft, path }) => `${lineage.drafts.find(({ id }) => id === draft)?.shortTitle ?? ''} ${path}`,
    );
    return [
      quote(each.text),
      `: ${each.first.draft.shortTitle} ${each.first.path}`,
      soft(later.length === 0 ? '' : `, then ${later.join(', ')}`),
      ...book.cite([each.first.provision]),
    ];
  });
  const not = lineage.notCompared.map(({ draft, why }): Line => [`${draft.shortTitle}: ${why}`]);
  if (items.length === 0 && not.length === 0) return [];
  return [
    heading('Earliest appearance in this dossier'),
    ...(items.length === 0 ? [] : [list(items)]),
    ...(not.length === 0 ? [] : [aside(['Wording not compared: ', ...joinLines(not, '; '), '.'])]),
  ];
}

/** Who is said to have drafted what: claims, with their sources. */
export function authorshipBlocks(lineage: Pick<DraftLineage, 'authorship'>, book: SourceBook): Block[] {
  if (lineage.authorship.length === 0) return [];
  const items = lineage.authorship.map((each): Line => [
    soft(`${shortDate(each.date)} `),
    strong(each.draft.shortTitle),
    `, drafted by ${each.party.name}: ${each.state}. ${each.account}`,
    ...book.citeSources([...each.sources, ...each.claims.flatMap(({ sources }) => sources)]),
  ]);
  return [
    heading('Who is said to have drafted it'),
    aside('Claims that somebody made, not findings.'),
    list(items),
  ];
}

/** The same for the brief: drafts that no link touches stand in the words only. */
export function linkedFigure(id: string, lineage: DraftLineage, book: SourceBook): Block[] {
  const linked = new Set(lineage.relations.flatMap(({ later, earlier }) => [later.id, earlier.id]));
  if (linked.size === 0) return [];
  const some = { ...lineage, drafts: lineage.drafts.filter((draft) => linked.has(draft.id)) };
  const others = lineage.drafts.filter((draft) => !linked.has(draft.id)).map(({ shortTitle }) => shortTitle);
  const figure = lineageFigure(id, some, book, false);
  const notes =
    others.length === 0 ? [] : [aside(`No link to another draft is recorded for ${others.join(', ')}.`)];
  return [...beside([figure], notes, true)];
}
