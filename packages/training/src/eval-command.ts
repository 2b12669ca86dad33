/**
 * `npm run eval:reader -- FOLDER [--of=tagger|reader|rules] [--json] [--timings] [--reliability]`: measures the tagger (or the whole
 * reader, or its rules alone) on a folder in PolNeAR's layout or of our own gold.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTagger } from '@nonpaper/reader/tagger';
import { tokenize } from '@nonpaper/reader';
import { sentences } from '@nonpaper/text';
import { interval } from './bootstrap.ts';
import { countText, evaluationOf, sumOf } from './evaluate.ts';
import type { Counts, Evaluation } from './evaluate.ts';
import type { MarkedText } from './gold/marked-text.ts';
import { isGold, readGold } from './gold/read-gold.ts';
import { isPolnear, readPolnear } from './polnear.ts';
import type { GoldText } from './polnear.ts';
import { reliabilities, reliabilityTable, sureCases } from './reliability.ts';
import type { SureCases } from './reliability.ts';
import { f1Of } from './scores.ts';
import type { FoundInText } from './evaluate.ts';
import { readText, tagText } from './tag-text.ts';

const root = process.env['NONPAPER_ROOT'] ?? process.cwd();

interface Run {
  readonly counts: readonly Counts[];
  readonly sure: readonly SureCases[];
  readonly tokensPerSecond: number;
}

const READERS = ['tagger', 'reader', 'rules'] as const;
type Reader = (typeof READERS)[number];

/** The learned tagger alone, the whole reader with it, or the rules without it. */
function readerOf(which: Reader): (text: string) => FoundInText {
  if (which === 'rules') return (text) => readText(null, text);
  const tagger = makeTagger(readFileSync(join(root, 'packages/reader/model/attribution.bin')));
  return which === 'reader' ? (text) => readText(tagger, text) : (text) => tagText(tagger, text);
}

/** Reads and counts every text; the clock runs over the reading alone, from the plain text on. */
function measure(texts: readonly GoldText[], read: (text: string) => FoundInText): Run {
  let [spent, tokens] = [0, 0];
  const sure: SureCases[] = [];
  const counts = texts.map((gold) => {
    const started = performance.now();
    const found = read(gold.text);
    spent += performance.now() - started;
    tokens += sentences(gold.text).reduce((sum, each) => sum + tokenize(gold.text, each).length, 0);
    sure.push(sureCases(gold, found));
    return countText(gold, found);
  });
  return { counts, sure, tokensPerSecond: spent === 0 ? 0 : Math.round((1000 * tokens) / spent) };
}

interface Speeds {
  /** Over a second reading of the same texts: the engine compiles what runs often, within some hundreds of articles. */
  readonly tokensPerSecond: number;
  /** Over the first reading, loading and compiling in it. */
  readonly tokensPerSecondAtFirst: number;
}

/** How fast texts are read, once the engine knows the way and at first; of several texts nothing is kept from one reading to the other. */
const speeds = (
  texts: readonly GoldText[],
  read: (text: string) => FoundInText,
  tokensPerSecondAtFirst: number,
): Speeds => ({ tokensPerSecond: measure(texts, read).tokensPerSecond, tokensPerSecondAtFirst });

/** A table for people, with intervals for the exact figures. */
function table(
  { exact, token, relaxed, speaker, types, articles }: Evaluation,
  counts: readonly Counts[],
): string {
  const line = (name: string, each: { p: number; r: number; f1: number; n: number }, more = ''): string =>
    `  ${name.padEnd(20)}${[each.p, each.r, each.f1].map((value) => value.toFixed(1).padStart(7)).join('')}${String(each.n).padStart(8)}${more}`;
  const roles = ['source', 'cue', 'content'] as const;
  const between = (role: (typeof roles)[number]): string => {
    const [low, high] = interval(counts, (drawn) => f1Of(sumOf(drawn).exact[role]));
    return `   ${low} to ${high}`;
  };
  return [
    `${articles} articles; per cent`,
    `${' '.repeat(22)}${['P', 'R', 'F1'].map((each) => each.padStart(7)).join('')}${'n'.padStart(8)}   95 %`,
    'Exact spans',
    ...roles.map((role) => line(role, exact[role], between(role))),
    `  macro F1 ${exact.macro.f1.toFixed(1)}`,
    'Tokens',
    ...roles.map((role) => line(role, token[role])),
    'Relaxed attributions',
    ...Object.entries(relaxed).map(([name, each]) => line(name, each)),
    'The same by content',
    ...Object.entries(types).map(([name, each]) => line(name, each)),
    'Right speaker where the content was found',
    ...Object.entries(speaker).map(([name, each]) => line(name, each)),
    '',
  ].join('\n');
}

const goldText = ({ name, text, statements }: MarkedText): GoldText => ({
  name,
  text,
  attributions: statements,
});

function main(args: readonly string[]): void {
  const folder = args.find((each) => !each.startsWith('-'));
  if (folder === undefined || !(isPolnear(folder) || isGold(folder))) {
    process.stderr.write(
      `${folder ?? 'No folder'}: not a folder with text/ and attributions/, or with gold as in corpora/. Next: npm run -s eval:reader -- FOLDER --json\n`,
    );
    process.exitCode = 2;
    return;
  }
  const texts = isPolnear(folder) ? readPolnear(folder) : readGold(folder).texts.map(goldText);
  const which = READERS.find((each) => args.includes(`--of=${each}`)) ?? 'tagger';
  const read = readerOf(which);
  const { counts, sure, tokensPerSecond } = measure(texts, read);
  const reliability = args.includes('--reliability') ? reliabilities(sure) : null;
  const evaluation = evaluationOf(texts.length, sumOf(counts));
  const timed = args.includes('--timings') ? speeds(texts, read, tokensPerSecond) : null;
  if (args.includes('--json'))
    process.stdout.write(
      `${JSON.stringify({ ...evaluation, ...timed, ...(reliability === null ? {} : { reliability }) })}\n`,
    );
  else
    process.stdout.write(
      table(evaluation, counts) +
        (reliability === null ? '' : reliabilityTable(reliability)) +
        (timed
          ? `${timed.tokensPerSecond} tokens/s, ${timed.tokensPerSecondAtFirst} when the texts are read for the first time\n`
          : ''),
    );
}

main(process.argv.slice(2));
