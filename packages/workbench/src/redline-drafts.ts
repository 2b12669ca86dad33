import {
  plainDocx,
  redlineDocx,
  redlineTexts,
  wordingComparable,
  type DocumentText,
  type RedlineDocx,
  type RedlineDocxOptions,
  type TextParagraph,
} from '@nonpaper/drafts';
import { detectFormat } from '@nonpaper/intake';
import { cleanText, type ReadProvision } from '@nonpaper/drafts';
import type { Outcome } from '@nonpaper/vocabulary';
import type { DraftSide, Original } from './draft-side.ts';
import type { Store } from './ports.ts';

/**
 * A Word document with the changes between two drafts as tracked changes. Where the later draft is a .docx, they are
 * written inside its own package, so that its look stays; otherwise into a plain document of ours. Refused where
 * wording may not be compared (`wording-not-comparable`).
 */
export async function redlineOfSides(
  store: Store | null,
  left: DraftSide,
  right: DraftSide,
  options: RedlineDocxOptions,
): Promise<Outcome<RedlineDocx>> {
  const allowed = wordingComparable(left, right);
  if (!allowed.ok) return allowed;
  const [older, newer] = [await originalOf(store, left), await originalOf(store, right)];
  if (newer?.format !== 'docx') return redlineTexts(documentOf(left, true), documentOf(right, true), options);
  if (older?.format === 'docx') return redlineDocx(older.bytes, newer.bytes, options);
  // A list's numbers are no text in a .docx, so the plain text that it is compared with goes without its own.
  const before = plainDocx(documentOf(left, false), left.name);
  return before.ok ? redlineDocx(before.value, newer.bytes, options) : before;
}

/** The bytes of a side: those of its file, or of the first source of a kept draft. */
async function originalOf(store: Store | null, side: DraftSide): Promise<Original | null> {
  if (side.original !== null) return side.original;
  const source = side.kept?.citations[0]?.source;
  if (store === null || source === undefined) return null;
  const kept = await store.bytes(source);
  return kept === null ? null : { bytes: kept.bytes, format: detectFormat(kept.bytes, kept.fileName) };
}

/** A draft as blocks: its title, and each provision with its number, heading and text. */
function documentOf(side: DraftSide, numbered: boolean): DocumentText {
  const title: TextParagraph = { kind: 'paragraph', text: side.title, style: 'title' };
  return { blocks: [title, ...side.provisions.flatMap((each) => paragraphsOf(each, numbered))] };
}

function paragraphsOf(provision: ReadProvision, numbered: boolean): TextParagraph[] {
  const texts = cleanText(provision)
    .split(/\n+/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): TextParagraph => ({ kind: 'paragraph', text }));
  const head: TextParagraph[] =
    provision.heading === undefined
      ? []
      : [{ kind: 'paragraph', text: provision.heading, style: 'heading2' }];
  const [first, ...rest] = [...head, ...texts];
  if (first === undefined) return [];
  return numbered && provision.number !== ''
    ? [{ ...first, label: provision.number }, ...rest]
    : [first, ...rest];
}
