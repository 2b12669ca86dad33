import { wellFormed } from '@nonpaper/text';
import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { hasLatinAt, magicNumberOf } from './magic-numbers.ts';
import { isMimeMessage } from './mail.ts';
import { counted, message, refuse } from './report.ts';

export interface Decoded {
  readonly text: string;
  readonly messages: readonly Message[];
}

/**
 * Decodes the bytes of a text file. The steps, in this order because each rests on the one before:
 * 1. no bytes is a fault; known magic numbers and e-mails are a fault;
 * 2. the byte order mark, or else `declared` (an HTML page's charset), or else UTF-8, gives the encoding;
 * 3. bytes that are no UTF-8 become U+FFFD when they are few, and are a fault when they are many;
 * 4. many control characters are a fault;
 * 5. line ends become `\n`, NUL and lone surrogates U+FFFD, each with a message where something changed.
 */
export function decodeText(bytes: Uint8Array, name: string, declared?: string): Outcome<Decoded> {
  if (bytes.length === 0) return refuse('empty-file', 'The file is empty (0 bytes).', name);
  const magic = magicNumberOf(bytes);
  if (magic !== null && WORKBOOK.test(name)) return workbookGiven(name);
  if (magic !== null) return refuse('not-a-text', `The file is ${magic.what}, not a text.`, name, magic.next);
  if (isMimeMessage(bytes)) return mailGiven(name);
  const decoded = decodeBytes(bytes, name, declared);
  return decoded.ok ? tidy(decoded.value, name) : decoded;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/iu;

const workbookGiven = (name: string): Outcome<never> =>
  refuse(
    'not-a-text',
    'The file is a workbook of a spreadsheet program, not a text.',
    name,
    'Open it there, save the sheet as .csv, and give that.',
  );

const mailGiven = (name: string): Outcome<never> =>
  refuse(
    'not-a-text',
    'The file is an e-mail, or a web page saved as one file (.eml, .mht): its text stands encoded in it.',
    name,
    'Open it in the mail program or browser, save it as a web page (.html) or as text, and give that.',
  );

function decodeBytes(bytes: Uint8Array, name: string, declared?: string): Outcome<Decoded> {
  if (hasLatinAt(bytes, '\xff\xfe', 0)) return good(plainly(decodeUtf16(bytes.subarray(2), true)));
  if (hasLatinAt(bytes, '\xfe\xff', 0)) return good(plainly(decodeUtf16(bytes.subarray(2), false)));
  const foreign = declared === undefined ? null : decoderFor(declared);
  if (foreign !== null && !hasLatinAt(bytes, '\xef\xbb\xbf', 0)) return good(plainly(foreign.decode(bytes)));
  return decodeUtf8(bytes, name);
}

/** Unit by unit, since a TextDecoder would mend lone surrogates without telling. A byte left over is U+FFFD. */
function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const units: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    units.push(view.getUint16(at, littleEndian));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  parts.push(String.fromCharCode(...units), bytes.length % 2 === 1 ? '\ufffd' : '');
  return parts.join('');
}

const plainly = (text: string): Decoded => ({ text, messages: [] });

/** A decoder for a label that a page declares, or null when the label is unknown or means UTF-8. */
function decoderFor(label: string): TextDecoder | null {
  if (/^utf-?8$/i.test(label.trim())) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function decodeUtf8(bytes: Uint8Array, name: string): Outcome<Decoded> {
  try {
    return good(plainly(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return mendUtf8(bytes, name);
  }
}

/** More broken places than this among so many characters, and the file is taken to be in another encoding. */
const mostlyText = (broken: number, characters: number): boolean => broken <= 2 + characters / 10;

function mendUtf8(bytes: Uint8Array, name: string): Outcome<Decoded> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(text, '\ufffd') - countOfReplacementBytes(bytes);
  if (tooManyControls(text)) return binary(name);
  if (!mostlyText(broken, text.length)) return refuse('not-utf8', notUtf8(broken), name, saveAsUtf8(bytes));
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, firstBrokenByte(bytes)));
  const at = withoutCarriageReturns(before).length;
  const found = `${counted(broken, 'place')} in the file ${broken === 1 ? 'is' : 'are'} not UTF-8, the first at character ${at}; each stands as U+FFFD.`;
  const advice = `It looks like ${lookOf(bytes)}: if letters or quotation marks are lost, open it with that encoding and save it as UTF-8.`;
  return good({ text, messages: [message('broken-utf8', `${found} ${advice}`, [at, at + 1])] });
}

