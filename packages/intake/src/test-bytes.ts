/** UTF-8 bytes of a string, for tests. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of a Latin-1 string, for tests: `\xe9` is one byte. */
export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
