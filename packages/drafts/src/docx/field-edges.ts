import { isTypedBreak } from './page-breaks.ts';
import type { ParagraphText, Unit } from './paragraph-text.ts';

/**
 * Parts changes from fields and links. LibreOffice 7.4 does not load a file in which, in a paragraph with a page or column
 * break before a text, a change follows the end of a field or the beginning or end of a link at once, as Word would write
 * it too; a run without anything between the two is enough.
 */
export class FieldEdges {
  readonly #matters: boolean;
  #isHere = false;

  constructor(sides: readonly (ParagraphText | null)[]) {
    this.#matters = sides.some((side) => side !== null && [...side.atoms.values()].some(isTypedBreak));
  }

  /** A link begins or ends here. */
  link(): void {
    this.#isHere = true;
  }

  /** A unit is behind us. */
  pass({ first, last, items }: Unit): void {
    const isField = first !== last || first.name === 'w:fldSimple';
    this.#isHere = isField || items.at(-1)?.element.name === 'w:fldChar';
  }

  /** Markup that begins with a change, as it has to stand here. */
  parted(change: string): string {
    return change !== '' && this.#isHere && this.#matters ? `<w:r/>${change}` : change;
  }
}
