import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import { aside, heading, list, paragraph, soft, strong, type Block, type Line, type Page } from '../page.ts';
import type { ComparedDraft } from './compared.ts';
import { draftLine } from './compared-words.ts';

/** One question to those who draft. */
export interface ShownQuestion {
  /** Path of the provision; null for a question about the whole draft. */
  readonly path: string | null;
  readonly quote: string;
  readonly note: string;
  readonly certainty: string;
}

/** Questions of one sort, under their heading. */
export interface QuestionGroup {
  readonly title: string;
  readonly questions: readonly ShownQuestion[];
}

/** What careful reading asks of a draft. */
export interface DraftQuestions {
  readonly draft: ComparedDraft;
  readonly groups: readonly QuestionGroup[];
  /** Places that can be read in two ways. */
  readonly ambiguities: readonly ShownQuestion[];
  readonly remarks: readonly string[];
}

/** The questions that a careful reader has on a draft; each cites its provision. */
export function lintPage(head: DossierHead, { draft, groups, ambiguities, remarks }: DraftQuestions): Page {
  const book = new SourceBook();
  const facts = [{ label: 'Draft', value: draftLine(draft, book) }];
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  const blocks = [
    paragraph(
      `${counted(count, 'question', 'questions')} to the drafters. A question is no reproach: what looks open may be meant so.`,
    ),
    ...groups.flatMap(({ title, questions }) => questionBlocks(title, questions)),
    ...questionBlocks('May be read in two ways', ambiguities),
    ...remarks.map((text) => aside(text)),
  ];
  return framed(head, { subject: 'Questions to a draft', facts, blocks, leftOut: [], book });
}

const questionBlocks = (title: string, questions: readonly ShownQuestion[]): Block[] =>
  questions.length === 0
    ? []
    : [heading(`${title} (${questions.length})`), list(questions.map(questionLine))];

/** Words that begin alike so far are the same quote. */
const QUOTED = 40;

function questionLine({ path, quote, note, certainty }: ShownQuestion): Line {
  const said = quote.replace(/\s+/gu, ' ').trim();
  // A long quote stands in the note with its middle left out.
  const isSaid = note.includes(said) || note.includes(`“${said.slice(0, QUOTED)}`);
  const words = said === '' || isSaid ? '' : ` “${said}”`;
  const sure = certainty === 'certain' || certainty === '' ? [] : [soft(` ${certainty}`)];
  return [strong(path ?? 'whole draft'), `${words} ${note}`, ...sure];
}
