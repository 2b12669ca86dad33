import type { CodeBook } from '@nonpaper/vocabulary';

/** Every fault that the store can report, for the manual. Those of `verify` come last. */
export const STORE_CODES = {
  'dossier-missing': {
    means: 'There is no dossier at this path.',
    next: 'Check the path, or make a dossier with `nonpaper new`.',
  },
  'dossier-exists': {
    means: 'A file of this name is there already, and it is not overwritten.',
    next: 'Choose another name, or move the file away.',
  },
  'folder-missing': {
    means: 'The folder of the path does not exist.',
    next: 'Make the folder first, or choose another path.',
  },
  'not-a-dossier': {
    means: 'The file is not a Nonpaper dossier.',
    next: 'Check the path; articles and drafts are brought in with `nonpaper import` or `nonpaper read`.',
  },
  'dossier-newer': {
    means: 'The dossier was written by a newer version of the program. It was left unchanged.',
    next: 'Install the newer version, or open the copy that was kept before it was migrated.',
  },
  'dossier-damaged': {
    means: 'The file is damaged: it cannot be read as a whole.',
    next: 'Keep the file as it is, and restore the newest backup; `nonpaper verify` on both tells what differs.',
  },
  'dossier-read-only': {
    means: 'The dossier can be read but not changed, because its file or folder is write-protected.',
    next: 'Copy it to a folder that you can write to, or change the permissions.',
  },
  'dossier-wal-unreadable': {
    means:
      'The newest changes lie in a -wal file beside the dossier, and the write-protected folder does not allow reading it.',
    next: 'Copy the dossier and the files of the same name ending in -wal and -shm together into a folder that you can write to.',
  },
  'dossier-busy': {
    means: 'Another program kept the dossier locked for longer than the waiting time.',
    next: 'Wait until it has finished, or end it, and try again. Nothing was changed.',
  },
  'dossier-io': {
    means:
      'The disk or network gave an error while the dossier was read or written; it is not written again until it is reopened.',
    next: 'Check the disk (and do not keep a dossier on a network drive), then reopen and run `nonpaper verify`.',
  },
  'dossier-unreachable': {
    means: 'The system does not let the program open the file.',
    next: 'Check the permissions of the file and of its folder.',
  },
  'disk-full': {
    means: 'The disk is full. The dossier is as it was before the change.',
    next: 'Free some space and try again.',
  },
  'synchronous-not-full': {
    means: 'The database does not confirm that it writes durably (synchronous=FULL), so it is not used.',
    next: 'This is a fault of the installation: reinstall, and report it.',
  },
  'slug-taken': {
    means: 'Another record of the same kind has this slug.',
    next: 'Choose another slug, or change the other record.',
  },
  'undo-nothing': {
    means: 'There is no change of this record to take back.',
    next: 'Check the id; `nonpaper search` finds it.',
  },
  'undo-erased': {
    means: 'The earlier version was erased from the journal, so it cannot come back.',
    next: 'Change the record by hand.',
  },
  'undo-referred': {
    means: 'Taking back the making of this record would leave others that refer to it without it.',
    next: 'Take back those first, or set the record aside in review.',
  },
  'undo-target-missing': {
    means: 'The earlier version refers to a record that is no longer there.',
    next: 'Bring that record back first.',
  },
  'migration-failed': {
    means: 'The older dossier could not be brought up to date. It is as it was.',
    next: 'A copy was kept beside it; report this with the message.',
  },
  'file-corrupt': {
    means: "SQLite's own integrity check found damage.",
    next: 'Restore the newest backup.',
  },
  'foreign-key-broken': {
    means: 'A row refers to a row that is not there.',
    next: 'Compare with a backup; somebody may have changed the file with another tool.',
  },
  'chain-broken': {
    means: 'An entry of the journal was changed, dropped, inserted or moved after it was written.',
    next: 'Compare the journal with a backup and with hashes that were written down elsewhere.',
  },
  'journal-text-altered': {
    means: 'A text that the journal keeps does not match the hash in its entry.',
    next: 'Compare with a backup.',
  },
  'journal-text-missing': {
    means: 'A text that the journal should keep is not there, and no erasure was recorded for it.',
    next: 'Compare with a backup.',
  },
  'record-altered': {
    means: 'A record differs from what the journal says was last written.',
    next: 'Somebody changed the file with another tool; compare with a backup, or undo.',
  },
  'record-missing': {
    means: 'A record that the journal says was written is not there.',
    next: 'Restore it from a backup.',
  },
  'record-unjournaled': {
    means: 'A record is there that the journal does not know.',
    next: 'Somebody added it with another tool; enter it through the program instead.',
  },
  'link-altered': {
    means: 'The table of links does not hold exactly the references of a record.',
    next: 'Compare with a backup; writing the record again makes its links anew.',
  },
  'link-target-missing': {
    means: 'A record refers to one that is not there.',
    next: 'Compare with a backup, or change the record.',
  },
  'span-broken': {
    means: 'A place in a text is out of range, or the text there is not what the record says.',
    next: 'Read the source again, or correct the record.',
  },
  'text-missing': {
    means: 'A record points into a working text that is not kept.',
    next: 'Compare with a backup, or import the source again.',
  },
  'text-altered': {
    means: 'A working text does not match the hash that was taken when it was kept.',
    next: 'Compare with a backup.',
  },
  'bytes-altered': {
    means: 'The kept bytes of a source do not match the hash that was taken when they were kept.',
    next: 'Compare with a backup.',
  },
  'search-out-of-step': {
    means: 'The search index does not hold exactly what the records say.',
    next: 'Searches may miss something; restore a backup, or report it.',
  },
} as const satisfies CodeBook;

export type StoreCode = keyof typeof STORE_CODES;
