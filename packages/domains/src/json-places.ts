/** Places in a JSON text: where it stops being JSON, and where the value at a path stands. Linear; nothing calls itself. */

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' | 'nothing';

interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'plain';
  readonly end: number;
}

/** An open object or list: the name or place of its value at hand, and whether it lies on the path that is looked for. */
interface Open {
  readonly kind: '{' | '[';
  key: string;
  place: number;
  readonly onPath: boolean;
}

/** Where a text is not JSON, with what stands there, in quotes. */
export interface BrokenPlace {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/** The first place at which a text is no JSON; null where it is sound. */
export function brokenPlace(json: string): BrokenPlace | null {
  return new Walk(json, []).toTheEnd();
}

/** What is wrong with a text that is no JSON, in words, and its place by line and column; null where it is sound. */
export function brokenJson(json: string): { readonly what: string; readonly place: string } | null {
  const broken = brokenPlace(json);
  if (broken === null) return null;
  const what = `${broken.found} stands where ${broken.expected} is expected`;
  return { what, place: lineAndColumn(json, broken.at) };
}

/** Where the value at a path begins, in sound JSON; of a path that leads nowhere, its innermost part that is there. */
export function placeOfPath(json: string, path: readonly PropertyKey[]): number {
  const walk = new Walk(json, path.map(String));
  walk.toTheEnd();
  return walk.place;
}

/** A place as people count it: lines and columns from 1. */
export function lineAndColumn(text: string, at: number): string {
  let [line, begin] = [1, 0];
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
    line += 1;
    begin = end + 1;
  }
  return `line ${line}, column ${at - begin + 1}`;
}

const WORDS: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a name in quotes',
  'name or }': 'a name in quotes or }',
  ':': 'a colon',
  ', or end': 'a comma or an end',
  nothing: 'the end of the file',
};

class Walk {
  readonly #json: string;
  readonly #path: readonly string[];
  readonly #open: Open[] = [];
  #at = 0;
  #expected: Expected = 'value';
  /** Where the innermost value on the path begins that was met. */
  place = 0;
  #depth = -1;

  constructor(json: string, path: readonly string[]) {
    this.#json = json;
    this.#path = path;
  }

  toTheEnd(): BrokenPlace | null {
    for (;;) {
      this.#at = afterSpace(this.#json, this.#at);
      if (this.#at === this.#json.length) return this.#expected === 'nothing' ? null : this.#broken();
      const token = tokenAt(this.#json, this.#at);
      if (token === null || !this.#take(token)) return this.#broken();
      this.#at = token.end;
    }
  }

  #broken(): BrokenPlace {
    const rest = this.#json.slice(this.#at, this.#at + 20).split('\n', 1)[0] ?? '';
    return {
      at: this.#at,
      found: rest === '' ? 'the end of the file' : `“${rest.trimEnd()}”`,
      expected: WORDS[this.#expected],
    };
  }

  /** Whether a token may stand here; what may come next changes with it. */
  #take({ kind, end }: Token): boolean {
    const top = this.#open.at(-1);
    switch (this.#expected) {
      case 'name or }':
      case 'name':
        if (kind === '}' && this.#expected === 'name or }') return this.#close('{');
        if (kind !== 'text' || top === undefined) return false;
        top.key = JSON.parse(this.#json.slice(this.#at, end)) as string;
        this.#expected = ':';
        return true;
      case ':':
        if (kind !== ':') return false;
        this.#expected = 'value';
        return true;
      case ', or end':
        if (kind === '}') return this.#close('{');
        if (kind === ']') return this.#close('[');
        if (kind !== ',' || top === undefined) return false;
        top.place += 1;
        this.#expected = top.kind === '{' ? 'name' : 'value';
        return true;
      case 'nothing':
        return false;
      case 'value or ]':
      case 'value':
        if (kind === ']' && this.#expected === 'value or ]') return this.#close('[');
        return this.#value(kind);
    }
  }

  #value(kind: Token['kind']): boolean {
    if (kind !== '{' && kind !== '[' && kind !== 'text' && kind !== 'plain') return false;
    const depth = this.#open.length;
    const top = this.#open.at(-1);
    const key = top === undefined || top.kind === '{' ? top?.key : String(top.place);
    const onPath = top === undefined || (top.onPath && key === this.#path[depth - 1]);
    // Of a name that stands twice the last counts, as in what is read.
    if (onPath && depth >= this.#depth) [this.place, this.#depth] = [this.#at, depth];
    if (kind === '{' || kind === '[') {
      this.#open.push({ kind, key: '', place: 0, onPath });
      this.#expected = kind === '{' ? 'name or }' : 'value or ]';
    } else this.#expected = depth === 0 ? 'nothing' : ', or end';
    return true;
  }

  #close(kind: Open['kind']): boolean {
    if (this.#open.at(-1)?.kind !== kind) return false;
    this.#open.pop();
    this.#expected = this.#open.length === 0 ? 'nothing' : ', or end';
    return true;
  }
}

const SPACE = new Set([' ', '\t', '\r', '\n']);

function afterSpace(json: string, from: number): number {
  let at = from;
  while (SPACE.has(json[at] ?? '')) at += 1;
  return at;
}

function tokenAt(json: string, at: number): Token | null {
  const sign = json[at] ?? '';
  if (sign === '"') return textAt(json, at);
  if (sign === '{' || sign === '}' || sign === '[' || sign === ']' || sign === ':' || sign === ',')
    return { kind: sign, end: at + 1 };
  let end = at;
  while (isPlain(json[end] ?? '')) end += 1;
  return isValue(json.slice(at, end)) ? { kind: 'plain', end } : null;
}

const isPlain = (sign: string): boolean =>
  (sign >= '0' && sign <= '9') ||
  (sign >= 'a' && sign <= 'z') ||
  (sign >= 'A' && sign <= 'Z') ||
  sign === '-' ||
  sign === '+' ||
  sign === '.';

/** A number, or one of the three words. */
function isValue(text: string): boolean {
  return text === 'true' || text === 'false' || text === 'null' || isNumber(text);
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const isNumber = (text: string): boolean => NUMBER.test(text);

const ESCAPED = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't']);
const HEX = /^[0-9a-fA-F]{4}$/;

function textAt(json: string, start: number): Token | null {
  for (let at = start + 1; at < json.length; at += 1) {
    const sign = json[at] ?? '';
    if (sign === '"') return { kind: 'text', end: at + 1 };
    if (sign < ' ') return null;
    if (sign !== '\\') continue;
    at += 1;
    if (json[at] === 'u' && HEX.test(json.slice(at + 1, at + 5))) at += 4;
    else if (!ESCAPED.has(json[at] ?? '')) return null;
  }
  return null;
}
