import type { CodeBook } from '@nonpaper/vocabulary';

/** Every message and fault code of this package; the manual's reference is made from it. */
export const DRAFTS_CODES = {
  'too-many-provisions': {
    means: 'The text has more provisions than the limit allows.',
    next: 'Raise the limit if this is really one draft, or cut the file into its parts.',
  },
  'no-provisions': {
    means: 'The text has no unit that could be a provision.',
    next: 'Check that the right file was given and that it holds text rather than pictures.',
  },
  'nothing-numbered': {
    means: 'No number was found in the text, so each paragraph was taken as a unit of its own.',
    next: 'Look at the units; number the points in the file if they are wrong.',
  },
  'number-jumps': {
    means: 'A printed number does not follow the one before it.',
    next: 'Look whether a point is missing in this copy. The number is kept as printed.',
  },
  'number-repeats': {
    means: 'A printed number stands a second time at the same level.',
    next: 'Nothing needs to be done: the second one has `#2` in its path. Check it against the source.',
  },
  'bracket-not-closed': {
    means: 'A square bracket is opened and never closed.',
    next: 'Check the place in the source. It is kept, and taken to end with its provision.',
  },
  'bracket-not-opened': {
    means: 'A square bracket is closed that was never opened.',
    next: 'Check the place in the source. The text is kept as it stands.',
  },
  'bracket-across-provisions': {
    means: 'A square bracket opens in one provision and closes in a later one.',
    next: 'Nothing needs to be done: every provision that it covers is shown as bracketed.',
  },
  'more-of-the-same': {
    means: 'There are more findings of one kind than are listed one by one.',
    next: 'See to the listed ones first and import the file again.',
  },
  'wording-not-comparable': {
    means: 'Wording means something only between two verbatim texts of one language.',
    next: 'Compare numbers, dates and parties instead, or import the verbatim texts.',
  },
  'two-drafts-needed': {
    means: 'A concordance needs at least two drafts.',
    next: 'Name a second draft.',
  },
  'redline-nothing-changed': {
    means: 'The two documents say the same, so there is nothing to mark.',
    next: 'Check that the two right files were given. The newer file is given back as it is.',
  },
  'redline-with-macros': {
    means: 'The document holds macros, which would be handed on with the redline.',
    next: 'Save it as .docx, which holds no macros, and compare that.',
  },
  'redline-not-in-xml': {
    means: 'The text holds a character that no Word document can carry.',
    next: 'Take the character out of the text and compare again.',
  },
  'redline-blank-line-left': {
    means: 'Beside a table, all paragraphs were put in or taken out; no mark can make the last one go.',
    next: 'Delete the blank line by hand if LibreOffice leaves one there.',
  },
  'redline-table-as-paragraphs': {
    means:
      'A table of the older file is shown as deleted paragraphs, since its place allows no tracked table that every word processor settles.',
    next: 'Look at the table in the older file.',
  },
  'redline-object-left-out': {
    means: 'A picture, drawing or formula of the older file is not shown in the redline.',
    next: 'Look at it in the older file.',
  },
  'redline-revisions-settled': {
    means: 'The newer file has tracked changes of its own that count as accepted in the redline.',
    next: 'Nothing needs to be done. The newer file itself still has them.',
  },
  'redline-control-opened': {
    means:
      'A content control in which words changed is written as plain text, since LibreOffice tracks no changes inside of one.',
    next: 'Set the control anew once the changes are settled, if the form is still needed.',
  },
  'redline-comment-without-place': {
    means: 'A comment names a paragraph that the newer text does not have.',
    next: 'Count the paragraphs of the newer text from 0, with those of table cells.',
  },
} as const satisfies CodeBook;

/** A code that this package can emit. */
export type DraftsCode = keyof typeof DRAFTS_CODES;
