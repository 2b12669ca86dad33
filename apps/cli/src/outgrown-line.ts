import type { ReadLine } from '@nonpaper/workbench';
import { remarkOf, tell } from './output.ts';
import type { LineTask } from './reader-thread.ts';

/** Tells that a thread died of a line and that the line is read again. */
export const tellOutgrown = (line: number): void =>
  tell(
    remarkOf({
      code: 'line-needs-memory',
      text: `Line ${line} needs more memory than a reading thread is given; it is read again in a thread of its own without that bound.`,
    }),
  );

/** The id of a line, as far as one can be told. */
function idOf(text: string): string | number | null {
  try {
    const { id } = JSON.parse(text) as { readonly id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}

/** What stands for the reading of a line for which this machine has too little memory. */
export const outOfMemory = ({ text, number }: LineTask): ReadLine => ({
  id: idOf(text),
  line: number,
  error: {
    code: 'line-out-of-memory',
    what: `Reading the line, of ${text.length} characters, takes more memory than Node gives a thread on this machine.`,
    where: `line ${number}`,
    next: 'Split the text into parts and read these; the other lines were read.',
  },
});
