import type { WorkingText } from '@nonpaper/intake';
import { DEFAULT_LIMITS, isNdjsonText } from '@nonpaper/intake';
import type { Fidelity, Message, Outcome, Span } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { readBrackets } from '../brackets/brackets.ts';
import { shareBrackets } from '../brackets/bracket-shares.ts';
import { readGiven } from './given-provisions.ts';
import { headingText, isHeadingLike } from './headings.ts';
import type { IdMaker } from './identity.ts';
import { idMaker } from './identity.ts';
import { cutLines } from './lines.ts';
import { markLines, tooManyLines } from './mark-lines.ts';
import { makeOutline } from './outline.ts';
import { isHeaded } from './units.ts';
import type { Outline, Piece, Unit } from './units.ts';
import { pathsOf } from './paths.ts';
import { cutRunOns } from './run-ons.ts';
import type { Claim } from './segments.ts';
import { partition } from './segments.ts';
import { disjoint, spansWithin } from './spans.ts';
import { themeLevels } from './themes.ts';
import type { ReadDraftResult, ReadProvision } from '../types.ts';
import type { Unbracketed } from './unbracketed.ts';

/** What the caller says of a draft. */
export interface AboutDraft {
  /** Wins over the title that is found in the text. */
  readonly title?: string;
  /** `verbatim` when left out: the file is taken for the text itself. */
  readonly fidelity?: Fidelity;
  /** Hands out ids; without it they are made from the content. */
  readonly ids?: () => string;
  /** Names of parties, so that their labels on brackets are known. */
  readonly parties?: readonly string[];
  /** The most provisions that are read; 20,000 when left out. */
  readonly provisions?: number;
}

/**
 * Reads a draft: its provisions with numbering, themes, headings and brackets, and what every character of its
 * working text is.
 *
 * Plan. The text is cut into lines (`lines`), and lines that hold several provisions are cut again (`run-ons`).
 * Each line is looked at for a number or a heading, and one search over the whole text decides which numbers are
 * real and how they nest (`sequence`). Numbered headings that only group become themes (`themes`). The lines are
 * then made into units (`outline`), which get paths, ids and brackets; at last the text is partitioned
 * (`segments`), so that no character is lost. Each step is linear in the text, up to a sort.
 *
 * The only fault is `too-many-provisions`; everything else is a message with a place. The messages are those of
 * this reading; the working text has its own.
 */
export function readDraft(working: WorkingText, about: AboutDraft = {}): Outcome<ReadDraftResult> {
  const limit = about.provisions ?? DEFAULT_LIMITS.provisions;
  const ids = idMaker(about.ids);
  if (isNdjsonText(working)) {
    const given = readGiven(working, ids);
    return given.provisions.length > limit
      ? tooMany(given.provisions.length, limit)
      : good(finished(working, about, given));
  }
  const { lines, aside } = cutLines(working);
  const counted = tooManyLines(working, lines, limit);
  if (counted !== null) return tooMany(counted, limit);
  const marked = markLines(working, cutRunOns(working.text, lines), limit);
  if (typeof marked === 'number') return tooMany(marked, limit);
  const outline = makeOutline(working, marked, themeLevels(marked));
  if (outline.units.length > limit) return tooMany(outline.units.length, limit);
  return good(finished(working, about, fromOutline(working, outline, aside, ids)));
}

function tooMany(found: number, limit: number): Outcome<never> {
  return bad({
    code: 'too-many-provisions',
    what: `The text has at least ${found} units that may be provisions; the limit is ${limit}.`,
    next: `Cut the file into its parts or, if it is one draft, raise the limit: --max-provisions ${limit * 2}.`,
  });
}

function finished(working: WorkingText, about: AboutDraft, read: Unbracketed): ReadDraftResult {
  const units = [...read.extents, ...read.claims.filter(isApart).map(({ span }) => span)];
  units.sort((a, b) => a[0] - b[0]);
  const known = about.parties === undefined ? {} : { parties: about.parties };
  const { brackets, messages } = readBrackets(working.text, { ...known, units });
  const shares = shareBrackets(brackets, read.extents);
  return {
    title: about.title ?? read.title ?? working.title ?? '',
    fidelity: about.fidelity ?? 'verbatim',
    provisions: read.provisions.map((provision, index) => ({ ...provision, brackets: shares[index] ?? [] })),
    messages: [...emptiness(working, read), ...read.messages, ...messages],
    segments: partition(working.text, read.claims, read.aside),
    brackets,
  };
}

const isApart = ({ kind, provision }: Claim): boolean => provision === undefined && kind !== 'furniture';

