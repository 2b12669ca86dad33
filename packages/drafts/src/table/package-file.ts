import { strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A zip package with the same bytes for the same parts: times, folder entries, order and what a library says of
 * the day it was made are taken out. `change` gets the text of each part that it names and gives the new one.
 */
export function steadyPackage(
  bytes: Uint8Array,
  change: Readonly<Record<string, (part: string) => string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, changed] of Object.entries(change)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`The package has no part ${name}.`);
    parts[name] = strToU8(changed(textOf(part)));
  }
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  // Readers that guess by the first bytes want the content types first.
  names.sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: EARLIEST,
    level: 6,
  });
}

const TYPES = '[Content_Types].xml';
/** The earliest day of the zip format, by the machine's own clock face, which is what the format stores. */
const EARLIEST = new Date(1980, 0, 1, 12);

const textOf = (part: Uint8Array): string => new TextDecoder('utf-8').decode(part);

/** Escapes a text for XML 1.0; it must hold only characters that XML can carry. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot carry (section 2.2): controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

export const fitForXml = (text: string): string => text.replace(UNFIT, '\ufffd');

/** How many characters of a text XML cannot carry. */
export const unfitIn = (text: string): number => text.match(UNFIT)?.length ?? 0;

/** A document's core properties: its title and nobody's name, no day. */
export const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(fitForXml(title))}</dc:title></cp:coreProperties>`;
