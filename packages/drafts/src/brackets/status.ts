import type { Span } from '@nonpaper/vocabulary';
import type { MarkedStatus, ProvisionStatus } from '../data/bracket-status-words.ts';
import { PROVISION_STATUSES } from '../data/bracket-status-words.ts';
import { openNodes } from './bracket-counts.ts';
import type { NotedStance } from './draft-footnotes.ts';
import { markBeforeNames } from './marked-statements.ts';
import type { Negotiated } from './negotiated.ts';
import type { Stance } from './stances.ts';
import { isSetApart, markedStatus } from './status-marks.ts';

/** What is known of the draft that a provision stands in, and of colours on the provision. */
export interface StatusSurroundings {
  /** Whether another provision of the draft has brackets, or somebody said that it is a negotiated text. */
  readonly isNegotiated: boolean;
  /** What each colour says, as the draft's own legend has it. */
  readonly legend?: Readonly<Record<string, MarkedStatus>>;
  /** Coloured stretches of the provision's text, in order, without overlap. */
  readonly colours?: readonly { readonly span: Span; readonly colour: string }[];
  /** What footnotes say of the provision whose words stand elsewhere in the draft. */
  readonly footnotes?: readonly NotedStance[];
}

/** How far a provision is settled, by which rule, in words, and where in its text that rests. */
export interface StatusReading {
  readonly status: ProvisionStatus;
  readonly rule: 'brackets' | 'stances' | 'mark' | 'colours' | 'no wording' | 'no brackets' | 'nothing said';
  readonly words: string;
  readonly spans: readonly Span[];
}

/**
 * Derives the status of a provision, read alone. The first rule that applies decides, and none derives agreement from
 * silence: only a mark or a colour with a legend says that a provision is agreed.
 *
 * 1. Open brackets: `open`, whatever a mark says, but for a mark "agreed in principle", with which brackets may remain.
 * 2. A party objects, reserves its position or is ad referendum: `open`; with a mark "agreed", `agreed ad ref`.
 * 3. A mark: what it says; of several, the least settled. 4. Colours that the legend explains, over the whole wording:
 * the least settled. 5. No wording. 6. No brackets in a negotiated draft: `no brackets`. 7. Else `not stated`.
 */
export function provisionStatus(negotiated: Negotiated, surroundings: StatusSurroundings): StatusReading {
  const marks = marksIn(negotiated);
  return (
    byBrackets(negotiated, marks) ??
    byStances(negotiated, marks, surroundings.footnotes ?? []) ??
    byMarks(negotiated, marks) ??
    byColours(negotiated, surroundings) ??
    bySilence(negotiated, surroundings)
  );
}

interface Mark {
  readonly status: MarkedStatus;
  readonly span: Span;
}

const ROUND = /\(([^()\n]{1,80})\)/gu;
const STATUS_LINE = /^\s*(?:[–—-]+\s*)?(?:status\s*:\s*)?/iu;

/** The marks of a text: in brackets, in round brackets, and on lines of their own. */
function marksIn({ text, brackets, statements }: Negotiated): Mark[] {
  const inBrackets = brackets.flatMap(({ note, content, whole }) => {
    const words = text.slice(...content);
    if (note === 'mark' || note === 'not agreed') return markOf(words, whole);
    if (note === 'statement') return statementMark(words, whole);
    return note === 'remark' && ASKS_DELETION.test(words) ? [{ status: 'open' as const, span: whole }] : [];
  });
  const said = statements.flatMap(({ span }) => statementMark(text.slice(...span), span));
  const round = [...text.matchAll(ROUND)].flatMap((found) => {
    const span: Span = [found.index, found.index + found[0].length];
    return isSetApart(text, ...span, found[0]) ? markOf(found[1] ?? '', span) : [];
  });
  return [...inBrackets, ...said, ...round, ...lineMarks(text)];
}

/** "Delete", "Delete “at once”": somebody wants it out. "Deleted" tells that it is. */
const ASKS_DELETION = /^\s*(?:delete|deletion|strike|omit)\b/iu;

/** The mark that a statement begins with: "Agreed ad referendum by Arvenia". */
function statementMark(words: string, span: Span): Mark[] {
  const status = markBeforeNames(words.replace(/^[\s(]+|[\s).]+$/gu, ''));
  return status === null ? [] : [{ status, span }];
}

function lineMarks(text: string): Mark[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const span: Span = [start, start + line.length];
    start = span[1] + 1;
    if (line.length > 100) return [];
    const lead = STATUS_LINE.exec(line)?.[0] ?? '';
    const rest = line.slice(lead.length);
    return lead.trim() !== '' || /^\p{Lu}/u.test(rest) ? markOf(rest, span) : [];
  });
}

function markOf(content: string, span: Span): Mark[] {
  const status = markedStatus(content);
  return status === null ? [] : [{ status, span }];
}

const rank = (status: ProvisionStatus): number => PROVISION_STATUSES.indexOf(status);
const leastSettled = (marks: readonly Mark[]): Mark | undefined =>
  marks.reduce<Mark | undefined>(
    (least, mark) => (least === undefined || rank(mark.status) < rank(least.status) ? mark : least),
    undefined,
  );

