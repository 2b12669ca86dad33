import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { resolveDocx } from '../../packages/drafts/src/docx/index.ts';
import { accepted } from './accepted.ts';
import type { Verdict, Which } from './judge.ts';
import type { OfficeJudge, OfficeJudged } from './judge-office.ts';
import { readByPandoc } from './judge-pandoc.ts';
import { paragraphsOf, type Block, type Document, type Pair, type Paragraph } from './model.ts';
import { inOwnWays } from './own-ways.ts';
import { packageOf } from './package.ts';
import {
  type Reading,
  asOfficeSees,
  asPandocSees,
  officeAgrees,
  pandocAgrees,
  plainText,
  readingOf,
  shown,
  standingRows,
} from './reading.ts';
import { structureFaults, type Asked } from './structure.ts';
import { readByOurs, write } from './subject.ts';
import { hasUnreadLists } from './unread-by-pandoc.ts';
import { hasBreakInRow, hasCellDown, hasHeldBreak, withGroupsOpened } from './variants.ts';
import {
  isUnreadByOffice,
  isUnreadUntracked,
  onOtherPages,
  PAGE_HEIGHTS,
  readPlain,
} from './unread-by-office.ts';

/**
 * The trial of pairs. For each: write the redline, twice; look at its build; let our resolver, pandoc and
 * LibreOffice accept and reject all; compare what each reads with what the two documents say.
 */
export const CHECKS = ['writer', 'structure', 'ours', 'pandoc', 'LibreOffice'] as const;
export type Check = (typeof CHECKS)[number];

export interface Finding {
  readonly pair: Pair;
  readonly check: Check;
  readonly which?: Which;
  readonly detail: string;
}

/** Who judges; a judge that is not on the machine is null. */
export interface Court {
  readonly office: OfficeJudge | null;
  readonly pandoc: boolean;
  /** A folder for the files, emptied after each batch. */
  readonly folder: string;
}

const WHICH: readonly Which[] = ['accept', 'reject'];

interface Case {
  readonly pair: Pair;
  readonly redline: Uint8Array;
  /** Codes of the messages with which the writer gave it: two of them name what cannot be had in every judge. */
  readonly codes?: readonly string[];
  readonly path: string;
}

/** Tries some pairs together; only the given checks are made, all by default. */
export const tryPairs = (
  pairs: readonly Pair[],
  court: Court,
  checks: readonly Check[] = CHECKS,
): Promise<Finding[]> => judgedTrial(writtenTrial(pairs), court, checks);

/** Pairs whose redlines are written, with what was found on the way. */
export interface Trial {
  readonly redlines: readonly Redline[];
  readonly findings: readonly Finding[];
}
type Redline = Omit<Case, 'path'>;

/** Writes the redlines of some pairs, and looks at their build. */
export function writtenTrial(pairs: readonly Pair[]): Trial {
  const findings: Finding[] = [];
  const redlines = pairs.flatMap((pair) => {
    const redline = written(pair, findings);
    return redline === null ? [] : [{ pair, ...redline }];
  });
  return { redlines, findings };
}

/** What the judges find in the redlines of a trial, and what was found before. Asks the judges before it waits. */
export async function judgedTrial(
  { redlines, findings }: Trial,
  court: Court,
  checks: readonly Check[],
): Promise<Finding[]> {
  const found = await judged(redlines, court, checks);
  return [...findings, ...found].filter(({ check }) => checks.includes(check));
}

/**
 * What the three judges find in redlines, whoever wrote them. The slowest is asked first: it works in a process of its
 * own while the others do.
 */
export async function judged(
  redlines: readonly Redline[],
  court: Court,
  checks: readonly Check[],
): Promise<Finding[]> {
  const folder = mkdtempSync(join(court.folder, 'batch-'));
  const cases = redlines.map((each, at) => ({ ...each, path: join(folder, `${at}.docx`) }));
  for (const { path, redline } of cases) writeFileSync(path, redline);
  const findings = await Promise.all([
    checks.includes('LibreOffice') && court.office !== null ? officeFindings(cases, court.office) : [],
    checks.includes('pandoc') && court.pandoc ? pandocFindings(cases, folder) : [],
    checks.includes('ours') ? cases.flatMap(oursFindings) : [],
  ]);
  rmSync(folder, { recursive: true, force: true });
  return findings.flat();
}

