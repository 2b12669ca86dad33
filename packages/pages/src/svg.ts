import { clean } from './clean.ts';

declare const drawn: unique symbol;

/** A finished picture as markup. Made only in this file, from escaped text, so it may stand in a page as it is. */
export type Svg = string & { readonly [drawn]: true };

/** A part of a picture. */
export type Shape = string & { readonly [drawn]: 'part' };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Escapes text for markup, between tags and in double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** One element with its attributes in the order given; numbers are rounded to hundredths, so bytes do not depend on the machine. */
export function shape(name: string, attributes: Attributes, ...inner: readonly Shape[]): Shape {
  const open = `<${name}${written(attributes)}`;
  return (inner.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</${name}>`) as Shape;
}

/** Text as the content of an element. */
export const letters = (text: string): Shape => escapeMarkup(text) as Shape;

/** One line of text at a place. */
export const label = (text: string, x: number, y: number, attributes: Attributes = {}): Shape =>
  shape('text', { x, y, ...attributes }, letters(text));

export interface Frame {
  /** Prefix of the ids in the picture; unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** Closes a picture: role, title and description for those who do not see it, one font, black on white. */
export function drawing(frame: Frame, shapes: readonly Shape[]): Svg {
  const { id, width, height } = frame;
  const outer = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    width,
    height,
    'font-family': 'Arial, Helvetica, Liberation Sans, sans-serif',
    'font-size': FONT_SIZE,
    fill: INK,
  };
  return shape(
    'svg',
    outer,
    shape('title', { id: `${id}-title` }, letters(frame.title)),
    shape('desc', { id: `${id}-desc` }, letters(frame.description)),
    ...shapes,
  ) as string as Svg;
}

/** Width of a picture that fills an A4 page between its margins, in CSS pixels. */
export const PAGE_WIDTH = 680;
export const FONT_SIZE = 10.5;
export const INK = '#1a1a1a';
export const GREY = '#6b6b6b';
export const PALE = '#c9c9c9';

/** A number as it is written in a picture. */
export function rounded(value: number): string {
  const text = (Math.round(value * 100) / 100).toString();
  return text === '-0' ? '0' : text;
}

/**
 * A safe upper estimate of the width of a text set in Arial, in CSS pixels; there is no screen to measure on. Class
 * widths are those of the widest common letters of each class, so that a label never takes more than was kept free.
 */
export function widthOf(text: string, size = FONT_SIZE): number {
  let units = 0;
  for (const character of clean(text)) units += unitsOf(character);
  return (units / 1000) * size;
}

function unitsOf(character: string): number {
  if (/[ijl.,:;!'|/()[\] -]/u.test(character)) return 340;
  if (/[mwMW%@—]/u.test(character)) return 930;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(
      character,
    )
  )
    return 1050;
  if (/\p{Mark}/u.test(character)) return 0;
  if (/[\p{Lu}]/u.test(character)) return 740;
  return /[\u0020-\u007e]/u.test(character) ? 570 : 680;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escapeMarkup(value)}"`)
    .join('');
}
