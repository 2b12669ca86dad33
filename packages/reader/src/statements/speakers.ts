/**
 * Resolves the speakers of an article's findings in text order.
 *
 * A pronoun or a definite office stands for the last fitting person: gender and number must not clash, an office must
 * be one that the text or the dossier gives the person; among those that fit, the speaker before counts most, then
 * the head of a phrase over a name in the possessive, then nearness. What cannot be resolved keeps its printed words,
 * with a message. Cost: a bounded look back for each finding.
 */
import type { Message, Span } from '@nonpaper/vocabulary';
import type { ReadSpeaker } from '../reading.ts';
import { describe, type Described, type Names } from './classify.ts';
import { groundFor } from './ground.ts';
import { spanOf, textOf, tokenAt } from './page.ts';
import type { Gender, Person } from './people.ts';
import { coreEnd, phraseEnds } from './noun-phrase.ts';
import type { Found, Run, Unit } from './types.ts';
import { FEMALE, GROUPS, MALE, OFFICES, UNNAMED } from './word-sets.ts';

/** Somebody says so, and the text does not tell who. */
const NOT_STATED: ReadSpeaker = { class: 'unnamed', descriptor: 'not stated' };

/** A finding with its speaker. */
export interface Spoken {
  readonly found: Found;
  readonly speaker: ReadSpeaker;
  /** 0..1: how sure the resolution is. */
  readonly sureness: number;
  readonly messages: readonly Message[];
}

interface Turn {
  readonly speaker: ReadSpeaker;
  readonly unit: number;
  readonly plural: boolean;
  readonly gender: Gender;
  readonly person: Person | null;
  readonly head: string;
}

const SINGULAR = new Map<string, Gender>([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['she', 'f'],
  ['her', 'f'],
]);
const PLURAL = new Set(['they', 'their', 'them', 'both']);
const SPEAKING_SELF = new Set(['i', 'we', 'you', 'my', 'our']);
const LOOK_BACK = 12;
/** How many units on an office-holder may get his name. */
const NAMED_WITHIN = 8;
const INDEFINITE = new Set(['a', 'an', 'another', 'one']);
/** Words for those who are kept nameless, and ranks that go with any office. */
const HIDING = new Set([
  'official',
  'source',
  'diplomat',
  'aide',
  'adviser',
  'advisor',
  'officer',
  'analyst',
  'expert',
]);
const OTHERS = new Set('other first second third fourth fifth last rest latter former'.split(' '));
const RANKS = new Set(
  'general admiral colonel major captain marshal brigadier judge professor bishop archbishop imam rabbi lord'.split(
    ' ',
  ),
);
const OWNERS = new Set(['his', 'her', 'its', 'their']);
/** How many units back an institution may have spoken to be "it". */
const BODY_BACK = 2;
const RELATIVES = new Set(['which', 'that']);
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
/** What only somebody with a will can do. */
const WILLED: ReadonlySet<string> = new Set(['threaten', 'promise', 'decline', 'believe']);

const isInCapitals = (unit: Unit, run: Run): boolean =>
  unit.tokens.slice(run.from, run.to).every((token) => token.text === token.text.toUpperCase());

export class Speakers {
  readonly #names: Names;
  readonly #outlet: string | undefined;
  readonly #units: readonly Unit[];
  readonly #turns: Turn[] = [];
  /** Who has the turn in a transcript, and up to which place. */
  #label: { readonly until: number; readonly speaker: ReadSpeaker } | null = null;

  constructor(names: Names, outlet: string | undefined, units: readonly Unit[]) {
    this.#names = names;
    this.#outlet = outlet;
    this.#units = units;
  }

