/** How well-known files begin, as data: bytes as a Latin-1 string at an offset, and what to tell the user. */
export interface MagicNumber {
  readonly bytes: string;
  readonly at: number;
  /** What the file is, with its article. */
  readonly what: string;
  /** Advice better than the general one. */
  readonly next?: string;
}

const SAVE_AS_DOCX = 'Open it in a word processor and save it as .docx.';
const RECOGNISE = 'Run it through text recognition (OCR) and import the text.';
const UNPACK = 'Unpack it and import the files in it.';

export const MAGIC_NUMBERS: readonly MagicNumber[] = [
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    at: 0,
    what: 'an old Office file (.doc) or a protected .docx',
    next: `${SAVE_AS_DOCX} A password has to be taken off.`,
  },
  { bytes: '{\\rtf', at: 0, what: 'a rich text file (.rtf)', next: SAVE_AS_DOCX },
  { bytes: '\x89PNG\r\n\x1a\n', at: 0, what: 'a PNG picture', next: RECOGNISE },
  { bytes: '\xff\xd8\xff', at: 0, what: 'a JPEG picture', next: RECOGNISE },
  { bytes: 'GIF87a', at: 0, what: 'a GIF picture', next: RECOGNISE },
  { bytes: 'GIF89a', at: 0, what: 'a GIF picture', next: RECOGNISE },
  { bytes: 'II*\x00', at: 0, what: 'a TIFF picture', next: RECOGNISE },
  { bytes: 'MM\x00*', at: 0, what: 'a TIFF picture', next: RECOGNISE },
  { bytes: 'PK\x03\x04', at: 0, what: 'a zip archive', next: UNPACK },
  { bytes: 'PK\x05\x06', at: 0, what: 'an empty zip archive' },
  { bytes: '\x1f\x8b\x08', at: 0, what: 'a gzip archive', next: UNPACK },
  { bytes: 'BZh', at: 0, what: 'a bzip2 archive', next: UNPACK },
  { bytes: '\xfd7zXZ\x00', at: 0, what: 'an xz archive', next: UNPACK },
  { bytes: '7z\xbc\xaf\x27\x1c', at: 0, what: 'a 7-Zip archive', next: UNPACK },
  { bytes: 'Rar!\x1a\x07', at: 0, what: 'a RAR archive', next: UNPACK },
  { bytes: 'ustar', at: 257, what: 'a tar archive', next: UNPACK },
  { bytes: '\x7fELF', at: 0, what: 'a program' },
  { bytes: 'MZ\x90\x00', at: 0, what: 'a program' },
  { bytes: '\x00asm', at: 0, what: 'a program' },
  {
    bytes: 'SQLite format 3\x00',
    at: 0,
    what: 'a database',
    next: 'If it is a dossier, open it with --dossier.',
  },
  { bytes: '%PDF-', at: 0, what: 'a PDF' },
  { bytes: 'ID3\x03', at: 0, what: 'a sound file' },
  { bytes: 'ID3\x04', at: 0, what: 'a sound file' },
  { bytes: 'OggS\x00', at: 0, what: 'a sound file' },
  { bytes: 'ftyp', at: 4, what: 'a video or sound file' },
];

/** The first magic number that the bytes carry, or null. */
export function magicNumberOf(bytes: Uint8Array): MagicNumber | null {
  return MAGIC_NUMBERS.find((magic) => hasLatinAt(bytes, magic.bytes, magic.at)) ?? null;
}

/** Tells whether the bytes at `at` are those of a Latin-1 string. */
export function hasLatinAt(bytes: Uint8Array, wanted: string, at: number): boolean {
  if (bytes.length < at + wanted.length) return false;
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted.charCodeAt(index)) return false;
  }
  return true;
}
