import { render, type NegotiatedPart, type ReadProvision, type Rendering, type View } from '@nonpaper/drafts';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { membersAt, saidOf, type BracketedDraft } from './bracketed-draft.ts';
import { textOfSide, type TextPiece } from '../draft-text/draft-text.ts';
import { numberMarks, type Mark } from '../draft-text/numbers.ts';

/** What became of a bracket or choice in a rendering. */
export interface RenderedDecision {
  readonly what: 'kept' | 'dropped' | 'undecided' | 'gap';
  readonly path: string | null;
  readonly text: string;
  readonly reason: string;
}

/** A draft as it reads in one view. */
export interface RenderedDraft {
  readonly draft: BracketedDraft;
  readonly view: View;
  readonly pieces: readonly TextPiece[];
  readonly decisions: readonly RenderedDecision[];
  /** False where brackets are so twisted that rendering again would change the text further. */
  readonly settled: boolean;
}

/**
 * A draft with all brackets, clean, or as a party would have it. `all` is the text itself, to the character, with the
 * numbers that a list computes added. Faults: `brackets-not-verbatim`, `no-such-party`.
 */
export function renderedDraft(draft: BracketedDraft, view: View): Outcome<RenderedDraft> {
  if (draft.refused !== null)
    return bad({
      code: 'brackets-not-verbatim',
      what: draft.refused,
      where: draft.side.name,
      next: 'Use a verbatim text, or a translation.',
    });
  const wanted = view.kind === 'party' ? partyView(draft, view.party) : good(view);
  if (!wanted.ok) return wanted;
  const whole = textOfSide(draft.side);
  const byId = new Map(whole.provisions.map((each) => [each.id, each]));
  const marks = byPart(numberMarks(whole), draft.parts);
  const parts = draft.parts.map((part) => {
    const members = part.provisions.flatMap((id) => byId.get(id) ?? []);
    return { part, members, rendering: render(part.read, wanted.value) };
  });
  return good({
    draft,
    view: wanted.value,
    pieces: parts.flatMap((each, at) =>
      piecesOf(each, marks[at] ?? [], view.kind === 'clean' ? '[not agreed]' : '[left out]'),
    ),
    decisions: parts.flatMap((each) => decisionsOf(draft, each)),
    settled: parts.every(({ rendering }) => rendering.settled),
  });
}

/** The party that is meant, under the name that its stances have. */
function partyView({ points, parties, side }: BracketedDraft, name: string): Outcome<View> {
  const named = [
    ...new Set([...parties, ...points.flatMap(({ point }) => saidOf(point).map(({ party }) => party))]),
  ];
  const folded = (words: string): string => words.normalize('NFC').trim().toLowerCase();
  const party =
    named.find((each) => each === name) ??
    named.find((each) => folded(each) === folded(name)) ??
    aliasOf(points, name);
  if (party !== undefined) return good({ kind: 'party', party });
  return bad({
    code: 'no-such-party',
    what:
      named.length === 0
        ? `Nobody is named in the brackets of ${side.name}.`
        : `"${name}" is none of the parties of ${side.name}.`,
    next:
      named.length === 0
        ? 'Name the parties with --parties if its labels have other forms, or ask with --clean.'
        : `Use one of ${named.join(', ')}, or name the parties with --parties.`,
  });
}

/** A party by the name under which a label prints it. */
const aliasOf = (points: BracketedDraft['points'], name: string): string | undefined =>
  points.flatMap(({ point }) => saidOf(point)).find(({ printed }) => printed === name)?.party;

interface RenderedPart {
  readonly part: NegotiatedPart;
  readonly members: readonly ReadProvision[];
  readonly rendering: Rendering;
}

/** The marks of each part; those of the last one may stand at its end. */
function byPart(marks: readonly Mark[], parts: readonly NegotiatedPart[]): Mark[][] {
  let next = 0;
  return parts.map(({ span }, at) => {
    const from = next;
    const end = at === parts.length - 1 ? Infinity : span[1];
    while ((marks[next]?.at ?? Infinity) < end) next += 1;
    return marks.slice(from, next);
  });
}

/**
 * Plan. The runs of a rendering are placed in the draft's text. Before the provisions whose numbers are computed by a
 * list, and so stand nowhere in the text, the number is put in; behind the head of a provision of which nothing is
 * left, a word says so. A mark at a place that is left out stands where the next kept text begins.
 */
function piecesOf(
  { part, members, rendering }: RenderedPart,
  marks: readonly Mark[],
  empty: string,
): TextPiece[] {
  const [offset] = part.span;
  const pieces: TextPiece[] = [];
  let next = 0;
  let at = offset;
  const putIn = (upTo: number): void => {
    for (let mark = marks[next]; mark !== undefined && mark.at <= upTo; mark = marks[next]) {
      pieces.push(mark);
      next += 1;
    }
  };
  for (const run of rendering.runs) {
    if (run.kind === 'added') {
      pieces.push({ kind: 'added', text: run.text, at });
      continue;
    }
    const end = run.span[1] + offset;
    at = run.span[0] + offset;
    putIn(at);
    for (let mark = marks[next]; mark !== undefined && mark.at < end; mark = marks[next]) {
      pieces.push({ kind: 'source', text: part.read.text.slice(at - offset, mark.at - offset), at });
      at = mark.at;
      putIn(at);
    }
    pieces.push({ kind: 'source', text: part.read.text.slice(at - offset, end - offset), at });
    at = end;
  }
  const [only, ...others] = members;
  if (only === undefined || others.length > 0 || !isEmptied(only, pieces)) return pieces;
  putIn(Infinity);
  return withWord(pieces, { kind: 'added', text: empty, at: only.span[0] });
}

/** Whether a provision that has a text has none in the rendering. */
const isEmptied = ({ text, span }: ReadProvision, pieces: readonly TextPiece[]): boolean =>
  text.trim() !== '' &&
  pieces.every(
    (piece) =>
      piece.kind === 'number' ||
      piece.at + piece.text.trimEnd().length <= span[0] ||
      piece.text.trim() === '',
  );

/** The word stands behind the head, before the white space that parts the provision from the next. */
function withWord(pieces: readonly TextPiece[], word: TextPiece): TextPiece[] {
  const place = pieces.findIndex((piece) => piece.kind === 'source' && piece.at >= word.at);
  const spaced = { ...word, text: ` ${word.text}` };
  return place < 0
    ? [...pieces, spaced, { kind: 'source', text: '\n\n', at: word.at }]
    : [...pieces.slice(0, place), spaced, ...pieces.slice(place)];
}

function decisionsOf(draft: BracketedDraft, { part, members, rendering }: RenderedPart): RenderedDecision[] {
  const paths = new Map(draft.statuses.map(({ id, path }) => [id, path]));
  return rendering.decisions.map(({ what, span, reason }) => {
    const [holder = members[0]] = membersAt(members, [span[0] + part.span[0], span[1] + part.span[0]]);
    return {
      what,
      path: holder === undefined ? null : (paths.get(holder.id) ?? null),
      text: part.read.text.slice(...span),
      reason,
    };
  });
}
