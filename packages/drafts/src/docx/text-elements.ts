import { attributeOf, charactersIn, type Element, type Markup } from './markup.ts';

/** Elements in a run that stand for one character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
/** 17.3.3.1 br: a page or column break is no character of the text. */
export function lineBreak(markup: Markup, element: Element): string | undefined {
  const type = attributeOf(markup, element, 'type');
  return type === null || type === 'textWrapping' ? '\n' : undefined;
}

/** The characters of a text element; white space at its ends counts only where it says so (17.3.3.31 t). */
export function textOf(markup: Markup, element: Element): string {
  const characters = charactersIn(markup, element).replaceAll('\n', ' ');
  return attributeOf(markup, element, 'space') === 'preserve' ? characters : withoutOuterBlanks(characters);
}

/** Linear whatever the text, unlike an anchored expression. */
function withoutOuterBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** What an element in a run shows: its text, or the character that it stands for. */
export function shownBy(markup: Markup, element: Element): string {
  if (element.name === 'w:t') return textOf(markup, element);
  return (element.name === 'w:br' ? '\n' : CHARACTERS[element.name]) ?? '';
}
