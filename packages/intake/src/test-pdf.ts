import { latin1 } from './test-bytes.ts';

/** A line of a test PDF: its text, its place in points from the lower left corner, its size. */
export interface TestLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A line at a place; size 11 unless told. */
export const at = (x: number, y: number, text: string, size = 11): TestLine => ({ text, x, y, size });

/** Lines one below the other, 14 points apart, from a place on down. */
export const lines = (x: number, y: number, ...texts: readonly string[]): TestLine[] =>
  texts.map((text, index) => at(x, y - index * 14, text));

/**
 * Builds a real PDF by hand, an A4 page for each list of lines (ISO 32000-1, 7.5): a catalog, a page tree, one
 * font, and for each page its content stream; then the cross-reference table with the offsets of all objects.
 * The characters are those of Windows-1252.
 */
export function pdf(pages: readonly (readonly TestLine[])[], trailer = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      stream(page.map(drawn).join('\n')),
    ]),
  ];
  return latin1(assembled(objects, trailer));
}

const drawn = ({ text, x, y, size }: TestLine): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function assembled(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
}
