/** The outlets that carried the words, from the speaker outward. */
import type { Article } from '../reading.ts';
import { coreEnd } from './noun-phrase.ts';
import type { OutletNames } from './outlet-names.ts';
import { nameStart, type OutletFinder } from './outlets.ts';
import { spanOf, textOf, tokenAt } from './page.ts';
import type { Spoken } from './speakers.ts';
import type { Found, Run, Unit } from './types.ts';

const CARRYING = new Set('cited quoted interviewed named in by to via told with'.split(' '));

/**
 * The chains of an article's findings, in their order: carriers printed at the source or the cue, outward; where none
 * is printed and the same speaker goes on in the same paragraph ("he added", ", arguing"), those of the finding
 * before; the article's own outlet last.
 */
export function chainsOf(
  article: Article,
  outlets: OutletFinder,
  spoken: readonly Spoken[],
  names: OutletNames,
): string[][] {
  const printed: string[][] = [];
  spoken.forEach((each, index) => {
    const own = printedChain(article.text, outlets, each).map((name) => sameAsBefore(name, printed));
    const before = own.length === 0 ? goesOnFrom(spoken, index, printed) : -1;
    printed.push(before < 0 ? own : (printed[before] ?? []));
  });
  return printed.map((chain) => {
    const named = chain.map((name) => names(name).name).reduce<string[]>(withOutlet, []);
    return withOutlet(named, article.outlet === undefined ? undefined : names(article.outlet).name);
  });
}

/** "the same agency": the carrier printed last. */
function sameAsBefore(name: string, printed: readonly (readonly string[])[]): string {
  if (!/^(?:the )?same\b/iu.test(name)) return name;
  return printed.findLast((chain) => chain.length > 0)?.at(-1) ?? name;
}

function printedChain(text: string, outlets: OutletFinder, { found, speaker }: Spoken): string[] {
  const inside = found.source ? outletsInside(text, outlets, found.unit, found.source) : [];
  const self = speaker.class === 'outlet' && speaker.name !== undefined && found.source ? [speaker.name] : [];
  const carriers = found.carriers.map((run) => carrierName(text, outlets, found.unit, run));
  return [...inside, ...self, ...carriers].reduce<string[]>(withOutlet, []);
}

const withOutlet = (chain: string[], name: string | undefined): string[] =>
  name === undefined || name === '' || chain.some((each) => sameOutlet(each, name))
    ? chain
    : [...chain, name];

/** How many findings back a speaker may have been introduced. */
const LOOK_BACK = 3;

/**
 * Index of the finding that this one goes on from, or -1: same speaker, same paragraph, and no new introduction; or one
 * that was said in "the same interview".
 */
function goesOnFrom(
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
  const goesOn = each.found.unit.index === before.found.unit.index + 1 && GOES_ON.has(each.found.force);
  return pronoun && (goesOn || isQuoted(each.found));
}

/** What one does while one is still talking to the same people. */
const GOES_ON: ReadonlySet<string> = new Set(['assert', 'decline']);

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

/** "He later claimed", "she said in an e-mailed statement": said at another time, or in a way of its own. */
function isElsewhere({ unit, cue }: Found): boolean {
  if (cue === null) return false;
  for (let at = cue.from - 1; at <= cue.to; at += 1) if (OTHER_TIME.has(tokenAt(unit, at).low)) return true;
  const [first, second] = [tokenAt(unit, cue.to).low, tokenAt(unit, cue.to + 1).low];
  const behind = first === 'in' && /^(?:an?|his|her|its|their)$/u.test(second) ? cue.to + 4 : cue.to;
  return unit.tokens.slice(cue.from + 1, behind).some(({ lemma }) => PAPERS.has(lemma));
}

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
  const [first, second] = [tokenAt(unit, source.from), tokenAt(unit, source.from + 1)];
  return (first.pos === 'NUM' || first.low === 'one') && second.low === 'of';
}

/** The carrying word before a carrier's name, what it is skipped ("seen by the broadcaster Channel Nord"); -1 if none stands there. */
function carriedFrom(unit: Unit, at: number, floor: number): number {
  let before = at - 1;
  while (before > floor && /^(?:NOUN|ADJ|DET)$/u.test(tokenAt(unit, before).pos) && at - before < 5)
    before -= 1;
  return CARRYING.has(tokenAt(unit, before).low) ? before : -1;
}

/** "a senior official cited in Axios": outlets inside the source phrase, after a carrying word. */
function outletsInside(text: string, outlets: OutletFinder, unit: Unit, source: Run): string[] {
  const names: string[] = [];
  for (let at = source.from + 1; at < source.to; at += 1) {
    const start = carriedFrom(unit, at, source.from);
    const length = start >= 0 ? outlets.outletAt(unit, at) : 0;
    const carried =
      length > 0 &&
      [
        'cited',
        'quoted',
        'published',
        'leaked',
        'seen',
        'obtained',
        'reviewed',
        'interviewed',
        'told',
        'spoke',
        'speaking',
        'reached',
        'contacted',
      ].some((word) => [0, 1, 2].some((back) => tokenAt(unit, start - back).low === word));
    if (carried) names.push(printedName(text, unit, { from: at, to: at + length }));
  }
  return names;
}

function carrierName(text: string, outlets: OutletFinder, unit: Unit, run: Run): string {
  for (let at = run.from; at < run.to; at += 1) {
    const length = outlets.outletAt(unit, at);
    if (length > 0) return printedName(text, unit, { from: at, to: at + length });
  }
  return printedName(text, unit, {
    from: run.from,
    to: Math.min(run.to, Math.max(coreEnd(unit, run.from), run.from + 1)),
  });
}

/** The printed name without its article. */
export function printedName(text: string, unit: Unit, run: Run): string {
  const named = nameStart(unit, run);
  const article = tokenAt(unit, named).low === 'the' && run.to - named > 1;
  const from = article ? named + 1 : named;
  return textOf(text, spanOf(unit, { from, to: run.to }));
}

const sameOutlet = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/^the /u, '') === b.toLowerCase().replace(/^the /u, '');
