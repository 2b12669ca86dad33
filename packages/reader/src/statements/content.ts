/**
 * Where content begins and ends. To the right it runs to the end of the unit unless something tells that the writer
 * has taken over again: a reporting participle after a comma (", adding"), "according to", a new reporting clause
 * after a conjunction, a semicolon, or an adjunct of occasion at the very end. To the left it runs to the start of
 * the unit or to the last semicolon.
 */
import type { Span } from '@nonpaper/vocabulary';
import { VENUES } from './data/grammar.ts';
import { PAST_FORMS } from './data/verb-forms.ts';
import { isFinite } from './cues/finite-verb.ts';
import { coreEnd, isTime, opensPhrase, phraseEnds } from './words/noun-phrase.ts';
import { OfText } from '../of-text.ts';
import { tokenAt } from './words/page.ts';
import type { Scene } from './scene.ts';
import type { CueHit, Run, Token, Unit } from './types.ts';
import { wordSet } from './words/word-sets.ts';

const VENUE = wordSet(VENUES);
const PAST = wordSet(PAST_FORMS);
const JOINERS = wordSet('and but while though although whereas yet as');
const STRONG = wordSet(
  'say tell add warn argue insist claim note write declare state explain stress deny acknowledge confirm announce urge reply respond report reiterate accuse vow pledge call describe caution suggest predict',
);

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
    if (fronted && at > from && startsMainClause(unit, at)) break;
    if (relative && tokenAt(unit, at).low === ',' && isFinite(unit, at + 1)) break;
  }
  return trimEnd(unit, from, dropOccasion(scene, from, trimEnd(unit, from, at)));
}

/** How many words behind a quotation the verb of its speaker may stand. */
const SPEAKER_NEAR = 14;

/** "…: “They won,” Voss said": what stands behind the colon is somebody else's. */
function othersQuotation(scene: Scene, colon: number, own: CueHit | null): boolean {
  const { unit } = scene;
  if (tokenAt(unit, colon).low !== ':' || tokenAt(unit, colon + 1).mark !== 'open') return false;
  let close = colon + 2;
  while (tokenAt(unit, close).quote >= 0 && tokenAt(unit, close).mark !== 'close') close += 1;
  return scene.hits.some(
    (hit) =>
      hit !== own && hit.form === 'finite' && hit.run.from > close && hit.run.from < close + SPEAKER_NEAR,
  );
}

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

/** ", Kolt said." or ", said Kolt." behind a comma: what stood before is its content, not more of ours. */
function reportFollows(scene: Scene, at: number): boolean {
  const { unit } = scene;
  if (tokenAt(unit, at).low !== ',') return false;
  return scene.hits.some(
    (each) =>
      each.run.from > at &&
      each.run.from < at + 25 &&
      each.form === 'finite' &&
      STRONG.has(each.lemma) &&
      phraseEnds(unit, at + 1).includes(each.run.from) &&
      closesAfter(unit, each.run.to),
  );
}

/** "on Friday.", "in a statement.": a phrase that runs up to the end or a comma. */
const isTailPhrase = (unit: Unit, at: number): boolean =>
  phraseEnds(unit, at).some((end) => /^[.,]?$/u.test(tokenAt(unit, end).low));

const closesAfter = (unit: Unit, at: number): boolean => {
  const token = tokenAt(unit, at);
  return (
    token.pos === 'EDGE' ||
    /^[.,]$/u.test(token.low) ||
    isTime(token) ||
    (['on', 'in', 'late', 'at', 'after', 'during', 'following', 'before', 'ahead'].includes(token.low) &&
      isTailPhrase(unit, at + 1))
  );
};

const ASIDES = wordSet(
  'which who whose where whom though although while whereas but as when after despite following amid a an',
);

/**
 * After a comma or dash the writer may add what the speaker did not say: a relative clause, an apposition, a contrast,
 * a circumstance. It counts as the writer's only at the end: "the plan, a long text, had failed" goes on.
 */
