/** Words with which no heading goes on: a line that holds one is a sentence, or the start of one. */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'shall will must may should would can cannot could is are was were be been being has have had does do did ' +
    'agree agrees agreed undertake undertakes commit commits remain remains receive receives becomes become ' +
    'confirm confirms withdraw withdraws'
  ).split(' '),
);

/** Words with which no heading ends, so that a wrapped line is not taken for one. */
export const UNFINISHED_WORDS: ReadonlySet<string> = new Set(
  'a an and or of the to in on at by for from with under between its their this that as into than not no'.split(
    ' ',
  ),
);

/** Words of the title of a whole text. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  (
    'agreement accord accords plan framework draft protocol memorandum non-paper nonpaper treaty proposal proposals ' +
    'communiqué communique declaration roadmap formula paper elements package convention resolution statement points ' +
    'text settlement pact charter ceasefire-agreement'
  ).split(' '),
);

/** Headings that group no provisions. */
export const NO_THEMES: ReadonlySet<string> = new Set([
  'preamble',
  'introduction',
  'recitals',
  'background',
  'contents',
  'table of contents',
  'summary',
  'note',
  'notes',
  'source',
  'sources',
]);

/** How a recital opens, folded to lower case. */
export const RECITAL_CUES: readonly string[] = [
  'recalling',
  'noting',
  'having',
  'recognising',
  'recognizing',
  'reaffirming',
  'whereas',
  'determined',
  'desiring',
  'desirous',
  'bearing in mind',
  'convinced',
  'mindful',
  'considering',
  'acknowledging',
  'emphasising',
  'emphasizing',
  'guided',
  'conscious',
  'deeply concerned',
  'concerned',
  'expressing',
  'welcoming',
  'stressing',
  'taking note',
  'acting',
  'affirming',
  'building on',
  'the parties to',
  'the high contracting parties',
  'have agreed',
  'hereby agree',
  'in pursuit of',
  'resolved',
  'wishing',
];

/** How a closing formula opens, folded to lower case: it belongs to the whole text and to no point. */
export const CLOSING_CUES: readonly string[] = [
  'done at',
  'in witness whereof',
  'in faith whereof',
  'signed at',
  'for the parties',
];
