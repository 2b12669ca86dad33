import type { Mark } from './working-text.ts';

const QUOTED = /^(?:[^\S\n]*>)+[^\S\n]?/;

/**
 * Marks the `> ` that mail programs put before each line of a quoted message as furniture, so that the lines read
 * like the text that was quoted. Only where two lines in a row have it: one alone may mean "greater than".
 */
export function quoteMarks(text: string): Mark[] {
  const found = prefixes(text);
  return found
    .filter(({ line }, index) => found[index - 1]?.line === line - 1 || found[index + 1]?.line === line + 1)
    .map(({ start, end }) => ({
      kind: 'furniture',
      span: [start, end],
      text: null,
      author: null,
      date: null,
    }));
}

interface Prefix {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function prefixes(text: string): Prefix[] {
  if (!text.includes('>')) return [];
  const found: Prefix[] = [];
  let start = 0;
  text.split('\n').forEach((content, line) => {
    const length = QUOTED.exec(content)?.[0].length ?? 0;
    if (length > 0) found.push({ line, start, end: start + length });
    start += content.length + 1;
  });
  return found;
}
