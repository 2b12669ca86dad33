import { escapeXml } from './characters.ts';
import { closingOf, innerOf, isSelfClosed, sourceOf, tagOf, type Element, type Markup } from './markup.ts';
import { type RunItem, type Unit } from './paragraph-text.ts';

/** Characters as run contents: text with tabs and line breaks as elements. `name` is `t`, or `delText` in a deletion. */
export function runContents(text: string, name: 't' | 'delText'): string {
  return text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (part === '\n') return '<w:br/>';
      return part === '' ? '' : `<w:${name} xml:space="preserve">${escapeXml(part)}</w:${name}>`;
    })
    .join('');
}

/** The properties of a run as they stand, without the note of an earlier change of them. */
export function runProperties(markup: Markup, run: Element): string {
  const properties = run.children.find(({ name }) => name === 'w:rPr');
  if (properties === undefined) return '';
  const change = properties.children.find(({ name }) => name === 'w:rPrChange');
  if (change === undefined) return sourceOf(markup, properties);
  const source = sourceOf(markup, properties);
  return source.slice(0, change.start - properties.start) + source.slice(change.end - properties.start);
}

/** The properties with the note of an earlier change of them, whose tag is written as `tagged` says. */
function propertiesOf(markup: Markup, run: Element, tagged: (tag: string) => string): string {
  const properties = run.children.find(({ name }) => name === 'w:rPr');
  if (properties === undefined) return '';
  const source = sourceOf(markup, properties);
  const change = properties.children.find(({ name }) => name === 'w:rPrChange');
  if (change === undefined) return source;
  const [start, end] = [change.start - properties.start, change.inner - properties.start];
  return source.slice(0, start) + tagged(source.slice(start, end)) + source.slice(end);
}

/**
 * The part `[from, to)` of a run, with its properties; `tagged` gives the tag of an earlier change of them another id in
 * each part. Marks without width go with the character after them; those at
 * the run's end with the last part.
 */
export function runPart(
  markup: Markup,
  unit: Unit,
  [from, to]: readonly [number, number],
  tagged: (tag: string) => string,
  textIn: (element: Element) => string,
): string {
  const run = unit.first;
  if (isSelfClosed(run)) return sourceOf(markup, run);
  const inside = unit.items
    .filter((item) => isInside(item, from, to, unit.end))
    .map((item) => itemPart(markup, item, [from, to], textIn));
  return `${tagOf(markup, run)}${propertiesOf(markup, run, tagged)}${inside.join('')}${closingOf(markup, run)}`;
}

function isInside({ start, end }: RunItem, from: number, to: number, last: number): boolean {
  if (start === end) return (start >= from && start < to) || (start === to && to === last);
  return start < to && end > from;
}

function itemPart(
  markup: Markup,
  { start, end, element, kind }: RunItem,
  [from, to]: readonly [number, number],
  textIn: (element: Element) => string,
): string {
  if (kind !== 'text' || (start >= from && end <= to)) return sourceOf(markup, element);
  const text = textIn(element).slice(Math.max(0, from - start), to - start);
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** A simple field as runs, which a revision can hold (17.16.19 fldSimple stands outside revisions). */
export function asComplexField(markup: Markup, element: Element, instruction: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>`;
  return mark('begin') + code + mark('separate') + innerOf(markup, element) + mark('end');
}