const notUtf8 = (broken: number): string => `The file is not UTF-8 (${broken} broken places).`;

/**
 * Guesses which legacy encoding a file is in, for the advice only. In the Cyrillic ones letters are C0 to FF and stand
 * in runs: small letters, of which a text has most, are E0 to FF in Windows-1251 and C0 to DF in KOI8. In Windows-1252
 * such bytes are single accented letters among ASCII ones, or quotation marks and dashes below A0.
 */
function lookOf(bytes: Uint8Array): string {
  let letters = 0;
  let inRuns = 0;
  let low = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0xc0) return;
    letters += 1;
    if (byte < 0xe0) low += 1;
    if ((bytes[at + 1] ?? 0) >= 0xc0) inRuns += 1;
  });
  const cyrillic = low * 2 > letters ? 'KOI8 (Cyrillic)' : 'Windows-1251 (Cyrillic)';
  return inRuns * 2 > letters ? cyrillic : 'Windows-1252 (Western European)';
}

const saveAsUtf8 = (bytes: Uint8Array): string =>
  `It looks like ${lookOf(bytes)}. Open it with that encoding, save it as UTF-8, and import it again.`;

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** U+FFFD may stand in the file itself, as EF BF BD. */
function countOfReplacementBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

/** Offset of the first byte that is no UTF-8, found by halving: a prefix is sound when it ends in a sound character. */
function firstBrokenByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSoundPrefix(bytes, middle)) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** A character cut by the end of the prefix does not count against it. */
function isSoundPrefix(bytes: Uint8Array, length: number): boolean {
  for (let cut = 0; cut <= 3 && cut <= length; cut += 1) {
    if (cut > 0 && !continuesPast(bytes, length - cut, length)) continue;
    if (isUtf8(bytes.subarray(0, length - cut))) return true;
  }
  return false;
}

/** Tells whether a lead byte at `at` opens a character that reaches beyond `end` and is sound as a whole. */
function continuesPast(bytes: Uint8Array, at: number, end: number): boolean {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  return at + length > end && isUtf8(bytes.subarray(at, at + length));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** C0 controls but tab, line feed, vertical tab, form feed, carriage return and escape; and DEL. */
const isControl = (unit: number): boolean =>
  unit < 9 || (unit > 13 && unit < 27) || (unit > 27 && unit < 32) || unit === 127;

/** A text may hold a few stray control characters; a binary holds them everywhere. */
function tooManyControls(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) count += 1;
  return count > 4 + text.length / 50;
}

function binary(name: string): Outcome<never> {
  const next =
    'Give a text, Markdown, HTML, PDF or .docx file. If it is UTF-16 without a byte order mark, save it as UTF-8.';
  return refuse('not-a-text', 'The file is full of control characters, so it is no text.', name, next);
}

/** `\r\n` and single `\r` become `\n`. */
export function withoutCarriageReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function tidy(decoded: Decoded, name: string): Outcome<Decoded> {
  if (tooManyControls(decoded.text)) return binary(name);
  const mended = wellFormed(withoutCarriageReturns(decoded.text));
  if (mended.text.trim() === '') return refuse('empty-file', 'The file holds nothing but white space.', name);
  const messages = [...decoded.messages, ...replacedMessage(mended.replaced)];
  return good({ text: mended.text, messages });
}

/** The message for characters that a working text cannot hold, given their places; none when nothing was replaced. */
export function replacedMessage(places: readonly number[]): Message[] {
  const first = places[0];
  if (first === undefined) return [];
  const became = `${counted(places.length, 'character')} (NUL or half a surrogate pair) became U+FFFD`;
  return [message('replaced-characters', `${became}, the first at character ${first}.`, [first, first + 1])];
}
