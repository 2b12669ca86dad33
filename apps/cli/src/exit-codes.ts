import type { Fault } from '@nonpaper/vocabulary';

/** The documented exit codes (docs/reference/exit-codes.md is made from this). */
export const EXIT_CODES = {
  done: { code: 0, means: 'The command did what was asked.' },
  ours: { code: 1, means: 'A fault of the program itself; please report it with the lines that it printed.' },
  usage: { code: 2, means: 'The command line was not understood.' },
  input: { code: 3, means: 'A file or text that was handed in cannot be used; the dossier is unchanged.' },
  dossier: {
    code: 4,
    means: 'There is no dossier, there are several, or the file is no dossier that this version can open.',
  },
  conflict: {
    code: 5,
    means:
      'Somebody else changed the record in the meantime; nothing was written and both versions are kept.',
  },
  unsound: { code: 6, means: '`verify` found faults.' },
  storage: {
    code: 7,
    means:
      'The disk is full, the folder is read-only, or reading or writing failed; the dossier is unchanged.',
  },
} as const;
export type ExitName = keyof typeof EXIT_CODES;

/** Fault codes that do not mean bad input, with the exit that they have. */
const EXITS: Readonly<Record<string, ExitName>> = {
  usage: 'usage',
  'no-such-command': 'usage',
  'bad-date': 'usage',
  'unknown-format': 'usage',
  'output-is-input': 'usage',
  'model-no-address': 'usage',
  'model-not-local': 'usage',
  'internal-fault': 'ours',
  'no-dossier': 'dossier',
  'several-dossiers': 'dossier',
  'dossier-missing': 'dossier',
  'dossier-exists': 'dossier',
  'folder-missing': 'dossier',
  'not-a-dossier': 'dossier',
  'dossier-newer': 'dossier',
  'dossier-damaged': 'dossier',
  'migration-failed': 'dossier',
  'stale-write': 'conflict',
  'verify-found-faults': 'unsound',
  'dossier-read-only': 'storage',
  'dossier-wal-unreadable': 'storage',
  'dossier-busy': 'storage',
  'dossier-io': 'storage',
  'dossier-unreachable': 'storage',
  'synchronous-not-full': 'storage',
  'disk-full': 'storage',
  'read-only': 'storage',
  'io-failed': 'storage',
};

/** The exit of a fault: bad input unless its code says otherwise. */
export const exitOf = (fault: Fault): number => EXIT_CODES[EXITS[fault.code] ?? 'input'].code;
