/** An element of a part, with where it stands in the part's text. `children` are elements; texts are not kept. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly start: number;
  end: number;
}

/** The root of a part, or what is wrong with the part. */
export type Parsed = { readonly root: Element } | { readonly fault: string };

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/;
/** What XML 1.0 (section 2.2) does not carry: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Reads a part strictly: a parser of its own, so that what checks the writer shares nothing with it. It knows what
 * Word's parts use (no document type, no CDATA) and calls everything else a fault. Open elements are kept on a list,
 * not on the stack.
 */
export function parsed(source: string): Parsed {
  const wrong = NO_CHARACTER.exec(source);
  if (wrong !== null) return { fault: `a character that XML does not carry at ${wrong.index}` };
  const open: Element[] = [];
  let root: Element | null = null;
  let at = source.startsWith('<?xml') ? source.indexOf('?>') + 2 : 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const text = source.slice(at, next === -1 ? source.length : next);
    const fault = textFault(text, open.length > 0);
    if (fault !== null) return { fault: `${fault} at ${at}` };
    if (next === -1) break;
    if (source.startsWith('</', next)) {
      const closed = closing(source, next, open);
      if (typeof closed === 'string') return { fault: closed };
      at = closed;
      continue;
    }
    const element = opening(source, next);
    if (typeof element === 'string') return { fault: element };
    if (open.length === 0 && root !== null) return { fault: `a second root at ${next}` };
    root ??= element;
    open.at(-1)?.children.push(element);
    at = element.end;
    if (source[at - 2] !== '/') open.push(element);
  }
  if (open.length > 0) return { fault: `${open.at(-1)?.name} is not closed` };
  return root === null ? { fault: 'no root element' } : { root };
}

function textFault(text: string, inside: boolean): string | null {
  if (!inside && text.trim() !== '') return 'text outside the root';
  if (text.includes(']]>')) return ']]> in a text';
  return REFERENCE.test(text) ? 'a bare ampersand' : null;
}

/** The place behind an end tag, or what is wrong with it; the element that it closes learns its end. */
function closing(source: string, at: number, open: Element[]): number | string {
  const end = source.indexOf('>', at);
  const name = source.slice(at + 2, end).trimEnd();
  const element = open.pop();
  if (element?.name !== name) return `</${name}> closes <${element?.name ?? 'nothing'}> at ${at}`;
  element.end = end + 1;
  return end + 1;
}

function opening(source: string, start: number): Element | string {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return `no element at ${start}: ${source.slice(start, start + 20)}`;
  const attributes: Record<string, string> = {};
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(source);
    if (found === null) break;
    const [, key = '', double, single] = found;
    if (Object.hasOwn(attributes, key)) return `${key} twice in <${name}> at ${start}`;
    const value = double ?? single ?? '';
    if (REFERENCE.test(value)) return `a bare ampersand in ${key} at ${start}`;
    attributes[key] = unescaped(value);
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  if (TAG_END.exec(source) === null) return `<${name}> is no tag at ${start}`;
  return { name, attributes, children: [], start, end: TAG_END.lastIndex };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (value: string): string =>
  value.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (_, hex: string, decimal: string, name: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (ENTITIES[name] ?? ''),
  );

/** Every element below one, with its ancestors from the root down, in document order. */
export function* below(root: Element): Generator<{ element: Element; ancestors: readonly Element[] }> {
  const stack: { element: Element; next: number }[] = [{ element: root, next: 0 }];
  while (stack.length > 0) {
    const frame = stack.at(-1)!;
    const child = frame.element.children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      stack.pop();
      continue;
    }
    yield { element: child, ancestors: stack.map(({ element }) => element) };
    stack.push({ element: child, next: 0 });
  }
}
