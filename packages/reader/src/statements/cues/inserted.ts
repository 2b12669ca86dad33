/** What stands between two commas behind a subject, before its verb. */
import { PARTICIPLE_FORMS } from '../data/verb-forms.ts';
import type { Unit } from '../types.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';

const PARTICIPLES = wordSet(PARTICIPLE_FORMS);

/** How far before its verb such a stretch may begin, in tokens. */
export const LONGEST_INSERT = 20;

/** "…, and who would lose his post if his name appeared, told": a phrase in a second relative clause is no subject of the verb behind it. */
export function isOfSecondRelative(unit: Unit, from: number): boolean {
  for (let at = from - 1; at > Math.max(0, from - LONGEST_INSERT); at -= 1) {
    const { low, quote } = tokenAt(unit, at);
    if (quote >= 0 || low === ',') return false;
    const joined = tokenAt(unit, at - 1).low === 'and' && tokenAt(unit, at - 2).low === ',';
    if (joined && /^(?:who|whose|which|that)$/u.test(low)) return true;
  }
  return false;
}

/** "an official, insisting on anonymity, told", "a letter, which the Post printed in May, shows": where what stands between two commas before a verb begins; -1 where nothing does. */
export function insertStart(unit: Unit, verbFrom: number): number {
  if (tokenAt(unit, verbFrom - 1).low !== ',') return -1;
  for (let at = verbFrom - 3; at > Math.max(0, verbFrom - LONGEST_INSERT); at -= 1) {
    if (tokenAt(unit, at).low !== ',' || tokenAt(unit, at).quote >= 0) continue;
    const first = tokenAt(unit, at + 1);
    const inserted =
      (first.pos === 'VERB' && isParticiple(first.low)) ||
      (first.low.endsWith('ing') && first.low !== 'according' && tokenAt(unit, at + 2).pos === 'ADP') || // "meeting behind closed doors"
      (first.low === 'and' && /^(?:who|whose|which|that)$/u.test(tokenAt(unit, at + 2).low)) || // "who wrote it, and who left,"
      /^(?:which|whom|whose|who)$/u.test(first.low) ||
      isPartOfWhich(unit, at + 1) ||
      isState(unit, at + 1, verbFrom - 1) ||
      (first.low === 'among' && tokenAt(unit, at + 2).low === 'them') || // "among them the owner of the field, Anna Kolt,"
      /^(?:including|notably|especially|particularly)$/u.test(first.low) ||
      /^(?:unnamed|anonymous|nameless)$/u.test(first.low) || // "an official, unnamed because the talks go on, told"
      (first.low === 'or' && tokenAt(unit, at + 2).low === 'at') || // "or at least the eleven who answered"
      (first.low === 'in' &&
        (tokenAt(unit, at + 2).pos === 'DET' ||
          /^(?:remarks|comments|messages|letters|posts|notes|interviews)$/u.test(
            tokenAt(unit, at + 2).low,
          ))) || // "in an interview with the Post"
      (first.low === 'for' && tokenAt(unit, verbFrom - 2).low === 'part'); // "for their part"
    return inserted ? at : -1;
  }
  return -1;
}

/** "visibly relieved", "clearly tired by then", "still in her coat": an adverb with what it tells of, and no verb of a clause. */
function isState(unit: Unit, from: number, to: number): boolean {
  const first = tokenAt(unit, from);
  const told = tokenAt(unit, from + 1);
  if (first.pos !== 'ADV' || to - from < 2 || !/^(?:VERB|ADJ|ADP)$/u.test(told.pos)) return false;
  if (told.pos === 'VERB' && !isParticiple(told.low)) return false;
  return !unit.tokens
    .slice(from + 2, to)
    .some(({ pos, low }) => /^(?:VERB|AUX|SCONJ)$/u.test(pos) || low === ',');
}

export const isParticiple = (low: string): boolean =>
  (/(?:ing|ed)$/u.test(low) && low !== 'according') || PARTICIPLES.has(low);

/** "parts of which", "a copy of which". */
export const isPartOfWhich = (unit: Unit, from: number): boolean =>
  [1, 2, 3].some(
    (step) =>
      tokenAt(unit, from + step).low === 'of' && /^(?:which|whom)$/u.test(tokenAt(unit, from + step + 1).low),
  );
