import { unzipSync } from 'fflate';
import { orderFaults } from './schema-order.ts';
import { tieFaults } from './ties.ts';
import { below, parsed, type Element } from './xml.ts';

/** What was asked of the writer, as far as it shows in the file. */
export interface Asked {
  readonly author: string;
  readonly date?: string;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts that a redline writes into; every other one stays byte for byte as it was. */
const WRITTEN = new Set([
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
  'word/_rels/document.xml.rels',
  '[Content_Types].xml',
]);

/** Headers and footers are written where their words differ; that they stay otherwise is tried with the writer. */
const EDGES = /^word\/(?:header|footer)\d*\.xml$/;

/** All that is wrong with the build of a redline, whatever its text: nothing, in a sound one. */
export function structureFaults(redline: Uint8Array, newer: Uint8Array, asked: Asked): string[] {
  const parts = unzipSync(redline);
  const before = unzipSync(newer);
  const trees = new Map<string, Element>();
  const faults: string[] = [];
  for (const name of Object.keys(parts).filter((each) => /\.(?:xml|rels)$/.test(each))) {
    const result = parsed(textOf(parts, name));
    if ('fault' in result) faults.push(`${name} is no XML: ${result.fault}`);
    else trees.set(name, result.root);
  }
  if (faults.length > 0) return faults;
  const stories = storiesOf(trees);
  return [
    ...touchedParts(parts, before),
    ...stories.flatMap(([name, root]) => orderFaults(root).map((fault) => `${name}: ${fault}`)),
    ...idFaults(stories.map(([, root]) => root)),
    ...stories.flatMap(([name, root]) => moveFaults(root).map((fault) => `${name}: ${fault}`)),
    ...stories.flatMap(([name, root]) => textFaults(root).map((fault) => `${name}: ${fault}`)),
    ...signatureFaults(
      stories.map(([, root]) => root),
      earlierChanges(before),
      asked,
    ),
    ...lastMarkFaults(trees.get('word/document.xml'), textOf(before, 'word/document.xml')),
    ...packageFaults(parts, trees),
    ...newFaults(trees, before),
    // Earlier changes of others are settled by being accepted, or kept: such paragraphs are looked at by their text.
    ...(earlierChanges(before).length > 0 ? [] : changedWithoutMark(parts, before, trees)),
  ];
}

type Trees = ReadonlyMap<string, Element>;

/** The parts that hold text, comments too. */
const storiesOf = (trees: Trees): (readonly [string, Element])[] =>
  [...trees].filter(([name]) =>
    /^word\/(?:document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml$/.test(name),
  );

/** Ties that lead nowhere, but for those that already did in the newer file. */
function newFaults(trees: Trees, before: Parts): string[] {
  const faults = tieFaults(trees, storiesOf(trees));
  if (faults.length === 0) return [];
  const own = new Map<string, Element>();
  for (const name of Object.keys(before).filter((each) => /\.(?:xml|rels)$/.test(each))) {
    const result = parsed(textOf(before, name));
    if (!('fault' in result)) own.set(name, result.root);
  }
  const known = new Set(tieFaults(own, storiesOf(own)));
  return faults.filter((each) => !known.has(each));
}

const textOf = (parts: Parts, name: string): string => new TextDecoder().decode(parts[name]);

const sameBytes = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left !== undefined && right !== undefined && Buffer.compare(left, right) === 0;

function touchedParts(parts: Parts, before: Parts): string[] {
  return Object.keys(before).flatMap((name) => {
    if (!Object.hasOwn(parts, name)) return [`${name} is gone`];
    return WRITTEN.has(name) || EDGES.test(name) || sameBytes(parts[name], before[name])
      ? []
      : [`${name} was touched`];
  });
}

const CHANGE = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|[a-zA-Z]+Change)$/;
const RANGE_START = /^w:(?:moveFromRange|moveToRange|bookmark)Start$/;

const changesIn = (root: Element): Element[] =>
  [...below(root)].map(({ element }) => element).filter(({ name }) => CHANGE.test(name));

/** Ids of revisions and ranges are unique over all parts. */
function idFaults(roots: readonly Element[]): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const root of roots)
    for (const { element } of below(root)) {
      if (!CHANGE.test(element.name) && !RANGE_START.test(element.name)) continue;
      const id = element.attributes['w:id'];
      if (id === undefined || !/^\d+$/.test(id)) faults.push(`${element.name} has the id ${id ?? 'none'}`);
      else if (seen.has(id)) faults.push(`${element.name} has the id ${id}, which another has`);
      else seen.add(id);
    }
  return faults;
}

