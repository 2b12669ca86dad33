import type { Channel, Name, Outlet, Party, Person } from '@nonpaper/dossier';
import { based, idOf, type Entering } from './entering.ts';
import type { Folder, FolderRecords } from './schema.ts';

const namesOf = (raw: FolderRecords<'outlets'>[number]['names']): Name[] =>
  raw.map((each, index) => {
    if (typeof each !== 'string')
      return { text: each.text, kind: each.kind, language: each.language ?? null };
    return { text: each, kind: index === 0 ? 'name' : 'alias', language: null };
  });

/** Usual names by slug, for the places where a record keeps a name beside the reference. */
export function usualNames(folder: Folder): (slug: string) => string {
  const names = new Map<string, string>();
  for (const each of [...folder.outlets, ...folder.parties, ...folder.persons]) {
    const first = each.names[0];
    if (first !== undefined) names.set(each.slug, typeof first === 'string' ? first : first.text);
  }
  return (slug) => names.get(slug) ?? slug;
}

export const partyOf = (entering: Entering, raw: FolderRecords<'parties'>[number]): Party => ({
  ...based(entering, 'party', idOf(entering, 'party', raw.slug), raw, `parties.yaml, ${raw.slug},`),
  partyKind: raw.partyKind,
  names: namesOf(raw.names),
});

export function personOf(entering: Entering, raw: FolderRecords<'persons'>[number]): Person {
  const where = `persons.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'person', idOf(entering, 'person', raw.slug), raw, where),
    names: namesOf(raw.names),
    offices: raw.offices.map((office) => ({
      title: office.title,
      party: entering.book.maybe('party', office.party, where),
      from: office.from ?? null,
      to: office.to ?? null,
    })),
    speaksFor: entering.book.maybe('party', raw.speaksFor, where),
  };
}

export const outletOf = (entering: Entering, raw: FolderRecords<'outlets'>[number]): Outlet => ({
  ...based(entering, 'outlet', idOf(entering, 'outlet', raw.slug), raw, `outlets.yaml, ${raw.slug},`),
  names: namesOf(raw.names),
});

export function channelOf(entering: Entering, raw: FolderRecords<'channels'>[number]): Channel {
  const where = `channels.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'channel', idOf(entering, 'channel', raw.slug), raw, where),
    name: raw.name,
    parties: entering.book.list('party', raw.parties, where),
    description: raw.description ?? null,
  };
}
