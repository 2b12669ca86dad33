import { declarations, type Asked, type Declarations, type DeclaredStanding } from '@nonpaper/dossier';
import type { PrefillDeclared } from '@nonpaper/analysis';
import { filledSheetPage, type FilledSheet, type Page } from '@nonpaper/pages';
import { decodeText } from '@nonpaper/intake';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { idsBySlugs } from '../ask.ts';
import type { Bench } from '../bench.ts';
import { readSheets, type DealRemark } from '../deal-from-sheets.ts';
import type { NamedBytes } from '../read-draft-file.ts';
import { answersOf } from './answers.ts';
import { suggestedRanks } from './declared-words.ts';
import { filledSheet, type FillingAsked } from './filled-sheet.ts';
import { isQuestions, questionsCsv, questionsJson, readQuestions } from './questions-file.ts';
import { questionsOf, type AskedParty, type QuestionsAsked } from './questions.ts';

/** A table of questions, to be filled in by a person. */
export interface AskedSheet {
  readonly kind: 'questions';
  readonly csv: string;
  readonly json: string;
}

/** A score sheet that came out of a table of answers. */
export interface AnsweredSheet {
  readonly kind: 'sheet';
  readonly report: FilledSheet;
  /** The sheet as files of our own form. */
  readonly json: string;
  readonly csv: string;
  readonly page: () => Page;
  readonly remarks: readonly DealRemark[];
}

/** What is wanted of a dossier: parties and issues by slug. */
export interface QuestionsChoice extends Pick<QuestionsAsked, 'author' | 'examples' | 'numbers'> {
  readonly parties?: readonly string[];
  readonly issues?: readonly string[];
}

/**
 * A table of questions from a dossier: its issues and options, for each party a column, the order of options filled in where
 * declared positions put them in one, with the statements. Weights are never filled in. Nothing is kept in the dossier.
 */
export async function questionsFromDossier(
  { store }: Bench,
  asked: Asked,
  choice: QuestionsChoice,
): Promise<Outcome<AskedSheet>> {
  const parties = await idsBySlugs(store, 'party', choice.parties ?? []);
  if (!parties.ok) return parties;
  const issues = await idsBySlugs(store, 'issue', choice.issues ?? []);
  if (!issues.ok) return issues;
  const declared = declarations(await store.slice('deal', asked.audience), asked, {
    ...(choice.parties ? { parties: parties.value } : {}),
    ...(choice.issues ? { issues: issues.value } : {}),
  });
  if (declared.issues.length === 0 || declared.parties.length === 0)
    return bad({
      code: 'nothing-to-ask',
      what:
        declared.issues.length === 0
          ? 'No issue has options.'
          : 'No party has declared a position on these issues.',
      next: 'Enter issues with options, or name the parties with --parties.',
    });
  const named = declared.issues.map(({ issue, options }) => ({
    name: issue.name,
    options: options.map(({ label }) => label),
  }));
  return asTable({
    issues: named,
    parties: declared.parties.map((party) => askedParty(declared, party)),
    author: choice.author,
    examples: choice.examples,
    numbers: choice.numbers,
  });
}

/** A table of questions that nothing is known for: the issues and parties of a score sheet or domain. */
export async function questionsFromSheet(
  files: readonly NamedBytes[],
  asked: Pick<QuestionsAsked, 'author' | 'examples' | 'numbers'>,
): Promise<Outcome<AskedSheet>> {
  const read = await readSheets(files);
  if (!read.ok) return read;
  const { issues, parties } = read.value.sheet;
  const unknown = parties.map(({ name }): AskedParty => ({ name, rank: () => null, declared: () => '' }));
  return asTable({ issues, parties: unknown, ...asked });
}

function asTable(asked: QuestionsAsked): Outcome<AskedSheet> {
  const questions = questionsOf(asked);
  return good({ kind: 'questions', csv: questionsCsv(questions), json: questionsJson(questions) });
}

/** What declared positions tell of a party; a contradiction stands anywhere, and so in no order. */
function askedParty(declared: Declarations, { id, name }: Declarations['parties'][number]): AskedParty {
  const byIssue = new Map(
    declared.issues.map(({ issue, options }) => {
      const own = options.map(({ id: option, label }) => ({
        option: label,
        standing: declared.standings.all.find(
          (each) => each.party === id && each.issue === issue.id && each.option === option,
        ),
      }));
      const ranks = suggestedRanks(
        issue.name,
        own.map(({ option, standing }) => ({
          option,
          levels: levelsOf(standing),
          statements: standing?.under ?? [],
        })),
      );
      const words = new Map(
        own.map(({ option, standing }) => [
          option,
          standing === undefined ? '' : standingWords(declared, standing, ranks.has(option)),
        ]),
      );
      return [issue.name, { ranks, words }];
    }),
  );
  return {
    name,
    rank: (issue, option) => byIssue.get(issue)?.ranks.get(option) ?? null,
    declared: (issue, option) => byIssue.get(issue)?.words.get(option) ?? '',
  };
}

function levelsOf(standing: DeclaredStanding | undefined): PrefillDeclared[] {
  if (standing === undefined || standing.level === 'not stated') return ['notStated'];
  return standing.level === 'conflicting' ? ['preferred', 'refused'] : [standing.level];
}

/** `refused (red line); statement of 2017-06-21 [slug]; rank filled in from it`. */
function standingWords(
  declared: Declarations,
  { level, redLine, under }: DeclaredStanding,
  filledIn: boolean,
): string {
  const statements = declared.records
    .filter(({ kind, id }) => under.includes(id) && (kind === 'statement' || kind === 'source'))
    .map(({ kind, date, slug, id, sources }) => {
      const when = date === null ? '' : ` of ${date}`;
      const title = sources[0]?.title;
      return `${kind}${when}${title === undefined ? '' : `, ${title}`} [${slug ?? id.slice(-8)}]`;
    });
  return [
    `${level}${redLine ? ' (red line)' : ''}`,
    ...statements,
    ...(filledIn ? ['rank filled in from this'] : []),
  ].join('; ');
}

/** Whether a file holds answers; else it is read as a score sheet. */
export function holdsAnswers({ bytes, name }: NamedBytes): boolean {
  const text = decodeText(bytes, name);
  return text.ok && isQuestions(text.value.text);
}

/**
 * A score sheet from a table that somebody filled in, with the method of each number, what does not go together, and what remains
 * open. It is marked as the assumption of whoever filled it in; nothing is kept.
 */
export async function fillSheet(file: NamedBytes, asked: FillingAsked): Promise<Outcome<AnsweredSheet>> {
  const text = decodeText(file.bytes, file.name);
  if (!text.ok) return text;
  const questions = readQuestions(text.value.text, file.name);
  if (!questions.ok) return questions;
  const answers = answersOf(questions.value);
  if (!answers.ok) return answers;
  const filled = filledSheet(answers.value, asked);
  if (!filled.ok) return filled;
  const { sheet, doubts, report } = filled.value;
  const { Remarks, scoreSheetJson, scoreTableCsv } = await import('@nonpaper/domains');
  const remarks = new Remarks();
  const csv = scoreTableCsv(sheet, remarks, doubts);
  return good({
    kind: 'sheet',
    report,
    json: scoreSheetJson(sheet, doubts),
    csv,
    page: () => filledSheetPage(report),
    remarks: remarks.list(),
  });
}
