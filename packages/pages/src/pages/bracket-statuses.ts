import { aside, column, heading, paragraph, row, strong, table, type Block, type Line } from '../page.ts';
import type { ComparedProvision } from './compared.ts';

/** A provision with how far it is settled, and what that rests on in words. */
export interface ShownStatus extends ComparedProvision {
  readonly status: string;
  readonly words: string;
}

/** In the order in which they are counted out. */
const STATUSES = [
  'open',
  'agreed in principle',
  'agreed ad ref',
  'agreed',
  'no brackets',
  'not stated',
  'no wording',
] as const;

/** The status of each provision, with what that rests on, and the counts. */
export function statusBlocks(provisions: readonly ShownStatus[]): Block[] {
  if (provisions.length === 0) return [];
  const counts = STATUSES.map((status) => [
    status,
    provisions.filter((each) => each.status === status).length,
  ]);
  const words = counts.flatMap(([status, count]) => (count === 0 ? [] : `${count} ${status}`)).join(', ');
  return [
    heading('Status of each provision'),
    paragraph(`${words}.`),
    table(
      '',
      [column('Provision', 2), column('Status'), column('What that rests on', 3)],
      provisions.map((each) => row(provisionLine(each), each.status, restsOn(each))),
    ),
    aside(
      'A provision is called agreed only where the text is so marked. No bracket and no objection is not agreement.',
    ),
  ];
}

const LONGEST_BEGINNING = 60;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function provisionLine({ path, heading: title, text }: ShownStatus): Line {
  const words = title ?? oneLine(text);
  const shown =
    words.length > LONGEST_BEGINNING
      ? `${words.slice(0, LONGEST_BEGINNING).replace(/\s+\S*$/u, '')}…`
      : words;
  return [strong(path), shown === '' ? '' : ` ${shown}`];
}

/** The status stands beside it, so it is not said again. */
function restsOn({ status, words }: ShownStatus): string {
  const lead = `${status}: `;
  const rest = words.toLowerCase().startsWith(lead) ? words.slice(lead.length) : words;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