function emptiness(working: WorkingText, { provisions }: Unbracketed): Message[] {
  if (provisions.length === 0)
    return [{ code: 'no-provisions', text: 'No provision was found in this text.' }];
  if (isNdjsonText(working) || provisions.some(({ number }) => number !== '')) return [];
  return [
    { code: 'nothing-numbered', text: 'No numbered point was found; each paragraph is a unit of its own.' },
  ];
}

function fromOutline(
  working: WorkingText,
  outline: Outline,
  aside: readonly Span[],
  ids: IdMaker,
): Unbracketed {
  const { paths, messages } = pathsOf(outline.units);
  const added = pageMarksOf(working, aside);
  const claims: Claim[] = outline.pieces.map(({ kind, span }) => ({ kind, span }));
  const read = outline.units.map((unit, index) => {
    const parts = partsOf(working.text, unit);
    const provision = provisionOf(working.text, unit, parts, paths[index] ?? '', ids, added);
    claims.push(...claimsOf(parts, provision.id));
    return { provision, extent: extentOf(unit, parts) };
  });
  return {
    title: titleOf(working.text, outline.pieces),
    provisions: read.map(({ provision }) => provision),
    extents: read.map(({ extent }) => extent),
    claims,
    aside,
    messages,
  };
}

/** What a page added to the text: furniture, footnotes, hyphens at line ends, and the signs of emphasis. */
function pageMarksOf(working: WorkingText, aside: readonly Span[]): Span[] {
  const signs = working.marks.filter(({ kind }) => kind === 'hyphenation' || kind === 'markup');
  return disjoint([...aside, ...signs.map(({ span }) => span)]);
}

function titleOf(text: string, pieces: readonly Piece[]): string | null {
  const title = pieces.find(({ kind }) => kind === 'title');
  return title === undefined ? null : headingText(text.slice(...title.span));
}

/** The stretches of one unit. `text` is empty, at the end of what stands before it, where a unit has none. */
interface Parts {
  readonly number: Span | null;
  readonly heading: Span | null;
  readonly text: Span;
}

const LEADING_DASH = /^[—–:-]\s+/u;

/** Decides what stands behind the number: a heading when text follows, or when the style asks for one; else the text. */
function partsOf(text: string, unit: Unit): Parts {
  const { numberSpan, lead } = unit;
  if (unit.text !== null) return { number: numberSpan, heading: lead, text: unit.text };
  if (lead === null) {
    const end = numberSpan?.[1] ?? unit.start;
    return { number: numberSpan, heading: null, text: [end, end] };
  }
  const isHeading = unit.level !== null && standsAsHeading(text, unit, lead);
  if (isHeading) return { number: numberSpan, heading: lead, text: [lead[1], lead[1]] };
  const dash =
    numberSpan === null ? 0 : (LEADING_DASH.exec(text.slice(lead[0], lead[0] + 8))?.[0].length ?? 0);
  if (dash === 0 || numberSpan === null) return { number: numberSpan, heading: null, text: lead };
  return { number: [numberSpan[0], lead[0] + dash], heading: null, text: [lead[0] + dash, lead[1]] };
}

function standsAsHeading(text: string, unit: Unit, lead: Span): boolean {
  if (unit.inHeadingBlock && (unit.children > 0 || isHeaded(unit))) return true;
  return isHeaded(unit) && isHeadingLike(text.slice(...lead));
}

function provisionOf(
  text: string,
  unit: Unit,
  parts: Parts,
  path: string,
  ids: IdMaker,
  added: readonly Span[],
): Omit<ReadProvision, 'brackets'> {
  const heading = parts.heading === null ? '' : headingText(text.slice(...parts.heading));
  const wording = text.slice(...parts.text);
  const pageMarks = spansWithin(added, parts.text);
  return {
    id: ids.next(heading, wording),
    path,
    number: unit.number?.printed ?? '',
    ...(heading === '' ? {} : { heading }),
    text: wording,
    ...(unit.theme === null ? {} : { theme: unit.theme }),
    span: parts.text,
    ...(pageMarks.length === 0 ? {} : { pageMarks }),
  };
}

function claimsOf({ number, heading, text }: Parts, provision: string): Claim[] {
  const claims: Claim[] = [];
  if (number !== null) claims.push({ kind: 'number', span: number, provision });
  if (heading !== null) claims.push({ kind: 'heading', span: heading, provision });
  if (text[0] < text[1]) claims.push({ kind: 'provision', span: text, provision });
  return claims;
}

const extentOf = (unit: Unit, parts: Parts): Span => [unit.start, Math.max(parts.text[1], unit.start)];
