import type {
  Ambiguity,
  AmbiguityReading,
  Citation,
  DossierRecord,
  Id,
  IssueLink,
  RecordBase,
  Records,
  RowNumbers,
} from '@nonpaper/dossier';
import type { Message, RecordKind } from '@nonpaper/vocabulary';
import { stringify } from 'yaml';

/** A file of a dossier folder, as text, and what could not be written into it. */
export interface ListFile {
  readonly yaml: string;
  readonly messages: readonly Message[];
}

/** A value of a YAML file; what is undefined is not written. */
type Written = string | number | readonly Written[] | { readonly [key: string]: Written | undefined };

/** Names of records as a folder has them: slugs, and `DRAFT/PATH` for provisions. What has none cannot be named there. */
class FolderNames {
  readonly #names = new Map<Id, string>();
  readonly unnamed = new Set<Id>();

  constructor(records: Records) {
    for (const list of Object.values(records) as readonly (readonly DossierRecord[])[])
      for (const { id, slug } of list) if (slug !== null) this.#names.set(id, slug);
    for (const { id, draft, path } of records.provision ?? []) {
      const slug = this.#names.get(draft);
      if (slug !== undefined) this.#names.set(id, `${slug}/${path}`);
    }
  }

  /** The name, or nothing; then the record is noted as one that cannot be named. */
  of(id: Id): string[] {
    const name = this.#names.get(id);
    if (name === undefined) this.unnamed.add(id);
    return name === undefined ? [] : [name];
  }

  all(ids: readonly Id[]): string[] {
    return ids.flatMap((id) => this.of(id));
  }

  citations(citations: readonly Citation[]): Written[] {
    return citations.flatMap(({ source, locator }): Written[] =>
      this.of(source).map((slug) => (locator === null ? slug : { source: slug, locator })),
    );
  }
}

const listOr = <T extends Written>(items: readonly T[]): readonly T[] | undefined =>
  items.length === 0 ? undefined : items;

/** The fields that every entry of a folder may have. */
function carried(names: FolderNames, record: RecordBase<RecordKind>): Record<string, Written | undefined> {
  const { grade } = record;
  return {
    slug: record.slug ?? undefined,
    citations: listOr(names.citations(record.citations)),
    verification: record.verification ?? undefined,
    validFrom: record.validFrom ?? undefined,
    validTo: record.validTo ?? undefined,
    terms: record.terms ?? undefined,
    grade:
      grade === null
        ? undefined
        : { reliability: grade.reliability ?? undefined, credibility: grade.credibility ?? undefined },
    compartment: record.compartment ?? undefined,
  };
}

const acceptedOf = <R extends DossierRecord>(records: readonly R[] = []): R[] =>
  records.filter(({ review }) => review.state === 'accepted');

function fileOf(entries: readonly (Written | null)[], names: FolderNames): ListFile {
  const written = entries.filter((each) => each !== null);
  const count = names.unnamed.size;
  const messages: Message[] =
    count === 0
      ? []
      : [
          {
            code: 'folder-without-slug',
            text: `${count} ${count === 1 ? 'record has' : 'records have'} no slug, so a folder cannot name ${count === 1 ? 'it' : 'them'}; what rests on ${count === 1 ? 'it' : 'them'} alone was left out.`,
          },
        ];
  return { yaml: stringify(written, { lineWidth: 0, version: '1.2' }), messages };
}

/**
 * `rows.yaml` of a folder: the accepted row numbers, so that the same drafts have the same numbers wherever the folder
 * is imported. Numbers in which none of the drafts stands any more are written too: they are never given again.
 */
export function rowsFile(records: Records): ListFile {
  const names = new FolderNames(records);
  return fileOf(
    acceptedOf(records.rowNumbers).map((each) => rowsEntry(names, each)),
    names,
  );
}

const rowsEntry = (names: FolderNames, record: RowNumbers): Written => ({
  ...carried(names, record),
  drafts: names.all(record.drafts),
  rows: record.rows.map(({ row, provisions }) => ({ row, provisions: listOr(names.all(provisions)) })),
});

/** `ambiguities.yaml` of a folder: the accepted entries of the register. Proposals stay: a folder is what people entered. */
export function ambiguitiesFile(records: Records): ListFile {
  const names = new FolderNames(records);
  const begins = beginnings(records);
  const accepted = acceptedOf(records.ambiguity);
  const standing = new Set(accepted.map(({ id }) => id));
  const alone = (each: Ambiguity): Ambiguity =>
    each.continues === null || standing.has(each.continues) ? each : { ...each, continues: null };
  return fileOf(
    accepted.map((each) => ambiguityEntry(names, alone(each), begins.get(each.id))),
    names,
  );
}

/** Where the words of each entry begin in its provision, in UTF-16 units; nothing where they stand there once. */
function beginnings(records: Records): ReadonlyMap<Id, number> {
  const provisions = new Map((records.provision ?? []).map((each) => [each.id, each]));
  const begins = new Map<Id, number>();
  for (const { id, provision, span, quote } of records.ambiguity ?? []) {
    const { text = '', span: whole = null } = provisions.get(provision) ?? {};
    if (span === null || whole === null) continue;
    const start = span[0] - whole[0];
    if (text.indexOf(quote) !== start && text.startsWith(quote, start)) begins.set(id, start);
  }
  return begins;
}

/** `links.yaml` of a folder: the accepted links between issues. One whose options or whose every ground has no name there is left out. */
export function linksFile(records: Records): ListFile {
  const names = new FolderNames(records);
  return fileOf(
    acceptedOf(records.issueLink).map((each) => linkEntry(names, each)),
    names,
  );
}

function linkEntry(names: FolderNames, record: IssueLink): Written | null {
  const options = names.all(record.options);
  const statements = names.all(record.statements);
  const provisions = names.all(record.provisions);
  const cited = names.citations(record.citations);
  const rested = record.statements.length + record.provisions.length + record.citations.length > 0;
  if (options.length < record.options.length) return null;
  if (rested && statements.length + provisions.length + cited.length === 0) return null;
  return {
    ...carried(names, record),
    relation: record.relation,
    options,
    count: record.count ?? undefined,
    statements: listOr(statements),
    provisions: listOr(provisions),
    why: record.why ?? undefined,
    date: record.date ?? undefined,
  };
}

function ambiguityEntry(names: FolderNames, record: Ambiguity, begins: number | undefined): Written | null {
  const [provision] = names.of(record.provision);
  if (provision === undefined) return null;
  const { judged } = record;
  return {
    ...carried(names, record),
    provision,
    quote: record.quote,
    begins,
    way: record.way,
    question: record.question,
    readings: listOr(record.readings.flatMap((each) => readingEntry(names, each))),
    intent: record.intent,
    judged:
      judged === null
        ? undefined
        : {
            by: judged.by,
            on: judged.on,
            why: judged.why ?? undefined,
            citations: listOr(names.citations(judged.citations)),
          },
    status: record.status,
    statusNote: record.statusNote ?? undefined,
    continues: record.continues === null ? undefined : names.of(record.continues)[0],
  };
}

/** A reading; nothing where what it rests on, or who holds it, has no name in a folder. */
function readingEntry(
  names: FolderNames,
  { text, party, statements, citations }: AmbiguityReading,
): Written[] {
  const [said, cited] = [names.all(statements), names.citations(citations)];
  const [holder] = party === null ? [] : names.of(party);
  const rested = statements.length + citations.length > 0;
  if ((party !== null && holder === undefined) || (rested && said.length + cited.length === 0)) return [];
  return [{ text, party: holder, statements: listOr(said), citations: listOr(cited) }];
}