/** Ranges are closed in order (marks of paragraphs, in their properties, stand before the start of the range), and what has moved away under a name has moved to somewhere under it. */
function moveFaults(root: Element): string[] {
  const faults: string[] = [];
  const names: Record<'From' | 'To', string[]> = { From: [], To: [] };
  for (const side of ['From', 'To'] as const) {
    let open: string | null = null;
    for (const { element, ancestors } of below(root)) {
      const id = element.attributes['w:id'] ?? '';
      if (element.name === `w:move${side}RangeStart`) {
        if (open !== null) faults.push(`move ranges ${open} and ${id} overlap`);
        open = id;
        names[side].push(element.attributes['w:name'] ?? '');
      } else if (element.name === `w:move${side}RangeEnd`) {
        if (open !== id) faults.push(`the move range ${id} ends and was not open`);
        open = null;
      } else if (
        element.name === `w:move${side}` &&
        open === null &&
        !ancestors.some(({ name }) => name === 'w:trPr' || name === 'w:pPr')
      )
        faults.push(`w:move${side} outside any range`);
    }
    if (open !== null) faults.push(`the move range ${open} does not end`);
  }
  const [from, to] = [names.From.toSorted().join(' '), names.To.toSorted().join(' ')];
  if (from !== to) faults.push(`moved from ${from} and to ${to}`);
  if (new Set(names.From).size !== names.From.length) faults.push(`a name of a move is used twice: ${from}`);
  return faults;
}

/** Deleted text is delText, other text is not; a change does not hold one of its own kind; nor a paragraph another. */
function textFaults(root: Element): string[] {
  const faults: string[] = [];
  for (const { element, ancestors } of below(root)) {
    const around = new Set(ancestors.map(({ name }) => name));
    if ((element.name === 'w:t' || element.name === 'w:instrText') && around.has('w:del'))
      faults.push(`${element.name} in w:del`);
    if (element.name === 'w:delText' && !around.has('w:del')) faults.push('w:delText outside w:del');
    if (
      (element.name === 'w:ins' || element.name === 'w:del') &&
      around.has(element.name) &&
      !around.has('w:txbxContent')
    )
      faults.push(`${element.name} in ${element.name}`);
    if (element.name === 'w:p' && around.has('w:p') && !around.has('w:txbxContent'))
      faults.push('w:p in w:p');
    if (element.name === 'w:r' && around.has('w:r') && !around.has('w:txbxContent') && !around.has('w:ruby'))
      faults.push('w:r in w:r');
  }
  return faults;
}

/** How often each author and date was there before. */
const signatureOf = ({ attributes }: Element): string => `${attributes['w:author']} ${attributes['w:date']}`;

function earlierChanges(before: Parts): readonly string[] {
  const result = parsed(textOf(before, 'word/document.xml'));
  return 'fault' in result ? [] : changesIn(result.root).map(signatureOf);
}

/**
 * Changes that were not there before bear the author and the date that were asked for, never a clock's. One that begins a
 * section or content control may have no date instead, or where none was asked for, the one that means none.
 */
function signatureFaults(roots: readonly Element[], earlier: readonly string[], asked: Asked): string[] {
  const known = new Set(earlier);
  const wanted = `${asked.author} ${asked.date}`;
  const apart = `${asked.author} ${asked.date === undefined ? '1900-01-01T00:00:00Z' : undefined}`;
  return roots
    .flatMap(changesIn)
    .map(signatureOf)
    .filter((each) => each !== wanted && each !== apart && !known.has(each))
    .map((each) => `a change is signed ${each}`);
}

/** The last paragraph or table of the text, in a content control too. */
function lastBlock(root: Element | undefined): Element | undefined {
  let last = root?.children[0]?.children.findLast(({ name }) => LAST.has(name));
  while (last?.name === 'w:sdt')
    last = last.children
      .find(({ name }) => name === 'w:sdtContent')
      ?.children.findLast(({ name }) => LAST.has(name));
  return last;
}
const LAST: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:sdt']);

