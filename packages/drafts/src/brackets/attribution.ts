import type { Span } from '@nonpaper/vocabulary';
import { isClosing, isSign, SIGNS } from './bracket-signs.ts';
import { PLACEHOLDERS } from '../data/bracket-words.ts';
import { editLabel } from './edit-labels.ts';
import { isGap } from './gaps.ts';
import type { PartyBook } from './party-book.ts';
import { isCode } from './party-shapes.ts';
import type { Stance } from './stances.ts';
import { stancesOf } from './stances.ts';

/**
 * Where labels stand that say whose wording a bracket holds and who supports or opposes it: before the wording
 * (`[US: …]`), at its end (`[… – US]`, `[… (US)]`), behind the bracket (`[…] (EU, AOSIS)`, `[…] {EU}`, `[…]^EU`, `[…]EU`), or
 * before it (`EU: [ … ]`). What a label says is read by `stancesOf`.
 */
export interface Label {
  readonly stances: readonly Stance[];
  /** The label with its colon, parentheses and the white space that parts it from the wording. */
  readonly span: Span;
}

const LONGEST = 200;
const INSIDE = new RegExp(`\\s{0,3}([^${SIGNS}:\\n]{1,${LONGEST}}):(?!/)\\*{0,3}[ \\t\\u00a0]*`, 'uy');
const RAISED = [
  new RegExp(`\\^\\{([^${SIGNS}\\n]{1,80})\\}`, 'uy'),
  new RegExp(`\\^\\(([^()${SIGNS}\\n]{1,80})\\)`, 'uy'),
  /\^(\p{Lu}[\p{L}\d+&,/.-]{0,60}[\p{L}\d+]|\p{Lu})/uy,
];
const IN_PARENTHESES = new RegExp(`[ \\t\\u00a0]?\\(([^()${SIGNS}\\n]{1,${LONGEST}})\\)`, 'uy');
const IN_BRACES = new RegExp(`[ \\t\\u00a0]?[{｛]([^${SIGNS}\\n]{1,${LONGEST}})[}｝]`, 'uy');
const CODE_BEHIND = /([\p{Lu}\d+]{2,8})(?![\p{L}\d])/uy;
const AT_THE_END = new RegExp(
  `(?:\\s[–—-]\\s([^–—():\\n${SIGNS}]{1,60})|\\s?\\(([^()\\n${SIGNS}]{1,60})\\))\\s*$`,
  'u',
);
const MOST_LABELS = 4;

/** The label just inside an opening bracket; `inner` is the offset behind the sign. */
export function labelBefore(text: string, inner: number, book: PartyBook): Label | null {
  const edit = editLabel(text, inner, book);
  if (edit !== null) return { stances: edit.stances, span: [inner, edit.end] };
  INSIDE.lastIndex = inner;
  const found = INSIDE.exec(text);
  const said = found === null ? null : stancesOf(found[1] ?? '', book, true);
  if (said === null) return null;
  const end = INSIDE.lastIndex;
  const more = editLabel(text, end, book); // "[Arvenia: delete: at once]"
  if (more?.role === undefined || more.stances.length > 0)
    return { stances: said.stances, span: [inner, end] };
  return { stances: said.stances.map((each) => ({ ...each, role: more.role })), span: [inner, more.end] };
}

/** The labels just behind a closing bracket, up to four; `inner` is the offset behind the opening sign. */
export function labelsAfter(text: string, end: number, inner: number, book: PartyBook): Label[] {
  const labels: Label[] = [];
  for (let at = end; labels.length < MOST_LABELS;) {
    const label = labelAt(text, at, inner, end, book, labels.length === 0);
    if (label === null) break;
    labels.push(label);
    at = label.span[1];
  }
  return labels;
}

function labelAt(
  text: string,
  at: number,
  inner: number,
  end: number,
  book: PartyBook,
  isFirst: boolean,
): Label | null {
  for (const pattern of RAISED) {
    const label = labelBy(pattern, text, at, book, true);
    if (label !== null) return label;
  }
  const inside = labelBy(IN_PARENTHESES, text, at, book);
  if (inside !== null) return isAbbreviation(text, inner, end, inside) ? null : inside;
  const braced = bracedAt(text, at, book);
  if (braced !== null) return braced;
  return isFirst ? labelBy(CODE_BEHIND, text, at, book) : null;
}

