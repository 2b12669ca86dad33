import type { Doubts, PartySheet, Sheet, SheetChoice, SheetIssue, Spread } from '@nonpaper/analysis';
import { csvFormatRows, dsvFormat } from 'd3-dsv';
import { refuse } from '../refusal.ts';
import { Remarks } from '../remarks.ts';
import { nameOfCell, safeName, scoreCell, scoreOfCell, spreadCell, spreadOfCell } from './csv-cells.ts';
import { doubtsOf, fieldsOfParty, pointsOf } from './doubts.ts';
import type { DoubtedSheet } from './json.ts';
import type { WrittenParty } from './schema.ts';
import { looksLikeDate } from './spreadsheet-words.ts';

/**
 * A score sheet as a table that a spreadsheet opens: the columns `issue`, `option` and one for each party; a row for
 * each option with its scores; a row with an issue alone for its weights; and rows without an issue whose option is
 * `reserved` or `assumption of`. Semicolons or tabs may part the cells, as spreadsheets write them where the comma is
 * the decimal point; numbers may then have a decimal comma.
 */
const RESERVED = 'reserved';
const AUTHOR = 'assumption of';

/** Whether a text has the head of such a table. */
export function isScoreTable(text: string): boolean {
  const [head = ''] = bare(text).slice(0, 1000).split('\n');
  const words = head.split(delimiterOf(text)).map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase());
  return words[0] === 'issue' && words[1] === 'option';
}

const bare = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

function delimiterOf(text: string): string {
  const [head = ''] = bare(text).split('\n', 1);
  return [';', '\t', ','].find((each) => head.split(each).length > 2) ?? ',';
}

interface Column {
  readonly name: string;
  assumptionOf?: string;
  reserved?: Spread;
  readonly weights: Map<string, Spread>;
  readonly scores: Map<string, Map<string, Spread>>;
  readonly redLines: SheetChoice[];
}

interface Table {
  readonly file: string;
  readonly comma: boolean;
  readonly issues: Map<string, string[]>;
  readonly columns: readonly Column[];
}

/** A sheet from such a table. */
export function scoreTable(text: string, file: string, remarks = new Remarks()): DoubtedSheet {
  const delimiter = delimiterOf(text);
  const [head = [], ...rows] = dsvFormat(delimiter).parseRows(bare(text));
  const names = head.slice(2).map((cell) => nameOfCell(cell.trim()));
  while (names.at(-1) === '') names.pop();
  if (names.length === 0) return refuse('domain-field-missing', 'The table has no column of a party.', file);
  const table: Table = { file, comma: delimiter !== ',', issues: new Map(), columns: names.map(emptyColumn) };
  for (const [at, row] of rows.entries())
    if (row.some((cell) => cell.trim() !== '')) {
      readRow(table, row, `${file}, row ${at + 2}`);
      remarkOnDates(row, `${file}, row ${at + 2}`, remarks);
    }
  const issues = [...table.issues].map(([name, options]): SheetIssue => ({ name, options }));
  const parties = table.columns.map(writtenBy);
  return {
    sheet: { issues, parties: table.columns.map((column, at) => partyOf(column, parties[at])) },
    doubts: parties.flatMap((party) => doubtsOf(party) ?? []),
  };
}

const emptyColumn = (name: string): Column => ({
  name,
  weights: new Map(),
  scores: new Map(),
  redLines: [],
});

function readRow(table: Table, [first = '', second = '', ...cells]: readonly string[], where: string): void {
  const [issue, option] = [nameOfCell(first.trim()), nameOfCell(second.trim())];
  if (cells.slice(table.columns.length).some((cell) => cell.trim() !== ''))
    return refuse('domain-field-wrong', 'The row has more cells than there are parties.', where);
  for (const [at, column] of table.columns.entries()) {
    const place = `${where}, ${column.name}`;
    const cell = cells[at] ?? '';
    if (issue === '') readPartyCell(column, option, cell, table.comma, place);
    else if (option === '') readWeight(column, issue, cell, table.comma, place);
    else readScore(column, { issue, option }, cell, table.comma, place);
  }
  if (issue === '') return;
  const options = table.issues.get(issue) ?? [];
  if (option !== '') options.push(option);
  table.issues.set(issue, options);
}

/** Says of names that read like dates that a spreadsheet may have made them. */
function remarkOnDates([issue = '', option = '']: readonly string[], where: string, remarks: Remarks): void {
  for (const cell of [issue, option])
    if (looksLikeDate(cell))
      remarks.add(
        'sheet-name-is-date',
        `${where}: “${cell.trim().slice(0, 60)}” reads like a date, which a spreadsheet makes of a name such as 4-5; it was taken as it stands.`,
      );
}