/** Every other pair is signed with a name and a date. */
const askedOf = ({ seed }: Pair): Asked =>
  seed.length % 2 === 0 ? { author: '' } : { author: 'Delegation & <Co>', date: '2026-01-31T00:00:00Z' };

function written(pair: Pair, findings: Finding[]): Pick<Case, 'redline' | 'codes'> | null {
  const [older, newer] = [packageOf(pair.older), packageOf(pair.newer)];
  const asked = askedOf(pair);
  const first = write(older, newer, asked);
  if ('fault' in first) {
    findings.push({ pair, check: 'writer', detail: first.fault });
    return null;
  }
  const second = write(older, newer, asked);
  if ('fault' in second || Buffer.compare(first.bytes, second.bytes) !== 0)
    findings.push({ pair, check: 'writer', detail: 'the same pair gave other bytes' });
  for (const detail of structureFaults(first.bytes, newer, asked))
    findings.push({ pair, check: 'structure', detail });
  return { redline: first.bytes, codes: first.codes ?? [] };
}

const sideOf = (pair: Pair, which: Which): Document => (which === 'accept' ? pair.newer : pair.older);

function oursFindings({ pair, redline }: Case): Finding[] {
  return WHICH.flatMap((which): Finding[] => {
    const read = readByOurs(redline, which);
    const common = { pair, check: 'ours', which } as const;
    if ('fault' in read) return [{ ...common, detail: read.fault }];
    const wanted = readingsOf(sideOf(pair, which)).map(plainText);
    // A file without any paragraph gives no line, and one with an empty paragraph an empty one: both say nothing.
    return wanted.some((want) => read.text === want || (read.text === '' && want === '\n'))
      ? []
      : [{ ...common, detail: difference(wanted[0] ?? '', read.text) }];
  });
}

/** What a document says; one that ends in a table is shown with an empty paragraph behind it by some, and so by Word. */
function readingsOf(document: Document): Reading[] {
  const reading = readingOf(document);
  return document.endsInTable === true ? [reading, withoutEnd(reading)] : [reading];
}
const withoutEnd = ({ body, notes }: Reading): Reading => ({
  body: body.at(-1)?.text === '' ? body.slice(0, -1) : body,
  notes,
});

/** Pandoc leaves out fields of one element, custom XML and directions with their text, in any file, formulas in changes, and what stands under a reading. */
const isUnreadByPandoc = (document: Document): boolean => paragraphsOf(document).some(isOdd);
const UNREAD: ReadonlySet<string> = new Set(['custom-xml', 'direction', 'override']);
const isOdd = ({ inlines }: Paragraph): boolean =>
  inlines.some((each) => {
    if (each.kind === 'footnote' || each.kind === 'endnote') return each.paragraphs.some(isOdd);
    if (each.kind === 'wrapped') return UNREAD.has(each.how);
    if (each.kind === 'equation' || each.kind === 'ruby') return true;
    return each.kind === 'field' && each.simple;
  });

async function pandocFindings(all: readonly Case[], folder: string): Promise<Finding[]> {
  const cases = all.filter(
    ({ pair, codes = [] }) =>
      !isUnreadByPandoc(pair.older) &&
      !isUnreadByPandoc(pair.newer) &&
      !(codes.includes('redline-unread-by-pandoc') && hasUnreadLists(pair)),
  );
  const each = WHICH.map(async (which) => {
    const verdicts = await readByPandoc(
      cases.map(({ path }) => path),
      which,
      folder,
    );
    const found = cases.map((each, at) => {
      const verdict = verdicts[at] ?? { fault: 'no answer' };
      return { each, verdict, findings: pandocFinding(each, which, verdict) };
    });
    const again = found.map(async ({ each, verdict, findings }): Promise<Finding[]> => {
      if (findings.length === 0 || each.pair.isRich !== true) return findings;
      const [plain] = await readByPandoc([plainFile(each, which)], 'accept', folder);
      const want = plain === undefined || 'fault' in plain ? null : plain.reading;
      if (want === null) return findings;
      const measured = pandocFinding(each, which, verdict, want);
      return measured.length > 0 && isMisread(each, which, want) ? [] : measured;
    });
    return (await Promise.all(again)).flat();
  });
  return (await Promise.all(each)).flat();
}