/** `[shall] {Arvenia}`: braces behind a bracket that hold nothing but parties. A gap to be filled in is none, nor what a party says. */
function bracedAt(text: string, at: number, book: PartyBook): Label | null {
  IN_BRACES.lastIndex = at;
  const inner = IN_BRACES.exec(text)?.[1] ?? '';
  if (isGap(inner) || PLACEHOLDERS.has(inner.trim().toLowerCase())) return null;
  const said = stancesOf(inner, book);
  return said === null || said.explicit ? null : { stances: said.stances, span: [at, IN_BRACES.lastIndex] };
}

function labelBy(pattern: RegExp, text: string, at: number, book: PartyBook, letters = false): Label | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const said = found === null ? null : stancesOf(found[1] ?? '', book, letters);
  return said === null ? null : { stances: said.stances, span: [at, pattern.lastIndex] };
}

/** "[the Northern Trade Alliance] (NTA)" gives an abbreviation and no party: the initials are those of the wording. */
function isAbbreviation(text: string, inner: number, end: number, { stances }: Label): boolean {
  const [only, ...others] = stances;
  if (only === undefined || others.length > 0 || only.printed.length < 2) return false;
  const wording = text.slice(Math.max(inner, end - LONGEST), end);
  const initials = [...wording.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([letter]) => letter).join('');
  return only.printed.length >= 3 && initials.endsWith(only.printed);
}

/** The label that ends the wording inside a bracket. Only codes, listed parties and a role said in words count here. */
export function labelAtTheEnd(text: string, inner: number, innerEnd: number, book: PartyBook): Label | null {
  const from = Math.max(inner, innerEnd - 80);
  const found = AT_THE_END.exec(text.slice(from, innerEnd));
  const said = found === null ? null : stancesOf(found[1] ?? found[2] ?? '', book);
  if (found === null || said === null) return null;
  const start = from + found.index;
  if (found[2] !== undefined && isClosing(text[start - 1])) return null; // the label of a bracket that ends there
  const certain =
    said.strong || said.stances.every(({ listed, printed }) => listed || isCode(printed, () => false));
  return certain ? { stances: said.stances, span: [start, innerEnd] } : null;
}

/**
 * The label that stands before an opening bracket with a colon: `Arvenia: [ … ]`. It opens a line or sentence, or
 * stands behind another bracket; `floor` is where the labels behind that bracket end.
 */
export function labelOutside(text: string, open: number, floor: number, book: PartyBook): Label | null {
  const colon = backOverSpaces(text, open, floor) - 1;
  if (colon >= floor && text[colon] === ')') return roundLabel(text, colon, open, floor, book);
  if (colon < floor || text[colon] !== ':') return null;
  const start = labelStart(text, colon, floor);
  const said = start === null ? null : stancesOf(text.slice(start, colon), book, true);
  return start === null || said === null ? null : { stances: said.stances, span: [start, open] };
}

/** `(proposed by Arvenia) [ … ]`: round brackets before a bracket are its label only where they say a role. */
function roundLabel(text: string, end: number, open: number, floor: number, book: PartyBook): Label | null {
  const from = Math.max(floor, end - LONGEST);
  const start = from + text.slice(from, end).lastIndexOf('(');
  if (start < from || text.slice(start, end).includes('\n')) return null;
  const said = stancesOf(text.slice(start + 1, end), book);
  return said?.explicit === true ? { stances: said.stances, span: [start, open] } : null;
}

/** Whether a colon or round bracket stands just before a place, so that a label may. */
export function hasLabelBefore(text: string, open: number): boolean {
  const sign = text[backOverSpaces(text, open, 0) - 1];
  return sign === ':' || sign === ')';
}

function backOverSpaces(text: string, from: number, floor: number): number {
  let at = from;
  while (at > floor && from - at < 4 && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the sentence or line of a label begins; null where it is further away than a label may be long. */
function labelStart(text: string, colon: number, floor: number): number | null {
  let at = colon;
  while (at > floor && !startsAfter(text, at - 1)) {
    at -= 1;
    if (colon - at > LONGEST) return null;
  }
  while (at < colon && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function startsAfter(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === '\n' || isSign(sign)) return true;
  return (sign === '.' || sign === ';' || sign === '?' || sign === '!') && /\s/u.test(text[at + 1] ?? ' ');
}
