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
  'folder-without-slug': {
    means:
      'Records that a file of a folder would have to name have no slug; what rests on them alone was left out.',
    next: 'Nothing is needed if they are not to leave; a source gets a slug where it is entered in a folder.',
  },
  'folder-file-missing': {
    means: 'A file that the folder names is not in it.',
    next: 'Add the file, or take its name out.',
  },
  'folder-bad-reference': {
    means: 'Entries of the folder refer to slugs or provisions that are not there.',
    next: 'Correct the entries that are named and import the folder again.',
  },
  'no-lexicon': {
    means: 'A record was named that has no words or names by which texts are searched.',
    next: 'Name an issue, a person, a party or an outlet.',
  },
  'no-such-words': {
    means: 'Words that are to be taken out are not among those of the record.',
    next: 'Write them as `nonpaper lexicon RECORD` shows them.',
  },
  'last-name': {
    means: 'The only name of a person, party or outlet cannot be taken out.',
    next: 'Add another name first.',
  },
  'folder-composed': {
    means:
      'An invented dossier folder would be mixed into a dossier that is not marked as invented, or the other way round.',
    next: 'Make a dossier for it with `nonpaper new NAME --composed`.',
  },
  'draft-kept-twice': {
    means: 'A file was imported whose bytes are kept as another draft of the dossier already.',
    next: 'Nothing is needed if it is a second copy of its own; else take the new draft back with nonpaper review refuse.',
  },
  'language-untold': {
    means:
      'The language of an article could not be told with confidence, and English is not the likeliest; it was read as English.',
    next: 'Give the language with --language, or in the field "language" of the line, if it is another one.',
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
  'register-nowhere': {
    means: 'Places were to be proposed for the register of a draft that is not in a dossier.',
    next: 'Import the draft first, then name it by its slug.',
  },
  'no-such-entry': {
    means: 'A name belongs to a record that is no entry of the register of ambiguity.',
    next: 'List the entries with `nonpaper ambiguity`.',
  },
  'entry-set-aside': {
    means: 'An entry of the register was refused or withdrawn, so nothing is added to it.',
    next: 'Accept it again with `nonpaper review accept`, if it is to stand.',
  },
  'reading-without-source': {
    means: 'A reading was to be recorded as that of a party, and nothing says that the party reads it so.',
    next: 'Name a statement, source or note; without one it is a possible reading (--possible).',
  },
  'reading-there-already': {
    means: 'The entry has this reading of this holder already.',
    next: 'Nothing needs to be done.',
  },
  'no-such-reading': {
    means: 'No reading of an entry begins with the words that were given, or several do.',
    next: 'Write the beginning of one reading as `nonpaper show` of the entry prints it.',
  },
  'words-not-there': {
    means: 'Words that were to be entered in the register do not stand in the provision.',
    next: 'Copy them from the text as it is kept.',
  },
  'words-not-once': {
    means: 'Words that were to be entered in the register stand several times in the provision.',
    next: 'Give a few words more, so that one place is meant.',
  },
  'rows-not-kept': {
    means: 'A table of drafts of the dossier has rows whose numbers nobody has kept yet.',
    next: 'Keep them with `nonpaper concordance … --keep`, if they are to stay.',
  },
  'rows-kept': {
    means: 'The row numbers of a table are kept in the dossier, for good.',
    next: 'Nothing is needed; `nonpaper show` opens them, `nonpaper export rows` writes them out.',
  },
  'rows-nowhere': {
    means: 'Row numbers were to be kept in the dossier, and there is no dossier, or a draft is not in it.',
    next: 'Import the drafts first, or keep the numbers in a file with --rows FILE.json.',
  },
  'rows-two-places': {
    means: 'Row numbers were to be kept in the dossier and in a file at once.',
    next: 'Leave --keep or --rows out.',
  },
  'rows-of-two-tables': {
    means: 'Drafts that are put side by side have row numbers of different tables.',
    next: 'Keep each table by itself, or give one up with `nonpaper review withdraw`.',
  },
  'rows-elsewhere': {
    means:
      'The rows of a text are numbered already, and none of the drafts that have those numbers was named.',
    next: 'Name one of those drafts too, so that the numbers go on.',
  },
  'rows-of-closed-drafts': {
    means: 'Drafts of a closed compartment and others would have their row numbers in one record.',
    next: 'Keep the numbers of the open drafts in the dossier, and the others in a file with --rows FILE.',
  },
  'brackets-not-verbatim': {
    means: 'A paraphrase or summary was to be read for its brackets, which are not those of the parties.',
    next: 'Use a verbatim text, or a translation.',
  },
  'no-such-party': {
    means: 'A draft was to be shown as a party would have it that its brackets do not name.',
    next: 'Use one of the parties that the message lists, or name the parties with --parties.',
  },
  'points-not-all-listed': {
    means: 'A draft has so many open points that not all are listed; they are counted.',
    next: 'Nothing is needed.',
  },
  'witness-not-comparable': {
    means:
      'No copy of a draft can be set against the first one: they are not verbatim, or in other languages.',
    next: 'Collate verbatim copies in one language; the first is the one that the others are set against.',
  },
  'witnesses-alike': {
    means: 'Copies of a draft have the same wording in the same order.',
    next: 'Nothing needs to be done.',
  },
  'wording-too-short': {
    means: 'The wording that was to be looked for is a single word.',
    next: 'Give more of it.',
  },
  'draft-empty': {
    means: 'A draft that was to be compared holds no provision.',
    next: 'Check that it is the right file, and that its text can be read (`nonpaper import FILE --dry-run`).',
  },
  'draft-is-table': {
    means: 'A document that sets several texts side by side in a table was read as one text.',
    next: 'Give it alone to `nonpaper compare`, or choose texts of it with --columns.',
  },
  'drafts-matched-coarsely': {
    means:
      'Thousands of provisions of two drafts are alike but for words of their own, so that each was compared with some of them only.',
    next: 'Compare the drafts chapter by chapter, or link provisions by hand with `nonpaper link`.',
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
  'too-many-coalitions': {
    means: 'So many decision makers have more coalitions than can be looked at.',
    next: 'Leave --coalitions out, or merge decision makers.',
  },
  'case-not-named': {
    means: 'A file has several cases, or none of the name that was asked for.',
    next: 'Name one of its cases with --case.',
  },
  'package-not-understood': {
    means:
      'A package is not written as one: an issue or option of another name, an issue twice, or no JSON of the form.',
    next: 'Write ISSUE=OPTION for each issue, with commas between and names as the sheet has them.',
  },
  'draft-not-of-sheet': {
    means: 'A draft of the dossier and a score sheet have no issue in common.',
    next: 'Name issues and options in the sheet as the dossier has them; `nonpaper sheet` writes such a sheet.',
  },
  'draft-partly-matched': {
    means:
      'A draft of the dossier says nothing on an issue of the sheet, or leaves an option possible that the sheet does not have.',
    next: 'Nothing is needed where that is meant; else accept a reading of the draft, or add the option to the sheet.',
  },
  'packages-too-many': {
    means: 'A draft leaves more packages possible than can be looked at one by one.',
    next: 'Name an option for more of the issues.',
  },
  'packages-from-concepts': {
    means:
      'No package was named for a sheet with ranges, so those are looked at that the concepts pick in the mean.',
    next: 'Nothing needs to be done; name others with --package.',
  },
  'packages-shortened': {
    means:
      'So many ties over so many issues were found that fewer than 100 packages are listed for each; utilities and counts are whole.',
    next: 'Nothing needs to be done; look outward from one package with --package to see what else gives as much.',
  },
  'nothing-drawn': {
    means: 'A seed, a number of draws or a concept to be counted in draws was given for a sheet of points.',
    next: 'Leave the option out, or write ranges into the sheet; what the concepts pick of points is always shown.',
  },
  'answers-not-understood': {
    means:
      'A table of questions for a score sheet was changed beyond its answers, or an answer is no number of the kind that was asked for.',
    next: 'Correct the cell that is named; `nonpaper sheet` writes a table to fill in, and only the columns of the parties are to be changed.',
  },
  'nothing-to-ask': {
    means:
      'A dossier has no issue with options, or no party that has declared a position, so that there is nothing to ask for a score sheet.',
    next: 'Enter issues with options, or name the parties with --parties.',
  },
} as const satisfies CodeBook;
