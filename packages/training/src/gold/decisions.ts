/**
 * What a reviewer spends on a text: each proposal is accepted as it is, amended, or refused. A statement is accepted when
 * it is one of the gold with all its fields right and nine tenths of its content; an event likewise; one that the gold
 * has otherwise is amended; one that it does not have is refused. What the reader missed costs no decision here.
 */
import { pairAttributions } from '../attribution-pairs.ts';
import { agreement } from '../spans.ts';
import { countEvent, countStatement, FIELDS, noFieldCounts, pairEvents } from './field-counts.ts';
import type { FieldCounts } from './field-counts.ts';
import type { MarkedText } from './marked-text.ts';

export interface Decisions {
  readonly accept: number;
  readonly amend: number;
  readonly refuse: number;
}

const WHOLE_CONTENT = 0.9;

const isFaultless = (counts: FieldCounts): boolean =>
  FIELDS.every((field) => {
    const { right, given, there } = counts[field];
    return right === given && right === there;
  });

/** The decisions on one text's proposals. */
export function decisionsOn(gold: MarkedText, found: MarkedText): Decisions {
  const said = pairAttributions(gold.statements, found.statements).map((pair) => {
    const counts = noFieldCounts();
    countStatement(counts, pair.gold, pair.found, gold.outlet);
    return agreement(pair.gold.content, pair.found.content) >= WHOLE_CONTENT && isFaultless(counts);
  });
  const done = pairEvents(gold.events, found.events).map((pair) => {
    const counts = noFieldCounts();
    countEvent(counts, ...pair);
    return isFaultless(counts);
  });
  const known = [...said, ...done];
  const accept = known.filter(Boolean).length;
  const all = found.statements.length + found.events.length;
  return { accept, amend: known.length - accept, refuse: all - known.length };
}

/** Decisions an article, and what share of them are of each kind, in per cent. */
export function decisionFigures(all: readonly Decisions[]): Readonly<Record<string, number>> {
  const sum = (kind: keyof Decisions): number => all.reduce((total, each) => total + each[kind], 0);
  const whole = Math.max(1, sum('accept') + sum('amend') + sum('refuse'));
  const tenth = (value: number): number => Math.round(10 * value) / 10;
  return {
    perArticle: all.length === 0 ? 0 : tenth(whole / all.length),
    accept: tenth((100 * sum('accept')) / whole),
    amend: tenth((100 * sum('amend')) / whole),
    refuse: tenth((100 * sum('refuse')) / whole),
  };
}
