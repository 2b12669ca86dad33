import { align } from '../src/align/align.ts';
import type { ReadProvision } from '../src/types.ts';
import type { BaseText, BaseUnit } from './base-texts.ts';
import { count, f1, noMeasure, precision, recall } from './measure.ts';
import { between, seeded, type Random } from './random.ts';
import { reworded } from './rewording.ts';
import type { Materials } from './materials.ts';

/** A sentence of fewer words is not moved: nobody would miss it. */
const SHORTEST = 8;
const DEPTHS = [0, 0.1, 0.2, 0.3];

/**
 * Paragraphs of one to three sentences, and the same ones with the last sentence of some at the beginning of the next: which of the
 * pairs between whom a boundary moved are found as groups of two and two, by share of words edited. A line for each share.
 */
export function boundaryLines(materials: Materials, seeds: readonly number[]): string[] {
  return DEPTHS.map((depth) => {
    const measure = noMeasure();
    for (const seed of seeds) {
      const { left, right, moved } = caseOf(seed, materials, depth);
      const groups = align(left, right)
        .filter((row) => row.left.length + row.right.length > 2)
        .map((row) => `${row.left.join(' ')}=${row.right.join(' ')}`);
      count(measure, new Set(groups), moved);
    }
    const figures = [precision(measure), recall(measure), f1(measure)].map((each) => each.toFixed(3));
    return `${Math.round(depth * 100)} % of words edited: precision ${figures[0]}, recall ${figures[1]}, F1 ${figures[2]} (${measure.gold})`;
  });
}

function caseOf(seed: number, { texts, lists }: Materials, depth: number) {
  const random = seeded(seed);
  const text = texts[seed % texts.length];
  const before = paragraphsOf(text === undefined ? [] : sentencesOf(text), random);
  const after = before.map((sentences) => [...sentences]);
  const moved = new Set<string>();
  for (let at = 0; at + 1 < after.length; at += between(random, 3, 6)) {
    const last = before[at]?.at(-1) ?? '';
    if ((before[at]?.length ?? 0) < 2 || last.split(' ').length < SHORTEST) continue;
    after[at]?.pop();
    after[at + 1]?.unshift(last);
    moved.add(`l${at} l${at + 1}=r${at} r${at + 1}`);
  }
  const edited = (sentence: string): string =>
    depth === 0 ? sentence : reworded(sentence, depth * (0.3 + random()), random, lists);
  return {
    left: laid('l', before),
    right: laid(
      'r',
      after.map((sentences) => sentences.map(edited)),
    ),
    moved,
  };
}

function sentencesOf({ units }: BaseText): string[] {
  const flat = (list: readonly BaseUnit[]): BaseUnit[] =>
    list.flatMap((unit) => (unit.text === '' ? flat(unit.children) : [unit]));
  return flat(units).flatMap(({ text }) =>
    text.length > 30 ? `${text.replace(/[.;,]$/u, '')}.`.split(/(?<=\.) (?=\p{Lu})/u) : [],
  );
}

function paragraphsOf(sentences: readonly string[], random: Random): string[][] {
  const paragraphs: string[][] = [];
  for (let at = 0; at < sentences.length; at += paragraphs.at(-1)?.length ?? 1)
    paragraphs.push(sentences.slice(at, at + between(random, 1, 3)));
  return paragraphs;
}

const laid = (side: string, paragraphs: readonly (readonly string[])[]): ReadProvision[] =>
  paragraphs.map((sentences, at) => {
    const text = sentences.join(' ');
    return {
      id: `${side}${at}`,
      path: String(at + 1),
      number: `${at + 1}.`,
      text,
      brackets: [],
      span: [0, text.length],
    };
  });
