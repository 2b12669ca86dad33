/** Whether somebody goes on talking to those to whom he has been talking. */
import type { Spoken } from '../speakers/speakers.ts';
import type { Found, Unit } from '../types.ts';
import { tokenAt } from '../words/page.ts';

/** How many findings back a speaker may have been introduced. */
const LOOK_BACK = 3;

/**
 * Index of the finding that this one goes on from, or -1: same speaker, same paragraph, and no new introduction; or one
 * that was said in "the same interview".
 */
export function goesOnFrom(
  spoken: readonly Spoken[],
  index: number,
  printed: readonly (readonly string[])[],
): number {
  const each = spoken[index];
  if (!each || each.speaker.class === 'outlet') return -1;
  if (isOnSameOccasion(each.found)) return printed.findLastIndex((chain) => chain.length > 0);
  if (isElsewhere(each.found)) return -1;
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const before = spoken[at];
    if (before && continues(before, each)) return at;
  }
  return -1;
}

function continues(before: Spoken, each: Spoken): boolean {
  if (isOneOf(before, each)) return true;
  const who = ({ speaker }: Spoken): string | undefined => speaker.name ?? speaker.descriptor;
  if (each.found.unit.paragraph !== before.found.unit.paragraph || who(each) !== who(before)) return false;
  if (each.found.unit === before.found.unit) return true;
  const source = each.found.source;
  const pronoun =
    source === null ||
    (source.to - source.from === 1 && tokenAt(each.found.unit, source.from).pos === 'PRON');
  const goesOn =
    each.found.unit.index === before.found.unit.index + 1 &&
    GOES_ON.has(each.found.force) &&
    !each.found.negated;
  return pronoun && (goesOn || isQuoted(each.found));
}

/** What one does while one is still talking to the same people. */
export const GOES_ON: ReadonlySet<string> = new Set(['assert', 'decline']);

const TALKS = new Set([
  'interview',
  'conversation',
  'programme',
  'program',
  'broadcast',
  'article',
  'podcast',
]);

/** "In the same interview he rejected …". */
const isOnSameOccasion = ({ unit, source }: Found): boolean =>
  unit.tokens.some(
    ({ low, quote }, at) =>
      low === 'same' && quote < 0 && TALKS.has(tokenAt(unit, at + 1).low) && at < (source?.from ?? 0),
  );

const OTHER_TIME = new Set(['later', 'then', 'earlier', 'afterwards', 'afterward']);
const PAPERS = new Set(['statement', 'message', 'email', 'e-mail', 'post', 'letter', 'video', 'speech']);

/** "He later claimed", "she said in an e-mailed statement", "In a post she wrote": said at another time, or in a way of its own. */
export function isElsewhere({ unit, cue, source }: Found): boolean {
  if (cue === null) return false;
  if (opensWithPaper(unit, Math.min(cue.from, source?.from ?? cue.from))) return true;
  for (let at = cue.from - 1; at <= cue.to; at += 1) if (OTHER_TIME.has(tokenAt(unit, at).low)) return true;
  const first = tokenAt(unit, cue.to).low;
  const second = tokenAt(unit, cue.to + 1).low;
  const behind = first === 'in' && /^(?:an?|his|her|its|their)$/u.test(second) ? cue.to + 4 : cue.to;
  return unit.tokens.slice(cue.from + 1, behind).some(({ lemma }) => PAPERS.has(lemma));
}

/** "In a post on the service later that evening she": a paper or a recording before the subject, not of "the same". */
function opensWithPaper(unit: Unit, end: number): boolean {
  const opens = tokenAt(unit, 0).low === 'in' && /^(?:an?|another)$/u.test(tokenAt(unit, 1).low);
  return opens && unit.tokens.slice(2, Math.min(end, LONGEST_OPENING)).some(({ lemma }) => PAPERS.has(lemma));
}

/** In tokens. */
const LONGEST_OPENING = 6;

/** Whether any of the content stands in quotation marks. */
const isQuoted = ({ unit, content }: Found): boolean =>
  unit.tokens.some(
    ({ quote, start }) => quote >= 0 && content.some((span) => start >= span[0] && start < span[1]),
  );

/** "… two officials told Ostrel; one of the officials said": one of those who spoke before, in the same paragraph. */
function isOneOf(before: Spoken, each: Spoken): boolean {
  const { unit, source } = each.found;
  if (source === null || before.found.unit.paragraph !== unit.paragraph) return false;
  if (each.speaker.class !== 'unnamed' || before.speaker.class !== 'unnamed') return false;
  const first = tokenAt(unit, source.from);
  const second = tokenAt(unit, source.from + 1);
  return (first.pos === 'NUM' || first.low === 'one') && second.low === 'of';
}
