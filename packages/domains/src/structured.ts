import { parseDocument } from 'yaml';
import { wrongName } from './json-names.ts';
import { brokenJson } from './json-places.ts';
import { refuse } from './refusal.ts';

/** More brackets or dashes than this in each other are refused before YAML, which reads by recursion, sees them. */
const DEEPEST_YAML = 300;

/** A text without the mark of its byte order. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** A JSON text as a value. Faults with the line, the column and what stands there: `domain-broken`; `domain-field-wrong` for a name that stands twice. */
export function jsonIn(text: string, file: string): unknown {
  const json = withoutMark(text);
  const value = parsed(json, file);
  const wrong = wrongName(json);
  return wrong === null ? value : refuse('domain-field-wrong', wrong.what, `${file}, ${wrong.place}`);
}

function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    const broken = brokenJson(json);
    if (broken === null) return refuse('domain-broken', 'The file is not well-formed JSON.', file);
    return refuse(
      'domain-broken',
      `The file is not well-formed JSON: ${broken.what}.`,
      `${file}, ${broken.place}`,
    );
  }
}

/**
 * A YAML text as a value: plain data of the core schema, mappings as maps so that keys stay what they are. Aliases
 * beyond a hundred uses are refused, as is what nests too deeply.
 */
export function yamlIn(text: string, file: string): unknown {
  if (nestsTooDeeply(text))
    return refuse(
      'domain-too-large',
      `Parts nest more than ${DEEPEST_YAML} deep, or have more than ${MOST_PROPERTIES} anchors.`,
      file,
    );
  const document = parseDocument(text, { uniqueKeys: true, schema: 'core', logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    return refuse(
      'domain-broken',
      `The file is not the YAML that is expected (${error.code}).`,
      line === undefined ? file : `${file}, line ${line}`,
    );
  }
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: 100 }) as unknown;
  } catch {
    return refuse('domain-too-large', 'The file uses its aliases too often.', file);
  }
}

/**
 * A bound on how deep YAML can nest: open brackets at any place, indentation, and the marks that open a part at the
 * beginning of a line (`- - -`). Brackets in quoted text count too, which only makes the bound safer.
 */
function nestsTooDeeply(text: string): boolean {
  let brackets = 0;
  let opening = 0;
  let properties = 0;
  let before = true;
  for (const character of text) {
    if (character === '\n') [opening, before] = [0, true];
    else if (character === '[' || character === '{') brackets += 1;
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    else if (character === '&' || character === '!') properties += 1;
    else if (before && OPENING.has(character)) opening += 1;
    else before = false;
    if (brackets > DEEPEST_YAML || (!before && opening > DEEPEST_YAML)) return true;
    if (opening > DEEPEST_YAML * 2 || properties > MOST_PROPERTIES) return true;
  }
  return false;
}

/** Anchors and tags; the parser takes the square of their number in one place. */
const MOST_PROPERTIES = 2_000;

const OPENING = new Set([' ', '-', '?', '\t']);
