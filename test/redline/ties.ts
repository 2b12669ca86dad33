import { below, type Element } from './xml.ts';

/**
 * What in a package refers to something else in it: comments and their ranges, bookmarks, fields, styles and lists,
 * relations of every part. Word calls a file damaged, or drops what it holds, where such a tie leads nowhere.
 */
export function tieFaults(
  trees: ReadonlyMap<string, Element>,
  stories: readonly (readonly [string, Element])[],
) {
  return [
    ...stories.flatMap(([name, root]) =>
      [...rangeFaults(root, 'bookmark'), ...fieldFaults(root), ...sizeFaults(root)].map(
        (fault) => `${name}: ${fault}`,
      ),
    ),
    ...commentFaults(trees, stories),
    ...nameFaults(trees, stories),
    ...stories.flatMap(([name, root]) => relationFaults(name, root, trees)),
  ];
}

const idOf = ({ attributes }: Element): string => attributes['w:id'] ?? '';
const named = (root: Element, name: string): Element[] =>
  [...below(root)].flatMap(({ element }) => (element.name === name ? [element] : []));
const twice = (list: readonly string[]): string[] => list.filter((each, at) => list.indexOf(each) !== at);

/** Ranges that begin once, and end once behind that. */
function rangeFaults(root: Element, kind: 'bookmark' | 'commentRange'): string[] {
  const [starts, ends] = [named(root, `w:${kind}Start`), named(root, `w:${kind}End`)];
  const begun = new Map(starts.map((each) => [idOf(each), each.start]));
  const ended = new Map(ends.map((each) => [idOf(each), each.start]));
  return [
    ...[...begun].filter(([id]) => !ended.has(id)).map(([id]) => `the ${kind} ${id} does not end`),
    ...[...ended]
      .filter(([id, at]) => (begun.get(id) ?? Infinity) > at)
      .map(([id]) => `the ${kind} ${id} ends and had not begun`),
    ...[starts, ends].flatMap((each) => twice(each.map(idOf)).map((id) => `the ${kind} ${id} stands twice`)),
    ...(kind === 'bookmark'
      ? twice(starts.map(({ attributes }) => attributes['w:name'] ?? '')).map(
          (name) => `two bookmarks ${name}`,
        )
      : []),
  ];
}

const GONE: Readonly<Record<Way, ReadonlySet<string>>> = {
  stands: new Set(),
  accept: new Set(['w:del', 'w:moveFrom']),
  reject: new Set(['w:ins', 'w:moveTo']),
};
type Way = 'stands' | 'accept' | 'reject';

/** Whether an element goes with the change or the row that it stands in. */
const goes = (ancestors: readonly Element[], gone: ReadonlySet<string>): boolean =>
  ancestors.some(
    ({ name, children }) =>
      gone.has(name) ||
      (name === 'w:tr' &&
        children.some((each) => each.name === 'w:trPr' && each.children.some((mark) => gone.has(mark.name)))),
  );

/** Fields are closed, as the file stands and when all its changes are accepted or rejected. */
const fieldFaults = (root: Element): string[] =>
  (['stands', 'accept', 'reject'] as const).flatMap((way) => {
    const marks = [...below(root)].filter(
      ({ element, ancestors }) => element.name === 'w:fldChar' && !goes(ancestors, GONE[way]),
    );
    const fault = fieldFault(marks.map(({ element }) => element.attributes['w:fldCharType'] ?? ''));
    return fault === null ? [] : [`${fault} (${way})`];
  });

/** 17.16.18: a field begins, may be separated once, and ends; fields stand one in another. */
function fieldFault(types: readonly string[]): string | null {
  const open: boolean[] = [];
  for (const type of types) {
    if (type === 'begin') open.push(false);
    else if (open.length === 0) return `a field has its ${type} without a beginning`;
    else if (type === 'end') open.pop();
    else if (open.at(-1) === true) return 'a field is separated twice';
    else open[open.length - 1] = true;
  }
  return open.length === 0 ? null : `${open.length} fields do not end`;
}

/** Ids are whole numbers that Word keeps in 31 bits; dates are of ISO 8601 with the hour. */
function sizeFaults(root: Element): string[] {
  return [...below(root)].flatMap(({ element: { name, attributes } }) => {
    const [id, date] = [attributes['w:id'], attributes['w:date']];
    return [
      ...(id !== undefined && Number(id) > 0x7fff_ffff
        ? [`${name} has the id ${id}, which is too great`]
        : []),
      ...(date !== undefined && !DATE.test(date) ? [`${name} has the date ${date}`] : []),
    ];
  });
}
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

type Trees = ReadonlyMap<string, Element>;
type Stories = readonly (readonly [string, Element])[];

/** Each comment has one reference, and each reference and range a comment. */
function commentFaults(trees: Trees, stories: Stories): string[] {
  const comments = (trees.get('word/comments.xml')?.children ?? []).map(idOf);
  const references = stories.flatMap(([, root]) => named(root, 'w:commentReference').map(idOf));
  const starts = stories.flatMap(([, root]) => named(root, 'w:commentRangeStart').map(idOf));
  return [
    ...twice(comments).map((id) => `two comments have the id ${id}`),
    ...twice(references).map((id) => `the comment ${id} is referred to twice`),
    ...references.filter((id) => !comments.includes(id)).map((id) => `the comment ${id} is not there`),
    // The reference may have gone with a row that somebody else had taken out.
    ...starts
      .filter((id) => !references.includes(id) && !comments.includes(id))
      .map((id) => `the range ${id} has no comment`),
    ...stories.flatMap(([, root]) => rangeFaults(root, 'commentRange')),
  ];
}

/** Styles and lists that are named are there. */
function nameFaults(trees: Trees, stories: Stories): string[] {
  const idsOf = (part: string, name: string, attribute: string): Set<string> =>
    new Set(
      (trees.get(part)?.children ?? [])
        .filter((each) => each.name === name)
        .map(({ attributes }) => attributes[attribute] ?? ''),
    );
  const styles = idsOf('word/styles.xml', 'w:style', 'w:styleId');
  const lists = idsOf('word/numbering.xml', 'w:num', 'w:numId').add('0');
  return stories.flatMap(([, root]) =>
    [...below(root)].flatMap(({ element: { name, attributes } }) => {
      const value = attributes['w:val'] ?? '';
      if (STYLED.has(name) && !styles.has(value)) return [`the style ${value} is not there`];
      return name === 'w:numId' && !lists.has(value) ? [`the list ${value} is not there`] : [];
    }),
  );
}
const STYLED: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

/** What a part other than the document names of its relations is among them. */
function relationFaults(part: string, root: Element, trees: Trees): string[] {
  const relations = trees.get(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  const ids = new Set((relations?.children ?? []).map(({ attributes }) => attributes['Id'] ?? ''));
  const used = [...below(root)].flatMap(({ element: { attributes } }) =>
    ['r:id', 'r:embed', 'r:link', 'r:pict'].flatMap((name) => attributes[name] ?? []),
  );
  return used.filter((id) => !ids.has(id)).map((id) => `${part}: ${id} is used and no relation of it`);
}