/** Whether pandoc misreads the file that nobody changed: then it cannot judge a redline that it reads otherwise; this is told. */
function isMisread({ pair }: Case, which: Which, plain: Reading): boolean {
  if (readingsOf(sideOf(pair, which)).some((said) => pandocAgrees(said, plain))) return false;
  const side = which === 'accept' ? 'newer' : 'older';
  process.stderr.write(`NOT JUDGED: pandoc misreads the ${side} file of ${pair.seed} itself\n`);
  return true;
}

/** The writer says that it shows a table of the older file as paragraphs: its cells are then lines like others. */
const inParagraphs = (codes: readonly string[] = []): boolean =>
  codes.includes('redline-table-as-paragraphs');
const withoutTables = (reading: Reading): Reading => ({
  ...reading,
  body: reading.body.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, inCell: false })),
});
/** The writer says that LibreOffice leaves an empty paragraph or row, in place of one beside a table or with a note. */
const leavesBlank = (codes: readonly string[] = []): boolean =>
  codes.includes('redline-blank-line-left') || leavesRow(codes);
/** The writer says that LibreOffice loses a line break at the end of a paragraph: then none is looked for at any end. */
const withoutLastBreaks = (reading: Reading): Reading => ({
  ...reading,
  body: reading.body.map((line) => ({ ...line, text: line.text.replace(/\u2028$/u, '') })),
});
/** The writer says that LibreOffice makes two paragraphs where a page break came or went: then lines are looked at as one. */
const leavesBreak = (codes: readonly string[] = []): boolean => codes.includes('redline-page-break-left');
const inOneLine = ({ body, notes }: Reading): Reading => ({
  body: [{ text: body.map(({ text }) => text).join(''), inCell: false }],
  notes,
});
/**
 * LibreOffice shows the instruction of a link in a content control as text, in any file: where the plain file of either side has
 * one, none is looked at, since the redline has the controls of the newer file and opens some.
 */
const INSTRUCTION = /HYPERLINK "[^"]*"(?: \\l "[^"]*")?| REF (?:nowhere|mark1) \\h /gu;
const hasInstruction = ({ body }: Reading): boolean => body.some(({ text }) => text.search(INSTRUCTION) >= 0);
const withoutInstructions = (reading: Reading): Reading => ({
  ...reading,
  body: reading.body.map((line) => ({ ...line, text: line.text.replace(INSTRUCTION, '') })),
});
const same = (reading: Reading): Reading => reading;
/** The writer says that rows were replaced as wholes: LibreOffice divides a cell that goes down from one of them. */
const dividesCell = (side: Document, codes: readonly string[] = []): boolean =>
  codes.includes('redline-columns-changed') && hasCellDown(side);
const leavesRow = (codes: readonly string[] = []): boolean => codes.includes('redline-row-left');

/** Measured by `plain`, what pandoc reads in the file that nobody changed, where that is given. */
function pandocFinding(
  { pair, codes }: Case,
  which: Which,
  verdict: Verdict,
  plain: Reading | null = null,
): Finding[] {
  const common = { pair, check: 'pandoc', which } as const;
  if ('fault' in verdict) return [{ ...common, detail: verdict.fault }];
  const side = sideOf(pair, which);
  const want = plain ?? readingOf(side);
  if (pandocAgrees(want, verdict.reading)) return [];
  if (side.endsInTable === true && pandocAgrees(withoutEnd(want), withoutEnd(verdict.reading))) return [];
  if (inParagraphs(codes) && pandocAgrees(withoutTables(want), withoutTables(verdict.reading))) return [];
  const [left, right] = [asPandocSees(want, false), asPandocSees(verdict.reading, false)];
  return [{ ...common, detail: difference(shown(left), shown(right)) }];
}

async function officeFindings(cases: readonly Case[], office: OfficeJudge): Promise<Finding[]> {
  // All are asked at once: the office answers one after the other and never waits for us.
  return (await Promise.all(cases.map((each) => officeFindingsIn(each, office)))).flat();
}

