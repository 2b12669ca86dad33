/** Who spoke in an article so far, and who or what the sentence before a finding begins with. */
import type { ReadSpeaker } from '../../reading.ts';
import { describe, type Described } from './classify.ts';
import type { Names } from './names.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { coreEnd, phraseEnds } from '../words/noun-phrase.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import { genderOfWord, type Gender, type Person } from './people.ts';
import { descriptorOf, nameOf, namedSpeaker, recordOf } from './printed-speaker.ts';
import type { Found, Run, Unit } from '../types.ts';

export interface Turn {
  readonly speaker: ReadSpeaker;
  readonly unit: number;
  readonly plural: boolean;
  readonly gender: Gender;
  readonly person: Person | null;
  readonly head: string;
}

/** The turn that a person has by being named in a unit. */
export const turnOfPerson = (person: Person, unit: number): Turn => ({
  speaker: namedSpeaker(person),
  unit,
  plural: false,
  gender: person.gender,
  person,
  head: '',
});

/** How many units back somebody may have spoken, or been named, to be meant. */
export const LOOK_BACK = 12;

/** How many sentences back a text may be the subject that is meant by "it" where nothing nearer is. */
const SENTENCES_BACK = 4;

const TIMES = new Set(
  'hour day week month year minute moment morning evening night later earlier'.split(' '),
);

/** "The chief of the port authority left": the end of the phrase that begins a sentence, up to its verb; the core's where none follows. */
const endBeforeVerb = (unit: Unit, core: number): number => {
  const end = phraseEnds(unit, 0).find((each) => each >= core && isFinite(unit, each)) ?? core;
  return unit.tokens.slice(core, end).some(({ low }) => low === ',') ? core : end;
};

/** What a sentence about nobody begins with. */
const NOBODY = new Set('neither no nobody none nothing few'.split(' '));

/** The turns of an article, read up to a finding, with the names and units that they stand in. */
export class Turns {
  readonly names: Names;
  readonly units: readonly Unit[];
  readonly #turns: Turn[] = [];

  constructor(names: Names, units: readonly Unit[]) {
    this.names = names;
    this.units = units;
  }

  add(turn: Turn): void {
    this.#turns.push(turn);
  }

  /** The speaker of a finding takes the turn. */
  take(found: Found, speaker: ReadSpeaker, person: Person | null, described: Described): void {
    this.add({
      speaker,
      unit: found.unit.index,
      plural: described.plural,
      gender: person?.gender ?? genderOfWord(described.head),
      person,
      head: described.head,
    });
  }

  /** The last turn before a finding that fits, not too far back. */
  last(found: Found, fits: (turn: Turn) => boolean): Turn | null {
    for (let at = this.#turns.length - 1; at >= 0; at -= 1) {
      const turn = this.#turns[at];
      if (!turn || turn.unit < found.unit.index - LOOK_BACK) return null;
      if (fits(turn)) return turn;
    }
    return null;
  }

  /** How often a person has spoken so far. */
  count(person: Person | null): number {
    return this.#turns.filter((turn) => turn.person === person).length;
  }

  /** Whether a unit stands in the paragraph of a finding. */
  isInParagraph(found: Found, unit: number): boolean {
    return this.units[unit]?.paragraph === found.unit.paragraph;
  }

  /** "Neither side has explained it. It does not say": whether the sentence before in the same paragraph begins with nobody. */
  isBehindNobody(unit: Unit): boolean {
    const before = this.units[unit.index - 1];
    return before?.paragraph === unit.paragraph && NOBODY.has(tokenAt(before, 0).low);
  }

  /** Who, or what, the sentence before in the same paragraph begins with, if it fits. */
  subjectBefore(unit: Unit, fits: (described: Described) => boolean): Turn | null {
    const before = this.units[unit.index - 1];
    return before === undefined || before.paragraph !== unit.paragraph ? null : this.#opener(before, fits);
  }

  /** Who, or what, one of the sentences before in this paragraph, or so many before it, begins with, the nearest that fits. */
  subjectFurtherBack(unit: Unit, fits: (described: Described) => boolean, paragraphs = 1): Turn | null {
    for (let at = unit.index - 1; at >= Math.max(0, unit.index - SENTENCES_BACK); at -= 1) {
      const before = this.units[at];
      if (before === undefined || before.paragraph < unit.paragraph - paragraphs) return null;
      const found = this.#opener(before, fits);
      if (found !== null) return found;
    }
    return null;
  }

  /** Who, or what, a sentence begins with, if it fits. */
  #opener(before: Unit, fits: (described: Described) => boolean): Turn | null {
    const to = coreEnd(before, 0);
    if (to === 0 || NOBODY.has(tokenAt(before, 0).low)) return null;
    if (tokenAt(before, 0).quote >= 0 || TIMES.has(tokenAt(before, to - 1).lemma.toLowerCase())) return null;
    if (!fits(describe(this.names, before, { from: 0, to }))) return null;
    return { ...this.turnOf(before, { from: 0, to: endBeforeVerb(before, to) }), gender: '' };
  }

  /** The turn that the phrase in a run would have if it spoke. */
  turnOf(unit: Unit, run: Run): Turn {
    const described = describe(this.names, unit, run);
    const printed = textOf(this.names.text, spanOf(unit, run));
    const speaker: ReadSpeaker = {
      class: described.class,
      ...nameOf(described, null),
      ...descriptorOf(printed, described),
      ...recordOf(described, null),
    };
    const { person = null, plural, head } = described;
    return { speaker, unit: unit.index, plural, gender: person?.gender ?? genderOfWord(head), person, head };
  }
}
