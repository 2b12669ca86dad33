import { readDraft, revisionsOf, type ListedRevision } from '@nonpaper/drafts';
import { intake, type Limits } from '@nonpaper/intake';
import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import type { NamedBytes } from './read-draft-file.ts';

/** The tracked changes and comments of a file, with what could not be read well. */
export interface FileRevisions {
  readonly revisions: readonly ListedRevision[];
  readonly messages: readonly Message[];
}

/** Lists what is tracked in a Word document, each with the provision in which it stands; keeps nothing. */
export async function listRevisions(file: NamedBytes, limits: Limits): Promise<Outcome<FileRevisions>> {
  const working = await intake(file.bytes, { name: file.name, limits, format: 'docx' });
  if (!working.ok) return working;
  const draft = readDraft(working.value, { provisions: limits.provisions });
  if (!draft.ok) return draft;
  return good({
    revisions: revisionsOf(working.value, draft.value),
    messages: working.value.messages,
  });
}
