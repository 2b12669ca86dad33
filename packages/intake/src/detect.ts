import { hasLatinAt } from './magic-numbers.ts';
import type { Format } from './working-text.ts';

const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

/** Beginnings that only a whole HTML page has; they win over the file's ending. */
const WHOLE_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** Beginnings of HTML fragments (from the WHATWG's MIME sniffing list); they count where the ending says nothing. */
const FRAGMENT =
  /^\s*<(?:!--|h[1-6]|div|p|ol|ul|table|article|main|section|title|style|script|br|a|b)[\s>/]/i;

/**
 * Tells the format of bytes: by content first, then by the ending of the name, and plain text otherwise.
 * A file whose ending promises .docx or PDF is handed to that reader even if its content is something else,
 * so that the fault can say what is wrong with it.
 */
export function detectFormat(bytes: Uint8Array, name: string): Format {
  const ending = FORMAT_OF_ENDING[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (hasLatinAt(bytes, 'PK\x03\x04', 0) || hasLatinAt(bytes, 'PK\x05\x06', 0)) return 'docx';
  if (ending === 'docx') return 'docx';
  if (ending === 'pdf' || hasLatinAt(bytes, '%PDF-', 0)) return 'pdf';
  const head = headOf(bytes);
  if (WHOLE_PAGE.test(head)) return 'html';
  if (ending !== undefined) return ending;
  if (FRAGMENT.test(head)) return 'html';
  return looksLikeNdjson(head) ? 'ndjson' : 'text';
}

/** The first characters, decoded well enough to be looked at. */
function headOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  const label = hasLatinAt(bytes, '\xff\xfe', 0)
    ? 'utf-16le'
    : hasLatinAt(bytes, '\xfe\xff', 0)
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(label).decode(start);
}

/** One JSON object with a text on the first line, and another line that starts like one. */
function looksLikeNdjson(head: string): boolean {
  return /^\s*\{\s*"(?:id|heading|text|theme)"\s*:/.test(head) && /"text"\s*:\s*"/.test(head);
}

/** The charset that an HTML page declares in its first 1,024 bytes, or undefined. WHATWG HTML, 13.2.3.2. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]+)/i.exec(head)?.[1];
}