  /** Gives the finding its speaker; null where what is printed as its source cannot speak. Call in text order. */
  speak(found: Found): Spoken | null {
    if (found.voice === 'running') return this.#running(found);
    if (found.voice === 'hearsay') return { found, speaker: NOT_STATED, sureness: 1, messages: [] };
    if (!found.source || found.voice === 'outlet')
      return { found, speaker: this.#ownVoice(), sureness: 1, messages: [] };
    const run = this.#antecedent(found.unit, found.source);
    const low = tokenAt(found.unit, run.from).low;
    const single = run.to - run.from === 1;
    if (single && (SINGULAR.has(low) || PLURAL.has(low) || low === 'it' || low === 'its'))
      return this.#pronoun(found, low);
    const label = this.#label;
    if (
      single &&
      SPEAKING_SELF.has(low) &&
      label !== null &&
      tokenAt(found.unit, run.from).start < label.until
    )
      return { found, speaker: label.speaker, sureness: 1, messages: [] };
    if (single && (low === 'i' || low === 'we') && tokenAt(found.unit, run.from).quote < 0)
      return { found, speaker: this.#ownVoice(), sureness: 0.9, messages: [] };
    if (found.by === 'labelled-speech' && isInCapitals(found.unit, run)) return this.#labelled(found, run);
    if (RELATIVES.has(tokenAt(found.unit, found.source.from).low) && this.#isThing(found.unit, run))
      return null;
    return this.#phrase(found, run);
  }

  /** "the waters, which ask for a dam": an antecedent that no list of speakers has. */
  #isThing(unit: Unit, run: Run): boolean {
    const { class: own, name, head } = describe(this.#names, unit, run);
    return (
      (own === 'group' && name === undefined && !GROUPS.has(head)) ||
      (own === 'unnamed' && !UNNAMED.has(head))
    );
  }

  /** "who" stands for persons: of "the spokeswoman for the ministry, who" it is not the ministry. */
  #isSomebody(unit: Unit, run: Run): boolean {
    const { class: own } = describe(this.#names, unit, run);
    return own !== 'institution' && own !== 'document' && !this.#isThing(unit, run);
  }

  /** "NJELANI: …", "MINISTER: …": a person unless the word is that of an office; who presents speaks for the outlet. */
  #labelled(found: Found, run: Run): Spoken {
    const printed = textOf(this.#names.text, spanOf(found.unit, run));
    const last = tokenAt(found.unit, run.to - 1).low;
    const described = describe(this.#names, found.unit, run);
    const speaker: ReadSpeaker = PRESENTERS.has(last)
      ? { ...this.#ownVoice(), descriptor: printed }
      : described.class === 'named'
        ? { class: 'named', name: described.name ?? printed, ...recordOf(described, null) }
        : OFFICES.has(last)
          ? { class: 'office', descriptor: printed }
          : { class: 'named', name: printed };
    this.#label = { until: found.content.at(-1)?.[1] ?? 0, speaker };
    this.#take(found, speaker, described.person ?? null, described);
    return { found, speaker, sureness: 0.92, messages: [] };
  }

  #ownVoice(): ReadSpeaker {
    return this.#outlet === undefined
      ? { class: 'outlet', descriptor: 'this article' }
      : { class: 'outlet', name: this.#outlet };
  }

  /** "Kolt, who said": the relative pronoun stands for the phrase before it. */
  #antecedent(unit: Unit, source: Run): Run {
    const low = tokenAt(unit, source.from).low;
    if (source.to - source.from !== 1 || !['who', 'which', 'that'].includes(low)) return source;
    const end = tokenAt(unit, source.from - 1).low === ',' ? source.from - 1 : source.from;
    const nearest = coreBefore(unit, end);
    if (nearest && low === 'who' && this.#isSomebody(unit, nearest)) return nearest;
    for (let from = Math.max(0, end - 20); from < end; from += 1) {
      const before = tokenAt(unit, from - 1);
      if (isNameInside(unit, from)) continue;
      if (before.pos !== 'PROPN' && before.pos !== 'ADJ' && phraseEnds(unit, from).includes(end))
        return { from, to: end };
    }
    return source;
  }

  #phrase(found: Found, run: Run): Spoken {
    const own = { from: run.from, to: carrierStart(this.#names, found.unit, run) };
    const printed = textOf(this.#names.text, spanOf(found.unit, own))
      .replace(/,? for (?:his|her|its|their) (?:own )?part$/u, '')
      .replace(/[,\s—–-]+$/u, '');
    const described = describe(this.#names, found.unit, run);
    const known =
      this.#officeHolder(found, run, described) ??
      this.#namedNext(found, run, described) ??
      this.#calledOtherwise(found, run, described);
    const ground = groundFor(this.#names.text, found);
    const same =
      known === null
        ? (this.#namelessBefore(found, described) ?? this.#outletBefore(found, described))
        : null;
    if (same !== null) return this.#again(found, same, ground);
    const speaker: ReadSpeaker = {
      class:
        known !== null
          ? 'named'
          : this.#isNameless(found, described)
            ? 'unnamed'
            : ground !== null && described.class === 'office' && !described.definite
              ? 'unnamed'
              : described.class,
      ...nameOf(described, known),
      ...(isPartOf(printed, described.name) ? {} : { descriptor: printed }),
      ...(described.count === undefined ? {} : { count: described.count }),
      ...(ground === null ? {} : { ground }),
      ...recordOf(described, known),
    };
    this.#take(found, speaker, described.person ?? known, described);
    return { found, speaker, sureness: described.class === 'named' || known ? 1 : 0.92, messages: [] };
  }

  /** "the official, who was not allowed to speak": a nameless one who was introduced before ("a senior official of the ministry"). */
  #namelessBefore(found: Found, { definite, head, plural }: Described): Turn | null {
    if (!definite) return null;
    const turn = this.#lastTurn(found, (each) => each.head === head && each.plural === plural);
    return turn?.speaker.class === 'unnamed' && turn.speaker.descriptor !== undefined ? turn : null;
  }

  /** "the site", "the paper": the carrier that spoke last. */
  #outletBefore(found: Found, { definite, class: own, name }: Described): Turn | null {
    if (!definite || own !== 'outlet' || (name !== undefined && /^\p{Lu}/u.test(name.replace(/^the /iu, ''))))
      return null;
    return this.#lastTurn(found, ({ speaker }) => speaker.class === 'outlet' && speaker.name !== undefined);
  }

  #again(found: Found, turn: Turn, ground: string | null): Spoken {
    const speaker = ground === null ? turn.speaker : { ...turn.speaker, ground };
    this.#turns.push({ ...turn, speaker, unit: found.unit.index });
    return { found, speaker, sureness: 0.92, messages: [] };
  }

  /** "the diplomats", "the mediator": those who spoke before without a name. */
  #isNameless(found: Found, { definite, head, class: own }: Described): boolean {
    if (!definite || (own !== 'group' && own !== 'office')) return false;
    if (OTHERS.has(head)) return this.#lastTurn(found, () => true)?.speaker.class === 'unnamed';
    return this.#lastTurn(found, (turn) => turn.head === head)?.speaker.class === 'unnamed';
  }

  #take(found: Found, speaker: ReadSpeaker, person: Person | null, described: Described): void {
    this.#turns.push({
      speaker,
      unit: found.unit.index,
      plural: described.plural,
      gender: person?.gender ?? genderOf(described.head),
      person,
      head: described.head,
    });
  }

  /** "the envoy", "Rethia's foreign minister": the last person who is printed with that office. */
  #officeHolder(found: Found, run: Run, described: Described): Person | null {
    if (described.class !== 'office' || described.plural) return null;
    const first = tokenAt(found.unit, run.from).low;
    if (INDEFINITE.has(first)) return null;
    const head = described.head;
    if (OWNERS.has(first)) return this.#namedLater(found, run, head); // "his minister" is not he
    const holders = this.#names.people
      .before(found.unit.index, run.from, 40)
      .filter((place) => place.person.offices.has(head));
    const words = new Set(found.unit.tokens.slice(run.from, run.to).map(({ low }) => low));
    const nearest = holders.find(({ person }) => isSameRank(words, person)) ?? holders[0];
    return nearest?.person ?? this.#namedLater(found, run, head);
  }

  /** "its chairman told …", and in one of the next sentences "the chairman, Judge Lowe,": the one who is named soon after. */
  #namedLater(found: Found, run: Run, head: string): Person | null {
    const { unit } = found;
    if (unit.tokens.slice(run.from, run.to).some((token) => token.pos === 'PROPN')) return null;
    const held = this.#names.people
      .from(unit.index, run.to)
      .filter((place) => place.unit <= unit.index + NAMED_WITHIN && place.person.offices.has(head));
    const holders = new Set(held.map((place) => place.person));
    return holders.size === 1 ? (held[0]?.person ?? null) : null;
  }

  /**
   * "…, its foreign minister said on Thursday." and the next paragraph: "Olena Brask told …". A report may open with an
   * office and give the name with the second quotation: the first one named in the next paragraph, who was not named
   * before and is given no other office.
   */
  #namedNext(found: Found, run: Run, { class: own, head, plural }: Described): Person | null {
    const { unit } = found;
    const opens = unit.paragraph === this.#units[0]?.paragraph && !plural && OFFICES.has(head);
    if (!opens || !(own === 'office' || (own === 'unnamed' && !HIDING.has(head)))) return null;
    if (unit.tokens.slice(run.from, run.to).some((token) => token.pos === 'PROPN')) return null;
    const place = this.#names.people.from(unit.index + 1, 0, 1)[0];
    const there = place === undefined ? undefined : this.#units[place.unit];
    if (place === undefined || there?.paragraph !== unit.paragraph + 1 || !place.head) return null;
    const { person } = place;
    const others = [...person.offices].filter((office) => OFFICES.has(office) && !RANKS.has(office));
    const earlier = this.#names.people.before(place.unit, place.token).some((each) => each.person === person);
    return earlier || others.some((office) => office !== head) ? null : person;
  }

