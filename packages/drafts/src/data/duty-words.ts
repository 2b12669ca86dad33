/** One step on the scale of force, with the forms in which it is written. */
export interface DutyForm {
  /** Names the form; two forms of one value have one force. */
  readonly value: string;
  /** How strongly it binds, 5 a duty to 1 a permission; a release from a duty is below that. */
  readonly level: number;
  /** Whether the form itself forbids or releases ("is prohibited"). */
  readonly negated?: boolean;
  /** Whether an infinitive or participle is part of the form, so that a modal before it only leads to it. */
  readonly governs?: boolean;
  /** Alternatives of a place by `/`, a place that may be empty in parentheses. */
  readonly phrases: readonly string[];
}

/**
 * The scale of force.
 *
 * Sources: "shall" (and in plain drafting "must") states a duty of a treaty, "should" and "may" do not, and "will" and
 * "is expected to" belong to texts that are not to bind: UK Foreign, Commonwealth and Development Office, "Treaties
 * and Memoranda of Understanding: Guidance on Practice and Procedures", its table of treaty words and MoU words; United
 * Nations, Treaty Handbook, glossary; A. Aust, "Modern Treaty Law and Practice", chapter on MoUs. "Undertakes to" binds
 * as "shall" does (International Court of Justice, Bosnia Genocide, 26 February 2007, paragraph 162), yet a change
 * between the two is one that a drafter wants to see, so it has a step of its own. The distances between the
 * steps are ours: they order changes, and measure nothing.
 */
export const DUTY_FORMS: readonly DutyForm[] = [
  {
    value: 'shall',
    level: 5,
    phrases: [
      'shall',
      'must',
      'is/are/be/was/were to',
      'has/have/had to',
      'is/are/be bound to',
      'is/are/be under an/the obligation to',
      'has/have a/the/an duty/obligation to',
    ],
  },
  {
    value: 'shall',
    level: 5,
    governs: true,
    phrases: [
      'is/are/be required/obliged/obligated to',
      'is/are/be duty bound to',
      'is/are/be obligatory/compulsory/mandatory for',
      'there is/be a/an requirement/obligation/duty (for/on/upon)',
    ],
  },
  {
    value: 'undertakes to',
    level: 4.7,
    phrases: [
      'undertake/undertakes/undertook to',
      'undertake/undertakes that they/it/he/she/each will/shall',
      'guarantee/guarantees to',
    ],
  },
  { value: 'will', level: 4.4, phrases: ['will'] },
  {
    value: 'commits to',
    level: 4.2,
    phrases: [
      'commit/commits to',
      'commit/commits itself/themselves/himself/herself to',
      'is/are/be committed to',
      'pledge/pledges to',
      'promise/promises to',
    ],
  },
  {
    value: 'agrees to',
    level: 4,
    phrases: [
      'agree/agrees/agreed to',
      'agree/agrees/agreed that they/it/each will/shall',
      'accept/accepts to',
      'consent/consents to',
    ],
  },
  { value: 'should', level: 3.2, phrases: ['should', 'ought to', 'would'] },
  { value: 'is expected to', level: 3, governs: true, phrases: ['is/are/be expected/supposed to'] },
  {
    value: 'is called upon to',
    level: 2.8,
    governs: true,
    phrases: ['is/are/be called upon/on to', 'is/are/be urged to', 'is/are/be requested/asked to'],
  },
  {
    value: 'is encouraged to',
    level: 2.4,
    governs: true,
    phrases: ['is/are/be encouraged/invited/recommended/advised to'],
  },
  {
    value: 'endeavours to',
    level: 2.2,
    governs: true,
    phrases: [
      'endeavour/endeavours/endeavor/endeavors to',
      'seek/seeks to',
      'strive/strives to',
      'attempt/attempts to',
      'try/tries to',
      'make/makes every effort to',
      'make/makes/use/uses (their/its) best/all/reasonable efforts to',
      'work/works towards/toward',
    ],
  },
  {
    value: 'intends to',
    level: 2,
    governs: true,
    phrases: [
      'intend/intends to',
      'aim/aims to',
      'plan/plans to',
      'hope/hopes to',
      'propose/proposes to',
      'consider/considers',
      'is/are/be considered by/in/at/within',
      'is/are/be prepared/ready/willing to',
    ],
  },
  {
    value: 'has the right to',
    level: 1.4,
    governs: true,
    phrases: [
      'has/have the/a right to',
      'is/are/be entitled to',
      'enjoy/enjoys the right to',
      'reserve/reserves the right to',
      'has/have the right of/not',
    ],
  },
  {
    value: 'may',
    level: 1,
    phrases: ['may', 'can', 'might', 'could'],
  },
  {
    value: 'may',
    level: 1,
    governs: true,
    phrases: [
      'is/are/be free/permitted/allowed/authorised/authorized/empowered to',
      'is/are/be allowed/permitted',
      'is/are/be able to',
      'has/have the/an freedom/option/liberty/discretion/opportunity/choice to',
      'is/are/be at liberty to',
      'is/are/be competent to',
      'is/are/be permissible/lawful/admissible (for)',
    ],
  },
  {
    value: 'shall not',
    level: 5,
    negated: true,
    governs: true,
    phrases: [
      'is/are/be prohibited/forbidden/banned/barred (from)',
      'is/are/be not permitted/allowed (to)',
      'is/are/be precluded/excluded/debarred/disqualified from',
      'is/are/be not entitled/empowered/authorised/authorized to',
      'has/have no right/power/authority/competence (to)',
      'neither is/are permitted/allowed',
    ],
  },
  {
    value: 'need not',
    level: 0.5,
    governs: true,
    phrases: [
      'need not',
      'is/are/be not required/obliged/obligated/bound to',
      'do/does/shall/will not have to',
      'do/does/shall/will not need to',
      'is/are/be under no obligation to',
      'has/have no duty/obligation to',
      'there is/be no duty/obligation/requirement/need (on/for/upon)',
      'is/are/be not necessary (to)',
      'is/are/be exempt/exempted/released/relieved from',
    ],
  },
];

