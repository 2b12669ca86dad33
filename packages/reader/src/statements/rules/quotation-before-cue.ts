import { forceOf, found, type Rule } from '../attribution.ts';
import { contentEnd, contentStart } from '../content.ts';
import { tokenAt } from '../words/page.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { postposed } from '../cues/postposed.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Run, Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

/** “…,” said X; “…,” X said; “…,” X said, “…”. */
export const quotationBeforeCue: Rule = {
  name: 'quotation-before-cue',
  why: 'A closing mark directly before source and cue leaves no doubt where the content is, whatever the verb.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  const pair = postposed(scene, hit);
  if (!pair) return [];
  const close =
    tokenAt(unit, pair.from - 1).mark === 'close'
      ? pair.from
      : tokenAt(unit, pair.from - 2).mark === 'close'
        ? pair.from - 1
        : tokenAt(unit, pair.from - 3).mark === 'close' &&
            /^(?:-|–|—)$/u.test(tokenAt(unit, pair.from - 1).low)
          ? pair.from - 2
          : -1;
  if (close < 0 || isTitle(scene, close) || isProgramme(scene, close, pair.complement.kind)) return [];
  const force = forceOf(hit, 'quote', 'that', 'noun', 'whom') ?? 'assert';
  const first: Run = { from: startOf(scene, close), to: close };
  const goesOn = pair.complement.kind === 'quote' && tokenAt(unit, pair.complement.from - 1).pos !== 'DET'; // "who waited in a “line”"
  const again = goesOn ? pair.complement.from : resumedAt(scene, hit, pair.to);
  const second: Run[] = again < 0 ? [] : [{ from: again, to: contentEnd(scene, again, hit) }];
  return found({
    scene,
    by: quotationBeforeCue.name,
    prior: 0.93,
    hit,
    source: pair.source,
    complement: pair.complement,
    force,
    content: [first, ...second],
  });
}

/** How far behind its cue a quotation may go on, in tokens. */
const LONGEST_PAUSE = 25;

/** “It is,” she told the crowd on the quay, many of whom had come for the fish, “the kind of”: where a quotation goes on behind what was done meanwhile; -1 where it does not. */
function resumedAt(scene: Scene, hit: CueHit, from: number): number {
  const { unit, hits } = scene;
  for (let at = from; at < from + LONGEST_PAUSE; at += 1) {
    const { pos, low, mark } = tokenAt(unit, at);
    if (pos === 'EDGE' || low === ';' || hits.some((each) => each !== hit && each.verb === at)) return -1;
    if (mark !== 'open') continue;
    const leads = tokenAt(unit, at - 1).low === ',' && !hits.some((each) => isBehind(scene, each, at));
    return leads ? at : -1;
  }
  return -1;
}

/** Whether the quotation that opens at a place has a cue of its own behind it. */
function isBehind(scene: Scene, hit: CueHit, open: number): boolean {
  let close = open;
  while (tokenAt(scene.unit, close).quote === tokenAt(scene.unit, open).quote) close += 1;
  const pair = hit.run.from > close ? postposed(scene, hit) : null;
  return pair !== null && pair.from <= close + 1;
}

/** A short quotation without a comma or other mark at its end is a title or a scare quote: `the “truce” said`. */
function isTitle(scene: Scene, close: number): boolean {
  const { unit } = scene;
  const last = tokenAt(unit, close - 2).low;
  const outside = tokenAt(unit, close).low === ',';
  if (close - openOf(scene, close) > LONGEST_TITLE && holdsVerb(unit, openOf(scene, close), close))
    return false;
  return !/^[,.?!…—-]+$/u.test(last) && !outside && !/[,.?!…—-]$/u.test(last);
}

/** In tokens, with its marks: a whole clause in marks is somebody's words, though a printer forgot its comma. */
const LONGEST_TITLE = 6;

const holdsVerb = (unit: Unit, from: number, to: number): boolean =>
  unit.tokens.slice(from + 1, to).some((_, at) => isFinite(unit, from + 1 + at));

/** Where the content begins: at the quotation itself when a colon leads to it, else with the sentence. */
function startOf(scene: Scene, close: number): number {
  const { unit } = scene;
  const open = openOf(scene, close);
  return tokenAt(unit, open - 1).low === ':' ? open : contentStart(unit, close);
}

function openOf(scene: Scene, close: number): number {
  const { unit } = scene;
  let open = close - 1;
  while (open > 0 && tokenAt(unit, open - 1).quote === tokenAt(unit, close - 1).quote) open -= 1;
  return open;
}

/** What has a name in quotation marks: “on the programme “Frontlines””. */
const KINDS = wordSet('programme program show podcast series broadcast magazine column film documentary');

/** "On Channel 5's “Frontlines,” Kolt said the talks …": a name of a programme before a clause. */
function isProgramme(scene: Scene, close: number, kind: string): boolean {
  const open = openOf(scene, close);
  const before = tokenAt(scene.unit, open - 1);
  const leads = before.low === "'s" || before.pos === 'ADP' || KINDS.has(before.low);
  return leads && close - open <= 8 && ['that', 'clause', 'wh', 'noun', 'to'].includes(kind);
}