  /**
   * "the former judge", "the ferry woman": another word for the person who spoke last, in this paragraph or the one before,
   * where nobody was introduced by it. What only one can be at a time ("the foreign minister") may bring in somebody new.
   */
  #calledOtherwise(found: Found, run: Run, { class: own, head, plural, definite }: Described): Person | null {
    const { unit } = found;
    if (!definite || plural || (own !== 'unnamed' && own !== 'office') || HIDING.has(head)) return null;
    const former = tokenAt(unit, run.from + 1).low === 'former';
    if (!former && (own === 'office' || tokenAt(unit, run.to).low === 'of')) return null;
    if (unit.tokens.slice(run.from, run.to).some((token) => token.pos === 'PROPN')) return null;
    if (this.#lastTurn(found, (each) => each.head === head) !== null) return null;
    const last = this.#lastTurn(found, (each) => each.person !== null && !each.plural);
    const paragraph = last === null ? -9 : (this.#units[last.unit]?.paragraph ?? -9);
    if (last === null || last.person === null || unit.paragraph - paragraph > 1) return null;
    const gender = genderOf(head);
    return gender === '' || last.gender === '' || gender === last.gender ? last.person : null;
  }

  #pronoun(found: Found, low: string): Spoken {
    const gender = SINGULAR.get(low) ?? '';
    const plural = PLURAL.has(low);
    const candidate =
      low === 'it' || low === 'its'
        ? this.#body(found)
        : plural
          ? this.#several(found)
          : (this.#person(found, gender, true) ?? this.#person(found, gender, false));
    if (!candidate) return this.#unresolved(found);
    if (candidate.person && gender !== '' && candidate.person.gender === '') candidate.person.gender = gender;
    this.#turns.push({
      ...candidate,
      unit: found.unit.index,
      gender: gender === '' ? candidate.gender : gender,
    });
    return { found, speaker: bare(candidate.speaker), sureness: 0.85, messages: [] };
  }

  /** "They": those who are the subject of the sentence before, else the last of several, or of the nameless, that spoke. */
  #several(found: Found): Turn | null {
    const turn = this.#lastTurn(
      found,
      ({ plural, speaker }) => plural || speaker.class === 'unnamed' || speaker.class === 'group',
    );
    const subject = this.#subjectBefore(found.unit, (each) => each.plural && each.class !== 'named');
    return subject !== null && (turn === null || turn.unit < subject.unit) ? subject : turn;
  }

  /** "It": the institution that is the subject of the sentence before, else the last that spoke; a text can say, not threaten. */
  #body(found: Found): Turn | null {
    const wills = WILLED.has(found.force) || /^(?:accept|agree|want|refuse)/u.test(found.lemma);
    const turn = this.#lastTurn(
      found,
      ({ speaker, unit }) =>
        (unit >= found.unit.index - BODY_BACK && speaker.class === 'institution') ||
        (!wills && (speaker.class === 'document' || speaker.class === 'outlet')),
    );
    const subject = this.#subjectBefore(
      found.unit,
      (each) => !each.plural && (each.class === 'institution' || (each.class === 'document' && !wills)),
    );
    return subject !== null && (turn === null || turn.unit < subject.unit) ? subject : turn;
  }

  /** Who, or what, the sentence before in the same paragraph begins with, if it fits. */
  #subjectBefore(unit: Unit, fits: (described: Described) => boolean): Turn | null {
    const before = this.#units[unit.index - 1];
    if (before === undefined || before.paragraph !== unit.paragraph) return null;
    const to = coreEnd(before, 0);
    if (to === 0 || tokenAt(before, 0).quote >= 0 || TIMES.has(tokenAt(before, to - 1).lemma.toLowerCase()))
      return null;
    const run = { from: 0, to };
    const described = describe(this.#names, before, run);
    if (!fits(described)) return null;
    const printed = textOf(this.#names.text, spanOf(before, run));
    const speaker: ReadSpeaker = {
      class: described.class,
      ...nameOf(described, null),
      ...(isPartOf(printed, described.name) ? {} : { descriptor: printed }),
      ...recordOf(described, null),
    };
    return {
      speaker,
      unit: before.index,
      plural: described.plural,
      gender: '',
      person: null,
      head: described.head,
    };
  }

  #lastTurn(found: Found, fits: (turn: Turn) => boolean): Turn | null {
    for (let at = this.#turns.length - 1; at >= 0; at -= 1) {
      const turn = this.#turns[at];
      if (!turn || turn.unit < found.unit.index - LOOK_BACK) return null;
      if (fits(turn)) return turn;
    }
    return null;
  }

  /** The best person for "he" or "she" among the last speakers and the people named before; `byName`: given names tell of gender too. */
  #person(found: Found, gender: Gender, byName: boolean): Turn | null {
    const genderIn = (person: Person): Gender => (byName || person.told ? person.gender : '');
    const at = found.source?.from ?? 0;
    const fits = (other: Gender): boolean => other === '' || gender === '' || other === gender;
    const isHere = (each: Turn): boolean => this.#units[each.unit]?.paragraph === found.unit.paragraph;
    const isOne = (each: Turn): boolean =>
      !each.plural && fits(each.person ? genderIn(each.person) : each.gender);
    const turn =
      this.#lastTurn(
        found,
        (each) =>
          isOne(each) &&
          (each.speaker.class === 'named' ||
            each.speaker.class === 'office' ||
            (each.speaker.class === 'unnamed' && isHere(each))),
      ) ?? this.#lastTurn(found, (each) => isOne(each) && each.speaker.class === 'unnamed');
    const named = this.#names.people
      .before(found.unit.index, at)
      .filter((place) => place.head && fits(genderIn(place.person)));
    const nearest = named.find((place) => isSubject(place.unit, place.token, found)) ?? named[0];
    if (!nearest || found.unit.index - nearest.unit > LOOK_BACK) return turn;
    const nearer =
      nearest.unit > (turn?.unit ?? -1) &&
      this.#startsAfresh(found, turn) &&
      this.#isNear(found, nearest.unit);
    if (
      turn &&
      !nearer &&
      turn.unit >= nearest.unit - 1 &&
      !(nearest.unit === found.unit.index && nearest.token < at && turn.unit < found.unit.index - 1)
    )
      return turn;
    const person = nearest.person;
    const speaker: ReadSpeaker = {
      class: 'named',
      name: person.name,
      ...(person.record === undefined ? {} : { record: person.record }),
    };
    return { speaker, unit: nearest.unit, plural: false, gender: person.gender, person, head: '' };
  }

  /** Whether the last speaker spoke in an earlier paragraph: a person named since then in this one is meant rather. */
  #startsAfresh(found: Found, turn: Turn | null): boolean {
    return turn !== null && this.#units[turn.unit]?.paragraph !== found.unit.paragraph;
  }

  #isNear(found: Found, unit: number): boolean {
    return unit < found.unit.index && this.#units[unit]?.paragraph === found.unit.paragraph;
  }

  #unresolved(found: Found): Spoken {
    const span = found.source ? spanOf(found.unit, found.source) : undefined;
    const printed = span ? textOf(this.#names.text, span) : '';
    const self = SPEAKING_SELF.has(printed.toLowerCase());
    const messages: Message[] =
      self || !span
        ? []
        : [{ code: 'speaker-unresolved', text: `Nobody before fits “${printed}” as the speaker.`, span }];
    return {
      found,
      speaker: { class: PLURAL.has(printed.toLowerCase()) ? 'group' : 'unnamed', descriptor: printed },
      sureness: 0.5,
      messages,
    };
  }

  /** A quotation without a cue goes to the last speaker who is not an outlet. */
  #running(found: Found): Spoken {
    const turn = this.#lastTurn(
      found,
      (each) => each.speaker.class !== 'document' && each.unit >= found.unit.index - 4,
    );
    const span = found.content[0];
    const where = span ? { span } : {};
    const near = turn ? null : this.#nearPerson(found);
    if (near) return this.#given(found, near, where);
    if (!turn) {
      return {
        found,
        speaker: NOT_STATED,
        sureness: 0.3,
        messages: [
          {
            code: 'speaker-missing',
            text: 'A quotation stands without a reporting word and nobody spoke before it.',
            ...where,
          },
        ],
      };
    }
    return this.#given(found, turn.speaker, where);
  }

  /** The person named last in the sentence before, in the same paragraph. */
  #nearPerson(found: Found): ReadSpeaker | null {
    const place = this.#names.people.before(found.unit.index, 0, 4).find((each) => each.head);
    if (!place || place.unit !== found.unit.index - 1) return null;
    const { name, record } = place.person;
    return { class: 'named', name, ...(record === undefined ? {} : { record }) };
  }

  #given(found: Found, speaker: ReadSpeaker, where: { readonly span?: Span }): Spoken {
    const who = speaker.name ?? speaker.descriptor ?? 'the last speaker';
    const text = `A quotation without a reporting word was given to ${who}, who spoke or was named before it.`;
    return { found, speaker, sureness: 0.75, messages: [{ code: 'quotation-without-cue', text, ...where }] };
  }
}

