import { UNCERTAIN_READINGS, type UncertainReading } from '@nonpaper/analysis';
import type { StabilitySection } from '@nonpaper/pages';
import type { ConditionJson, FurtherJson, StateId, WayJson } from './further.ts';

const READINGS: Readonly<Record<UncertainReading, string>> = {
  a: 'a reason to move, but not a sanction',
  b: 'neither a reason to move nor a sanction',
  c: 'both a reason to move and a sanction',
  d: 'a sanction, but no reason to move',
};
const MOST_LINES = 100;

const listed = (ids: readonly StateId[]): string => (ids.length === 0 ? 'none' : ids.join(', '));

/** What else was asked, as sections of the page. */
export const furtherSections = (found: FurtherJson): StabilitySection[] => [
  ...uncertainSection(found),
  ...coalitionSection(found),
  ...waysSection(found),
  ...conditionSection(found),
];

function uncertainSection({ uncertain }: FurtherJson): StabilitySection[] {
  if (uncertain === undefined) return [];
  const rows = UNCERTAIN_READINGS.map((reading) => {
    const { R, GMR, SMR, SEQ } = uncertain[reading];
    return [`${reading}: ${READINGS[reading]}`, listed(R), listed(GMR), listed(SMR), listed(SEQ)];
  });
  const remark =
    'The table above takes the order as it is written, also of pairs that are marked as unknown. Here such a pair counts as each row says; the states are those that are stable for all.';
  const head = ['Such a pair counts as', 'R', 'GMR', 'SMR', 'SEQ'];
  return [{ title: 'Where preferences are not known', remark, lines: [], table: { head, rows } }];
}

function coalitionSection({ coalitions }: FurtherJson): StabilitySection[] {
  if (coalitions === undefined) return [];
  const rows = coalitions
    .slice(0, MOST_LINES)
    .map(({ members, CNash, CGMR, CSMR, CSEQ }) => [
      members.join(' and '),
      listed(CNash),
      listed(CGMR),
      listed(CSMR),
      listed(CSEQ),
    ]);
  return [
    {
      title: 'Coalitions',
      remark: 'States that a coalition of these members would not leave together, by each concept.',
      lines: [],
      table: { head: ['Coalition', 'CNash', 'CGMR', 'CSMR', 'CSEQ'], rows },
    },
  ];
}

const wayLine = ({ state, steps }: WayJson): string =>
  `${state}: ${steps.map(({ party, to }) => `${party} to ${to}`).join(', ')}`;

function waysSection({ ways }: FurtherJson): StabilitySection[] {
  if (ways === undefined) return [];
  const { from, improvements, moves } = ways;
  const rest = improvements.length > MOST_LINES ? ` The first ${MOST_LINES} are shown.` : '';
  const any = `${moves.length} ${moves.length === 1 ? 'state' : 'states'} can come about by any moves`;
  const remark =
    improvements.length === 0
      ? `${any}, none by moves that each mover prefers.`
      : `${any}, ${improvements.length} by moves that each mover prefers; a shortest way to each of these.${rest}`;
  return [
    { title: `Ways from state ${from}`, remark, lines: improvements.slice(0, MOST_LINES).map(wayLine) },
  ];
}

function conditionWords({ holds, changes, complete }: ConditionJson): string {
  if (holds) return 'as it is';
  const sets = changes.map((set) => set.join(' and ')).join('; or ');
  return `if it did not prefer ${sets}${complete ? '' : '; and others'}`;
}

/** A row for each party, a column for each concept, both in the order in which they come. */
function conditionTable(conditions: readonly ConditionJson[]): NonNullable<StabilitySection['table']> {
  const concepts = [...new Set(conditions.map(({ concept }) => concept))];
  const parties = [...new Set(conditions.map(({ party }) => party))];
  const cell = (party: string, concept: string): string => {
    const found = conditions.find((each) => each.party === party && each.concept === concept);
    return found === undefined ? '' : conditionWords(found);
  };
  return {
    head: ['For', ...concepts],
    rows: parties
      .slice(0, MOST_LINES)
      .map((party) => [party, ...concepts.map((concept) => cell(party, concept))]),
  };
}

function conditionSection({ conditions }: FurtherJson): StabilitySection[] {
  if (conditions === undefined) return [];
  const { state, parties } = conditions;
  const remark = `Minimal sets of states that a party would have to prefer no more to state ${state}, the rest being as it is. For SEQ the preferences of the others are taken as they are.`;
  return [
    {
      title: `What would make state ${state} stable`,
      remark,
      lines: [],
      ...(parties.length === 0 ? {} : { table: conditionTable(parties) }),
    },
  ];
}