function isAside(unit: Unit, at: number): boolean {
  const token = tokenAt(unit, at);
  const next = tokenAt(unit, at + 1).low;
  if (tokenAt(unit, at + 2).low === 'that' && (next === 'but' || next === 'and')) return false; // "that A, but that B"
  if (token.low === ',')
    return (
      ((ASIDES.has(next) && !(next === 'as' && isPresent(unit, at + 2))) ||
        (next === 'even' && tokenAt(unit, at + 2).low === 'though')) &&
      isTrailing(unit, at)
    );
  return /^(?:—|–|--|-)$/u.test(token.low) && isSpaced(unit, at) && isTrailing(unit, at);
}

/** ", as the text stands" in the present goes on with what is said; the writer's own "as the talks went on" is past. */
function isPresent(unit: Unit, from: number): boolean {
  const end = coreEnd(unit, from);
  const verb = tokenAt(unit, end);
  return (
    end > from && ((verb.pos === 'VERB' && verb.low.endsWith('s')) || /^(?:is|are|has|have)$/u.test(verb.low))
  );
}

const isSpaced = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at - 1).end < tokenAt(unit, at).start || tokenAt(unit, at).low === '—';

/** Nothing behind this mark goes on with the clause before it. */
function isTrailing(unit: Unit, from: number): boolean {
  const mark = tokenAt(unit, from).low;
  for (let at = from + 1; tokenAt(unit, at).pos !== 'EDGE'; at += 1) {
    const token = tokenAt(unit, at);
    if (token.quote >= 0) continue;
    if (token.low === mark && mark !== ',') return false;
    if (token.low === ',' && isFinite(unit, tokenAt(unit, at + 1).mark === 'open' ? at + 2 : at + 1))
      return false;
  }
  return true;
}

/** “…,” adding: the comma that ends the reported words stands inside the closing mark. */
const closesWithComma = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).mark === 'close' && tokenAt(unit, at - 1).low === ',';

/** For each token of a scene whether the writer takes over there: not yet known, no or yes. */
type Takeovers = Uint8Array;
const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** Several rules ask of every cue where its content ends, and all look at the same tokens. */
const known = new OfText<Scene, Takeovers>();

function takeoversIn(scene: Scene): Takeovers {
  const before = known.of(scene.text, scene);
  if (before !== undefined) return before;
  const takeovers = new Uint8Array(scene.unit.tokens.length);
  known.keep(scene.text, scene, takeovers);
  return takeovers;
}

function takesOver(scene: Scene, takeovers: Takeovers, at: number): boolean {
  if (takeovers[at] === UNKNOWN) takeovers[at] = writerTakesOver(scene, at) ? YES : NO;
  return takeovers[at] === YES;
}

/** Whether content ends at a token whichever cue brings it in. */
function writerTakesOver(scene: Scene, at: number): boolean {
  const token = tokenAt(scene.unit, at);
  if (token.low === ';') return true;
  if (token.low === 'according' && tokenAt(scene.unit, at + 1).low === 'to') return true;
  if (isAside(scene.unit, at) || reportFollows(scene, at)) return true;
  return isMark(token) && writerResumes(scene, at + 1);
}

const isMark = ({ low, pos }: Token): boolean => low === ',' || pos === 'PUNCT';

/** Whether the content of a cue, or of none, ends at a token though the writer does not take over for every cue. */
function stopsAt(scene: Scene, from: number, at: number, hit: CueHit | null): boolean {
  const token = tokenAt(scene.unit, at);
  if (hit === null && token.low === ',' && isFinite(scene.unit, at + 1)) return true;
  if (isMark(token) || !JOINERS.has(token.low)) return false;
  if (tokenAt(scene.unit, at + 1).low === 'that') return false; // "that A, but that B"
  if (joinsPredicate(scene.unit, from, at, hit)) return true;
  return startsReport(scene, at + 1, hit, tokenAt(scene.unit, at - 1).low === ',');
}

/** After a comma: ", adding that", ", speaking on condition", ", citing", ", in an interview". */
function writerResumes(scene: Scene, at: number): boolean {
  const { unit } = scene;
  const first = tokenAt(unit, at).pos === 'ADV' || tokenAt(unit, at).low === 'and' ? at + 1 : at;
  const token = tokenAt(unit, first);
  if (token.low === 'speaking' || token.low === 'citing' || token.low === 'quoting') return true;
  const hit = scene.hits.find((each) => each.verb === first);
  return (
    hit !== undefined &&
    hit.form === 'gerund' &&
    reports(hit) &&
    !/^(?:including|meaning|making|seeing|going)$/u.test(token.low)
  );
}

