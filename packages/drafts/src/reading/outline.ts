import type { WorkingText } from '@nonpaper/intake';
import type { SegmentKind } from '../types.ts';
import { goesOnOverPage, listParent, opensText } from './goes-on.ts';
import { headingText, isClosing, isHeadingLike, isRecital, isThemeName } from './headings.ts';
import type { Level } from './levels.ts';
import type { Line } from './lines.ts';
import type { PrintedNumber } from './printed-numbers.ts';
import { trimmedSpan } from './spans.ts';
import { isHeaded, isUnit } from './units.ts';
import type { MarkedLine, Outline, Piece, Unit } from './units.ts';

/** Styles that hold a numbering of their own, and the unnumbered text up to the next of them. */
const CONTAINERS: ReadonlySet<string> = new Set(['annex', 'appendix', 'schedule', 'protocol']);

/** Styles of lists under a point: a paragraph after such a list belongs to the point. At the top they are points. */
const LISTED: ReadonlySet<string> = new Set(['letter', 'letter-double', 'roman-lower']);

/**
 * Makes units of marked lines: each number or bullet opens one, a line that goes on is joined to it by its span, a
 * paragraph of its own becomes an unnumbered unit under the point that it follows, text before the first unit is
 * preamble.
 */
export function makeOutline(
  working: WorkingText,
  lines: readonly MarkedLine[],
  themes: ReadonlySet<Level>,
): Outline {
  const builder = new OutlineBuilder(working, lines, themes);
  lines.forEach((_, index) => builder.add(index));
  return builder.finish();
}

class OutlineBuilder {
  readonly #text: string;
  readonly #lines: readonly MarkedLine[];
  readonly #themes: ReadonlySet<Level>;
  readonly #units: Unit[] = [];
  readonly #pieces: Piece[] = [];
  readonly #unitOf = new Map<Level, Unit>();
  /** Pages cut paragraphs in two. */
  readonly #hasPages: boolean;
  readonly #hasNumbers: boolean;
  readonly #hasBullets: boolean;
  #current: Unit | Piece | null = null;
  #theme: string | null = null;
  /** The theme line that waits for its name: "Chapter II" with "Verification" below. */
  #unnamedTheme: Piece | null = null;
  #container: Unit | null = null;
  #deepest: Unit | null = null;
  #bullets: { readonly unit: Unit; readonly column: number }[] = [];

  constructor({ text, format }: WorkingText, lines: readonly MarkedLine[], themes: ReadonlySet<Level>) {
    this.#text = text;
    this.#hasPages = format === 'pdf';
    this.#lines = lines;
    this.#themes = themes;
    this.#hasNumbers = lines.some(({ role }) => role === 'number');
    this.#hasBullets = lines.some(({ role }) => role === 'bullet');
  }

  add(index: number): void {
    const marked = this.#lines[index];
    if (marked === undefined) return;
    if (marked.role === 'title') this.#addPiece('title', marked.line);
    else if (marked.role === 'choice') this.#addPiece('heading', marked.line);
    else if (marked.role === 'heading') this.#addTheme(marked.line, bulletEnd(marked));
    else if (marked.role === 'bullet') this.#addBullet(marked);
    else if (marked.role === 'number') this.#addNumbered(marked);
    else this.#addPlain(marked.line, index);
  }

  finish(): Outline {
    return { units: this.#units, pieces: this.#pieces };
  }

  #addPiece(kind: SegmentKind, line: Line): void {
    this.#current = { kind, span: line.span };
    this.#pieces.push(this.#current);
  }

  #addTheme(line: Line, from = line.span[0]): void {
    const waiting = this.#unnamedTheme;
    this.#addPiece('theme', line);
    this.#unnamedTheme = null;
    const name = headingText(this.#text.slice(from, line.span[1])).replace(/:$/u, '');
    this.#theme = isThemeName(name) ? name : null;
    if (waiting === null) this.#resetLists();
  }

