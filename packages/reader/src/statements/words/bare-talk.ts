/**
 * Who has a turn in an interview that prints nothing before its questions and answers but a blank line: "Why did you
 * leave? / Because I had nothing more to give." A text is one where at least three paragraphs ask, are answered by the
 * next, mostly in somebody's "I" and "we", and speak to somebody as "you". An explainer asks, too, but addresses nobody.
 */
import { paragraphs } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';

/** A stretch of such an interview. */
export interface BareTurn {
  readonly span: Span;
  readonly role: 'asks' | 'speaks';
}

const LEAST_ASKED = 3;
/** Shares of answers in the first person, and of questions that address somebody. */
const MOSTLY = 0.5;
const OFTEN = 0.3;
/** Letters of a question, and of a sentence that stands for one ("Your critics say that you were too close."). */
const LONGEST_ASKED = 500;
const LONGEST_REMARK = 250;

const QUOTED = /["“][^"”]*["”]/gu;
const ASKS = /\?\s*$/u;
const OPENS_QUOTED = /^["“‘«]/u;
const SELF = /(?<![\p{L}\p{N}])(?:I|I['’]\p{L}+|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)(?![\p{L}\p{N}])/u;
const SINGLE_SELF = /(?<![\p{L}\p{N}])(?:I|I['’]\p{L}+|[Mm]y|[Mm]e)(?![\p{L}\p{N}])/u;
const YOU = /(?<![\p{L}\p{N}])[Yy]ou(?:r|rs|['’]\p{L}+)?(?![\p{L}\p{N}])/u;

/** A paragraph with what tells its part in an interview. */
interface Line {
  readonly span: Span;
  readonly asks: boolean;
  /** Whether it asks if the text is an interview: it speaks to somebody, and of nobody's self. */
  readonly remarks: boolean;
  readonly self: boolean;
  readonly singleSelf: boolean;
  readonly you: boolean;
  readonly quoted: boolean;
}

/** The turns of an interview without labels, in order; none where the text is no such interview. Linear in the text. */
export function bareTurns(text: string): BareTurn[] {
  if ((text.match(/\?[ \t]*\r?\n/gu) ?? []).length < LEAST_ASKED) return [];
  const lines = paragraphs(text).map((span) => lineOf(text, span));
  const asked = lines.filter(({ asks }, at) => asks && isAnswer(lines[at + 1]));
  const answers = lines.filter((line, at) => isAnswer(line) && lines[at - 1]?.asks === true);
  if (asked.length < LEAST_ASKED) return [];
  const own = answers.filter(({ self }) => self).length / answers.length;
  const addressed = asked.filter(({ you }) => you).length / asked.length;
  return own >= MOSTLY && addressed >= OFTEN ? turnsOf(lines) : [];
}

function lineOf(text: string, span: Span): Line {
  const own = text.slice(...span);
  const words = own.replace(QUOTED, ' ');
  const [self, you] = [SELF.test(words), YOU.test(words)];
  const quoted = OPENS_QUOTED.test(own);
  return {
    span,
    asks: ASKS.test(own) && own.length <= LONGEST_ASKED && !quoted,
    remarks: you && !self && own.length <= LONGEST_REMARK && !quoted,
    self,
    singleSelf: SINGLE_SELF.test(words),
    you,
    quoted,
  };
}

/** What the writer tells with somebody's words in quotation marks is no answer. */
const isAnswer = (line: Line | undefined): boolean => line !== undefined && !line.asks && !line.quoted;

/** Questions from the first on, and answers: the paragraph behind a question, and those behind that go on in the "I". */
function turnsOf(lines: readonly Line[]): BareTurn[] {
  const turns: BareTurn[] = [];
  const [first, last] = [lines.findIndex(({ asks }) => asks), lines.findLastIndex(({ asks }) => asks)];
  let before: BareTurn['role'] | null = null;
  for (const [at, line] of lines.entries()) {
    const { span, asks, remarks, singleSelf } = line;
    const inside = at >= first && at <= last;
    if (inside && (asks || (remarks && before !== 'asks'))) {
      turns.push({ span, role: 'asks' });
      before = 'asks';
    } else if (before === 'asks' && isAnswer(line)) {
      turns.push({ span, role: 'speaks' });
      before = 'speaks';
    } else if (inside && before === 'speaks' && singleSelf && isAnswer(line)) {
      const turn = turns.pop();
      turns.push({ span: [turn?.span[0] ?? span[0], span[1]], role: 'speaks' });
    } else before = null;
  }
  return turns;
}
