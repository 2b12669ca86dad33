import type { Citation, DossierRecord, Draft, Provision, Source } from '@nonpaper/dossier';
import { intakeArticle } from '@nonpaper/intake';
import type { Article } from '@nonpaper/reader';
import { bad, good, type Fault, type Instant, type Message, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, type Bench } from '../bench.ts';
import { draftSource, MEDIA_TYPES, provisionRecords, type DraftIds } from '../draft-records.ts';
import { articleOf, type AboutArticle } from '../read-article.ts';
import type { KeptBytes, KeptText } from '../ports.ts';
import { readDraftFile, type DraftFile } from '../read-draft-file.ts';
import { parseFolder, type FolderBytes, type ParsedFolder } from './parse-folder.ts';
import {
  channelOf,
  concernOf,
  counterpartOf,
  draftOf,
  effortOf,
  eventOf,
  issueOf,
  judgementOf,
  lineageOf,
  noteOf,
  outletOf,
  participationOf,
  partyOf,
  personOf,
  positionOf,
  preferenceOf,
  reactionOf,
  responseOf,
  sourceOf,
  statementOf,
  themeOf,
  treatmentOf,
  type Entering,
} from './records.ts';
import { checkLinksAgree, issueLinkOf, linkPlace } from './issue-link-records.ts';
import { ambiguityOf, checkRowsApart, rowNumbersOf, type ReadDrafts } from './register-records.ts';
import type { Digest, Folder, FolderHead, FolderRecords } from './schema.ts';
import { SlugBook } from './slug-book.ts';

/** A text of the folder that is still to be read by the reader; its source is among the records. */
export interface ToRead {
  readonly source: Source;
  readonly text: KeptText;
  readonly article: Article;
  /** The sources of each stretch of a digest; a statement found there cites them too. */
  readonly behind: readonly Citation[];
}

/** A folder as records, ready to be written in one change; digests and dispatches are read after that. */
export interface LoadedFolder {
  readonly head: FolderHead;
  readonly records: readonly DossierRecord[];
  readonly texts: readonly KeptText[];
  readonly bytes: readonly KeptBytes[];
  /** Digests by date, then dispatches. */
  readonly toRead: readonly ToRead[];
  readonly messages: readonly Message[];
}

interface LoadedDraft {
  readonly entry: FolderRecords<'drafts'>[number];
  readonly ids: DraftIds;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly read: DraftFile;
}

const FIX = 'Correct these entries and import the folder again; nothing has been imported.';

function missingFile(file: string, where: string): Fault {
  return {
    code: 'folder-file-missing',
    what: `The file ${file} is named but is not in the folder.`,
    where,
    next: `Add ${file}, or take its name out of ${where}.`,
  };
}

/** Gives every slug of the folder its id, so that files may refer to each other in any order. */
function declareAll(book: SlugBook, { folder, digests }: ParsedFolder): void {
  for (const each of folder.parties) book.declare('party', each.slug);
  for (const each of folder.persons) book.declare('person', each.slug);
  for (const each of folder.outlets) book.declare('outlet', each.slug);
  for (const each of folder.channels) book.declare('channel', each.slug);
  for (const each of folder.themes) book.declare('theme', each.slug);
  for (const each of folder.issues) {
    book.declare('issue', each.slug);
    for (const option of each.options) book.declare('option', option.slug);
  }
  for (const each of folder.sources) book.declare('source', each.slug);
  for (const each of folder.notes) book.declare('note', each.slug);
  for (const each of folder.dispatches) book.declare('dispatch', each.slug);
  for (const each of digests) book.declare('digest', each.slug);
  for (const each of folder.drafts) book.declare('draft', each.slug);
  for (const each of folder.statements) book.declare('statement', each.slug);
  for (const each of folder.ambiguities) if (each.slug) book.declare('ambiguity', each.slug);
}

/** Imports every draft file of the folder, and notes the ids of its provisions as `DRAFT/PATH`. */
async function loadDrafts(
  bench: Bench,
  book: SlugBook,
  folder: Folder,
  files: FolderBytes,
): Promise<Outcome<LoadedDraft[]>> {
  const loaded: LoadedDraft[] = [];
  for (const entry of folder.drafts) {
    if (!entry.file) continue;
    const bytes = files.get(entry.file);
    if (!bytes) return bad(missingFile(entry.file, `drafts.yaml, ${entry.slug}`));
    const file = { name: entry.file, bytes };
    const about = { title: entry.title, fidelity: entry.fidelity, ids: () => bench.ids.next() };
    const read = await readDraftFile(file, bench.limits, about);
    if (!read.ok) return bad({ ...read.fault, where: entry.file });
    const ids = {
      source: bench.ids.next(),
      text: bench.ids.next(),
      draft: book.id('draft', entry.slug, 'drafts.yaml'),
    };
    for (const provision of read.value.draft.provisions) {
      book.note('provision', `${entry.slug}/${provision.path}`, provision.id);
    }
    loaded.push({ entry, ids, file, read: read.value });
  }
  return good(loaded);
}

