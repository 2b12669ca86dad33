import { SourceBook } from '../book.ts';
import {
  aside,
  column,
  heading,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
} from '../page.ts';
import type { DealCounts, DealFromPositions, DealPart, DealSilence } from './deal-answer.ts';
import { SHOWN } from './deal-blocking.ts';
import { grouped, namesOf } from './deal-counts.ts';

const nothingUnspoken = ({ packages, excluded }: DealCounts): string =>
  packages === excluded
    ? 'Every package is excluded, so no answer of a party that has not spoken would decide anything.'
    : 'On every option of the packages that nobody excludes, all have spoken.';

/** Each party, and in how many open packages it has not spoken on which issue. */
function silenceItems({ silences, counts }: DealPart): Line[] {
  const open = String(BigInt(counts.packages) - BigInt(counts.excluded));
  const byParty = new Map<string, DealSilence[]>();
  for (const each of silences) byParty.set(each.party.id, [...(byParty.get(each.party.id) ?? []), each]);
  return [...byParty.values()].map((own): Line => {
    const parts = own.map(({ issue, packages }): Line => [
      issue.name,
      soft(packages === open ? '' : ` (in ${grouped(packages)})`),
    ]);
    return [strong(own[0]?.party.name ?? ''), ': ', ...joinLines(parts, '; ')];
  });
}

/** Who has not spoken on what, and what an answer would decide. */
export function unspokenBlocks(part: DealPart): Block[] {
  if (part.unspoken.length === 0) return [paragraph(nothingUnspoken(part.counts))];
  return [
    paragraph(
      'Who has not spoken on the option of which issue, in all packages that nobody excludes unless a number says in how many:',
    ),
    list(silenceItems(part)),
    ...openPoints(part),
  ];
}

/** The points on which somebody has not spoken, those first that decide most. */
export function openPoints(part: DealPart, most = SHOWN): Block[] {
  const { unspoken } = part;
  if (unspoken.length === 0) return [paragraph(nothingUnspoken(part.counts))];
  const columns = [
    column('Party'),
    column('On', 2),
    column('Would become acceptable to all, if accepted', 1, 'end'),
    column('Would be excluded, if refused', 1, 'end'),
    column('Also not spoken'),
  ];
  const rows = unspoken
    .slice(0, most)
    .map((point) =>
      row(
        [point.party.name, ...(point.contradictory ? [soft(' (has said both)')] : [])],
        `${point.issue.name}: ${point.option.label}`,
        grouped(point.accepting),
        grouped(point.refusing),
        namesOf(point.alsoSilent),
      ),
    );
  const more = unspoken.length - rows.length;
  return [
    table('', columns, rows),
    aside(
      `What an answer would decide, all else as it is; the points that decide most come first.${more > 0 ? ` ${more} more stand in the JSON.` : ''}`,
    ),
  ];
}

/** What was declared under a condition. */
export function conditionBlocks({ onCondition }: DealFromPositions, book: SourceBook): Block[] {
  if (onCondition.length === 0) return [];
  const items = onCondition.map((each): Line => [
    strong(each.party.name),
    `, ${each.issue.name}: ${each.option} ${each.level}, if ${each.condition}`,
    ...book.cite(each.under),
  ]);
  return [
    heading('Declared under a condition', 3),
    aside('These count only against a draft of which a person judged that it meets the condition.'),
    list(items),
  ];
}
