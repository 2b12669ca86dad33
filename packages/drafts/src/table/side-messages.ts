import type { Message } from '@nonpaper/vocabulary';
import type { SideColumn } from './side-columns.ts';
import type { SideNumbers } from './side-numbers.ts';

/** How a table of others was taken, where that may be wrong. */
export interface SideReading {
  /** Lines that were taken as headings of the table. */
  readonly headings: number;
  readonly columns: readonly SideColumn[];
  /** The numbers of the rows; null where they were counted. */
  readonly numbers: SideNumbers | null;
  /** Whether a column counts the rows. */
  readonly isCounted: boolean;
  /** Cells with nothing but dots in brackets. */
  readonly onlyDots: number;
}

/** What the user is told of such a table. */
export const sideMessages = (reading: SideReading): Message[] => [
  ...headingsMessage(reading.headings),
  ...asideMessage(reading.columns),
  ...numbersMessage(reading),
  ...dotsMessage(reading.onlyDots),
];

const headingsMessage = (count: number): Message[] =>
  count === 0
    ? []
    : [
        {
          code: 'table-headings',
          text:
            count === 1
              ? 'One line goes across the whole table, or stands above its head or in the column of numbers, and was taken as a heading of it, not as text.'
              : `${count} lines go across the whole table, or stand above its head or in the column of numbers, and were taken as headings of it, not as text.`,
        },
      ];

function asideMessage(columns: readonly SideColumn[]): Message[] {
  const named = (kinds: readonly SideColumn['kind'][]): string =>
    columns
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ at, head }) => head || `column ${at + 1}`)
      .join(', ');
  const aside = named(['aside']);
  const beside = named(['status', 'notes']);
  const parts = [
    ...(aside === '' ? [] : [`Not taken as a text: ${aside}.`]),
    ...(beside === '' ? [] : [`Taken as statuses or notes of the rows, and not as a text: ${beside}.`]),
  ];
  return parts.length === 0 ? [] : [{ code: 'table-columns-aside', text: parts.join(' ') }];
}

/** More numbers than this are not listed. */
const MOST_LISTED = 8;

function numbersMessage({ numbers, isCounted }: SideReading): Message[] {
  if (numbers === null) return [countedMessage(isCounted)];
  const { given } = numbers;
  if (given.length === 0) return [];
  const more = given.length > MOST_LISTED ? ` and ${given.length - MOST_LISTED} more` : '';
  const one = given.length === 1;
  return [
    {
      code: 'table-rows-numbered',
      text: `${one ? 'One row has no number of its own and was' : `${given.length} rows have no number of their own and were`} numbered between ${one ? 'its' : 'their'} neighbours: ${given.slice(0, MOST_LISTED).join(', ')}${more}.`,
    },
  ];
}

const countedMessage = (isCounted: boolean): Message => ({
  code: 'table-rows-counted',
  text: isCounted
    ? 'Too many rows have no number of their own, or two have the same, so the rows are counted.'
    : 'The table does not number its rows, so they are counted.',
});

const dotsMessage = (count: number): Message[] =>
  count === 0
    ? []
    : [
        {
          code: 'table-cells-dots',
          text: `${count === 1 ? 'One cell holds' : `${count} cells hold`} only dots (“[...]”) and ${count === 1 ? 'was' : 'were'} read as blank: some write that for what stays as it is, others for what is left out. Where it matters, write “idem” or “deleted”.`,
        },
      ];
