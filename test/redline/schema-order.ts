import { below, type Element } from './xml.ts';

/**
 * The order of children that ECMA-376 part 1 (annex A.1, wml.xsd) gives to the elements that a redline writes into.
 * An element that is not in a list may stand anywhere.
 */
const words = (list: string): readonly string[] => list.split(' ').map((name) => `w:${name}`);

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': words(
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
  ),
  'w:trPr': words('ins del trPrChange'),
  'w:sectPr': words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  ),
  'w:numPr': words('ilvl numId numberingChange ins'),
  'w:pBdr': words('top left bottom right between bar'),
  'w:tblBorders': words('top left start bottom right end insideH insideV'),
  'w:tcBorders': words('top left start bottom right end insideH insideV tl2br tr2bl'),
  'w:sdt': words('sdtPr sdtEndPr sdtContent'),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
};

/** What has to come first in its parent, in this order. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  'w:p': ['w:pPr'],
  'w:r': ['w:rPr'],
  'w:tbl': ['w:tblPr', 'w:tblGrid'],
  'w:tr': ['w:tblPrEx', 'w:trPr'],
  'w:tc': ['w:tcPr'],
};
/** Range marks may stand before the properties of a table. */
const RANGE_MARK = /^w:(?:bookmark|move(?:From|To)Range|commentRange)/;

/** 17.13.5 CT_RunTrackChange: no link and no field of one element. */
const CHANGED =
  /^(?:w:(?:r|sdt|smartTag|customXml|dir|bdo|proofErr|perm(?:Start|End)|ins|del|moveFrom|moveTo)|m:\w+)$/;
const BLOCK = /^w:(?:p|tbl|sdt|customXml|altChunk)$/;

/** Where children of `parent` may stand at all: only what a redline could get wrong. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  'w:tbl': /^w:(?:tblPr|tblGrid|tr|sdt|customXml|ins|del|moveFrom|moveTo)$/,
  'w:tr': /^w:(?:tblPrEx|trPr|tc|sdt|customXml)$/,
  'w:tc': /^w:(?:tcPr|p|tbl|sdt|customXml|altChunk)$/,
  'w:body': /^w:(?:p|tbl|sdt|customXml|altChunk|sectPr)$/,
  'w:ins': CHANGED,
  'w:del': CHANGED,
  'w:moveFrom': CHANGED,
  'w:moveTo': CHANGED,
  'w:comment': BLOCK,
  'w:footnote': BLOCK,
  'w:endnote': BLOCK,
};

/** What is out of place in a part. */
export function orderFaults(root: Element): string[] {
  const faults = orderFaultsOf(root);
  for (const { element } of below(root)) faults.push(...orderFaultsOf(element));
  return faults;
}

function orderFaultsOf(element: Element): string[] {
  const names = element.children.map(({ name }) => name);
  const faults = [...wrongOrder(element.name, names), ...notFirst(element.name, names)];
  const content = CONTENT[element.name];
  for (const name of names)
    if (content !== undefined && !content.test(name) && !RANGE_MARK.test(name))
      faults.push(`${name} stands in ${element.name}`);
  if (element.name === 'w:tc' && names.at(-1) !== 'w:p') faults.push('a cell does not end with a paragraph');
  if (element.name === 'w:tr' && !names.includes('w:tc')) faults.push('a row without cells');
  if (element.name === 'w:tbl' && !names.includes('w:tr')) faults.push('a table without rows');
  if (element.name === 'w:body' && names.lastIndexOf('w:sectPr') !== names.length - 1)
    faults.push('the body does not end with its section');
  return faults;
}

/** A section has one of these for each kind of page, in any order. */
const MANY: ReadonlySet<string> = new Set(['w:headerReference', 'w:footerReference']);

function wrongOrder(parent: string, names: readonly string[]): string[] {
  const order = ORDERS[parent];
  if (order === undefined) return [];
  // In rows' properties all but the marks of revisions may stand in any order, before those.
  const free = parent === 'w:trPr' ? -1 : null;
  const places = names.map((name) =>
    order.includes(name) ? (MANY.has(name) ? 0 : order.indexOf(name)) : free,
  );
  const known = places.filter((place) => place !== null);
  const unordered = known.some((place, at) => at > 0 && place < known[at - 1]!);
  const doubled = names.filter(
    (name, at) => order.includes(name) && names.indexOf(name) !== at && !MANY.has(name),
  );
  return [
    ...(unordered ? [`${parent} has its children in the order ${names.join(' ')}`] : []),
    ...doubled.map((name) => `${parent} has ${name} twice`),
  ];
}

function notFirst(parent: string, names: readonly string[]): string[] {
  const first = FIRST[parent];
  if (first === undefined) return [];
  const others = parent === 'w:tbl' ? names.filter((name) => !RANGE_MARK.test(name)) : names;
  const wanted = first.filter((name) => others.includes(name));
  const wrong = wanted.some((name, at) => others[at] !== name);
  return wrong ? [`${parent} does not begin with ${wanted.join(' ')}: ${others.slice(0, 4).join(' ')}`] : [];
}
