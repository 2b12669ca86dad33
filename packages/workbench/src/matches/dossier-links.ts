import { knownAmong, setAside, type Asked, type Counterpart, type Draft, type Id } from '@nonpaper/dossier';
import { align, type ReadProvision } from '@nonpaper/drafts';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, revised, type Bench } from '../bench.ts';
import type { Store, Write } from '../ports.ts';
import { changedOr } from '../review-proposals.ts';
import { mirroredLink, type KnownLink } from '@nonpaper/drafts';
import { sameProvisions, withLink, withoutLink } from './known-link.ts';

/** Two kept drafts whose matches are asked for. */
export interface KeptPair {
  readonly left: Draft;
  readonly right: Draft;
}

/** What people said of the matches of two kept drafts; accepted records that the audience may see. */
export async function linksBetween(store: Store, pair: KeptPair, asked: Asked): Promise<KnownLink[]> {
  return (await counterpartsBetween(store, pair, asked)).map(({ link }) => link);
}

interface Said {
  readonly record: Counterpart;
  readonly link: KnownLink;
}

async function counterpartsBetween(store: Store, { left, right }: KeptPair, asked: Asked): Promise<Said[]> {
  const { counterpart: all } = await store.slice('concordance', asked.audience);
  const said = all.filter(({ review }) => review.state === 'accepted');
  return said.flatMap((record) => {
    const link: KnownLink = { left: record.left, right: record.right, verdict: record.verdict };
    if (record.earlier === left.id && record.later === right.id) return [{ record, link }];
    if (record.earlier === right.id && record.later === left.id)
      return [{ record, link: mirroredLink(link) }];
    return [];
  });
}

/** How sure the program has to be that a provision of one version is that of the next. */
const SURE = 0.75;

/** Reads the provisions of a kept draft. */
export type ProvisionsOf = (draft: Id) => Promise<readonly ReadProvision[]>;

/**
 * The links between two drafts, with those that were said of an earlier version of either: what was confirmed of the
 * second draft holds of the third, which revises it, wherever the provision is still the same one. Words on the very
 * drafts go before carried ones. Cost: an alignment for each version of which something was said.
 */
export async function linksWithCarried(
  store: Store,
  pair: KeptPair,
  asked: Asked,
  provisionsOf: ProvisionsOf,
): Promise<KnownLink[]> {
  const own = await linksBetween(store, pair, asked);
  const carried = [
    ...(await carriedFrom(store, pair, asked, provisionsOf)),
    ...(await carriedFrom(store, { left: pair.right, right: pair.left }, asked, provisionsOf)).map(
      mirroredLink,
    ),
  ];
  return [...carried, ...own].reduce<KnownLink[]>((links, each) => withLink(links, each), []);
}

/** Links between the left draft and versions before the right one, as links to the right one. */
async function carriedFrom(
  store: Store,
  { left, right }: KeptPair,
  asked: Asked,
  provisionsOf: ProvisionsOf,
): Promise<KnownLink[]> {
  const carried: KnownLink[] = [];
  for (const version of await versionsBefore(store, right, asked)) {
    if (version.id === left.id) continue;
    const links = await linksBetween(store, { left, right: version }, asked);
    if (links.length === 0) continue;
    const next = successors(await provisionsOf(version.id), await provisionsOf(right.id));
    for (const link of links) {
      const ids = link.right.flatMap((id) => next.get(id) ?? []);
      if (ids.length === link.right.length) carried.push({ ...link, right: ids });
    }
  }
  return carried;
}

/** Ids of the later version by those of the earlier one, where one provision surely became one. */
function successors(
  earlier: readonly ReadProvision[],
  later: readonly ReadProvision[],
): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const { left, right, score } of align(earlier, later)) {
    const [before, after] = [left[0], right[0]];
    if (left.length !== 1 || right.length !== 1 || score < SURE) continue;
    if (before !== undefined && after !== undefined) next.set(before, after);
  }
  return next;
}

/** The drafts that a draft revises, and those that they revise, oldest first. */
export async function versionsBefore(store: Store, draft: Draft, asked: Asked): Promise<Draft[]> {
  const known = knownAmong(await store.slice('concordance', asked.audience), asked);
  const before = new Map<Id, Id[]>();
  for (const { later, earlier, relation } of [...known.of('lineage'), ...known.proposed('lineage')])
    if (relation === 'revises') before.set(later, [...(before.get(later) ?? []), earlier]);
  const found: Draft[] = [];
  const open = [draft.id];
  const seen = new Set(open);
  for (let id = open.shift(); id !== undefined; id = open.shift())
    for (const earlier of before.get(id) ?? []) {
      if (seen.has(earlier)) continue;
      seen.add(earlier);
      open.push(earlier);
      const version = await store.get('draft', earlier);
      if (version !== null) found.push(version);
    }
  return found.reverse();
}

/** What a person says of the matches of two drafts in one go. */
export interface Linking {
  readonly added: readonly KnownLink[];
  readonly forgotten: readonly KnownLink[];
}

/** Keeps what a person says of the matches of two kept drafts, and takes back what they forget; one transaction. */
export async function keepLinks(
  bench: Bench,
  pair: KeptPair,
  { added, forgotten }: Linking,
  asked: Asked,
): Promise<Outcome<KnownLink[]>> {
  const said = await counterpartsBetween(bench.store, pair, asked);
  const before = said.map(({ link }) => link);
  const lessened = forgotten.reduce<KnownLink[]>(withoutLink, before);
  const after = added.reduce<KnownLink[]>(withLink, lessened);
  const at = bench.clock.now();
  const gone = said.filter(({ link }) => !after.some((each) => isSame(each, link)));
  const fresh = after.filter((each) => !before.some((old) => isSame(old, each)));
  const writes: Write[] = [
    ...gone.map(({ record }) => ({ record: takenBack(record, bench.actor, at), base: record.revision })),
    ...fresh.map((link) => ({ record: counterpart(bench, pair, link, at), base: null })),
  ];
  if (writes.length === 0) return good(after);
  const doing = `link provisions of ${pair.left.shortTitle} and ${pair.right.shortTitle}`;
  return changedOr(await bench.store.change({ actor: bench.actor, at, doing, writes }), after);
}

const isSame = (a: KnownLink, b: KnownLink): boolean => a.verdict === b.verdict && sameProvisions(a, b);

const takenBack = (record: Counterpart, by: string, at: string): Counterpart =>
  setAside(revised(record, at), { by, at });

const counterpart = (bench: Bench, { left, right }: KeptPair, link: KnownLink, at: string): Counterpart => ({
  ...freshBase('counterpart', bench.ids.next(), at, acceptedBy(bench.actor, at)),
  earlier: left.id,
  later: right.id,
  left: link.left,
  right: link.right,
  verdict: link.verdict,
});
