/** Names of the errors that PDF.js makes itself. */
const OWN_ERRORS = new Set([
  'AbortException',
  'EndOfData',
  'FontRendererError',
  'FormatError',
  'InvalidPDFException',
  'Jbig2Error',
  'JpegError',
  'JpxError',
  'MissingDataException',
  'ParserEOFException',
  'PasswordException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/**
 * Tells whether an unhandled rejection is one that PDF.js leaves behind on a damaged file: it fetches pages ahead
 * and never looks at those that it does not need, so a broken one among them rejects a promise that nobody holds.
 * The reading itself is not touched. A host in which unhandled rejections end the process (Node does) should let
 * these pass and end on all others; nothing inside a pure package can do that.
 */
export function isStrayPdfRejection(reason: unknown): boolean {
  return reason instanceof Error && OWN_ERRORS.has(reason.name);
}
