import { wellFormed } from '@nonpaper/text';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { type About } from '../about.ts';
import { blank } from '../blank.ts';
import { replacedMessage } from '../decode.ts';
import { hasLatinAt } from '../magic-numbers.ts';
import { refuse } from '../report.ts';
import type { Block, Mark, MarkKind, WorkingText } from '../working-text.ts';
import { findFurniture } from './furniture.ts';
import { joinOf, wordsOf } from './hyphens.ts';
import { linesOfPage, type PdfLine } from './lines.ts';
import { readPages, type PdfPage } from './pages.ts';
import { joinLines, measure, type PdfParagraph } from './paragraphs.ts';

/**
 * Reads the text of a PDF, page by page in reading order. Every line is kept: lines of one paragraph are parted by
 * a line feed under a `line-break` mark, or under `hyphenation` together with the hyphen that the line added;
 * paragraphs by blank lines. Headers, footers and page numbers are `furniture`; those that fall into a paragraph
 * which goes on over the page stand after it. A block's page is the one on which it begins.
 */
export async function intakePdf(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  if (!holdsSignature(bytes)) return refuse('pdf-damaged', 'The file is no PDF (it lacks %PDF).', about.name);
  const read = await readPages(bytes, about.name);
  if (!read.ok) return read;
  const { pages, messages } = read.value;
  const lines = pages.flatMap(linesOfPage);
  if (lines.length === 0) {
    return refuse('pdf-without-text', `The PDF holds no text on its ${pages.length} pages.`, about.name);
  }
  const made = layOut(pages, lines);
  return good({ ...made, messages: [...messages, ...made.messages] });
}

/** The signature may stand after other bytes, within the first 1,024 (ISO 32000-1, annex H.3.4.1). */
function holdsSignature(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 1024); at += 1)
    if (hasLatinAt(bytes, '%PDF-', at)) return true;
  return false;
}

/** Lays the lines out as one text: paragraphs in order, and furniture where no paragraph is open. */
function layOut(pages: readonly PdfPage[], lines: readonly PdfLine[]): WorkingText {
  const furniture = findFurniture(pages, lines);
  const body = lines.filter((line) => !furniture.has(line));
  const layout = new Layout(body);
  const place = new Map(lines.map((line, index) => [line, index]));
  const waiting = lines.filter((line) => furniture.has(line));
  let next = 0;
  const layFurnitureBefore = (end: number): void => {
    for (let line = waiting[next]; line !== undefined && (place.get(line) ?? 0) < end; line = waiting[next]) {
      layout.addFurniture(line);
      next += 1;
    }
  };
  for (const paragraph of joinLines(body)) {
    const [first] = paragraph.lines;
    layFurnitureBefore(first === undefined ? 0 : (place.get(first) ?? 0));
    layout.addParagraph(paragraph);
  }
  layFurnitureBefore(lines.length);
  return layout.finish();
}

/** Larger than the running text by this much, and a paragraph is a heading. */
const HEADING_SIZE = 1.15;

/** Writes the text, its blocks and its marks. */
class Layout {
  readonly #words: ReadonlySet<string>;
  readonly #size: number;
  /** Sizes of headings, the largest first: the first is level 1. */
  readonly #sizes: readonly number[];
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;

  constructor(body: readonly PdfLine[]) {
    this.#words = wordsOf(body.map(({ text }) => text));
    this.#size = measure(body).size;
    const large = body
      .map(({ size }) => Math.round(size))
      .filter((size) => size >= this.#size * HEADING_SIZE);
    this.#sizes = [...new Set(large)].toSorted((first, second) => second - first);
  }

  addFurniture(line: PdfLine): void {
    const start = this.#begin();
    this.#write(line.text);
    this.#mark('furniture', start);
    this.#blocks.push({
      kind: 'furniture',
      span: [start, this.#length],
      level: null,
      number: null,
      page: line.page,
    });
  }

  addParagraph({ lines }: PdfParagraph): void {
    const start = this.#begin();
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (before !== undefined) this.#breakLine(before.text, line.text);
      this.#write(line.text);
    });
    const level = this.#headingLevel(lines);
    const kind = level === null ? 'paragraph' : 'heading';
    this.#blocks.push({
      kind,
      span: [start, this.#length],
      level,
      number: null,
      page: lines[0]?.page ?? null,
    });
  }

  #headingLevel(lines: readonly PdfLine[]): number | null {
    const level = this.#sizes.indexOf(Math.round(lines[0]?.size ?? 0)) + 1;
    return level > 0 && lines.length <= 4 ? Math.min(level, 6) : null;
  }

  /** A line's own hyphen is marked together with the line feed: without both the word is whole. */
  #breakLine(before: string, after: string): void {
    const join = joinOf(before, after, this.#words);
    const start = join === 'hyphen-of-the-line' ? this.#length - 1 : this.#length;
    this.#write('\n');
    this.#mark(join === 'none' ? 'line-break' : 'hyphenation', start);
  }

  #begin(): number {
    if (this.#length > 0) this.#write('\n\n');
    return this.#length;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #mark(kind: MarkKind, start: number): void {
    this.#marks.push({ kind, span: [start, this.#length], text: null, author: null, date: null });
  }

  finish(): WorkingText {
    const mended = wellFormed(this.#parts.join(''));
    const title = this.#blocks.find(({ kind }) => kind !== 'furniture');
    return {
      ...blank(mended.text, 'pdf', 'pdf/1'),
      title: title?.kind === 'heading' ? oneLine(mended.text.slice(...title.span)) : null,
      blocks: this.#blocks,
      marks: this.#marks,
      messages: replacedMessage(mended.replaced),
    };
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
