/**
 * Resolves the speakers of an article's findings in text order.
 *
 * A pronoun or a definite office stands for the last fitting person: gender and number must not clash, an office must
 * be one that the text or the dossier gives the person; among those that fit, the speaker before counts most, then
 * the head of a phrase over a name in the possessive, then nearness. What cannot be resolved keeps its printed words,
 * with a message. Cost: a bounded look back for each finding.
 */
import type { Message, Span } from '@nonpaper/vocabulary';
import type { ReadSpeaker } from '../../reading.ts';
import { describe } from './classify.ts';
import { groundFor } from './ground.ts';
import { headedBy } from './letterhead.ts';
import type { Names } from './names.ts';
import type { Person } from './people.ts';
import { interviewed } from './interviewed.ts';
import { wholeName } from './label-name.ts';
import { personMeant } from './office-holders.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import { descriptorOf, namedSpeaker, nameOf, printedWords, recordOf } from './printed-speaker.ts';
import { bare, isOfSelf, isOfSeveral, isPronoun, turnMeant } from './pronouns.ts';
import { antecedent, isOfThings, isThing } from './relative-pronouns.ts';
import { isNameless, namelessBefore, outletBefore } from './spoke-before.ts';
import { Turns, type Turn } from './turns.ts';
import type { Found, Run, Unit } from '../types.ts';
import { OFFICES } from '../words/word-sets.ts';

/** Somebody says so, and the text does not tell who. */
export const NOT_STATED: ReadSpeaker = { class: 'unnamed', descriptor: 'not stated' };

/** "Three questions will determine what follows": things do that, too, and say nothing by it. */
const DECIDING = new Set(['determine', 'decide', 'establish', 'show']);

/** A finding with its speaker. */
export interface Spoken {
  readonly found: Found;
  readonly speaker: ReadSpeaker;
  /** 0..1: how sure the resolution is. */
  readonly sureness: number;
  readonly messages: readonly Message[];
}

const PRESENTERS = new Set([
  'presenter',
  'host',
  'interviewer',
  'moderator',
  'anchor',
  'question',
  'q',
  'reporter',
]);

const isInCapitals = (unit: Unit, run: Run): boolean =>
  unit.tokens.slice(run.from, run.to).every((token) => token.text === token.text.toUpperCase());

/** Words behind a name and a colon, without marks, where the name is not in capitals: a turn in an interview. */
const isTurn = (text: string, { content }: Found): boolean => {
  const first = content[0];
  return first !== undefined && /\p{Ll}:\s+$/u.test(text.slice(Math.max(0, first[0] - 12), first[0]));
};

/** "and said that", "adding that": who speaks stands in the words before. */
function hangsOn({ unit, cue }: Found): boolean {
  if (cue === null) return false;
  return (
    /^(?:and|but)$/u.test(tokenAt(unit, cue.from - 1).low) || tokenAt(unit, cue.from).low.endsWith('ing')
  );
}

/** "They" may be many; of "both" there are two, and who they are is not told. */
const isCrowd = (low: string): boolean => isOfSeveral(low) && low !== 'both';

/** Whether the quotation is a part of a sentence of the writer's, in a paragraph that has told something before it. */
const isPartOfSentence = (turns: Turns, found: Found): boolean =>
  tokenAt(found.unit, 0).quote < 0 && turns.isInParagraph(found, found.unit.index - 1);

function missing(found: Found, text: string): Spoken {
  const span = found.content[0];
  const message: Message = { code: 'speaker-missing', text, ...(span ? { span } : {}) };
  return { found, speaker: NOT_STATED, sureness: 0.3, messages: [message] };
}