/**
 * Verbs of which a duty asks little: to further or to look at a thing is less than to do it. "Shall encourage" is weaker than
 * "shall ensure", though both are duties.
 */
export const WEAK_VERBS: ReadonlySet<string> = new Set(
  'encourage promote facilitate favor support consider examine study explore discuss discourage review contemplate attempt welcome'.split(
    ' ',
  ),
);

/** Words behind which "will", "may", "can" or "must" is no modal: "the will of the people", "as may be necessary". */
export const NOT_MODAL_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  will: new Set(
    'his her your our or the free political good own popular national their its sovereign ill at of'.split(
      ' ',
    ),
  ),
  may: new Set(['as', 'early', 'late', 'mid']),
  must: new Set(['a', 'the']),
  can: new Set(['a', 'the']),
};

/** Words that open a clause that only describes: a modal in it binds nobody when it stands on one side alone. */
export const RELATIVE_WORDS: ReadonlySet<string> = new Set(
  'which who that whom whose where as what whatever whichever wherever'.split(' '),
);

/** Adverbs and the like that stand between a modal and its verb, or before a modal. */
export const BETWEEN_WORDS: ReadonlySet<string> = new Set(
  'also each all both jointly together immediately promptly therefore then further thereafter only hereby fully in no case always at once'.split(
    ' ',
  ),
);

/** Participles that do not end in "ed": behind "be" they make a passive. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  (
    'kept held set made given met paid drawn sent chosen led built taken done put laid left lent brought bought sold told ' +
    'found shown known seen written begun borne won lost cut read heard dealt understood sought taught thrown ' +
    'withdrawn overseen undertaken upheld run shut split spent struck torn worn sworn broken spoken frozen driven ' +
    'forgiven forbidden hidden ridden bound wound withheld overflown overridden stolen caught fed forgone'
  ).split(' '),
);
