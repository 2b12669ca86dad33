/** Sets of words that drafts use for one thing; a draft that mixes them is asked whether it means two. */
export interface SameThing {
  readonly name: string;
  readonly words: readonly (readonly string[])[];
  /** Only with a capital letter or behind "this": elsewhere the words are ordinary English. */
  readonly only?: 'this' | 'the';
}

/** Each inner list is one word in its forms; two spellings of one word are one. */
export const SAME_THING: readonly SameThing[] = [
  {
    name: 'the silence of arms',
    words: [
      ['ceasefire', 'cease-fire', 'ceasefires'],
      ['truce', 'truces'],
      ['armistice'],
      ['cessation of hostilities'],
      ['humanitarian pause'],
    ],
  },
  {
    name: 'those who sign',
    only: 'the',
    words: [
      ['parties', "parties'"],
      ['sides', "sides'"],
      ['signatories'],
      ['contracting parties', 'contracting states'],
    ],
  },
  {
    name: 'this text',
    only: 'this',
    words: [
      ['agreement'],
      ['accord'],
      ['treaty'],
      ['protocol'],
      ['memorandum'],
      ['convention'],
      ['framework'],
      ['arrangement'],
      ['pact'],
    ],
  },
  {
    name: 'people who are held',
    words: [['prisoners of war', 'prisoners'], ['detainees'], ['hostages'], ['captives']],
  },
  {
    name: 'those who fight',
    words: [['combatants', 'combatant'], ['fighters', 'fighter'], ['militants']],
  },
  {
    name: 'the line between the two',
    only: 'the',
    words: [
      ['line of contact', 'contact line'],
      ['line of separation', 'separation line'],
      ['ceasefire line', 'cease-fire line'],
      ['line of control'],
      ['demarcation line'],
      ['front line', 'frontline'],
    ],
  },
  {
    name: 'armed units',
    only: 'the',
    words: [['armed forces', 'forces'], ['troops'], ['armed units'], ['military units']],
  },
  {
    name: 'the first days',
    only: 'the',
    words: [
      ['transitional period', 'transition period', 'transition'],
      ['interim period'],
      ['pre-transition period'],
    ],
  },
];

/** Groups in which the mixing is only worth a question of low certainty. */
export const OFTEN_MEANT_APART: readonly string[] = ['people who are held', 'those who fight', 'armed units'];

/** Verbs and phrases that define a term. */
export const DEFINING: readonly string[] = [
  'means',
  'mean',
  'shall mean',
  'refers to',
  'shall refer to',
  'has the meaning',
  'have the meaning',
  'shall have the meaning',
  'is defined as',
  'are defined as',
  'denotes',
  'is understood as',
  'includes any',
  'comprises',
];

/** Words that stand before a short name which is being given. */
export const NAMING: readonly string[] = [
  'hereinafter',
  'hereafter',
  'henceforth',
  'referred to as',
  'known as',
  'called',
  'together',
  'collectively',
  'below',
];

/** Instruments known by their names alone: no date is asked for. */
export const WELL_KNOWN: readonly string[] = [
  'charter of the united nations',
  'united nations charter',
  'un charter',
  'geneva conventions',
  'geneva convention',
  'universal declaration',
  'helsinki final act',
  'rome statute',
  'vienna convention',
  'hague convention',
  'genocide convention',
  'convention against torture',
  'law of the sea',
  'non-proliferation treaty',
  'rights of the child',
  'chemical weapons convention',
  'refugee convention',
  'north atlantic treaty',
];

/** Last or first words of names of instruments. */
export const INSTRUMENTS: readonly string[] =
  `Convention Treaty Protocol Memorandum Charter Statute Declaration Communiqué Communique Pact Covenant Agreement
  Accord Accords Agreements Conventions Resolution`.split(/\s+/u);

/** Units of a draft that are cited by number, singular and plural, with their sort. */
export const CITED_UNITS: Readonly<Record<string, string>> = {
  article: 'article',
  articles: 'article',
  'art.': 'article',
  art: 'article',
  arts: 'article',
  paragraph: 'paragraph',
  paragraphs: 'paragraph',
  para: 'paragraph',
  paras: 'paragraph',
  subparagraph: 'paragraph',
  subparagraphs: 'paragraph',
  'sub-paragraph': 'paragraph',
  'sub-paragraphs': 'paragraph',
  point: 'point',
  points: 'point',
  clause: 'point',
  clauses: 'point',
  item: 'point',
  items: 'point',
  provision: 'point',
  provisions: 'point',
  section: 'section',
  sections: 'section',
  chapter: 'chapter',
  chapters: 'chapter',
  part: 'chapter',
  annex: 'annex',
  annexes: 'annex',
  appendix: 'annex',
  appendices: 'annex',
  schedule: 'annex',
  schedules: 'annex',
  attachment: 'annex',
};

/** The same in other languages, for drafts whose words are not checked. */
export const CITED_UNITS_ABROAD: Readonly<Record<string, string>> = {
  articles: 'article',
  article: 'article',
  artículo: 'article',
  artículos: 'article',
  articulo: 'article',
  artigo: 'article',
  articolo: 'article',
  artikel: 'article',
  стаття: 'article',
  статті: 'article',
  статтею: 'article',
  статья: 'article',
  статьи: 'article',
  статье: 'article',
  статьей: 'article',
  المادة: 'article',
  第: 'article',
  annexe: 'annex',
  anexo: 'annex',
  anhang: 'annex',
  приложение: 'annex',
  приложении: 'annex',
};