/** LibreOffice cannot take back a change of the document's last paragraph mark, nor is there one to take back. */
function lastMarkFaults(root: Element | undefined, source: string): string[] {
  const last = lastBlock(root);
  if (last === undefined) return [];
  if (last.name === 'w:tbl') {
    const newer = parsed(source);
    // Some programs end a file so, and nothing was changed behind the table.
    const isOwn = !('fault' in newer) && lastBlock(newer.root)?.name === 'w:tbl';
    return isOwn ? [] : ['a table is the last block'];
  }
  const properties = last.children.find(({ name }) => name === 'w:pPr')?.children ?? [];
  const mark = properties.find(({ name }) => name === 'w:rPr')?.children ?? [];
  return mark.some(({ name }) => CHANGE.test(name) && name !== 'w:rPrChange')
    ? ['the last paragraph mark is changed']
    : [];
}

/** Every part has a type, every type a part, every relation a target, every reference a relation. */
function packageFaults(parts: Parts, trees: ReadonlyMap<string, Element>): string[] {
  const types = trees.get('[Content_Types].xml')?.children ?? [];
  const overrides = types.flatMap(({ attributes }) => attributes['PartName']?.slice(1) ?? []);
  const extensions = types.flatMap(({ attributes }) => attributes['Extension'] ?? []);
  const untyped = Object.keys(parts).filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(name) &&
      !extensions.includes(name.split('.').at(-1) ?? ''),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => !Object.hasOwn(parts, name))
      .map((name) => `a content type for ${name}, which is not there`),
    ...overrides
      .filter((name, at) => overrides.indexOf(name) !== at)
      .map((name) => `two content types for ${name}`),
    ...relationFaults(parts, trees),
  ];
}

function relationFaults(parts: Parts, trees: ReadonlyMap<string, Element>): string[] {
  const relations = trees.get('word/_rels/document.xml.rels')?.children ?? [];
  const ids = relations.map(({ attributes }) => attributes['Id'] ?? '');
  const inside = relations.filter(({ attributes }) => attributes['TargetMode'] !== 'External');
  const missing = inside
    .map(({ attributes }) => new URL(attributes['Target'] ?? '', 'file:///word/').pathname.slice(1))
    .filter((name) => !Object.hasOwn(parts, name));
  const document = trees.get('word/document.xml');
  const used =
    document === undefined ? [] : [...below(document)].flatMap(({ element }) => referencesOf(element));
  return [
    ...missing.map((name) => `a relation to ${name}, which is not there`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two relations have the id ${id}`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${id} is used and no relation`),
    ...noteFaults(trees),
  ];
}

const referencesOf = ({ attributes }: Element): string[] =>
  ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []);

/** Every note that is referred to is there, once. */
function noteFaults(trees: ReadonlyMap<string, Element>): string[] {
  const document = trees.get('word/document.xml');
  if (document === undefined) return [];
  return NOTES.flatMap((kind) => {
    const there = (trees.get(`word/${kind}s.xml`)?.children ?? []).map(
      ({ attributes }) => attributes['w:id'] ?? '',
    );
    const used = referencesIn(document, kind).map(({ element }) => element.attributes['w:id'] ?? '');
    return [
      ...used.filter((id) => !there.includes(id)).map((id) => `${kind} ${id} is referred to and not there`),
      ...used.filter((id, at) => used.indexOf(id) !== at).map((id) => `${kind} ${id} is referred to twice`),
      ...there.filter((id, at) => there.indexOf(id) !== at).map((id) => `two ${kind}s have the id ${id}`),
    ];
  });
}

/**
 * A paragraph of the redline that bears no mark of a change stands in the newer document just so, in that order. A
 * reference to a note may have another id where one that is taken out stands before it: LibreOffice wants rising ids; and a table
 * of contents may begin in an entry that is taken out before it.
 */
function changedWithoutMark(parts: Parts, before: Parts, trees: ReadonlyMap<string, Element>): string[] {
  const root = trees.get('word/document.xml');
  const earlier = parsed(textOf(before, 'word/document.xml'));
  if (root === undefined || 'fault' in earlier) return [];
  const source = textOf(before, 'word/document.xml');
  const originals = paragraphsIn(earlier.root).map(({ start, end }) => source.slice(start, end));
  const written = textOf(parts, 'word/document.xml');
  const references = NOTES.map((kind) => keptReferences(root, earlier.root, kind));
  const lost = references.flatMap((each) => ('fault' in each ? [each.fault] : []));
  if (lost.length > 0) return lost;
  const numbers = new Map(references.flatMap((each) => ('numbers' in each ? [...each.numbers] : [])));
  const faults: string[] = [];
  let at = 0;
  for (const paragraph of paragraphsIn(root).filter(
    (each, index, all) => isUnmarked(each) && !isOlderEnd(each, paragraphBefore(all, index)),
  )) {
    const own = withOwnNumbers(written.slice(paragraph.start, paragraph.end), numbers);
    const found = originals.findIndex(
      (original, place) => place >= at && (original === own || withoutBegin(original) === own),
    );
    if (found === -1 && originals.length > 0)
      faults.push(`a paragraph without a mark is not as it was: ${own.slice(0, 300)}`);
    else at = found + 1;
  }
  return faults;
}

