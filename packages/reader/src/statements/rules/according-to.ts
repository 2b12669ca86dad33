import type { Rule } from '../attribution.ts';
import { contentEnd, contentStart, trimEnd } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { Found, Run, Unit } from '../types.ts';
import { mayOpen, phraseAt, RELATIVES, startsClause, type AccordingPhrase } from './according-phrase.ts';

/** "According to X, …", "…, according to X, …", "…, according to X". */
export const accordingTo: Rule = {
  name: 'according-to',
  why: 'The phrase is unmistakable and has no verb of its own, so it goes first and no verb rule may claim its content.',
  find: (scene) => {
    const all: Found[] = [];
    for (let at = 0; at < scene.unit.tokens.length; at += 1) {
      const phrase = mayOpen(scene.unit, at) ? phraseAt(scene, at) : null;
      if (phrase) all.push(...attributed(scene, phrase));
    }
    return all;
  },
};

function attributed(scene: Scene, phrase: AccordingPhrase): Found[] {
  const content = contentRuns(scene, phrase).flatMap((run) => contentSpans(scene, run).spans);
  if (content.length === 0) return [];
  const relayed = phrase.citing !== null;
  return [
    {
      unit: scene.unit,
      by: accordingTo.name,
      prior: 0.88,
      source: phrase.citing ?? phrase.source,
      cue: phrase.cue,
      lemma: 'according to',
      force: isView(scene.unit, phrase.cue) ? 'believe' : 'assert',
      content,
      negated: false,
      carriers: relayed ? [phrase.source] : [],
      recipient: null,
      hedged: [],
      quotation: -1,
    },
  ];
}

/** "In the view of Kolt", "in the Government's opinion": what is held to be so. */
const isView = (unit: Unit, cue: Run): boolean =>
  unit.tokens
    .slice(cue.from, cue.to)
    .some(({ low }) => /^(?:view|opinion|eyes|judg(?:e?)ment|mind)$/u.test(low));

function contentRuns(scene: Scene, phrase: AccordingPhrase): Run[] {
  const { unit } = scene;
  const start = contentStart(unit, phrase.from);
  const before = { from: start, to: trimEnd(unit, start, phrase.from) };
  const afterFrom = tokenAt(unit, phrase.to).low === ',' ? phrase.to + 1 : phrase.to;
  const after = { from: afterFrom, to: clauseEnd(scene, afterFrom) };
  const quoted = quotedWithin(scene, phrase);
  if (quoted !== null) return [quoted];
  if (opensClause(scene, phrase) || joinsVerb(unit, phrase, after.from)) return [after];
  const relative =
    /^(?:which|who|that)$/u.test(tokenAt(unit, phrase.from - 2).low) &&
    tokenAt(unit, phrase.from - 1).low === ',';
  if (relative && isFinite(unit, after.from)) return [{ from: phrase.from - 2, to: phrase.from - 1 }, after];
  const split = tokenAt(unit, phrase.to).low === ',' && isFinite(unit, after.from);
  const runs = before.to > before.from && (split || isWorthy(scene, before)) ? [before] : [];
  const contrast =
    runs.length > 0 && /^(?:though|although|while|whereas|but)$/u.test(tokenAt(unit, after.from).low);
  if (!contrast && after.to > after.from && (runs.length === 0 || tokenAt(unit, phrase.to).low === ','))
    runs.push(after);
  return runs;
}

/** "Kolt, whose men now, in the words of a leaflet, “keep the peace”, said": within a relative clause the quotation alone is theirs. */
function quotedWithin({ unit }: Scene, { from, to }: AccordingPhrase): Run | null {
  const open = tokenAt(unit, to).low === ',' ? to + 1 : to;
  if (tokenAt(unit, from).low !== 'in' || tokenAt(unit, open).mark !== 'open') return null;
  const relative = unit.tokens
    .slice(0, from)
    .some(({ low }, at) => RELATIVES.includes(low) && tokenAt(unit, at - 1).low === ',');
  let close = open + 1;
  while (tokenAt(unit, close).quote === tokenAt(unit, open).quote) close += 1;
  return relative ? { from: open, to: close } : null;
}

/** "They left, but according to Kolt they came back": behind a conjunction, with a whole clause after it, the phrase looks forward only. */
function opensClause(scene: Scene, { from, to }: AccordingPhrase): boolean {
  const { unit } = scene;
  const joins =
    /^(?:but|and|while|yet|although|though|whereas)$/u.test(tokenAt(unit, from - 1).low) &&
    tokenAt(unit, from - 2).low === ',';
  return joins && startsClause(scene, tokenAt(unit, to).low === ',' ? to + 1 : to);
}

/** "has rejected it twice in public and, according to Kolt, accepted it once": behind a conjunction and its comma the phrase tells of the next verb. */
const joinsVerb = (unit: Unit, { from }: AccordingPhrase, after: number): boolean =>
  tokenAt(unit, from - 1).low === ',' &&
  /^(?:and|but|or)$/u.test(tokenAt(unit, from - 2).low) &&
  from > 3 &&
  isFinite(unit, after);

/** Where the clause that begins at a place ends: at the end of the sentence where it would have no verb before. */
function clauseEnd(scene: Scene, from: number): number {
  const { unit } = scene;
  const end = contentEnd(scene, from, null);
  for (let at = from; at < end; at += 1) if (isFinite(unit, at)) return end;
  return trimEnd(unit, from, unit.tokens.length);
}

/** A lone "But" or "And" before the phrase is no content. */
const isWorthy = (scene: Scene, run: Run): boolean =>
  run.to - run.from > 1 || tokenAt(scene.unit, run.from).mark !== '';
