import type { CodeBook } from '@nonpaper/vocabulary';

/** Faults of the command line itself. */
export const CLI_CODES: CodeBook = {
  usage: {
    means: 'The command, an option or an argument was not understood.',
    next: "Look at the command's `--help`, which has an example.",
  },
  'model-no-address': {
    means: 'What was given with --reader-model is no address.',
    next: 'Give the address of an OpenAI-compatible endpoint, such as http://localhost:11434/v1.',
  },
  'model-not-local': {
    means: 'The model is on another machine, to which the text would be sent.',
    next: 'Use a model on this machine, or allow the host by name with --allow-model-host.',
  },
  'model-used': {
    means: 'A text was sent to the model that was named with --reader-model.',
    next: 'Leave the option out for a text that must not go there.',
  },
  'model-no-answer': {
    means: 'The model could not be reached, was too slow, or gave an error; rules and tagger read alone.',
    next: 'See whether the model runs, and raise --model-seconds if it is slow.',
  },
  'reading-of-whom': {
    means: 'A reading was to be added and it was not said whose it is.',
    next: 'Name the party with --by, or say --possible where nobody is known to hold it.',
  },
  'list-of-no-name': {
    means: 'A .yaml file was to be imported by itself, and its name is none of a list that can be.',
    next: 'Name it rows.yaml, ambiguities.yaml or links.yaml for what it holds, or import the whole dossier folder.',
  },
  'bad-date': {
    means: 'A date is not of the form YYYY-MM-DD or is no day of the calendar.',
    next: 'Write it as 2025-11-20.',
  },
  'unknown-format': {
    means: 'The ending of the file named by `-o` does not tell a format that this command writes.',
    next: 'Use one of the endings that the message lists.',
  },
  'output-is-input': {
    means: 'The file named by `-o` is one that the command read; writing would lose it.',
    next: 'Give another name.',
  },
  'internal-fault': {
    means: 'The program itself failed.',
    next: 'Report it with the lines that were printed; the dossier is as it was before the command.',
  },
  'read-only': {
    means: 'A folder or file may not be read or written by this user.',
    next: 'Choose a folder in which you may write, or change its permissions.',
  },
  'io-failed': {
    means: 'Reading or writing a file failed.',
    next: 'Check the name and the disk, then run the command again.',
  },
  'no-dossier': {
    means: 'No dossier was named and there is none in this folder.',
    next: 'Make one with `nonpaper new NAME`, or name one with `--dossier FILE` or NONPAPER_DOSSIER.',
  },
  'several-dossiers': {
    means: 'No dossier was named and there are several in this folder.',
    next: 'Name one of them with `--dossier FILE` or NONPAPER_DOSSIER.',
  },
  'dossier-missing': {
    means: 'The dossier that was named does not exist.',
    next: 'Check the name, or make it with `nonpaper new NAME`.',
  },
  'folder-given': { means: 'A folder was named where a file is wanted.', next: 'Name a file in it.' },
  'file-missing': { means: 'A file that was named does not exist.', next: 'Check the name and the folder.' },
  'file-too-large': {
    means: 'A file is larger than the limit.',
    next: 'Raise the limit with the flag that the message names, if you trust the file.',
  },
  'folder-too-large': {
    means: 'The files of a folder are together larger than the limit.',
    next: 'Import a smaller folder, or raise the limit with `--max-file-mb`.',
  },
  'nothing-to-read': {
    means: 'Neither a file nor a text on standard input was given.',
    next: 'Name a file or folder, or pipe a text in.',
  },
  'no-such-record': {
    means: 'No record has this id or slug.',
    next: 'List what there is with `nonpaper review` or `nonpaper search`.',
  },
  'ambiguous-record': {
    means: 'Several records end with these characters.',
    next: 'Give more characters of the id.',
  },
  'no-such-draft': {
    means: 'There is neither a file nor a draft of this name.',
    next: 'Name a file that exists, or one of the drafts that the message lists.',
  },
  'one-draft-wanted': {
    means: 'Several drafts were named where the text of one is shown.',
    next: 'Name one draft, or leave --as, --clean and --all out to see how the brackets changed.',
  },
  'one-view-wanted': {
    means: 'Several of --as, --clean and --all were given.',
    next: 'Give one of them.',
  },
  'link-nowhere': {
    means: 'Matches were to be confirmed or cut, and there is no place to keep that.',
    next: 'Name a file with --links FILE.json, or import both drafts into one dossier.',
  },
  'nothing-kept': {
    means: 'No dossier was named or found, so the text was read and nothing of it was kept.',
    next: 'Make a dossier with `nonpaper new NAME` to keep what was read.',
  },
  'already-kept': {
    means: 'The same file, of the same outlet, day and address, is in the dossier already.',
    next: 'Nothing needs to be done. If another outlet carried it, name that with --outlet, --date or --url.',
  },
  'verify-found-faults': {
    means: 'The dossier does not pass its own checks.',
    next: 'Keep a copy of the file as it is, and go back to the last sound backup.',
  },
  'stale-write': {
    means: 'The record was changed by somebody else after it was read.',
    next: 'Look at the record as it is now and decide again; the refused version is kept in the journal.',
  },
  'no-such-field': {
    means: 'A field named by `--set` is not one that can be amended.',
    next: 'Use one of the fields that the message lists.',
  },
  'bad-value': {
    means: 'A value does not fit its field.',
    next: 'Use one of the values that the message lists.',
  },
  'not-a-proposal': {
    means: 'The record was decided before.',
    next: 'Use `review withdraw` to take an accepted record back.',
  },
  'bad-line': {
    means: 'A line of the input is not the JSON object that is expected.',
    next: 'Correct that line; the other lines were read.',
  },
  'line-needs-memory': {
    means:
      'A line needs more memory than one of the threads that read side by side is given; it was read again with more.',
    next: 'Nothing is needed; such lines are read one after the other, so split very long texts if many come.',
  },
  'line-out-of-memory': {
    means: 'Reading a line takes more memory than Node gives a thread on this machine.',
    next: 'Split the text into parts and read these; the other lines were read.',
  },
};