/** Words that make another office of an office: "the Deputy Minister" is not "the Minister". */
const OTHER_RANKS = ['deputy', 'vice', 'prime', 'chief', 'foreign', 'defence', 'defense'];

/** Whether a phrase and the offices of a person have the same of these words; "the minister" may be the foreign one. */
const isSameRank = (words: ReadonlySet<string>, { offices }: Person): boolean =>
  OTHER_RANKS.every((word, at) => (words.has(word) ? offices.has(word) : at > 2 || !offices.has(word)));

const TIMES = new Set(
  'hour day week month year minute moment morning evening night later earlier'.split(' '),
);

const CARRYING = new Set(['cited', 'quoted', 'interviewed', 'reached', 'contacted']);

/** Where "cited in Axios" begins, which tells the way of the words and not who spoke; the end of the run without it. */
function carrierStart({ outlets }: Names, unit: Unit, run: Run): number {
  for (let at = run.from + 1; at < run.to; at += 1) {
    if (!CARRYING.has(tokenAt(unit, at).low) || !['in', 'by', 'on'].includes(tokenAt(unit, at + 1).low))
      continue;
    if (outlets.outletAt(unit, at + 2) > 0 || outlets.outletAt(unit, at + 3) > 0) return at;
  }
  return run.to;
}

