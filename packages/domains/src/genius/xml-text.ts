import { refuse } from '../refusal.ts';

/** What stands next in a file. Declarations, comments and white space outside of the root are passed over. */
export type XmlPart = 'start tag' | 'end tag' | 'text' | 'end of file';

/** A start tag as it was read. `alone`: it is an element without content (`<a/>`). */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly alone: boolean;
}

/** A text of XML that is read from its beginning to its end, once; every fault has the file and the line. */
export class XmlText {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  /** How far lines have been counted, and the line there. */
  #counted = 0;
  #line = 1;

  constructor(text: string, file: string) {
    this.#text = text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#file = file;
    const strange = this.#text.search(/[\0\ufffd]/);
    if (strange < 0) return;
    this.#at = strange;
    this.broken('Some bytes are no text in the encoding of the file.');
  }

  /** The line of what stands next, from 1. */
  get line(): number {
    for (
      let end = this.#text.indexOf('\n', this.#counted);
      end >= 0 && end < this.#at;
      end = this.#text.indexOf('\n', this.#counted)
    ) {
      this.#line += 1;
      this.#counted = end + 1;
    }
    return this.#line;
  }

  /** Ends the reading with the place that was reached. */
  broken(what: string): never {
    return refuse(
      'domain-broken',
      `The file is not well-formed XML: ${what}`,
      `${this.#file}, line ${this.line}`,
    );
  }

  /** What stands next; text is passed over as it is told, tags are then read by `startTag` and `endTag`. */
  next(): XmlPart {
    for (;;) {
      if (this.#at >= this.#text.length) return 'end of file';
      if (!this.#has('<')) {
        if (this.#passText()) return 'text';
      } else if (this.#has('<!--')) this.#pass('<!--', '-->', 'A comment');
      else if (this.#has('<?')) this.#pass('<?', '?>', 'An instruction');
      else if (this.#has('<![CDATA[')) {
        this.#pass('<![CDATA[', ']]>', 'A section of text');
        return 'text';
      } else if (this.#has('<!')) return this.#declaration();
      else return this.#has('</') ? 'end tag' : 'start tag';
    }
  }

  /** Reads a start tag with its attributes. */
  startTag(): StartTag {
    this.#at += 1;
    const name = local(this.#name('an element'));
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.#passSpace();
      if (this.#has('/>')) {
        this.#at += 2;
        return { name, attributes, alone: true };
      }
      if (this.#has('>')) {
        this.#at += 1;
        return { name, attributes, alone: false };
      }
      if (this.#at >= this.#text.length) return this.broken(`<${name}> does not end.`);
      if (!spaced) return this.broken(`In <${name}> something stands that is no attribute.`);
      this.#attribute(name, attributes);
    }
  }

  /** Reads an end tag; gives its name. */
  endTag(): string {
    this.#at += 2;
    const name = local(this.#name('an element'));
    this.#passSpace();
    if (!this.#has('>')) return this.broken(`</${name}> does not end.`);
    this.#at += 1;
    return name;
  }

  #has(mark: string): boolean {
    return this.#text.startsWith(mark, this.#at);
  }

  /** Passes over text up to the next tag; true where it is more than white space. */
  #passText(): boolean {
    this.#passSpace();
    if (this.#at >= this.#text.length || this.#has('<')) return false;
    const end = this.#text.indexOf('<', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
    return true;
  }

  #passSpace(): boolean {
    const from = this.#at;
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
    return this.#at > from;
  }

  #pass(opening: string, ending: string, what: string): void {
    const end = this.#text.indexOf(ending, this.#at + opening.length);
    if (end < 0) return this.broken(`${what} does not end.`);
    this.#at = end + ending.length;
  }

  #declaration(): never {
    return refuse(
      'domain-xml-refused',
      'The file declares a document type or entities.',
      `${this.#file}, line ${this.line}`,
    );
  }

  #name(what: string): string {
    const from = this.#at;
    while (isOfName(this.#text.charCodeAt(this.#at))) this.#at += 1;
    if (this.#at === from || isNoBeginning(this.#text.charCodeAt(from)))
      return this.broken(`The name of ${what} is missing.`);
    return this.#text.slice(from, this.#at);
  }

  #attribute(element: string, attributes: Map<string, string>): void {
    const name = local(this.#name(`an attribute of <${element}>`)).toLowerCase();
    this.#passSpace();
    if (!this.#has('=')) return this.broken(`The attribute ${name} of <${element}> has no value.`);
    this.#at += 1;
    this.#passSpace();
    const quote = this.#text.charAt(this.#at);
    const end = quote === '"' || quote === "'" ? this.#text.indexOf(quote, this.#at + 1) : -1;
    if (end < 0) return this.broken(`The value of the attribute ${name} of <${element}> has no two quotes.`);
    const value = this.#text.slice(this.#at + 1, end);
    if (value.includes('<'))
      return this.broken(`The value of the attribute ${name} of <${element}> has a “<”.`);
    if (attributes.has(name)) return this.broken(`The attribute ${name} of <${element}> stands twice.`);
    attributes.set(name, decoded(value));
    this.#at = end + 1;
  }
}

/** A name without the prefix of its namespace. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Letters, digits, `-`, `.`, `_`, `:` and everything beyond ASCII. At the end of the text the code is NaN. */
const isOfName = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 58 && code !== 47) ||
  code === 95 ||
  code > 127;

/** A name begins with no digit, `-` or `.`. */
const isNoBeginning = (code: number): boolean => code >= 45 && code <= 57;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The five entities of XML and character references; anything else stays as it stands. Line ends and tabs are spaces, as
 * in every attribute (XML 1.0, 3.3.3).
 */
const decoded = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/\r\n|[\r\n\t]/g, ' ')
        .replace(
          /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
          (whole: string, hex?: string, decimal?: string, named?: string) => {
            if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
            const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
            return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
          },
        );

const PLAIN = /^[^&\r\n\t]*$/;
