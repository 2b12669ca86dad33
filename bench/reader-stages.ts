/**
 * What each stage of reading costs, in one process: microseconds a token over composed articles, and how long the language
 * model and the tagger's weights take to load and the first sentence takes to be read. All articles are read several
 * times, since V8 is still at work on its machine code in the first passes; the stages are those of the last, and the speed
 * of each pass is told, by the clock and by the processor time of all threads of the process, which others at work on the
 * machine disturb less.
 * Prints JSON. Arguments: the file of weights, and a folder of plain texts to read in place of the composed articles.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hintsIn, makeTagger, readArticle, tokenize } from '@nonpaper/reader';
import { sentences } from '@nonpaper/text';
import { keepHeapFlat } from '../apps/cli/src/heap-of-readers.ts';
import { makePatternsAtOnce } from '../apps/cli/src/patterns-at-once.ts';
import { article } from './article.mjs';

const ARTICLES = 300;
const PASSES = 5;

keepHeapFlat(); // both as the command does for streams of articles
makePatternsAtOnce();

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
};

const bytes = readFileSync(process.argv[2] ?? 'packages/reader/model/attribution.bin');
const model = timed(() =>
  tokenize('A word.', sentences('A word.')[0] ?? { span: [0, 7], text: '', paragraph: 0 }),
);
const weights = timed(() => makeTagger(bytes));
/** One for all articles, as in the command: the look-ups of names are made for each context. */
const context = { names: [], issues: [], tagger: weights.value };
const folder = process.argv[3];
const texts =
  folder === undefined
    ? Array.from({ length: ARTICLES }, (_, n) => article(n))
    : readdirSync(folder)
        .toSorted()
        .slice(0, ARTICLES)
        .map((name) => readFileSync(join(folder, name), 'utf8'));

const reading = (text: string) => readArticle({ text, date: '2024-03-15' }, context);
const first = timed(() => reading('The envoy said on Monday that both sides had met in Oru.'));

interface Costs {
  tokens: number;
  sentences: number;
  words: number;
  tagger: number;
  whole: number;
  /** Processor time of the readings, on all threads. */
  processor: number;
}

/** Processor time of this process so far, on all its threads, in milliseconds. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One pass over all articles; each stage is given fresh sentences, since tokens are remembered with them. */
function pass(): Costs {
  const costs: Costs = { tokens: 0, sentences: 0, words: 0, tagger: 0, whole: 0, processor: 0 };
  for (const text of texts) {
    const cut = timed(() => sentences(text));
    const spoken = timed(() => cut.value.reduce((sum, each) => sum + tokenize(text, each).length, 0));
    const hints = hintsIn(text);
    const tagged = timed(() => weights.value.tag(text, cut.value, hints));
    const before = processorMs();
    const read = timed(() => reading(text));
    costs.tokens += spoken.value;
    costs.sentences += cut.ms;
    costs.words += spoken.ms;
    costs.tagger += tagged.ms;
    costs.whole += read.ms;
    costs.processor += processorMs() - before;
  }
  return costs;
}

const passes = Array.from({ length: PASSES }, pass);
const { tokens, ...spent } = passes.at(-1) ?? pass();
const micro = (ms: number): number => Math.round((100_000 * ms) / tokens) / 100;
process.stdout.write(
  JSON.stringify({
    loadLanguageModelMs: Math.round(model.ms),
    loadWeightsMs: Math.round(weights.ms),
    firstReadingMs: Math.round(first.ms),
    tokensPerArticle: Math.round(tokens / texts.length),
    sentencesMicrosPerToken: micro(spent.sentences),
    wordsMicrosPerToken: micro(spent.words),
    taggerMicrosPerToken: micro(spent.tagger),
    rulesMicrosPerToken: micro(spent.whole - spent.sentences - spent.words - spent.tagger),
    wholeMicrosPerToken: micro(spent.whole),
    tokensPerSecond: Math.round((1000 * tokens) / spent.whole),
    tokensPerSecondByPass: passes.map((each) => Math.round((1000 * each.tokens) / each.whole)),
    tokensPerProcessorSecondByPass: passes.map((each) => Math.round((1000 * each.tokens) / each.processor)),
  }),
);
