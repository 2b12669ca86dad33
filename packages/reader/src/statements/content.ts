/**
 * Where content begins and ends. To the right it runs to the end of the unit unless something tells that the writer
 * has taken over again: a reporting participle after a comma (", adding"), "according to", a new reporting clause
 * after a conjunction, a semicolon, or an adjunct of occasion at the very end. To the left it runs to the start of
 * the unit or to the last semicolon.
 */
import { SUMMING_NOUNS, VENUES } from './data/grammar.ts';
import { isFinite } from './cues/finite-verb.ts';
import { coreEnd, opensPhrase, phraseEnds } from './words/noun-phrase.ts';
import { tokenAt } from './words/page.ts';
import type { Scene } from './scene.ts';
import type { CueHit, Unit } from './types.ts';
import { wordSet } from './words/word-sets.ts';
import {
  closedBefore,
  joinsClause,
  joinsPredicate,
  othersQuotation,
  saysOther,
  startsNextVerb,
  startsSeries,
  startsReport,
} from './content-joins.ts';
import { isMark, takeoversIn, takesOver, writerResumes } from './writer.ts';

const VENUE = wordSet(VENUES);

const JOINERS = wordSet('and but while though although whereas yet as');

/** End of the content that starts at `from` and is brought in by `hit`. */
export function contentEnd(scene: Scene, from: number, hit: CueHit | null): number {
  const { unit } = scene;
  let at = from;
  const fronted = hit !== null && isFronted(unit, hit);
  const relative = hit !== null && isRelative(unit, hit);
  const takeovers = takeoversIn(scene);
  for (; tokenAt(unit, at).pos !== 'EDGE'; at += 1) {
    if (tokenAt(unit, at).quote >= 0) {
      if (at > from && closesWithComma(unit, at) && writerResumes(scene, at + 1)) {
        at += 1;
        break;
      }
      continue;
    }
    if (at > from && (takesOver(scene, takeovers, at) || stopsAt(scene, from, at, hit))) break;
    if (at > from && othersQuotation(scene, at, hit)) break;
    if (at > from && (closedBefore(unit, from, at) || joinsClause(unit, from, at))) break;
    if (fronted && at > from && startsMainClause(unit, at)) break;
    if (relative && tokenAt(unit, at).low === ',' && isFinite(unit, at + 1)) break;
  }
  const end = joinsNext(unit, at) ? at - 1 : at;
  return trimEnd(unit, from, dropOccasion(scene, from, trimEnd(unit, from, end)));
}

/** "to leave, but according to Kolt it stayed": the conjunction before somebody else's words is theirs. */
const joinsNext = (unit: Unit, at: number): boolean =>
  /^(?:but|and|while|although|though)$/u.test(tokenAt(unit, at - 1).low) &&
  tokenAt(unit, at - 1).quote < 0 &&
  tokenAt(unit, at - 2).low === ',';

const FRONTING = wordSet('while although though when as after if since because before whereas once');

/** "While Kolt said that A, B": the reporting clause is itself subordinate and ends before the main clause. */
function isFronted(unit: Unit, hit: CueHit): boolean {
  for (let at = hit.run.from - 1; at >= Math.max(0, hit.run.from - 14); at -= 1) {
    const token = tokenAt(unit, at);
    if (/^[,;:]$/u.test(token.low) || token.mark !== '') return false;
    const before = tokenAt(unit, at - 1);
    const first =
      before.pos === 'EDGE' ||
      before.pos === 'PUNCT' ||
      ['but', 'and', 'even', 'years', 'days', 'weeks', 'months', 'hours'].includes(before.low) ||
      /^\p{Lu}/u.test(token.text);
    if (FRONTING.has(token.low) && first) return true;
  }
  return false;
}

/** ", who said …, voted against it": the relative clause ends before the main verb. */
function isRelative(unit: Unit, hit: CueHit): boolean {
  const pronoun = tokenAt(unit, hit.run.from - 1).low;
  return (pronoun === 'who' || pronoun === 'which') && tokenAt(unit, hit.run.from - 2).low === ',';
}

function startsMainClause(unit: Unit, at: number): boolean {
  if (tokenAt(unit, at).low !== ',') return false;
  return opensPhrase(tokenAt(unit, at + 1)) && phraseEnds(unit, at + 1).some((end) => isFinite(unit, end));
}

