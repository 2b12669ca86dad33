import { unescapeXml } from './characters.ts';

/** The prefix of a name, empty where it has none. */
export const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));

/** A start tag: where it ends, whether it closes itself, and whether it declares namespaces. */
export interface StartTag {
  readonly name: string;
  readonly end: number;
  readonly empty: boolean;
  readonly declares: boolean;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Reads the start tag that opens at `start`, or null where it is none. */
export function readTag(text: string, start: number): StartTag | null {
  let at = start + 1;
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1;
  const name = text.slice(start + 1, at);
  if (name === '') return null;
  let declares = false;
  for (;;) {
    const from = at;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if (code === 62) return { name, end: at + 1, empty: false, declares };
    if (code === 47)
      return text.charCodeAt(at + 1) === 62 ? { name, end: at + 2, empty: true, declares } : null;
    if (at === from) return null;
    if (text.startsWith('xmlns', at)) declares = true;
    const next = pastAttribute(text, at);
    if (next === null) return null;
    at = next;
  }
}

/** White space, `/`, `>`, `=`, `<` and quotation marks end a name; so does the end of the text. */
const isNameEnd = (code: number): boolean =>
  isSpace(code) || code === 47 || code === 62 || code === 61 || code === 60 || code === 34 || code === 39;

function pastAttribute(text: string, start: number): number | null {
  let at = start;
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1;
  if (at === start) return null;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== 61) return null;
  at += 1;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'") return null;
  const end = text.indexOf(quote, at + 1);
  return end === -1 ? null : end + 1;
}

/** The attributes of a start tag, in order, values as characters. */
export function attributesIn(tag: string): [string, string][] {
  const found: [string, string][] = [];
  let at = 1;
  while (at < tag.length && !isNameEnd(tag.charCodeAt(at))) at += 1;
  for (;;) {
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const end = pastAttribute(tag, at);
    if (end === null) return found;
    const equals = tag.indexOf('=', at);
    const value = tag.slice(equals + 1, end).trimStart();
    found.push([tag.slice(at, equals).trimEnd(), unescapeXml(value.slice(1, -1))]);
    at = end;
  }
}
