import {
  frontierOf,
  packageCount,
  prepare,
  run,
  type Frontier,
  type Link,
  type Sheet,
  type Space,
} from '@nonpaper/analysis';
import type { Evaluation, ReadSheet } from '@nonpaper/domains';
import { decodeText, decodeXml } from '@nonpaper/intake';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { contradictingLinks } from './contradicting-links.ts';
import { CONCEPT_KEYS, dealFigures, rangesOfFeasible, type DealFigures } from './deal-figures.ts';
import { possibleFrom } from './outward/possible-options.ts';
import type { NamedBytes } from './read-draft-file.ts';

/** What score sheets give: everything is in the unit of the space, packages are places of options. */
export interface DealFromSheets {
  readonly sheet: Sheet;
  readonly space: Space;
  readonly outcomes: bigint;
  /** Null where links and boxes join too much for it to be computed; a remark says so. */
  readonly frontier: Frontier | null;
  readonly figures: DealFigures;
  readonly drafts: readonly PlacedDraft[];
  readonly remarks: readonly DealRemark[];
}

/** What was assumed, changed, passed over, or could not be computed. */
export interface DealRemark {
  readonly code: string;
  readonly text: string;
}

/** What a draft leaves to each party. */
export interface PlacedDraft {
  readonly name: string;
  /** Places of the issues of which it leaves more than one option possible. */
  readonly open: readonly number[];
  /** The least and the most of each party over the packages of the draft that keep the links; null where there is none. */
  readonly ranges: readonly (readonly [low: number, high: number])[] | null;
}

/**
 * Reads one score sheet, or a domain with its profiles, and computes what two to six parties could get. Nothing of it is
 * kept, and none of it goes into a dossier. Faults are those of reading, of `prepare` and of the computations.
 */
export async function dealFromSheets(
  files: readonly NamedBytes[],
  evaluation: Evaluation = 'raw',
): Promise<Outcome<DealFromSheets>> {
  const read = await readSheets(files, evaluation);
  return read.ok ? dealOfSheet(read.value.sheet, read.value.remarks) : read;
}

/** A score sheet from one file, or from a domain with its profiles, and what there is to say of the reading. */
export async function readSheets(
  files: readonly NamedBytes[],
  evaluation: Evaluation = 'raw',
): Promise<Outcome<ReadSheet>> {
  const texts = [];
  for (const file of files) {
    const text = textOf(file);
    if (!text.ok) return text;
    texts.push({ name: file.name, text: text.value });
  }
  // The readers of other programs' files are loaded only where one is read.
  const { readSheetFiles } = await import('@nonpaper/domains');
  return readSheetFiles(texts, evaluation);
}

/** The same for a sheet that was read already. */
export function dealOfSheet(sheet: Sheet, remarks: readonly DealRemark[] = []): Outcome<DealFromSheets> {
  const prepared = prepare(sheet);
  if (!prepared.ok) return prepared;
  const space = prepared.value;
  const found = run(frontierOf(space));
  const frontier = found.ok ? found.value : null;
  const figures = dealFigures(space, frontier);
  // Figures without ranges and without the reason that links could not be held: no package keeps the links.
  if (figures.ranges === null && figures.concepts.nash.points !== null) return contradictingLinks(space);
  const drafts = placedDrafts(sheet, space);
  if (!drafts.ok) return drafts;
  const outcomes = packageCount(space);
  const missing = found.ok ? [] : [{ code: found.fault.code, text: found.fault.what }];
  const told = [...remarks, ...missing, ...shortened(figures)];
  return good({ sheet, space, outcomes, frontier, figures, drafts: drafts.value, remarks: told });
}

/** Packages listed for a tie where there is room. */
const LISTED = 100;

/** Where ties were so many that fewer packages are listed for each, that is said: by which concepts. */
function shortened({ concepts }: DealFigures): DealRemark[] {
  const where = CONCEPT_KEYS.filter((key) =>
    concepts[key].points?.some(
      ({ packages, packageCount }) => packages.length < LISTED && BigInt(packages.length) < packageCount,
    ),
  );
  if (where.length === 0) return [];
  const text = `So many packages tie that fewer than ${LISTED} are listed for each combination of utilities: ${where.join(', ')}. Utilities and counts are whole.`;
  return [{ code: 'packages-shortened', text }];
}

/** XML says itself how it is encoded; everything else is text as elsewhere. */
function textOf({ name, bytes }: NamedBytes): Outcome<string> {
  if (startsWithTag(bytes)) return good(decodeXml(bytes));
  const decoded = decodeText(bytes, name);
  return decoded.ok ? good(decoded.value.text) : decoded;
}

/** White space, marks of byte order and the zero bytes of UTF-16 may stand before the first tag. */
const BEFORE_TAG = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef, 0xfe, 0xff]);

function startsWithTag(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && BEFORE_TAG.has(bytes[at] ?? 0)) at += 1;
  return bytes[at] === 0x3c;
}

function placedDrafts({ drafts = [] }: Sheet, space: Space): Outcome<PlacedDraft[]> {
  const placed: PlacedDraft[] = [];
  for (const draft of drafts) {
    const left = possibleFrom(space, new Map(Object.entries(draft.options)), `draft “${draft.name}”`);
    if (!left.ok) return left;
    const open = left.value.flatMap((options, issue) => (options.length > 1 ? [issue] : []));
    placed.push({ name: draft.name, open, ranges: rangesWithin(space, left.value) });
  }
  return good(placed);
}

/** What a draft rules out is a link of each issue by itself, so that it joins nothing. */
function rangesWithin(space: Space, left: readonly (readonly number[])[]): PlacedDraft['ranges'] {
  const bans = space.sizes.flatMap((size, issue): Link[] => {
    const possible = new Set(left[issue]);
    const choices = Array.from({ length: size }, (_, option) => ({ issue, option })).filter(
      ({ option }) => !possible.has(option),
    );
    return choices.length === 0 ? [] : [{ kind: 'atMost', count: 0, choices }];
  });
  return rangesOfFeasible({ ...space, links: [...space.links, ...bans] });
}
