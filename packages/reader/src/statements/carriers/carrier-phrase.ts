/** The phrase of a carrier: an outlet by its name, by what it is, or by who works for it; or somebody who brings words. */
import type { Scene } from '../scene.ts';
import { isWordForPerson, kindOfHead } from '../speakers/head-kinds.ts';
import { singular } from '../speakers/known-nouns.ts';
import type { Run, Unit } from '../types.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { INSTITUTIONS, wordSet } from '../words/word-sets.ts';

/** What finding a carrier needs of a scene. */
type Words = Pick<Scene, 'unit' | 'outletAt'>;

/** Carriers that stand in one phrase, in the order of the text, and the token behind it. */
export interface CarrierPhrase {
  readonly runs: readonly Run[];
  readonly to: number;
}

/** The carriers of the phrase that begins at a token, joined ones too; `brings`: anybody who can bring words is one. */
export function carriersAt(scene: Words, at: number, brings: boolean): CarrierPhrase | null {
  const first = oneCarrier(scene, at) ?? (brings ? bringerAt(scene.unit, at) : null);
  if (first === null) return null;
  const runs = [...first.runs];
  let { to } = first;
  while (/^(?:and|,)$/u.test(tokenAt(scene.unit, to).low)) {
    const next = oneCarrier(scene, to + 1);
    if (next === null) break;
    runs.push(...next.runs);
    to = next.to;
  }
  return { runs, to };
}

const WORKS_FOR = wordSet('at of from with for');

/** "the Post", "the state agency VELTA", "a Post correspondent", "journalists from the Post". */
function oneCarrier({ unit, outletAt }: Words, at: number): CarrierPhrase | null {
  if (tokenAt(unit, at).quote >= 0) return null;
  const core = Math.max(coreEnd(unit, at), at);
  for (let j = at; j < Math.max(core, at + 1); j += 1) {
    const length = outletAt(unit, j);
    if (length === 0) continue;
    const to = Math.max(core, j + length);
    return isOwner(unit, j + length) ? null : { runs: [{ from: j, to: j + length }], to };
  }
  for (let open = at + 1; open <= core; open += 1) {
    const programme = programmeAt(unit, open);
    if (programme !== null) return { runs: [programme], to: programme.to + 1 };
  }
  if (core === at || !WORKS_FOR.has(tokenAt(unit, core).low)) return null;
  const length = isWordForPerson(singular(tokenAt(unit, core - 1).low)) ? outletAt(unit, core + 1) : 0;
  return length === 0 ? null : { runs: [{ from: core + 1, to: core + 1 + length }], to: core + 1 + length };
}

/** "the Post's office": what the carrier owns carries nothing, but what it makes does ("Radio Oru's breakfast show"). */
const isOwner = (unit: Unit, at: number): boolean => {
  if (!/^['’]s?$/u.test(tokenAt(unit, at).low)) return false;
  const head = tokenAt(unit, coreEnd(unit, at + 1) - 1);
  return tokenAt(unit, at + 1).mark !== 'open' && !MADE.has(head.lemma) && !isWordForPerson(head.lemma);
};

/** "the programme “Morning Line”": a name in quotation marks behind what it is. */
function programmeAt(unit: Unit, open: number): Run | null {
  if (!PROGRAMMES.has(tokenAt(unit, open - 1).low) || tokenAt(unit, open).mark !== 'open') return null;
  let to = open + 1;
  while (tokenAt(unit, to).quote >= 0 && tokenAt(unit, to).mark === '') to += 1;
  const short = to - open <= 6 && /^\p{Lu}/u.test(tokenAt(unit, open + 1).text);
  return short ? { from: open + 1, to: tokenAt(unit, to - 1).low === ',' ? to - 1 : to } : null;
}

const PROGRAMMES = wordSet('programme program show podcast series broadcast magazine column');

const MADE = wordSet(
  'show programme program podcast breakfast bulletin channel website site edition magazine page',
);

/** "a deputy", "his daughter", "the Swiss embassy", "the mediators": a person, or a body with people who carry letters. */
function bringerAt(unit: Unit, at: number): CarrierPhrase | null {
  const to = coreEnd(unit, at);
  if (to <= at || tokenAt(unit, at).quote >= 0) return null;
  const head = tokenAt(unit, to - 1);
  const noun = singular(head.low);
  const speaks =
    isWordForPerson(noun) || isWordForPerson(head.lemma) || BODIES.has(noun) || isName(unit, at, to);
  return speaks ? { runs: [{ from: at, to }], to } : null;
}

const BODIES = new Set([...INSTITUTIONS].filter((noun) => kindOfHead(noun) !== 'crowd'));

/** "Anna Kolt": two words or more with capitals. */
const isName = (unit: Unit, from: number, to: number): boolean =>
  to > from + 1 && unit.tokens.slice(from, to).every(({ pos }) => pos === 'PROPN');
