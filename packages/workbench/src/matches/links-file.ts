import { align, contentLikeness, type ReadProvision } from '@nonpaper/drafts';
import { bad, good, MATCH_VERDICTS, type Message, type Outcome } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { pathIn, type DraftSide } from '../draft-side.ts';
import { mirroredLink, type KnownLink } from '@nonpaper/drafts';

const FORMAT = 'nonpaper links 1';

const keptProvision = z.strictObject({
  id: z.string(),
  path: z.string(),
  heading: z.string().optional(),
  text: z.string(),
});

/** A file of links that people confirmed or cut between drafts outside a dossier. */
export const linksFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  links: z.array(
    z.strictObject({
      verdict: z.enum(MATCH_VERDICTS),
      left: z.array(keptProvision),
      right: z.array(keptProvision),
    }),
  ),
});

type KeptProvision = z.infer<typeof keptProvision>;
type KeptLink = z.infer<typeof linksFileSchema>['links'][number];
export type LinksFile = z.infer<typeof linksFileSchema>;

export const NO_LINKS: LinksFile = { format: FORMAT, links: [] };

/** Reads a links file. Fault: `links-file-not-read`, which names the first wrong place. */
export function readLinksFile(text: string, name: string): Outcome<LinksFile> {
  const parsed = linksFileSchema.safeParse(jsonOf(text));
  if (parsed.success) return good(parsed.data);
  const first = parsed.error.issues[0];
  const where = first === undefined || first.path.length === 0 ? '' : ` at ${first.path.join('.')}`;
  return bad({
    code: 'links-file-not-read',
    what: `${name} is no file of links${where}.`,
    where: name,
    next: 'Name a file that `nonpaper link --links FILE` wrote, or a new name for a new one.',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The file as text, ready to be written; the same links give the same bytes. */
export const linksFileText = (file: LinksFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** What a links file says of two drafts at hand. */
export interface LinksAtHand {
  readonly known: readonly KnownLink[];
  /** Links of the file that are about other drafts, or whose provisions are no longer there. */
  readonly others: readonly KeptLink[];
  readonly messages: readonly Message[];
}

/**
 * The links of a file that concern two drafts, in either order. A provision is found again by its id; where its wording
 * has changed since (a later version), by matching the kept wording with the draft at hand.
 */
export function linksAtHand(file: LinksFile, left: DraftSide, right: DraftSide): LinksAtHand {
  const [lefts, rights] = [finder(file, left), finder(file, right)];
  const known: KnownLink[] = [];
  const others: KeptLink[] = [];
  for (const link of file.links) {
    const here = reading(link, lefts, rights);
    if (here === null) others.push(link);
    else known.push(here);
  }
  return { known, others, messages: others.length === 0 ? [] : [lostMessage(others.length)] };
}

const lostMessage = (count: number): Message => ({
  code: 'links-not-here',
  text: `${count} confirmed or cut ${count === 1 ? 'link' : 'links'} of the file ${count === 1 ? 'is' : 'are'} about provisions that are not in these drafts; ${count === 1 ? 'it was' : 'they were'} kept and not used.`,
});

/** Where a side has a kept provision: its id there, and whether that is the very same one. */
interface Finder {
  has(kept: KeptProvision): boolean;
  find(kept: KeptProvision): string | null;
}

/** The link in the order of the drafts at hand. The order in which more of its very provisions are found goes first. */
function reading(link: KeptLink, lefts: Finder, rights: Finder): KnownLink | null {
  const straight = (): KnownLink | null => found(link, lefts, rights);
  const crossed = (): KnownLink | null => {
    const turned = found(link, rights, lefts);
    return turned === null ? null : mirroredLink(turned);
  };
  const isCrossed = exactly(link, rights, lefts) > exactly(link, lefts, rights);
  return isCrossed ? (crossed() ?? straight()) : (straight() ?? crossed());
}

const exactly = (link: KeptLink, lefts: Finder, rights: Finder): number =>
  link.left.filter((each) => lefts.has(each)).length + link.right.filter((each) => rights.has(each)).length;

/** Ids of a draft for kept provisions. Cost: one alignment of the kept provisions that are not there by id. */
function finder(file: LinksFile, side: DraftSide): Finder {
  const here = new Set(side.provisions.map(({ id }) => id));
  const strays = new Map<string, ReadProvision>();
  for (const each of file.links.flatMap((link) => [...link.left, ...link.right]))
    if (!here.has(each.id)) strays.set(each.id, asRead(each));
  const again = new Map<string, string>();
  const present = new Map(side.provisions.map((each) => [each.id, each]));
  const rows = strays.size === 0 ? [] : align([...strays.values()], side.provisions);
  for (const { left, right, score } of rows) {
    const [before, after] = [left[0], right[0]];
    if (left.length !== 1 || right.length !== 1 || score < SURE) continue;
    if (before === undefined || after === undefined) continue;
    if (contentLikeness(wordsOf(strays.get(before)), wordsOf(present.get(after))) >= NEAR)
      again.set(before, after);
  }
  return { has: ({ id }) => here.has(id), find: ({ id }) => (here.has(id) ? id : (again.get(id) ?? null)) };
}

/**
 * A changed wording is taken for the same provision from this score on, and where it has so many words in common: scores
 * are those of whole drafts, and a few kept provisions have nothing better to go to.
 */
const SURE = 0.6;
const NEAR = 0.4;

const wordsOf = (provision: Pick<ReadProvision, 'heading' | 'text'> | undefined): string =>
  `${provision?.heading ?? ''} ${provision?.text ?? ''}`;

const asRead = ({ id, path, heading, text }: KeptProvision): ReadProvision => ({
  id,
  path,
  number: '',
  ...(heading === undefined ? {} : { heading }),
  text,
  brackets: [],
  span: [0, text.length],
});

function found(link: KeptLink, lefts: Finder, rights: Finder): KnownLink | null {
  const [left, right] = [
    link.left.map((each) => lefts.find(each)),
    link.right.map((each) => rights.find(each)),
  ];
  const ids = (all: readonly (string | null)[]): string[] => all.filter((id) => id !== null);
  if (ids(left).length < left.length || ids(right).length < right.length) return null;
  return { left: ids(left), right: ids(right), verdict: link.verdict };
}

/** The links at hand with their provisions' present wording, and the others as they were. */
export function linksFileOf(
  known: readonly KnownLink[],
  others: readonly KeptLink[],
  left: DraftSide,
  right: DraftSide,
): LinksFile {
  const kept = (side: DraftSide, ids: readonly string[]): KeptProvision[] =>
    ids.flatMap((id) => side.provisions.filter((each) => each.id === id).map(keptOf(side)));
  const links = known.map((link) => ({
    verdict: link.verdict,
    left: kept(left, link.left),
    right: kept(right, link.right),
  }));
  return { format: FORMAT, links: [...others, ...links] };
}

const keptOf =
  (side: DraftSide) =>
  (each: ReadProvision): KeptProvision => ({
    id: each.id,
    path: pathIn(side)(each),
    ...(each.heading === undefined ? {} : { heading: each.heading }),
    text: each.text,
  });
