import type { Rule } from '../attribution.ts';
import { innerSpan } from '../content-spans.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { Found } from '../types.ts';

/** A sentence that is nothing but a quotation and has no cue: it belongs to whoever was speaking. */
export const floatingQuotation: Rule = {
  name: 'floating-quotation',
  why: 'After all rules that have a cue; what continues a quotation before it is joined to that later.',
  find: (scene) => wholeQuotation(scene),
};

function wholeQuotation(scene: Scene): Found[] {
  const { unit } = scene;
  const first = tokenAt(unit, 0);
  if (first.mark !== 'open') return [];
  for (let at = 0; at < unit.tokens.length; at += 1) {
    const token = tokenAt(unit, at);
    if (token.quote < 0 && token.pos !== 'PUNCT') return [];
  }
  const quotations = [...new Set(unit.tokens.map((token) => token.quote).filter((quote) => quote >= 0))];
  if (unit.tokens.length < 5) return [];
  const content = quotations.map((quote) => innerSpan(scene, quote)).filter((span) => span !== null);
  return [
    {
      unit,
      by: floatingQuotation.name,
      prior: 0.6,
      source: null,
      cue: null,
      lemma: '',
      force: 'assert',
      content,
      negated: false,
      carriers: [],
      recipient: null,
      hedged: [],
      quotation: quotations.at(-1) ?? -1,
      voice: 'running',
    },
  ];
}