export class Speakers {
  readonly #names: Names;
  readonly #outlet: string | undefined;
  readonly #turns: Turns;
  /** Whose report or letter the text is, by its heading. */
  readonly #author: ReadSpeaker | null;
  /** Who has the turn in a transcript, and up to which place. */
  #label: {
    readonly until: number;
    readonly speaker: ReadSpeaker;
    readonly person: Person | null;
  } | null = null;

  constructor(names: Names, outlet: string | undefined, units: readonly Unit[]) {
    this.#names = names;
    this.#outlet = outlet;
    this.#turns = new Turns(names, units);
    this.#author = headedBy(names, units);
  }

  /** Gives the finding its speaker; null where what is printed as its source cannot speak. Call in text order. */
  speak(found: Found): Spoken | null {
    const spoken = this.#spokenBy(found);
    if (spoken !== null && found.by === 'block-quotation') {
      const person = this.#turns.last(found, () => true)?.person ?? null;
      this.#label = { until: found.content.at(-1)?.[1] ?? 0, speaker: spoken.speaker, person };
    }
    return spoken;
  }

  #spokenBy(found: Found): Spoken | null {
    if (found.voice === 'running') return this.#running(found);
    if (found.voice === 'hearsay') return { found, speaker: NOT_STATED, sureness: 1, messages: [] };
    if (found.by === 'labelled-speech' && !found.source) return this.#answer(found);
    if (!found.source || found.voice === 'outlet')
      return { found, speaker: this.#ownVoice(), sureness: 1, messages: [] };
    const run = antecedent(this.#names, found.unit, found.source);
    const low = tokenAt(found.unit, run.from).low;
    const himself = run.to - run.from === 2 && /sel(?:f|ves)$/u.test(tokenAt(found.unit, run.from + 1).low);
    const single = run.to - run.from === 1 || himself;
    if (single && isPronoun(low)) return this.#pronoun(found, low);
    const label = this.#label;
    if (single && isOfSelf(low) && label !== null && tokenAt(found.unit, run.from).start < label.until)
      return { found, speaker: label.speaker, sureness: 1, messages: [] };
    if (single && (low === 'i' || low === 'we') && tokenAt(found.unit, run.from).quote < 0)
      return {
        found,
        speaker: (low === 'i' ? this.#author : null) ?? this.#ownVoice(),
        sureness: 0.9,
        messages: [],
      };
    if (found.by === 'labelled-speech' && (isInCapitals(found.unit, run) || isTurn(this.#names.text, found)))
      return this.#labelled(found, run);
    const ofThings = isOfThings(tokenAt(found.unit, found.source.from).low) || DECIDING.has(found.lemma);
    if (ofThings && isThing(this.#names, found.unit, run)) return null;
    return this.#phrase(found, run);
  }

  /** "NJELANI: …", "MINISTER: …": a person unless the word is that of an office; who presents speaks for the outlet. */
  #labelled(found: Found, run: Run): Spoken {
    const printed = textOf(this.#names.text, spanOf(found.unit, run));
    const last = tokenAt(found.unit, run.to - 1).low;
    const answers = /^(?:a|answer)$/iu.test(printed) ? interviewed(this.#turns, found) : null;
    if (answers !== null) return this.#asTurn(found, answers);
    const described = describe(this.#names, found.unit, run);
    const whole = wholeName(this.#names.text, printed);
    const speaker: ReadSpeaker = PRESENTERS.has(last)
      ? { ...this.#ownVoice(), descriptor: printed }
      : described.class === 'named'
        ? { class: 'named', name: whole ?? described.name ?? printed, ...recordOf(described, null) }
        : OFFICES.has(last)
          ? { class: 'office', descriptor: printed }
          : { class: 'named', name: whole ?? printed };
    const person = described.person ?? null;
    this.#label = { until: found.content.at(-1)?.[1] ?? 0, speaker, person };
    this.#turns.take(found, speaker, person, described);
    return { found, speaker, sureness: 0.92, messages: [] };
  }

  /** An answer with nothing before it is that of the one who is interviewed; nobody's where the article names nobody. */
  #answer(found: Found): Spoken | null {
    const person = interviewed(this.#turns, found);
    return person === null ? null : this.#asTurn(found, person);
  }

  #asTurn(found: Found, person: Person): Spoken {
    const speaker = namedSpeaker(person);
    this.#label = { until: found.content.at(-1)?.[1] ?? 0, speaker, person };
    this.#turns.add({
      speaker,
      unit: found.unit.index,
      plural: false,
      gender: person.gender,
      person,
      head: '',
    });
    return { found, speaker, sureness: 0.9, messages: [] };
  }

  #ownVoice(): ReadSpeaker {
    return this.#outlet === undefined
      ? { class: 'outlet', descriptor: 'this article' }
      : { class: 'outlet', name: this.#outlet };
  }

  #phrase(found: Found, run: Run): Spoken {
    const printed = printedWords(this.#names, found.unit, run);
    const described = describe(this.#names, found.unit, run);
    const known = personMeant(this.#turns, found, run, described);
    const ground = groundFor(this.#names.text, found);
    const same =
      known === null
        ? (namelessBefore(this.#turns, found, described) ?? outletBefore(this.#turns, found, described))
        : null;
    if (same !== null) return this.#again(found, same, ground);
    const speaker: ReadSpeaker = {
      class:
        known !== null
          ? 'named'
          : isNameless(this.#turns, found, described)
            ? 'unnamed'
            : ground !== null && described.class === 'office' && !described.definite
              ? 'unnamed'
              : described.class,
      ...nameOf(described, known),
      ...descriptorOf(printed, described),
      ...(described.count === undefined ? {} : { count: described.count }),
      ...(ground === null ? {} : { ground }),
      ...recordOf(described, known),
    };
    this.#turns.take(found, speaker, described.person ?? known, described);
    return { found, speaker, sureness: described.class === 'named' || known ? 1 : 0.92, messages: [] };
  }

  #again(found: Found, turn: Turn, ground: string | null): Spoken {
    const speaker = ground === null ? turn.speaker : { ...turn.speaker, ground };
    this.#turns.add({ ...turn, speaker, unit: found.unit.index });
    return { found, speaker, sureness: 0.92, messages: [] };
  }

  #pronoun(found: Found, low: string): Spoken {
    const label = this.#label;
    const inside = label !== null && tokenAt(found.unit, found.source?.from ?? 0).start < label.until;
    const turn = turnMeant(this.#turns, found, low, inside ? label.person : null);
    if (turn === null) return this.#unresolved(found);
    this.#turns.add(turn);
    return { found, speaker: bare(turn.speaker), sureness: 0.85, messages: [] };
  }

  #unresolved(found: Found): Spoken {
    const span = found.source ? spanOf(found.unit, found.source) : undefined;
    const printed = span ? textOf(this.#names.text, span) : '';
    const self = isOfSelf(printed.toLowerCase());
    const messages: Message[] =
      self || !span
        ? []
        : [{ code: 'speaker-unresolved', text: `Nobody before fits “${printed}” as the speaker.`, span }];
    return {
      found,
      speaker: { class: isCrowd(printed.toLowerCase()) ? 'group' : 'unnamed', descriptor: printed },
      sureness: 0.5,
      messages,
    };
  }

  /**
   * A quotation without a cue goes to the last speaker who is not an outlet, and so does what hangs on words before it
   * ("and said that", "adding that"); a few words of the writer's own sentence also to the text of which the sentence before told. Nobody is given other words that the text gives to nobody.
   */
  #running(found: Found): Spoken {
    if (found.quotation < 0 && !hangsOn(found))
      return missing(found, 'Who said this is not printed beside it.');
    const turn = this.#turns.last(found, (each) =>
      each.speaker.class === 'document'
        ? each.unit === found.unit.index - 1 && isPartOfSentence(this.#turns, found)
        : each.unit >= found.unit.index - 4,
    );
    const span = found.content[0];
    const where = span ? { span } : {};
    const near = turn ? null : this.#nearPerson(found);
    if (near) return this.#given(found, near, where);
    if (!turn)
      return missing(found, 'A quotation stands without a reporting word and nobody spoke before it.');
    return this.#given(found, turn.speaker, where);
  }

  /** The person named last in the sentence before, in the same paragraph. */
  #nearPerson(found: Found): ReadSpeaker | null {
    const place = this.#names.people.before(found.unit.index, 0, 4).find((each) => each.head);
    if (!place || place.unit !== found.unit.index - 1) return null;
    return namedSpeaker(place.person);
  }

  #given(found: Found, speaker: ReadSpeaker, where: { readonly span?: Span }): Spoken {
    const who = speaker.name ?? speaker.descriptor ?? 'the last speaker';
    const text = `A quotation without a reporting word was given to ${who}, who spoke or was named before it.`;
    return { found, speaker, sureness: 0.75, messages: [{ code: 'quotation-without-cue', text, ...where }] };
  }
}
