import { unzipSync } from 'fflate';

/** Parts that are larger than this when unpacked are left alone. */
const LARGEST_PART = 200_000_000;
const PARTS = {
  document: 'word/document.xml',
  sheet: 'xl/worksheets/sheet1.xml',
  strings: 'xl/sharedStrings.xml',
} as const;
const NAMES: ReadonlySet<string> = new Set(Object.values(PARTS));

/** The parts of an office file that hold a table; without those that it does not have. No zip at all has none. */
export type OfficeParts = { readonly [Part in keyof typeof PARTS]?: string | undefined };

/** Unpacks the body of a Word document, or the first sheet of a workbook with its strings. */
export function officeParts(bytes: Uint8Array): OfficeParts {
  const parts = unpacked(bytes);
  const [document, sheet, strings] = Object.values(PARTS).map((name) => {
    const part = parts[name];
    return part === undefined ? undefined : new TextDecoder('utf-8').decode(part);
  });
  return { document, sheet, strings };
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => NAMES.has(name) && originalSize <= LARGEST_PART,
    });
  } catch {
    // The one foreign call that throws on bytes that are no zip.
    return {};
  }
}
