import { PIECE_STYLES } from './docx-styles.ts';
import { STRIKES, struckBy, struckStyles } from './docx-struck-styles.ts';
import type { Grid, GridCell, GridRun } from './grid.ts';
import { attributeOf, xmlTokens } from './xml-tokens.ts';

const KINDS: ReadonlyMap<string, GridRun['kind']> = new Map([
  [PIECE_STYLES.number, 'number'],
  [PIECE_STYLES.state, 'state'],
  [PIECE_STYLES.aside, 'aside'],
]);
/** Text in these is no longer there when a document's changes are accepted. */
const GONE: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** Looks that stood before a tracked change of them: they hold no longer (ECMA-376 part 1, 17.13.5.30 and 31). */
const FORMER_LOOKS: ReadonlySet<string> = new Set(['w:rPrChange', 'w:pPrChange']);

/** What else is known of a document whose tables are read. */
export interface AboutDocxGrids {
  /** `word/styles.xml`: words in a style that strikes them count as struck. */
  readonly styles?: string | undefined;
  /** Whether tracked deletions are given as struck runs; they are not there at all otherwise. */
  readonly showsDeleted?: boolean;
}

/**
 * The tables of a Word document's body (`word/document.xml`), every tracked change taken as accepted. A table inside
 * a cell is read as text of that cell. A cell that goes over several columns stands in each of them, so that columns
 * are told by their places.
 */
export function docxGrids(xml: string, { styles = '', showsDeleted = false }: AboutDocxGrids = {}): Grid[] {
  const reading = new DocxReading(struckStyles(styles), showsDeleted);
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'open') reading.open(token.name, token.attributes);
    else if (token.kind === 'close') reading.close(token.name);
    else reading.text(token.text);
  }
  return reading.grids;
}

class DocxReading {
  readonly grids: GridCell[][][] = [];
  #depth = 0;
  #gone = 0;
  #former = 0;
  #inText = false;
  #paragraphs = 0;
  #columns = 1;
  #paragraph: Omit<GridRun, 'text'> = PLAIN;
  #run: Omit<GridRun, 'text'> = PLAIN;
  readonly #struckStyles: ReadonlySet<string>;
  readonly #showsDeleted: boolean;

  constructor(struck: ReadonlySet<string>, showsDeleted: boolean) {
    this.#struckStyles = struck;
    this.#showsDeleted = showsDeleted;
  }

  open(name: string, attributes: string): void {
    if (name === 'w:tbl') this.#openTable();
    else if (GONE.has(name)) this.#gone += 1;
    else if (FORMER_LOOKS.has(name)) this.#former += 1;
    else if (this.#depth > 0) this.#openInTable(name, attributes);
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#depth -= 1;
    else if (name === 'w:tc' && this.#depth === 1) this.#repeatCell();
    else if (GONE.has(name)) this.#gone -= 1;
    else if (FORMER_LOOKS.has(name)) this.#former -= 1;
    else if (name === 'w:t' || name === 'w:delText') this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#addStanding(text);
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth === 1) this.grids.push([]);
  }

  #openInTable(name: string, attributes: string): void {
    const rows = this.grids.at(-1);
    if (this.#depth === 1 && name === 'w:tr') rows?.push([]);
    else if (this.#depth === 1 && name === 'w:tc') {
      rows?.at(-1)?.push([]);
      this.#paragraphs = 0;
      this.#columns = 1;
    } else if (name === 'w:gridSpan' && this.#depth === 1) this.#columns = columnsIn(attributes);
    else if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:r') this.#run = this.#paragraph;
    else if (name === 'w:t' || name === 'w:delText') this.#inText = true;
    else if (name === 'w:tab') this.#addStanding('\t');
    else if (name === 'w:br' || name === 'w:cr') this.#addStanding('\n');
    else this.#runProperty(name, attributes);
  }

  #repeatCell(): void {
    const row = this.grids.at(-1)?.at(-1);
    const cell = row?.at(-1);
    if (cell !== undefined) row?.push(...Array.from({ length: this.#columns - 1 }, () => cell));
    this.#columns = 1;
  }

  #openParagraph(): void {
    this.#paragraphs += 1;
    this.#paragraph = PLAIN;
    this.#run = PLAIN;
    if (this.#paragraphs > 1) this.#add('\n');
  }

  #addStanding(text: string): void {
    if (this.#gone === 0) this.#add(text);
    else if (this.#showsDeleted) this.#add(text, { ...this.#run, struck: true });
  }

  #runProperty(name: string, attributes: string): void {
    if (this.#former > 0) return;
    const value = attributeOf(attributes, 'w:val') ?? '';
    if (name === 'w:pStyle') this.#paragraph = { ...PLAIN, struck: this.#struckStyles.has(value) };
    else if (name === 'w:rStyle') this.#run = this.#inStyle(value);
    else if (STRIKES.has(name))
      this.#run = { ...this.#run, struck: struckBy(name, attributes, this.#run.struck) };
  }

  #inStyle(style: string): Omit<GridRun, 'text'> {
    const struck = style === PIECE_STYLES.delete || this.#struckStyles.has(style) || this.#paragraph.struck;
    return { struck, kind: KINDS.get(style) ?? 'text' };
  }

  #add(text: string, run = this.#run): void {
    const cell = this.grids.at(-1)?.at(-1)?.at(-1);
    // The cells are this reading's own until it hands them out.
    if (cell !== undefined) (cell as GridRun[]).push({ ...run, text });
  }
}

const PLAIN: Omit<GridRun, 'text'> = { struck: false, kind: 'text' };

/** Word has at most 63 columns; more are not believed. */
const MOST_SPANNED = 63;

const columnsIn = (attributes: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number(attributeOf(attributes, 'w:val') ?? '1') || 1));
