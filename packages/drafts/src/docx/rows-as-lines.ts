import type { Row } from './blocks.ts';
import { notice } from './faults.ts';
import { isTypedBreak } from './page-breaks.ts';
import type { RowStep } from './row-steps.ts';
import { linesOf } from './step.ts';

export const READ_AS_LINES = notice(
  'redline-row-left',
  'A row came or went in a table with a column break, of which LibreOffice reads no rows; it leaves an empty line for each of its cells when the changes are settled.',
);

/**
 * Whether rows came or went in a table of which LibreOffice 7.4 reads the paragraphs and no rows: so it does in any file with a
 * column break behind the table's first row. A break in a row that is taken out is left out (`page-breaks.ts`).
 */
export const isReadAsLines = (steps: readonly RowStep[]): boolean =>
  steps.some(({ kind }) => kind !== 'kept') &&
  steps.slice(1).some((step) => step.kind !== 'out' && holdsColumnBreak(step.newer));

const holdsColumnBreak = ({ cells }: Row): boolean =>
  cells.some(({ blocks }) =>
    blocks
      .flatMap(linesOf)
      .some(({ said }) =>
        [...said.atoms.values()].some((atom) => isTypedBreak(atom) && /type="column"/u.test(atom.key)),
      ),
  );
