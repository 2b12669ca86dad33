import type { CodeBook } from '@nonpaper/vocabulary';

/** What the reading of statements has to say. */
export const STATEMENT_CODES = {
  'quotation-seems-broken': {
    means:
      'Words seem to be missing at a quotation, so that the sentence does not parse; it is kept as printed.',
    next: 'Look at the original text and complete the statement by hand.',
  },
  'quotation-not-closed': {
    means:
      'A quotation is opened and not closed before its paragraph ends and no later paragraph continues it.',
    next: 'Check where the quotation ends; it was taken to end with the paragraph.',
  },
  'quotation-without-cue': {
    means: 'A quotation stands without a reporting word and was given to the person who was speaking before.',
    next: 'Check the speaker before you accept the statement.',
  },
  'speaker-unresolved': {
    means: 'A pronoun or office stands for the speaker and no person fits.',
    next: 'Name the speaker when you review the statement.',
  },
  'speaker-missing': {
    means:
      'A quotation stands without a reporting word and nobody was speaking before it, or the text does not print who said a thing.',
    next: 'Name the speaker when you review the statement, or refuse it.',
  },
} as const satisfies CodeBook;
