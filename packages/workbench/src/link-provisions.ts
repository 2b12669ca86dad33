import type { Asked } from '@nonpaper/dossier';
import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { pathIn, provisionsRead, type DraftSide } from './draft-side.ts';
import { askedLink } from './matches/asked-link.ts';
import { linksWithCarried, type KeptPair, type Linking } from './matches/dossier-links.ts';
import { linksAtHand, linksFileOf, type LinksFile } from './matches/links-file.ts';
import { type KnownLink } from '@nonpaper/drafts';
import { withLink, withoutLink } from './matches/known-link.ts';
import type { Store } from './ports.ts';

/** What a person typed: matches to confirm, to cut and to forget, each such as `3=4,5`. */
export interface TypedLinks {
  readonly confirm: readonly string[];
  readonly cut: readonly string[];
  readonly forget: readonly string[];
}

/** Reads what was typed against the drafts. The first fault ends it; nothing is kept then. */
export function linkingOf(typed: TypedLinks, left: DraftSide, right: DraftSide): Outcome<Linking> {
  const added: KnownLink[] = [];
  const forgotten: KnownLink[] = [];
  const all = [
    ...typed.forget.map((text) => ({ text, verdict: 'confirmed', into: forgotten }) as const),
    ...typed.confirm.map((text) => ({ text, verdict: 'confirmed', into: added }) as const),
    ...typed.cut.map((text) => ({ text, verdict: 'cut', into: added }) as const),
  ];
  for (const { text, verdict, into } of all) {
    const link = askedLink(text, verdict, left, right);
    if (!link.ok) return link;
    into.push(link.value);
  }
  return good({ added, forgotten });
}

/** The kept drafts of two sides; null where one is a file. */
export const keptPair = (left: DraftSide, right: DraftSide): KeptPair | null =>
  left.kept === null || right.kept === null ? null : { left: left.kept, right: right.kept };

/** What people said of the matches of two sides. */
export interface LinksFound {
  readonly known: readonly KnownLink[];
  /** Those of them that nobody said, but that one row of a table holds both. */
  readonly ofTable?: readonly KnownLink[];
  readonly messages: readonly Message[];
}

/** Links between two sides: those of the dossier where both are kept in it, and those of a file where one is given. */
export async function linksOfSides(
  store: Store | null,
  left: DraftSide,
  right: DraftSide,
  file: LinksFile | null,
  asked: Asked,
): Promise<LinksFound> {
  const pair = keptPair(left, right);
  const kept =
    store === null || pair === null
      ? []
      : await linksWithCarried(store, pair, asked, (draft) => provisionsRead(store, draft));
  if (file === null) return { known: kept, messages: [] };
  const fromFile = linksAtHand(file, left, right);
  const known = fromFile.known.reduce<KnownLink[]>((links, each) => withLink(links, each), kept);
  return { known, messages: fromFile.messages };
}

/** The links file with what a person says of two drafts; links of other drafts stay in it. */
export function linkInFile(
  file: LinksFile,
  left: DraftSide,
  right: DraftSide,
  { added, forgotten }: Linking,
): { readonly file: LinksFile; readonly known: readonly KnownLink[] } {
  const { known, others } = linksAtHand(file, left, right);
  const lessened = forgotten.reduce<KnownLink[]>(withoutLink, [...known]);
  const after = added.reduce<KnownLink[]>(withLink, lessened);
  return { file: linksFileOf(after, others, left, right), known: after };
}

/** Links as they are printed: by the paths of the two drafts. */
export const linksShown = (known: readonly KnownLink[], left: DraftSide, right: DraftSide) =>
  known.map((link) => ({
    verdict: link.verdict,
    left: pathsOf(link.left, left),
    right: pathsOf(link.right, right),
  }));

const pathsOf = (ids: readonly string[], side: DraftSide): string[] => {
  const named = pathIn(side);
  return side.provisions.filter(({ id }) => ids.includes(id)).map(named);
};