/** A paragraph without the marks with which a field over several begins in it: they may stand in one taken out before it. */
const withoutBegin = (paragraph: string): string =>
  paragraph.replace(
    /^(<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?)(?:<w:r(?: [^>]*)?>(?:(?!<\/w:r>|<w:t[ >]).)*(?:"begin"|<w:instrText|"separate")(?:(?!<\/w:r>|<w:t[ >]).)*<\/w:r>)+/u,
    '$1',
  );

/** The id in the newer document of each kept reference to a note, by its kind and id in the redline. */
function keptReferences(
  root: Element,
  earlier: Element,
  kind: (typeof NOTES)[number],
): { readonly numbers: ReadonlyMap<string, string> } | { readonly fault: string } {
  const numbers = new Map<string, string>();
  const originals = referencesIn(earlier, kind).map(({ element }) => element.attributes['w:id'] ?? '');
  let kept = 0;
  let takenOut = 0;
  for (const { element, ancestors } of referencesIn(root, kind)) {
    if (ancestors.some((each) => isTakenOut(each) || isDeletedRow(each))) {
      takenOut += 1;
      continue;
    }
    const [id, original] = [element.attributes['w:id'] ?? '', originals[kept] ?? ''];
    kept += 1;
    if (takenOut === 0 && id !== original)
      return { fault: `${kind} ${original} has the number ${id}, and none before it is taken out` };
    numbers.set(`${kind} ${id}`, original);
  }
  return kept === originals.length
    ? { numbers }
    : { fault: `${kept} of ${originals.length} references stay` };
}

const NOTES = ['footnote', 'endnote'] as const;
const referencesIn = (root: Element, kind: (typeof NOTES)[number]) =>
  [...below(root)].filter(({ element }) => element.name === `w:${kind}Reference`);
const isTakenOut = ({ name }: Element): boolean => name === 'w:del' || name === 'w:moveFrom';

const withOwnNumbers = (paragraph: string, numbers: ReadonlyMap<string, string>): string =>
  paragraph.replace(
    /(<w:(footnote|endnote)Reference w:id=")([^"]*)/g,
    (_, before: string, kind: string, id: string) => before + (numbers.get(`${kind} ${id}`) ?? id),
  );

/**
 * An empty paragraph that is joined to one before it when the changes are accepted: the older document's last one, shown
 * as taken out. The mark that goes has to be the one before it, since the last one cannot.
 */
function isOlderEnd({ children }: Element, before: Element | undefined): boolean {
  const properties = before?.children.find(({ name }) => name === 'w:pPr');
  const mark = properties?.children.find(({ name }) => name === 'w:rPr');
  const isEmpty = children.every(({ name }) => name === 'w:pPr');
  return isEmpty && mark?.children.some(({ name }) => name === 'w:del' || name === 'w:moveFrom') === true;
}

/** The paragraph before one, not those of a text box that hangs on it. */
function paragraphBefore(all: readonly Element[], index: number): Element | undefined {
  const [own, last] = [all[index], all[index - 1]];
  const holder = all.findLast(
    (each, at) => at < index && last !== undefined && each.end > last.end && each.end <= (own?.start ?? 0),
  );
  return holder ?? last;
}

/** Paragraphs, but for those of rows that are deleted as a whole. */
const paragraphsIn = (root: Element): Element[] =>
  [...below(root)]
    .filter(({ element, ancestors }) => element.name === 'w:p' && !ancestors.some(isDeletedRow))
    .map(({ element }) => element);

const isDeletedRow = ({ name, children }: Element): boolean =>
  name === 'w:tr' &&
  children.some((child) => child.name === 'w:trPr' && child.children.some((each) => each.name === 'w:del'));

const isUnmarked = (paragraph: Element): boolean =>
  [...below(paragraph)].every(
    ({ element }) => !CHANGE.test(element.name) && !/^w:(?:move|comment)/.test(element.name),
  );