/** Sources of single provisions override those of their draft; the span in the draft's own text stays first. */
function withOwnSources(
  entering: Entering,
  provisions: readonly Provision[],
  slug: string,
  draft: Draft,
  entries: FolderRecords<'provisions'>,
): Provision[] {
  const own = new Map(entries.filter((entry) => entry.draft === slug).map((entry) => [entry.path, entry]));
  const unused = new Set(own.keys());
  const result = provisions.map((provision) => {
    const entry = own.get(provision.path);
    unused.delete(provision.path);
    const where = `provisions.yaml, ${slug}/${provision.path},`;
    const cited: Citation[] = entry
      ? entry.citations.map((each) => ({
          source: entering.book.id('source', typeof each === 'string' ? each : each.source, where),
          span: null,
          locator: typeof each === 'string' ? null : (each.locator ?? null),
        }))
      : draft.citations.slice();
    return {
      ...provision,
      citations: [...provision.citations, ...cited],
      verification: entry?.verification ?? draft.verification,
      witnesses: entry?.witnesses ?? [],
    };
  });
  for (const path of unused)
    entering.book.problems.push(`provisions.yaml names ${slug}/${path}, which the draft does not have`);
  return result;
}

function draftParts(entering: Entering, folder: Folder, loaded: readonly LoadedDraft[]) {
  const records: DossierRecord[] = [];
  const texts: KeptText[] = [];
  const bytes: KeptBytes[] = [];
  const messages: Message[] = [];
  const review = acceptedBy(entering.by, entering.at);
  const read = new Map(loaded.map((each) => [each.entry.slug, each]));
  for (const entry of folder.drafts) {
    const draft = draftOf(entering, entry);
    const file = read.get(entry.slug);
    if (!file) {
      records.push(draft);
      continue;
    }
    const kept = draftSource(file.file, file.read, file.ids, entering.at, review);
    const provisions = provisionRecords(file.read.draft.provisions, file.ids, entering.at, review);
    records.push({
      ...kept.source,
      title: `Text of "${draft.title}" as kept here`,
      language: draft.language,
    });
    records.push({ ...draft, text: file.ids.text });
    records.push(...withOwnSources(entering, provisions, entry.slug, draft, folder.provisions));
    texts.push(kept.text);
    bytes.push(kept.bytes);
    messages.push(
      ...file.read.draft.messages.map((message) => ({ ...message, text: `${entry.file}: ${message.text}` })),
    );
  }
  return { records, texts, bytes, messages };
}

/** The digest's text: sentences joined by a space, paragraphs by an empty line, each with the span it got. */
function digestText(digest: Digest): {
  text: string;
  sentences: { start: number; end: number; sources: readonly string[] }[];
} {
  let text = '';
  const sentences: { start: number; end: number; sources: readonly string[] }[] = [];
  digest.paragraphs.forEach((paragraph, number) => {
    if (number > 0) text += '\n\n';
    paragraph.forEach((sentence, place) => {
      if (place > 0) text += ' ';
      sentences.push({
        start: text.length,
        end: text.length + sentence.text.length,
        sources: sentence.sources,
      });
      text += sentence.text;
    });
  });
  return { text, sentences };
}

function digestToRead(bench: Bench, entering: Entering, digest: Digest): ToRead {
  const id = entering.book.id('digest', digest.slug, `digests, ${digest.slug},`);
  const { text, sentences } = digestText(digest);
  const textId = bench.ids.next();
  const source: Source = {
    ...freshBase('source', id, entering.at, acceptedBy(entering.by, entering.at)),
    slug: digest.slug,
    sourceKind: 'digest',
    title: digest.title,
    outlet: null,
    relays: [],
    date: digest.date,
    dateNote: null,
    url: null,
    language: digest.language ?? 'en',
    text: textId,
    note: null,
    validFrom: digest.date,
  };
  const behind = sentences.flatMap(({ start, end, sources }) =>
    sources.map((slug): Citation => ({
      source: entering.book.id('source', slug, `digests, ${digest.slug},`),
      span: [start, end],
      locator: null,
    })),
  );
  const article = { text, title: digest.title, date: digest.date, language: digest.language ?? 'en' };
  return { source, text: { id: textId, source: id, text, extractor: 'digest/1' }, article, behind };
}

