import { brokenJson, spreadsheetTurns } from '@nonpaper/domains';
import { csvSafe } from '@nonpaper/pages';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { csvFormatRows, dsvFormat } from 'd3-dsv';
import { ASKS, QUESTIONS, type QuestionKind, type QuestionRow, type Questions } from './questions.ts';

/** The table of questions as .csv for a spreadsheet, and as .json; and both read back. */

const KIND = 'nonpaper-questions';
const HEAD = ['question', 'issue or package', 'option', 'how'] as const;
const DECLARED = ' (declared - not its own scoring)';

/** The table as .csv: for each party a column for the answers, and one for what it has declared where it has. */
export function questionsCsv({ parties, rows }: Questions): string {
  const declares = parties.map((_, at) => rows.some(({ declared }) => declared[at] !== ''));
  const columns = (own: readonly string[], declared: readonly string[]): string[] =>
    own.flatMap((each, at) => [each, ...(declares[at] === true ? [declared[at] ?? ''] : [])]);
  const asked = new Set<QuestionKind>();
  const lines = rows.map(({ question, issue, option, answers, declared }) => {
    const how = asked.has(question) ? '' : ASKS[question];
    asked.add(question);
    return [question, issue, option, how, ...columns(answers, declared)];
  });
  const head = [
    ...HEAD,
    ...columns(
      parties,
      parties.map((name) => `${name}${DECLARED}`),
    ),
  ];
  return `${csvFormatRows([head, ...lines].map((line) => line.map(safeCell)))}\n`;
}

/** The table as .json. */
export function questionsJson({ parties, rows }: Questions): string {
  const lines = rows.map(({ question, issue, option, answers, declared }) => ({
    question,
    ...(issue === '' ? {} : { issue }),
    ...(option === '' ? {} : { option }),
    answers: Object.fromEntries(parties.map((name, at) => [name, answers[at] ?? ''])),
    ...(declared.every((each) => each === '')
      ? {}
      : { declared: Object.fromEntries(parties.map((name, at) => [name, declared[at] ?? ''])) }),
  }));
  return `${JSON.stringify({ kind: KIND, version: 1, asks: ASKS, parties, rows: lines }, null, 2)}\n`;
}

/** Whether a spreadsheet would run a text, or make a date or a number of it. */
function isTaken(text: string): boolean {
  const bare = withoutMarks(text);
  return csvSafe(bare) !== bare || spreadsheetTurns(bare);
}

/** Looks through apostrophes that stand there already, so that taking one off gives the cell back. */
function withoutMarks(text: string): string {
  let at = 0;
  while (text[at] === "'") at += 1;
  return text.slice(at);
}

const safeCell = (text: string): string => (isTaken(text) ? `'${text}` : text);
const plainCell = (cell: string): string => (cell.startsWith("'") && isTaken(cell) ? cell.slice(1) : cell);

/** Whether a text is such a table, in either form. */
export const isQuestions = (text: string): boolean =>
  isJson(text) ? text.includes(`"${KIND}"`) : headOf(text)[0]?.toLowerCase() === HEAD[0];

const bare = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
const isJson = (text: string): boolean => bare(text).trimStart().startsWith('{');

/** The sign behind the first word of the head, which is always the same word. */
function delimiterOf(text: string): string {
  const head = bare(text)
    .trimStart()
    .replace(/^"?question"?/i, '');
  return [';', '\t'].find((each) => head.startsWith(each)) ?? ',';
}

const headOf = (text: string): string[] =>
  (bare(text).split('\n', 1)[0] ?? '')
    .split(delimiterOf(text))
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));

export const notUnderstood = (what: string, where: string): Outcome<never> =>
  bad({
    code: 'answers-not-understood',
    what,
    where,
    next: 'Correct the cell that is named; `nonpaper sheet` writes a table to fill in, and only the columns of the parties are to be changed.',
  });

/** A table that was filled in. */
export const readQuestions = (text: string, file: string): Outcome<Questions> =>
  isJson(text) ? fromJson(bare(text), file) : fromCsv(text, file);

function fromCsv(text: string, file: string): Outcome<Questions> {
  const [head = [], ...lines] = dsvFormat(delimiterOf(text)).parseRows(bare(text));
  const names = head.map((cell) => plainCell(cell.trim()));
  const places = names.flatMap((name, at) =>
    at < HEAD.length || name === '' || isDeclared(names, at) ? [] : [at],
  );
  const parties = places.map((at) => names[at] ?? '');
  if (parties.length === 0) return notUnderstood('The table has no column of a party.', file);
  const twice = parties.find((name, at) => parties.indexOf(name) !== at);
  if (twice !== undefined) return notUnderstood(`“${twice}” has two columns.`, file);
  const rows: QuestionRow[] = [];
  for (const [at, line] of lines.entries()) {
    const cells = line.map((cell) => plainCell(cell.trim()));
    if (cells.every((cell) => cell === '')) continue;
    const where = `${file}, row ${at + 2}`;
    const question = questionIn(cells[0] ?? '');
    if (question === null) return notUnderstood(`“${shown(cells[0])}” is no question of this table.`, where);
    rows.push({
      question,
      issue: cells[1] ?? '',
      option: cells[2] ?? '',
      answers: places.map((place) => cells[place] ?? ''),
      declared: places.map((place) => (isDeclared(names, place + 1) ? (cells[place + 1] ?? '') : '')),
      where,
    });
  }
  return good({ parties, rows });
}

/** A column of what was declared stands directly behind that of its party. */
const isDeclared = (names: readonly string[], at: number): boolean =>
  at > HEAD.length && names[at] === `${names[at - 1] ?? ''}${DECLARED}`;

const shown = (value: unknown): string => String(value).slice(0, 60);

const questionIn = (word: string): QuestionKind | null =>
  QUESTIONS.find((each) => each === word.toLowerCase()) ?? null;

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function fromJson(text: string, file: string): Outcome<Questions> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const broken = brokenJson(text);
    return broken === null
      ? notUnderstood('The file is not well-formed JSON.', file)
      : notUnderstood(`The file is not well-formed JSON: ${broken.what}.`, `${file}, ${broken.place}`);
  }
  const fields = fieldsOf(value);
  const names = fields.get('parties');
  const lines = fields.get('rows');
  if (fields.get('kind') !== KIND || !Array.isArray(names) || !Array.isArray(lines))
    return notUnderstood('The file is no table of questions with parties and rows.', file);
  const parties = names.map(textIn);
  if (parties.length === 0 || parties.includes('') || new Set(parties).size !== parties.length)
    return notUnderstood('Each party needs a name of its own.', `${file}, parties`);
  const rows: QuestionRow[] = [];
  for (const [at, line] of (lines as readonly unknown[]).entries()) {
    const where = `${file}, row ${at + 1}`;
    const row = fieldsOf(line);
    const question = questionIn(textIn(row.get('question')));
    if (question === null) return notUnderstood(`“${shown(row.get('question'))}” is no question.`, where);
    const [answers, declared] = [fieldsOf(row.get('answers')), fieldsOf(row.get('declared'))];
    const strange = [...answers.keys()].find((name) => !parties.includes(name));
    if (strange !== undefined) return notUnderstood(`There is no party “${shown(strange)}”.`, where);
    rows.push({
      question,
      issue: textIn(row.get('issue')).trim(),
      option: textIn(row.get('option')).trim(),
      answers: parties.map((name) => textIn(answers.get(name)).trim()),
      declared: parties.map((name) => textIn(declared.get(name)).trim()),
      where,
    });
  }
  return good({ parties, rows });
}
