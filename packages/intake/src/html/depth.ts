import { RAW_ELEMENTS, VOID_ELEMENTS } from './elements.ts';

/** Elements may stand in each other to this depth. Real pages stay below 100; the parser's time grows with the square. */
export const DEEPEST_ELEMENT = 1000;

/** An opening tag of the key closes an open element of these names, if that is the innermost one. */
const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  p: ['p'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
};
const CLOSES_PARAGRAPH =
  /^(?:address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|main|nav|ol|pre|section|table|ul)$/;

/**
 * Tells whether the tags of a page nest beyond a depth, by walking over them once without building anything. The
 * walk keeps the names of open elements, lets a tag close what it closes by rule, and ignores stray end tags.
 */
export function nestsBeyond(html: string, deepest: number): boolean {
  const open: string[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = tagAt(html, at);
    if (tag.closing) close(open, tag.name);
    else if (tag.name !== '' && !tag.selfClosed && !VOID_ELEMENTS.has(tag.name)) push(open, tag.name);
    if (open.length > deepest) return true;
    at = html.indexOf('<', afterRaw(html, tag, open));
  }
  return false;
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosed: boolean;
  readonly end: number;
}

const NAME = /[a-z][^\s/>]{0,60}/iy;

function tagAt(html: string, at: number): Tag {
  if (html.startsWith('<!--', at)) return nothingUntil(html, '-->', at + 4);
  const closing = html[at + 1] === '/';
  NAME.lastIndex = at + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase() ?? '';
  if (name === '') return { name, closing: false, selfClosed: false, end: at + 1 };
  const end = endOfTag(html, NAME.lastIndex);
  return { name, closing, selfClosed: false, end };
}

function nothingUntil(html: string, ending: string, from: number): Tag {
  const found = html.indexOf(ending, from);
  return {
    name: '',
    closing: false,
    selfClosed: false,
    end: found === -1 ? html.length : found + ending.length,
  };
}

/** The `>` that ends a tag: not one within a quoted attribute value. */
function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const character = html[at];
    if (character === '>') return at + 1;
    if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) {
      const closing = html.indexOf(character, at + 1);
      if (closing === -1) return html.length;
      at = closing;
    }
    at += 1;
  }
  return html.length;
}

function push(open: string[], name: string): void {
  const innermost = open.at(-1);
  const closes = CLOSED_BY[name]?.includes(innermost ?? '') === true;
  if (closes || (innermost === 'p' && CLOSES_PARAGRAPH.test(name))) open.pop();
  open.push(name);
}

function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index !== -1) open.length = index;
}

/** Skips the characters of a raw element, whose `<` are no tags. */
function afterRaw(html: string, tag: Tag, open: string[]): number {
  if (tag.closing || !RAW_ELEMENTS.has(tag.name)) return tag.end;
  const ending = new RegExp(`</${tag.name}`, 'gi');
  ending.lastIndex = tag.end;
  const found = ending.exec(html);
  open.pop();
  return found === null ? html.length : endOfTag(html, ending.lastIndex);
}
