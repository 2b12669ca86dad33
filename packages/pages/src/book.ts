import type { OpenedRecord, SourceLine } from '@nonpaper/dossier';
import type { Verification } from '@nonpaper/vocabulary';
import { shortDate } from './dates.ts';
import type { Footnote, Inline, Line } from './page.ts';
import { badge } from './page.ts';

/**
 * The numbered sources of one page. A source gets the next number when it is first cited, so numbers follow the
 * reader's eye; asking again gives the same number. The lines of a page are therefore made in their order.
 */
export class SourceBook {
  readonly #records: ReadonlyMap<string, OpenedRecord>;
  readonly #numbers = new Map<string, { key: string; line: SourceLine; locators: string[] }>();

  constructor(records: readonly OpenedRecord[] = []) {
    this.#records = new Map(records.map((record) => [record.id, record]));
  }

  record(id: string): OpenedRecord | null {
    return this.#records.get(id) ?? null;
  }

  /** A citation of the sources of these records, with a space before it; nothing where they have none. */
  cite(ids: readonly string[]): Line {
    const records = ids.flatMap((id) => this.record(id) ?? []);
    const unverified = records.some(({ verification }) => verification === 'unverified');
    return [
      ...(unverified ? checkedAs('unverified') : []),
      ...this.citeSources(records.flatMap(({ sources }) => sources)),
    ];
  }

  /** The same, for records of some kinds only: a cell cites the statements and leaves the rest to the details. */
  citeKinds(ids: readonly string[], kinds: readonly OpenedRecord['kind'][]): Line {
    return this.cite(ids.filter((id) => kinds.some((kind) => kind === this.record(id)?.kind)));
  }

  citeSources(sources: readonly SourceLine[]): Line {
    if (sources.length === 0) return [];
    const keys = [...new Set(sources.map((line) => this.#keyOf(line)))].sort((a, b) => Number(a) - Number(b));
    const composed = sources.some((line) => line.sourceKind === 'composed');
    const cited: Inline = { kind: 'cite', keys, composed };
    return [' ', cited];
  }

  footnotes(): Footnote[] {
    return [...this.#numbers.values()].map(({ key, line, locators }) => footnoteOf(key, line, locators));
  }

  #keyOf(line: SourceLine): string {
    const known = this.#numbers.get(line.source);
    if (known === undefined) {
      const key = String(this.#numbers.size + 1);
      this.#numbers.set(line.source, { key, line, locators: line.locator === null ? [] : [line.locator] });
      return key;
    }
    if (line.locator !== null && !known.locators.includes(line.locator)) known.locators.push(line.locator);
    return known.key;
  }
}

/** How a line was checked by those who entered it, where that is less than seen. */
export const checkedAs = (verification: Verification | null): Line =>
  verification === 'unverified' || verification === 'partly seen' ? [' ', badge(verification)] : [];

/** Outlets, title, date, places in it, kind, grade and terms of a source. */
function footnoteOf(key: string, line: SourceLine, places: readonly string[]): Footnote {
  const outlets = [line.outlet, ...line.relays].filter((name) => name !== null);
  const grade =
    line.grade === null ? [] : [`graded ${line.grade.reliability ?? '–'}${line.grade.credibility ?? '–'}`];
  const kind = KINDS_TOLD.includes(line.sourceKind) ? [line.sourceKind] : [];
  return {
    key,
    from: outlets,
    title: line.title,
    date: line.dateNote ?? (line.date === null ? 'no date' : shortDate(line.date)),
    places,
    marks: [...kind, ...grade, ...(line.terms === null ? [] : [line.terms])],
    url: line.url,
    composed: line.sourceKind === 'composed',
  };
}

/** An article or a readout shows what it is; these do not, and it matters. */
const KINDS_TOLD: readonly SourceLine['sourceKind'][] = ['digest', 'note', 'draft', 'transcript'];
