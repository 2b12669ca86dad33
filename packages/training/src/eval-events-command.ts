/**
 * `npm run eval:events -- FOLDER [--of=reader|rules] [--against=FOLDER] [--json]`: measures each field of statements and
 * events on a folder of gold as in `corpora/`; with `--against`, how far a second annotation of the same texts agrees.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTagger } from '@nonpaper/reader/tagger';
import { interval } from './bootstrap.ts';
import { decisionFigures, decisionsOn } from './gold/decisions.ts';
import { FIELDS, countFields, fieldScores, sumOfFields } from './gold/field-counts.ts';
import type { Field, FieldCounts } from './gold/field-counts.ts';
import type { MarkedText } from './gold/marked-text.ts';
import { isGold, readGold } from './gold/read-gold.ts';
import { readMarked } from './gold/read-marked.ts';
import { f1Of } from './scores.ts';

const root = process.env['NONPAPER_ROOT'] ?? process.cwd();

const optionOf = (args: readonly string[], name: string): string | undefined =>
  args.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

/** What is measured: a second annotation, or what the reader (or its rules alone) finds. */
function findingsOf(args: readonly string[], folder: string): (gold: MarkedText) => MarkedText | undefined {
  const against = optionOf(args, 'against');
  if (against !== undefined) {
    const second = new Map(readGold(against, folder).texts.map((text) => [text.name, text]));
    return ({ name }) => second.get(name);
  }
  const tagger =
    optionOf(args, 'of') === 'rules'
      ? null
      : makeTagger(readFileSync(join(root, 'packages/reader/model/attribution.bin')));
  return (gold) => readMarked(gold, tagger);
}

function table(counts: readonly FieldCounts[]): string {
  const scores = fieldScores(sumOfFields(counts));
  const line = (field: Field): string => {
    const { p, r, f1, n } = scores[field];
    const [low, high] = interval(counts, (drawn) => f1Of(sumOfFields(drawn)[field]));
    const figures = [p, r, f1].map((value) => value.toFixed(1).padStart(7)).join('');
    return `  ${field.padEnd(20)}${figures}${String(n).padStart(8)}   ${low} to ${high}`;
  };
  const heads = ['P', 'R', 'F1'].map((each) => each.padStart(7)).join('');
  return [
    `${counts.length} articles; per cent`,
    `${' '.repeat(22)}${heads}${'n'.padStart(8)}   95 %`,
    ...FIELDS.map(line),
    '',
  ].join('\n');
}

function main(args: readonly string[]): void {
  const folder = args.find((each) => !each.startsWith('-'));
  if (folder === undefined || !isGold(folder)) {
    process.stderr.write(
      `${folder ?? 'No folder'}: not a folder with NAME.txt and NAME.yaml. Next: npm run -s eval:events -- corpora/open --json\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { texts, faults } = readGold(folder);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const find = findingsOf(args, folder);
  const pairs = texts.flatMap((gold) => {
    const found = find(gold);
    return found === undefined ? [] : [{ gold, found }];
  });
  const counts = pairs.map(({ gold, found }) => countFields(gold, found));
  const decisions = decisionFigures(pairs.map(({ gold, found }) => decisionsOn(gold, found)));
  const scores = { articles: counts.length, ...fieldScores(sumOfFields(counts)), decisions };
  const { perArticle, accept, amend, refuse } = decisions;
  const spent = `${perArticle} decisions an article: accept ${accept} %, amend ${amend} %, refuse ${refuse} %\n`;
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(scores)}\n` : table(counts) + spent);
}

main(process.argv.slice(2));
