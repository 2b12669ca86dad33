import type { AnswerLine, JudgementLine, LedgerEntry, ReactionLine, Said } from '@nonpaper/dossier';
import { checkedAs } from '../book.ts';
import type { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { counted } from '../kinds.ts';
import type { Block, Line } from '../page.ts';
import { beside, heading, joinLines, list, paragraph, soft, strong } from '../page.ts';
import { statementLine } from './statements.ts';

/** Who said what: named and unnamed, newest first; answers to the given drafts, reactions and judgements; outlets' own voice apart. */
export function saidBlocks(said: Said, drafts: readonly string[], book: SourceBook): Block[] {
  const answers = said.answers.filter(({ draft }) => drafts.includes(draft.id));
  const others = said.answers.filter((answer) => !answers.includes(answer));
  const parts = [
    ...beside(
      part(
        'By name, office or institution',
        said.named.map((entry) => statementLine(entry, book)),
      ),
      part(
        'Unnamed sources and groups',
        said.unnamed.map((entry) => statementLine(entry, book)),
      ),
    ),
    ...beside(part('Answers to a draft', [...answersLines(answers, book), ...othersLine(others)]), [
      ...part(
        'Reactions from outside the room',
        said.reactions.map((reaction) => reactionLine(reaction, book)),
      ),
      ...judgements(said.judgements, book),
      ...outletVoice(said.outletVoice, book),
    ]),
  ];
  return [
    heading('Who said what'),
    ...(parts.length === 0 ? [paragraph('No accepted statement is recorded.')] : parts),
  ];
}

const part = (title: string, lines: readonly Line[]): Block[] =>
  lines.length === 0 ? [] : [heading(title, 3), list(lines)];

/** How many answers there are to drafts of which the brief does not tell. */
function othersLine(others: readonly AnswerLine[]): Line[] {
  if (others.length === 0) return [];
  const drafts = [...new Set(others.map(({ draft }) => draft.shortTitle))].join(', ');
  return [
    [soft(`${counted(others.length, 'further answer', 'further answers')}, to ${drafts}: nonpaper since.`)],
  ];
}

/** All answers of one party in one line, by draft and day. */
function answersLines(answers: readonly AnswerLine[], book: SourceBook): Line[] {
  const parties = [...new Set(answers.map(({ party }) => party.id))];
  return parties.map((id): Line => {
    const own = answers.filter(({ party }) => party.id === id);
    return [
      strong(own[0]?.party.name ?? ''),
      ' ',
      ...joinLines(
        own.map((answer) => answerLine(answer, book)),
        '; ',
      ),
    ];
  });
}

function answerLine(answer: AnswerLine, book: SourceBook): Line {
  const point = answer.path === null ? '' : `, point ${answer.path}`;
  const text = answer.text.replace(/\.$/u, '');
  return [
    soft(`on ${answer.draft.shortTitle}${point}, ${shortDate(answer.date)}: `),
    `${answer.stance}. ${text}`,
    ...checkedAs(answer.verification),
    ...book.citeSources(answer.sources),
  ];
}

const reactionLine = (reaction: ReactionLine, book: SourceBook): Line => [
  soft(`${shortDate(reaction.date)} `),
  strong(reaction.who),
  `: ${reaction.text}`,
  ...checkedAs(reaction.verification),
  ...book.citeSources(reaction.sources),
];

function judgements(lines: readonly JudgementLine[], book: SourceBook): Block[] {
  const made = lines.map((each): Line => [
    soft(`${shortDate(each.date)} `),
    strong(each.author),
    `: ${each.text}`,
    soft(` (${each.likelihood === null ? '' : `${each.likelihood}; `}confidence ${each.confidence})`),
    ...book.citeSources(each.sources),
  ]);
  return part('Judgements of analysts', made);
}

function outletVoice(entries: readonly LedgerEntry[], book: SourceBook): Block[] {
  if (entries.length === 0) return [];
  return [
    heading(['In an outlet’s own voice', soft(' (feeds no position)')], 3),
    list(entries.map((entry) => statementLine(entry, book))),
  ];
}
