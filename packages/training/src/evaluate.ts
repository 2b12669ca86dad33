/**
 * Measures spans and attributions against gold, as the field does (the definitions are in docs/guide/reader-training.md):
 * exact spans and tokens for each role, relaxed attributions, and speakers where the content was found.
 */
import { sentences } from '@nonpaper/text';
import type { Token } from '@nonpaper/reader';
import { paragraphsOf } from '@nonpaper/reader/tagger';
import type { Span } from '@nonpaper/vocabulary';
import { pairAttributions } from './attribution-pairs.ts';
import type { AttributionPair } from './attribution-pairs.ts';
import { ROLE_NAMES } from './polnear.ts';
import type { GoldAttribution, GoldText, RoleName } from './polnear.ts';
import { REPORTING_WORDS } from './reporting-words.ts';
import { add, f1Of, scoreOf, tally } from './scores.ts';
import type { Score, Tally } from './scores.ts';

type Pair = AttributionPair<GoldAttribution, GoldAttribution>;

/** What was found in a text: spans of all roles, and attributions put together from them. */
export interface FoundInText {
  readonly spans: readonly { readonly role: RoleName; readonly span: Span; readonly confidence?: number }[];
  readonly attributions: readonly (GoldAttribution & { readonly confidence?: number })[];
}

export const SUBSETS = ['all', 'reporting', 'quoted'] as const;
export type Subset = (typeof SUBSETS)[number];

/** Counts of one text; those of a corpus are their sum. */
export interface Counts {
  readonly exact: Readonly<Record<RoleName, Tally>>;
  readonly token: Readonly<Record<RoleName, Tally>>;
  readonly relaxed: Readonly<Record<Subset, Tally>>;
  readonly speaker: Readonly<Record<Subset, Tally>>;
  readonly types: Readonly<Record<ContentType, Tally>>;
}

