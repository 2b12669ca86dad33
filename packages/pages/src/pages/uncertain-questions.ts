import { counted } from '../kinds.ts';
import { aside, column, heading, paragraph, row, strong, table, type Block, type Row } from '../page.ts';
import { capital } from './assumed.ts';
import type { UncertainPackage, UncertainQuestion } from './uncertain-answer.ts';
import { nothingToReach, rounded } from './uncertain-shares.ts';

const MOST_QUESTIONS = 6;

/** What to ask about one package, what would tell most first. */
export function worthBlocks({
  name,
  worthKnowing,
  acceptableToAll,
  necessaryToAll,
  possibleToAll,
  feasible,
  parties,
}: UncertainPackage): Block[] {
  if (worthKnowing.length === 0) {
    const why = !feasible
      ? 'the links do not allow it'
      : nothingToReach(parties)
        ? 'for no party is it assumed what no agreement is worth'
        : necessaryToAll
          ? 'all take it, whatever the numbers'
          : !possibleToAll
            ? 'somebody does not take it, whatever the numbers'
            : acceptableToAll.value === 0 || acceptableToAll.value === 1
              ? 'all draws say the same'
              : 'no single number or order tells';
    return [paragraph([strong(name), `: nothing would decide it by itself; ${why}.`])];
  }
  // What is not above its own error cannot be told from nothing.
  const telling = worthKnowing.filter(({ explains, standardError }) => explains > standardError);
  const rows = telling
    .slice(0, MOST_QUESTIONS)
    .map(({ question, explains, standardError, whenLess, whenMore }) =>
      row(
        questionWords(question),
        `${rounded(explains)} ± ${rounded(standardError)}`,
        rounded(whenLess),
        rounded(whenMore),
      ),
    );
  const more = worthKnowing.length - rows.length;
  return [
    heading(capital(name), 3),
    ...(rows.length === 0 ? [] : [worthTable(rows)]),
    ...(more > 0
      ? [
          aside(
            `${counted(more, 'further question stands', 'further questions stand')} in the JSON; ${worthKnowing.length - telling.length} of all cannot be told from nothing with so many draws.`,
          ),
        ]
      : []),
  ];
}

const worthTable = (rows: readonly Row[]): Block =>
  table(
    '',
    [
      column('What is not known', 2.2),
      column('Takes away', 1.1, 'end'),
      column('Taken, if in the lower half or not so', 1.2, 'end'),
      column('Taken, if in the upper half or so', 1.2, 'end'),
    ],
    rows,
  );

function questionWords(question: UncertainQuestion): string {
  const { party } = question;
  switch (question.kind) {
    case 'weight':
      return `${party}: weight of ${question.issue}`;
    case 'score':
      return `${party}: score of “${question.option}” (${question.issue})`;
    case 'reserved':
      return `${party}: utility of no agreement`;
    case 'matters':
      return `${party}: does ${question.issues[0]} matter more than ${question.issues[1]}?`;
    case 'better':
      return `${party}: is “${question.options[0]}” better than “${question.options[1]}” (${question.issue})?`;
  }
}
