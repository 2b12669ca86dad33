import {
  bodyParagraphs,
  cleanText,
  plainDocx,
  redlineDocx,
  wordingComparable,
  wordingOf,
  type MeaningChange,
  type ReadProvision,
  type RedlineComment,
  type RedlineDocx,
} from '@nonpaper/drafts';
import { detectFormat } from '@nonpaper/intake';
import { bad, good, type Fault, type Outcome } from '@nonpaper/vocabulary';
import { pathIn, type DraftSide, type Original } from './draft-side.ts';
import { documentOf, hasTypedNumbers } from './draft-text/document.ts';
import type { Store } from './ports.ts';

/** How a redline is to be written. */
export interface RedlineAsked {
  /** One label for all changes; none by default, since names are personal data. */
  readonly author?: string;
  /** What the changes mean; each is set as a comment beside the paragraph that it is about. */
  readonly comments?: readonly MeaningChange[];
}

/**
 * A Word document with the changes between two drafts as tracked changes. Where the later draft is a .docx, they are
 * written inside its own package, so that its look stays; otherwise into a plain document of ours. Refused where
 * wording may not be compared (`wording-not-comparable`).
 */
export async function redlineOfSides(
  store: Store | null,
  left: DraftSide,
  right: DraftSide,
  asked: RedlineAsked,
): Promise<Outcome<RedlineDocx>> {
  const allowed = wordingComparable(left, right);
  if (!allowed.ok) return allowed;
  const pair = await packagesOf(store, left, right);
  if (!pair.ok) return pair;
  const comments = commentsOn(pair.value.newer, left, right, asked.comments ?? []);
  if (!comments.ok) return comments;
  const { author } = asked;
  const made = redlineDocx(pair.value.older, pair.value.newer, {
    ...(author === undefined ? {} : { author }),
    comments: comments.value,
  });
  return made.ok ? made : bad(ofFile(made.fault, left, right));
}

/** A fault of one of the two documents, with the name of its file. */
function ofFile(fault: Fault, left: DraftSide, right: DraftSide): Fault {
  const names = new Map([
    ['the older document', left.name],
    ['the newer document', right.name],
  ]);
  const name = names.get(fault.where ?? '');
  return name === undefined ? fault : { ...fault, where: name };
}

interface Packages {
  readonly older: Uint8Array;
  readonly newer: Uint8Array;
}

/** Both drafts as Word documents: their own where they are some, else plain ones of ours. */
async function packagesOf(
  store: Store | null,
  left: DraftSide,
  right: DraftSide,
): Promise<Outcome<Packages>> {
  const [older, newer] = [await originalOf(store, left), await originalOf(store, right)];
  if (newer?.format === 'docx' && older?.format === 'docx')
    return good({ older: older.bytes, newer: newer.bytes });
  // Numbers that the lists of a .docx compute are no text there, so the plain text beside it goes without its own.
  const numbers = newer?.format === 'docx' && !hasTypedNumbers(right) ? 'left out' : 'as text';
  const before = plainDocx(documentOf(left, numbers), left.name);
  if (!before.ok) return before;
  const after =
    newer?.format === 'docx' ? good(newer.bytes) : plainDocx(documentOf(right, 'as text'), right.name);
  return after.ok ? good({ older: before.value, newer: after.value }) : after;
}

/**
 * Comments at the paragraphs that hold the changed provisions, each with the reason and its source. One on a provision that
 * went stands where the nearest one before it in the older draft is found; what is found nowhere has none.
 */
function commentsOn(
  newer: Uint8Array,
  left: DraftSide,
  right: DraftSide,
  changes: readonly MeaningChange[],
): Outcome<RedlineComment[]> {
  if (changes.length === 0) return good([]);
  const paragraphs = bodyParagraphs(newer, 'accept');
  if (!paragraphs.ok) return paragraphs;
  const keys = paragraphs.value.map(wordingOf);
  const places = new Map(right.provisions.map((each) => [each.id, placeAmong(keys, each)]));
  const [before, after] = [placesIn(left), placesIn(right)];
  return good(
    changes.flatMap((change): RedlineComment[] => {
      const found = change.right.map((id) => places.get(id) ?? -1);
      const paragraph = [...found, placeOfDropped(keys, left, change)].find((place) => place >= 0);
      const source = [...before(change.left), ...after(change.right)].join('; ');
      return paragraph === undefined ? [] : [{ paragraph, text: `${change.note}\nSource: ${source}.` }];
    }),
  );
}

/** Provisions before one that went that are looked for in the newer draft. */
const MOST_BEFORE = 12;

/** The paragraph of the newer draft with the nearest provision before one that only the older draft has; -1 for none. */
function placeOfDropped(keys: readonly string[], left: DraftSide, change: MeaningChange): number {
  if (change.right.length > 0) return -1;
  const at = left.provisions.findIndex(({ id }) => change.left.includes(id));
  const before = left.provisions.slice(Math.max(0, at - MOST_BEFORE), Math.max(0, at));
  for (const provision of before.toReversed()) {
    const place = placeAmong(keys, provision);
    if (place >= 0) return place;
  }
  return -1;
}

/** Names provisions of a draft with its short title: `old.docx, 3 and 4`. */
function placesIn(side: DraftSide): (ids: readonly string[]) => string[] {
  const name = pathIn(side);
  const paths = new Map(side.provisions.map((each) => [each.id, name(each)]));
  return (ids) => {
    const named = ids.flatMap((id) => paths.get(id) ?? []);
    return named.length === 0 ? [] : [`${side.shortTitle}, ${named.join(' and ')}`];
  };
}

const LETTERS_OF_A_PROVISION = 80;

/** The first paragraph that holds the beginning of a provision's text, or its heading; -1 for none. */
function placeAmong(keys: readonly string[], provision: ReadProvision): number {
  const [firstLine = ''] = cleanText(provision).trim().split('\n');
  const beginning = wordingOf(firstLine === '' ? (provision.heading ?? '') : firstLine);
  return beginning === ''
    ? -1
    : keys.findIndex((key) => key.includes(beginning.slice(0, LETTERS_OF_A_PROVISION)));
}

/** The bytes of a side: those of its file, or of the first source of a kept draft. */
async function originalOf(store: Store | null, side: DraftSide): Promise<Original | null> {
  if (side.original !== null) return side.original;
  const source = side.kept?.citations[0]?.source;
  if (store === null || source === undefined) return null;
  const kept = await store.bytes(source);
  return kept === null ? null : { bytes: kept.bytes, format: detectFormat(kept.bytes, kept.fileName) };
}
