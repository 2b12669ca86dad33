import { unzipSync } from 'fflate';
import type { WorkbookSheet } from './workbook-sheets.ts';
import { workbookSheets } from './workbook-sheets.ts';

/** Parts that are larger than this when unpacked are left alone. */
const LARGEST_PART = 200_000_000;
/** Sheets of a workbook behind these are left alone. */
const MOST_SHEETS = 50;

/** The parts of an office file that hold tables; without those that it does not have. No zip at all has none. */
export interface OfficeParts {
  /** The body of a Word document. */
  readonly document?: string | undefined;
  /** The looks of a Word document or a workbook. */
  readonly styles?: string | undefined;
  /** The strings of a workbook. */
  readonly strings?: string | undefined;
  /** The sheets of a workbook in its order, without those that it hides. */
  readonly sheets: readonly SheetPart[];
  /** How many sheets the workbook hides: they are no part of what it shows, and are not read. */
  readonly hidden: number;
}

/** One sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  readonly xml: string;
}

/** Unpacks the body of a Word document, or the sheets of a workbook with their strings, and the looks of either. */
export function officeParts(bytes: Uint8Array): OfficeParts {
  const small = unpacked(bytes, [
    'word/document.xml',
    'word/styles.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
  ]);
  const book = small('xl/workbook.xml');
  const named = workbookSheets(book ?? '', small('xl/_rels/workbook.xml.rels') ?? '');
  const all = named.length > 0 ? named : [ONLY_SHEET];
  const shown = all.filter(({ isHidden }) => !isHidden).slice(0, MOST_SHEETS);
  const sheet = unpacked(
    bytes,
    shown.map(({ path }) => path),
  );
  return {
    document: small('word/document.xml'),
    styles: small('word/styles.xml') ?? small('xl/styles.xml'),
    strings: small('xl/sharedStrings.xml'),
    sheets: shown.flatMap(({ name, path }) => {
      const xml = sheet(path);
      return xml === undefined ? [] : [{ name, xml }];
    }),
    hidden: all.filter(({ isHidden }) => isHidden).length,
  };
}

/** What a workbook that does not say which sheets it has is taken to have. */
const ONLY_SHEET: WorkbookSheet = { name: '', path: 'xl/worksheets/sheet1.xml', isHidden: false };

/** The texts of some parts of a package, by name. */
function unpacked(bytes: Uint8Array, wanted: readonly string[]): (name: string) => string | undefined {
  const names = new Set(wanted);
  const parts = unzipped(bytes, names);
  return (name) => {
    const part = parts[name];
    return part === undefined ? undefined : new TextDecoder('utf-8').decode(part);
  };
}

function unzipped(bytes: Uint8Array, names: ReadonlySet<string>): Readonly<Record<string, Uint8Array>> {
  let left = LARGEST_PART;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names.has(name) || originalSize > left) return false;
        left -= originalSize;
        return true;
      },
    });
  } catch {
    // The one foreign call that throws on bytes that are no zip.
    return {};
  }
}
