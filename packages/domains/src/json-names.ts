import { lineAndColumn } from './json-places.ts';

/** A name in an object that `JSON.parse` or what comes behind it would pass over in silence, and its place by line and column. */
export interface WrongName {
  readonly what: string;
  readonly place: string;
}

/** Every object of JavaScript has it already, so that readers leave it out. */
const NEVER_READ = '__proto__';

/**
 * The first name of a JSON text that would be passed over in silence: one that stands twice in one object, of which the last
 * counts, or `__proto__`. Null where there is none. The text is sound JSON.
 *
 * Plan. One walk over the text with a stack of the names met in each open object; a string is a name if a colon follows. Linear;
 * nothing calls itself, so that deep nesting does no harm.
 */
export function wrongName(json: string): WrongName | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfString(json, at);
      const names = open.at(-1);
      if (names && isName(json, end)) {
        const name = nameIn(json, at, end);
        if (names.has(name)) return wrong(json, at, `“${name}” stands twice in one object.`);
        if (name === NEVER_READ) return wrong(json, at, `“${NEVER_READ}” cannot be a name here.`);
        names.add(name);
      }
      at = end - 1;
    }
  }
  return null;
}

const wrong = (json: string, at: number, what: string): WrongName => ({
  what,
  place: lineAndColumn(json, at),
});

/** A name without its quotes; only one with signs in other words is read by `JSON.parse`. */
function nameIn(json: string, start: number, end: number): string {
  const bare = json.slice(start + 1, end - 1);
  return bare.includes('\\') ? String(JSON.parse(json.slice(start, end))) : bare;
}

/** Where a string ends: at the first quote behind an even number of backslashes. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

function isName(json: string, end: number): boolean {
  let at = end;
  while (at < json.length && ' \t\r\n'.includes(json[at] ?? '')) at += 1;
  return json[at] === ':';
}
