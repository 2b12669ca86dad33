import { forceOf, found, postposed, type Rule } from '../attribution.ts';
import { contentEnd, contentStart } from '../content.ts';
import { tokenAt } from '../page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Run } from '../types.ts';

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
        : -1;
  if (close < 0 || isTitle(scene, close)) return [];
  const force = forceOf(hit, 'quote', 'that', 'noun', 'whom') ?? 'assert';
  const first: Run = { from: contentStart(unit, close), to: close };
  const second: Run[] =
    pair.complement.kind === 'quote'
      ? [{ from: pair.complement.from, to: contentEnd(scene, pair.complement.from, hit) }]
      : [];
  return found({
    scene,
    by: quotationBeforeCue.name,
    prior: 0.95,
    hit,
    source: pair.source,
    complement: pair.complement,
    force,
    content: [first, ...second],
  });
}

/** A short quotation without a comma or other mark at its end is a title or a scare quote: `the “truce” said`. */
function isTitle(scene: Scene, close: number): boolean {
  const { unit } = scene;
  const last = tokenAt(unit, close - 2).low;
  const outside = tokenAt(unit, close).low === ',';
  return !/^[,.?!…—-]+$/u.test(last) && !outside && !/[,.?!…—-]$/u.test(last);
}