/** What is known of a dispatch beside its file. */
function aboutDispatch(
  entry: FolderRecords<'dispatches'>[number],
  outletName: (slug: string) => string,
): AboutArticle {
  return {
    title: entry.title,
    sourceKind: entry.sourceKind,
    ...(entry.outlet ? { outlet: outletName(entry.outlet) } : {}),
    ...(entry.date ? { date: entry.date } : {}),
    ...(entry.url ? { url: entry.url } : {}),
    ...(entry.language ? { language: entry.language } : {}),
  };
}

interface TakenIn {
  readonly toRead: ToRead;
  readonly bytes: KeptBytes;
}

async function takeIn(
  bench: Bench,
  entering: Entering,
  entry: FolderRecords<'dispatches'>[number],
  bytes: Uint8Array,
  outletName: (slug: string) => string,
): Promise<Outcome<TakenIn>> {
  const working = await intakeArticle(bytes, { name: entry.file, limits: bench.limits });
  if (!working.ok) return bad({ ...working.fault, where: entry.file });
  const where = `dispatches.yaml, ${entry.slug},`;
  const id = entering.book.id('dispatch', entry.slug, where);
  const textId = bench.ids.next();
  const article = articleOf(working.value, aboutDispatch(entry, outletName));
  const source: Source = {
    ...freshBase('source', id, entering.at, acceptedBy(entering.by, entering.at)),
    slug: entry.slug,
    validFrom: article.date ?? null,
    terms: entry.terms ?? null,
    sourceKind: entry.sourceKind,
    title: entry.title,
    outlet: entering.book.maybe('outlet', entry.outlet, where),
    relays: [],
    date: article.date ?? null,
    dateNote: null,
    url: entry.url ?? null,
    language: article.language ?? null,
    text: textId,
    note: null,
  };
  const { text, extractor, format } = working.value;
  return good({
    toRead: { source, text: { id: textId, source: id, text, extractor }, article, behind: [] },
    bytes: { source: id, fileName: entry.file, mediaType: MEDIA_TYPES[format], bytes },
  });
}

async function loadDispatches(
  bench: Bench,
  entering: Entering,
  folder: Folder,
  files: FolderBytes,
): Promise<Outcome<TakenIn[]>> {
  const taken: TakenIn[] = [];
  for (const entry of folder.dispatches) {
    const bytes = files.get(entry.file);
    if (!bytes) return bad(missingFile(entry.file, `dispatches.yaml, ${entry.slug}`));
    const one = await takeIn(bench, entering, entry, bytes, usualNames(folder));
    if (!one.ok) return one;
    taken.push(one.value);
  }
  return good(taken);
}

/** Usual names by slug, for the places where a record keeps a name beside the reference. */
function usualNames(folder: Folder): (slug: string) => string {
  const names = new Map<string, string>();
  for (const each of [...folder.outlets, ...folder.parties, ...folder.persons]) {
    const first = each.names[0];
    if (first !== undefined) names.set(each.slug, typeof first === 'string' ? first : first.text);
  }
  return (slug) => names.get(slug) ?? slug;
}

function plainRecords(bench: Bench, entering: Entering, folder: Folder): DossierRecord[] {
  const id = () => bench.ids.next();
  const usual = usualNames(folder);
  return [
    ...folder.parties.map((each) => partyOf(entering, each)),
    ...folder.persons.map((each) => personOf(entering, each)),
    ...folder.outlets.map((each) => outletOf(entering, each)),
    ...folder.channels.map((each) => channelOf(entering, each)),
    ...folder.themes.map((each, ordinal) => themeOf(entering, each, ordinal)),
    ...folder.issues.flatMap((each, ordinal) => issueOf(entering, each, ordinal)),
    ...folder.sources.map((each) => sourceOf(entering, each)),
    ...folder.notes.map((each) => noteOf(entering, each)),
    ...folder.statements.map((each) => statementOf(entering, each, usual)),
    ...folder.lineages.map((each) => lineageOf(entering, each, id())),
    ...folder.counterparts.map((each) => counterpartOf(entering, each, id())),
    ...folder.treatments.map((each) => treatmentOf(entering, each, id())),
    ...folder.events.map((each) => eventOf(entering, each, id(), usual)),
    ...folder.positions.map((each) => positionOf(entering, each, id())),
    ...folder.preferences.map((each) => preferenceOf(entering, each, id())),
    ...folder.concerns.map((each) => concernOf(entering, each, id())),
    ...folder.participations.map((each) => participationOf(entering, each, id())),
    ...folder.responses.map((each) => responseOf(entering, each, id())),
    ...folder.reactions.map((each) => reactionOf(entering, each, id())),
    ...folder.efforts.map((each) => effortOf(entering, each, id())),
    ...folder.judgements.map((each) => judgementOf(entering, each, id())),
  ];
}

