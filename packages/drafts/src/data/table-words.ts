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