/** Where the file as it was read first and undone does not say what it should, it is loaded anew and judged by that. */
async function officeFindingsIn(each: Case, office: OfficeJudge): Promise<Finding[]> {
  const first = await office.readBoth(each.path);
  if ('fault' in first && (await isUnreadByOffice(each, office))) return [];
  if (!('fault' in first) || !first.fault.startsWith('no answer'))
    return officeFindingsOf(each, office, first);
  for (const height of PAGE_HEIGHTS) {
    const path = onOtherPages(each, height);
    const again = await office.readBoth(path);
    if (!('fault' in again)) return officeFindingsOf({ ...each, path }, office, again);
  }
  if (await isUnreadUntracked(each, office)) return [];
  return officeFindingsOf(each, office, first);
}

async function officeFindingsOf(
  each: Case,
  office: OfficeJudge,
  answered?: Awaited<ReturnType<OfficeJudge['readBoth']>>,
): Promise<Finding[]> {
  const both = answered ?? (await office.readBoth(each.path));
  const found = WHICH.map(async (which) => {
    const common = { pair: each.pair, check: 'LibreOffice', which } as const;
    const first = 'fault' in both ? [both.fault] : officeDetails(each, which, both[which]);
    if (first.length === 0) return [];
    const details = await verdictDetails(each, which, office);
    return details.map((detail) => ({ ...common, detail }));
  });
  return (await Promise.all(found)).flat();
}

async function verdictDetails(each: Case, which: Which, office: OfficeJudge): Promise<string[]> {
  const verdict = await office.read(each.path, which);
  if ('fault' in verdict) return [verdict.fault];
  const details = officeDetails(each, which, verdict);
  const side = sideOf(each.pair, which);
  if (details.length === 0 || (each.pair.isRich !== true && !hasHeldBreak(side))) return details;
  const measured = await detailsByPlain(each, which, verdict, side, office);
  const bySettled =
    each.codes?.includes('redline-control-misread') === true ||
    (which === 'reject' && leavesOutBreak(side, each.codes));
  if (measured.length === 0 || !bySettled) return measured;
  const settled = await office.read(settledFile(each, which), 'none');
  return 'fault' in settled || officeDetails(each, which, verdict, settled).length > 0 ? measured : [];
}

/**
 * The writer says that it left something out, and the older file has a page or column break in a row. LibreOffice reads
 * other lines there, or no table, in any file; so the redline is measured by itself as our resolver rejects it, of which
 * the text is looked at (`oursFindings`).
 */
const leavesOutBreak = (older: Document, codes: readonly string[] = []): boolean =>
  codes.includes('redline-object-left-out') && hasBreakInRow(older);

/** Writes the redline as our resolver settles it. */
function settledFile({ redline, path }: Case, which: Which): string {
  const at = path.replace(/\.docx$/u, `-${which}-settled.docx`);
  const settled = resolveDocx(redline, which);
  writeFileSync(at, settled.ok ? settled.value : redline);
  return at;
}

/** What is wrong in what was read, measured by what LibreOffice reads in the file that a side is. */
async function detailsByPlain(
  each: Case,
  which: Which,
  verdict: OfficeJudged,
  side: Document,
  office: OfficeJudge,
): Promise<string[]> {
  const plain = await readPlain(plainFile(each, which, side), each.pair.seed, office);
  if (plain === null) return [];
  const measured = officeDetails(each, which, verdict, plain);
  if (measured.length === 0 || !side.blocks.some(({ kind }) => kind === 'group')) return measured;
  // In a content control LibreOffice misreads links and notes; a redline opens those in which something changed.
  const open = await readPlain(plainFile(each, which, withGroupsOpened(side)), each.pair.seed, office);
  if (open === null) return measured;
  const either = officeDetails(each, which, verdict, plain, open);
  const neither = either.length === 0 ? either : officeDetails(each, which, verdict, open, plain);
  if (neither.length === 0) return neither;
  const otherSide = which === 'accept' ? each.pair.older : each.pair.newer;
  const other = await readPlain(plainFile(each, which, otherSide), each.pair.seed, office);
  return other === null ? neither : officeDetails(each, which, verdict, plain, open, other);
}

/** Writes the file that one side of a pair is, for a judge to read it with nothing tracked in it. */
function plainFile({ pair, path }: Case, which: Which, side = sideOf(pair, which)): string {
  const at = path.replace(/\.docx$/u, `-${which}-plain.docx`);
  writeFileSync(at, packageOf(accepted(side)));
  return at;
}