export const CONTENT_TYPES = ['direct', 'mixed', 'indirect'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

export const noCounts = (): Counts => ({
  exact: { source: tally(), cue: tally(), content: tally() },
  token: { source: tally(), cue: tally(), content: tally() },
  relaxed: { all: tally(), reporting: tally(), quoted: tally() },
  speaker: { all: tally(), reporting: tally(), quoted: tally() },
  types: { direct: tally(), mixed: tally(), indirect: tally() },
});

/** Counts of one text. */
export function countText(gold: GoldText, found: FoundInText): Counts {
  const counts = noCounts();
  const tokens = paragraphsOf(gold.text, sentences(gold.text)).flat(2);
  for (const role of ROLE_NAMES) countSpans(counts, role, tokens, gold, found);
  const right = pairAttributions(gold.attributions, found.attributions);
  for (const subset of SUBSETS) countAttributions(counts, subset, gold, found, right, tokens);
  countTypes(counts, gold, found, right);
  return counts;
}

/** The tokens whose middle lies in a span, as indices `[from, to)`; null where it holds none. */
export function tokensIn(tokens: readonly Token[], [start, end]: Span): [from: number, to: number] | null {
  let from = 0;
  let high = tokens.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (middleOf(tokens, middle) <= start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < tokens.length && middleOf(tokens, to) < end) to += 1;
  return to > from ? [from, to] : null;
}

const middleOf = (tokens: readonly Token[], at: number): number => {
  const span = tokens[at]?.span ?? [0, 0];
  return (span[0] + span[1]) / 2;
};

function countSpans(
  counts: Counts,
  role: RoleName,
  tokens: readonly Token[],
  gold: GoldText,
  found: FoundInText,
): void {
  const there = runsOf(
    tokens,
    gold.attributions.flatMap((each) => each[role]),
  );
  const given = runsOf(
    tokens,
    found.spans.filter((each) => each.role === role).map(({ span }) => span),
  );
  const keys = new Set(there.map(String));
  add(counts.exact[role], given.filter((run) => keys.has(String(run))).length, given.length, there.length);
  const [a, b] = [covered(there), covered(given)];
  add(counts.token[role], [...b].filter((at) => a.has(at)).length, b.size, a.size);
}

/** The token runs of spans, each once. */
function runsOf(tokens: readonly Token[], spans: readonly Span[]): [number, number][] {
  const runs = new Map<string, [number, number]>();
  for (const span of spans) {
    const run = tokensIn(tokens, span);
    if (run !== null) runs.set(String(run), run);
  }
  return [...runs.values()];
}

function covered(runs: readonly (readonly [number, number])[]): Set<number> {
  const tokens = new Set<number>();
  for (const [from, to] of runs) for (let at = from; at < to; at += 1) tokens.add(at);
  return tokens;
}

function inSubset(subset: Subset, text: string, each: GoldAttribution, tokens: readonly Token[]): boolean {
  if (subset === 'all') return true;
  if (subset === 'quoted')
    return each.content.some(([start, end]) =>
      /["“”«»]|‘‘|’’/u.test(text.slice(Math.max(0, start - 1), end + 1)),
    );
  return each.cue.some((span) => {
    const run = tokensIn(tokens, span);
    return (
      run !== null &&
      tokens
        .slice(...run)
        .some(({ lemma, lower }) => REPORTING_WORDS.has(lemma) || REPORTING_WORDS.has(lower))
    );
  });
}

function countAttributions(
  counts: Counts,
  subset: Subset,
  gold: GoldText,
  found: FoundInText,
  right: readonly Pair[],
  tokens: readonly Token[],
): void {
  const inside = (each: GoldAttribution): boolean => inSubset(subset, gold.text, each, tokens);
  const there = gold.attributions.filter(inside).length;
  const given = found.attributions.filter(inside).length;
  const own = right.filter((each) => inside(each.gold));
  const good = own.filter(({ source }) => source);
  add(counts.relaxed[subset], good.length, Math.max(given, good.length), there);
  const spoken = own.filter((each) => each.gold.source.length > 0);
  add(
    counts.speaker[subset],
    spoken.filter(({ source }) => source).length,
    spoken.filter((each) => each.found.source.length > 0).length,
    spoken.length,
  );
}

/** Whether all, some or nothing of a content stands in quotation marks. */
export function contentType(text: string, content: readonly Span[]): ContentType {
  const words = content.map((span) => text.slice(...span).trim());
  if (words.every((each) => /^["“«]|^‘‘/u.test(each) && /["”»][.,!?]?$|’’[.,!?]?$/u.test(each)))
    return 'direct';
  return words.some((each) => /["“”«»]|‘‘/u.test(each)) ? 'mixed' : 'indirect';
}

function countTypes(counts: Counts, gold: GoldText, found: FoundInText, right: readonly Pair[]): void {
  const typeOf = (each: GoldAttribution): ContentType => contentType(gold.text, each.content);
  for (const type of CONTENT_TYPES) {
    const good = right.filter((each) => each.source && typeOf(each.gold) === type).length;
    const given = found.attributions.filter((each) => typeOf(each) === type).length;
    add(
      counts.types[type],
      good,
      Math.max(given, good),
      gold.attributions.filter((each) => typeOf(each) === type).length,
    );
  }
}

/** The sum of counts. */
export function sumOf(all: readonly Counts[]): Counts {
  const total = noCounts();
  for (const each of all) {
    for (const role of ROLE_NAMES) {
      into(total.exact[role], each.exact[role]);
      into(total.token[role], each.token[role]);
    }
    for (const subset of SUBSETS) {
      into(total.relaxed[subset], each.relaxed[subset]);
      into(total.speaker[subset], each.speaker[subset]);
    }
    for (const type of CONTENT_TYPES) into(total.types[type], each.types[type]);
  }
  return total;
}

const into = (to: Tally, { right, given, there }: Tally): void => add(to, right, given, there);

/** What `eval:reader --json` prints, without speed. */
export interface Evaluation {
  readonly articles: number;
  readonly exact: Readonly<Record<RoleName, Score>> & { readonly macro: { readonly f1: number } };
  readonly token: Readonly<Record<RoleName, Score>>;
  readonly relaxed: Readonly<Record<Subset, Score>>;
  readonly speaker: Readonly<Record<'all' | 'reporting', Score>>;
  readonly types: Readonly<Record<ContentType, Score>>;
}

const macro = (counts: Counts): number =>
  ROLE_NAMES.reduce((sum, role) => sum + f1Of(counts.exact[role]), 0) / ROLE_NAMES.length;

/** Scores from counts. */
export function evaluationOf(articles: number, counts: Counts): Evaluation {
  const roles = (which: Counts['exact']): Record<RoleName, Score> => ({
    source: scoreOf(which.source),
    cue: scoreOf(which.cue),
    content: scoreOf(which.content),
  });
  return {
    articles,
    exact: { ...roles(counts.exact), macro: { f1: Math.round(macro(counts) * 10) / 10 } },
    token: roles(counts.token),
    relaxed: {
      all: scoreOf(counts.relaxed.all),
      reporting: scoreOf(counts.relaxed.reporting),
      quoted: scoreOf(counts.relaxed.quoted),
    },
    speaker: { all: scoreOf(counts.speaker.all), reporting: scoreOf(counts.speaker.reporting) },
    types: {
      direct: scoreOf(counts.types.direct),
      mixed: scoreOf(counts.types.mixed),
      indirect: scoreOf(counts.types.indirect),
    },
  };
}
