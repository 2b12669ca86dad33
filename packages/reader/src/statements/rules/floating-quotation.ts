import type { Rule } from '../attribution.ts';
import { innerSpan } from '../content-spans.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { Found, Unit } from '../types.ts';

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
  const to = quotedEnd(unit);
  if (to < 5 || (to < unit.tokens.length && !isNextSentence(unit, to))) return [];
  const own = unit.tokens.slice(0, to);
  const quotations = [...new Set(own.map((token) => token.quote).filter((quote) => quote >= 0))];
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

/** Where what is quoted, and marks, end. */
function quotedEnd(unit: Unit): number {
  const at = unit.tokens.findIndex((token) => token.quote < 0 && token.pos !== 'PUNCT');
  return at < 0 ? unit.tokens.length : at;
}

/** “Is it us?” She left the room: behind a mark that ends a sentence a small word with a capital begins the next. */
const isNextSentence = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at - 1).mark === 'close' &&
  /^[.?!…]$/u.test(tokenAt(unit, at - 2).low) &&
  /^(?:PRON|DET|ADP|CCONJ|SCONJ|ADV)$/u.test(tokenAt(unit, at).pos) &&
  /^\p{Lu}/u.test(tokenAt(unit, at).text);
