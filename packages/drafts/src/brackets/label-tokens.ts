/** One piece of a label: a word, a mark between parties, or a mark that ends a statement. */
export interface LabelToken {
  readonly kind: 'word' | 'list' | 'clause' | 'colon';
  /** As printed. */
  readonly text: string;
  /** Lower case, without a closing full stop. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The signs of emphasis in Markdown part words as white space does: `[**EU**: shall]`. */
const SPACES = /[\s*]/u;
const LIST_MARKS = ',/&';
const CLAUSE_MARKS = ';()';
const DASHES = '–—-+';

/** The pieces of a label. `G77+China` is one word; `Arvenia + Borland` and `ARV/BOR` are two with a mark between. Linear. */
export function labelTokens(label: string): LabelToken[] {
  const tokens: LabelToken[] = [];
  let at = 0;
  while (at < label.length) {
    const sign = label.charAt(at);
    if (SPACES.test(sign)) at += 1;
    else if (isMark(label, at)) tokens.push(markAt(label, at++));
    else {
      const end = wordEnd(label, at);
      tokens.push(wordToken(label, at, end));
      at = end;
    }
  }
  return tokens;
}

function isMark(label: string, at: number): boolean {
  const sign = label.charAt(at);
  if (LIST_MARKS.includes(sign) || CLAUSE_MARKS.includes(sign) || sign === ':') return true;
  return DASHES.includes(sign) && isSpaced(label, at);
}

const isSpaced = (label: string, at: number): boolean =>
  SPACES.test(label[at - 1] ?? ' ') && SPACES.test(label[at + 1] ?? ' ');

function markAt(label: string, at: number): LabelToken {
  const text = label.charAt(at);
  const kind = text === ':' ? 'colon' : CLAUSE_MARKS.includes(text) ? 'clause' : 'list';
  return { kind, text, folded: text, start: at, end: at + 1 };
}

function wordEnd(label: string, start: number): number {
  let end = start + 1;
  while (end < label.length && !SPACES.test(label.charAt(end)) && !isMark(label, end)) end += 1;
  return end;
}

function wordToken(label: string, start: number, end: number): LabelToken {
  const text = label.slice(start, end);
  const folded = text.toLowerCase().replaceAll('’', "'").replace(/\.$/u, '');
  return { kind: folded === 'and' ? 'list' : 'word', text, folded, start, end };
}