/** “…,” adding: the comma that ends the reported words stands inside the closing mark. */
const closesWithComma = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).mark === 'close' && tokenAt(unit, at - 1).low === ',';

/** Whether the content of a cue, or of none, ends at a token though the writer does not take over for every cue. */
function stopsAt(scene: Scene, from: number, at: number, hit: CueHit | null): boolean {
  const token = tokenAt(scene.unit, at);
  if (hit === null && token.low === ',' && isFinite(scene.unit, at + 1)) return true;
  if (token.low === ',' && (isTimeApart(scene.unit, at + 1) || isSumming(scene.unit, at + 1))) return true;
  if (
    token.low === ',' &&
    (startsNextVerb(scene, at + 1, hit) || startsSeries(scene, at + 1, hit) || saysOther(scene.unit, at + 1))
  )
    return true;
  if (isMark(token) || !JOINERS.has(token.low)) return false;
  if (tokenAt(scene.unit, at + 1).low === 'that') return false; // "that A, but that B"
  if (joinsPredicate(scene.unit, from, at, hit)) return true;
  return startsReport(scene, at + 1, hit, tokenAt(scene.unit, at - 1).low === ',');
}

/** "offered to halve the toll, hours before a deadline": when it was said, behind a comma. */
export function isTimeApart(unit: Unit, from: number): boolean {
  const at =
    tokenAt(unit, from).pos === 'NUM' || /^(?:an?|just|only)$/u.test(tokenAt(unit, from).low)
      ? from + 1
      : from;
  return (
    /^(?:minutes?|hours?|days?|weeks?|months?)$/u.test(tokenAt(unit, at).low) &&
    /^(?:after|before)$/u.test(tokenAt(unit, at + 1).low)
  );
}

const SUMMING = wordSet(SUMMING_NOUNS);

/** "asked them to return the book, a request that is hard to meet": what the writer calls the whole of it. */
export function isSumming(unit: Unit, from: number): boolean {
  if (!/^an?$/u.test(tokenAt(unit, from).low)) return false;
  const at = tokenAt(unit, from + 1).pos === 'ADJ' ? from + 2 : from + 1;
  return SUMMING.has(tokenAt(unit, at).low) && /^(?:that|which)$/u.test(tokenAt(unit, at + 1).low);
}

/** Takes off final punctuation that belongs to the sentence. A question mark stays. */
export function trimEnd(unit: Unit, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const token = tokenAt(unit, end - 1);
    if (token.quote >= 0 || !/^(?:[.,;:–—-]|\.{2,}|…|--)$/u.test(token.low)) break;
    end -= 1;
  }
  return end;
}

/** Drops "in an interview with …", "on condition of anonymity" from the end of the content. */
function dropOccasion(scene: Scene, from: number, to: number): number {
  const { unit } = scene;
  for (let at = Math.max(from + 3, to - 22); at < to; at += 1) {
    const token = tokenAt(unit, at);
    if (token.quote >= 0) continue;
    if (token.low === 'on' && tokenAt(unit, at + 1).low === 'condition' && tokenAt(unit, at + 2).low === 'of')
      return at;
    if (token.low !== 'in' && token.low !== 'during' && token.low !== 'at') continue;
    const core = coreEnd(unit, at + 1);
    const head = tokenAt(unit, core - 1);
    const article = tokenAt(unit, at + 1).low;
    if (
      core > at + 1 &&
      (article === 'a' || article === 'an') &&
      VENUE.has(head.low) &&
      phraseEnds(unit, at + 1).some((end) => end >= to)
    )
      return at;
  }
  return to;
}

/** "The chief is of another mind: nothing may become law, she says, until": what a colon leads to, where a clause stands before it. */
export function behindColon(unit: Unit, from: number, to: number): number {
  for (let at = to - 2; at > from; at -= 1)
    if (tokenAt(unit, at).low === ':' && tokenAt(unit, at).quote < 0) return at + 1;
  return from;
}

/** Start of the content that ends before `to`, with an opening semicolon or conjunction of the writer left out. */
export function contentStart(unit: Unit, to: number): number {
  for (let at = to - 1; at >= 0; at -= 1) {
    if (tokenAt(unit, at).quote < 0 && tokenAt(unit, at).low === ';') return at + 1;
  }
  return 0;
}
