import { SourceBook } from '../book.ts';
import { framed } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Page,
} from '../page.ts';

/** A state in which somebody may stay, with the concepts that it is stable by. */
export interface ShownState {
  readonly id: string;
  /** `Y` and `N` over the options, or nothing. */
  readonly options: string;
  /** Concepts by which it is stable for all. */
  readonly equilibrium: readonly string[];
  /** For each party the concepts by which it is stable for it. */
  readonly parties: readonly (readonly string[])[];
}

/** What a case assumes of one decision maker, in words. */
export interface AssumedMaker {
  readonly name: string;
  /** What it can do, and which of it cannot be undone. */
  readonly options: string;
  /** Its preferences, best first; several states in braces are a tie. */
  readonly preferences: string;
}

/** What was found of a case of the graph model. */
export interface StudiedConflict {
  readonly title: string;
  readonly options: readonly string[];
  readonly parties: readonly string[];
  readonly states: number;
  /** What the case says of each decision maker. */
  readonly assumed: readonly AssumedMaker[];
  readonly concepts: readonly string[];
  readonly equilibria: readonly ShownState[];
  /** How many more states are stable for all by some concept and not shown. */
  readonly more: number;
  /** The states that are stable for all by no concept: preferences and further sections name them. */
  readonly others?: readonly Pick<ShownState, 'id' | 'options'>[];
  /** Further sections: coalitions, unknown preferences, ways from the status quo, conditions. */
  readonly sections?: readonly StabilitySection[];
}

export interface StabilitySection {
  readonly title: string;
  readonly remark: string;
  readonly lines: readonly string[];
  /** What is told in a table, where that reads better; the first cell of a row names it. */
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

const MEANINGS: Readonly<Record<string, string>> = {
  R: 'the party has no move that it prefers (Nash)',
  GMR: 'after each such move the others could bring about what it does not prefer, whatever that costs them',
  SMR: 'the same, and it could not get out of that by a move of its own',
  SEQ: 'the same as GMR, by moves that the others themselves prefer',
  SIM: 'if others move at the same time, as they prefer, the outcome is not preferred',
};

/** Which states of a conflict are stable, by which concept; every concept is shown, none is called right. */
export function stabilityPage(conflict: StudiedConflict): Page {
  const { title, parties, states, sections = [] } = conflict;
  const facts = [
    { label: 'Decision makers', value: [parties.join(', ')] },
    { label: 'States', value: [String(states)] },
  ];
  const blocks = [
    paragraph(
      'What follows from the options, moves and preferences that the file assumes. A state is stable for a party if it has no reason to leave it, by each of these ideas of what the others would do; it is an equilibrium if it is stable for all.',
    ),
    list(conflict.concepts.map((concept) => [strong(concept), `: ${MEANINGS[concept] ?? ''}`])),
    ...assumedBlocks(conflict.assumed),
    ...equilibriaBlocks(conflict),
    ...otherBlocks(conflict),
    ...sections.flatMap(sectionBlocks),
  ];
  return framed(
    { title, notices: [] },
    { subject: 'Stability', facts, blocks, leftOut: [], book: new SourceBook() },
  );
}

const assumedBlocks = (assumed: readonly AssumedMaker[]): Block[] => [
  heading('What the case assumes'),
  table(
    'Preferences: best first, braces for ties; or statements, the one that matters most first.',
    [column('Decision maker', 0.8), column('Can do'), column('Prefers', 1.6)],
    assumed.map(({ name, options, preferences }) => row(name, options, preferences)),
  ),
];

function equilibriaBlocks({ options, parties, concepts, equilibria, more }: StudiedConflict): Block[] {
  if (equilibria.length === 0) return [paragraph('No state is stable for all by any of them.')];
  const columns = [
    column('State', 2),
    column('Stable for all by'),
    ...parties.map((name) => column(`For ${name}`)),
  ];
  const cell = (holds: readonly string[]): Line =>
    holds.length === 0
      ? [soft('none')]
      : [holds.length === concepts.length && holds.length > 1 ? `all ${holds.length}` : holds.join(', ')];
  const rows = equilibria.map((state) =>
    row(
      [strong(state.id), soft(stateWords(options, state.options))],
      cell(state.equilibrium),
      ...state.parties.map(cell),
    ),
  );
  const rest =
    more === 0
      ? []
      : [
          aside(
            `${counted(more, 'more state is', 'more states are')} stable for all by some concept; --json has them.`,
          ),
        ];
  return [
    heading('Equilibria'),
    table('States that are stable for all by at least one concept, and by which for whom.', columns, rows),
    ...rest,
  ];
}

/** What the other states are that are named further down; nothing where states have no options. */
function otherBlocks({ options, others = [] }: StudiedConflict): Block[] {
  if (options.length === 0 || others.length === 0) return [];
  const lines = others.map((each): Line => [strong(each.id), soft(stateWords(options, each.options))]);
  return [heading('The other states', 3), list(lines)];
}

/** The options that are taken in a state, by name. */
function stateWords(options: readonly string[], marks: string): string {
  if (options.length === 0) return marks === '' ? '' : ` ${marks}`;
  const taken = options.filter((_, at) => marks[at] === 'Y');
  return ` ${taken.length === 0 ? 'none of the options' : taken.join(', ')}`;
}

const sectionBlocks = ({ title, remark, lines, table: told }: StabilitySection): Block[] => [
  heading(title),
  paragraph(remark),
  ...(lines.length === 0 ? [] : [list([...lines])]),
  ...(told === undefined
    ? []
    : [
        table(
          '',
          told.head.map((each, at) => column(each, at === 0 ? 1.3 : 1)),
          told.rows.map((cells) => row(...cells)),
        ),
      ]),
];
