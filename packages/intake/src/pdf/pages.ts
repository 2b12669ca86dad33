import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { counted, message, refuse } from '../report.ts';

/** A stretch of characters that the PDF sets in one go. Lengths are points (1/72 inch); y grows upwards. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters, which is the font's size. */
  readonly size: number;
  readonly endsLine: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

export interface ReadPages {
  readonly pages: readonly PdfPage[];
  readonly messages: readonly Message[];
}

/** More pages than this are not read; a treaty with its annexes has some 2,000. */
export const MOST_PAGES = 5000;

/** The part of PDF.js that is used here. */
interface Library {
  readonly numPages: number;
  getPage(number: number): Promise<LibraryPage>;
  destroy(): Promise<void>;
}
interface LibraryPage {
  getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number };
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): unknown;
}

/** Nothing is evaluated, fetched or drawn. */
const SETTINGS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
} as const;

/** Reads the items of all pages. PDF.js throws on damaged files: here, and only here, that becomes values. */
export async function readPages(bytes: Uint8Array, where: string): Promise<Outcome<ReadPages>> {
  const opened = await open(bytes, where);
  if (!opened.ok) return opened;
  const library = opened.value;
  try {
    return await readAll(library, where);
  } finally {
    await library.destroy().catch(() => undefined);
  }
}

async function open(bytes: Uint8Array, where: string): Promise<Outcome<Library>> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // PDF.js takes the bytes for itself, so it gets a copy.
    return good((await getDocumentProxy(bytes.slice(), SETTINGS)) as unknown as Library);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    if (locked) return refuse('pdf-encrypted', 'The PDF is protected by a password.', where);
    return refuse('pdf-damaged', 'The file could not be read as a PDF.', where);
  }
}

async function readAll(library: Library, where: string): Promise<Outcome<ReadPages>> {
  if (library.numPages > MOST_PAGES) {
    return refuse(
      'pdf-too-many-pages',
      `The PDF has ${library.numPages} pages; ${MOST_PAGES} are read.`,
      where,
    );
  }
  const pages: PdfPage[] = [];
  const messages: Message[] = [];
  for (let number = 1; number <= library.numPages; number += 1) {
    const page = await readPage(library, number);
    if (page === null) messages.push(message('pdf-page-damaged', `Page ${number} could not be read.`));
    else pages.push(page);
  }
  if (pages.length > 0 || messages.length === 0) return good({ pages, messages });
  return refuse('pdf-damaged', `None of its ${counted(messages.length, 'page')} could be read.`, where);
}

async function readPage(library: Library, number: number): Promise<PdfPage | null> {
  try {
    const page = await library.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    return { number, width, height, items: items.flatMap(itemOf) };
  } catch {
    return null;
  }
}

/** Takes what is needed from an item of PDF.js, whose other items mark content and have no text. */
function itemOf(raw: unknown): PdfItem[] {
  if (typeof raw !== 'object' || raw === null || !('str' in raw) || typeof raw.str !== 'string') return [];
  const transform: readonly unknown[] =
    'transform' in raw && Array.isArray(raw.transform) ? raw.transform : [];
  const [x, y] = [finite(transform[4]), finite(transform[5])];
  const width = finite('width' in raw ? raw.width : 0);
  const size = finite('height' in raw ? raw.height : 0) || Math.abs(finite(transform[3]));
  const text = raw.str.replace(/[\r\n\v\f\u2028\u2029]/g, ' ');
  return [{ text, x, y, width, size, endsLine: 'hasEOL' in raw && raw.hasEOL === true }];
}

const finite = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
