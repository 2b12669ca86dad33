/** As many bytes at the beginning of a file as are looked at; the headers of a message that matter stand in them. */
const LOOKED_AT = 16_384;

/** A header field as RFC 5322, 2.2 has it: a name of printing characters without a colon, then a colon. */
const FIELD = /^[!-9;-~]{1,76}:/u;
/** A line that goes on with the field before it. */
const FOLDED = /^[ \t]/u;
const ENVELOPE = /^From .{1,200}$/u;

/**
 * Tells whether bytes are an e-mail or a web page saved as one file (.eml, .mht): header fields from the first line
 * on, among them MIME-Version (RFC 2045, 4). The text of such a file stands encoded in it, in parts, and is no text to be
 * read as it is. A message that was saved as plain text has no such field, and is read.
 */
export function isMimeMessage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOKED_AT)).replace(/^ï»¿/u, '');
  const lines = head.split(/\r\n|\n|\r/u);
  for (const [index, line] of lines.entries()) {
    if (index === 0 && ENVELOPE.test(line)) continue;
    if (index > 0 && FOLDED.test(line)) continue;
    if (!FIELD.test(line)) return false;
    if (line.toLowerCase().startsWith('mime-version:')) return true;
  }
  return false;
}
