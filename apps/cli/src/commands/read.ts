import { createReadStream } from 'node:fs';
import { bad, good, type IsoDate, type Outcome } from '@nonpaper/vocabulary';
import type {
  AboutArticle,
  ArticleFile,
  KeptArticle,
  Bench,
  NamedBytes,
  ReaderModel,
} from '@nonpaper/workbench';
import { Command, Option } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { contextHere, type ContextHere } from '../context-here.ts';
import { dossierPath, withBench } from '../dossier-file.ts';
import { eachFile, type Named } from '../each-file.ts';
import { fileMissing, filesBelow, isFolder, readFileWithin, readStandardInput } from '../files.ts';
import { linesOf } from '../lines.ts';
import { longestLine, readLines } from '../lines-in-order.ts';
import {
  isoDay,
  jobCount,
  limitsOf,
  positive,
  withDossier,
  withJson,
  withLimits,
  type SharedOptions,
} from '../options.ts';
import { tell } from '../output.ts';
import { counted, readingLines } from '../reading-lines.ts';
import { shippedReader } from '../shipped-reader.ts';
import { existsSync } from 'node:fs';

interface ReadOptions extends SharedOptions {
  readonly ndjson?: boolean;
  readonly jobs?: number;
  readonly dryRun?: boolean;
  readonly explain?: boolean;
  readonly readerModel?: string;
  readonly modelName: string;
  readonly allowModelHost?: string;
  readonly modelSeconds: number;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: IsoDate;
  readonly url?: string;
  readonly language?: string;
}

function aboutOf(options: ReadOptions): AboutArticle {
  const { title, outlet, date, url, language } = options;
  return Object.fromEntries(
    Object.entries({ title, outlet, date, url, language }).filter(([, each]) => each !== undefined),
  );
}

const jsonOf = (file: string, read: ArticleFile, kept: string | null): object => ({
  id: file,
  text: read.article.text,
  ...read.reading,
  source: kept,
});

/** The reader, with a model beside it where one was asked for. */
async function readerFor(reader: ReaderModel, options: ReadOptions): Promise<Outcome<ReaderModel>> {
  const { readerModel: url, modelName: name, allowModelHost: allowed, modelSeconds: seconds } = options;
  if (url === undefined) return good(reader);
  const { modelAddress, withModel } = await import('../model-reader.ts');
  const asked = { url, name, allowed, seconds };
  const address = modelAddress(asked);
  return address.ok ? good(withModel(reader, address.value, asked)) : address;
}

async function readOnly(
  file: NamedBytes,
  context: ContextHere,
  options: ReadOptions,
): Promise<Outcome<Answer>> {
  const { readArticleFile } = await import('@nonpaper/workbench');
  const reader = await readerFor(await shippedReader(), options);
  if (!reader.ok) return reader;
  const read = await readArticleFile(file, aboutOf(options), reader.value, context, limitsOf(options));
  if (!read.ok) return read;
  return answerOf(file, read.value, { source: null, told: null }, options);
}

/** The reading as it is printed, with the reasons for its statements where they were asked for. */
async function answerOf(
  file: NamedBytes,
  read: ArticleFile,
  kept: { source: string | null; told: string | null },
  { explain }: ReadOptions,
): Promise<Outcome<Answer>> {
  const { explainReading } = await import('@nonpaper/workbench');
  const explained = explain === true ? explainReading(read.article.text, read.reading) : [];
  const json = { ...jsonOf(file.name, read, kept.source), ...(explain === true ? { explained } : {}) };
  return good({ json, text: await readingLines(file.name, read, { kept: kept.told, explained }) });
}

const proposedOf = ({ statements, events, persons }: KeptArticle): string =>
  `${counted(statements, 'statement')}, ${counted(events, 'event')} and ${counted(persons, 'new person')}`;

async function keep(bench: Bench, file: NamedBytes, options: ReadOptions): Promise<Outcome<Answer>> {
  const { readArticle } = await import('@nonpaper/workbench');
  const reader = await readerFor(bench.reader, options);
  if (!reader.ok) return reader;
  const kept = await readArticle({ ...bench, reader: reader.value }, file, aboutOf(options));
  if (!kept.ok) return kept;
  const { read, source, before } = kept.value;
  const told = before
    ? `this article is kept as source ${source.id} (${source.title}) already; nothing was kept again [already-kept]`
    : `kept as source ${source.id}: ${proposedOf(kept.value)} proposed`;
  return answerOf(file, read, { source: source.id, told }, options);
}

type Files = AsyncIterable<Named<NamedBytes>>;

