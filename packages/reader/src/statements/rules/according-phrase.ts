/** The phrase of "according to": its opener, whose word it tells, and whom that one cites. */
import { isFinite } from '../cues/finite-verb.ts';
import { trimTime } from '../cues/trim-time.ts';
import type { Scene } from '../scene.ts';
import type { Run, Unit } from '../types.ts';
import { coreEnd, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { DOCUMENTS } from '../words/word-sets.ts';

export interface AccordingPhrase {
  readonly cue: Run;
  readonly source: Run;
  readonly citing: Run | null;
  readonly from: number;
  /** First token after the phrase. */
  readonly to: number;
}

const OPENERS = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'judgment', 'of'],
  ['in', 'the', 'eyes', 'of'],
  ['by', 'the', 'count', 'of'],
  ['by', 'the', 'account', 'of'],
  ['by', 'the', 'estimate', 'of'],
];
/** No other word needs a look. */
const FIRST_WORDS = new Set(['according', 'by', 'in', 'under']);
export const mayOpen = (unit: Unit, at: number): boolean =>
  FIRST_WORDS.has(tokenAt(unit, at).low) && tokenAt(unit, at).quote < 0;

/** "Under a draft that was leaked in May, the port would be shared": what a text lays down. */
function isUnderText(unit: Unit, at: number): boolean {
  if (at !== 0 || tokenAt(unit, 0).low !== 'under') return false;
  const head = tokenAt(unit, coreEnd(unit, 1) - 1);
  return DOCUMENTS.has(head.lemma) && !/^(?:law|article|clause|section|pressure)$/u.test(head.lemma);
}

/** "Under the accord Oru undertook to": a party does so, and the text says nothing by itself. */
function isUndertaken({ unit, hits }: Scene): boolean {
  const verb = unit.tokens.findIndex(({ quote }, at) => at > 1 && quote < 0 && isFinite(unit, at));
  return hits.some(({ run, entry }) => run.from === verb && entry.get('to') === 'promise');
}

const ACCOUNTS = new Set(
  'account view words opinion telling estimate estimation judgment judgement reckoning reading'.split(' '),
);

