import { notice } from './faults.ts';
import { runsUnder } from './fields.ts';
import { attributeOf } from './markup.ts';
import { isTypedBreak } from './page-breaks.ts';
import type { Unit } from './paragraph-text.ts';
import type { Pen } from './pen.ts';
import { canStandInRow } from './row-fields.ts';
import { asComplexField, runContents, runProperties } from './run-source.ts';
import type { ParagraphEdit } from './paragraph-edit.ts';

/** A field or formula as it stands, or as a revision can hold it; `isNew` where it was put in. */
export function atomSource(
  edit: Pick<ParagraphEdit, 'newer' | 'older' | 'changes' | 'inNewRow'>,
  unit: Unit,
  isNew: boolean,
  pen: Pen,
): string {
  const { newer, inNewRow } = edit;
  const { first, last } = unit;
  const { markup } = newer;
  const field = newer.atoms.get(unit.start);
  if (isNew && field?.instruction !== undefined) {
    const leavesRow = inNewRow === true && !canStandInRow(field.instruction);
    if (leavesRow || followsBreak(newer, unit.start) || followsBreakThatGoes(edit, unit.start)) {
      pen.say(notice('redline-field-as-text', leavesRow ? FIELD_AS_TEXT : FIELD_BEHIND_BREAK));
      return shownResult(newer, unit, field.text);
    }
  }
  if (isNew && first.name === 'w:fldSimple')
    return asComplexField(markup, first, attributeOf(markup, first, 'instr') ?? '');
  return markup.text.slice(first.start, last.end);
}

/** Whether a page or column break stands before a place in its paragraph. */
const followsBreak = ({ atoms }: ParagraphEdit['newer'], place: number): boolean =>
  [...atoms].some(([at, atom]) => at < place && isTypedBreak(atom));

/** Whether a page or column break that goes is shown before a place: it stands in the older text up to what the change there replaces. */
function followsBreakThatGoes(
  { older, changes }: Pick<ParagraphEdit, 'older' | 'changes'>,
  place: number,
): boolean {
  const before = changes.filter(({ right }) => right[0] <= place);
  return (
    older !== null &&
    before.some(({ left }) =>
      [...older.atoms].some(([at, atom]) => at >= left[0] && at < left[1] && isTypedBreak(atom)),
    )
  );
}

/** What a field shows, with the looks of the run that shows it. */
function shownResult(
  { element, markup }: ParagraphEdit['newer'],
  { first, last }: Unit,
  text: string,
): string {
  const { children } = element;
  const [from, to] = [children.indexOf(first), children.indexOf(last)];
  const runs = first === last ? runsUnder(first) : children.slice(from, to + 1);
  const shown = runs.find((run) => run.children.some(({ name }) => name === 'w:t')) ?? first;
  return text === '' ? '' : `<w:r>${runProperties(markup, shown)}${runContents(text, 't')}</w:r>`;
}

const FIELD_BEHIND_BREAK =
  'A field that was put in behind a page break is written as the text that it shows, since LibreOffice would lose all text behind it when the changes are rejected.';
const FIELD_AS_TEXT =
  'A field in a table row that was put in is written as the text that it shows, since LibreOffice would keep the row when the changes are rejected.';
