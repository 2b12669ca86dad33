/** Who said what, the latest first, by how the speaker is told: named, unnamed, or an outlet in its own voice. */
import type { Known } from '../known.ts';
import { isNamed, ledgerEntry } from '../ledger.ts';
import type { LedgerEntry } from '../ledger.ts';
import { firstOf, newestFirst } from './latest.ts';
import type { Shortened } from './latest.ts';
import { answersOf, judgementsOf, reactionsOf } from './replies.ts';
import type { AnswerLine, JudgementLine, ReactionLine } from './replies.ts';

/** Who said what: the latest statements, newest first. */
export interface Said {
  readonly named: readonly LedgerEntry[];
  readonly unnamed: readonly LedgerEntry[];
  readonly outletVoice: readonly LedgerEntry[];
  readonly answers: readonly AnswerLine[];
  readonly reactions: readonly ReactionLine[];
  readonly judgements: readonly JudgementLine[];
}

/** The latest `lines` statements of each sort, and in words what is not shown. */
export function saidOf(known: Known, lines: number): { said: Said; shortened: string[] } {
  const all = newestFirst(
    known.of('statement'),
    (each) => each.date,
    (each) => each.id,
  );
  const some = (wanted: (entry: (typeof all)[number]) => boolean, what: string): Shortened<LedgerEntry> => {
    const { shown, words } = firstOf(all.filter(wanted), lines, what);
    return { shown: shown.map((each) => ledgerEntry(known, each)), words };
  };
  const isOutlet = (each: (typeof all)[number]): boolean => each.speaker.class === 'outlet';
  const named = some(
    (each) => !isOutlet(each) && isNamed(each.speaker),
    'statements by named speakers (ledger)',
  );
  const unnamed = some(
    (each) => !isOutlet(each) && !isNamed(each.speaker),
    'statements by unnamed speakers (ledger)',
  );
  const outlets = some(isOutlet, "statements in an outlet's own voice (ledger)");
  return {
    said: {
      named: named.shown,
      unnamed: unnamed.shown,
      outletVoice: outlets.shown,
      answers: answersOf(known),
      reactions: reactionsOf(known),
      judgements: judgementsOf(known),
    },
    shortened: [...named.words, ...unnamed.words, ...outlets.words],
  };
}
