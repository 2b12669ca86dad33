import type { Rule } from '../attribution.ts';
import { trimEnd } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { coreEnd, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { talkOf, UNNAMED, type Turn } from '../words/turn-labels.ts';
import { wordSet } from '../words/word-sets.ts';
import { NOT_SPEAKERS } from '../data/speaker-words.ts';
import type { Scene } from '../scene.ts';
import type { Found, Run, Unit } from '../types.ts';
import type { Span } from '@nonpaper/vocabulary';

/** "KOLT: We never saw it.", "Kolt: We never saw it." in an interview, "Kolt: “…”", "“…” — Ilja Marek, envoy": a mark in place of a verb. */
export const labelledSpeech: Rule = {
  name: 'labelled-speech',
  why: 'Before the floating quotations, which would take the quotation of a label for one without a speaker.',
  find: (scene) => [...labelBefore(scene), ...nameAfter(scene)],
};

function labelBefore(scene: Scene): Found[] {
  const { unit } = scene;
  if (!startsLine(scene, unit)) return [];
  const talk = talkOf(scene.text, scene.units);
  const turn = talk.turns.get(tokenAt(unit, 0).start);
  if (turn?.label === UNNAMED) return [bareAnswer(unit, [turn.from, turn.to])];
  const colon = (turn === undefined ? SHORT : LONG).find((at) => tokenAt(unit, at).low === ':');
  if (colon === undefined) return [];
  if (turn !== undefined) return talk.roles.get(turn.label) === 'asks' ? [] : oneTurn(scene, turn, colon);
  if (coreEnd(unit, 0) !== colon || NO_SPEAKERS.has(tokenAt(unit, colon - 1).low)) return [];
  const label = unit.tokens.slice(0, colon);
  const capitals = label.every((token) => /^[\p{Lu}.'’-]{2,}$/u.test(token.text));
  const quoted =
    tokenAt(unit, colon + 1).mark === 'open' && label.every((token) => /^\p{Lu}/u.test(token.text));
  const end = trimEnd(unit, colon + 1, unit.tokens.length);
  if ((!capitals && !quoted) || end - colon < 3) return [];
  if (!quoted && !isSpoken(scene, unit, colon)) return [];
  const first = make(
    scene,
    { from: 0, to: colon },
    { from: colon, to: colon + 1 },
    { from: colon + 1, to: end },
  );
  return capitals ? first.map((found) => ({ ...found, content: wholeTurn(scene, found.content) })) : first;
}

/** Where the colon of a label may stand; one that tells whose question it is ("Question (Radio Oru):") is longer. */
const SHORT = [1, 2, 3, 4];
const LONG = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** "Lindgren: No. We had been told.": all of her turn is hers. */
function oneTurn(scene: Scene, { from, to }: Turn, colon: number): Found[] {
  const label = { from: 0, to: colon };
  const mark = { from: colon, to: colon + 1 };
  const made = make(scene, label, mark, { from: colon + 1, to: colon + 2 });
  return made.map((found) => ({ ...found, content: [[from, to]] }));
}

/** All of an answer before which nothing is printed. */
const bareAnswer = (unit: Unit, content: Span): Found => ({
  unit,
  by: labelledSpeech.name,
  prior: 0.75,
  source: null,
  cue: null,
  lemma: ':',
  force: 'assert',
  content: [content],
  negated: false,
  carriers: [],
  recipient: null,
  hedged: [],
  quotation: -1,
});

const NO_SPEAKERS = wordSet(NOT_SPEAKERS);

/** How far the same label is looked for on either side, in units. */
const LABEL_FAR = 20_000;

/** Whether a label in capitals stands for who speaks, and not for what a paragraph is about: it comes again, or an "I" or a question follows. */
function isSpoken({ text }: Scene, unit: Unit, colon: number): boolean {
  const first = tokenAt(unit, 0);
  const label = text.slice(first.start, tokenAt(unit, colon).end);
  const before = text.slice(Math.max(0, first.start - LABEL_FAR), first.start);
  const after = text.slice(first.start + 1, first.start + LABEL_FAR);
  if (before.includes(label) || after.includes(label)) return true;
  return unit.tokens.slice(colon).some(({ low, quote }) => quote < 0 && FIRST_PERSON.has(low));
}

const FIRST_PERSON = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'us', 'me', '?']);

const LABEL = /^[\p{Lu}.'’-]{2,}(?:\s[\p{Lu}.'’-]{2,}){0,3}:/u;
const textFrom = (scene: Scene, unit: Unit): string => {
  const { start } = tokenAt(unit, 0);
  return scene.text.slice(start, start + 60);
};

/** Whether a unit is the first of its line. */
function startsLine(scene: Scene, unit: Unit): boolean {
  const before = scene.units[unit.index - 1];
  if (before === undefined || before.paragraph !== unit.paragraph) return true;
  return scene.text.slice(before.tokens.at(-1)?.end ?? 0, tokenAt(unit, 0).start).includes('\n');
}

/** A label in capitals stands over all that follows, up to the end of the paragraph or the line with the next label. */
function wholeTurn(scene: Scene, own: readonly Span[]): readonly Span[] {
  const { unit, units } = scene;
  let last = unit;
  for (let at = unit.index + 1; units[at]?.paragraph === unit.paragraph; at += 1) {
    const next = units[at];
    if (next === undefined || (startsLine(scene, next) && LABEL.test(textFrom(scene, next)))) break;
    last = next;
  }
  const from = own[0]?.[0];
  if (last === unit || from === undefined) return own;
  return [[from, tokenAt(last, trimEnd(last, 0, last.tokens.length) - 1).end]];
}

function nameAfter(scene: Scene): Found[] {
  const { unit } = scene;
  if (tokenAt(unit, 0).mark !== 'open') return [];
  const close = unit.tokens.findIndex((token) => token.mark === 'close');
  const dash = close + 1;
  if (close < 2 || !/^(?:—|–|-|--)$/u.test(tokenAt(unit, dash).low)) return [];
  const end = trimEnd(unit, dash + 1, unit.tokens.length);
  if (!phraseEnds(unit, dash + 1).includes(end) || tokenAt(unit, dash + 1).pos !== 'PROPN') return [];
  return make(scene, { from: dash + 1, to: end }, { from: dash, to: dash + 1 }, { from: 0, to: dash });
}

function make(scene: Scene, source: Run, cue: Run, content: Run): Found[] {
  const { spans, quotation } = contentSpans(scene, content);
  return [
    {
      unit: scene.unit,
      by: labelledSpeech.name,
      prior: 0.8,
      source,
      cue,
      lemma: ':',
      force: 'assert',
      content: spans,
      negated: false,
      carriers: [],
      recipient: null,
      hedged: [],
      quotation,
    },
  ];
}
