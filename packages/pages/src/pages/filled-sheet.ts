import { SourceBook } from '../book.ts';
import { framed } from '../frame.ts';
import { aside, heading, item, list, paragraph, strong, type Block, type Line, type Page } from '../page.ts';
import { ASSUMPTION_NOTICE, authorsOf } from './assumed.ts';

/** How a score sheet came about from answers. */
export interface FilledSheet {
  readonly title?: string;
  readonly parties: readonly FilledParty[];
}

export interface FilledParty {
  readonly party: string;
  readonly assumptionOf: string;
  /** By which method each kind of number was made. */
  readonly methods: readonly string[];
  /** Answers that do not go together. */
  readonly checks: readonly string[];
  /** What was not answered, and so is not known. */
  readonly open: readonly string[];
  /** Orders that stand as declared positions filled them in, with their statements. */
  readonly prefilled: readonly {
    readonly issue: string;
    readonly order: string;
    readonly statements: readonly string[];
  }[];
}

/** How a score sheet came about: methods, checks, what remains open, and what was filled in from declared positions. */
export function filledSheetPage(filled: FilledSheet): Page {
  const named = filled.parties.map(({ party, assumptionOf }) => ({ name: party, assumptionOf }));
  return framed(
    { title: filled.title ?? named.map(({ name }) => name).join(', '), notices: [ASSUMPTION_NOTICE] },
    {
      subject: 'A score sheet from answers',
      facts: [{ label: 'Scores', value: [authorsOf(named)] }],
      blocks: [
        paragraph(
          'Options run from 0, the worst, to 1, the best of their issue; weights add up to 1. Other methods give other numbers for the same answers.',
        ),
        ...filled.parties.flatMap(partyBlocks),
      ],
      leftOut: [],
      book: new SourceBook(),
    },
  );
}

function partyBlocks({ party, methods, checks, open, prefilled }: FilledParty): Block[] {
  return [
    heading(party),
    list(methods),
    heading('What does not go together', 3),
    ...(checks.length === 0 ? [paragraph('No contradiction was found.')] : [list(checks)]),
    heading('What remains open', 3),
    ...(open.length === 0 ? [paragraph('Nothing.')] : [list(open)]),
    ...prefilledBlocks(party, prefilled),
  ];
}

function prefilledBlocks(party: string, prefilled: FilledParty['prefilled']): Block[] {
  if (prefilled.length === 0) return [];
  return [
    heading('Filled in from declared positions, and left so', 3),
    aside(`What ${party} has declared, as recorded; it is not the party’s own scoring.`),
    list(
      prefilled.map(({ issue, order, statements }) =>
        item([strong(issue), `: ${order}`], ...statements.map((each): Line => [each])),
      ),
    ),
  ];
}