const reports = (hit: CueHit): boolean =>
  hit.entry.has('that') || hit.entry.has('quote') || hit.entry.has('as');

/** After a conjunction: a second reporting verb of the same speaker, or, after a comma, another speaker's. */
function startsReport(scene: Scene, at: number, hit: CueHit | null, comma: boolean): boolean {
  const { unit } = scene;
  const paired =
    hit?.form === 'gerund' && scene.hits.some((each) => each.run.from === at && each.form === 'gerund');
  if (paired) return true;
  const next = scene.hits.find(
    (each) => each.run.from === at && each.form === 'finite' && each.run.from >= at,
  );
  if (
    next &&
    hit &&
    STRONG.has(next.lemma.split(' ')[0] ?? '') &&
    !next.passive &&
    sameTense(unit, hit, next)
  )
    return true;
  if (!comma) return false;
  return scene.hits.some(
    (each) =>
      each.run.from > at &&
      each.run.from < at + 20 &&
      each.form === 'finite' &&
      STRONG.has(each.lemma) &&
      phraseEnds(unit, at).includes(each.run.from),
  );
}

/** "urged Marek to leave and called …": content that has had no finite verb yet cannot go on with one. */
function joinsPredicate(unit: Unit, from: number, at: number, hit: CueHit | null): boolean {
  const word = tokenAt(unit, at).low;
  if (!hit || hit.form !== 'finite' || (word !== 'and' && word !== 'but')) return false;
  const next = tokenAt(unit, at + 1);
  const first = next.pos === 'ADV' ? tokenAt(unit, at + 2) : next;
  if (!isFinite(unit, at + 1) || (first.pos === 'VERB' && !isPast(first) && !first.low.endsWith('s')))
    return false;
  for (let j = from; j < at; j += 1)
    if (
      tokenAt(unit, j).quote < 0 &&
      isFinite(unit, j) &&
      tokenAt(unit, j - 1).low !== 'to' &&
      tokenAt(unit, j - 1).low !== 'not'
    )
      return false;
  return true;
}

const isPast = (token: Token): boolean => token.low.endsWith('ed') || PAST.has(token.low);

function sameTense(unit: Unit, a: CueHit, b: CueHit): boolean {
  const past = (hit: CueHit): boolean => isPast(tokenAt(unit, hit.verb));
  return (a.form === 'gerund' || past(a) === past(b)) && b.run.from === b.verb;
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

/** Start of the content that ends before `to`, with an opening semicolon or conjunction of the writer left out. */
export function contentStart(unit: Unit, to: number): number {
  for (let at = to - 1; at >= 0; at -= 1) {
    if (tokenAt(unit, at).quote < 0 && tokenAt(unit, at).low === ';') return at + 1;
  }
  return 0;
}

/**
 * Characters of content in tokens `[run)`. Content that is one whole quotation loses its marks, and a comma before
 * the closing mark; anything else is one slice.
 */
export function contentSpans(scene: Scene, run: Run): { spans: Span[]; quotation: number } {
  const { unit } = scene;
  const first = tokenAt(unit, run.from);
  const last = tokenAt(unit, run.to - 1);
  if (run.to <= run.from) return { spans: [], quotation: -1 };
  const whole =
    first.mark === 'open' &&
    last.quote === first.quote &&
    (last.mark === 'close' || scene.quotations[first.quote]?.closed === false);
  if (!whole) return { spans: [[first.start, last.end]], quotation: -1 };
  const inner = innerSpan(scene, first.quote);
  return { spans: inner ? [inner] : [], quotation: first.quote };
}

/** The words of a quotation without marks, outer white space and a closing comma. */
export function innerSpan(scene: Pick<Scene, 'quotations' | 'text'>, index: number): Span | null {
  const quotation = scene.quotations[index];
  if (!quotation) return null;
  const [from, to] = quotation.inner;
  const inner = scene.text.slice(from, to);
  const lead = inner.length - inner.trimStart().length;
  const kept = inner.trimEnd().replace(/,$/u, '').trimEnd().length;
  return kept > lead ? [from + lead, from + kept] : null;
}
