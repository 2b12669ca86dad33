import type { Fault } from '@nonpaper/vocabulary';

const FIX = 'Correct these entries and import the folder again; nothing has been imported.';

export function missingFile(file: string, where: string): Fault {
  return {
    code: 'folder-file-missing',
    what: `The file ${file} is named but is not in the folder.`,
    where,
    next: `Add ${file}, or take its name out of ${where}.`,
  };
}

export function problemsFault(problems: readonly string[]): Fault {
  const shown = problems.slice(0, 8).join('; ');
  const more = problems.length > 8 ? ` (and ${problems.length - 8} more)` : '';
  return { code: 'folder-bad-reference', what: `${shown}${more}.`, next: FIX };
}