/** "by Oru's own account", "in the Government's view": whose account it is. */
function accountAt({ unit }: Scene, at: number): AccordingPhrase | null {
  if (!/^(?:by|in)$/u.test(tokenAt(unit, at).low)) return null;
  const own = tokenAt(unit, at + 2).low === 'own' ? at + 3 : at + 2;
  if (/^(?:his|her|its|their)$/u.test(tokenAt(unit, at + 1).low) && tokenAt(unit, own).low === 'words')
    return {
      source: { from: at + 1, to: at + 2 },
      cue: { from: own, to: own + 1 },
      citing: null,
      from: at,
      to: own + 1,
    };
  for (let owner = at + 2; owner < at + 10; owner += 1) {
    if (!/^['’]s?$/u.test(tokenAt(unit, owner).low)) continue;
    const noun = /^(?:own|first|latest)$/u.test(tokenAt(unit, owner + 1).low) ? owner + 2 : owner + 1;
    if (!ACCOUNTS.has(tokenAt(unit, noun).low) || !phraseEnds(unit, at + 1).includes(noun + 1)) return null;
    return {
      source: { from: at + 1, to: owner },
      cue: { from: noun, to: noun + 1 },
      citing: null,
      from: at,
      to: noun + 1,
    };
  }
  return null;
}

/** The phrase that begins at a place; null where none does. */
export function phraseAt(scene: Scene, at: number): AccordingPhrase | null {
  const { unit } = scene;
  const account = accountAt(scene, at);
  if (account !== null) return account;
  const opener =
    OPENERS.find((words) => words.every((word, offset) => tokenAt(unit, at + offset).low === word)) ??
    (isUnderText(unit, at) && !isUndertaken(scene) ? ['under'] : undefined);
  if (!opener) return null;
  const from = at + opener.length;
  const end = opener[0] === 'under' ? clauseComma(scene, from) : sourceEnd(scene, from, at);
  if (tokenAt(unit, from).pos === 'PRON' && tokenAt(unit, from + 1).low === ',')
    // "According to her, …"
    return {
      cue: { from: at, to: from },
      source: { from, to: from + 1 },
      citing: null,
      from: at,
      to: from + 1,
    };
  const behind = tokenAt(unit, end).low === ',' ? end + 1 : end;
  const relative = at === 0 && /^(?:that|which|who|whom|whose)$/u.test(tokenAt(unit, behind).low); // "minutes that the Post printed, …"
  const to = relative ? Math.max(end, clauseComma(scene, behind)) : end;
  if (to <= from) return null;
  const source = trimTime(unit, { from, to });
  if (!source) return null;
  const cue = { from: at, to: from };
  const inside = citedInside(scene, source);
  return inside === null
    ? { cue, source, from: at, ...whoCited(scene, to) }
    : { cue, ...inside, from: at, to };
}

/** How many words at a place say that somebody is cited: "citing", "which cited", "which refers to"; 0 where none do. */
function citingAt(unit: Unit, at: number): number {
  const first = tokenAt(unit, at).low;
  if (first === 'citing' || first === 'quoting') return 1;
  if (first !== 'which') return 0;
  const second = tokenAt(unit, at + 1).low;
  if (/^(?:cit|quot)(?:es|ed)$/u.test(second)) return 2;
  const on = /^refer(?:s|red)$/u.test(second) ? 'to' : /^rel(?:ies|ied)$/u.test(second) ? 'on' : '';
  return on !== '' && tokenAt(unit, at + 2).low === on ? 3 : 0;
}

/** "the Mercury, citing an adviser": what stands before "citing" carries the words of what stands behind it. */
function citedInside({ unit }: Scene, source: Run): { source: Run; citing: Run } | null {
  for (let at = source.from + 1; at < source.to - 1; at += 1) {
    const length = tokenAt(unit, at - 1).low === ',' ? citingAt(unit, at) : 0;
    if (length === 0) continue;
    const to = tokenAt(unit, source.to - 1).low === ',' ? source.to - 1 : source.to;
    const citing = trimTime(unit, { from: at + length, to });
    return citing === null ? null : { source: { from: source.from, to: at - 1 }, citing };
  }
  return null;
}

/** The comma before the clause that a text lays down; `from` where none stands. */
function clauseComma(scene: Scene, from: number): number {
  for (let at = from + 1; tokenAt(scene.unit, at).pos !== 'EDGE'; at += 1)
    if (tokenAt(scene.unit, at).low === ',' && startsClause(scene, at + 1)) return at;
  return from;
}

/** At the end of a sentence the source takes all that follows; at its head it ends at the comma before a clause. */
function sourceEnd(scene: Scene, from: number, at: number): number {
  const { unit } = scene;
  const ends = phraseEnds(unit, from);
  const final = ends
    .filter((end) => /^[.;]$/u.test(tokenAt(unit, end).low) || tokenAt(unit, end).pos === 'EDGE')
    .at(-1);
  const initial = at === 0 || tokenAt(unit, at - 1).pos !== 'PUNCT' || !isFinal(scene, from);
  if (!initial && final !== undefined) return final;
  const commas = ends.filter((end) => tokenAt(unit, end).low === ',' || tokenAt(unit, end - 1).low === ',');
  const clause = commas.find((end) => startsClause(scene, tokenAt(unit, end).low === ',' ? end + 1 : end));
  const rest = at === 0 ? (commas[0] ?? final) : (final ?? commas[0]);
  const comma = at === 0 ? clauseComma(scene, from) : from; // behind words that no phrase holds ("an annex to the map seen by …")
  return clause ?? rest ?? (comma > from ? comma : (ends.at(-1) ?? from));
}

function isFinal(scene: Scene, from: number): boolean {
  for (let j = from; j < from + 45; j += 1) {
    const token = tokenAt(scene.unit, j);
    if (token.pos === 'EDGE') return true;
    if (token.low === ',' && startsClause(scene, j + 1)) return false;
  }
  return true;
}

export const RELATIVES = ['who', 'whose', 'whom', 'which'];

/** "a copy of which was seen by the Post": a relative clause, too. */
function isOfWhich(unit: Unit, at: number): boolean {
  for (let of = at + 1; of < at + 5; of += 1)
    if (tokenAt(unit, of).low === 'of' && /^(?:which|whom)$/u.test(tokenAt(unit, of + 1).low)) return true;
  return false;
}

/** A relative clause ("…, who asked not to be named, …") belongs to the source and starts nothing. */
export function startsClause(scene: Scene, at: number): boolean {
  if (RELATIVES.includes(tokenAt(scene.unit, at).low) || isOfWhich(scene.unit, at)) return false;
  return phraseEnds(scene.unit, at).some((end) => isFinite(scene.unit, end));
}

/** "according to the Financial Times, which cited two diplomats". */
function whoCited(scene: Scene, to: number): { citing: Run | null; to: number } {
  const { unit } = scene;
  let at = to;
  if (tokenAt(unit, at).low === ',') at += 1;
  if (tokenAt(unit, at).low === 'which') at += 1;
  if (!['citing', 'cited', 'quoting', 'quoted'].includes(tokenAt(unit, at).low)) return { citing: null, to };
  const ends = phraseEnds(unit, at + 1);
  const end = ends.at(-1);
  if (end === undefined) return { citing: null, to };
  const cited = trimTime(unit, { from: at + 1, to: end });
  return { citing: cited, to: end };
}
