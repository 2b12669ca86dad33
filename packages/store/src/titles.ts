import type { Id, Provision, RecordOf, Source, Statement } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';

type Look = <K extends RecordKind>(kind: K, id: Id) => RecordOf<K> | null;

/** What heads a search hit: `US 28, 7`, the speaker of a statement, the title of a source. */
export function hitTitle(record: Provision | Statement | Source, look: Look): string {
  switch (record.kind) {
    case 'source':
      return record.title;
    case 'provision':
      return provisionTitle(record, look);
    case 'statement':
      return speakerTitle(record, look);
  }
}

function provisionTitle(provision: Provision, look: Look): string {
  const draft = look('draft', provision.draft)?.shortTitle ?? '';
  const heading = provision.heading === null ? '' : ` ${provision.heading}`;
  return `${draft}, ${provision.path}${heading}`;
}

function speakerTitle({ speaker }: Statement, look: Look): string {
  const named = (kind: 'person' | 'party' | 'outlet', id: Id | null) =>
    id === null ? undefined : look(kind, id)?.names[0]?.text;
  return (
    speaker.name ??
    named('person', speaker.person) ??
    speaker.descriptor ??
    named('party', speaker.party) ??
    named('outlet', speaker.outlet) ??
    speaker.class
  );
}
