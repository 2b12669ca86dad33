import type { CodeBook } from '@nonpaper/vocabulary';

/** Every fault that the answers of this package can give. */
export const DOSSIER_CODES = {
  'no-such-party': {
    means: 'The party that was asked for is not among the accepted records that this audience may see.',
    next: 'List the parties of the dossier and name one of them by its slug.',
  },
  'no-such-draft': {
    means: 'The draft that was asked for is not among the accepted records that this audience may see.',
    next: 'List the drafts of the dossier and name one of them by its slug.',
  },
  'weight-not-usable': {
    means: 'A weight is not a number of zero or more, or belongs to no issue of the dossier.',
    next: 'Give each weight as an issue of this dossier and a number of zero or more.',
  },
} as const satisfies CodeBook;
