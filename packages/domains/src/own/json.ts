import type { Doubts, PartySheet, Sheet } from '@nonpaper/analysis';
import type { z } from 'zod';
import { fieldsOf } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { doubtsOf, fieldsOfParty, pointsOf } from './doubts.ts';
import { SCORE_SHEET_KIND, scoreSheetSchema, type WrittenParty } from './schema.ts';

/** Whether a JSON value says that it is a score sheet of ours. */
export const isScoreSheet = (value: unknown): boolean => fieldsOf(value)?.get('kind') === SCORE_SHEET_KIND;

/** A score sheet, and what is known of its numbers beyond points. */
export interface DoubtedSheet {
  readonly sheet: Sheet;
  readonly doubts: readonly Doubts[];
}

/** A score sheet from its JSON value. Names are not looked up here: `prepare` does that, and says which is wrong. */
export function scoreSheet(value: unknown, file: string): DoubtedSheet {
  const read = scoreSheetSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    return refuse(
      'domain-field-wrong',
      `The score sheet is not of its form: ${issue?.message ?? 'unknown'}.`,
      path === '' ? file : `${file}, ${path}`,
    );
  }
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
