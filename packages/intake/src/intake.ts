import type { Outcome } from '@nonpaper/vocabulary';
import { limitsOf, type About } from './about.ts';
import { detectFormat } from './detect.ts';
import { FILE_LIMIT, withinSize } from './limits.ts';
import { intakeMarkdown } from './markdown.ts';
import { intakeNdjson } from './ndjson.ts';
import { refuse } from './report.ts';
import { intakeText } from './text.ts';
import type { Format, WorkingText } from './working-text.ts';

type Reader = (bytes: Uint8Array, about: About) => Outcome<WorkingText> | Promise<Outcome<WorkingText>>;

/** Heavy readers are imported when they are needed, so that plain text costs nothing. */
const READERS: Readonly<Record<Format, Reader>> = {
  text: intakeText,
  markdown: intakeMarkdown,
  ndjson: intakeNdjson,
  html: intakeHtml,
  pdf: intakePdf,
  docx: intakeDocx,
};

/**
 * Makes the one working text of a file's bytes: by its content, then by the ending of its name. The file's size
 * is checked before anything else. What is wrong with the bytes is a fault or a message, never an exception.
 */
export async function intake(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  if (bytes.length === 0) return refuse('empty-file', 'The file is empty (0 bytes).', about.name);
  const size = withinSize(bytes.length, limitsOf(about).fileBytes, FILE_LIMIT, about.name);
  if (!size.ok) return size;
  return READERS[about.format ?? detectFormat(bytes, about.name)](bytes, about);
}

/** Reads a page's whole body; see `html/html.ts`. */
export async function intakeHtml(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  return (await import('./html/html.ts')).intakeHtml(bytes, about);
}

/** Reads a Word document; see `docx/docx.ts`. */
export async function intakeDocx(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  return (await import('./docx/docx.ts')).intakeDocx(bytes, about);
}

/** Reads a PDF; see `pdf/pdf.ts`. */
export async function intakePdf(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  return (await import('./pdf/pdf.ts')).intakePdf(bytes, about);
}
