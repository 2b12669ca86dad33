import { PIECE_STYLES } from './docx-styles.ts';
import type { Grid, GridCell, GridRun } from './grid.ts';
import { attributeOf, xmlTokens } from './xml-tokens.ts';

const KINDS: ReadonlyMap<string, GridRun['kind']> = new Map([
  [PIECE_STYLES.number, 'number'],
  [PIECE_STYLES.state, 'state'],
  [PIECE_STYLES.aside, 'aside'],
]);
/** Text in these is no longer there when a document's changes are accepted. */
const GONE: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/**
 * The tables of a Word document's body (`word/document.xml`), every tracked change taken as accepted. A table inside
 * a cell is read as text of that cell. A cell that goes over several columns stands in each of them, so that columns
 * are told by their places.
 */
export function docxGrids(xml: string): Grid[] {
  const reading = new DocxReading();
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
  #inText = false;
  #paragraphs = 0;
  #columns = 1;
  #run: Omit<GridRun, 'text'> = PLAIN;

  open(name: string, attributes: string): void {
    if (name === 'w:tbl') this.#openTable();
    else if (GONE.has(name)) this.#gone += 1;
    else if (this.#depth > 0) this.#openInTable(name, attributes);
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#depth -= 1;
    else if (name === 'w:tc' && this.#depth === 1) this.#repeatCell();
    else if (GONE.has(name)) this.#gone -= 1;
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:r') this.#run = PLAIN;
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
    else if (name === 'w:t') this.#inText = true;
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
    this.#run = PLAIN;
    if (this.#paragraphs > 1) this.#add('\n');
  }

  #addStanding(text: string): void {
    if (this.#gone === 0) this.#add(text);
  }

  #runProperty(name: string, attributes: string): void {
    if (name === 'w:rStyle') {
      const style = attributeOf(attributes, 'w:val') ?? '';
      this.#run = { struck: style === PIECE_STYLES.delete, kind: KINDS.get(style) ?? 'text' };
    } else if (
      (name === 'w:strike' || name === 'w:dstrike') &&
      !OFF.has(attributeOf(attributes, 'w:val') ?? '')
    )
      this.#run = { ...this.#run, struck: true };
  }

  #add(text: string): void {
    const cell = this.grids.at(-1)?.at(-1)?.at(-1);
    // The cells are this reading's own until it hands them out.
    if (cell !== undefined) (cell as GridRun[]).push({ ...this.#run, text });
  }
}

const PLAIN: Omit<GridRun, 'text'> = { struck: false, kind: 'text' };
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);

/** Word has at most 63 columns; more are not believed. */
const MOST_SPANNED = 63;

const columnsIn = (attributes: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number(attributeOf(attributes, 'w:val') ?? '1') || 1));
