import type { DossierRecord } from '@nonpaper/dossier';
import type { Bench } from '../bench.ts';
import { channelOf, outletOf, partyOf, personOf, usualNames } from './cast-records.ts';
import { counterpartOf, lineageOf, treatmentOf } from './draft-entries.ts';
import { draftParts, readDrafts } from './draft-files.ts';
import type { Entering } from './entering.ts';
import { eventOf } from './event-records.ts';
import { checkLinksAgree, issueLinkOf, linkPlace } from './issue-link-records.ts';
import { effortOf, judgementOf, participationOf } from './process-records.ts';
import { ambiguityOf, checkRowsApart, rowNumbersOf } from './register-records.ts';
import type { Folder } from './schema.ts';
import { noteOf, sourceOf } from './source-records.ts';
import { concernOf, positionOf, preferenceOf, reactionOf, responseOf } from './stance-records.ts';
import { statementOf } from './statement-records.ts';
import { issueOf, themeOf } from './subject-records.ts';

export function plainRecords(bench: Bench, entering: Entering, folder: Folder): DossierRecord[] {
  const id = () => bench.ids.next();
  const usual = usualNames(folder);
  return [
    ...folder.parties.map((each) => partyOf(entering, each)),
    ...folder.persons.map((each) => personOf(entering, each)),
    ...folder.outlets.map((each) => outletOf(entering, each)),
    ...folder.channels.map((each) => channelOf(entering, each)),
    ...folder.themes.map((each, ordinal) => themeOf(entering, each, ordinal)),
    ...folder.issues.flatMap((each, ordinal) => issueOf(entering, each, ordinal)),
    ...folder.sources.map((each) => sourceOf(entering, each)),
    ...folder.notes.map((each) => noteOf(entering, each)),
    ...folder.statements.map((each) => statementOf(entering, each, usual)),
    ...folder.lineages.map((each) => lineageOf(entering, each, id())),
    ...folder.counterparts.map((each) => counterpartOf(entering, each, id())),
    ...folder.treatments.map((each) => treatmentOf(entering, each, id())),
    ...folder.events.map((each) => eventOf(entering, each, id(), usual)),
    ...folder.positions.map((each) => positionOf(entering, each, id())),
    ...folder.preferences.map((each) => preferenceOf(entering, each, id())),
    ...folder.concerns.map((each) => concernOf(entering, each, id())),
    ...folder.participations.map((each) => participationOf(entering, each, id())),
    ...folder.responses.map((each) => responseOf(entering, each, id())),
    ...folder.reactions.map((each) => reactionOf(entering, each, id())),
    ...folder.efforts.map((each) => effortOf(entering, each, id())),
    ...folder.judgements.map((each) => judgementOf(entering, each, id())),
  ];
}

/** What hangs together. Every option has to be known, to see whether the links agree. */
export function linkRecords(
  bench: Bench,
  entering: Entering,
  folder: Folder,
  plain: readonly DossierRecord[],
): DossierRecord[] {
  const options = plain.flatMap((each) => (each.kind === 'option' ? [each] : []));
  const issueOf = new Map(options.map(({ id, issue }) => [id, issue]));
  const links = folder.links.map((each, at) =>
    issueLinkOf(entering, each, at, bench.ids.next(), (option) => issueOf.get(option) ?? null),
  );
  const placed = links.map((link, at) => ({ where: linkPlace(link, at), link }));
  checkLinksAgree(entering, placed, options);
  return links;
}

/** What was said of the drafts' wording; it needs the provisions as they were read. */
export function registerRecords(
  bench: Bench,
  entering: Entering,
  folder: Folder,
  { records, texts }: Pick<ReturnType<typeof draftParts>, 'records' | 'texts'>,
): DossierRecord[] {
  const drafts = readDrafts(records, texts);
  checkRowsApart(entering, folder.rows);
  const id = (slug: string | null | undefined): string =>
    slug ? entering.book.id('ambiguity', slug, slug) : bench.ids.next();
  return [
    ...folder.rows.map((each) => rowNumbersOf(entering, each, bench.ids.next())),
    ...folder.ambiguities.map((each) => ambiguityOf(entering, each, id(each.slug), drafts)),
  ];
}