/**
 * What is wrong in what LibreOffice read: measured by what the document says or, where it has what LibreOffice reads in a
 * way of its own (`Pair.isRich`), by what it reads in the file that nobody changed, in that file with its controls
 * opened (`open`), and in that of the other side (`other`).
 */
function officeDetails(
  { pair, codes, redline }: Case,
  which: Which,
  found: OfficeJudged,
  plain: OfficeJudged | null = null,
  open: OfficeJudged | null = null,
  other: OfficeJudged | null = null,
): string[] {
  const side = sideOf(pair, which);
  const breaks = codes?.includes('redline-line-break-lost') === true ? withoutLastBreaks : same;
  const hasLinks = [plain, other].some((each) => each !== null && hasInstruction(each.reading));
  const links = hasLinks ? withoutInstructions : same;
  const seen = (reading: Reading): Reading => breaks(links(reading));
  const [said, read] = [seen(readingOf(side)), seen(found.reading)];
  // What is read without its first empty paragraph is measured by the plain file without its own.
  const like = (reading: Reading, each: Reading): Reading =>
    each === read ? reading : withoutFirstBlank(reading);
  const wantIn = (each: Reading, form = same): Reading =>
    plain === null
      ? form(said)
      : inOwnWays(
          [said, ...(open === null ? [] : [like(seen(open.reading), each)])].map(form),
          form(like(seen(plain.reading), each)),
          form(each),
          other === null ? null : form(seen(other.reading)),
        );
  const tableFirst = beginsWithNotedTable(redline);
  const agrees = (each: Reading): boolean => {
    const want = wantIn(each);
    return (
      officeAgrees(want, each, tableFirst) ||
      (leavesBlank(codes) &&
        [withoutTables(want), wantIn(each, withoutTables)].some((one) =>
          officeAgrees(one, withoutTables(each)),
        )) ||
      (leavesBreak(codes) &&
        [wantIn(each, inOneLine), inOneLine(want), inOneLine(said)].some((one) =>
          officeAgrees(one, inOneLine(each)),
        ))
    );
  };
  // The empty paragraph that LibreOffice puts before a table that comes first may make as many lines as are said in another way.
  const later = tableFirst && read.body[0]?.text === '' ? [withoutFirstBlank(read)] : [];
  return [
    [read, ...later].some(agrees)
      ? ''
      : difference(shown(asOfficeSees(wantIn(read))), shown(asOfficeSees(read))),
    found.pages > 0 ? '' : 'no page',
    found.changesLeft ? 'changes are left' : '',
    inParagraphs(codes) ||
    leavesRow(codes) ||
    dividesCell(side, codes) ||
    sum(plain?.cells ?? cellsOf(side.blocks)) === sum(found.cells)
      ? ''
      : `tables of ${found.cells.join(', ')} cells`,
  ].filter((detail) => detail !== '');
}

const withoutFirstBlank = (reading: Reading): Reading =>
  reading.body[0]?.text === '' ? { ...reading, body: reading.body.slice(1) } : reading;

/** Whether a file begins with a table and has a part for notes. */
export function beginsWithNotedTable(file: Uint8Array): boolean {
  const parts = unzipSync(file);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const hasNotes = ['word/footnotes.xml', 'word/endnotes.xml'].some((name) => Object.hasOwn(parts, name));
  return hasNotes && /<w:body>\s*<w:tbl[ >]/.test(document);
}

/** The cells of each table. Tables that stand next to each other may be read as one. */
function cellsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block): number[] => {
    if (block.kind === 'paragraph') return [];
    if (block.kind === 'group') return cellsOf(block.blocks);
    const cells = standingRows(block).flatMap((row) => row.cells);
    return [cells.length, ...cells.flatMap((cell) => cellsOf(cell.blocks))];
  });
}

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);

/** The first line in which two texts differ, with invisible characters spelled out. */
export function difference(want: string, found: string): string {
  const [left, right] = [want.split('\n'), found.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at === -1 ? left.length : at;
  return `line ${line + 1} of ${left.length} (${right.length} found)\n   want ${visible(left[line])}\n  found ${visible(right[line])}`;
}

const visible = (text: string | undefined): string =>
  text === undefined
    ? '(no line)'
    : JSON.stringify(text).replace(
        /[^\u0020-\u007e]/gu,
        (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`,
      );
