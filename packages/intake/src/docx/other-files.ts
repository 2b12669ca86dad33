import type { Outcome } from '@nonpaper/vocabulary';
import { hasLatinAt, magicNumberOf } from '../magic-numbers.ts';
import { refuse } from '../report.ts';

/** Parts by which archives that are no Word document are known, with what to do with them. */
const ARCHIVES = [
  {
    part: 'xl/workbook.xml',
    what: 'an Excel workbook (.xlsx)',
    next: 'Copy its text into a .docx or .txt. A table that has a column for each text is read by `nonpaper compare` alone.',
  },
  {
    part: 'ppt/presentation.xml',
    what: 'a PowerPoint presentation (.pptx)',
    next: 'Copy its text into a .docx or .txt.',
  },
  {
    part: 'content.xml',
    what: 'an OpenDocument file (.odt)',
    next: 'Open it in a word processor and save it as .docx.',
  },
  {
    part: 'META-INF/container.xml',
    what: 'an e-book (.epub)',
    next: 'Copy its text into a .docx or .txt.',
  },
] as const;

/** Refuses an archive without a Word document: by what it is, where that can be told. */
export function noWordDocument(has: (part: string) => boolean, main: string, where: string): Outcome<never> {
  const known = ARCHIVES.find(({ part }) => has(part));
  return known === undefined
    ? refuse('docx-without-document', `The archive has no Word document (${main}).`, where)
    : refuse('docx-without-document', `The file is ${known.what} and no Word document.`, where, known.next);
}

const LOOKED_AT = 2000;

/** Refuses what is no zip archive: by what it is, where that can be told. */
export function noArchive(bytes: Uint8Array, where: string): Outcome<never> {
  if (hasLatinAt(bytes, 'PK\x03\x04', 0))
    return refuse(
      'docx-not-a-zip',
      'The end of the archive is missing: the file was cut off, or not copied to its end.',
      where,
      'Get the file again.',
    );
  const magic = magicNumberOf(bytes);
  if (magic !== null)
    return refuse('docx-not-a-zip', `The file is ${magic.what}, whatever its name says.`, where, magic.next);
  if (isText(bytes.subarray(0, LOOKED_AT)))
    return refuse(
      'docx-not-a-zip',
      'The file is plain text, whatever its name says.',
      where,
      'Give it the ending .txt, .md or .html.',
    );
  return refuse('docx-not-a-zip', 'The file is no zip archive, which a .docx has to be.', where);
}

/** Whether bytes are UTF-8 without control characters; the last character may be cut off. */
function isText(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\ufffd{1,3}$/u, '');
  return text !== '' && !/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/u.test(text);
}
