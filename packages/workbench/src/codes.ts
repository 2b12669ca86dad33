import type { CodeBook } from '@nonpaper/vocabulary';

/** Faults and messages of the use cases and of dossier folders. */
export const WORKBENCH_CODES = {
  'folder-bad-yaml': {
    means: 'A file of a dossier folder is not the YAML that is expected.',
    next: 'Correct the line that is named; the form of each file is in docs/formats/dossier-folder.md.',
  },
  'folder-without-head': {
    means: 'A folder has no dossier.yaml.',
    next: 'Name a folder that has one, or import its drafts one by one.',
  },
  'folder-file-missing': {
    means: 'A file that the folder names is not in it.',
    next: 'Add the file, or take its name out.',
  },
  'folder-bad-reference': {
    means: 'Entries of the folder refer to slugs or provisions that are not there.',
    next: 'Correct the entries that are named and import the folder again.',
  },
  'folder-composed': {
    means:
      'An invented dossier folder would be mixed into a dossier that is not marked as invented, or the other way round.',
    next: 'Make a dossier for it with `nonpaper new NAME --composed`.',
  },
  'model-bad-answer': {
    means: 'The model beside the reader gave an answer that is not of the form that was asked for.',
    next: 'Try another model; what rules and tagger found was proposed all the same.',
  },
  'model-invented': {
    means: 'The model quoted words that do not stand in the text; these statements were dropped.',
    next: 'Nothing is needed; a model that does so often is of little use here.',
  },
  'link-not-understood': {
    means: 'What was to be confirmed, cut or forgotten does not say which provisions answer to which.',
    next: 'Write paths of the left draft, an equals sign and paths of the right one, such as 3=4,5; or 7= for one without a counterpart.',
  },
  'no-such-provision': {
    means: 'A draft has no provision of this path.',
    next: 'Use one of its paths; `nonpaper compare` prints them.',
  },
  'links-file-not-read': {
    means: 'A file named with --links is no file of links.',
    next: 'Name a file that `nonpaper link --links FILE` wrote, or a new name for a new one.',
  },
  'links-not-here': {
    means: 'Some links of a file are about provisions that are not in the drafts at hand.',
    next: 'Nothing is needed; they are kept for the drafts that they belong to.',
  },
  'no-such-column': {
    means: 'A draft that was named as base or compromise is none of the drafts of the table.',
    next: 'Use the key (A, B …), file or slug of one of them.',
  },
  'draft-empty': {
    means: 'A draft that was to be compared holds no provision.',
    next: 'Check that it is the right file, and that its text can be read (`nonpaper import FILE --dry-run`).',
  },
  'drafts-same': {
    means: 'Two drafts say the same, provision by provision.',
    next: 'Nothing needs to be done; check the names if you expected changes.',
  },
  'drafts-unrelated': {
    means: 'No provision of one draft matches any of the other.',
    next: 'Check that they are drafts of one text; link provisions by hand with `nonpaper link` if they are.',
  },
  'draft-not-seen': {
    means: 'The text of a draft is not kept here, or was not known by the as-of date.',
    next: 'Ask with a later --as-of, import the text, or compare other drafts.',
  },
  'case-not-read': {
    means: 'A file is no case of the graph model.',
    next: 'Write it as docs/formats/stability-case.md has it.',
  },
  'case-not-named': {
    means: 'A file has several cases, or none of the name that was asked for.',
    next: 'Name one of its cases with --case.',
  },
} as const satisfies CodeBook;