/** What hangs together. Every option has to be known, to see whether the links agree. */
function linkRecords(
  bench: Bench,
  entering: Entering,
  folder: Folder,
  plain: readonly DossierRecord[],
): DossierRecord[] {
  const options = plain.flatMap((each) => (each.kind === 'option' ? [each] : []));
  const issueOf = new Map(options.map(({ id, issue }) => [id, issue]));
  const links = folder.links.map((each, at) =>
    issueLinkOf(entering, each, at, bench.ids.next(), (option) => issueOf.get(option) ?? null),
  );
  const placed = links.map((link, at) => ({ where: linkPlace(link, at), link }));
  checkLinksAgree(entering, placed, options);
  return links;
}

/** What was said of the drafts' wording; it needs the provisions as they were read. */
function registerRecords(
  bench: Bench,
  entering: Entering,
  folder: Folder,
  { records, texts }: Pick<ReturnType<typeof draftParts>, 'records' | 'texts'>,
): DossierRecord[] {
  const drafts = readDrafts(records, texts);
  checkRowsApart(entering, folder.rows);
  const id = (slug: string | null | undefined): string =>
    slug ? entering.book.id('ambiguity', slug, slug) : bench.ids.next();
  return [
    ...folder.rows.map((each) => rowNumbersOf(entering, each, bench.ids.next())),
    ...folder.ambiguities.map((each) => ambiguityOf(entering, each, id(each.slug), drafts)),
  ];
}

function readDrafts(records: readonly DossierRecord[], texts: readonly KeptText[]): ReadDrafts {
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const provisions = records.flatMap((each) => (each.kind === 'provision' ? [[each.id, each] as const] : []));
  const ofDrafts = records.flatMap((each) =>
    each.kind === 'draft' && each.text !== null ? [[each.id, textOf.get(each.text) ?? ''] as const] : [],
  );
  return { provisions: new Map(provisions), texts: new Map(ofDrafts) };
}

export function problemsFault(problems: readonly string[]): Fault {
  const shown = problems.slice(0, 8).join('; ');
  const more = problems.length > 8 ? ` (and ${problems.length - 8} more)` : '';
  return { code: 'folder-bad-reference', what: `${shown}${more}.`, next: FIX };
}

/**
 * Turns a folder into records. The plan: check the YAML; give ids to all slugs; read the draft files, which gives
 * ids to provisions; only then convert every entry, since entries may refer to each other in any order. Every
 * unknown slug is collected, and one of them is enough to import nothing.
 */
export async function loadFolder(
  bench: Bench,
  files: FolderBytes,
  at: Instant,
): Promise<Outcome<LoadedFolder>> {
  const parsed = parseFolder(files);
  if (!parsed.ok) return parsed;
  const { head, folder, digests } = parsed.value;
  const book = new SlugBook(bench.ids);
  declareAll(book, parsed.value);
  const loaded = await loadDrafts(bench, book, folder, files);
  if (!loaded.ok) return loaded;
  const entering: Entering = { book, by: head.enteredBy, at };
  const dispatches = await loadDispatches(bench, entering, folder, files);
  if (!dispatches.ok) return dispatches;
  const drafts = draftParts(entering, folder, loaded.value);
  const toRead = [
    ...digests.map((digest) => digestToRead(bench, entering, digest)),
    ...dispatches.value.map((each) => each.toRead),
  ];
  const plain = plainRecords(bench, entering, folder);
  const register = registerRecords(bench, entering, folder, drafts);
  const links = linkRecords(bench, entering, folder, plain);
  if (book.problems.length > 0) return bad(problemsFault(book.problems));
  return good({
    head,
    records: [...plain, ...links, ...drafts.records, ...register, ...toRead.map((each) => each.source)],
    texts: [...drafts.texts, ...toRead.map((each) => each.text)],
    bytes: [...drafts.bytes, ...dispatches.value.map((each) => each.bytes)],
    toRead,
    messages: drafts.messages,
  });
}
