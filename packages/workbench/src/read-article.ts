import type { Citation, Outlet, Source } from '@nonpaper/dossier';
import { intakeArticle, type Limits, type WorkingText } from '@nonpaper/intake';
import type { Article, Reading, ReadingContext } from '@nonpaper/reader';
import {
  good,
  type Instant,
  type IsoDate,
  type LanguageTag,
  type Outcome,
  type RecordKind,
  type SourceKind,
} from '@nonpaper/vocabulary';
import { foldName } from '@nonpaper/text';
import { acceptedBy, freshBase, proposedBy, READER, type Bench } from './bench.ts';
import { languageOf } from './detect-language.ts';
import { MEDIA_TYPES } from './draft-records.ts';
import { headedArticle } from './headed-article.ts';
import type { KeptBytes, KeptText, ReaderModel, Store } from './ports.ts';
import { outletOf, type ArticleOutlet } from './new-outlet.ts';
import { type Begun, withNewPersons } from './new-persons.ts';
import { proposalsOf } from './proposals.ts';
import type { NamedBytes } from './read-draft-file.ts';
import { readingContext } from './reading-context.ts';
import { changedOr } from './review-proposals.ts';

/** What is known of an article beside its text; what the file itself says comes after this. */
export interface AboutArticle {
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: IsoDate;
  readonly url?: string;
  readonly language?: LanguageTag;
  readonly sourceKind?: SourceKind;
}

/** An article as read, before anything of it is kept. */
export interface ArticleFile {
  readonly working: WorkingText;
  readonly article: Article;
  readonly reading: Reading;
}

/** The article that the reader is given: what the user said of it wins over what the file says. */
export function articleOf(working: WorkingText, about: AboutArticle): Article {
  const title = about.title ?? working.title;
  const outlet = about.outlet ?? working.outlet;
  const date = about.date ?? working.date;
  const language = about.language ?? working.language;
  return {
    text: working.text,
    ...(title === null ? {} : { title }),
    ...(outlet === null ? {} : { outlet }),
    ...(date === null ? {} : { date }),
    ...(about.url === undefined ? {} : { url: about.url }),
    ...(language === null ? {} : { language }),
  };
}

/** Takes an article in and reads it; keeps nothing. */
export async function readArticleFile(
  file: NamedBytes,
  about: AboutArticle,
  reader: ReaderModel,
  context: ReadingContext,
  limits: Limits,
): Promise<Outcome<ArticleFile>> {
  const working = await intakeArticle(file.bytes, { name: file.name, limits });
  if (!working.ok) return working;
  const told = await languageOf(working.value.text, about.language ?? working.value.language);
  const spoken = { ...working.value, language: working.value.language ?? told.language };
  const { article, messages } = await headedArticle(articleOf(spoken, about));
  const read = await reader.read(article, context);
  const before = [...working.value.messages, ...told.messages, ...messages];
  const reading = { ...read, messages: [...before, ...read.messages] };
  return good({ working: spoken, article, reading });
}

/** A source record with its text, to which proposals may be joined in one change. */
export interface Keeping {
  readonly source: Source;
  readonly text: KeptText;
  readonly bytes: KeptBytes | null;
  readonly behind: readonly Citation[];
  /** The source's outlet, where the dossier did not know it before. */
  readonly outlet?: Outlet | null;
  /** True when the source and its text are in the dossier already. */
  readonly isKept: boolean;
}

/**
 * Writes a source, its text and what was read from it, in one change. Returns how much was proposed. New persons are
 * proposed where the folded names of those who were refused are given.
 */