/** A pronoun repeats who speaks, not how he was introduced, unless that is all that is known of him. */
function bare(speaker: ReadSpeaker): ReadSpeaker {
  if (speaker.class !== 'named' || speaker.name === undefined) return speaker;
  return {
    class: 'named',
    name: speaker.name,
    ...(speaker.record === undefined ? {} : { record: speaker.record }),
  };
}

/** A surname alone tells no more than the name. */
const isPartOf = (printed: string, name: string | undefined): boolean =>
  name !== undefined && (plain(printed) === plain(name) || name.endsWith(` ${printed}`));

const plain = (name: string): string => name.toLowerCase().replace(/^the /u, '');

/** The core that ends where a relative clause begins: in "pressure from hardliners who" the hardliners. */
function coreBefore(unit: Unit, end: number): Run | null {
  for (let from = Math.max(0, end - 10); from < end; from += 1) {
    const inside = ['PROPN', 'ADJ', 'DET', 'NUM'].includes(tokenAt(unit, from - 1).pos);
    if (!inside && coreEnd(unit, from) === end) return { from, to: end };
  }
  return null;
}

const isNameInside = (unit: Unit, from: number): boolean => tokenAt(unit, from).quote >= 0;

/** What a word for a person tells of gender: a spokesman is no "she". */
const genderOf = (head: string): Gender => (FEMALE.has(head) ? 'f' : MALE.has(head) ? 'm' : '');

/** A name in the same unit before the verb, or near the head of the unit before, is likely the subject. */
const isSubject = (unit: number, token: number, found: Found): boolean =>
  unit === found.unit.index || (unit === found.unit.index - 1 && token < 8);

function nameOf(described: Described, known: Person | null): { name?: string } {
  if (known !== null) return { name: known.name };
  if (described.class === 'office') return {};
  if (described.name !== undefined) return { name: described.name };
  return {};
}

function recordOf(described: Described, known: Person | null): { record?: string } {
  const record = known?.record ?? described.person?.record ?? described.record;
  return record === undefined ? {} : { record };
}
