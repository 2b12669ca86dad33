/** Tells whether some bytes start with these Latin-1 characters. */
export const hasLatinStart = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