export async function keepReading(
  bench: Bench,
  keeping: Keeping,
  reading: Reading,
  context: ReadingContext,
  refused: ReadonlySet<string> | null = null,
): Promise<Outcome<{ source: Source; statements: number; events: number; persons: number }>> {
  const { source, text, bytes, behind } = keeping;
  const at = source.recordedAt;
  const from = {
    source: source.id,
    text: text.id,
    words: text.text,
    date: source.date,
    language: source.language,
    names: context.names,
    behind,
  };
  const found = proposalsOf(reading, from, bench.ids, at);
  const begin: Begun = ({ span, by }) => ({
    ...freshBase('person', bench.ids.next(), at, proposedBy(`${READER}${by}`, at)),
    citations: [{ source: source.id, span, locator: null }],
  });
  const proposals = refused === null ? found : withNewPersons(found, reading.mentions, refused, begin);
  const changed = await bench.store.change({
    actor: bench.actor,
    at,
    doing: `read ${source.title}`,
    writes: [
      ...(keeping.outlet ? [keeping.outlet] : []),
      ...(keeping.isKept ? [] : [source]),
      ...proposals,
    ].map((record) => ({ record, base: null })),
    texts: keeping.isKept ? [] : [text],
    ...(bytes === null ? {} : { bytes: [bytes] }),
  });
  const count = (kind: RecordKind): number => proposals.filter((record) => record.kind === kind).length;
  return changedOr(changed, {
    source,
    statements: count('statement'),
    events: count('event'),
    persons: count('person'),
  });
}

/** The source of an article file, as a person handed it in. */
export function articleSource(
  bench: Bench,
  file: NamedBytes,
  read: ArticleFile,
  about: AboutArticle,
  outlet: ArticleOutlet,
  at: Instant,
): Keeping {
  const [id, textId] = [bench.ids.next(), bench.ids.next()];
  const { article, working } = read;
  const source: Source = {
    ...freshBase('source', id, at, acceptedBy(bench.actor, at)),
    validFrom: article.date ?? null,
    sourceKind: about.sourceKind ?? 'article',
    title: article.title ?? file.name,
    outlet: outlet.id,
    relays: [],
    date: article.date ?? null,
    dateNote: null,
    url: article.url ?? null,
    language: article.language ?? null,
    text: textId,
    note: null,
  };
  return {
    source,
    text: { id: textId, source: id, text: working.text, extractor: working.extractor },
    bytes: { source: id, fileName: file.name, mediaType: MEDIA_TYPES[working.format], bytes: file.bytes },
    behind: [],
    outlet: outlet.fresh,
    isKept: false,
  };
}

/** Folded names of the persons whom somebody refused or withdrew. */
async function refusedNames(store: Store): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  for await (const { names, review } of store.all('person')) {
    if (review.state !== 'refused' && review.state !== 'withdrawn') continue;
    for (const { text } of names) refused.add(foldName(text));
  }
  return refused;
}

/** What became of an article. */
export interface KeptArticle {
  readonly read: ArticleFile;
  readonly source: Source;
  readonly statements: number;
  readonly events: number;
  readonly persons: number;
  /** True when this article was in the dossier before, so that nothing of it was kept again. */
  readonly before: boolean;
}

/** The source that is this article: the same bytes, of the same outlet, day and address. */
async function keptBefore(store: Store, { bytes }: NamedBytes, like: Source): Promise<Source | null> {
  for (const id of await store.sourcesOfBytes(bytes)) {
    const source = await store.get('source', id);
    const same =
      source !== null &&
      source.outlet === like.outlet &&
      source.date === like.date &&
      source.url === like.url;
    if (same) return source;
  }
  return null;
}

/** Reads an article file and keeps it with what was found, as proposals; not when it is kept already. */
export async function readArticle(
  bench: Bench,
  file: NamedBytes,
  about: AboutArticle,
): Promise<Outcome<KeptArticle>> {
  const context = await readingContext(bench.store);
  const read = await readArticleFile(file, about, bench.reader, context, bench.limits);
  if (!read.ok) return read;
  const at = bench.clock.now();
  const outlet = outletOf(bench, read.value.article.outlet, about.outlet !== undefined, context, at);
  const keeping = articleSource(bench, file, read.value, about, outlet, at);
  const known = await keptBefore(bench.store, file, keeping.source);
  if (known !== null)
    return good({ read: read.value, source: known, statements: 0, events: 0, persons: 0, before: true });
  const refused = await refusedNames(bench.store);
  const kept = await keepReading(bench, keeping, read.value.reading, outlet.context, refused);
  return kept.ok ? good({ read: read.value, ...kept.value, before: false }) : kept;
}
