import type { Span } from '@nonpaper/vocabulary';
import type { ReadProvision } from '../types.ts';
import { hasTooManySigns } from './bracket-signs.ts';
import type { Negotiated } from './negotiated.ts';
import { readNegotiated } from './negotiated.ts';
import type { AboutNegotiation, NegotiatedProvision } from './negotiated-provisions.ts';
import { negotiatedProvisions } from './negotiated-provisions.ts';
import { choicesOf } from './option-groups.ts';

/** A stretch of a draft that is read as one negotiated text. Offsets in `read` are in the stretch. */
export interface NegotiatedPart {
  readonly span: Span;
  /** Ids of the provisions in it, in order: one, or those that one bracket or choice holds together; none for a text without any. */
  readonly provisions: readonly string[];
  readonly read: Negotiated;
}

/** A whole draft as negotiated text. */
export interface NegotiatedDraft {
  /** They partition the text. */
  readonly parts: readonly NegotiatedPart[];
  readonly provisions: readonly NegotiatedProvision[];
}

type Provision = Pick<ReadProvision, 'id' | 'path' | 'text' | 'span' | 'brackets'> &
  Partial<Pick<ReadProvision, 'number'>>;

/**
 * Reads a draft's working text as negotiated text. `provisions` have their spans in it.
 *
 * Plan. Each provision is a part, with the headings and numbers before it; the last one takes the rest. Parts that a
 * bracket runs over, and options that numbers or an "OR" set beside each other, are joined to one, so that a bracket keeps
 * both its signs and a choice all its options, while no choice can reach into a provision that is none of its own.
 * n log n in the provisions and brackets, and the cost of `readNegotiated`.
 */
export function negotiatedDraft(
  text: string,
  provisions: readonly Provision[],
  about: AboutNegotiation = {},
): NegotiatedDraft {
  const ordered = provisions
    .filter(({ span }) => span[1] > span[0])
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const parties = about.parties === undefined ? {} : { parties: about.parties };
  const parts = stretchesOf(text, provisions, ordered).map(({ span, members }): NegotiatedPart => {
    const units = members.map(({ span: [start, end] }): Span => [start - span[0], end - span[0]]);
    return {
      span,
      provisions: members.map(({ id }) => id),
      read: readNegotiated(text.slice(...span), units.length > 1 ? { ...parties, units } : parties),
    };
  });
  return { parts, provisions: negotiatedProvisions(provisions, { text, ...about }) };
}

/** One stretch alone where the draft has more brackets than are read, so that each of its parts has none either. */
const stretchesOf = (text: string, all: readonly Provision[], ordered: readonly Provision[]): Part[] =>
  hasTooManySigns(text)
    ? [{ span: [0, text.length], members: ordered }]
    : partsOf(text, ordered, joinsOf(text, all, ordered));

/** Stretches of the text that may not be parted, in no order. */
function joinsOf(text: string, all: readonly Provision[], ordered: readonly Provision[]): Span[] {
  const spans = new Map(ordered.map(({ path, span }) => [path, span]));
  const across = ordered.flatMap(({ brackets, span }) =>
    brackets
      .filter((each) => each.closed && (each.span[0] < span[0] || each.span[1] > span[1]))
      .map((each) => each.span),
  );
  const choices = choicesOf(all, text).flatMap(({ options }): Span[] => {
    const held = options.map((path) => spans.get(path)).filter((span) => span !== undefined);
    const [first, last] = [held[0], held.at(-1)];
    return first === undefined || last === undefined || held.length < 2 ? [] : [[first[0], last[1]]];
  });
  return [...across, ...choices];
}

interface Part {
  readonly span: Span;
  readonly members: readonly Provision[];
}

function partsOf(text: string, ordered: readonly Provision[], joins: readonly Span[]): Part[] {
  if (ordered.length === 0) return text === '' ? [] : [{ span: [0, text.length], members: [] }];
  const pending = [...joins].sort((a, b) => a[0] - b[0]);
  const parts: { start: number; members: Provision[]; reach: number }[] = [];
  let end = 0;
  let next = 0;
  for (const provision of ordered) {
    const last = parts.at(-1);
    const isHeld = last !== undefined && last.reach > end;
    const part = isHeld ? last : { start: end, members: [], reach: 0 };
    if (!isHeld) parts.push(part);
    part.members.push(provision);
    end = Math.max(end, provision.span[1]);
    for (let join = pending[next]; join !== undefined && join[0] < end; join = pending[next]) {
      part.reach = Math.max(part.reach, join[1]);
      next += 1;
    }
  }
  return parts.map(({ start, members }, at) => ({
    span: [start, parts[at + 1]?.start ?? text.length],
    members,
  }));
}