  #resetLists(): void {
    this.#deepest = this.#container;
    this.#bullets = [];
  }

  #addNumbered(marked: MarkedLine): void {
    const { level, line, number } = marked;
    if (level === null || number === null) return;
    if (this.#themes.has(level)) this.#addNumberedTheme(line, number);
    else this.#addUnit(level, line, number);
  }

  #addNumberedTheme(line: Line, number: PrintedNumber): void {
    this.#addPiece('theme', line);
    const rest = headingText(this.#text.slice(number.end, line.span[1]));
    this.#theme = rest === '' ? number.printed : rest;
    this.#unnamedTheme = rest === '' ? (this.#pieces.at(-1) ?? null) : null;
    this.#resetLists();
  }

  #addUnit(level: Level, line: Line, number: PrintedNumber): void {
    const isContainer = CONTAINERS.has(level.reading.style);
    if (isContainer) this.#theme = null;
    const parent = this.#parentOf(level);
    const numberEnd = number.listLevel === null ? number.end : line.span[0];
    const unit = this.#open(parent, line, number, level, numberEnd);
    this.#unitOf.set(level, unit);
    if (isContainer) this.#container = unit;
    else if (parent === null) this.#container = null;
    this.#deepest = unit;
    this.#bullets = [];
  }

  #parentOf(level: Level): Unit | null {
    for (let above = level.parent; above !== null; above = above.parent) {
      const unit = this.#unitOf.get(above);
      if (unit !== undefined) return unit;
    }
    return null;
  }

  #open(
    parent: Unit | null,
    line: Line,
    number: PrintedNumber | null,
    level: Level | null,
    numberEnd: number,
  ): Unit {
    const rest = trimmedSpan(this.#text, numberEnd, line.span[1]);
    const unit: Unit = {
      parent,
      number,
      level,
      numberSpan: numberEnd > line.span[0] ? trimmedSpan(this.#text, line.span[0], numberEnd) : null,
      lead: rest[0] < rest[1] ? rest : null,
      text: null,
      children: 0,
      inHeadingBlock: line.kind === 'heading',
      theme: this.#theme,
      start: line.span[0],
    };
    if (parent !== null) parent.children += 1;
    this.#units.push(unit);
    this.#current = unit;
    this.#unnamedTheme = null;
    return unit;
  }

  #addBullet({ line, number }: MarkedLine): void {
    if (this.#units.length === 0 && this.#hasNumbers && this.#theme === null) {
      this.#addPiece('preamble', line);
      return;
    }
    const column = number?.listLevel ?? line.indent;
    while ((this.#bullets.at(-1)?.column ?? -1) >= column) this.#bullets.pop();
    const parent = this.#bullets.at(-1)?.unit ?? listParent(this.#deepest, number);
    const end = number === null || number.listLevel !== null ? line.span[0] : number.end;
    this.#bullets.push({ unit: this.#open(parent, line, null, null, end), column });
  }

  #addPlain(line: Line, index: number): void {
    if (this.#unnamedTheme !== null && isHeadingLike(this.#text.slice(...line.span))) this.#addTheme(line);
    else if (this.#goesOn(line, index)) this.#extend(line);
    else if (!this.#fills(line, index)) this.#addParagraph(line);
  }

  /** Whether the line belongs to the paragraph before it. */
  #goesOn(line: Line, index: number): boolean {
    const current = this.#current;
    // Behind an "OR" stands the next option, on a line of its own.
    if (current === null || (!isUnit(current) && current.kind === 'heading')) return false;
    if (isUnit(current) && current.lead === null && current.text === null) return false;
    if (line.starts !== 'block')
      return !opensText(this.#text, current, line, this.#lines[index - 1]?.line ?? null);
    return this.#hasPages && line.kind === 'paragraph' && goesOnOverPage(this.#text, current, line);
  }

  #extend(line: Line): void {
    const current = this.#current;
    if (current === null) return;
    if (!isUnit(current)) current.span = [current.span[0], line.span[1]];
    else if (current.text !== null) current.text = [current.text[0], line.span[1]];
    else if (current.lead !== null) current.lead = [current.lead[0], line.span[1]];
  }

  /** A number or heading without text is filled by the paragraph after it. */
  #fills(line: Line, index: number): boolean {
    const unit = this.#current;
    if (unit === null || !isUnit(unit) || unit.text !== null || unit.level === null) return false;
    if (unit.lead === null) return this.#fillsNumber(unit, line, index);
    if (!isHeadingLike(this.#text.slice(...unit.lead)) && !unit.inHeadingBlock) return false;
    unit.text = line.span;
    return true;
  }

  /** Below a bare number stands the text, or a heading with the text below it. */
  #fillsNumber(unit: Unit, line: Line, index: number): boolean {
    const next = this.#lines[index + 1];
    const heads =
      next !== undefined && next.role !== 'heading' && isHeadingLike(this.#text.slice(...line.span));
    if (heads && (isHeaded(unit) || next.role === 'plain')) unit.lead = line.span;
    else unit.text = line.span;
    return true;
  }

  #addParagraph(line: Line): void {
    const content = this.#text.slice(line.span[0], Math.min(line.span[1], line.span[0] + 200));
    if (this.#isPreamble(line, content)) return this.#addPiece('preamble', line);
    if (isClosing(content)) this.#close();
    const parent = this.#paragraphParent();
    this.#open(parent, line, null, null, line.span[0]);
  }

  /** A closing formula, and what follows it, belongs to the whole text. */
  #close(): void {
    this.#container = null;
    this.#theme = null;
    this.#resetLists();
  }

  #isPreamble(line: Line, content: string): boolean {
    if (this.#units.length > 0) return false;
    if (this.#hasNumbers) return true;
    return isRecital(content) || (this.#hasBullets && this.#text[line.span[1] - 1] === ':');
  }

  #paragraphParent(): Unit | null {
    let unit = this.#deepest;
    while (unit?.parent && LISTED.has(unit.level?.reading.style ?? '')) unit = unit.parent;
    return unit ?? this.#container;
  }
}

/** Where the name of a heading starts that stands behind a bullet. */
const bulletEnd = ({ number }: MarkedLine): number | undefined =>
  number?.bullet === true && number.listLevel === null ? number.end : undefined;
