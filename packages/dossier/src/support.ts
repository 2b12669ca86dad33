import type { Known } from './known.ts';
import type { Draft, Id, Source, Statement } from './records.ts';
import type { Accepted } from './gate.ts';

/** What a declaration of a party rests on: its own statements, and notes of what it told the user. */
export interface Support {
  readonly statements: readonly Accepted<Statement>[];
  readonly notes: readonly Source[];
}

interface Declared {
  readonly party: Id;
  readonly statements: readonly Id[];
  readonly citations: readonly { readonly source: Id }[];
}

/** The texts and sources that hold the wording of drafts. A draft is an offer by its author, and supports no position. */
export interface DraftTexts {
  readonly texts: ReadonlySet<Id>;
  readonly sources: ReadonlySet<Id>;
}

export function draftTexts(drafts: readonly Draft[]): DraftTexts {
  return {
    texts: new Set(drafts.flatMap((draft) => draft.text ?? [])),
    sources: new Set(drafts.flatMap((draft) => draft.witnesses.flatMap((witness) => witness.source ?? []))),
  };
}

function isDraftText(known: Known, drafts: DraftTexts, statement: Statement): boolean {
  if (statement.text !== null && drafts.texts.has(statement.text)) return true;
  const holdsDraft = (source: Id): boolean =>
    drafts.sources.has(source) || known.get('source', source)?.sourceKind === 'draft';
  return statement.citations.length > 0 && statement.citations.every((each) => holdsDraft(each.source));
}

/**
 * What a declaration by the party rests on: accepted statements by someone who speaks for it (never an outlet's own
 * voice, another side's account, or the text of a draft), or a note of what the party told. Measures, "Inputs".
 */
export function supportOf(known: Known, drafts: DraftTexts, record: Declared): Support {
  const statements = record.statements.flatMap((id) => {
    const statement = known.get('statement', id);
    return statement !== undefined &&
      statement.speaksFor === record.party &&
      statement.speaker.class !== 'outlet' &&
      !isDraftText(known, drafts, statement)
      ? [statement]
      : [];
  });
  const notes = record.citations.flatMap((citation) => {
    const source = known.get('source', citation.source);
    return source?.sourceKind === 'note' && source.note?.party === record.party ? [source] : [];
  });
  return { statements, notes };
}

/** Tells whether anything supports the declaration. */
export const isSupported = (support: Support): boolean =>
  support.statements.length > 0 || support.notes.length > 0;

/** The support that remains when statements made in reply to a draft are left out. */
export const withoutReplies = (support: Support): Support => ({
  ...support,
  statements: support.statements.filter((statement) => statement.inReplyTo === null),
});
