/** One token of an XML text. An element that is closed at once gives `open` and `close`. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * The tokens of an XML text, in one pass without recursion, so that neither depth nor size can hurt. Comments,
 * processing instructions and declarations are passed over; entities other than the five of XML are left as they
 * stand, since nothing declares them here. What is not well-formed gives the tokens that can be told.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield { kind: 'text', text: decoded(xml.slice(at, open < 0 ? xml.length : open)) };
    if (open < 0) return;
    const end = endOfMarkup(xml, open);
    const markup = xml.slice(open, end);
    at = end;
    if (markup.startsWith('<![CDATA[')) yield { kind: 'text', text: markup.slice(9, -3) };
    else if (markup.startsWith('</')) yield { kind: 'close', name: nameIn(markup, 2) };
    else if (!markup.startsWith('<!') && !markup.startsWith('<?')) yield* elementTokens(markup);
  }
}

function* elementTokens(markup: string): Generator<XmlToken> {
  const name = nameIn(markup, 1);
  yield { kind: 'open', name, attributes: markup.slice(name.length + 1) };
  if (markup.endsWith('/>')) yield { kind: 'close', name };
}

function endOfMarkup(xml: string, open: number): number {
  const close = xml.startsWith('<!--', open) ? '-->' : xml.startsWith('<![CDATA[', open) ? ']]>' : '>';
  const end = xml.indexOf(close, open);
  return end < 0 ? xml.length : end + close.length;
}

function nameIn(markup: string, from: number): string {
  let end = from;
  while (end < markup.length && !ENDS_NAME.has(markup[end] ?? '')) end += 1;
  return markup.slice(from, end);
}
const ENDS_NAME: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n', '/', '>']);

/** The value of an attribute, decoded; null where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  const from = attributes.indexOf(` ${name}="`);
  if (from < 0) return null;
  const start = from + name.length + 3;
  const end = attributes.indexOf('"', start);
  return end < 0 ? null : decoded(attributes.slice(start, end));
}

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x?[0-9A-Fa-f]{1,7}|[a-z]{2,4});/gu, (whole, name: string) => entity(whole, name))
    : text;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
