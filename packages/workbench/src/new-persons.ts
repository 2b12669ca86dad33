/**
 * People whom a text names in full, who speak or take part in it, and whom the dossier does not know: each is proposed
 * as a person once, and what the text says of them refers to the proposal. One who was refused is not proposed again.
 */
import type { Citation, Event, Id, Participant, Person, RecordBase, Statement } from '@nonpaper/dossier';
import type { ReadMention } from '@nonpaper/reader';
import { foldName } from '@nonpaper/text';

/** How the proposal of a person is begun: its id, review and source. `by` is the rule that found the name. */
export type Begun = (found: Pick<Citation, 'span'> & { readonly by: string }) => RecordBase<'person'>;

const isFullName = ({ kind, record, name }: ReadMention): boolean =>
  kind === 'person' && record === undefined && name.trim().includes(' ');

/** The names under which somebody speaks or takes part. */
const actingNames = (proposals: readonly (Statement | Event)[]): ReadonlySet<string | null> =>
  new Set(
    proposals.flatMap((record) => {
      if (record.kind === 'event') return record.participants.map(({ name }) => name);
      return record.speaker.class === 'named' ? [record.speaker.name] : [];
    }),
  );

function personOf({ name, by, spans }: ReadMention, begin: Begun): Person {
  return {
    ...begin({ span: spans[0] ?? null, by }),
    names: [{ text: name, kind: 'name', language: null }],
    offices: [],
    speaksFor: null,
  };
}

const linkedStatement = (record: Statement, ids: ReadonlyMap<string, Id>): Statement => {
  const { speaker } = record;
  const person =
    speaker.class === 'named' && speaker.person === null ? ids.get(speaker.name ?? '') : undefined;
  return person === undefined ? record : { ...record, speaker: { ...speaker, person } };
};

const linkedParticipant = (each: Participant, ids: ReadonlyMap<string, Id>): Participant => {
  const person = each.person === null && each.party === null ? ids.get(each.name) : undefined;
  return person === undefined ? each : { ...each, person };
};

/** The proposals of a text with those of its new persons before them. `refused` holds folded names (`foldName`). */
export function withNewPersons(
  proposals: readonly (Statement | Event)[],
  mentions: readonly ReadMention[],
  refused: ReadonlySet<string>,
  begin: Begun,
): (Person | Statement | Event)[] {
  const acting = actingNames(proposals);
  const fresh = mentions
    .filter(isFullName)
    .filter(({ name }) => acting.has(name))
    .filter(({ name }) => !refused.has(foldName(name)));
  const persons = fresh.map((mention) => personOf(mention, begin));
  const ids = new Map(persons.map(({ id, names }) => [names[0]?.text ?? '', id]));
  const linked = proposals.map((record) =>
    record.kind === 'statement'
      ? linkedStatement(record, ids)
      : { ...record, participants: record.participants.map((each) => linkedParticipant(each, ids)) },
  );
  return [...persons, ...linked];
}
