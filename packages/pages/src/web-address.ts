/**
 * The address of a source if it may be linked: http or https, with nothing in it that could end an attribute or a
 * Markdown link. Any other address (a script, a file, data) is no link; null comes back and the text is shown alone.
 */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s/]/iu.test(url)) return null;
  return url.replace(/[^\w\-./~:?#@!$&*+,;=%()]/gu, (character) => encoded(character));
}

function encoded(character: string): string {
  try {
    return encodeURIComponent(character).replace(/'/gu, '%27');
  } catch {
    return '%EF%BF%BD';
  }
}