async function readFiles(files: Files, options: ReadOptions): Promise<Outcome<Answer>> {
  const dossier = dossierPath(options);
  const without = options.dryRun === true || (!dossier.ok && dossier.fault.code === 'no-dossier');
  if (without && options.dryRun !== true)
    tell('No dossier here: the text was read and nothing was kept [nothing-kept].');
  const readAll = async (one: (file: NamedBytes) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> => {
    const all = await eachFile(files, one);
    if (!all.ok) return all;
    const { json, texts, ...told } = all.value;
    return good({ json: json.length === 1 ? json[0] : json, text: texts.join('\n'), ...told });
  };
  if (without) {
    const context = await contextHere(options);
    return context.ok ? readAll((file) => readOnly(file, context.value, options)) : context;
  }
  return withBench(options, (bench) => readAll((file) => keep(bench, file, options)));
}

/** The files that are named, those in folders too, one in memory at a time; standard input where none is named. */
async function* inputs(paths: readonly string[], options: ReadOptions): Files {
  const limits = limitsOf(options);
  const named = paths.length === 0 ? ['-'] : paths;
  for (const path of named.flatMap((each) => (isFolder(each) ? filesBelow(each) : [each]))) {
    const value = path === '-' ? await readStandardInput(limits) : readFileWithin(path, limits);
    yield { name: path, value };
  }
}

const oneStreamOnly = (): Outcome<never> =>
  bad({
    code: 'usage',
    what: 'With --ndjson one stream of articles is read; more files were named.',
    next: 'Join them: cat a.ndjson b.ndjson | nonpaper read --ndjson',
  });

/** NDJSON in, NDJSON out, in input order, with a bounded number of lines in memory at a time. */
async function readStream(path: string | undefined, options: ReadOptions): Promise<Outcome<Answer>> {
  if (path !== undefined && path !== '-' && !existsSync(path)) return fileMissing(path);
  const stream: AsyncIterable<Uint8Array> =
    path === undefined || path === '-' ? process.stdin : createReadStream(path);
  const limits = limitsOf(options);
  const context = await contextHere(options);
  if (!context.ok) return context;
  const { readingAlone, readingPool } = await import('../reading-pool.ts');
  const desk = { context: context.value, limits };
  const jobs = options.jobs ?? 1;
  const reader = await readerFor(await shippedReader(), options);
  if (!reader.ok) return reader;
  const asksModel = options.readerModel !== undefined;
  const pool = jobs > 1 && !asksModel ? readingPool(jobs, desk) : await readingAlone(desk, reader.value);
  try {
    await readLines(linesOf(stream, longestLine(limits.articleBytes)), pool);
  } finally {
    await pool.close();
  }
  return good({ json: null, text: '' });
}

/** `nonpaper read FILE`. */
export const read = (): Command =>
  example(
    withLimits(withJson(withDossier(new Command('read'))))
      .description('read articles into proposed statements and events; nothing counts until you accept it')
      .argument(
        '[files...]',
        'files or folders (text, Markdown, HTML, PDF, .docx); none or - is standard input',
      )
      .option('--ndjson', 'one article a line in, one reading a line out; keeps nothing')
      .option(
        '--jobs <n>',
        'with --ndjson: read so many articles side by side, in threads (else 1)',
        jobCount,
      )
      .option('--title <title>', 'title of the article (else the one in the file)')
      .option('--outlet <name>', 'who published it')
      .option('--date <date>', 'day of publication; dates in the text are read relative to it', isoDay)
      .option('--url <url>', 'where it stands')
      .option('--language <tag>', 'language of the text, such as en')
      .option(
        '--explain',
        'show each sentence with its marks, the rule or tagger that found it, and how sure it is',
      )
      .option(
        '--reader-model <url>',
        'ask a language model too, at an OpenAI-compatible address on this machine',
      )
      .addOption(new Option('--model-name <name>', 'name of the model there').default('default'))
      .option('--allow-model-host <host>', 'let texts be sent to this host, which is not this machine')
      .addOption(
        new Option('--model-seconds <n>', 'how long to wait for an answer').argParser(positive).default(120),
      )
      .option(
        '--dry-run',
        'read only and keep nothing; knows the names and words of the dossier, where there is one',
      )
      .action((paths: string[], options: ReadOptions) => {
        // The stream prints by itself, line by line; its answer must not follow as one more JSON value.
        if (options.ndjson === true)
          return runCommand({ ...options, json: false }, () =>
            paths.length > 1 ? Promise.resolve(oneStreamOnly()) : readStream(paths[0], options),
          );
        return runCommand(options, () => readFiles(inputs(paths, options), options));
      }),
    'nonpaper read report.html --outlet "River Gazette" --date 2025-11-19\ncat articles.ndjson | nonpaper read --ndjson > readings.ndjson',
  );
