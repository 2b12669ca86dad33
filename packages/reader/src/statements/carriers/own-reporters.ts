/** Words that an article's own people were told: "told our reporter Ilka Baum", and in the next sentence "told her". */
import { textOf, spanOf, tokenAt } from '../words/page.ts';
import type { Spoken } from '../speakers/speakers.ts';
import type { Run, Unit } from '../types.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { wordSet } from '../words/word-sets.ts';

const REPORTERS = wordSet(
  'reporter correspondent colleague presenter editor producer writer columnist stringer photographer',
);

/** The own person who was told a statement: the name where there is one, else the phrase; empty where none was. */
export function reporterTold(text: string, units: readonly Unit[], { found }: Spoken): string {
  const { unit, recipient } = found;
  if (recipient === null) return '';
  const own = reporterAt(text, unit, recipient);
  if (own !== '' || !/^(?:him|her|them)$/u.test(tokenAt(unit, recipient.from).low)) return own;
  return reporterBefore(text, units, unit);
}

/** "our reporter Ilka Baum", "our correspondent in Oru". */
function reporterAt(text: string, unit: Unit, { from, to }: Run): string {
  if (tokenAt(unit, from).low !== 'our') return '';
  const core = Math.min(coreEnd(unit, from), to);
  const at = unit.tokens.slice(from, core).findIndex(({ lemma }) => REPORTERS.has(lemma));
  if (at < 0) return '';
  const name = nameFrom(text, unit, from + at + 1);
  return name === '' ? textOf(text, spanOf(unit, { from, to })) : name;
}

function nameFrom(text: string, unit: Unit, from: number): string {
  let to = from;
  while (to < from + 4 && tokenAt(unit, to).pos === 'PROPN') to += 1;
  return to === from ? '' : textOf(text, spanOf(unit, { from, to }));
}

/** How many sentences back one's own reporter may have been introduced for whom "her" stands. */
const BACK = 2;

/** In tokens. */
const LONGEST_INTRODUCTION = 10;

/** "Our correspondent in Oru, Ines Kallo, says …": the name behind the own people's word, in the same paragraph. */
function reporterBefore(text: string, units: readonly Unit[], own: Unit): string {
  for (let index = own.index; index >= Math.max(0, own.index - BACK); index -= 1) {
    const unit = units[index];
    if (unit === undefined || unit.paragraph !== own.paragraph) continue;
    const at = unit.tokens.findIndex(
      ({ low }, place) =>
        low === 'our' && unit.tokens.slice(place, place + 4).some(({ lemma }) => REPORTERS.has(lemma)),
    );
    if (at < 0) continue;
    for (let j = at; j < at + LONGEST_INTRODUCTION; j += 1) {
      const name = nameFrom(text, unit, j);
      if (name.includes(' ')) return name;
    }
  }
  return '';
}