function byBrackets(negotiated: Negotiated, marks: readonly Mark[]): StatusReading | null {
  const open = openNodes(negotiated);
  if (open.length === 0) return null;
  const mark = leastSettled(marks);
  const spans = open.map((index) => negotiated.nodes[index]?.span ?? ([0, 0] as const));
  const many = `${open.length} ${open.length === 1 ? 'bracket or choice is' : 'brackets or choices are'} open`;
  if (mark?.status === 'agreed in principle')
    return {
      status: mark.status,
      rule: 'brackets',
      words: `Agreed in principle, as marked; ${many}.`,
      spans: [mark.span, ...spans],
    };
  const but =
    mark === undefined || mark.status === 'open'
      ? ''
      : ` It is marked “${quoted(negotiated, mark)}”, which the brackets contradict.`;
  return { status: 'open', rule: 'brackets', words: `Open: ${many}.${but}`, spans };
}

const quoted = ({ text }: Negotiated, { span }: Mark): string =>
  text.slice(...span).replace(/^[\s[({–—-]+|[\s\])}]+$/gu, '');

function byStances(
  negotiated: Negotiated,
  marks: readonly Mark[],
  noted: readonly NotedStance[],
): StatusReading | null {
  const said = [...provisionStances(negotiated), ...noted];
  const against = said.filter(({ stance }) => stance.role === 'objector' || stance.role === 'reserved');
  const unsure = said.filter(({ stance }) => stance.role === 'ad referendum');
  if (against.length > 0) return stanceReading('open', 'Open', against);
  if (unsure.length === 0) return null;
  const isMarked = leastSettled(marks)?.status.startsWith('agreed') === true;
  return isMarked
    ? stanceReading('agreed ad ref', 'Agreed ad referendum', unsure)
    : stanceReading('open', 'Open', unsure);
}

const SAYS: Readonly<Record<Stance['role'], string>> = {
  proposer: 'proposes it',
  supporter: 'supports it',
  objector: 'objects',
  reserved: 'reserves its position',
  'ad referendum': 'is ad referendum',
  'no objection': 'does not object',
};

function stanceReading(status: ProvisionStatus, lead: string, said: readonly NotedStance[]): StatusReading {
  const words = said.map(({ stance }) => `${stance.party} ${SAYS[stance.role]}`).join(', ');
  return { status, rule: 'stances', words: `${lead}: ${words}.`, spans: said.map(({ span }) => span) };
}

/** What parties say of a provision as a whole: in round brackets, in brackets of their own, in footnotes. */
function provisionStances({ brackets, statements }: Negotiated): NotedStance[] {
  const inBrackets = brackets.flatMap(({ note, stances, whole }) =>
    note === 'statement' || note === 'footnote' ? stances.map((stance) => ({ stance, span: whole })) : [],
  );
  return [
    ...inBrackets,
    ...statements.flatMap(({ stances, span }) => stances.map((stance) => ({ stance, span }))),
  ];
}

function byMarks(negotiated: Negotiated, marks: readonly Mark[]): StatusReading | null {
  const mark = leastSettled(marks);
  if (mark === undefined) return null;
  const words = `${capital(mark.status)}: the text is marked “${quoted(negotiated, mark)}”.`;
  return { status: mark.status, rule: 'mark', words, spans: marks.map(({ span }) => span) };
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Colours decide only where all words have one and the legend explains each. */
function byColours(
  { text }: Negotiated,
  { legend = {}, colours = [] }: StatusSurroundings,
): StatusReading | null {
  const known = colours.flatMap(({ span, colour }) => {
    const status = Object.hasOwn(legend, colour) ? legend[colour] : undefined;
    return status === undefined ? [] : [{ status, span }];
  });
  const least = leastSettled(known);
  if (least === undefined) return null;
  let from = 0;
  const bare = [...known, { span: [text.length, text.length] as const }].map(({ span }) => {
    const gap = text.slice(from, span[0]);
    from = span[1];
    return gap;
  });
  const spans = known.map(({ span }) => span);
  if (/[\p{L}\p{N}]/u.test(bare.join('')))
    return {
      status: 'open',
      rule: 'colours',
      words: 'Open: the colours of the legend cover only a part of the wording.',
      spans,
    };
  return {
    status: least.status,
    rule: 'colours',
    words: `${capital(least.status)}: by the colour of the text and the legend.`,
    spans,
  };
}

function bySilence({ text }: Negotiated, { isNegotiated }: StatusSurroundings): StatusReading {
  if (!/[\p{L}\p{N}]/u.test(text))
    return { status: 'no wording', rule: 'no wording', words: 'It has no wording of its own.', spans: [] };
  if (isNegotiated)
    return {
      status: 'no brackets',
      rule: 'no brackets',
      words: 'No brackets; nobody recorded an objection.',
      spans: [],
    };
  const words = 'Nothing is said: the draft has no brackets at all, so their absence tells nothing.';
  return { status: 'not stated', rule: 'nothing said', words, spans: [] };
}
