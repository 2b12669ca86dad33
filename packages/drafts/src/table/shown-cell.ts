import { FROM_WORDS, STATE_WORDS } from '../data/table-words.ts';
import { startsRightToLeft } from '../text-direction.ts';
import type { MarkedRun } from './marks.ts';
import type { CellProvision, TableCell, TableNote } from './table.ts';

/**
 * A stretch of a shown cell. `number` is a printed number and `state` a word of the table: neither is text of the
 * draft. `same` and `insert` are; `delete` is text of the base.
 */
export interface ShownPiece {
  readonly kind: MarkedRun['kind'] | 'number' | 'state' | 'aside';
  readonly text: string;
}

/** One line or paragraph of a cell, in the direction of its own text. No piece holds a line feed. */
export interface ShownParagraph {
  readonly pieces: readonly ShownPiece[];
  readonly rightToLeft: boolean;
}

/**
 * What a cell shows: a line for its state where there is one, then its text with the numbers before the provisions.
 * An idem cell shows the word alone; a moved one its text unless that is known to be the base's (`marked`: changes of
 * this column are marked, so text without marks is).
 */
export function shownCell(cell: TableCell, runs: readonly MarkedRun[], marked: boolean): ShownParagraph[] {
  const unchanged = cell.text === '' || (marked && runs.every(({ kind }) => kind === 'same'));
  const words = stateWords(cell);
  const numbers = numbersOf(cell);
  if (cell.state === 'idem') return [paragraph([...numbers, { kind: 'state', text: words }])];
  const lead = words === '' ? [] : [paragraph([{ kind: 'state', text: words }])];
  if (cell.state === 'moved' && unchanged) return lead;
  if (cell.text === '') return numbers.length === 0 ? lead : [...lead, paragraph(numbers)];
  return [...lead, ...paragraphsOf(withNumbers(runs, cell.provisions))];
}

function stateWords({ state, to, from }: TableCell): string {
  const own = STATE_WORDS[state].replace('{row}', () => to ?? '');
  const origin = from === undefined ? '' : FROM_WORDS.replace('{row}', () => from);
  return [own, origin].filter((words) => words !== '').join(', ');
}

const numbersOf = ({ provisions }: TableCell): ShownPiece[] =>
  provisions.filter(({ number }) => number !== '').map(({ number }) => numberPiece(number));

const numberPiece = (number: string): ShownPiece => ({ kind: 'number', text: `${number} ` });

/** Puts each number before its provision; places are counted in the cell's own text, so deleted words do not count. */
function withNumbers(runs: readonly MarkedRun[], provisions: readonly CellProvision[]): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  const waiting = provisions.filter(({ number }) => number !== '');
  let next = 0;
  let at = 0;
  for (const run of runs) {
    let from = 0;
    const length = run.kind === 'delete' ? 0 : run.text.length;
    const end = run.kind === 'delete' ? at : at + length - 1;
    for (let due = waiting[next]; due !== undefined && due.at <= end; due = waiting[next]) {
      const upTo = due.at - at;
      pieces.push({ kind: run.kind, text: run.text.slice(from, upTo) }, numberPiece(due.number));
      from = upTo;
      next += 1;
    }
    pieces.push({ kind: run.kind, text: run.text.slice(from) });
    at += length;
  }
  const rest = waiting.slice(next).map(({ number }) => numberPiece(number));
  return [...pieces, ...rest].filter(({ text }) => text !== '').flatMap(apart);
}

/** Keeps a word that came in from sticking to the one that it replaces: the space is the table's, not the draft's. */
function apart(piece: ShownPiece, at: number, all: readonly ShownPiece[]): ShownPiece[] {
  const before = all[at - 1];
  const sticks =
    before?.kind === 'delete' &&
    piece.kind === 'insert' &&
    /[\p{L}\p{N}]$/u.test(before.text.slice(-2)) &&
    /^[\p{L}\p{N}]/u.test(piece.text);
  return sticks ? [{ kind: 'state', text: ' ' }, piece] : [piece];
}

/** Cuts pieces at line ends of any sort. */
export function paragraphsOf(pieces: readonly ShownPiece[]): ShownParagraph[] {
  const all: ShownPiece[][] = [[]];
  for (const { kind, text } of pieces)
    for (const [at, line] of text.split(LINE_END).entries()) {
      if (at > 0) all.push([]);
      if (line !== '') all.at(-1)?.push({ kind, text: line });
    }
  return all.map(paragraph);
}

const LINE_END = /\r\n|[\n\r]/u;

function paragraph(pieces: readonly ShownPiece[]): ShownParagraph {
  const words = pieces.filter(({ kind }) => kind === 'same' || kind === 'insert');
  return { pieces, rightToLeft: startsRightToLeft(words.map(({ text }) => text).join('')) };
}

/** A note: whose it is where it is internal, its text, and below it who proposed it, its source and its date. */
export function shownNotes(notes: readonly TableNote[]): ShownParagraph[] {
  return notes.flatMap((note) => {
    const owner = note.internal === true ? `internal to ${note.party ?? ''}: ` : '';
    const about = aboutNote(note);
    return [
      ...paragraphsOf([
        { kind: 'state', text: owner },
        { kind: 'same', text: note.text },
      ]),
      ...(about === '' ? [] : [paragraph([{ kind: 'aside', text: about }])]),
    ];
  });
}

/** `proposed by Velmara; source: readout; 2017-03-21`; empty where nothing is known. */
export function aboutNote({ proposedBy, source, date }: TableNote): string {
  return [
    ...(proposedBy === undefined ? [] : [`proposed by ${proposedBy}`]),
    ...(source === undefined ? [] : [`source: ${source}`]),
    ...(date === undefined ? [] : [date]),
  ]
    .join('; ')
    .split(LINE_END)
    .join(' ');
}
