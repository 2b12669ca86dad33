/** The words of negotiation tables: what readers see for states, statuses and units. */

/** What a cell says for its state; a row number is put where `{row}` stands. Empty: the text speaks for itself. */
export const STATE_WORDS = {
  text: '',
  idem: 'idem',
  'no counterpart': 'no counterpart',
  deleted: 'deleted',
  moved: 'moved to row {row}',
  new: 'new',
} as const;

export const FROM_WORDS = 'moved from row {row}';

export const STATE_MEANINGS = {
  text: 'wording of its own',
  idem: 'the same wording as the base',
  'no counterpart': 'this text never had such a unit',
  deleted: 'drafted on the base, and this unit left out',
  moved: 'the unit now stands behind that of the row named, or is part of it',
  new: 'the base has no such unit',
} as const;

/** The letter stands beside the colour for those who cannot see it or print in black; the colour is RGB, light on purpose. */
export const STATUS_LOOKS = {
  open: { words: 'open', letter: 'R', colour: 'F6CFCB' },
  'agreed in principle': { words: 'agreed in principle', letter: 'Y', colour: 'FBE9A9' },
  'agreed ad ref': { words: 'agreed ad ref', letter: 'Y', colour: 'FBF3CF' },
  agreed: { words: 'agreed', letter: 'G', colour: 'CFE8CF' },
} as const;

export const ROLE_WORDS = { base: 'base', party: 'party', compromise: 'compromise' } as const;

export const HEADS = { row: 'Row', unit: 'Unit', status: 'Status', notes: 'Notes' } as const;

export const FIDELITY_WORDS = {
  verbatim: '',
  translation: 'a translation',
  paraphrase: 'a paraphrase',
  summary: 'a summary',
} as const;

export const LOOK_WORDS = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  strike: 'struck through',
} as const;

/** Heads of columns in tables of others that count the rows, in small letters; an empty head may do so too. */
export const COUNTING_HEADS: ReadonlySet<string> = new Set(
  'row rows no no. nr nr. number # line item ligne n° nº zeile fila riga стр. №'.split(' '),
);

/** Heads of columns in tables of others that hold no text of a draft, in small letters, without signs around them. */
export const ASIDE_HEADS: ReadonlySet<string> = new Set(
  'unit|reference|references|ref|provision|article|subject|topic|issue|theme|source|date'.split('|'),
);

/** Heads of columns in tables of others that say how far a row is, in the same form. */
export const STATUS_HEADS: ReadonlySet<string> = new Set(
  'status|state|state of play|colour|color|colour code|traffic light|g/y/r|r/y/g|rag|stand|état'.split('|'),
);

/** Heads of columns in tables of others whose cells are remarks on the row, in the same form. */
export const NOTE_HEADS: ReadonlySet<string> = new Set(
  'notes|note|remarks|remark|comments|comment|observations|justification|bemerkungen|remarques'.split('|'),
);

/**
 * What a cell of such a column says for a status, in small letters, without signs around it. The yellow of others is
 * not here: some write it for what is agreed in principle, others for what goes back to the experts.
 */
export const STATUS_SAID: Readonly<Record<string, keyof typeof STATUS_LOOKS>> = {
  g: 'agreed',
  green: 'agreed',
  yes: 'agreed',
  agreed: 'agreed',
  closed: 'agreed',
  'g agreed': 'agreed',
  'agreed in principle': 'agreed in principle',
  'provisionally agreed': 'agreed in principle',
  'y agreed in principle': 'agreed in principle',
  'agreed ad ref': 'agreed ad ref',
  'agreed ad referendum': 'agreed ad ref',
  'ad ref': 'agreed ad ref',
  'ad referendum': 'agreed ad ref',
  'y agreed ad ref': 'agreed ad ref',
  r: 'open',
  red: 'open',
  no: 'open',
  open: 'open',
  pending: 'open',
  'not agreed': 'open',
  'not yet agreed': 'open',
  'to be discussed': 'open',
  'r open': 'open',
};

/** What the last lines of a cell begin with where they say whose wording it is and are none themselves, in small letters. */
export const ORIGIN_WORDS: readonly string[] = ['text origin:', 'origin of text:', 'origin of the text:'];

/** What the last lines of a cell begin with where they say why a wording is proposed and are none themselves, in small letters. */
export const REASON_WORDS: readonly string[] =
  'justification|begründung|justificación|motivazione|motivation|обоснование|обґрунтування'.split('|');

/** What a cell says where its text is that of the base, in small letters. */
export const SAME_WORDS: ReadonlySet<string> = new Set(
  (
    'idem|id|ditto|same|same text|same as commission|same as commission proposal|unchanged|no change|no changes|' +
    'no amendment|text unchanged|as in the base'
  ).split('|'),
);

/** What a cell says where its text leaves the unit out, in small letters. */
export const LEFT_OUT_WORDS: ReadonlySet<string> = new Set(
  'deleted|delete|deletion|to be deleted|removed|omitted|not retained|not maintained|suppressed|supprimé|gestrichen|entfällt|suprimido|soppresso|исключить|исключено'.split(
    '|',
  ),
);

/** What a cell says where nothing has been written for the unit yet, in small letters. */
export const PENDING_WORDS: ReadonlySet<string> = new Set(
  'pm|p.m|pro memoria|tbd|tbc|to be determined|to be discussed|to be drafted|to be completed|no text|no text yet|no proposal|no position|n/a|not applicable'.split(
    '|',
  ),
);

/** What a cell begins with where its text has gone to another place that it names, in small letters. */
export const MOVED_WORDS: readonly string[] =
  'moved to|moved|transferred to|shifted to|relocated to|now in|see|déplacé à|déplacé vers|verschoben nach|trasladado a|spostato in|перенесено в'.split(
    '|',
  );

/** Words before the number of a row of the table, in small letters. */
export const ROW_WORDS: ReadonlySet<string> = new Set(['row', 'line']);

/** Words in the head of a column that make it a compromise text, in small letters. */
export const COMPROMISE_WORDS: ReadonlySet<string> = new Set(
  'agreement compromise compromises provisional trilogue kompromiss compromis compromiso'.split(' '),
);