function readPartyCell(column: Column, what: string, cell: string, comma: boolean, where: string): void {
  const word = what.toLowerCase();
  if (word !== RESERVED && word !== AUTHOR)
    return refuse(
      'domain-field-wrong',
      `A row without an issue is “${RESERVED}” or “${AUTHOR}”, not “${what}”. Write the issue in each of its rows: of merged cells a spreadsheet keeps the first alone.`,
      where,
    );
  if (cell.trim() === '') return;
  if (word === AUTHOR) column.assumptionOf = nameOfCell(cell.trim());
  else column.reserved = spreadOfCell(cell, comma, where);
}

function readWeight(column: Column, issue: string, cell: string, comma: boolean, where: string): void {
  if (column.weights.has(issue))
    return refuse('domain-field-wrong', `The weight of “${issue}” stands twice.`, where);
  if (cell.trim() !== '') column.weights.set(issue, spreadOfCell(cell, comma, where));
}

function readScore(column: Column, choice: SheetChoice, cell: string, comma: boolean, where: string): void {
  const { score, redLine } = scoreOfCell(cell, comma, where);
  const own = column.scores.get(choice.issue) ?? new Map<string, Spread>();
  if (own.has(choice.option))
    return refuse('domain-field-wrong', `“${choice.option}” of “${choice.issue}” stands twice.`, where);
  own.set(choice.option, score);
  column.scores.set(choice.issue, own);
  if (redLine) column.redLines.push(choice);
}

/** The numbers of a column as a file of ours has them. */
function writtenBy({ name, reserved, weights, scores }: Column): WrittenParty {
  return {
    name,
    ...(weights.size === 0 ? {} : { weights: Object.fromEntries(weights) as WrittenParty['weights'] }),
    scores: Object.fromEntries(
      [...scores].map(([issue, own]) => [issue, Object.fromEntries(own)]),
    ) as WrittenParty['scores'],
    ...(reserved === undefined ? {} : { reserved: reserved as WrittenParty['reserved'] }),
  };
}

function partyOf({ name, assumptionOf, redLines }: Column, written: WrittenParty | undefined): PartySheet {
  return {
    name,
    ...(assumptionOf === undefined ? {} : { assumptionOf }),
    ...pointsOf(written ?? { scores: {} }),
    ...(redLines.length === 0 ? {} : { redLines }),
  };
}

/** A sheet as such a table, with commas and decimal points. Links, boxes and drafts have no place in it: a remark says so. */
export function scoreTableCsv(sheet: Sheet, remarks: Remarks, doubts: readonly Doubts[] = []): string {
  remarkOnLost(sheet, doubts, remarks);
  const { issues } = sheet;
  const parties = sheet.parties.map((party) =>
    fieldsOfParty(
      party,
      doubts.find((each) => each.party === party.name),
    ),
  );
  const rows: string[][] = [['issue', 'option', ...parties.map(({ name }) => safeName(name))]];
  if (parties.some(({ assumptionOf }) => assumptionOf !== undefined))
    rows.push(['', AUTHOR, ...parties.map(({ assumptionOf = '' }) => safeName(assumptionOf))]);
  if (parties.some(({ reserved }) => reserved !== undefined))
    rows.push([
      '',
      RESERVED,
      ...parties.map(({ reserved }) => (reserved === undefined ? '' : spreadCell(reserved))),
    ]);
  for (const issue of issues) rows.push(...issueRows(issue, parties));
  return `${csvFormatRows(rows)}\n`;
}

function issueRows({ name, options }: SheetIssue, parties: readonly WrittenParty[]): string[][] {
  const weights = parties.map(({ weights: all = {} }) => {
    const own = Object.hasOwn(all, name) ? all[name] : undefined;
    return own === undefined ? '' : spreadCell(own);
  });
  return [
    ...(weights.some((weight) => weight !== '') ? [[safeName(name), '', ...weights]] : []),
    ...options.map((option) => [
      safeName(name),
      safeName(option),
      ...parties.map(({ scores, redLines = [] }) => {
        const score = scores[name]?.[option];
        const red = redLines.some((line) => line.issue === name && line.option === option);
        return score === undefined ? '' : scoreCell(score, red);
      }),
    ]),
  ];
}

function remarkOnLost(
  { title, links = [], drafts = [], parties }: Sheet,
  doubts: readonly Doubts[],
  remarks: Remarks,
): void {
  const hasOrders = doubts.some(
    ({ weights = {}, better }) =>
      weights.total !== undefined || weights.matters !== undefined || better !== undefined,
  );
  const lost = [
    ...(title === undefined ? [] : ['the title']),
    ...(links.length === 0 ? [] : [`${links.length} links`]),
    ...(drafts.length === 0 ? [] : [`${drafts.length} drafts`]),
    ...(parties.some(({ boxes = [] }) => boxes.length > 0) ? ['boxes'] : []),
    ...(hasOrders ? ['orders and totals'] : []),
  ];
  if (lost.length > 0)
    remarks.add(
      'sheet-part-not-in-csv',
      `A .csv file has no place for ${lost.join(', ')}; they were left out.`,
    );
}
