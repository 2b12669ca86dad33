import { readDraft, type ReadDraft } from '@nonpaper/drafts';
import { intake, type Format, type Limits, type WorkingText } from '@nonpaper/intake';
import { outsideOfFile, type OutsideLine } from './outside/outside-line.ts';
import { withLanguage } from './detect-language.ts';
import { bad, good, type Fidelity, type Outcome } from '@nonpaper/vocabulary';

/** A file as it was handed in. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A draft as read from its file, before anything of it is kept. */
export interface DraftFile {
  readonly working: WorkingText;
  readonly draft: ReadDraft;
  /** The text before the first provision that is neither title nor heading. */
  readonly preamble: string;
  /** What stands beside the wording of the provisions. */
  readonly outside: readonly OutsideLine[];
}

/** What the one who hands a draft in knows of it. */
export interface AboutDraft {
  readonly title?: string;
  readonly fidelity?: Fidelity;
  readonly format?: Format;
  /** Gives each provision its id; left out, ids are made from the wording. */
  readonly ids?: () => string;
}

/** A text without a title is called by its file. */
export const stemOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');

/** Reads a draft file of any format into provisions; keeps nothing. */
export async function readDraftFile(
  file: NamedBytes,
  limits: Limits,
  about: AboutDraft = {},
): Promise<Outcome<DraftFile>> {
  const { format, ...wanted } = about;
  const working = await intake(file.bytes, { name: file.name, limits, ...(format ? { format } : {}) });
  if (!working.ok) return working;
  const draft = readDraft(working.value, { ...wanted, provisions: limits.provisions });
  if (!draft.ok) return bad({ ...draft.fault, where: draft.fault.where ?? file.name });
  const { title, fidelity, provisions, segments } = draft.value;
  const preamble = segments
    .filter(({ kind }) => kind === 'preamble')
    .map(({ span }) => working.value.text.slice(...span))
    .join('\n');
  const messages = [...working.value.messages, ...draft.value.messages];
  return good({
    preamble,
    outside: outsideOfFile(working.value, segments),
    working: await withLanguage(working.value),
    draft: { title: title === '' ? stemOf(file.name) : title, fidelity, provisions, messages },
  });
}
