import type { Doubts, PartySheet, Sheet } from '@nonpaper/analysis';
import type { z } from 'zod';
import { fieldsOf } from '../fields.ts';
import { doubtsOf, fieldsOfParty, pointsOf } from './doubts.ts';
import { notOfItsForm } from './not-of-its-form.ts';
import { SCORE_SHEET_KIND, scoreSheetSchema, type WrittenParty } from './schema.ts';

/** Whether a JSON value says that it is a score sheet of ours. */
export const isScoreSheet = (value: unknown): boolean => fieldsOf(value)?.get('kind') === SCORE_SHEET_KIND;

/** A score sheet, and what is known of its numbers beyond points. */
export interface DoubtedSheet {
  readonly sheet: Sheet;
  readonly doubts: readonly Doubts[];
}

/**
 * A score sheet from its JSON value, `text` being what it was read from. Names are not looked up here: `prepare` does that, and says
 * which is wrong. Fault: `domain-field-wrong` or `-missing`, with line, column and path, and what stands there.
 */
export function scoreSheet(value: unknown, file: string, text: string | null = null): DoubtedSheet {
  const read = scoreSheetSchema.safeParse(value);
  if (!read.success) return notOfItsForm(value, read.error.issues, file, text);
  return { sheet: sheetOf(read.data), doubts: read.data.parties.flatMap((party) => doubtsOf(party) ?? []) };
}

function sheetOf({ title, issues, links, parties, drafts }: z.infer<typeof scoreSheetSchema>): Sheet {
  return {
    ...(title === undefined ? {} : { title }),
    issues,
    ...(links === undefined ? {} : { links }),
    parties: parties.map(partyOf),
    ...(drafts === undefined ? {} : { drafts }),
  };
}

/** Fields that are left out stay left out, so that reading and writing gives the same bytes. */
function partyOf(party: WrittenParty): PartySheet {
  const { name, assumptionOf, redLines, boxes } = party;
  return {
    name,
    ...(assumptionOf === undefined ? {} : { assumptionOf }),
    ...pointsOf(party),
    ...(redLines === undefined ? {} : { redLines }),
    ...(boxes === undefined ? {} : { boxes }),
  };
}

/** A score sheet as the text of a .json file, with what is known of its numbers beyond points. */
export function scoreSheetJson(
  { title, issues, links, parties, drafts }: Sheet,
  doubts: readonly Doubts[] = [],
): string {
  const written = parties.map((party) =>
    fieldsOfParty(
      party,
      doubts.find((each) => each.party === party.name),
    ),
  );
  const whole = { kind: SCORE_SHEET_KIND, version: 1, title, issues, links, parties: written, drafts };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
