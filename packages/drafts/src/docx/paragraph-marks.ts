import { childOf, isSelfClosed, tagOf, type Element, type Markup } from './markup.ts';
import type { Splices } from './splices.ts';

/** Sets a change on the mark of a paragraph of the newer file. */
export function writeMark(element: Element, mark: string, splices: Splices): void {
  const properties = childOf(element, 'w:pPr');
  const own = childOf(properties, 'w:rPr');
  if (properties === undefined) {
    splices.insert(element.inner, `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`);
  } else if (isSelfClosed(properties)) {
    splices.replace(properties.start, properties.end, `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`);
  } else if (own === undefined) {
    const next = properties.children.find(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
    splices.insert(next?.start ?? properties.innerEnd, `<w:rPr>${mark}</w:rPr>`);
  } else if (isSelfClosed(own)) splices.replace(own.start, own.end, `<w:rPr>${mark}</w:rPr>`);
  else splices.insert(own.inner, mark);
}

/** A paragraph that closes itself is opened, so that something can stand in it. */
export function openedParagraph(markup: Markup, element: Element, inside: string): string {
  const tag = tagOf(markup, element);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'w:p';
  return `${tag.slice(0, tag.lastIndexOf('/'))}>${inside}</${name}>`;
}
